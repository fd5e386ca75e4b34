-- Stays with nights in [$1, $2), with what the ledger says of them; $3 whether the viewer sees all, $4 the properties that he runs, $5 only this one.
SELECT stay.id, stay.property_id, stay.check_in, stay.check_out, (stay.created_at AT TIME ZONE stay.time_zone)::date AS booked_on, stay.currency,
       stay.state IN ('confirmed', 'checked_in', 'completed') AS is_owed, stay.total_minor, coalesce(revenue.nights_minor, 0) AS nights_minor,
       coalesce(revenue.fees_minor, 0) AS fees_minor, coalesce(revenue.tax_minor, 0) AS tax_minor,
       coalesce(revenue.cancellation_minor, 0) AS cancellation_minor
FROM booking.published_stay AS stay
LEFT JOIN ledger.published_stay_revenue AS revenue ON revenue.booking_id = stay.id AND revenue.currency = stay.currency
WHERE stay.check_in < $2 AND stay.check_out > $1 AND stay.state IN ('confirmed', 'checked_in', 'completed', 'cancelled', 'no_show')
  AND stay.confirmed_at IS NOT NULL
  AND ($3::boolean OR stay.property_id = ANY ($4::uuid[])) AND ($5::uuid IS NULL OR stay.property_id = $5)
ORDER BY stay.id
