-- Found by his bookings, or by his own words where booking has parted from him already.
SELECT messaging.erase_conversations(ARRAY(
    SELECT id FROM booking.published_stay WHERE guest_subject = $1
    UNION
    SELECT booking_id FROM messaging.message WHERE author_subject = $1 AND side = 'guest'))
