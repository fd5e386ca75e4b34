SELECT id, kind, slug, title, remarks, price_minor, currency, price_period, terms, publication_state, published_at
FROM catalog.listing
WHERE property_id = $1
ORDER BY array_position(ARRAY['short_stay', 'lease', 'sale', 'investment'], kind)
