import { env } from '$env/dynamic/private';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { paths_in } from '$lib/paths';
import { api_url, is_production } from '$lib/server/config';
import { safe_return } from '$lib/server/sessions';
import type { Actions, PageServerLoad } from './$types';

/* What Stripe's own page does in the payer's browser, against the local stand-in. Not in production, where there is none. */

const stripe_url = () => env.STRIPE_API_URL ?? `${api_url()}/dev/stripe`;

function address_of(event: Pick<RequestEvent, 'url' | 'params'> & { params: { locale: 'en' | 'fr' | 'es' } }) {
	if (is_production()) error(404, { message: 'Not found' });
	const { searchParams } = event.url;
	return { secret: searchParams.get('secret') ?? '', back: safe_return(searchParams.get('back'), paths_in(event.params.locale).trips) };
}

/** Stripe says to the page that it returns to how it went. */
const returning = (back: string, is_good: boolean) => `${back}${back.includes('?') ? '&' : '?'}redirect_status=${is_good ? 'succeeded' : 'failed'}`;

async function send(path: string, fields: Record<string, string>) {
	const answer = await fetch(`${stripe_url()}${path}`, { method: 'POST', body: new URLSearchParams(fields), signal: AbortSignal.timeout(8_000) });
	const body = (await answer.json()) as { status?: string; error?: { code: string; decline_code?: string } };
	return { is_good: answer.ok, ...body };
}

export const load: PageServerLoad = (event) => ({ ...address_of(event), asks: event.url.searchParams.has('challenge') });

export const actions: Actions = {
	pay: async (event) => {
		const { secret, back } = address_of(event);
		const form = await event.request.formData();
		const answer = await send(`/v1/payment_intents/${event.params.intent}/confirm`, { client_secret: secret, payment_method: String(form.get('card') ?? '') });
		if (answer.status === 'requires_action') redirect(303, paths_in(event.params.locale).stand_in(event.params.intent, { secret, back, challenge: 1 }));
		if (!answer.is_good && answer.error?.code === 'resource_missing') return fail(404, { gone: true });
		redirect(303, returning(back, answer.is_good));
	},
	challenge: async (event) => {
		const { secret, back } = address_of(event);
		const form = await event.request.formData();
		const outcome = String(form.get('outcome') ?? '');
		await send(`/challenges/${event.params.intent}`, { client_secret: secret, outcome });
		redirect(303, returning(back, outcome === 'approve'));
	}
};
