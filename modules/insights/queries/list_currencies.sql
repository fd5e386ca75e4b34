-- In which houses are let by the night.
SELECT DISTINCT currency FROM catalog.published_stay_house WHERE $1::boolean OR property_id = ANY ($2::uuid[]) ORDER BY currency
