import type { ListingCard, Picture } from '$lib/api/types';

type Offered = Pick<ListingCard, 'id' | 'property_kind'>;

const is_house = ({ property_kind }: Offered) => property_kind === 'villa' || property_kind === 'house';

/** Which of a place's listings shows it: a house, and one that the page does not show elsewhere (`seen` has their ids), where there is one. */
export function cover_of<Listing extends Offered>(listings: Listing[], seen: Set<string>): Listing | undefined {
	return listings.find((listing) => is_house(listing) && !seen.has(listing.id)) ?? listings.find(is_house) ?? listings[0];
}

/** The listings of a page, none beginning with a picture that begins another before it: a villa to let that is for sale too comes with its next picture the second time. */
export function with_own_covers<Listing extends { pictures: Picture[] }>(listings: Listing[]): Listing[] {
	const shown = new Set<string>();
	const address = (picture: Picture) => picture.variants.at(0)?.url ?? picture.id;
	return listings.map((listing) => {
		const cover = listing.pictures.find((picture) => !shown.has(address(picture)));
		if (!cover) return listing;
		shown.add(address(cover));
		return { ...listing, pictures: [cover, ...listing.pictures.filter((picture) => picture !== cover)] };
	});
}
