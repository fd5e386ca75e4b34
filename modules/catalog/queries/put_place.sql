INSERT INTO catalog.place (id, slug, name, country, region, latitude, longitude, zoom, time_zone, currency)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (slug) DO UPDATE
SET name = excluded.name, country = excluded.country, region = excluded.region, latitude = excluded.latitude, longitude = excluded.longitude,
    zoom = excluded.zoom, time_zone = excluded.time_zone, currency = excluded.currency
