import { randomUUID } from 'node:crypto';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { expect_data, problem_of, type Api } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

const views = ['submitted', 'published', 'refused'] as const;
const page_size = 30;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	const asked = event.url.searchParams;
	const view = views.find((each) => each === asked.get('view')) ?? 'submitted';
	const cursor = asked.get('cursor') ?? '';
	const query = { state: view, cursor: uuid.test(cursor) ? cursor : undefined, limit: page_size, locale: event.params.locale };
	return { view, reviews: expect_data(await api.GET('/api/v1/office/reviews', { params: { query } })), key: randomUUID() };
};

interface Answered {
	data?: unknown;
	error?: unknown;
	response: Response;
}
type Ask = (api: Api, params: { path: { id: string }; header: { 'Idempotency-Key': string } }, text: string) => Promise<Answered>;

async function act(event: RequestEvent, ask: Ask) {
	const { api } = require_agent(event);
	const form = await event.request.formData();
	const field = (name: string) => String(form.get(name) ?? '').trim();
	const id = field('id');
	const answer = await ask(api, { path: { id }, header: { 'Idempotency-Key': field('key') } }, field('text'));
	const { status, code } = answer.response.ok ? { status: 303, code: '' } : problem_of(answer);
	if (status !== 303) return fail(status, { id, code });
	const view = event.url.searchParams.get('view');
	redirect(303, `${event.url.pathname}${view ? `?view=${encodeURIComponent(view)}` : ''}`);
}

export const actions: Actions = {
	publish: (event) => act(event, (api, params) => api.POST('/api/v1/office/reviews/{id}/publish', { params })),
	refuse: (event) => act(event, (api, params, text) => api.POST('/api/v1/office/reviews/{id}/refuse', { params, body: { reason: text } })),
	reply: (event) => act(event, (api, params, text) => api.PUT('/api/v1/office/reviews/{id}/reply', { params, body: { text } }))
};
