-- A new listing is a draft; one that is there keeps its state.
INSERT INTO catalog.listing (id, slug, property_id, kind, title, remarks, price_minor, currency, terms, created_at, modified_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
ON CONFLICT (property_id, kind) DO UPDATE
SET slug = excluded.slug, title = excluded.title, remarks = excluded.remarks, price_minor = excluded.price_minor,
    currency = excluded.currency, terms = excluded.terms, modified_at = excluded.modified_at
RETURNING id
