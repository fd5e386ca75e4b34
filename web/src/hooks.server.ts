import { redirect, type Handle, type HandleServerError, type RequestEvent, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { is_offered } from '$lib/features/company/company';
import { is_locale, preferred_locale } from '$lib/i18n/locales';
import { in_locale } from '$lib/paths';
import { make_api } from '$lib/server/api';
import { clerk_configuration, clerk_handle, clerk_settings, clerk_token } from '$lib/server/clerk';
import { admit_clerk } from '$lib/server/clerk/policy';
import { company_of } from '$lib/server/company';
import { with_media_hosts } from '$lib/server/media';
import { admit_stripe } from '$lib/server/payments/policy';
import { session_id, session_token, sign_out } from '$lib/server/sessions';

const without_locale = /^\/(api|_app|robots\.txt|sitemap\.xml|icon\.svg|basemap)(\/|$)/;

/** Wrong settings are said at once and all together; without any, the site runs and says that nobody can sign in. */
export const init: ServerInit = () => {
	const { problems, missing } = clerk_configuration();
	if (problems.length > 0) throw new Error(`the site cannot start:\n  ${problems.join('\n  ')}`);
	if (missing.length > 0) console.warn(JSON.stringify({ level: 'warn', message: `sign-in is not configured: ${missing.join(' and ')} are missing` }));
};

/**
 * The locale stands in the path; a path without one is answered with the same path in the visitor's language, and one in a language that the company does not
 * offer with the same path in its own.
 */
const locale: Handle = async ({ event, resolve }) => {
	const company = (event.locals.company = await company_of(event));
	const first = event.url.pathname.split('/')[1] ?? '';
	const preferred = preferred_locale(event.request.headers.get('accept-language'), company.offered_languages, company.default_language);
	event.locals.locale = is_locale(first) ? first : without_locale.test(event.url.pathname) ? 'en' : preferred;
	const reads = event.request.method === 'GET' || event.request.method === 'HEAD';
	if (!is_locale(first) && reads && !without_locale.test(event.url.pathname)) {
		redirect(302, `/${preferred}${event.url.pathname === '/' ? '' : event.url.pathname}${event.url.search}`);
	}
	if (is_locale(first) && reads && !is_offered(company, first)) redirect(302, in_locale(event.url, company.default_language));
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.locale),
		// The two fonts of every page come with it, so that nothing moves when they arrive; what only some names need does not.
		preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && /-latin-wght-/.test(path))
	});
};

const session: Handle = async ({ event, resolve }) => {
	event.locals.api = make_api(event);
	if (clerk_settings()) await recognise(event, await clerk_token(event));
	else if (session_id(event.cookies) && !(await recognise(event, await session_token(event.cookies)))) sign_out(event.cookies);
	return resolve(event);
};

/** Whoever the API takes the token for; false when it takes it for nobody's. */
async function recognise(event: RequestEvent, jwt: string | undefined): Promise<boolean> {
	if (!jwt) return false;
	const api = make_api(event, jwt);
	const { data, response } = await api.GET('/api/v1/me');
	if (data) {
		event.locals.user_api = api;
		event.locals.user = data;
	}
	return response.status !== 401;
}

/** Anonymous pages may be kept by a CDN for a minute, pages of somebody signed in by nobody. The gateway sets the security headers. */
const headers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers } = response;
	const policy = headers.get('content-security-policy');
	const clerk = clerk_settings();
	if (policy) {
		const with_sign_in = clerk ? admit_clerk(policy, clerk.frontend_host) : policy;
		headers.set('content-security-policy', with_media_hosts(event.locals.asks_card ? admit_stripe(with_sign_in) : with_sign_in));
	}
	if (!headers.has('cache-control') && !event.url.pathname.startsWith('/_app/')) {
		const reads = event.request.method === 'GET' || event.request.method === 'HEAD';
		const shared = !event.locals.user && reads && response.status === 200 && !headers.has('set-cookie');
		headers.set('cache-control', shared ? 'public, max-age=0, must-revalidate' : 'private, no-store');
		if (shared) headers.set('cloudflare-cdn-cache-control', 'max-age=60, stale-while-revalidate=600');
	}
	return response;
};

export const handle = sequence(headers, locale, clerk_handle, session);

export const handleError: HandleServerError = ({ error, event, status }) => {
	const request_id = event.request.headers.get('x-request-id') ?? undefined;
	if (status !== 404) {
		console.error(JSON.stringify({ level: 'error', message: String(error), stack: error instanceof Error ? error.stack : undefined, path: event.url.pathname, request_id }));
	}
	return { message: status === 404 ? 'Not found' : 'Something went wrong.', request_id };
};
