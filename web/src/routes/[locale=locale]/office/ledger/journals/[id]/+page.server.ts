import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { paths_in } from '$lib/office_paths';
import { expect_data, problem_of } from '$lib/server/api';
import { require_admin } from '$lib/server/guard';
import { require_books } from '$lib/server/office/ledger';
import { names_of } from '$lib/server/office/names';
import type { Actions, PageServerLoad } from './$types';

const number_of = (text: string): number => {
	if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
	error(404, { message: 'There is no such journal.', code: 'not_found' });
};

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_books(event);
	const { locale } = event.params;
	const id = number_of(event.params.id);
	const journal = expect_data(await api.GET('/api/v1/office/ledger/journals/{id}', { params: { path: { id }, query: { locale } } }));
	const may_reverse = user.role === 'admin' && journal.source_module === 'ledger' && journal.reverses === undefined && journal.reversed_by === undefined;
	const names = await names_of(api, user, [journal.created_by]);
	return { journal, names, may_reverse, is_asked: may_reverse && event.url.searchParams.has('reverse'), done: event.url.searchParams.get('done'), key: randomUUID() };
};

export const actions: Actions = {
	reverse: async (event) => {
		const { api } = require_admin(event);
		const form = await event.request.formData();
		const id = number_of(event.params.id);
		const reason = String(form.get('reason') ?? '').trim();
		const answer = await api.POST('/api/v1/office/ledger/journals/{id}/reverse', {
			params: { path: { id }, header: { 'Idempotency-Key': String(form.get('key') ?? '') } },
			body: { reason }
		});
		if (answer.data) redirect(303, paths_in(event.params.locale).ledger_journal(id, { done: 'reversed' }));
		const { status, code } = problem_of(answer);
		if (status !== 409 && status !== 422) return expect_data<never>(answer);
		return fail(status, { code: status === 422 ? 'reason' : code, reason });
	}
};
