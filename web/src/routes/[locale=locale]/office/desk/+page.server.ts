import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { is_date, today_in } from '$lib/dates';
import { paths_in } from '$lib/office_paths';
import { expect_data, problem_of, type Api } from '$lib/server/api';
import { company_of } from '$lib/server/company';
import { require_agent } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	const today = today_in((await company_of(event)).time_zone);
	const asked = event.url.searchParams.get('date');
	const date = is_date(asked) ? asked : today;
	const day = expect_data(await api.GET('/api/v1/office/desk', { params: { query: { date, locale: event.params.locale } } }));
	return { day, date, today };
};

/** A button of a line: the list again, or why not. */
async function press(event: RequestEvent, ask: (api: Api, id: string, form: FormData) => Promise<{ data?: unknown; error?: unknown; response: Response }>) {
	const { api } = require_agent(event);
	const form = await event.request.formData();
	const answer = await ask(api, String(form.get('id') ?? ''), form);
	if (answer.response.ok) redirect(303, paths_in(event.locals.locale).desk({ date: event.url.searchParams.get('date') ?? undefined }));
	const { status, code } = problem_of(answer);
	return status === 409 ? fail(409, { code }) : expect_data<never>({ error: answer.error, response: answer.response });
}

export const actions: Actions = {
	check_in: (event) =>
		press(event, (api, id, form) => {
			const taken = form.get('taken');
			return api.POST('/api/v1/office/bookings/{id}/check-in', { params: { path: { id } }, body: taken ? { taken: String(taken) as 'cash' } : {} });
		}),
	check_out: (event) => press(event, (api, id) => api.POST('/api/v1/office/bookings/{id}/check-out', { params: { path: { id } } })),
	cleaned: (event) => press(event, (api, id) => api.POST('/api/v1/office/bookings/{id}/cleaned', { params: { path: { id } } }))
};
