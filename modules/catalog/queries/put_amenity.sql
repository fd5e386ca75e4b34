INSERT INTO catalog.amenity (code, amenity_group, position, name)
VALUES ($1, $2, $3, $4)
ON CONFLICT (code) DO UPDATE SET amenity_group = excluded.amenity_group, position = excluded.position, name = excluded.name
