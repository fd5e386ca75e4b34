import type { ListingCard } from '$lib/api/types';

type Offered = Pick<ListingCard, 'id' | 'property_kind'>;

const is_house = ({ property_kind }: Offered) => property_kind === 'villa' || property_kind === 'house';

/** Which of a place's listings shows it: a house, and one that the page does not show elsewhere (`seen` has their ids), where there is one. */
export function cover_of<Listing extends Offered>(listings: Listing[], seen: Set<string>): Listing | undefined {
	return listings.find((listing) => is_house(listing) && !seen.has(listing.id)) ?? listings.find(is_house) ?? listings[0];
}
