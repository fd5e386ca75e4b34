// Everything with the keyboard alone: from the search to the reserved price.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, Visitor } from '../support/browser.js';
import { findTrip } from '../support/portfolio.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

/** Presses Tab until the focus is on such an element; what has the focus must always be seen. */
async function tabTo(page: Page, selector: string, limit = 150): Promise<void> {
	for (let presses = 0; presses < limit; presses += 1) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
	}
	throw new Error(`the Tab key does not reach ${selector} on ${page.url()}`);
}

/** As an American browser takes a date: month, day, year. */
const typed = (date: string) => `${date.slice(5, 7)}${date.slice(8, 10)}${date.slice(0, 4)}`;

/** Walks through the calendar, from the day that has the focus. */
async function walkTo(page: Page, date: string): Promise<void> {
	const focused = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['date'] ?? '');
	const days = Math.round((Date.parse(date) - Date.parse(focused)) / 86_400_000);
	const [week, dayKey] = days >= 0 ? ['ArrowDown', 'ArrowRight'] : ['ArrowUp', 'ArrowLeft'];
	for (let weeks = 0; weeks < Math.floor(Math.abs(days) / 7); weeks += 1) await page.keyboard.press(week as string);
	for (let rest = 0; rest < Math.abs(days) % 7; rest += 1) await page.keyboard.press(dayKey as string);
	await page.waitForFunction((wanted) => (document.activeElement as HTMLElement | null)?.dataset['date'] === wanted, date);
}

test('search, results, date picking and price with the keyboard alone', async () => {
	const trip = await findTrip(2);
	const visitor = await Visitor.arrive(browser);
	const { page } = visitor;
	await visitor.goto('/en');

	// The first Tab offers the way past the header.
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to the content');

	await tabTo(page, 'input[name="check_in"]');
	await page.keyboard.type(typed(trip.check_in));
	await tabTo(page, 'input[name="check_out"]');
	await page.keyboard.type(typed(trip.check_out));
	await tabTo(page, 'form[role="search"] button');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/en/search?**');
	expect(new URL(page.url()).searchParams.get('check_in')).toBe(trip.check_in);
	expect(new URL(page.url()).searchParams.get('check_out')).toBe(trip.check_out);
	await tabTo(page, 'article[data-slug] a');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/en/listings/**');

	await visitor.goto(`/en/listings/${trip.listing.slug}`);
	await tabTo(page, 'button[data-date]');
	await walkTo(page, trip.check_in);
	await page.keyboard.press('Enter');
	await walkTo(page, trip.check_out);
	await page.keyboard.press('Enter');
	await page.getByTestId('total').waitFor();
	expect(new URL(page.url()).searchParams.get('check_in')).toBe(trip.check_in);
	expect(new URL(page.url()).searchParams.get('check_out')).toBe(trip.check_out);
	await tabTo(page, 'a[href*="/reserve"]');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/en/sign-in?**');
	await visitor.leave();
}, 90_000);
