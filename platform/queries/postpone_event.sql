-- Back-off: 1 s, doubling, at most 5 minutes.
UPDATE platform.outbox
SET attempts = attempts + 1,
    last_error = $3,
    not_before = $2::timestamptz + least(interval '5 minutes', interval '1 second' * power(2, least(attempts, 12)))
WHERE id = $1
