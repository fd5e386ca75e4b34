import type { Locale } from '$lib/i18n/locales';
import { paths_in as visitors_paths_in, query, type Parameters } from '$lib/paths';

export { query };

/** Every address of the site, in one language: for the pages of the office alone. */
export const paths_in = (locale: Locale) => ({
	...visitors_paths_in(locale),
	office_properties: (parameters?: Parameters) => `/${locale}/office/properties${query(parameters)}`,
	office_rates: (id: string, parameters?: Parameters) => `/${locale}/office/properties/${id}/rates${query(parameters)}`,
	enquiries: `/${locale}/office/enquiries`,
	office_calendar: `/${locale}/office/calendar`,
	office_events: `/${locale}/office/events`,
	desk: (parameters?: Parameters) => `/${locale}/office/desk${query(parameters)}`,
	channels: (parameters?: Parameters) => `/${locale}/office/channels${query(parameters)}`,
	people: (parameters?: Parameters) => `/${locale}/office/people${query(parameters)}`,
	person: (subject: string, parameters?: Parameters) => `/${locale}/office/people/${encodeURIComponent(subject)}${query(parameters)}`,
	person_data: (subject: string) => `/${locale}/office/people/${encodeURIComponent(subject)}/data`,
	audit: (parameters?: Parameters) => `/${locale}/office/audit${query(parameters)}`,
	ledger: (parameters?: Parameters) => `/${locale}/office/ledger${query(parameters)}`,
	ledger_account: (code: string, parameters?: Parameters) => `/${locale}/office/ledger/accounts/${code}${query(parameters)}`,
	ledger_journals: (parameters?: Parameters) => `/${locale}/office/ledger/journals${query(parameters)}`,
	ledger_journal: (id: number | 'new', parameters?: Parameters) => `/${locale}/office/ledger/journals/${id}${query(parameters)}`,
	ledger_file: `/${locale}/office/ledger/entries.csv`,
	owners: (parameters?: Parameters) => `/${locale}/office/owners${query(parameters)}`,
	owner: (id: string, parameters?: Parameters) => `/${locale}/office/owners/${id}${query(parameters)}`,
	owner_file: (id: string, parameters?: Parameters) => `/${locale}/office/owners/${id}/statement.csv${query(parameters)}`,
	office_payments: (parameters?: Parameters) => `/${locale}/office/payments${query(parameters)}`,
	messages: (parameters?: Parameters) => `/${locale}/office/messages${query(parameters)}`,
	reviews: (parameters?: Parameters) => `/${locale}/office/reviews${query(parameters)}`,
	reports: (parameters?: Parameters) => `/${locale}/office/reports${query(parameters)}`,
	report_file: (parameters?: Parameters) => `/${locale}/office/reports/stays.csv${query(parameters)}`,
	mail: (parameters?: Parameters) => `/${locale}/office/mail${query(parameters)}`,
	settings: (parameters?: Parameters) => `/${locale}/office/settings${query(parameters)}`
});
