import { error } from '@sveltejs/kit';
import { require_agent } from '$lib/server/guard';
import type { RequestHandler } from './$types';

/** The office's stream of changes, passed on with the token that browsers never see. The API ends it after some minutes. */
export const GET: RequestHandler = async (event) => {
	const { api } = require_agent(event);
	// Not within the time that other answers have: a stream is meant to stay open.
	const answer = await api.GET('/api/v1/office/events', { parseAs: 'stream', fetch: (request: Request) => fetch(request, { signal: event.request.signal }) });
	if (!answer.response.ok) error(answer.response.status, { message: 'There is no stream of changes.' });
	return new Response(answer.data as ReadableStream, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
	});
};
