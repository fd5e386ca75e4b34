-- The store did not let go of it: an hour more each time, a day at most.
UPDATE media.leftover SET attempts = attempts + 1, not_before = $2::timestamptz + least(attempts + 1, 24) * interval '1 hour' WHERE id = $1
