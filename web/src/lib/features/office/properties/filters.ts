import type { paths } from '$lib/api/schema';
import { kinds, property_kinds } from '$lib/api/types';

type Query = NonNullable<paths['/api/v1/office/properties']['get']['parameters']['query']>;
export type PortfolioFilters = Pick<Query, 'q' | 'kind' | 'place' | 'listing_kind' | 'state' | 'agent' | 'completeness_below'>;

export const states = ['draft', 'published', 'paused', 'withdrawn'] as const;
export const sorts = ['changed', 'newest', 'name', 'completeness'] as const;
export const filter_names = ['q', 'kind', 'place', 'listing_kind', 'state', 'agent', 'completeness_below'] as const;

/** Reads the address of the table; what makes no sense in it is left out. */
export function read_filters(parameters: URLSearchParams): PortfolioFilters {
	const text = (name: string) => parameters.get(name)?.trim() || undefined;
	const below = Number(text('completeness_below') ?? Number.NaN);
	return Object.fromEntries(
		Object.entries({
			q: text('q')?.slice(0, 120),
			kind: property_kinds.find((kind) => kind === text('kind')),
			place: /^[a-z0-9-]{1,120}$/.test(text('place') ?? '') ? text('place') : undefined,
			listing_kind: kinds.find((kind) => kind === text('listing_kind')),
			state: states.find((state) => state === text('state')),
			agent: text('agent')?.slice(0, 120),
			completeness_below: Number.isInteger(below) && below >= 1 && below <= 100 ? below : undefined
		}).filter(([, value]) => value !== undefined)
	);
}

export const read_sort = (parameters: URLSearchParams) => sorts.find((sort) => sort === parameters.get('sort')) ?? 'changed';

/** The filters as the query of an address, without what belongs to one page only. */
export function filter_query(parameters: URLSearchParams): string {
	const kept = new URLSearchParams();
	for (const [name, value] of Object.entries(read_filters(parameters))) kept.set(name, String(value));
	if (read_sort(parameters) !== 'changed') kept.set('sort', read_sort(parameters));
	return kept.toString();
}
