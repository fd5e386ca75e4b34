-- $1 area, $2 keys, $3 reason, $4 not before.
INSERT INTO media.leftover (area, key, reason, not_before) SELECT $1, key, $3, $4 FROM unnest($2::text[]) AS key
