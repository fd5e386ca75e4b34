import { fail, redirect } from '@sveltejs/kit';
import { filter_query, read_filters, read_sort } from '$lib/features/office/properties/filters';
import { expect_data, problem_of } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	event.depends('estate:portfolio');
	const { locale } = event.params;
	const parameters = event.url.searchParams;
	const filters = read_filters(parameters);
	const sort = read_sort(parameters);
	const query = { ...filters, sort, locale, limit: 30, cursor: parameters.get('cursor') ?? undefined };
	const [page, places, saved, agents] = await Promise.all([
		api.GET('/api/v1/office/properties', { params: { query } }).then(expect_data),
		api.GET('/api/v1/places', { params: { query: { locale } } }).then(expect_data),
		api.GET('/api/v1/office/saved-filters').then(expect_data),
		api.GET('/api/v1/agents').then(expect_data)
	]);
	return { page, filters, sort, query: filter_query(parameters), places: places.items, saved: saved.items, agents: agents.items };
};

export const actions: Actions = {
	save_filter: async (event) => {
		const { api } = require_agent(event);
		const form = await event.request.formData();
		const body = { name: String(form.get('name') ?? '').trim(), query: String(form.get('query') ?? '') };
		const answer = await api.POST('/api/v1/office/saved-filters', { body });
		const back = `${event.url.pathname}${body.query ? `?${body.query}` : ''}`;
		if (answer.data) redirect(303, back);
		if (problem_of(answer).status !== 422) return expect_data<never>(answer);
		return fail(422, { name: body.name, taken: true });
	},

	forget_filter: async (event) => {
		const { api } = require_agent(event);
		const form = await event.request.formData();
		const answer = await api.DELETE('/api/v1/office/saved-filters/{id}', { params: { path: { id: String(form.get('id') ?? '') } } });
		if (!answer.response.ok && answer.response.status !== 404) expect_data(answer);
		return { forgotten: true };
	}
};
