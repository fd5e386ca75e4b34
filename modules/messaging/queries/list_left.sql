-- Stays that have ended $2 days before $1 or earlier, but within two weeks, whose guests have not been sent the template $3.
SELECT stay.id
FROM booking.published_stay AS stay
WHERE stay.state IN ('confirmed', 'checked_in', 'completed') AND stay.guest_email <> ''
  AND stay.check_out BETWEEN $1::timestamptz::date - 15 AND $1::timestamptz::date + 1
  AND stay.check_out BETWEEN ($1::timestamptz AT TIME ZONE stay.time_zone)::date - 14
                         AND ($1::timestamptz AT TIME ZONE stay.time_zone)::date - $2::int
  AND NOT EXISTS (SELECT FROM messaging.mail
                  WHERE mail.booking_id = stay.id AND mail.template = $3 AND mail.occasion = 'stay ' || stay.id || ' ' || stay.check_in)
ORDER BY stay.id
LIMIT $4
