-- Whoever writes to somebody, and whoever erases him, take turns: $1 is his subject or his address. A mail that is being written is then either erased, or not
-- written to somebody who has been.
SELECT pg_advisory_xact_lock(hashtextextended('messaging.reader ' || lower($1::text), 0))
