import { plain_decimal } from '$lib/amounts';
import { kinds, property_kinds, type Kind, type PropertyKind } from '$lib/api/types';
import type { paths } from '$lib/api/schema';
import { add_days, is_date, type IsoDate } from '$lib/dates';
import { party_in, whole } from '$lib/features/stay/party';
import type { Locale } from '$lib/i18n/locales';

/** What a search asks for, as it stands in the address of the page. Amounts are in whole units of `price_currency` there, in minor units in the API. */
export interface Filters {
	kind?: Kind;
	place?: string;
	q?: string;
	property_kind: PropertyKind[];
	check_in?: IsoDate;
	check_out?: IsoDate;
	/** Adults; the children come beside them. */
	guests?: number;
	/** One for each child; of whom nobody has said the age yet counts as everybody does. */
	ages: number[];
	pets?: number;
	bedrooms_min?: number;
	price_min?: number;
	price_max?: number;
	/** Of the two above; without it the API takes the place's own, else the euro. */
	price_currency?: string;
	amenities: string[];
	bbox?: string;
	sort: Sort;
	cursor?: string;
}

export const sorts = ['recommended', 'price_asc', 'price_desc', 'newest'] as const;
export type Sort = (typeof sorts)[number];

const minor_per_unit = (currency = 'EUR') =>
	10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);
type ListingQuery = NonNullable<paths['/api/v1/listings']['get']['parameters']['query']>;

/** Reads an address; what makes no sense in it is left out. */
export function read_filters(parameters: URLSearchParams): Filters {
	const text = (name: string) => parameters.get(name)?.trim() || undefined;
	const count = (name: string, least: number) => {
		const value = Number(text(name) ?? Number.NaN);
		return Number.isInteger(value) && value >= least ? value : undefined;
	};
	const list = (name: string) => [...new Set(parameters.getAll(name).flatMap((value) => value.split(',')).filter(Boolean))];
	const check_in = text('check_in');
	const check_out = text('check_out');
	const kind = kinds.find((value) => value === text('kind'));
	// Dates and guests are for stays; a house to rent or to buy is not looked for by them.
	const by_night = !kind || kind === 'short_stay';
	const dates = by_night && is_date(check_in) && is_date(check_out) && check_in < check_out ? { check_in, check_out } : {};
	return {
		kind,
		place: text('place'),
		q: text('q'),
		property_kind: property_kinds.filter((kind) => list('property_kind').includes(kind)),
		...dates,
		...(by_night ? party_of(parameters) : { ages: [] }),
		bedrooms_min: count('bedrooms_min', 1),
		price_min: price_in(text('price_min')),
		price_max: price_in(text('price_max')),
		price_currency: /^[A-Z]{3}$/.test(text('price_currency') ?? '') ? text('price_currency') : undefined,
		amenities: list('amenities'),
		bbox: /^(-?\d+(\.\d+)?,){3}-?\d+(\.\d+)?$/.test(text('bbox') ?? '') ? text('bbox') : undefined,
		sort: sorts.find((sort) => sort === text('sort')) ?? 'recommended',
		cursor: text('cursor')
	};
}

/** As people write it. `1.500` and `1,500` are fifteen hundred here: nobody filters by thousandths. */
function price_in(typed = ''): number | undefined {
	const plain = /^\d{1,3}([.,]\d{3})+$/.test(typed) ? typed.replace(/[.,]/g, '') : plain_decimal(typed);
	return plain !== undefined && Number(plain) >= 0 ? Number(plain) : undefined;
}

/** Who comes, as the page of a listing reads it too; nobody is made up who was not asked for. */
function party_of(parameters: URLSearchParams): Pick<Filters, 'guests' | 'ages' | 'pets'> {
	const { adults, ages, pets } = party_in(parameters, { max_guests: 2, max_pets: 20 });
	const is_said = ages.length > 0 || whole(parameters.get('adults'), 1, 100) || whole(parameters.get('guests'), 1, 100);
	return { guests: is_said ? adults : undefined, ages, pets: pets || undefined };
}

