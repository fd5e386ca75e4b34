-- Forty places on the coasts between Lisbon and Athens, for a made portfolio.
INSERT INTO catalog.place (id, slug, name, country, region, latitude, longitude, zoom, time_zone, currency)
SELECT md5('made place ' || number)::uuid, 'coast-' || number, jsonb_build_object('en', 'Coast ' || number, 'fr', 'Côte ' || number, 'es', 'Costa ' || number),
       (ARRAY['PT', 'ES', 'FR', 'IT', 'GR'])[1 + (number - 1) / 8], 'Made region ' || (number - 1) / 8,
       36 + (hashint8extended(number, 1) & 1023) / 128.0, -9 + (number - 1) * 0.82, 10,
       (ARRAY['Europe/Lisbon', 'Europe/Madrid', 'Europe/Paris', 'Europe/Rome', 'Europe/Athens'])[1 + (number - 1) / 8], 'EUR'
FROM generate_series(1, 40) AS number
ON CONFLICT DO NOTHING
