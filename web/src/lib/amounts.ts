/** Amounts, shares and other decimals as people write them into a field, and back: every such field of the site goes through here. */

import { locale_tags, type Locale } from '$lib/i18n/locales';

/** Digits of the minor unit of a currency. */
export const digits_of = (currency: string) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

const decimal_mark = (locale: Locale) => (1.5).toLocaleString(locale_tags[locale]).charAt(1);

/** `12.5` is `12,5` where a comma is written. Thousands stand together, as they are typed. */
export const decimal_text = (value: number, locale: Locale): string => String(value).replace('.', decimal_mark(locale));

/** `287164` with two places is `2871.64`, and `2871,64` where a comma is written; `120000` is `1200`. */
export function amount_text(minor: number, places: number, locale: Locale): string {
	const whole = minor / 10 ** places;
	return Number.isInteger(whole) ? String(whole) : whole.toFixed(places).replace('.', decimal_mark(locale));
}

/** What an empty field shows of how an amount is written: `0.00`, `0,00`, and `0` of a yen. */
export const amount_pattern = (places: number, locale: Locale): string => (places === 0 ? '0' : `0${decimal_mark(locale)}${'0'.repeat(places)}`);

/**
 * `1234.5`, `1234,5` and, copied from somewhere, `1.234,50` or `1 234,50` as `1234.5`. Nothing where it is no number, or could be two: a single
 * mark is the decimal one, so that `1.234` is no thousand.
 */
export function plain_decimal(text: string): string | undefined {
	const typed = text.trim().replace(/(\d)[\s'’](?=\d{3}(\D|$))/g, '$1');
	const marks = typed.match(/[.,]/g) ?? [];
	const last = marks.at(-1);
	const others = marks.slice(0, -1);
	if (others.length === 0) return /^-?\d+([.,]\d+)?$/.test(typed) ? typed.replace(',', '.') : undefined;
	// Several marks: the thousands are marked, and the last is the decimal mark if it is another.
	const [group] = others;
	const whole = group === last ? typed : typed.slice(0, typed.lastIndexOf(last as string));
	const is_grouped = others.every((mark) => mark === group) && new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+$`).test(whole);
	const rest = typed.slice(whole.length).replace(',', '.');
	return is_grouped && /^(\.\d+)?$/.test(rest) ? whole.replaceAll(group as string, '') + rest : undefined;
}

/** `1234.5` with two places is 123450; what is no such number stays text, for the API to refuse. */
export function read_minor(text: string, places: number): number | string {
	const plain = plain_decimal(text);
	if (plain === undefined || (plain.split('.')[1]?.length ?? 0) > places) return text;
	return Math.round(Number(plain) * 10 ** places);
}

/** A number that may have a fraction; what is none stays text, for the API to refuse. */
export function read_decimal(text: string): number | string {
	const plain = plain_decimal(text);
	return plain === undefined ? text : Number(plain);
}

/** What somebody pays or gets, in minor units: more than nothing. Nothing where that is no amount. */
export function read_amount(typed: string, currency: string): number | undefined {
	if (!/^[A-Z]{3}$/.test(currency)) return undefined;
	const amount = read_minor(typed, digits_of(currency));
	return typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0 ? amount : undefined;
}
