-- migrate:up

-- The one range that an index is asked for is a constant, so that PostgreSQL knows how much it holds: with one that hangs on the unit it took
-- occupancy_during for each unit anew. What the unit needs is looked at after that, by a comparison that no index takes.
CREATE OR REPLACE FUNCTION search.stays(check_in date, check_out date, for_guests int, at timestamptz) RETURNS TABLE (listing_id uuid)
LANGUAGE sql STABLE AS $$
    SELECT rate.listing_id
    FROM booking.published_rate AS rate
    JOIN calendar.published_unit AS unit ON unit.id = rate.property_id
    WHERE check_out - check_in BETWEEN rate.min_nights AND rate.max_nights
      AND (for_guests IS NULL OR rate.max_guests >= for_guests)
      -- The date in a time zone is at most a day off UTC's, so only the edges of the window need the zone.
      AND CASE WHEN check_in - (at AT TIME ZONE 'UTC')::date BETWEEN 1 AND rate.window_days - 1 THEN true
               ELSE check_in - (at AT TIME ZONE rate.time_zone)::date BETWEEN 0 AND rate.window_days END
      AND NOT EXISTS (SELECT FROM calendar.occupied
                      WHERE occupied.root_id = unit.root_id AND occupied.span && unit.span
                        -- No unit is prepared for longer than 14 days (unit_preparation_days_plausible).
                        AND occupied.during && daterange(check_in, check_out + 14)
                        AND lower(occupied.during) < check_out + unit.preparation_days
                        AND (occupied.expires_at IS NULL OR occupied.expires_at > at))
$$;
DROP INDEX calendar.unit_preparation_days;

-- migrate:down
CREATE INDEX unit_preparation_days ON calendar.unit (preparation_days);
