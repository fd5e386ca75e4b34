import { json } from '@sveltejs/kit';
import { problem_of } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { RequestHandler } from './$types';

/** Leave to upload a file: a session token never reaches the browser, so the site asks for it. */
export const POST: RequestHandler = async (event) => {
	const { api } = require_agent(event);
	const answer = await api.POST('/api/v1/properties/{id}/uploads', { params: { path: { id: event.params.id } }, body: await event.request.json() });
	if (answer.data) return json(answer.data, { status: 201 });
	const problem = problem_of(answer);
	return json({ code: problem.code, field: problem.errors?.[0]?.code }, { status: problem.status });
};
