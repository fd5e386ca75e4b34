import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { problem_of, type Api } from './api';

/** Writes what a form has into the conversation of its booking, and shows the page again as the address has it. */
export async function write_message(event: RequestEvent, api: Api, id?: string) {
	const form = await event.request.formData();
	const field = (name: string) => String(form.get(name) ?? '');
	const text = field('text').trim();
	const answer = await api.POST('/api/v1/bookings/{id}/messages', {
		params: { path: { id: id ?? field('id') }, header: { 'Idempotency-Key': field('key') } },
		body: { text }
	});
	if (answer.response.ok) {
		const parameters = new URLSearchParams([...event.url.searchParams].filter(([name]) => !name.startsWith('/')));
		redirect(303, `${event.url.pathname}${parameters.size > 0 ? `?${parameters}` : ''}${id ? '#messages' : ''}`);
	}
	return fail(problem_of(answer).status, { message_failed: true, text });
}
