// An agent says what nights cost; a guest sees it in the picker, pays it in the box, and the simulator says why.

import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, openBrowser, phone, Visitor } from '../support/browser.js';
import { addDays } from '../support/dates.js';
import { findTrip, propertyOf, type Trip } from '../support/portfolio.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

async function agent(javaScriptEnabled = true): Promise<Visitor> {
	const visitor = await Visitor.arrive(browser, { viewport: desktop, javaScriptEnabled });
	await visitor.signIn('Ada Admin');
	return visitor;
}

const ratesOf = async ({ listing }: Trip, locale = 'en') => `/${locale}/office/properties/${await propertyOf(listing)}/rates`;

test.each([[true], [false]])('many days are changed at once, seen by guests, and taken back (JavaScript: %s)', async (javaScriptEnabled) => {
	const trip = await findTrip(javaScriptEnabled ? 7 : 8);
	const office = await agent(javaScriptEnabled);
	const rates = await ratesOf(trip);
	const { page } = office;
	await office.goto(`${rates}?view=calendar&year=${trip.check_in.slice(0, 4)}`);
	if (javaScriptEnabled) {
		await page.locator(`[data-date="${trip.check_in}"]`).click();
		expect(await page.getByLabel('First night').inputValue()).toBe(trip.check_in);
	} else {
		await page.getByLabel('First night').fill(trip.check_in);
		await page.getByLabel('Last night').fill(trip.check_in);
	}
	await page.getByLabel('Price of a night').selectOption('amount');
	await page.getByLabel(/Amount in/).fill('777');
	await page.getByRole('button', { name: 'Change these days' }).click();
	await page.getByText('Saved.').waitFor();
	expect(await page.locator(`[data-date="${trip.check_in}"]`).getAttribute('aria-label')).toMatch(/777.*Said of the day itself/);

	const nights = Math.round((Date.parse(trip.check_out) - Date.parse(trip.check_in)) / 86_400_000);
	await office.goto(`${rates}?view=simulator&check_in=${trip.check_in}&check_out=${trip.check_out}&adults=2`);
	expect(await page.getByRole('row').filter({ hasText: 'said of the day itself' }).count()).toBe(1);
	expect(await page.locator('tbody tr').count()).toBe(nights);
	const simulated = await page.getByTestId('total').textContent();

	const guest = await Visitor.arrive(browser, { viewport: phone });
	await guest.goto(`/en/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`);
	expect(await guest.page.getByTestId('total').textContent()).toBe(simulated);

	await office.goto(rates);
	await page.getByRole('button', { name: /Undo the last change/ }).click();
	await page.getByText('The last change has been taken back.').waitFor();
	await guest.page.reload();
	expect(await guest.page.getByTestId('total').textContent()).not.toBe(simulated);
	await guest.leave();
	await office.leave();
}, 90_000);

test('a season is added, copied to the next year and removed; a code is added and used', async () => {
	const trip = await findTrip(9);
	const office = await agent();
	const rates = await ratesOf(trip);
	const { page } = office;
	await office.goto(`${rates}?view=seasons`);
	const name = `Festival ${randomUUID().slice(0, 6)}`;
	await page.getByText('Add a season').click();
	const form = page.locator('form[action^="?/season"]').last();
	// Far ahead, where the demonstration has no season.
	const first = '2035-06-01';
	await form.getByLabel('Name').fill(name);
	await form.getByLabel('First night').fill(first);
	await form.getByLabel('Last night').fill(addDays(first, 6));
	await form.getByLabel(/Price of a night/).fill('321');
	await form.getByRole('button', { name: 'Save' }).click();
	await page.getByText('Saved.').waitFor();
	await page.getByLabel(`Change ${name}`).click();
	const copy = page.locator('details[open] form[action^="?/copy_season"]');
	await copy.getByRole('button', { name: 'Copy' }).click();
	const seasons = page.getByLabel(`Change ${name}`);
	await expect.poll(() => seasons.count(), { timeout: 15_000 }).toBe(2);
	for (const left of [1, 0]) {
		const remove = page.getByRole('button', { name: `Remove ${name}` }).first();
		if (!(await remove.isVisible())) await seasons.first().click();
		await remove.click();
		await expect.poll(() => seasons.count(), { timeout: 15_000 }).toBe(left);
	}

	await office.goto(`${rates}?view=codes`);
	const code = `J-${randomUUID().slice(0, 8).toUpperCase()}`;
	await page.getByText('Add a code').click();
	await page.getByLabel('Code', { exact: true }).fill(code);
	await page.getByLabel('Takes off, %').fill('10');
	await page.locator('form[action^="?/coupon&"]').getByRole('button', { name: 'Save' }).click();
	await page.getByText(code).waitFor();

	const guest = await Visitor.arrive(browser, { viewport: desktop });
	await guest.goto(`/en/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`);
	const before = await guest.page.getByTestId('total').textContent();
	await guest.page.getByText('I have a code').click();
	await guest.page.getByLabel('Code', { exact: true }).fill(code.toLowerCase());
	await guest.page.getByLabel('Code', { exact: true }).press('Tab');
	await guest.page.getByText(`Code ${code}`).waitFor();
	expect(await guest.page.getByTestId('total').textContent()).not.toBe(before);
	await guest.leave();
	await office.leave();
}, 90_000);

test.each([
	['en', [desktop, phone]],
	['fr', [phone]],
	['es', [phone]]
] as const)('every part can be used by everybody (%s)', async (locale, viewports) => {
	const trip = await findTrip(10);
	const office = await agent();
	const rates = await ratesOf(trip, locale);
	for (const view of ['calendar', 'seasons', 'rules', 'codes', `simulator&check_in=${trip.check_in}&check_out=${trip.check_out}`]) {
		for (const viewport of viewports) {
			await office.page.setViewportSize(viewport);
			await office.goto(`${rates}?view=${view}`);
			// What axe looks at is the same in every language.
			if (locale === 'en') await office.expectAccessible();
			await office.expectNoSidewaysScroll();
		}
	}
	await office.leave();
}, 120_000);
