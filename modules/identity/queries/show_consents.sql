SELECT coalesce(json_agg(json_build_object('purpose', purpose, 'granted', granted, 'at', at, 'wording', wording, 'place', place) ORDER BY at, id), '[]')
FROM identity.consent
WHERE subject = $1
