-- $1 properties, $2 now.
WITH offered AS (
    SELECT property.*, number, hashint8extended(number, 21) & 2147483647 AS h1, hashint8extended(number, 22) & 2147483647 AS h2,
           CASE WHEN property.kind = 'project' THEN 'investment' WHEN property.kind IN ('land', 'business') THEN 'sale'
                WHEN hashint8extended(number, 23) & 127 < 80 THEN 'short_stay' WHEN hashint8extended(number, 23) & 127 < 104 THEN 'lease'
                ELSE 'sale' END AS first_kind
    FROM generate_series(1, $1::int) AS number
    JOIN catalog.property ON property.id = md5('made property ' || number)::uuid
)
INSERT INTO catalog.listing (id, slug, property_id, kind, title, remarks, price_minor, currency, terms, publication_state, rank, published_at,
                             created_at, modified_at)
SELECT md5('made listing ' || number || ' ' || listed.kind)::uuid, 'made-' || replace(listed.kind, '_', '-') || '-' || number, offered.id, listed.kind,
       jsonb_build_object('en', words.adjective_en || ' ' || offered.kind || ' ' || number, 'fr', offered.kind || ' ' || words.adjective_fr || ' ' || number,
                          'es', offered.kind || ' ' || words.adjective_es || ' ' || number),
       jsonb_build_object('en', 'A quiet house near the sea, with light in every room and a table under the vine.',
                          'fr', 'Une maison calme près de la mer, de la lumière partout et une table sous la vigne.',
                          'es', 'Una casa tranquila cerca del mar, con luz en cada habitación y una mesa bajo la parra.'),
       CASE listed.kind WHEN 'short_stay' THEN 6000 + 100 * (h1 % 500) WHEN 'lease' THEN 70000 + 1000 * (h1 % 400)
                        WHEN 'sale' THEN 9000000 + 500000 * (h1 % 500)::bigint ELSE 10000 * (1 + h1 % 50) END,
       'EUR', '{}', 'published', (h2 % 1000)::int, $2::timestamptz - make_interval(mins => (h2 % 500000)::int), $2, $2
FROM offered
CROSS JOIN LATERAL (SELECT first_kind AS kind
                    UNION
                    SELECT 'sale' WHERE first_kind = 'short_stay' AND h2 % 100 < 15) AS listed
CROSS JOIN LATERAL (SELECT (ARRAY['Sunny', 'Quiet', 'Old', 'Bright'])[1 + h1 % 4] AS adjective_en,
                           (ARRAY['ensoleillé', 'calme', 'ancien', 'lumineux'])[1 + h1 % 4] AS adjective_fr,
                           (ARRAY['soleado', 'tranquilo', 'antiguo', 'luminoso'])[1 + h1 % 4] AS adjective_es) AS words
ON CONFLICT DO NOTHING
