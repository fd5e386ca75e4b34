-- $2 whether the viewer sees all, $3 the properties that he runs, $4 his language. Whose words are gone is nobody's to judge.
SELECT review.id, review.booking_id, coalesce(place.slug, '') AS listing_slug, coalesce(place.title ->> $4::text, '') AS listing_title, review.author_name,
       review.locale, review.stayed_on, review.overall, review.cleanliness, review.accuracy, review.communication, review.location, review.value,
       review.body AS text, review.state, review.refusal, review.reply, review.created_at, review.moderated_at
FROM messaging.review
LEFT JOIN catalog.published_stay_place AS place ON place.listing_id = review.listing_id
WHERE review.id = $1 AND review.erased_at IS NULL AND ($2::boolean OR review.property_id = ANY ($3::uuid[]))
FOR UPDATE OF review
