-- For what is made up: what a crash would lose is made again, or not missed. Until the connection ends.
SELECT set_config('synchronous_commit', 'off', false)
