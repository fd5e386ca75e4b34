-- A made portfolio needs amenities even where no demo has been loaded.
INSERT INTO catalog.amenity (code, amenity_group, position, name)
SELECT code, 'made', position, jsonb_build_object('en', initcap(code), 'fr', initcap(code), 'es', initcap(code))
FROM unnest(ARRAY['wifi', 'kitchen', 'heating', 'terrace', 'garden', 'parking', 'pool', 'sea_view', 'lift', 'dishwasher', 'barbecue', 'cot']) WITH ORDINALITY
     AS made (code, position)
ON CONFLICT DO NOTHING
