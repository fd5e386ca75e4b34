-- $2 discounts, $3 seasons, $4 their weekdays (with season_id), $5 single days, each a JSON array as the plan has it; $6 ids of further taxes.
WITH discounts AS (
    INSERT INTO booking.discount (listing_id, kind, threshold, basis_points)
    SELECT $1::uuid, kind, threshold, basis_points FROM jsonb_to_recordset($2::jsonb) AS one (kind text, threshold int, basis_points int)
), seasons AS (
    INSERT INTO booking.season (id, listing_id, name, during, nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival,
                                closed_to_departure, closed)
    SELECT id, $1::uuid, name, daterange("from", "to"), nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival,
           closed_to_departure, closed
    FROM jsonb_to_recordset($3::jsonb) AS one (id uuid, name text, "from" date, "to" date, nightly_minor bigint, min_arrival int, max_arrival int, min_through int,
                                        max_through int, closed_to_arrival boolean, closed_to_departure boolean, closed boolean)
), weekdays AS (
    INSERT INTO booking.season_weekday (season_id, weekday, nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival,
                                        closed_to_departure, closed)
    SELECT season_id, weekday, nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival, closed_to_departure, closed
    FROM jsonb_to_recordset($4::jsonb) AS one (season_id uuid, weekday int, nightly_minor bigint, min_arrival int, max_arrival int, min_through int,
                                        max_through int, closed_to_arrival boolean, closed_to_departure boolean, closed boolean)
), days AS (
    INSERT INTO booking.day_override (listing_id, day, nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival,
                                      closed_to_departure, closed)
    SELECT $1::uuid, day, nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival, closed_to_departure, closed
    FROM jsonb_to_recordset($5::jsonb) AS one (day date, nightly_minor bigint, min_arrival int, max_arrival int, min_through int, max_through int,
                                        closed_to_arrival boolean, closed_to_departure boolean, closed boolean)
)
INSERT INTO booking.charged_tax (listing_id, tax_id) SELECT $1::uuid, unnest($6::uuid[])
