import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import type { Problem } from '$lib/api/types';
import { paths_in } from '$lib/paths';
import { expect_data, field_errors, problem_of } from '$lib/server/api';
import { require_user } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { user } = require_user(event);
	const { locals, params, url } = event;
	const id = url.searchParams.get('quote');
	if (!id) redirect(303, paths_in(params.locale).listing(params.slug));
	const answer = await locals.api.GET('/api/v1/quotes/{id}', { params: { path: { id }, query: { locale: params.locale } } });
	// 404, 410 and 422 (no id at all) are all the same to the visitor: this price is no more.
	const gone = !answer.data && [404, 410, 422].includes(answer.response.status);
	const quote = gone ? undefined : expect_data(answer);
	const alive = quote && quote.listing_slug === params.slug && Date.parse(quote.expires_at) > Date.now();
	const { data: cancellation } = await locals.api.GET('/api/v1/listings/{slug}/cancellation-policy', { params: { path: { slug: params.slug } } });
	const { listing } = await event.parent();
	const calendar = alive ? await locals.api.GET('/api/v1/properties/{id}/calendar', { params: { path: { id: listing.property.id }, query: { from: quote.check_in, to: quote.check_out } } }) : undefined;
	return { quote: alive ? quote : undefined, is_instant: calendar?.data?.is_instant ?? true, policy: cancellation?.policy, guest: { name: user.name ?? '', email: user.email ?? '' }, key: randomUUID() };
};

const gone_codes = ['quote_expired', 'quote_used', 'not_found'];

export const actions: Actions = {
	default: async (event) => {
		const { api } = require_user(event);
		const form = await event.request.formData();
		const text = (name: string) => String(form.get(name) ?? '').trim();
		const values = { guest_name: text('guest_name'), guest_email: text('guest_email'), guest_phone: text('guest_phone'), note: text('note') };
		const { guest_name, guest_email, guest_phone, note } = values;
		const answer = await api.POST('/api/v1/bookings', {
			params: { header: { 'Idempotency-Key': text('key') } },
			body: { quote_id: text('quote_id'), guest_name, guest_email, locale: event.params.locale, ...(guest_phone ? { guest_phone } : {}), ...(note ? { note } : {}) }
		});
		if (answer.data) redirect(303, paths_in(event.params.locale).booking(answer.data.id));
		const problem = problem_of(answer);
		return fail(problem.status, { values, ...refusal_of(problem) });
	}
};

function refusal_of(problem: Problem) {
	if (problem.code === 'nights_taken') return { taken: true, nearest: problem.nearest ?? [] };
	if (problem.code === 'coupon_used_up') return { used_up: true };
	if (gone_codes.includes(problem.code)) return { gone: true };
	return { errors: field_errors(problem) };
}
