import type { components } from '$lib/api/schema';
import { locale_tags, type Locale } from '$lib/i18n/locales';
import { amount_text, digits_of, read_minor } from '$lib/amounts';
import type { Values } from '../properties/schema_form';

export type ExchangeRate = components['schemas']['ExchangeRate'];
export type ListedExchangeRate = components['schemas']['ListedExchangeRate'];
type ExchangeRateEdit = components['schemas']['ExchangeRateEdit'];

/**
 * A rate is kept in millionths of a euro cent for a minor unit. One of the currency is 10^exponent minor units and a euro 10^8 such millionths,
 * so in euros it has this many digits behind the point: 6 for a dirham, 8 for a yen, 5 for a dinar.
 */
const places_of = (exponent: number) => 8 - exponent;

/** What one of the currency is worth in euros, as a form shows it: `0.0932`, or `0,0932`. */
export const worth = ({ value_micro, exponent }: Pick<ExchangeRate, 'value_micro' | 'exponent'>, locale: Locale): string => {
	const text = amount_text(value_micro, places_of(exponent), locale);
	return /[.,]/.test(text) ? text.replace(/[.,]?0+$/, '') : text;
};

/** The same as a sentence of the language: `1 MAD = 0,0932 EUR`. */
export const worth_in_words = (rate: ExchangeRate, locale: Locale) =>
	`1 ${rate.currency} = ${new Intl.NumberFormat(locale_tags[locale], { maximumFractionDigits: places_of(rate.exponent) }).format(Number(worth(rate, 'en')))} EUR`;

/** Digits of the minor unit, for a currency whose rate nobody has told yet. */
export const exponent_of = (currency: string): number =>
	/^[A-Z]{3}$/.test(currency) ? digits_of(currency) : 2;

export const rate_values = (rate: ExchangeRate, locale: Locale): Values => ({ worth: worth(rate, locale), as_of: rate.as_of });

/** A worth that is no number, or has too many digits, goes to the API as it is, which refuses it by name. */
export const rate_edit = (values: Values, exponent: number): ExchangeRateEdit => ({
	value_micro: read_minor(values.worth ?? '', places_of(exponent)) as number,
	as_of: values.as_of ?? ''
});
