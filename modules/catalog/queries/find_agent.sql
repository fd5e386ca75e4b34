SELECT agent_subject FROM catalog.property WHERE id = $1
