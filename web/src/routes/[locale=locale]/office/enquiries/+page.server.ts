import { randomUUID } from 'node:crypto';
import { enquiries_asked, read_inbox } from '$lib/features/enquiries/inbox';
import { expect_data } from '$lib/server/api';
import { act } from '$lib/server/office/enquiries';
import { require_agent } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

const page_size = 50;

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	event.depends('estate:enquiries');
	const inbox = read_inbox(event.url.searchParams);
	const locale = event.params.locale;
	const [enquiries, detail, assignees] = await Promise.all([
		api.GET('/api/v1/enquiries', { params: { query: enquiries_asked(inbox, page_size, locale) } }),
		inbox.open ? api.GET('/api/v1/enquiries/{id}', { params: { path: { id: inbox.open }, query: { locale } } }) : undefined,
		inbox.open ? api.GET('/api/v1/enquiries/assignees') : undefined
	]);
	return {
		inbox,
		enquiries: expect_data(enquiries),
		// One that has gone to somebody else meanwhile leaves the list, not an error page.
		detail: detail?.response.status === 404 ? undefined : detail && expect_data(detail),
		assignees: assignees ? expect_data(assignees).items : [],
		key: randomUUID(),
		now: Date.now()
	};
};

export const actions: Actions = {
	claim: (event) => act(event, (api, id, params) => api.POST('/api/v1/enquiries/{id}/claim', { params: { ...params, path: { id } } })),
	assign: (event) =>
		act(event, (api, id, params, text) => api.POST('/api/v1/enquiries/{id}/assign', { params: { ...params, path: { id } }, body: { assignee: text('assignee') } })),
	answer: (event) =>
		act(event, (api, id, params, text) => {
			const channel = (['email', 'phone', 'message', 'meeting'] as const).find((each) => each === text('channel')) ?? 'email';
			return api.POST('/api/v1/enquiries/{id}/answers', { params: { ...params, path: { id } }, body: { channel, text: text('text') } });
		}),
	note: (event) => act(event, (api, id, params, text) => api.POST('/api/v1/enquiries/{id}/notes', { params: { ...params, path: { id } }, body: { text: text('text') } })),
	close: (event) => act(event, (api, id, params) => api.POST('/api/v1/enquiries/{id}/close', { params: { ...params, path: { id } } })),
	reopen: (event) => act(event, (api, id, params) => api.POST('/api/v1/enquiries/{id}/reopen', { params: { ...params, path: { id } } }))
};
