DELETE FROM channels.connection WHERE id = $1
