import { json } from '@sveltejs/kit';
import { problem_of } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { RequestHandler } from './$types';

/** The file has been sent. */
export const POST: RequestHandler = async (event) => {
	const { api } = require_agent(event);
	const answer = await api.POST('/api/v1/uploads/{id}/complete', { params: { path: { id: event.params.upload } }, body: {} });
	if (answer.data) return json(answer.data, { status: 202 });
	const problem = problem_of(answer);
	return json({ code: problem.code }, { status: problem.status });
};

export const DELETE: RequestHandler = async (event) => {
	const { api } = require_agent(event);
	const { response } = await api.DELETE('/api/v1/uploads/{id}', { params: { path: { id: event.params.upload } } });
	return new Response(null, { status: response.ok ? 204 : response.status });
};
