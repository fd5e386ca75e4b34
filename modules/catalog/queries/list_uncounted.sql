SELECT id FROM catalog.property WHERE completeness IS NULL ORDER BY id LIMIT 500
