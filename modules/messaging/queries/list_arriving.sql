-- Confirmed stays that begin within $2 days of $1, where the house stands, and whose guests have not been told where to go. The first condition on
-- the day is for the index: no place is more than a day off UTC.
SELECT stay.id
FROM booking.published_stay AS stay
WHERE stay.state = 'confirmed' AND stay.guest_email <> ''
  AND stay.check_in BETWEEN $1::timestamptz::date - 1 AND $1::timestamptz::date + $2::int + 1
  AND stay.check_in BETWEEN ($1::timestamptz AT TIME ZONE stay.time_zone)::date AND ($1::timestamptz AT TIME ZONE stay.time_zone)::date + $2::int
  AND NOT EXISTS (SELECT FROM messaging.mail
                  WHERE mail.booking_id = stay.id AND mail.template = 'arrival' AND mail.occasion = 'stay ' || stay.id || ' ' || stay.check_in)
ORDER BY stay.id
LIMIT $3
