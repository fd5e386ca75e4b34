/** What the editor's forms hold, and the messages that are made of them. */

import type { components } from '$lib/api/schema';
import { locales, type Locale } from '$lib/i18n/locales';
import { amount_text, decimal_text, digits_of, read_decimal, read_minor } from '$lib/amounts';
import { schema_object, schema_values, type FormSchema, type Values } from './schema_form';

type Schemas = components['schemas'];
export type OfficeProperty = Schemas['OfficeProperty'];
export type OfficeListing = Schemas['OfficeListing'];
export type OfficeStayTerms = Schemas['OfficeStayTerms'];
type PropertyEdit = Schemas['PropertyEdit'];
type ListingEdit = Schemas['ListingEdit'];
type StayTermsEdit = Schemas['StayTermsEdit'];

const counts = ['bedrooms_total', 'bathrooms_total', 'max_guests', 'living_area_m2', 'lot_size_m2', 'year_built'] as const;
export const count_fields: readonly (typeof counts)[number][] = counts;
type Texts = Record<'en' | 'fr' | 'es', string>;

const texts_values = (name: string, texts: Texts): Values => Object.fromEntries(locales.map((locale) => [`${name}.${locale}`, texts[locale]]));
const texts_of = (name: string, values: Values): Texts => ({ en: values[`${name}.en`] ?? '', fr: values[`${name}.fr`] ?? '', es: values[`${name}.es`] ?? '' });
/** Text that is no number goes to the API as it is, which refuses it by name. */
const number_of = (text = '') => (text.trim() === '' || !Number.isFinite(Number(text)) ? (text as unknown as number) : Number(text));

/** Who sees the whole portfolio also chooses the agent. */
export function property_values(property: OfficeProperty, schema: FormSchema, locale: Locale, chooses_agent = false): Values {
	return {
		...(chooses_agent ? { agent_subject: property.agent_subject ?? '' } : {}),
		place: property.place,
		...texts_values('name', property.name),
		unparsed_address: property.unparsed_address,
		postal_code: property.postal_code,
		latitude: decimal_text(property.latitude, locale),
		longitude: decimal_text(property.longitude, locale),
		...Object.fromEntries(counts.map((name) => [name, property[name] === undefined ? '' : String(property[name])])),
		registration_number: property.registration_number ?? '',
		amenities: property.amenities.join(','),
		...schema_values(schema, 'attributes', property.attributes, { currency: property.currency, locale })
	};
}

export function property_edit(values: Values, schema: FormSchema, currency: string): PropertyEdit {
	const given = (name: string) => values[name]?.trim() || undefined;
	return {
		place: values.place ?? '',
		name: texts_of('name', values),
		unparsed_address: values.unparsed_address ?? '',
		postal_code: values.postal_code ?? '',
		latitude: read_decimal(values.latitude ?? '') as number,
		longitude: read_decimal(values.longitude ?? '') as number,
		...Object.fromEntries(counts.flatMap((name) => (given(name) ? [[name, number_of(given(name))]] : []))),
		...(given('registration_number') ? { registration_number: given('registration_number') } : {}),
		...(given('agent_subject') ? { agent_subject: given('agent_subject') } : {}),
		amenities: (values.amenities ?? '').split(',').filter(Boolean),
		attributes: schema_object(schema, 'attributes', values, currency) as unknown as PropertyEdit['attributes']
	};
}

/** What a listing that does not exist yet begins with. */
export function new_listing_values(property: OfficeProperty, kind: string, schema: FormSchema, locale: Locale): Values {
	return {
		slug: slug_of(`${property.name.en} ${kind.replace('_', ' ')} ${property.reference.slice(-4)}`),
		...texts_values('title', property.name),
		...texts_values('remarks', { en: '', fr: '', es: '' }),
		price: '',
		currency: property.currency,
		...schema_values(schema, 'terms', {}, { currency: property.currency, locale })
	};
}

export function listing_values(listing: OfficeListing, schema: FormSchema, locale: Locale): Values {
	const { currency, amount_minor } = listing.price;
	return {
		slug: listing.slug,
		...texts_values('title', listing.title),
		...texts_values('remarks', listing.remarks),
		price: amount_text(amount_minor, digits_of(currency), locale),
		currency,
		...schema_values(schema, 'terms', listing.terms, { currency, locale })
	};
}

export function listing_edit(values: Values, schema: FormSchema): ListingEdit {
	const currency = /^[A-Z]{3}$/.test(values.currency ?? '') ? (values.currency as string) : 'EUR';
	return {
		slug: values.slug ?? '',
		title: texts_of('title', values),
		remarks: texts_of('remarks', values),
		price_minor: read_minor(values.price ?? '', digits_of(currency)) as number,
		currency: values.currency ?? '',
		terms: schema_object(schema, 'terms', values, currency) as unknown as ListingEdit['terms']
	};
}

export function stay_values(terms: OfficeStayTerms, locale: Locale): Values {
	return {
		cleaning: amount_text(terms.cleaning.amount_minor, digits_of(terms.cleaning.currency), locale),
		min_nights: String(terms.min_nights),
		max_nights: String(terms.max_nights),
		max_guests: String(terms.max_guests),
		window_days: String(terms.window_days),
		tax_id: terms.tax_id ?? '',
		check_in_time: terms.check_in_time,
		check_out_time: terms.check_out_time,
		preparation_days: String(terms.preparation_days)
	};
}

export function stay_edit(values: Values, currency: string): StayTermsEdit {
	return {
		cleaning_minor: read_minor(values.cleaning ?? '', digits_of(currency)) as number,
		min_nights: number_of(values.min_nights),
		max_nights: number_of(values.max_nights),
		max_guests: number_of(values.max_guests),
		window_days: number_of(values.window_days),
		tax_id: values.tax_id ?? '',
		check_in_time: values.check_in_time ?? '',
		check_out_time: values.check_out_time ?? '',
		preparation_days: number_of(values.preparation_days)
	};
}

/** A field that an error's path means: `/attributes/pool` is `attributes.pool`, `/price_minor` is `price`. */
export function field_of(path: string): string {
	const name = path.replace(/^\//, '').replaceAll('/', '.');
	const renamed: Values = { price_minor: 'price', cleaning_minor: 'cleaning' };
	return renamed[name] ?? name.replace(/^((attributes|terms)\.\w+)\..*/, '$1').replace(/^amenities\..*/, 'amenities');
}

/** Where on the editor's page something is said, by its path in the property: the id of the field or section. */
export function anchor_of(path: string): string {
	const listing = /^\/listings\/(\w+)\/(.+)$/.exec(path);
	if (listing?.[2] === 'stay_terms') return 'stay-terms';
	if (listing) return `listing-${listing[1]}-${field_of(`/${listing[2]}`)}`;
	if (path === '/pictures' || path === '/listings' || path === '/amenities') return path.slice(1);
	return `property-${field_of(path)}`;
}

/** `Villa São João, Lagos` is `villa-sao-joao-lagos`. */
export const slug_of = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 100)
		.replace(/-+$/, '');

/** The fields of a sent form; several values of one name stand with commas between. */
export function values_in(form: FormData, without: readonly string[] = []): Values {
	const names = [...new Set(form.keys())].filter((name) => !without.includes(name));
	return Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String).filter(Boolean).join(',').replaceAll('\r\n', '\n')]));
}
