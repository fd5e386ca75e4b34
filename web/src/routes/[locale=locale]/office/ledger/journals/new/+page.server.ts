import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { today_in } from '$lib/dates';
import { empty_line, open_accounts, read_journal, typed_journal } from '$lib/features/ledger/rules';
import { paths_in } from '$lib/office_paths';
import { expect_data, problem_of } from '$lib/server/api';
import { require_admin } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

const lines_at_first = 4;

export const load: PageServerLoad = async (event) => {
	const { api } = require_admin(event);
	const { items } = expect_data(await api.GET('/api/v1/office/ledger/accounts', { params: { query: { locale: event.params.locale } } }));
	const typed = { date: today_in(event.locals.company.time_zone), currency: 'EUR', reason: '', lines: Array.from({ length: lines_at_first }, empty_line) };
	return { accounts: open_accounts(items), typed, key: randomUUID() };
};

export const actions: Actions = {
	default: async (event) => {
		const { api } = require_admin(event);
		const form = await event.request.formData();
		const typed = typed_journal(form);
		const read = read_journal(typed);
		if ('faults' in read) return fail(422, { typed, faults: read.faults });
		const answer = await api.POST('/api/v1/office/ledger/journals', { params: { header: { 'Idempotency-Key': String(form.get('key') ?? '') } }, body: read.body });
		if (answer.data) redirect(303, paths_in(event.params.locale).ledger_journal(answer.data.id, { done: 'posted' }));
		const problem = problem_of(answer);
		if (problem.status !== 422) return expect_data<never>(answer);
		const codes = problem.errors?.map(({ code }) => code) ?? [];
		return fail(422, { typed, faults: { lines: codes.includes('not_open') ? 'no_account' : codes.includes('out_of_range') ? 'out_of_range' : 'invalid_request' } as Record<string, string> });
	}
};
