INSERT INTO platform.seed (name, fingerprint, loaded_at) VALUES ($1, $2, $3)
ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint, loaded_at = excluded.loaded_at
