SELECT id, owner_id, property_id, lower(during) AS "from", upper(during) AS until, basis_points, taken_of, cleaning_kept_by
FROM company.agreement
WHERE id = $1
FOR UPDATE
