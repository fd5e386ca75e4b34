UPDATE catalog.property SET completeness = $2 WHERE id = $1
