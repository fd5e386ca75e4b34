// The main way through the house: a guest finds a villa, books it, sees the nights taken, cancels, and sees them free.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, openBrowser, phone, Visitor } from '../support/browser.js';
import { payForStay } from '../support/checkout.js';
import { findTrip, type Trip } from '../support/portfolio.js';
import { addDays } from '../support/dates.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

const digits = (text: string | null) => (text ?? '').replace(/\D/g, '');

/** What the calendar of a listing says of a day, looked at with other dates chosen. */
async function sayOf(visitor: Visitor, trip: Trip, date: string): Promise<string> {
	const { check_in, check_out } = trip.elsewhere;
	await visitor.goto(`/en/listings/${trip.listing.slug}?check_in=${check_in}&check_out=${check_out}&guests=2`);
	return (await visitor.page.locator(`[data-date="${date}"]`).getAttribute('aria-label')) ?? '';
}

/** From the home page to the listing with its price, by search. */
async function find(visitor: Visitor, trip: Trip, hasMap: boolean): Promise<void> {
	const { page } = visitor;
	await visitor.goto('/en');
	const search = page.getByRole('search');
	await search.getByLabel('Where').selectOption(trip.listing.place_slug);
	await search.getByLabel('Check-in').fill(trip.check_in);
	await search.getByLabel('Check-out').fill(trip.check_out);
	await search.locator('summary').click();
	await search.getByLabel('Adults').selectOption('2');
	await search.getByRole('button', { name: 'Search' }).click();
	await page.waitForURL('**/en/search?**');
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(trip.listing.place_name);
	if (hasMap) await page.locator('.pin').first().waitFor();
	const card = page.locator(`article[data-slug="${trip.listing.slug}"]`);
	const shown = digits(await card.textContent());
	await card.getByRole('link').click();
	await page.waitForURL(`**/en/listings/${trip.listing.slug}?**`);
	// The price on the card was the price to pay.
	const total = digits(await page.getByTestId('total').textContent());
	expect(shown).toContain(total.replace(/00$/, ''));
}

/** From the price to the confirmation; gives the booking's code. */
async function book(visitor: Visitor): Promise<string> {
	const { page } = visitor;
	await page.getByRole('link', { name: 'Reserve' }).first().click();
	await page.waitForURL('**/en/sign-in?**');
	await page.getByRole('button', { name: 'Continue as Gabrielle Guest' }).click();
	await page.waitForURL('**/reserve?**');
	expect(await page.getByLabel('Full name').inputValue()).toBe('Gabrielle Guest');
	await page.getByRole('button', { name: 'Hold these nights' }).click();
	await page.getByRole('heading', { name: 'Your nights are on hold' }).waitFor();
	await payForStay(page);
	return (await page.getByTestId('booking-code').textContent()) ?? '';
}

async function cancel(visitor: Visitor, code: string): Promise<void> {
	const { page } = visitor;
	await visitor.goto('/en/trips');
	await page.getByRole('link', { name: `Cancel booking ${code}` }).click();
	await page.getByRole('button', { name: 'Yes, cancel it' }).click();
	await page.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
}

describe('a guest finds a villa, books it, sees the nights taken, cancels, and sees them free', () => {
	test.each([
		['on a desk', { viewport: desktop }, 2],
		['on a phone', { viewport: phone, isMobile: true, hasTouch: true }, 3],
		['without JavaScript', { viewport: desktop, javaScriptEnabled: false }, 4]
	])('%s', async (where, options, monthsAhead) => {
		const trip = await findTrip(monthsAhead);
		const visitor = await Visitor.arrive(browser, options);
		const lastNight = addDays(trip.check_out, -1);
		expect(await sayOf(visitor, trip, trip.check_in)).not.toContain('not available: booked');

		await find(visitor, trip, where === 'on a desk');
		const code = await book(visitor);
		expect(code).toMatch(/^[A-Z2-9]{8}$/);
		for (const night of [trip.check_in, lastNight]) expect(await sayOf(visitor, trip, night)).toContain('not available: booked');

		await cancel(visitor, code);
		for (const night of [trip.check_in, lastNight]) expect(await sayOf(visitor, trip, night)).not.toContain('booked');
		await visitor.leave();
	}, 90_000);
});

test('who has the page open sees at once that somebody else has booked', async () => {
	const trip = await findTrip(5);
	const [watcher, buyer] = [await Visitor.arrive(browser), await Visitor.arrive(browser)];
	expect(await sayOf(watcher, trip, trip.check_in)).not.toContain('not available: booked');
	await find(buyer, trip, true);
	const code = await book(buyer);
	await watcher.page.locator(`[data-date="${trip.check_in}"][aria-label*="not available: booked"]`).waitFor();
	await cancel(buyer, code);
	await watcher.leave();
	await buyer.leave();
}, 90_000);

test('dates that cannot be had are refused with reasons, and with stays that can', async () => {
	const trip = await findTrip(6);
	const visitor = await Visitor.arrive(browser);
	await visitor.goto(`/en/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${addDays(trip.check_in, 400)}&guests=2`);
	await visitor.page.getByText('This stay is not possible').waitFor();
	await visitor.page.getByText('The nearest stays that are').waitFor();
	await visitor.leave();
});
