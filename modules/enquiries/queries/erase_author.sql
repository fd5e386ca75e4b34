SELECT enquiries.erase_author($1::text)
