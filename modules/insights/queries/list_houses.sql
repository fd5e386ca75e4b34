-- Houses that are or were let by the night; $1 whether the viewer sees all, $2 the properties that he runs, $3 only this one, $4 his language.
SELECT property_id, name ->> $4::text AS name, place_name ->> $4::text AS place_name, currency, on_market_since::date AS on_market_since
FROM catalog.published_stay_house
WHERE ($1::boolean OR property_id = ANY ($2::uuid[])) AND ($3::uuid IS NULL OR property_id = $3)
ORDER BY name ->> $4::text, property_id
