import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import type { Commitment } from '$lib/api/types';
import { is_typed } from '$lib/features/account/confirmation';
import { is_same_access, name_to_type, read_access } from '$lib/features/people/access';
import { paths_in } from '$lib/office_paths';
import { expect_data, problem_of } from '$lib/server/api';
import { require_admin } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_admin(event);
	const answer = await api.GET('/api/v1/people/{subject}', { params: { path: { subject: event.params.subject } } });
	const person = expect_data(answer);
	const asked = read_access(event.url.searchParams);
	return {
		person,
		etag: answer.response.headers.get('etag') ?? '',
		key: randomUUID(),
		is_done: event.url.searchParams.has('done'),
		asks_erase: event.url.searchParams.has('erase'),
		wanted: asked && !is_same_access(asked, person) ? asked : undefined,
		is_same: asked !== undefined && is_same_access(asked, person)
	};
};

export const actions: Actions = {
	change: async (event) => {
		const { api } = require_admin(event);
		const form = await event.request.formData();
		const wanted = read_access(form);
		if (!wanted) return fail(422, { code: 'invalid_request', wanted: undefined });
		const answer = await api.PUT('/api/v1/people/{subject}/access', {
			params: { path: { subject: event.params.subject }, header: { 'Idempotency-Key': String(form.get('key') ?? '') } },
			headers: { 'If-Match': String(form.get('etag') ?? '') },
			body: wanted
		});
		if (answer.data) redirect(303, paths_in(event.params.locale).person(event.params.subject, { done: 1 }));
		const problem = problem_of(answer);
		if (![409, 412, 502, 503].includes(problem.status)) return expect_data<never>(answer);
		return fail(problem.status, { code: problem.code, wanted });
	},

	erase: async (event) => {
		const { api } = require_admin(event);
		const form = await event.request.formData();
		const person = expect_data(await api.GET('/api/v1/people/{subject}', { params: { path: { subject: event.params.subject } } }));
		if (!is_typed(String(form.get('word') ?? ''), name_to_type(person))) return fail(422, { erase_code: 'wrong_word', commitments: [] as Commitment[] });
		const answer = await api.POST('/api/v1/office/people/{id}/erasure', {
			params: { path: { id: person.id }, header: { 'Idempotency-Key': String(form.get('key') ?? '') } },
			body: { confirm: 'erase' }
		});
		if (answer.data) redirect(303, paths_in(event.params.locale).person(event.params.subject));
		const problem = problem_of(answer);
		if (![409, 502, 503].includes(problem.status)) return expect_data<never>(answer);
		return fail(problem.status, { erase_code: problem.code, commitments: (problem.commitments ?? []) as Commitment[] });
	}
};
