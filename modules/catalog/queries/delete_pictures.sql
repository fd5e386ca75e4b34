-- Those that came with a portfolio; what agents have uploaded stays.
DELETE FROM catalog.picture WHERE property_id = $1 AND NOT is_uploaded
