SELECT id, uid, during, is_booking, state, missing_since FROM channels.block WHERE connection_id = $1
