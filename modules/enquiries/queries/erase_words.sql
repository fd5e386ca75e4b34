SELECT enquiries.erase_words($1::uuid[])
