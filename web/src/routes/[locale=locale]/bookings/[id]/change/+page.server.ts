import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { is_date } from '$lib/dates';
import { paths_in } from '$lib/paths';
import { expect_data, problem_of } from '$lib/server/api';
import { require_user } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

const count = (text: string | null) => (text && /^\d{1,3}$/.test(text) ? Number(text) : undefined);

export const load: PageServerLoad = async (event) => {
	const { api } = require_user(event);
	const { id, locale } = event.params;
	const { searchParams } = event.url;
	const booking = expect_data(await api.GET('/api/v1/bookings/{id}', { params: { path: { id }, query: { locale } } }));
	if (booking.state !== 'confirmed') redirect(303, paths_in(locale).booking(id));
	const [check_in, check_out] = [searchParams.get('check_in') ?? booking.check_in, searchParams.get('check_out') ?? booking.check_out];
	const guests = count(searchParams.get('guests')) ?? booking.guests;
	const wanted = { check_in, check_out, guests };
	const is_other = check_in !== booking.check_in || check_out !== booking.check_out || guests !== booking.guests;
	if (!is_other || !is_date(check_in) || !is_date(check_out)) return { booking, wanted, key: randomUUID() };
	const answer = await api.GET('/api/v1/bookings/{id}/change', { params: { path: { id }, query: { ...wanted, locale } } });
	if (answer.data) return { booking, wanted, preview: answer.data, key: randomUUID() };
	const problem = problem_of(answer);
	const reasons = problem.violations?.map(({ message }) => message) ?? [problem.detail];
	return problem.status === 409 || problem.status === 422 ? { booking, wanted, reasons, key: randomUUID() } : expect_data<never>(answer);
};

export const actions: Actions = {
	default: async (event) => {
		const { api } = require_user(event);
		const { id, locale } = event.params;
		const form = await event.request.formData();
		const text = (name: string) => String(form.get(name) ?? '');
		const answer = await api.POST('/api/v1/bookings/{id}/change', {
			params: { path: { id }, query: { locale }, header: { 'Idempotency-Key': text('key') } },
			body: { check_in: text('check_in'), check_out: text('check_out'), guests: count(text('guests')), expected_total_minor: Number(text('total_minor')) }
		});
		if (answer.data) redirect(303, paths_in(locale).booking(id));
		const { status, code } = problem_of(answer);
		return status === 409 || status === 422 ? fail(status, { code }) : expect_data<never>(answer);
	}
};
