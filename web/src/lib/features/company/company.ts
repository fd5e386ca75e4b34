import type { components } from '$lib/api/schema';
import { locales, type Locale } from '$lib/i18n/locales';

export type Company = components['schemas']['Company'];
export type BusinessHours = Company['business_hours'];

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Who stands on a page while the API has never answered: nobody who could be written to, in all languages. */
export const unknown_company: Company = {
	legal_name: '',
	trading_name: 'RealEstate Unified',
	email: '',
	phone: '',
	address: { street: '', postal_code: '', city: '', country: '' },
	time_zone: 'UTC',
	business_hours: {},
	default_language: 'en',
	offered_languages: [...locales],
	accounting_currency: 'EUR',
	retention: { enquiries_months: 0, bookings_months: 0, quotes_days: 0 }
};

export const is_offered = (company: Company, locale: Locale) => company.offered_languages.includes(locale);

/** Days that have the same hours and follow one another, `Mon – Fri` and `9:00 – 18:00`; days off are not spoken of. */
export function hours_lines(hours: BusinessHours, weekday: (date: string) => string): { days: string; hours: string }[] {
	const lines: { from: number; to: number; hours: string }[] = [];
	weekdays.forEach((day, at) => {
		const open = hours[day];
		if (!open) return;
		const text = `${open.open} – ${open.close}`;
		const last = lines.at(-1);
		if (last && last.to === at - 1 && last.hours === text) last.to = at;
		else lines.push({ from: at, to: at, hours: text });
	});
	// The first of January 2024 was a Monday.
	const name = (at: number) => weekday(`2024-01-0${at + 1}`);
	return lines.map(({ from, to, hours }) => ({ days: from === to ? name(from) : `${name(from)} – ${name(to)}`, hours }));
}
