// While a channel is silent a stay is asked for: the guest asks, the office answers, the guest pays.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, openBrowser, phone, Visitor } from '../support/browser.js';
import { payForStay } from '../support/checkout.js';
import { in_stack } from '../support/guest_journey.js';
import { findTrip, propertyOf, type Trip } from '../support/portfolio.js';
import { until } from '../support/wait.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

/** As channels says it of a unit whose calendar has not been read for hours. */
const set_instant = (property: string, is_instant: boolean) =>
	in_stack((database) => database.query('UPDATE calendar.unit SET is_instant = $2 WHERE id = $1', [property, is_instant]));

/** Asks for the nights of a trip; gives the address of the booking. */
async function ask(guest: Visitor, trip: Trip): Promise<string> {
	const { page } = guest;
	await guest.goto(`/en/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`);
	await page.getByRole('link', { name: 'Request to book' }).first().click();
	await page.waitForURL('**/reserve?**');
	await page.getByRole('button', { name: 'Ask for these nights' }).click();
	await page.getByRole('heading', { name: 'Your request has been sent' }).waitFor();
	return new URL(page.url()).pathname;
}

/** From the office's overview to the request. */
async function answer(agent: Visitor, booking: string, button: 'Accept' | 'Decline'): Promise<void> {
	const { page } = agent;
	await agent.goto('/en/office');
	await page.getByRole('link', { name: /asked for/ }).click();
	await page.waitForURL('**/office/desk**');
	await page.getByTestId('desk-requests').locator(`a[href="${booking}"]`).click();
	await page.waitForURL(`**${booking}`);
	await page.getByRole('heading', { level: 1, name: 'Booking of' }).waitFor();
	await page.getByRole('button', { name: button }).click();
}

test.each([
	['on a desk', { viewport: desktop }, 11],
	['on a phone, without JavaScript', { viewport: phone, javaScriptEnabled: false }, 12]
])('a guest asks, the office accepts, the guest pays: %s', async (_, options, months_ahead) => {
	const trip = await findTrip(months_ahead);
	const property = await propertyOf(trip.listing);
	await set_instant(property, false);
	const guest = await Visitor.arrive(browser, options);
	await guest.signIn('Gabrielle Guest');
	const booking = await ask(guest, trip);
	if (!('javaScriptEnabled' in options)) await guest.expectAccessible();
	expect(await guest.page.getByRole('link', { name: 'Pay and confirm' }).count()).toBe(0);

	const agent = await Visitor.arrive(browser);
	await agent.signIn('Ada Admin');
	await answer(agent, booking, 'Accept');
	await agent.page.getByRole('heading', { name: 'This stay is asked for' }).waitFor({ state: 'detached' });
	// The mail that says so has the way to pay.
	await until('the mail is written', async () => {
		await agent.goto('/en/office/mail?q=It+can+be+yours');
		return (await agent.page.getByText(/It can be yours/).count()) > 0;
	}, 40_000);
	await agent.leave();

	await guest.goto(booking);
	await payForStay(guest.page);
	await set_instant(property, true);
	await guest.leave();
}, 120_000);

test('a request that is declined costs nothing, and its nights are free again', async () => {
	const trip = await findTrip(13);
	const property = await propertyOf(trip.listing);
	await set_instant(property, false);
	const [guest, agent] = [await Visitor.arrive(browser), await Visitor.arrive(browser)];
	await guest.signIn('Gaspar Guest');
	const booking = await ask(guest, trip);
	await agent.signIn('Ada Admin');
	await answer(agent, booking, 'Decline');
	await agent.page.getByRole('heading', { name: 'This stay is asked for' }).waitFor({ state: 'detached' });
	await guest.goto(booking);
	await guest.page.getByRole('heading', { name: 'This booking was declined' }).waitFor();
	await guest.goto(`/en/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`);
	await guest.page.getByRole('link', { name: 'Request to book' }).first().waitFor();
	await set_instant(property, true);
	await guest.leave();
	await agent.leave();
}, 90_000);
