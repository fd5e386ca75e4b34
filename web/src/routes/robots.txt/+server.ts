import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) =>
	new Response(`User-agent: *\nDisallow: /api/v1/\nDisallow: /*/bookings/\nDisallow: /*/trips\nDisallow: /*/reserve\n\nSitemap: ${url.origin}/sitemap.xml\n`, {
		headers: { 'content-type': 'text/plain' }
	});
