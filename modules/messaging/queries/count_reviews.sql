SELECT (count(*) FILTER (WHERE state = 'submitted'))::int AS submitted, (count(*) FILTER (WHERE state = 'published'))::int AS published,
       (count(*) FILTER (WHERE state = 'refused'))::int AS refused
FROM messaging.review
WHERE erased_at IS NULL AND ($1::boolean OR property_id = ANY ($2::uuid[]))
