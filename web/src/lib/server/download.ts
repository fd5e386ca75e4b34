import { error } from '@sveltejs/kit';
import { problem_of } from './api';

interface Answer {
	data?: unknown;
	error?: unknown;
	response: Response;
}

/** A file of the API, handed on as it is (asked for with `parseAs: 'text'`); nobody keeps a copy on the way. */
export function hand_on(answer: Answer): Response {
	if (answer.data === undefined) {
		const problem = problem_of(answer);
		error(problem.status, { message: problem.detail || problem.title, code: problem.code, request_id: problem.request_id });
	}
	return new Response(String(answer.data), {
		headers: {
			'content-type': 'application/json',
			'content-disposition': answer.response.headers.get('content-disposition') ?? 'attachment',
			'cache-control': 'private, no-store'
		}
	});
}

/** A CSV file of the API (asked for with `parseAs: 'arrayBuffer'`), byte for byte. */
export const csv_of = (data: unknown, { headers }: Response): Response =>
	new Response(data as ArrayBuffer, {
		headers: { 'content-type': headers.get('content-type') ?? 'text/csv', 'content-disposition': headers.get('content-disposition') ?? 'attachment', 'cache-control': 'private, no-store' }
	});
