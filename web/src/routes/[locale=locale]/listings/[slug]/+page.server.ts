import { randomUUID } from 'node:crypto';
import { expect_data } from '$lib/server/api';
import { block, enquire, unblock } from '$lib/server/listing/actions';
import { load_stay } from '$lib/server/listing/stay';
import { structured_data } from '$lib/server/listing/structured_data';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url, depends, setHeaders }) => {
	depends('estate:calendar');
	const { listing, terms, is_public } = await parent();
	const stay = terms && (await load_stay(locals.api, { slug: listing.slug, property_id: listing.property.id }, terms, params.locale, url.searchParams));
	// A quote is for one visitor.
	if (stay?.quote) setHeaders({ 'cache-control': 'private, no-store' });
	const documents = is_public ? await load_documents(locals, params) : [];
	const reviews = terms && (await load_reviews(locals, params));
	const structured = is_public ? structured_data(listing, terms, url, reviews) : undefined;
	return { stay, reviews, structured, blocks: await load_blocks(locals, listing.property.id), documents };
};

/** What this visitor may read. A listing that is not published yet shows none. */
async function load_documents({ api, user_api }: App.Locals, { slug, locale }: RouteParams) {
	const answer = await (user_api ?? api).GET('/api/v1/listings/{slug}/documents', { params: { path: { slug }, query: { locale } } });
	return expect_data(answer).items;
}

/** What guests have said, when anybody has. */
async function load_reviews({ api }: App.Locals, { slug }: RouteParams) {
	const found = expect_data(await api.GET('/api/v1/listings/{slug}/reviews', { params: { path: { slug }, query: { limit: 6 } } }));
	return found.rating.reviews > 0 ? found : undefined;
}

/** The agent of a property sees what is blocked, and gets a key for the form that blocks more. */
async function load_blocks({ user, user_api }: App.Locals, id: string) {
	if (!user_api || !user || user.role === 'user') return undefined;
	const answer = await user_api.GET('/api/v1/properties/{id}/blocks', { params: { path: { id } } });
	// Another agent's property: he sees what a guest sees.
	if (answer.response.status === 404) return undefined;
	return { items: expect_data(answer).items, key: randomUUID() };
}

export const actions: Actions = { enquire, block, unblock };
