SELECT coalesce(json_agg(json_build_object(
           'code', code, 'state', state, 'listing_slug', listing_slug, 'check_in', lower(stay), 'check_out', upper(stay), 'guests', guests, 'party', party,
           'lines', lines, 'total_minor', total_minor, 'currency', currency, 'guest_name', guest_name, 'guest_email', guest_email,
           'guest_phone', guest_phone, 'note', note, 'created_at', created_at, 'confirmed_at', confirmed_at, 'cancelled_at', cancelled_at,
           'cancel_reason', cancel_reason) ORDER BY id), '[]')
FROM (SELECT booking.id, code, state, listing_slug, stay, guests, party, lines, total_minor, currency, guest_name, guest_email, guest_phone, note,
             booking.created_at, confirmed_at, cancelled_at, cancel_reason
      FROM booking.booking
      JOIN booking.quote ON quote.id = booking.quote_id
      WHERE guest_subject = $1
      ORDER BY booking.id DESC
      LIMIT 5000) AS mine
