import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Me } from '$lib/api/types';
import { paths_in } from '$lib/paths';
import type { Api } from './api';

/** Whoever is signed in, with the API in their name; anybody else is sent to the sign-in page and back. */
export function require_user({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): { api: Api; user: Me } {
	if (!locals.user_api || !locals.user) {
		redirect(303, paths_in(locals.locale).sign_in(url.pathname + url.search.replace(/^\?\/\w+&?/, '?')));
	}
	return { api: locals.user_api, user: locals.user };
}

export function require_agent(event: Pick<RequestEvent, 'locals' | 'url'>): { api: Api; user: Me } {
	const signed_in = require_user(event);
	if (signed_in.user.role === 'user') error(403, { message: 'This page is for agents.', code: 'forbidden' });
	return signed_in;
}

export function require_admin(event: Pick<RequestEvent, 'locals' | 'url'>): { api: Api; user: Me } {
	const signed_in = require_user(event);
	if (signed_in.user.role !== 'admin') error(403, { message: 'This page is for admins.', code: 'forbidden' });
	return signed_in;
}
