/** What the sections of the settings hold, and the message that is made of them. */

import type { components } from '$lib/api/schema';
import { weekdays } from '$lib/features/company/company';
import type { Locale } from '$lib/i18n/locales';
import type { Values } from '../properties/schema_form';

export type Settings = components['schemas']['Settings'];
type SettingsEdit = components['schemas']['SettingsEdit'];

const address = ['street', 'postal_code', 'city', 'country'] as const;
const times = ['target_minutes', 'reassign_minutes', 'manager_minutes'] as const;
const periods = ['enquiries_months', 'bookings_months', 'quotes_days'] as const;

/** The fields of each section; a section is saved as a whole, and by itself. */
export const sections = {
	company: ['trading_name', 'legal_name', 'email', 'phone', ...address, 'vat_number', 'registration_number'],
	hours: [...weekdays.flatMap((day) => [`${day}.open`, `${day}.close`]), 'time_zone', 'calling_code', ...times],
	languages: ['offered_languages', 'default_language'],
	books: ['accounting_currency'],
	retention: [...periods]
} as const satisfies Record<string, readonly string[]>;
export type Section = keyof typeof sections;
export const is_section = (name: string): name is Section => Object.hasOwn(sections, name);

export function settings_values(settings: Settings): Values {
	const { business_hours: hours, response_times, retention } = settings;
	return {
		trading_name: settings.trading_name,
		legal_name: settings.legal_name,
		email: settings.email,
		phone: settings.phone,
		...settings.address,
		vat_number: settings.vat_number ?? '',
		registration_number: settings.registration_number ?? '',
		...Object.fromEntries(weekdays.flatMap((day) => [[`${day}.open`, hours[day]?.open ?? ''], [`${day}.close`, hours[day]?.close ?? '']])),
		time_zone: settings.time_zone,
		calling_code: settings.calling_code,
		...Object.fromEntries(times.map((name) => [name, String(response_times[name])])),
		offered_languages: settings.offered_languages.join(','),
		default_language: settings.default_language,
		accounting_currency: settings.accounting_currency,
		...Object.fromEntries(periods.map((name) => [name, String(retention[name])]))
	};
}

/** The values of one section; what is not sent, as a box that is not ticked, is empty. */
export const section_values = (section: Section, values: Values): Values => Object.fromEntries(sections[section].map((name) => [name, values[name] ?? '']));

/** Text that is no number goes to the API as it is, which refuses it by name. */
const number_of = (text = '') => (/^\d+$/.test(text.trim()) ? Number(text) : (text as unknown as number));

export function settings_edit(values: Values): SettingsEdit {
	const text = (name: string) => values[name]?.trim() ?? '';
	const optional = (name: string) => (text(name) ? { [name]: text(name) } : {});
	const hours = weekdays.filter((day) => text(`${day}.open`) || text(`${day}.close`)).map((day) => [day, { open: text(`${day}.open`), close: text(`${day}.close`) }]);
	return {
		trading_name: text('trading_name'),
		legal_name: text('legal_name'),
		email: text('email'),
		phone: text('phone'),
		address: { street: text('street'), postal_code: text('postal_code'), city: text('city'), country: text('country') },
		...optional('vat_number'),
		...optional('registration_number'),
		business_hours: Object.fromEntries(hours) as SettingsEdit['business_hours'],
		time_zone: text('time_zone'),
		calling_code: text('calling_code').replace(/^\+/, ''),
		response_times: { target_minutes: number_of(text('target_minutes')), reassign_minutes: number_of(text('reassign_minutes')), manager_minutes: number_of(text('manager_minutes')) },
		offered_languages: text('offered_languages').split(',').filter(Boolean) as Locale[],
		default_language: text('default_language') as Locale,
		accounting_currency: text('accounting_currency'),
		retention: { enquiries_months: number_of(text('enquiries_months')), bookings_months: number_of(text('bookings_months')), quotes_days: number_of(text('quotes_days')) }
	};
}

/** The field of a form that an error's path means: `/business_hours/monday/close` is `monday.close`, `/value_micro` is `worth`. */
export function field_of(path: string): string {
	const [, first = '', second = '', third = ''] = path.split('/');
	if (first === 'business_hours') return second ? `${second}.${third || 'close'}` : 'monday.open';
	if (first === 'name') return second ? `name.${second}` : 'name.en';
	const renamed: Values = { value_micro: 'worth', basis_points: 'percent' };
	return renamed[first] ?? (['address', 'response_times', 'retention'].includes(first) ? second : first);
}
