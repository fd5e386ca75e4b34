-- Stays that are asked for and wait for an answer at $3, whatever their days; $1 everybody's, or of the properties $2. Columns as in list_desk.
SELECT booking.id, booking.code, booking.state, booking.guest_name, booking.guest_phone, quote.property_id, quote.stay, quote.guests,
       booking.arrived_at, booking.departed_at, booking.cleaned_at, NULL::date AS next_arrival, 0::bigint AS due_minor,
       quote.currency, booking.answer_by
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
WHERE booking.state = 'pending' AND booking.answer_by > $3::timestamptz
  AND ($1::boolean OR quote.property_id = ANY ($2::uuid[]))
ORDER BY booking.answer_by, booking.id
LIMIT 200
