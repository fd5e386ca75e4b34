-- The slug of the listing of kind $2 that property $1 already has.
SELECT slug FROM catalog.listing WHERE property_id = $1 AND kind = $2
