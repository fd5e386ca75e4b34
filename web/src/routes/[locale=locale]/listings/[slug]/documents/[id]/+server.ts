import { error, redirect } from '@sveltejs/kit';
import { expect_data } from '$lib/server/api';
import type { RequestHandler } from './$types';

/** The page of a listing may come from a cache, the address of a document is good for minutes: it is asked for when it is wanted. */
export const GET: RequestHandler = async ({ locals, params, setHeaders }) => {
	const answer = await (locals.user_api ?? locals.api).GET('/api/v1/listings/{slug}/documents', { params: { path: { slug: params.slug } } });
	const document = expect_data(answer).items.find(({ id }) => id === params.id);
	if (!document) error(404, { message: 'There is no such document.', code: 'not_found' });
	setHeaders({ 'cache-control': 'private, no-store' });
	redirect(302, document.url);
};
