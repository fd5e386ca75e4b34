-- Says of the listing $1, or of all that charge the tax $2, whether their price is flat (rate.is_flat).
UPDATE booking.rate
SET is_flat = now_is.flat
FROM (SELECT one.listing_id,
             NOT one.gap_fill AND one.orphan_min = 0 AND one.notice_hours = 0 AND one.same_day_until IS NULL
             AND (one.included_guests IS NULL OR one.extra_guest_minor = 0)
             AND NOT EXISTS (SELECT FROM booking.season WHERE season.listing_id = one.listing_id)
             AND NOT EXISTS (SELECT FROM booking.day_override WHERE day_override.listing_id = one.listing_id)
             AND NOT EXISTS (SELECT FROM booking.discount WHERE discount.listing_id = one.listing_id)
             AND NOT EXISTS (SELECT FROM booking.charged_tax WHERE charged_tax.listing_id = one.listing_id)
             AND NOT EXISTS (SELECT FROM booking.tax
                             WHERE tax.id = one.tax_id
                               AND (tax.mode <> 'percent' OR tax.is_inclusive OR tax.valid_from IS NOT NULL OR tax.valid_until IS NOT NULL)) AS flat
      FROM booking.rate AS one
      WHERE one.listing_id = $1 OR one.tax_id = $2) AS now_is
WHERE rate.listing_id = now_is.listing_id AND rate.is_flat <> now_is.flat
