UPDATE messaging.review SET moderated_by = NULL WHERE moderated_by = $1
