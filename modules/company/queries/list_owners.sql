-- With the number of properties that are let for each at $1.
SELECT id, name, email,
       (SELECT count(*) FROM company.agreement WHERE agreement.owner_id = owner.id AND agreement.during @> $1::date)::int AS properties
FROM company.owner
ORDER BY lower(name), id
