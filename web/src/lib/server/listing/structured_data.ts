import type { ListingPage, ListingReviews, StayTerms } from '$lib/api/types';

/** schema.org's words for a listing, for search engines. */
export function structured_data(listing: ListingPage, stay: StayTerms | undefined, { origin, pathname }: URL, reviews?: ListingReviews): object {
	const { property, price, pictures } = listing;
	const digits = new Intl.NumberFormat('en', { style: 'currency', currency: price.currency }).resolvedOptions().maximumFractionDigits ?? 2;
	const common = {
		'@context': 'https://schema.org',
		name: listing.title,
		description: listing.remarks,
		url: origin + pathname,
		image: pictures.flatMap(({ variants }) => variants.slice(-1)).map((variant) => new URL(variant.url, origin).href),
		address: { '@type': 'PostalAddress', addressLocality: property.place_name, addressRegion: property.region, addressCountry: property.country }
	};
	if (stay) {
		return {
			...common,
			'@type': 'VacationRental',
			identifier: listing.id,
			geo: { '@type': 'GeoCoordinates', latitude: property.latitude, longitude: property.longitude },
			checkinTime: stay.check_in_time,
			checkoutTime: stay.check_out_time,
			numberOfRooms: property.bedrooms_total,
			...(reviews && {
				aggregateRating: { '@type': 'AggregateRating', ratingValue: reviews.rating.average, reviewCount: reviews.rating.reviews, bestRating: 5, worstRating: 1 },
				review: reviews.items.map((each) => ({
					'@type': 'Review',
					author: { '@type': 'Person', name: each.author_name },
					datePublished: each.created_at.slice(0, 10),
					reviewBody: each.text,
					reviewRating: { '@type': 'Rating', ratingValue: each.overall, bestRating: 5, worstRating: 1 }
				}))
			}),
			occupancy: { '@type': 'QuantitativeValue', maxValue: stay.max_guests }
		};
	}
	return {
		...common,
		'@type': 'RealEstateListing',
		dateModified: listing.modified_at,
		offers: { '@type': 'Offer', price: (price.amount_minor / 10 ** digits).toFixed(digits), priceCurrency: price.currency }
	};
}
