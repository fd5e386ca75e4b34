-- $2 is the language where the guest's is not known.
SELECT stay.id, stay.code, stay.state, coalesce(stay.locale, $2::text) AS locale, stay.listing_id, stay.listing_slug, stay.property_id, stay.check_in,
       stay.check_out, stay.guests,
       (SELECT coalesce(json_agg(json_build_object('label', line ->> 'label', 'amount_minor', (line #>> '{amount,amount_minor}')::bigint,
                                                   'is_included', coalesce((line ->> 'included')::boolean, false),
                                                   'is_due_on_arrival', coalesce((line ->> 'due_at_property')::boolean, false))
                                 ORDER BY number), '[]')
        FROM jsonb_array_elements(stay.lines) WITH ORDINALITY AS one (line, number)) AS lines,
       stay.total_minor, stay.currency, stay.guest_subject, stay.guest_name, stay.guest_email, stay.confirmed_at IS NOT NULL AS was_confirmed,
       stay.check_in_time, stay.check_out_time, stay.time_zone,
       coalesce(place.title ->> coalesce(stay.locale, $2::text), stay.listing_slug) AS title, coalesce(place.unparsed_address, '') AS unparsed_address,
       coalesce(place.postal_code, '') AS postal_code, coalesce(place.place_name ->> coalesce(stay.locale, $2::text), '') AS place_name,
       coalesce(place.latitude, 0) AS latitude, coalesce(place.longitude, 0) AS longitude
FROM booking.published_stay AS stay
LEFT JOIN catalog.published_stay_place AS place ON place.listing_id = stay.listing_id
WHERE stay.id = $1
