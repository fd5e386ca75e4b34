SELECT id, state, listing_id, property_id, guest_name, check_out, time_zone FROM booking.published_stay WHERE id = $1 AND guest_subject = $2
