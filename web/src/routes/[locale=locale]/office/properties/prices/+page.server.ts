import { fail } from '@sveltejs/kit';
import { digits_of, read_minor } from '$lib/amounts';
import type { components } from '$lib/api/schema';
import { filter_query, read_filters } from '$lib/features/office/properties/filters';
import { field_of } from '$lib/features/office/properties/forms';
import { expect_data, problem_of, type Api } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

type PriceChange = components['schemas']['PriceChange'];

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	const { locale } = event.params;
	const filters = read_filters(event.url.searchParams);
	const [places, agents] = await Promise.all([
		api.GET('/api/v1/places', { params: { query: { locale } } }).then(expect_data),
		filters.agent ? api.GET('/api/v1/agents').then(expect_data) : undefined
	]);
	return { filters, query: filter_query(event.url.searchParams), places: places.items, agents: agents?.items ?? [] };
};

const asked = (form: FormData) => Object.fromEntries(['how', 'value', 'currency', 'rounding', 'query'].map((name) => [name, String(form.get(name) ?? '').trim()]));

function change_of(values: Record<string, string>): PriceChange {
	const places = digits_of(values.currency || 'EUR');
	const rounding = values.rounding ? read_minor(values.rounding, places) : undefined;
	return {
		filter: read_filters(new URLSearchParams(values.query)),
		...(values.how === 'amount' ? { amount_minor: read_minor(values.value ?? '', places) as number, currency: values.currency } : { percent_basis_points: read_minor(values.value ?? '', 2) as number }),
		...(rounding === undefined ? {} : { rounding_minor: rounding as number }),
		dry_run: true
	};
}

async function run(api: Api, values: Record<string, string>, body: PriceChange) {
	const answer = await api.POST('/api/v1/office/prices', { body });
	if (answer.data) return { values, ...answer.data };
	const problem = problem_of(answer);
	if (problem.status !== 422) return expect_data<never>(answer);
	const errors = (problem.errors ?? []).map(({ path, message }) => [field_of(path).replace(/percent_basis_points|amount_minor/, 'value'), message]);
	return fail(422, { values, errors: Object.fromEntries(errors) as Record<string, string>, problem: problem.detail });
}

async function form_of(event: RequestEvent) {
	const form = await event.request.formData();
	return { form, values: asked(form) };
}

export const actions: Actions = {
	preview: async (event) => {
		const { api } = require_agent(event);
		const { values } = await form_of(event);
		return run(api, values, change_of(values));
	},

	/** Only what the preview has shown is done; after somebody else's change the new preview is shown instead. */
	apply: async (event) => {
		const { api } = require_agent(event);
		const { form, values } = await form_of(event);
		const body = { ...change_of(values), dry_run: false, preview: String(form.get('preview') ?? '') };
		const answer = await api.POST('/api/v1/office/prices', { body });
		if (answer.data) return { values, ...answer.data };
		if (problem_of(answer).code !== 'changed_meanwhile') return expect_data<never>(answer);
		const again = await run(api, values, change_of(values));
		return 'items' in again ? fail(412, { ...again, changed: true }) : again;
	}
};
