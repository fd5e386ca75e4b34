-- Everybody who runs a property.
SELECT DISTINCT agent_subject FROM catalog.property WHERE agent_subject IS NOT NULL ORDER BY agent_subject
