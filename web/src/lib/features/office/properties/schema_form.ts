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

export const digits_of = (currency: string) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Digits after the point that a form shows where the message has a whole number. */
const places_of = (field: SchemaField, currency: string) => (field['x-format'] === 'money' ? digits_of(currency) : field['x-format'] === 'basis_points' ? 2 : 0);

/** `123450` with two places is `1234.50`, `120000` is `1200`. */
export function major(minor: number, places: number): string {
	const whole = minor / 10 ** places;
	return Number.isInteger(whole) ? String(whole) : whole.toFixed(places);
}

/** `1234.5` with two places is 123450; what is no such number stays text, for the API to refuse. */
export function minor(text: string, places: number): number | string {
	const plain = text.trim().replace(',', '.');
	if (!/^-?\d+(\.\d+)?$/.test(plain) || (plain.split('.')[1]?.length ?? 0) > places) return text;
	return Math.round(Number(plain) * 10 ** places);
}

export function to_text(field: SchemaField, value: unknown, currency: string): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.join(',');
	const places = places_of(field, currency);
	return typeof value === 'number' && places > 0 ? major(value, places) : String(value);
}

function from_text(field: SchemaField, text: string, currency: string): Json {
	switch (control_of(field)) {
		case 'choices':
			return text.split(',');
		case 'yes_no':
			return text === 'true';
		case 'number': {
			const places = places_of(field, currency);
			if (places > 0) return minor(text, places);
			const number = Number(text.replace(',', '.'));
			return Number.isFinite(number) ? number : text;
		}
		default:
			return text;
	}
}

/** The form's fields of an object of attributes, under `prefix.code`. */
export function schema_values(schema: FormSchema, prefix: string, object: Record<string, unknown>, currency: string): Values {
	return Object.fromEntries(Object.entries(schema.properties).map(([code, field]) => [`${prefix}.${code}`, to_text(field, object[code], currency)]));
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
