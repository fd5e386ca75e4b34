import { fail, redirect } from '@sveltejs/kit';
import { property_kinds } from '$lib/api/types';
import { paths_in } from '$lib/office_paths';
import { expect_data, field_errors, problem_of } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	return { places: expect_data(await api.GET('/api/v1/places', { params: { query: { locale: event.params.locale } } })).items };
};

export const actions: Actions = {
	default: async (event) => {
		const { api } = require_agent(event);
		const form = await event.request.formData();
		const text = (name: string) => String(form.get(name) ?? '').trim();
		const kind = property_kinds.find((one) => one === text('kind')) ?? 'villa';
		const body = { kind, place: text('place'), name: text('name') };
		const answer = await api.POST('/api/v1/office/properties', { body });
		if (answer.data) redirect(303, paths_in(event.params.locale).office_property(answer.data.id));
		const problem = problem_of(answer);
		if (problem.status !== 422) return expect_data<never>(answer);
		return fail(422, { values: body, errors: field_errors(problem) });
	}
};
