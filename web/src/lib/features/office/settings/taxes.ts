import type { components } from '$lib/api/schema';
import type { I18n } from '$lib/i18n';
import { locale_tags, locales } from '$lib/i18n/locales';
import { major, minor, type Values } from '../properties/schema_form';

export type Tax = components['schemas']['Tax'];
type TaxEdit = components['schemas']['TaxEdit'];

export const tax_rate = ({ basis_points }: Pick<Tax, 'basis_points'>, { locale }: Pick<I18n, 'locale'>) =>
	new Intl.NumberFormat(locale_tags[locale], { style: 'percent', maximumFractionDigits: 2 }).format(basis_points / 10_000);

/** `VAT · 6%`: two taxes of one name differ by their rate. */
export const tax_label = (tax: Tax, i18n: Pick<I18n, 'locale'>) => `${tax.name[i18n.locale]} · ${tax_rate(tax, i18n)}`;

/** What the form of a tax holds; of a new one when there is none. */
export const tax_values = (tax?: Tax): Values => ({
	...Object.fromEntries(locales.map((locale) => [`name.${locale}`, tax?.name[locale] ?? ''])),
	percent: tax ? major(tax.basis_points, 2) : '',
	is_active: tax && !tax.is_active ? '' : 'true'
});

export const tax_edit = (values: Values): TaxEdit => ({
	name: { en: values['name.en'] ?? '', fr: values['name.fr'] ?? '', es: values['name.es'] ?? '' },
	basis_points: minor(values.percent ?? '', 2) as number,
	is_active: values.is_active === 'true'
});
