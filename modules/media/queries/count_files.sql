-- Files of a property that are there or on their way.
SELECT count(*) FROM media.upload WHERE property_id = $1 AND state IN ('presigned', 'stored', 'processing', 'ready')
