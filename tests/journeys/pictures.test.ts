// Pictures: none is larger than the box it stands in needs, and no two properties on one page of results show the same.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiUrl, baseUrl, desktop, openBrowser, phone, Visitor } from '../support/browser.js';
import { keepAliveAgent, send } from '../support/http.js';
import type { ListingCard, Page } from '../support/messages.js';
import { findListing } from '../support/portfolio.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

interface Shown {
	url: string;
	/** Of the file that the browser chose, and of the smallest that would have filled the box; pixels of the screen. */
	chosen: number;
	enough: number;
}

/** Every picture that has come, brought into view one after the other because most wait for that. */
async function picturesOf(visitor: Visitor): Promise<Shown[]> {
	const images = visitor.page.locator('main img[srcset]');
	for (const image of await images.all()) {
		if (await image.isVisible()) await image.scrollIntoViewIfNeeded();
	}
	await visitor.page.waitForFunction(() => Array.from(document.querySelectorAll<HTMLImageElement>('main img[srcset]')).every((image) => image.clientWidth === 0 || image.complete));
	return images.evaluateAll((list) =>
		(list as HTMLImageElement[])
			.filter((image) => image.clientWidth > 0 && image.currentSrc !== '')
			.map((image) => {
				const source = image.parentElement?.tagName === 'PICTURE' ? image.parentElement.querySelector('source') : null;
				const files = (source?.srcset ?? image.srcset).split(', ').map((entry) => {
					const [url = '', width = ''] = entry.split(' ');
					return { url: new URL(url, location.href).href, width: parseInt(width, 10) };
				});
				// It covers its box: a box taller than the picture needs more than the box's width.
				const shape = image.naturalWidth / image.naturalHeight;
				const needed = Math.max(image.clientWidth, image.clientHeight * shape) * devicePixelRatio;
				const widths = files.map(({ width }) => width).sort((a, b) => a - b);
				return { url: image.currentSrc, chosen: files.find(({ url }) => url === image.currentSrc)?.width ?? Infinity, enough: widths.find((width) => width >= needed) ?? widths.at(-1) ?? 0 };
			})
	);
}

const paths: Record<string, () => Promise<string>> = {
	home: () => Promise.resolve('/en'),
	results: () => Promise.resolve('/en/search'),
	stay: async () => `/en/listings/${(await findListing('short_stay')).slug}`,
	sale: async () => `/en/listings/${(await findListing('sale')).slug}`
};

describe.each([
	['a desk', { viewport: desktop, deviceScaleFactor: 1 }],
	['a sharp desk', { viewport: desktop, deviceScaleFactor: 2 }],
	['a phone', { viewport: phone, deviceScaleFactor: 2, isMobile: true, hasTouch: true }]
])('on %s', (_, options) => {
	test.each(Object.keys(paths))('%s loads no picture that is larger than its box needs', async (name) => {
		const visitor = await Visitor.arrive(browser, options);
		await visitor.goto((await paths[name]?.()) ?? '/en');
		const shown = await picturesOf(visitor);
		expect(shown.length).toBeGreaterThan(0);
		expect(shown.filter(({ chosen, enough }) => chosen > enough)).toEqual([]);
		await visitor.leave();
	});
});

const agent = keepAliveAgent(2);

async function ask<Body>(path: string): Promise<Body> {
	const answer = await send(apiUrl(), { method: 'GET', path }, agent);
	expect(answer.status, path).toBe(200);
	return JSON.parse(answer.text) as Body;
}

