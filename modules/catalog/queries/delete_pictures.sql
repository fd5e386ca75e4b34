DELETE FROM catalog.picture WHERE property_id = $1
