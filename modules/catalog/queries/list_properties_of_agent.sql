SELECT id FROM catalog.property WHERE agent_subject = $1
