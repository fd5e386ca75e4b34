import type { components } from '$lib/api/schema';
import type { I18n } from '$lib/i18n';
import { locale_tags, locales, type Locale } from '$lib/i18n/locales';
import { add_days } from '$lib/dates';
import { amount_text, digits_of, read_minor } from '$lib/amounts';
import type { Values } from '../properties/schema_form';
import { mode_words } from './tax_words';

export type Tax = components['schemas']['Tax'];
type TaxEdit = components['schemas']['TaxEdit'];

export const tax_modes = ['percent', 'per_stay', 'per_night', 'per_person_per_stay', 'per_person_per_night'] as const;

/** `6%`, or `€2 a night and person`. */
export function tax_rate({ basis_points, mode, amount_minor, currency }: Pick<Tax, 'basis_points' | 'mode' | 'amount_minor' | 'currency'>, { locale }: Pick<I18n, 'locale'>): string {
	if (mode === 'percent' || amount_minor === undefined || !currency) {
		return new Intl.NumberFormat(locale_tags[locale], { style: 'percent', maximumFractionDigits: 2 }).format(basis_points / 10_000);
	}
	const whole = amount_minor / 10 ** digits_of(currency);
	const amount = new Intl.NumberFormat(locale_tags[locale], { style: 'currency', currency, minimumFractionDigits: Number.isInteger(whole) ? 0 : undefined }).format(whole);
	return `${amount} ${mode_words[locale][mode]}`;
}

/** `VAT · 6%`: two taxes of one name differ by their rate. */
export const tax_label = (tax: Tax, i18n: Pick<I18n, 'locale'>) => `${tax.name[i18n.locale]} · ${tax_rate(tax, i18n)}`;

const text_of = (number: number | undefined) => (number === undefined ? '' : String(number));
const day = /^\d{4}-\d{2}-\d{2}$/;

/** What the form of a tax holds; of a new one when there is none. */
export const tax_values = (locale: Locale, tax?: Tax): Values => ({
	...Object.fromEntries(locales.map((of) => [`name.${of}`, tax?.name[of] ?? ''])),
	percent: tax && tax.mode === 'percent' ? amount_text(tax.basis_points, 2, locale) : '',
	is_active: tax && !tax.is_active ? '' : 'true',
	mode: tax?.mode ?? 'percent',
	amount: tax?.amount_minor !== undefined && tax.currency ? amount_text(tax.amount_minor, digits_of(tax.currency), locale) : '',
	currency: tax?.currency ?? '',
	is_inclusive: tax?.is_inclusive ? 'true' : '',
	on_tax: tax?.on_tax ? 'true' : '',
	night_cap: text_of(tax?.night_cap),
	from_age: text_of(tax?.from_age),
	valid_from: tax?.valid_from ?? '',
	valid_last: tax?.valid_until ? add_days(tax.valid_until, -1) : '',
	collected_by: tax?.collected_by ?? 'platform'
});

export function tax_edit(values: Values): TaxEdit {
	const mode = tax_modes.find((known) => known === values.mode) ?? 'percent';
	const currency = (values.currency ?? '').trim().toUpperCase();
	const whole = (name: string) => (values[name]?.trim() ? (/^\d+$/.test(values[name].trim()) ? Number(values[name]) : (values[name] as unknown as number)) : undefined);
	return {
		name: { en: values['name.en'] ?? '', fr: values['name.fr'] ?? '', es: values['name.es'] ?? '' },
		basis_points: mode === 'percent' ? (read_minor(values.percent ?? '', 2) as number) : 0,
		is_active: values.is_active === 'true',
		mode,
		...(mode !== 'percent' && values.amount?.trim() && { amount_minor: read_minor(values.amount, /^[A-Z]{3}$/.test(currency) ? digits_of(currency) : 2) as number }),
		...(mode !== 'percent' && currency && { currency }),
		is_inclusive: values.is_inclusive === 'true',
		on_tax: values.on_tax === 'true',
		night_cap: whole('night_cap'),
		from_age: whole('from_age'),
		...(values.valid_from && { valid_from: values.valid_from }),
		...(values.valid_last && { valid_until: day.test(values.valid_last) ? add_days(values.valid_last, 1) : values.valid_last }),
		collected_by: values.collected_by === 'property' ? 'property' : 'platform'
	};
}
