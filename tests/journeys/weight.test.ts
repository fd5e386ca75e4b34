// What a page makes a visitor download before anything is touched.

import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';
import { findListing, findTrip } from '../support/portfolio.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

const mostScriptBytes = 70_000;

/** The scripts of a page's first load by file, gzipped as the gateway does at least (Brotli is smaller). */
async function scriptsOf(path: string): Promise<Map<string, number>> {
	const visitor = await Visitor.arrive(browser, { viewport: phone, isMobile: true, hasTouch: true });
	const scripts: Response[] = [];
	visitor.page.on('response', (response) => {
		if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.push(response);
	});
	await visitor.goto(path);
	// The page answers: all scripts that it needs for that have come.
	const sizes = await Promise.all(scripts.map(async (script): Promise<[string, number]> => [new URL(script.url()).pathname, gzipSync(await script.body()).length]));
	await visitor.leave();
	return new Map(sizes);
}

test.each(['short_stay', 'lease', 'sale', 'investment'])('the first load of a listing (%s) keeps to its weight in JavaScript', async (kind) => {
	const path = kind === 'short_stay' ? await stayWithPrice() : `/en/listings/${(await findListing(kind)).slug}`;
	const sizes = await scriptsOf(path);
	const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
	expect(sizes.size, 'no scripts were seen at all').toBeGreaterThan(3);
	expect(total, JSON.stringify([...sizes].sort((a, b) => b[1] - a[1]).slice(0, 5))).toBeLessThanOrEqual(mostScriptBytes);
});

async function stayWithPrice(): Promise<string> {
	const trip = await findTrip(7);
	return `/en/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`;
}
