// What an agent does in the office, for the tests that look at it from different sides.

import { randomUUID } from 'node:crypto';
import type { Person } from './api.js';
import type { Money } from './messages.js';
import type { Platform } from './platform.js';

export interface OfficeListing {
	id: string;
	kind: string;
	slug: string;
	price: Money;
	publication_state: string;
	moves: string[];
}
export interface OfficeProperty {
	id: string;
	reference: string;
	kind: string;
	place: string;
	agent_subject?: string;
	name: Record<string, string>;
	latitude: number;
	longitude: number;
	amenities: string[];
	attributes: Record<string, unknown>;
	listings: OfficeListing[];
	completeness: number;
	missing: { path: string; blocks: boolean }[];
}
export interface Row {
	id: string;
	name: string;
	completeness?: number;
	listings: OfficeListing[];
}
export interface Table {
	items: Row[];
	total: number;
	next_cursor?: string;
}
export interface Prices {
	preview: string;
	items: { listing_id: string; before: Money; after: Money }[];
}

export const office = '/api/v1/office/properties';
export const of = (id: string) => `${office}/${id}`;
export const texts = (text: string) => ({ en: text, fr: `${text} (fr)`, es: `${text} (es)` });
export const villa_attributes = { condition: 'good', architectural_style: 'rural', pool: 'private', stories: 2 };
export const stay_terms = { cancellation_policy: 'moderate', pets_allowed: false, smoking_allowed: false };
/** 6 %, which every database has. */
export const value_added_tax = '019a0000-0000-7000-8000-000000000600';
export const stay_edit = {
	cleaning_minor: 9_000,
	min_nights: 3,
	max_nights: 21,
	max_guests: 6,
	window_days: 365,
	tax_id: value_added_tax,
	check_in_time: '15:00',
	check_out_time: '11:00',
	preparation_days: 1
};

export const edit_of = (property: OfficeProperty, changes: object = {}) => ({
	place: property.place,
	name: texts('Casa do Vento'),
	unparsed_address: 'Rua do Vento 1',
	postal_code: '8400-001',
	latitude: 37.2,
	longitude: -8.4,
	bedrooms_total: 3,
	bathrooms_total: 2,
	max_guests: 6,
	living_area_m2: 180,
	amenities: [],
	attributes: villa_attributes,
	...changes
});
export const listing_edit = (changes: object = {}) => ({
	slug: `casa-${randomUUID().slice(0, 8)}`,
	title: texts('A villa in the wind'),
	remarks: texts('Windy, and quiet at night.'),
	price_minor: 30_000,
	currency: 'EUR',
	terms: stay_terms,
	...changes
});

/** The usual steps, on the platform of a test file. */
export function officeOf(platform: () => Platform) {
	const put = <T>(path: string, body: unknown, etag?: string, as: Person = 'agent') =>
		platform().api.call<T>('PUT', path, { as, body, headers: etag ? { 'If-Match': etag } : {} });
	const tag_of = async (path: string, as: Person = 'agent') => (await platform().api.get(path, { as })).headers['etag'] as string;

	async function draft(name = 'Casa do Vento', kind = 'villa'): Promise<OfficeProperty> {
		const place = await platform().make.place();
		return (await platform().api.post<OfficeProperty>(office, { kind, place: place.slug, name }, { as: 'agent' })).expect(201);
	}

	async function described(): Promise<OfficeProperty> {
		const property = await draft();
		return (await put<OfficeProperty>(of(property.id), edit_of(property), await tag_of(of(property.id)))).expect(200);
	}

	async function with_listing(kind = 'short_stay', changes: object = {}): Promise<OfficeProperty> {
		const { id } = await described();
		return (await put<OfficeProperty>(`${of(id)}/listings/${kind}`, listing_edit(changes), await tag_of(of(id)))).expect(200);
	}

	const move = (id: string, kind: string, name: string, as: Person = 'agent') =>
		platform().api.post<OfficeProperty>(`${of(id)}/listings/${kind}/${name}`, undefined, { as });
	return { put, tag_of, draft, described, with_listing, move };
}
