// A day at the booking desk: the guest comes, leaves, and the house is made ready again; the overview counts what is still to do.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, openBrowser, phone, Visitor } from '../support/browser.js';
import { addDays, day } from '../support/dates.js';
import { book_in, in_stack } from '../support/guest_journey.js';
import { moveTo } from '../support/stays.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

const row = (agent: Visitor, list: 'arrivals' | 'departures' | 'cleanings' | 'in_house', code: string) =>
	agent.page.getByTestId(`desk-${list}`).filter({ has: agent.page.getByRole('link', { name: `Booking ${code}` }) });

test.each([
	['on a desk', { viewport: desktop }, 14],
	['on a phone, without JavaScript', { viewport: phone, javaScriptEnabled: false }, 15]
])('arrival, departure and cleaning of a stay: %s', async (_, options, months_ahead) => {
	const has_scripts = !('javaScriptEnabled' in options);
	const guest = await Visitor.arrive(browser);
	const booking = await book_in(guest, 'en', months_ahead);
	await guest.leave();
	const move = (from: string, to: string) => in_stack((database) => moveTo(database, booking.id, from, to));
	const today = day(0);

	const agent = await Visitor.arrive(browser, options);
	await agent.signIn('Ada Admin');
	await move(today, addDays(today, 3));
	await agent.goto('/en/office');
	await agent.page.getByRole('link', { name: /^Today: [1-9]/ }).click();
	await agent.page.waitForURL('**/office/desk');
	await row(agent, 'arrivals', booking.code).getByRole('button', { name: 'Check in' }).click();
	await row(agent, 'arrivals', booking.code).getByText(/^.*Arrived/).waitFor();
	if (has_scripts) await agent.expectAccessible();
	await agent.expectNoSidewaysScroll();

	await move(addDays(today, -3), today);
	await agent.goto('/en/office/desk');
	expect(await row(agent, 'cleanings', booking.code).count()).toBe(1);
	await row(agent, 'departures', booking.code).getByRole('button', { name: 'Check out' }).click();
	await row(agent, 'departures', booking.code).getByText(/^.*Left/).waitFor();
	await row(agent, 'cleanings', booking.code).getByRole('button', { name: 'Ready again' }).click();
	await row(agent, 'cleanings', booking.code).getByText(/Ready since/).waitFor();
	await agent.leave();
}, 120_000);
