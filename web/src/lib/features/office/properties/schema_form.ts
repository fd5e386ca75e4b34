import { amount_text, decimal_text, digits_of, read_decimal, read_minor } from '$lib/amounts';
import type { Locale } from '$lib/i18n/locales';

/** Forms out of the JSON Schemas of the API, and back: a field's value is text in a form, and JSON in a message. */

export interface SchemaField {
	title: string;
	type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
	enum?: string[];
	items?: { enum?: string[] };
	format?: string;
	minimum?: number;
	maximum?: number;
	maxLength?: number;
	'x-values'?: Record<string, string>;
	'x-unit'?: string;
	'x-format'?: 'money' | 'basis_points' | 'year';
}
export interface FormSchema {
	title: string;
	required: string[];
	properties: Record<string, SchemaField>;
}
export type Values = Record<string, string>;
type Json = string | number | boolean | string[];

export type Control = 'choice' | 'choices' | 'yes_no' | 'number' | 'date' | 'text';

export function control_of(field: SchemaField): Control {
	if (field.type === 'array') return 'choices';
	if (field.type === 'boolean') return 'yes_no';
	if (field.enum) return 'choice';
	if (field.type === 'integer' || field.type === 'number') return 'number';
	return field.format === 'date' ? 'date' : 'text';
}

/** Digits after the point that a form shows where the message has a whole number. */
const places_of = (field: SchemaField, currency: string) => (field['x-format'] === 'money' ? digits_of(currency) : field['x-format'] === 'basis_points' ? 2 : 0);

/** How amounts of a form are written: in which currency they are, and for whom. */
export interface Writing {
	currency: string;
	locale: Locale;
}

export function to_text(field: SchemaField, value: unknown, { currency, locale }: Writing): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.join(',');
	if (typeof value !== 'number') return String(value);
	const places = places_of(field, currency);
	return places > 0 ? amount_text(value, places, locale) : decimal_text(value, locale);
}

function from_text(field: SchemaField, text: string, currency: string): Json {
	switch (control_of(field)) {
		case 'choices':
			return text.split(',');
		case 'yes_no':
			return text === 'true';
		case 'number': {
			const places = places_of(field, currency);
			return places > 0 ? read_minor(text, places) : read_decimal(text);
		}
		default:
			return text;
	}
}

/** The form's fields of an object of attributes, under `prefix.code`. */
export function schema_values(schema: FormSchema, prefix: string, object: Record<string, unknown>, writing: Writing): Values {
	return Object.fromEntries(Object.entries(schema.properties).map(([code, field]) => [`${prefix}.${code}`, to_text(field, object[code], writing)]));
}

/** The object that the fields of a form say; empty fields are left out. */
export function schema_object(schema: FormSchema, prefix: string, values: Values, currency: string): Record<string, Json> {
	return Object.fromEntries(
		Object.entries(schema.properties).flatMap(([code, field]) => {
			const text = values[`${prefix}.${code}`]?.trim() ?? '';
			return text === '' ? [] : [[code, from_text(field, text, currency)]];
		})
	);
}
