// A family with a dog looks for a house: who comes counts in every total, and goes along to the listing.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, openBrowser, phone, Visitor } from '../support/browser.js';
import { findTrip } from '../support/portfolio.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

const digits = (text: string | null) => (text ?? '').replace(/\D/g, '');

test.each([
	['on a desk', { viewport: desktop }],
	['on a phone, without JavaScript', { viewport: phone, javaScriptEnabled: false }]
])('children and pets are chosen, priced, and still there on the page of the house: %s', async (_, options) => {
	const has_scripts = !('javaScriptEnabled' in options);
	const trip = await findTrip(6);
	const visitor = await Visitor.arrive(browser, options);
	const { page } = visitor;
	await visitor.goto(`/en/search?kind=short_stay&check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`);
	const form = page.getByRole('search');
	/** With scripts every choice searches at once. */
	const chosen = async (address: RegExp) => {
		if (!has_scripts) await form.getByRole('button', { name: 'Search' }).click();
		await page.waitForURL(address);
	};
	await form.getByLabel('Children', { exact: true }).selectOption('1');
	await chosen(/children=1/);
	await form.getByLabel('Age of child 1').selectOption('4');
	await chosen(/age=4/);
	await form.getByLabel('Pets', { exact: true }).selectOption('1');
	await chosen(/pets=1/);
	await page.getByText('All-in totals for 3 guests, 1 pet').waitFor();
	await visitor.expectNoSidewaysScroll();
	if (has_scripts) await visitor.expectAccessible();

	const card = page.locator('article[data-slug]').first();
	const shown = digits(await card.locator('p.figures').last().locator('strong').textContent());
	await card.getByRole('link').click();
	await page.waitForURL(/listings\/.*pets=1/);
	expect(await page.getByLabel('Children', { exact: true }).inputValue()).toBe('1');
	expect(await page.getByLabel('Age of child 1').inputValue()).toBe('4');
	expect(await page.getByLabel('Pets', { exact: true }).inputValue()).toBe('1');
	expect(digits(await page.getByTestId('total').textContent()).replace(/00$/, '')).toBe(shown.replace(/00$/, ''));

	// No children: their ages go with them.
	await page.goBack();
	await form.getByLabel('Children', { exact: true }).selectOption('0');
	await chosen(/children=0/);
	await page.getByText('All-in totals for 2 guests, 1 pet').waitFor();
	expect(await form.getByLabel('Age of child 1').count()).toBe(0);
	await visitor.leave();
}, 90_000);
