-- In the order of lists. $1 locale.
SELECT code, name ->> $1 AS name, amenity_group AS "group" FROM catalog.amenity ORDER BY position, code
