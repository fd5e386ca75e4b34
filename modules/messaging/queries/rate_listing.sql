-- Stars of guests who have been erased count on, without their words.
SELECT count(*)::int AS reviews, coalesce(round(avg(overall), 2), 0)::float8 AS average, coalesce(round(avg(cleanliness), 2), 0)::float8 AS cleanliness,
       coalesce(round(avg(accuracy), 2), 0)::float8 AS accuracy, coalesce(round(avg(communication), 2), 0)::float8 AS communication,
       coalesce(round(avg(location), 2), 0)::float8 AS location, coalesce(round(avg(value), 2), 0)::float8 AS value
FROM messaging.review
WHERE listing_id = $1 AND state = 'published'
