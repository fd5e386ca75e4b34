import type { ListingCard, Picture } from '$lib/api/types';

type Shown = Pick<ListingCard, 'pictures'>;

/** By its file: two listings of a property have the same pictures, and two properties may have one in common. */
const address = (picture: Picture) => picture.variants.at(0)?.url ?? picture.id;

/** The pictures that the listings begin with, as `cover_of` takes them. */
export const covers_of = (listings: Shown[]) => new Set(listings.flatMap(({ pictures }) => pictures.slice(0, 1).map(address)));

/** Which of a place's listings shows it: a house, and one whose picture the page does not show elsewhere (`seen`), where there is one. */
export function cover_of<Listing extends Shown & Pick<ListingCard, 'property_kind'>>(listings: Listing[], seen: Set<string>): Listing | undefined {
	const houses = listings.filter(({ property_kind }) => property_kind === 'villa' || property_kind === 'house');
	return houses.find(({ pictures }) => pictures.slice(0, 1).every((picture) => !seen.has(address(picture)))) ?? houses[0] ?? listings[0];
}

/** The listings of a page, none beginning with a picture that begins another before it: a villa to let that is for sale too comes with its next picture the second time. */
export function with_own_covers<Listing extends Shown>(listings: Listing[]): Listing[] {
	const shown = new Set<string>();
	return listings.map((listing) => {
		const cover = listing.pictures.find((picture) => !shown.has(address(picture)));
		if (!cover) return listing;
		shown.add(address(cover));
		return { ...listing, pictures: [cover, ...listing.pictures.filter((picture) => picture !== cover)] };
	});
}
