import { kinds, type ListingCard } from '$lib/api/types';
import { cover_of, covers_of } from '$lib/features/catalog/cover';
import { expect_data, type Api } from '$lib/server/api';
import type { Locale } from '$lib/i18n/locales';
import type { PageServerLoad } from './$types';

const places_shown = 6;

export const load: PageServerLoad = async ({ locals, params }) => {
	const locale = params.locale;
	const [places, counts, ...featured] = await Promise.all([
		locals.api.GET('/api/v1/places', { params: { query: { locale } } }).then(expect_data),
		locals.api.GET('/api/v1/listings/counts', { params: { query: { locale } } }).then(expect_data),
		...kinds.map((kind) => first_listings(locals.api, { locale, kind, limit: 5 }))
	]);
	const shown = places.items.filter(({ listing_count }) => listing_count > 0).sort((a, b) => b.listing_count - a.listing_count).slice(0, places_shown);
	const covers = await Promise.all(shown.map(({ slug }) => first_listings(locals.api, { locale, place: slug, limit: 8 })));
	const seen = covers_of(featured.flat());
	return {
		places: places.items,
		shown_places: shown.map((place, index) => ({ ...place, picture: cover_of(covers[index] ?? [], seen)?.pictures.at(0) })),
		counts: Object.fromEntries(counts.kinds.map(({ value, count }) => [value, count])),
		featured: kinds.map((kind, index) => ({ kind, listings: featured[index] ?? [] }))
	};
};

async function first_listings(api: Api, query: { locale: Locale; kind?: ListingCard['kind']; place?: string; limit: number }) {
	return expect_data(await api.GET('/api/v1/listings', { params: { query } })).items;
}
