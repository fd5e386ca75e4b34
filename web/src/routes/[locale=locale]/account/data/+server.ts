import { hand_on } from '$lib/server/download';
import { require_user } from '$lib/server/guard';
import type { RequestHandler } from './$types';

/** One's own data as a file; the session stays on the server. */
export const GET: RequestHandler = async (event) => hand_on(await require_user(event).api.GET('/api/v1/me/data', { parseAs: 'text' }));
