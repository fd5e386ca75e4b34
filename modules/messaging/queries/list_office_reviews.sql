-- $1 the last of the page before, $2 whether the viewer sees all, $3 the properties that he runs, $4 a state, $5 his language, $6 at most.
SELECT review.id, review.booking_id, coalesce(place.slug, '') AS listing_slug, coalesce(place.title ->> $5::text, '') AS listing_title, review.author_name,
       review.locale, review.stayed_on, review.overall, review.cleanliness, review.accuracy, review.communication, review.location, review.value,
       review.body AS text, review.state, review.refusal, review.reply, review.created_at, review.moderated_at
FROM messaging.review
LEFT JOIN catalog.published_stay_place AS place ON place.listing_id = review.listing_id
WHERE ($1::uuid IS NULL OR review.id < $1) AND review.erased_at IS NULL AND ($2::boolean OR review.property_id = ANY ($3::uuid[]))
  AND ($4::text IS NULL OR review.state = $4)
ORDER BY review.id DESC
LIMIT $6
