import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import type { Commitment, Purpose } from '$lib/api/types';
import { purposes } from '$lib/api/types';
import { load_account_words } from '$lib/features/account';
import { is_typed } from '$lib/features/account/confirmation';
import { wording_version } from '$lib/features/account/en';
import { paths_in } from '$lib/paths';
import { expect_data, problem_of } from '$lib/server/api';
import { clerk_forget, clerk_settings } from '$lib/server/clerk';
import { require_user } from '$lib/server/guard';
import { sign_out } from '$lib/server/sessions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_user(event);
	const consents = expect_data(await api.GET('/api/v1/me/consents'));
	return {
		me: user,
		consents: consents.items,
		key: randomUUID(),
		is_saved: event.url.searchParams.has('saved'),
		asks_erase: event.url.searchParams.has('erase')
	};
};

export const actions: Actions = {
	consents: async (event) => {
		const { api } = require_user(event);
		const form = await event.request.formData();
		const granted = form.getAll('granted').filter((each): each is Purpose => purposes.includes(each as Purpose));
		expect_data(await api.PUT('/api/v1/me/consents', { body: { granted, wording: `${wording_version} ${event.params.locale}` } }));
		redirect(303, paths_in(event.params.locale).account({ saved: 1 }));
	},

	erase: async (event) => {
		const { api } = require_user(event);
		const form = await event.request.formData();
		const { word } = await load_account_words(event.params.locale);
		if (!is_typed(String(form.get('word') ?? ''), word)) return fail(422, { code: 'wrong_word', commitments: [] as Commitment[] });
		const answer = await api.POST('/api/v1/me/erasure', {
			params: { header: { 'Idempotency-Key': String(form.get('key') ?? '') } },
			body: { confirm: 'erase' }
		});
		if (!answer.data) {
			const problem = problem_of(answer);
			if (![409, 502, 503].includes(problem.status)) return expect_data<never>(answer);
			return fail(problem.status, { code: problem.code, commitments: (problem.commitments ?? []) as Commitment[] });
		}
		// The session is over with the account; what is left of it is in this browser.
		if (clerk_settings()) clerk_forget(event.cookies);
		else sign_out(event.cookies);
		redirect(303, paths_in(event.params.locale).account_erased);
	}
};
