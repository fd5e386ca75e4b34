import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { clerk_settings } from './clerk';
import { api_url, is_production } from './config';

/*
 * The cookie holds the id of a session, never a token. Tokens live about 60 s; they are asked for on the
 * server, kept in memory and asked for again when fewer than 10 s are left.
 */
const cookie_name = 'estate_session';
const renew_before_ms = 10_000;
const most_kept = 5_000;

interface Token {
	jwt: string;
	expires_at_ms: number;
}
export interface Person {
	key: string;
	name: string;
	email: string;
	role: string;
}

const tokens = new Map<string, Promise<Token | undefined>>();

export const session_id = (cookies: Cookies) => cookies.get(cookie_name);

/** A token that is good for at least another 10 s; undefined when the session is no more. */
export async function session_token(cookies: Cookies): Promise<string | undefined> {
	const id = session_id(cookies);
	if (!id) return undefined;
	const kept = await tokens.get(id)?.catch(() => undefined);
	if (kept && kept.expires_at_ms - Date.now() > renew_before_ms) return kept.jwt;
	const asked = ask_token(id);
	tokens.delete(id);
	tokens.set(id, asked);
	forget_oldest();
	const token = await asked.catch(() => undefined);
	if (!token) tokens.delete(id);
	return token?.jwt;
}

async function ask_token(id: string): Promise<Token | undefined> {
	const answer = await fetch(`${api_url()}/dev/issuer/sessions/${encodeURIComponent(id)}/tokens`, {
		method: 'POST',
		signal: AbortSignal.timeout(5_000)
	});
	if (!answer.ok) return undefined;
	const { jwt, expires_at } = (await answer.json()) as { jwt: string; expires_at: string };
	return { jwt, expires_at_ms: Date.parse(expires_at) };
}

function forget_oldest() {
	while (tokens.size > most_kept) {
		const oldest = tokens.keys().next();
		if (oldest.done) return;
		tokens.delete(oldest.value);
	}
}

const is_local = () => !is_production() && !clerk_settings();

/** Who can sign in here; nobody in production, where the local issuer does not run. */
export async function people(): Promise<Person[]> {
	if (!is_local()) return [];
	const answer = await fetch(`${api_url()}/dev/issuer/people`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
	if (!answer?.ok) return [];
	return ((await answer.json()) as { items: Person[] }).items;
}

export async function sign_in(event: RequestEvent, person: string): Promise<boolean> {
	if (!is_local()) return false;
	const answer = await fetch(`${api_url()}/dev/issuer/sessions`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ person }),
		signal: AbortSignal.timeout(5_000)
	}).catch(() => undefined);
	if (!answer?.ok) return false;
	const { session_id: id } = (await answer.json()) as { session_id: string };
	event.cookies.set(cookie_name, id, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:',
		maxAge: 7 * 24 * 3600
	});
	return true;
}

export function sign_out(cookies: Cookies) {
	const id = session_id(cookies);
	if (id) tokens.delete(id);
	cookies.delete(cookie_name, { path: '/' });
}

/** Where to go after signing in: only a path of this site. */
export function safe_return(to: string | null | undefined, otherwise: string): string {
	if (!to || !to.startsWith('/') || to.startsWith('//') || to.includes('\\')) return otherwise;
	return /\s/.test(to) ? otherwise : to;
}
