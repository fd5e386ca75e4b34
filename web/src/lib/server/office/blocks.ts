import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { problem_of } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';

async function form_of(event: RequestEvent) {
	const form = await event.request.formData();
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const note = text('note');
	const kind = text('kind') === 'works' ? ('works' as const) : ('owner_block' as const);
	return { text, body: { from: text('from'), to: text('to'), kind, ...(note ? { note } : {}) } };
}

/** The page again as its address has it, without the action. */
function shown_again({ url }: RequestEvent): never {
	const kept = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
	redirect(303, url.pathname + (kept.size > 0 ? `?${kept}` : ''));
}

export async function block(event: RequestEvent) {
	const { api } = require_agent(event);
	const { text, body } = await form_of(event);
	const answer = await api.POST('/api/v1/properties/{id}/blocks', { params: { path: { id: text('property_id') }, header: { 'Idempotency-Key': text('key') } }, body });
	if (answer.data) shown_again(event);
	return refused(answer);
}

/**
 * Moves a block, if it still is what the form was made from: read, held against that, and written under the tag of what was read. So nobody's
 * change is lost, without JavaScript too.
 */
export async function move(event: RequestEvent) {
	const { api } = require_agent(event);
	const { text, body } = await form_of(event);
	const path = { id: text('block_id') };
	const read = await api.GET('/api/v1/blocks/{id}', { params: { path } });
	if (!read.data) return refused(read);
	const { from, to, kind, note = '' } = read.data;
	if (text('was') !== [from, to, kind, note].join(' ').trim()) return fail(412, { code: 'changed_meanwhile' });
	const answer = await api.PATCH('/api/v1/blocks/{id}', { params: { path }, body, headers: { 'If-Match': read.response.headers.get('etag') ?? '' } });
	if (answer.data) shown_again(event);
	return refused(answer);
}

export async function unblock(event: RequestEvent) {
	const { api } = require_agent(event);
	const { text } = await form_of(event);
	const answer = await api.DELETE('/api/v1/blocks/{id}', { params: { path: { id: text('block_id') } } });
	if (answer.response.ok || answer.response.status === 404) shown_again(event);
	return refused(answer);
}

function refused(answer: { error?: unknown; response: Response }) {
	const { status, code } = problem_of(answer);
	return fail(status, { code });
}
