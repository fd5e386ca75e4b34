// Every page of the office, in every language, on a phone: it fits, and nobody reads a subject instead of a name; in English axe looks too.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';
import { findListing, propertyOf } from '../support/portfolio.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

test.each(['en', 'fr', 'es'])('%s', async (locale) => {
	const property = await propertyOf(await findListing('sale'));
	const admin = await Visitor.arrive(browser, { viewport: phone });
	await admin.signIn('Ada Admin');
	const pages = ['', '/properties', '/properties/new', '/properties/import', '/properties/prices', `/properties/${property}`, `/properties/${property}/photos`];
	pages.push('/enquiries', '/messages', '/reviews', '/reports', '/mail', '/mail?preview=confirmation', '/calendar', '/calendar?view=list', '/channels', '/channels?add=1', '/desk', '/owners', '/payments', '/ledger/journals', '/people', '/people/user_demo_agent', '/audit', `/audit?entity_id=${property}`);
	for (const path of pages) {
		await admin.goto(`/${locale}/office${path}`);
		// Something that is open has a phone's page to itself, under a heading of its own.
		await admin.page.locator('h1, main h2').filter({ visible: true }).first().waitFor();
		const read = await admin.page.locator('main').innerText();
		expect(read.match(/user_\w+/g) ?? [], path).toEqual([]);
		await admin.expectNoSidewaysScroll();
		// What axe looks at is the same in every language.
		if (locale === 'en') await admin.expectAccessible();
	}
	await admin.leave();
}, 360_000);
