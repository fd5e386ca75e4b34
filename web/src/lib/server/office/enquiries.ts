import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { inbox_query, read_inbox } from '$lib/features/enquiries/inbox';
import { problem_of, type Api } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';

interface Answered {
	data?: unknown;
	error?: unknown;
	response: Response;
}
type Headers = { header: { 'Idempotency-Key': string } };
type Ask = (api: Api, id: string, params: Headers, text: (name: string) => string) => Promise<Answered>;

/** Does something to the enquiry of the form and shows the inbox again, as the address has it; a refusal says why above the enquiry. */
export async function act(event: RequestEvent, ask: Ask) {
	const { api } = require_agent(event);
	const form = await event.request.formData();
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const answer = await ask(api, text('id'), { header: { 'Idempotency-Key': text('key') } }, text);
	if (answer.response.ok) redirect(303, event.url.pathname + inbox_query(read_inbox(event.url.searchParams)));
	const { status, code } = problem_of(answer);
	return fail(status, { code, text: text('text') });
}
