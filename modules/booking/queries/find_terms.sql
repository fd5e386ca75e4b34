-- The terms of stays in the days [$2, $3) at the listings $1: the rate, its plan, and the taxes that are charged, as JSON where there are several.
SELECT rate.listing_id, rate.property_id, rate.currency, rate.nightly_minor, rate.cleaning_minor, rate.min_nights, rate.max_nights, rate.max_guests,
       rate.window_days, rate.tax_name, rate.tax_basis_points, rate.tax_id, rate.check_in_time, rate.check_out_time, rate.time_zone,
       rate.included_guests, rate.extra_guest_minor, rate.extra_guest_from_age, rate.max_pets, rate.pet_minor, rate.pet_per, rate.deposit_minor,
       rate.gap_fill, rate.orphan_min, rate.notice_hours, rate.same_day_until, rate.plan_revision,
       coalesce((SELECT jsonb_agg(to_jsonb(one) ORDER BY one.kind, one.threshold)
                 FROM (SELECT kind, threshold, basis_points FROM booking.discount WHERE discount.listing_id = rate.listing_id) AS one), '[]') AS discounts,
       coalesce((SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(one)) ORDER BY one."from")
                 FROM (SELECT id, name, lower(during) AS "from", upper(during) AS "to", nightly_minor, min_arrival, max_arrival, min_through,
                              max_through, closed_to_arrival, closed_to_departure, closed,
                              coalesce((SELECT jsonb_agg(to_jsonb(weekly) ORDER BY weekly.weekday)
                                        FROM (SELECT weekday, nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival,
                                                     closed_to_departure, closed
                                              FROM booking.season_weekday WHERE season_weekday.season_id = season.id) AS weekly), '[]') AS weekdays
                       FROM booking.season
                       WHERE season.listing_id = rate.listing_id AND season.during && daterange($2, $3)) AS one), '[]') AS seasons,
       coalesce((SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(one)) ORDER BY one.day)
                 FROM (SELECT day, nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival, closed_to_departure, closed
                       FROM booking.day_override
                       WHERE day_override.listing_id = rate.listing_id AND day >= $2 AND day < $3) AS one), '[]') AS days,
       coalesce((SELECT jsonb_agg(tax_id ORDER BY tax_id) FROM booking.charged_tax WHERE charged_tax.listing_id = rate.listing_id), '[]') AS further_taxes,
       coalesce((SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(one)) ORDER BY one.id)
                 FROM (SELECT id, name, mode, basis_points, amount_minor, is_inclusive, on_tax, night_cap, from_age, valid_from, valid_until, collected_by
                       FROM booking.tax
                       WHERE tax.id = rate.tax_id
                          OR tax.id IN (SELECT tax_id FROM booking.charged_tax WHERE charged_tax.listing_id = rate.listing_id)) AS one), '[]') AS taxes
FROM booking.rate
WHERE rate.listing_id = ANY ($1::uuid[])