/** Both dates were given, but they cannot be a stay. */
export const dates_refused = (parameters: URLSearchParams, filters: Filters) =>
	Boolean(parameters.get('check_in') && parameters.get('check_out') && !filters.check_in && (!filters.kind || filters.kind === 'short_stay'));

/** The API's query for the listings; counts and pins take the same without sort and cursor. */
export function to_query(filters: Filters, locale: Locale): Omit<ListingQuery, 'sort' | 'cursor' | 'limit'> {
	const { kind, place, q, check_in, check_out, guests, ages, pets, bedrooms_min, price_min, price_max, bbox } = filters;
	const is_priced = price_min !== undefined || price_max !== undefined;
	const minor = minor_per_unit(filters.price_currency);
	const list = <T>(values: T[]) => (values.length > 0 ? values : undefined);
	return {
		locale,
		kind,
		place,
		q,
		property_kind: list(filters.property_kind),
		check_in,
		check_out,
		...(ages.length > 0 ? { adults: guests, children_ages: ages } : { guests }),
		pets,
		bedrooms_min,
		price_min_minor: price_min === undefined ? undefined : Math.round(price_min * minor),
		price_max_minor: price_max === undefined ? undefined : Math.round(price_max * minor),
		price_currency: is_priced ? filters.price_currency : undefined,
		amenities: list(filters.amenities),
		bbox: bbox?.split(',').map(Number)
	};
}

export type Loosening = 'dates' | 'place' | 'price' | 'bedrooms_min' | 'property_kind' | 'amenities' | 'guests' | 'pets' | 'q' | 'bbox' | 'kind';
const names: Record<Loosening, string[]> = {
	dates: ['check_in', 'check_out'],
	price: ['price_min', 'price_max', 'price_currency'],
	bedrooms_min: ['bedrooms_min'],
	amenities: ['amenities'],
	property_kind: ['property_kind'],
	guests: ['guests', 'adults', 'children', 'age'],
	pets: ['pets'],
	q: ['q'],
	bbox: ['bbox'],
	place: ['place'],
	kind: ['kind']
};

/** Each filter of this address with the address that does without it. */
export function loosenings(url: URL): { name: Loosening; href: string }[] {
	return (Object.keys(names) as Loosening[])
		.filter((name) => names[name].some((parameter) => parameter !== 'price_currency' && url.searchParams.get(parameter)))
		.map((name) => ({ name, href: without(url, [...names[name], 'cursor']) }));
}

/** Dates and guests, as they go along to a listing. */
export const stay_parameters = ({ check_in, check_out, guests, ages, pets }: Filters): Record<string, string | undefined> => ({
	check_in,
	check_out,
	guests: guests?.toString(),
	children: ages.length > 0 ? String(ages.length) : undefined,
	age: ages.length > 0 ? ages.join(',') : undefined,
	pets: pets?.toString()
});

export function without(url: URL, parameters: string[]): string {
	const next = new URLSearchParams(url.searchParams);
	for (const name of parameters) next.delete(name);
	return `${url.pathname}${next.size > 0 ? `?${next}` : ''}`;
}

export function with_parameter(url: URL, name: string, value: string): string {
	const next = new URLSearchParams(url.searchParams);
	next.delete('cursor');
	next.set(name, value);
	return `${url.pathname}?${next}`;
}

/** How many filters are set beside kind, place, dates and guests: the number on the "Filters" button. */
export const count_more = ({ property_kind, amenities, bedrooms_min, price_min, price_max, q }: Filters) =>
	property_kind.length + amenities.length + [bedrooms_min, price_min ?? price_max, q].filter((value) => value !== undefined).length;

export const earliest_check_out = (check_in: string) => (is_date(check_in) ? add_days(check_in, 1) : undefined);
