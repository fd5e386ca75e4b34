import { is_locale, type Locale } from '$lib/i18n/locales';

type Parameters = Record<string, string | number | undefined>;

/** `?a=1&b=2` of what is given; empty when nothing is. */
export const query = (parameters: Parameters = {}) => {
	const pairs = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
	if (pairs.length === 0) return '';
	return `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
};

/** Every address of the site, in one language. */
export const paths_in = (locale: Locale) => ({
	home: `/${locale}`,
	search: (parameters?: Parameters) => `/${locale}/search${query(parameters)}`,
	listing: (slug: string, parameters?: Parameters) => `/${locale}/listings/${slug}${query(parameters)}`,
	document: (slug: string, id: string) => `/${locale}/listings/${slug}/documents/${id}`,
	reserve: (slug: string, quote_id: string) => `/${locale}/listings/${slug}/reserve?quote=${quote_id}`,
	booking: (id: string) => `/${locale}/bookings/${id}`,
	pay: (id: string, parameters?: Parameters) => `/${locale}/bookings/${id}/pay${query(parameters)}`,
	change_booking: (id: string, parameters?: Parameters) => `/${locale}/bookings/${id}/change${query(parameters)}`,
	stand_in: (intent: string, parameters?: Parameters) => `/${locale}/stand-in/${intent}${query(parameters)}`,
	receipt: (id: string) => `/${locale}/bookings/${id}/receipt`,
	conversation_events: (id: string) => `/${locale}/bookings/${id}/messages`,
	trips: `/${locale}/trips`,
	office: `/${locale}/office`,
	office_properties: (parameters?: Parameters) => `/${locale}/office/properties${query(parameters)}`,
	office_property: (id: string) => `/${locale}/office/properties/${id}`,
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
	settings: (parameters?: Parameters) => `/${locale}/office/settings${query(parameters)}`,
	sign_in: (return_to?: string) => `/${locale}/sign-in${query({ return_to })}`,
	sign_up: (return_to?: string) => `/${locale}/sign-up${query({ return_to })}`,
	sign_out: `/${locale}/sign-out`,
	account: (parameters?: Parameters) => `/${locale}/account${query(parameters)}`,
	account_data: `/${locale}/account/data`,
	account_erased: `/${locale}/account/erased`,
	privacy: `/${locale}/privacy`
});

/** The same page in another language; the home page for a page that is in one language only. */
export function in_locale(url: URL, locale: Locale): string {
	const [, first = '', ...more] = url.pathname.split('/');
	if (!is_locale(first)) return `/${locale}`;
	const rest = more.join('/');
	return `/${locale}${rest ? `/${rest}` : ''}${url.search}`;
}
