-- All writers of a property's pictures take turns here, so that positions stay dense and an edit sees what it edits.
SELECT id FROM catalog.property WHERE id = $1 FOR NO KEY UPDATE
