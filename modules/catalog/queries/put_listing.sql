-- Gives no row when the slug belongs to another property.
INSERT INTO catalog.listing (id, slug, property_id, kind, title, remarks, price_minor, currency, terms, publication_state, rank, published_at,
                             created_at, modified_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'published', $10, $11, $11, $11)
ON CONFLICT (slug) DO UPDATE
SET kind = excluded.kind, title = excluded.title, remarks = excluded.remarks, price_minor = excluded.price_minor, currency = excluded.currency,
    terms = excluded.terms, rank = excluded.rank, modified_at = excluded.modified_at
WHERE listing.property_id = excluded.property_id
RETURNING id
