SELECT key, file_name, content_type FROM media.document WHERE id = $1
