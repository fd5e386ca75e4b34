-- Claims a key for one request; no row when the key is already there. A concurrent claim waits on the primary key.
INSERT INTO platform.idempotency (owner, key, fingerprint, created_at)
VALUES ($1, $2, $3, $4)
ON CONFLICT (owner, key) DO NOTHING
