SELECT messaging.erase_author($1::text)
