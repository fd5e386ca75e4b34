import type { Cookies, Handle, RequestEvent } from '@sveltejs/kit';
import { env as secret_environment } from '$env/dynamic/private';
import { env as public_environment } from '$env/dynamic/public';
import { read_clerk, type ClerkConfiguration, type ClerkSettings } from './settings';

/*
 * Clerk's part of the site's server. Its code is loaded only when its keys are set, and asked only for requests that
 * carry a Clerk session or lead to one: pages of nobody in particular stay cacheable and free of redirects.
 */
let read: ClerkConfiguration | undefined;

export function clerk_configuration(): ClerkConfiguration {
	return (read ??= read_clerk({ ...secret_environment, ...public_environment }, secret_environment.ESTATE_ENV === 'production'));
}

export const clerk_settings = (): ClerkSettings | undefined => clerk_configuration().settings;

const session_cookies = /^__(session|client_uat|refresh|clerk_handshake)(_|$)/;
const sign_in_pages = /^\/[a-z]{2}\/(sign-in|sign-up|sign-out)(\/|$)/;

function concerns_clerk({ cookies, url }: RequestEvent): boolean {
	if (sign_in_pages.test(url.pathname) || url.searchParams.has('__clerk_handshake')) return true;
	return cookies.getAll().some(({ name, value }) => session_cookies.test(name) && value !== '' && value !== '0');
}

/** Reads the session that Clerk keeps in its cookies, and renews it when it is stale. */
export const clerk_handle: Handle = async (input) => {
	if (!clerk_settings() || !concerns_clerk(input.event)) return input.resolve(input.event);
	const { withClerkHandler } = await import('svelte-clerk/server');
	return withClerkHandler({ authorizedParties: [input.event.url.origin] })(input);
};

/** The session token of the visitor, checked by Clerk's code; the API checks it again. */
export async function clerk_token({ locals }: RequestEvent): Promise<string | undefined> {
	return (await locals.auth?.().getToken()) ?? undefined;
}

/** What Clerk's part of a page needs to begin with. */
export async function clerk_props({ locals }: Pick<RequestEvent, 'locals'>) {
	const settings = clerk_settings();
	if (!settings) return undefined;
	const { buildClerkProps } = await import('svelte-clerk/server');
	return { publishable_key: settings.publishable_key, ...(locals.auth ? buildClerkProps(locals.auth()) : {}) };
}

/** Ends the session at Clerk, so that no other page of this browser can renew it, and forgets its cookies. */
export async function clerk_sign_out({ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>) {
	const id = locals.auth?.().sessionId;
	if (id) {
		const { clerkClient } = await import('svelte-clerk/server');
		await clerkClient.sessions.revokeSession(id);
	}
	clerk_forget(cookies);
}

/** For whom Clerk has no session any more. */
export function clerk_forget(cookies: Cookies) {
	for (const { name } of cookies.getAll()) if (session_cookies.test(name)) cookies.delete(name, { path: '/' });
}
