-- Nothing when the lease has gone to another, or the connection has been changed or removed meanwhile.
SELECT id FROM channels.connection WHERE id = $1 AND lease_until = $2 FOR NO KEY UPDATE
