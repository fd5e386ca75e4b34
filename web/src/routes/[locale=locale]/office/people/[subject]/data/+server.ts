import { expect_data } from '$lib/server/api';
import { hand_on } from '$lib/server/download';
import { require_admin } from '$lib/server/guard';
import type { RequestHandler } from './$types';

/** What is held about somebody, as a file; that it was asked for is in the trail. */
export const GET: RequestHandler = async (event) => {
	const { api } = require_admin(event);
	const person = expect_data(await api.GET('/api/v1/people/{subject}', { params: { path: { subject: event.params.subject } } }));
	return hand_on(await api.GET('/api/v1/office/people/{id}/data', { params: { path: { id: person.id } }, parseAs: 'text' }));
};
