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
	/** The party stands in one line that opens. */
	const open_party = async () => {
		if (!(await form.getByLabel('Pets', { exact: true }).isVisible())) await form.locator('summary[aria-labelledby~=search-party]').click();
	};
	expect(await form.locator('#search-party-said').textContent()).toBe('2 guests');
	await open_party();
	await form.getByLabel('Children', { exact: true }).selectOption('1');
	await chosen(/children=1/);
	await open_party();
	await form.getByLabel('Age of child 1').selectOption('4');
	await chosen(/age=4/);
	await open_party();
	await form.getByLabel('Pets', { exact: true }).selectOption('1');
	await chosen(/pets=1/);
	await page.getByText('All-in totals for 3 guests, 1 pet').waitFor();
	expect(await form.locator('#search-party-said').textContent()).toBe('3 guests, 1 pet');
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
	await open_party();
	await form.getByLabel('Children', { exact: true }).selectOption('0');
	await chosen(/children=0/);
	await page.getByText('All-in totals for 2 guests, 1 pet').waitFor();
	expect(await form.getByLabel('Age of child 1').count()).toBe(0);
	await visitor.leave();
}, 90_000);

test.each([
	['on a desk', { viewport: desktop }],
	['on a phone', { viewport: phone, isMobile: true, hasTouch: true }]
])('the home page asks who comes, by the keyboard too: %s', async (_, options) => {
	const visitor = await Visitor.arrive(browser, options);
	const { page } = visitor;
	await visitor.goto('/es/');
	const form = page.getByRole('search');
	const line = form.locator('summary');
	expect(await line.textContent()).toContain('Cualquiera');
	await line.focus();
	await page.keyboard.press('Enter');
	await form.getByLabel('Adultos').selectOption('2');
	await form.getByLabel('Niños').selectOption('2');
	await form.getByLabel('Edad del niño 1').selectOption('4');
	await form.getByLabel('Edad del niño 2').selectOption('9');
	await form.getByLabel('Mascotas').selectOption('1');
	await visitor.expectNoSidewaysScroll();
	await visitor.expectAccessible();
	await page.keyboard.press('Escape');
	expect(await form.getByLabel('Adultos').isVisible()).toBe(false);
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
	expect(await line.textContent()).toContain('4 huéspedes, 1 mascota');

	await form.getByRole('button', { name: 'Buscar' }).click();
	await page.waitForURL(/\/es\/search\?/);
	const { searchParams } = new URL(page.url());
	expect({ guests: searchParams.get('guests'), children: searchParams.get('children'), ages: searchParams.getAll('age'), pets: searchParams.get('pets') }).toEqual({ guests: '2', children: '2', ages: ['4', '9'], pets: '1' });
	await visitor.leave();
}, 60_000);
