import { error, json } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { problem_of } from '$lib/server/api';
import { require_user } from '$lib/server/guard';
import type { RequestHandler } from './$types';

/** The conversation's stream of changes, passed on with the token that browsers never see. The API ends it after some minutes. */
export const GET: RequestHandler = async (event) => {
	const { api } = require_user(event);
	const answer = await api.GET('/api/v1/bookings/{id}/messages/changes', {
		params: { path: { id: event.params.id } },
		parseAs: 'stream',
		// Not within the time that other answers have: a stream is meant to stay open.
		fetch: (request: Request) => fetch(request, { signal: event.request.signal })
	});
	if (!answer.response.ok) error(answer.response.status, { message: 'There is no stream of changes.' });
	return new Response(answer.data as ReadableStream, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
	});
};

/** What is shown has been read, up to a message. */
export const POST: RequestHandler = async (event) => {
	const { api } = require_user(event);
	const { up_to } = (await event.request.json()) as { up_to: string };
	const answer = await api.POST('/api/v1/bookings/{id}/messages/read', {
		params: { path: { id: event.params.id }, header: { 'Idempotency-Key': randomUUID() } },
		body: { up_to: String(up_to) }
	});
	if (!answer.response.ok) error(problem_of(answer).status, { message: 'Not noted as read.' });
	return json({});
};
