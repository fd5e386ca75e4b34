SELECT reference FROM catalog.property WHERE id = $1
