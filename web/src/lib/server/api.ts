import { error } from '@sveltejs/kit';
import createClient, { type Client } from 'openapi-fetch';
import type { RequestEvent } from '@sveltejs/kit';
import type { paths } from '$lib/api/schema';
import type { Problem } from '$lib/api/types';
import { api_url } from './config';

export type Api = Client<paths>;

const timeout_ms = 10_000;
const patience_ms = 170_000;

/**
 * The API for one request of the site. The visitor's address and the request id go along, so that limits
 * count visitors and not the site, and one id runs through all logs.
 */
export function make_api(event: RequestEvent, bearer?: string): Api {
	const headers: Record<string, string> = {
		'x-forwarded-for': event.request.headers.get('x-forwarded-for') ?? event.getClientAddress()
	};
	const request_id = event.request.headers.get('x-request-id');
	if (request_id) headers['x-request-id'] = request_id;
	if (bearer) headers.authorization = `Bearer ${bearer}`;
	return createClient<paths>({ baseUrl: api_url(), headers, fetch: fetch_in_time, querySerializer: { array: { style: 'form', explode: false } } });
}

/** An API that does not answer is a 503 of the site, told in words. */
export const fetch_in_time = (request: Request) => fetch_within(request, timeout_ms);

/** For the few requests that are much work: an import is one transaction of thousands of rows. */
export const patient_fetch = (request: Request) => fetch_within(request, patience_ms);

async function fetch_within(request: Request, limit_ms: number): Promise<Response> {
	try {
		return await fetch(request, { signal: AbortSignal.timeout(limit_ms) });
	} catch (cause) {
		console.error(JSON.stringify({ level: 'error', message: 'the API did not answer', url: request.url, cause: String(cause) }));
		error(503, { message: 'The server does not answer.', code: 'api_unreachable' });
	}
}

interface Answer<T> {
	data?: T;
	error?: unknown;
	response: Response;
}

/** The data of an answer; a problem becomes the error page of the same status. */
export function expect_data<T>(answer: Answer<T>): T {
	if (answer.data !== undefined) return answer.data;
	const problem = problem_of(answer);
	error(problem.status, { message: problem.detail || problem.title, code: problem.code, request_id: problem.request_id });
}

/** The problem of a refused answer; an answer that is no problem document still yields one. */
export function problem_of(answer: Answer<unknown>): Problem {
	const { error: body, response } = answer;
	if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem;
	const status = response.status >= 400 ? response.status : 502;
	return { type: 'about:blank', title: 'Unexpected answer', status, code: 'unexpected_answer', detail: '', request_id: response.headers.get('x-request-id') ?? '' };
}

/** Refused fields by name, for forms: `{ guest_email: "…" }`. */
export const field_errors = (problem: Problem): Record<string, string> =>
	Object.fromEntries((problem.errors ?? []).map(({ path, message }) => [path.replace(/^\//, ''), message]));
