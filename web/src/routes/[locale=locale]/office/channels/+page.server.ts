import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { connection_request, connection_values } from '$lib/features/channels/forms';
import { paths_in } from '$lib/office_paths';
import { expect_data, problem_of, type Api } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import { find_property } from '$lib/server/office/ledger';
import { read_sent, refused, save } from '$lib/server/office/settings';
import type { Actions, PageServerLoad } from './$types';

async function read_connection(api: Api, id: string) {
	const answer = await api.GET('/api/v1/office/channels/{id}', { params: { path: { id } } });
	return { values: connection_values(expect_data(answer)), etag: answer.response.headers.get('etag') ?? '' };
}

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	const { locale } = event.params;
	const asked = (name: string) => event.url.searchParams.get(name) ?? undefined;
	const { property, choices } = await find_property(api, event, asked('property_id'));
	const is_adding = asked('add') !== undefined;
	const property_id = is_adding ? undefined : property?.id;
	const cursor = Number(asked('cursor')) || undefined;
	const [page, conflicts] = await Promise.all([
		api.GET('/api/v1/office/channels', { params: { query: { locale, property_id, cursor } } }).then(expect_data),
		api.GET('/api/v1/office/channels/conflicts', { params: { query: { locale, property_id } } }).then(expect_data)
	]);
	const edit = page.items.find(({ id }) => id === asked('edit'));
	return {
		page,
		cursor,
		conflicts: conflicts.items,
		property,
		choices,
		is_adding,
		typed: asked('property') ?? '',
		edited: edit && { id: edit.id, values: connection_values(edit) },
		done: asked('done'),
		origin: event.url.origin,
		now: new Date().toISOString()
	};
};

/** Back to the list, which says that it was done. */
const done = ({ locals }: RequestEvent, what: string) => redirect(303, paths_in(locals.locale).channels({ done: what }));

/** A form of one button: what it came to, or why not. */
async function press(event: RequestEvent, what: string, ask: (api: Api, id: string) => Promise<{ data?: unknown; error?: unknown; response: Response }>) {
	const { api } = require_agent(event);
	const id = String((await event.request.formData()).get('id') ?? '');
	const answer = await ask(api, id);
	if (answer.response.ok) return done(event, what);
	const { status, code } = problem_of(answer);
	return fail(status, { form: 'page', code });
}

export const actions: Actions = {
	add: async (event) => {
		const { api } = require_agent(event);
		const { form, typed, data } = await read_sent(event.request);
		const id = String(data.get('_property') ?? '');
		const answer = await api.POST('/api/v1/office/properties/{id}/channels', { params: { path: { id } }, body: connection_request(typed) });
		return answer.data ? done(event, 'added') : refused({ form, typed }, answer);
	},

	change: async (event) => {
		const { api } = require_agent(event);
		const sent = await read_sent(event.request);
		const id = String(sent.data.get('_id') ?? '');
		sent.typed = { end_is_last_night: '', is_enabled: '', ...sent.typed };
		const result = await save(sent, () => read_connection(api, id), ({ etag }) =>
			api.PUT('/api/v1/office/channels/{id}', { params: { path: { id } }, headers: { 'If-Match': etag }, body: connection_request(sent.typed) }));
		return 'saved' in result ? done(event, 'changed') : result;
	},

	read: (event) => press(event, 'asked', (api, id) => api.POST('/api/v1/office/channels/{id}/read', { params: { path: { id } } })),
	rotate: (event) => press(event, 'rotated', (api, id) => api.POST('/api/v1/office/channels/{id}/rotate', { params: { path: { id } } })),
	remove: (event) => press(event, 'removed', (api, id) => api.DELETE('/api/v1/office/channels/{id}', { params: { path: { id } } }))
};
