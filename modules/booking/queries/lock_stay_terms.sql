-- There may be no row to lock yet.
SELECT pg_advisory_xact_lock(hashtextextended('stay_terms ' || $1::uuid, 0))
