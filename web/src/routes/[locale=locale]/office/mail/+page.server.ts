import { randomUUID } from 'node:crypto';
import { fail } from '@sveltejs/kit';
import { read_mail_box } from '$lib/features/mail/mail';
import { expect_data, problem_of } from '$lib/server/api';
import { require_admin } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

const page_size = 50;

export const load: PageServerLoad = async (event) => {
	const { api } = require_admin(event);
	const box = read_mail_box(event.url.searchParams);
	const state = box.view === 'all' ? undefined : box.view;
	const [mails, content, preview] = await Promise.all([
		api.GET('/api/v1/office/mail', { params: { query: { state, q: box.q, cursor: box.cursor, limit: page_size } } }),
		box.open ? api.GET('/api/v1/office/mail/{id}', { params: { path: { id: box.open } } }) : undefined,
		box.preview ? api.GET('/api/v1/office/mail-previews/{kind}', { params: { path: { kind: box.preview }, query: { locale: box.language ?? event.params.locale } } }) : undefined
	]);
	return {
		box,
		mails: expect_data(mails),
		content: content && content.response.status !== 404 ? expect_data(content) : undefined,
		preview: preview && expect_data(preview),
		key: randomUUID()
	};
};

export const actions: Actions = {
	retry: async (event) => {
		const { api } = require_admin(event);
		const form = await event.request.formData();
		const answer = await api.POST('/api/v1/office/mail/{id}/retry', {
			params: { path: { id: String(form.get('id') ?? '') }, header: { 'Idempotency-Key': String(form.get('key') ?? '') } }
		});
		if (answer.data) return { done: true };
		return problem_of(answer).status === 409 ? fail(409, { done: false }) : expect_data<never>(answer);
	}
};
