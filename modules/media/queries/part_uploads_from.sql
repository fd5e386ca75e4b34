UPDATE media.upload SET created_by = 'erased' WHERE created_by = $1
