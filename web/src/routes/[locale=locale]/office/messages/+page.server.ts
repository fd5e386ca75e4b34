import { randomUUID } from 'node:crypto';
import { read_talks } from '$lib/features/messages/talks';
import { expect_data } from '$lib/server/api';
import { write_message } from '$lib/server/conversations';
import { require_agent } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

const page_size = 30;

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	event.depends('estate:conversation');
	const { locale } = event.params;
	const talks = read_talks(event.url.searchParams);
	const [page, open] = await Promise.all([
		api.GET('/api/v1/office/conversations', { params: { query: { unread: talks.unread || undefined, q: talks.q, cursor: talks.cursor, limit: page_size, locale } } }),
		talks.open ? api.GET('/api/v1/bookings/{id}/messages', { params: { path: { id: talks.open }, query: { locale } } }) : undefined
	]);
	return { talks, page: expect_data(page), open: open && open.response.status !== 404 ? expect_data(open) : undefined, key: randomUUID() };
};

export const actions: Actions = { write: (event) => write_message(event, require_agent(event).api) };
