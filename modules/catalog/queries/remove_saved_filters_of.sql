DELETE FROM catalog.saved_filter WHERE owner_subject = $1