/** All pages of a list, as the results page asks for them. */
async function pagesOf(query: string): Promise<ListingCard[][]> {
	const pages: ListingCard[][] = [];
	for (let cursor: string | undefined = ''; cursor !== undefined; ) {
		const page: Page<ListingCard> = await ask(`/api/v1/listings?${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
		pages.push(page.items);
		cursor = page.next_cursor;
	}
	return pages;
}

/** Covers that two properties on one page share. A property with two listings shows one and the same picture in both. */
function sharedCovers(page: ListingCard[]): string[] {
	const seen = new Map<string, string>();
	return page.flatMap(({ slug, pictures: [cover] }) => {
		const url = cover?.variants.at(-1)?.url;
		if (!cover || url === undefined) return [`${slug} has no picture`];
		const other = seen.get(url);
		seen.set(url, cover.id);
		return other !== undefined && other !== cover.id ? [`${slug}: ${url}`] : [];
	});
}

test('no page of results shows the same cover for two properties: all of them, each kind, each place', async () => {
	const places = (await ask<{ items: { slug: string }[] }>('/api/v1/places?locale=en')).items;
	const queries = ['locale=en', ...['short_stay', 'lease', 'sale', 'investment'].map((kind) => `locale=en&kind=${kind}`), ...places.map(({ slug }) => `locale=en&place=${slug}`)];
	for (const query of queries) {
		for (const page of await pagesOf(query)) expect(sharedCovers(page), query).toEqual([]);
	}
});

test('what is let and for sale too is not shown by the same picture twice on a page', async () => {
	const visitor = await Visitor.arrive(browser);
	await visitor.goto('/en/search?place=algarve');
	const covers = await visitor.page.locator('article[data-slug] img').evaluateAll((images) => images.map((image) => image.getAttribute('src')));
	expect(covers.length).toBeGreaterThan(20);
	expect(covers).toEqual([...new Set(covers)]);
	await visitor.leave();
});

test('the largest file of a cover is there', async () => {
	const [listing] = (await ask<Page<ListingCard>>('/api/v1/listings?locale=en&limit=1')).items;
	const url = listing?.pictures[0]?.variants.at(-1)?.url ?? '';
	const answer = await fetch(new URL(url, baseUrl()));
	expect(answer.status, url).toBe(200);
	expect(answer.headers.get('content-type')).toBe('image/webp');
});

test.each([
	['a desk', desktop],
	['a phone', phone]
])('a plan stands below the photos, whole, on %s', async (_, viewport) => {
	const visitor = await Visitor.arrive(browser, { viewport });
	await visitor.goto(`/en/listings/${(await findListing('sale')).slug}`);
	const plans = visitor.page.getByRole('region', { name: 'Plans' }).getByRole('img');
	const plan = plans.first();
	expect(await plans.count()).toBe(1);
	await plan.scrollIntoViewIfNeeded();
	await visitor.page.waitForFunction((image) => (image as HTMLImageElement).complete, await plan.elementHandle());
	const { box, drawn, alt } = await plan.evaluate((image: HTMLImageElement) => ({ box: image.clientWidth / image.clientHeight, drawn: image.naturalWidth / image.naturalHeight, alt: image.alt }));
	expect(Math.abs(box / drawn - 1)).toBeLessThan(0.02);
	expect(alt).toMatch(/ plan of .* and a scale$/i);
	const photos = await visitor.page.getByRole('region', { name: 'Pictures' }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
	expect(photos.length).toBeGreaterThan(2);
	expect(photos.filter((photo) => photo.includes(alt))).toEqual([]);
	await visitor.leave();
});

test('on a phone all photos can be swiped to once the page has come', async () => {
	const visitor = await Visitor.arrive(browser, { viewport: phone, isMobile: true, hasTouch: true });
	await visitor.goto(`/en/listings/${(await findListing('short_stay')).slug}`);
	const photos = visitor.page.getByRole('region', { name: 'Pictures' }).getByRole('listitem');
	const all = await visitor.page.locator('section[aria-label="Pictures"] li').count();
	expect(all).toBeGreaterThan(3);
	await visitor.page.waitForFunction((count) => Array.from(document.querySelectorAll<HTMLElement>('section[aria-label="Pictures"] li')).filter((item) => item.offsetWidth > 0).length === count, all);
	await photos.last().scrollIntoViewIfNeeded();
	expect(await photos.last().isVisible()).toBe(true);
	await visitor.leave();
});
