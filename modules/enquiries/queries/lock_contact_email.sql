-- Two enquiries of one new person at once take turns here, so that he is not written down twice.
SELECT pg_advisory_xact_lock(hashtextextended('enquiries.contact ' || $1::text, 0))
