import { is_locale, type Locale } from '$lib/i18n/locales';

export type Parameters = Record<string, string | number | undefined>;

/** `?a=1&b=2` of what is given; empty when nothing is. */
export const query = (parameters: Parameters = {}) => {
	const pairs = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
	if (pairs.length === 0) return '';
	return `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
};

/** Every address that a visitor's page leads to, in one language; the office's own are in `office_paths.ts`, so that nobody else loads them. */
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
	office_property: (id: string) => `/${locale}/office/properties/${id}`,
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
