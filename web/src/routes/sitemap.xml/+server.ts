import { paths_in } from '$lib/paths';
import { expect_data, type Api } from '$lib/server/api';
import type { RequestHandler } from './$types';

/** A sitemap holds at most 50,000 addresses; each listing has one per language. */
const most_listings = 15_000;
const page_size = 100;

export const GET: RequestHandler = async ({ locals, url }) => {
	const slugs = await all_slugs(locals.api);
	const addresses = locals.company.offered_languages.flatMap((locale) => {
		const paths = paths_in(locale);
		return [paths.home, paths.search(), paths.privacy, ...slugs.map((slug) => paths.listing(slug))];
	});
	const body = addresses.map((path) => `<url><loc>${new URL(path, url.origin).href.replace(/&/g, '&amp;')}</loc></url>`).join('\n');
	return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${body}\n</urlset>\n`, {
		headers: { 'content-type': 'application/xml', 'cache-control': 'public, max-age=3600' }
	});
};

async function all_slugs(api: Api): Promise<string[]> {
	const slugs: string[] = [];
	let cursor: string | undefined;
	do {
		const page = expect_data(await api.GET('/api/v1/listings', { params: { query: { cursor, limit: page_size } } }));
		slugs.push(...page.items.map(({ slug }) => slug));
		cursor = page.next_cursor;
	} while (cursor && slugs.length < most_listings);
	return slugs;
}
