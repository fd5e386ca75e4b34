// The office's calendar: a booking made elsewhere appears on it, days are blocked by drawing over them, and the public calendar follows.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiUrl, openBrowser, phone, Visitor } from '../support/browser.js';
import { payForStay } from '../support/checkout.js';
import { addDays } from '../support/dates.js';
import { keepAliveAgent, send } from '../support/http.js';
import type { ListingPage } from '../support/messages.js';
import { findTrip, type Trip } from '../support/portfolio.js';

let browser: Browser;
const connections = keepAliveAgent(1);
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	connections.destroy();
});

async function propertyOf(trip: Trip): Promise<ListingPage['property']> {
	const answer = await send(apiUrl(), { method: 'GET', path: `/api/v1/listings/${trip.listing.slug}` }, connections);
	return (JSON.parse(answer.text) as ListingPage).property;
}

/** Somebody who runs every house in front of the timeline of one unit, which begins a little before the trip. */
async function atTimeline(trip: Trip, options = {}): Promise<Visitor> {
	const { name } = await propertyOf(trip);
	const agent = await Visitor.arrive(browser, options);
	await agent.signIn('Ada Admin');
	await agent.goto(`/en/office/calendar?q=${encodeURIComponent(name)}&from=${addDays(trip.check_in, -2)}`);
	return agent;
}
const row = (agent: Visitor, id: string) => agent.page.locator(`[data-unit="${id}"]`);

test('a booking by a guest appears on the agent’s open timeline without reload', async () => {
	const trip = await findTrip(6);
	const { id } = await propertyOf(trip);
	const agent = await atTimeline(trip);
	await row(agent, id).waitFor();
	await agent.page.evaluate(() => ((window as unknown as { here: boolean }).here = true));

	const guest = await Visitor.arrive(browser);
	await guest.signIn('Gabrielle Guest');
	await guest.goto(`/en/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`);
	await guest.page.getByRole('link', { name: 'Reserve' }).first().click();
	await guest.page.getByRole('button', { name: 'Hold these nights' }).click();
	await guest.page.getByRole('heading', { name: 'Your nights are on hold' }).waitFor();
	await row(agent, id).locator('[data-look="held"]').waitFor();
	await payForStay(guest.page);
	const code = (await guest.page.getByTestId('booking-code').textContent()) ?? '';
	await guest.leave();

	const bar = row(agent, id).getByRole('button', { name: new RegExp(`^Booked, ${code}`) });
	await bar.click();
	const dialog = agent.page.getByRole('dialog');
	await dialog.getByText(code).first().waitFor();
	await agent.expectAccessible();
	await dialog.getByRole('link', { name: 'Open the booking' }).waitFor();
	expect(await agent.page.evaluate(() => (window as unknown as { here?: boolean }).here)).toBe(true);
	await agent.leave();
});

test('days that are drawn over are blocked, in the public calendar too, and given back', async () => {
	const trip = await findTrip(7);
	const { id } = await propertyOf(trip);
	const agent = await atTimeline(trip);
	const { page } = agent;
	const name = row(agent, id).locator('[data-unit-name]');
	await name.waitFor();
	// The first day in sight is two before the trip; a day is 36 pixels wide.
	const header = await name.boundingBox();
	if (!header) throw new Error('the unit is not in sight');
	const middle = (day: number) => [header.x + header.width + (day + 2.5) * 36, header.y + header.height / 2] as const;
	await page.mouse.move(...middle(0));
	await page.mouse.down();
	await page.mouse.move(...middle(1));
	await page.mouse.move(...middle(2));
	await page.mouse.up();
	const dialog = page.getByRole('dialog');
	expect(await dialog.getByLabel('From').inputValue()).toBe(trip.check_in);
	expect(await dialog.getByLabel('Free again on').inputValue()).toBe(addDays(trip.check_in, 3));
	await dialog.getByLabel('Reason').selectOption('works');
	await dialog.getByLabel(/^Note/).fill('New roof');
	await dialog.getByRole('button', { name: 'Block these days' }).click();
	const bar = row(agent, id).getByRole('button', { name: /^Works, New roof/ });
	await bar.waitFor();

	const guest = await Visitor.arrive(browser);
	await guest.goto(`/en/listings/${trip.listing.slug}?check_in=${trip.elsewhere.check_in}&check_out=${trip.elsewhere.check_out}&guests=2`);
	expect(await guest.page.locator(`[data-date="${trip.check_in}"]`).getAttribute('aria-disabled')).toBe('true');
	await guest.leave();

	await bar.click();
	await dialog.getByLabel('Free again on').fill(addDays(trip.check_in, 2));
	await dialog.getByRole('button', { name: 'Save' }).click();
	await dialog.waitFor({ state: 'detached' });
	await bar.click();
	expect(await dialog.getByLabel('Free again on').inputValue()).toBe(addDays(trip.check_in, 2));
	await dialog.getByRole('button', { name: 'Give these days back' }).click();
	await bar.waitFor({ state: 'detached' });
	await agent.leave();
});

test('a finger that rests for a moment draws over days; one that moves at once scrolls', async () => {
	const trip = await findTrip(10);
	const { id } = await propertyOf(trip);
	const agent = await atTimeline(trip, { viewport: phone, isMobile: true, hasTouch: true });
	const { page } = agent;
	const name = row(agent, id).locator('[data-unit-name]');
	await name.waitFor();
	const header = await name.boundingBox();
	if (!header) throw new Error('the unit is not in sight');
	// On a phone a day is 30 pixels wide.
	const middle = (day: number) => ({ x: header.x + header.width + (day + 2.5) * 30, y: header.y + header.height / 2 });
	const touch = await agent.context.newCDPSession(page);
	const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', day?: number) =>
		touch.send('Input.dispatchTouchEvent', { type, touchPoints: day === undefined ? [] : [middle(day)] });
	await finger('touchStart', 0);
	await page.locator('[data-drawn]').waitFor();
	await finger('touchMove', 1);
	await finger('touchMove', 2);
	await finger('touchEnd');
	const dialog = page.getByRole('dialog');
	expect(await dialog.getByLabel('From').inputValue()).toBe(trip.check_in);
	expect(await dialog.getByLabel('Free again on').inputValue()).toBe(addDays(trip.check_in, 3));
	await agent.expectNoSidewaysScroll();
	await page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'detached' });

	const grid = page.getByRole('region', { name: 'Units and days' });
	const before = await grid.evaluate((element) => element.scrollLeft);
	await finger('touchStart', 3);
	for (const day of [2, 1, 0]) await finger('touchMove', day);
	await finger('touchEnd');
	await expect.poll(() => grid.evaluate((element) => element.scrollLeft)).toBeGreaterThan(before);
	expect(await dialog.count()).toBe(0);
	await agent.leave();
});

test('the plus beside a unit does it by keyboard, and what is taken is said', async () => {
	const trip = await findTrip(8);
	const { id } = await propertyOf(trip);
	const agent = await atTimeline(trip);
	const plus = row(agent, id).getByRole('button', { name: /^Block days of/ });
	const dialog = agent.page.getByRole('dialog');
	const block = async () => {
		await plus.focus();
		await agent.page.keyboard.press('Enter');
		await dialog.getByLabel('From').fill(trip.check_in);
		await dialog.getByLabel('Free again on').fill(addDays(trip.check_in, 1));
		await dialog.getByLabel(/^Note/).fill('By keyboard');
		await agent.page.keyboard.press('Enter');
	};
	await block();
	const bar = row(agent, id).getByRole('button', { name: /^Owner, By keyboard/ });
	await bar.waitFor();
	agent.expectFault(/409/);
	await block();
	await dialog.getByText('Some of these days are already taken.').waitFor();
	await agent.page.keyboard.press('Escape');
	await bar.click();
	await dialog.getByRole('button', { name: 'Give these days back' }).click();
	await bar.waitFor({ state: 'detached' });
	await agent.leave();
});

test('only what is in sight is in the page, and years can be scrolled through', async () => {
	const agent = await Visitor.arrive(browser);
	await agent.signIn('Ada Admin');
	await agent.goto('/en/office/calendar');
	const { page } = agent;
	await page.locator('[data-unit]').first().waitFor();
	expect(await page.locator('[data-unit]').count()).toBeLessThan(60);
	const grid = page.getByRole('region', { name: 'Units and days' });
	await grid.evaluate((element) => element.scrollTo(element.scrollWidth, element.scrollHeight));
	await page.getByText(new RegExp(`${new Date().getUTCFullYear() + 3}`)).first().waitFor();
	await page.locator('[data-unit]').first().waitFor();
	expect(await page.locator('[data-unit]').count()).toBeLessThan(60);
	await page.waitForURL(/from=\d{4}-/);
	await agent.expectAccessible();
	await agent.leave();
});

test.each([
	['on a phone', { viewport: phone, isMobile: true, hasTouch: true }],
	['without JavaScript', { javaScriptEnabled: false }]
])('the calendar is there %s', async (where, options) => {
	const trip = await findTrip(9);
	const { id } = await propertyOf(trip);
	const agent = await atTimeline(trip, options);
	await row(agent, id).filter({ visible: true }).waitFor();
	await agent.expectNoSidewaysScroll();
	if (where === 'without JavaScript') {
		const { page } = agent;
		await page.getByRole('link', { name: 'As a list' }).click();
		await page.getByText('Block days').first().click();
		await page.getByLabel('From').first().fill(trip.check_in);
		await page.getByLabel('Free again on').first().fill(addDays(trip.check_in, 1));
		await page.getByRole('button', { name: 'Block these days' }).first().click();
		await page.getByRole('button', { name: /^Give these days back/ }).first().click();
		await page.getByText('Block days').first().waitFor();
		expect(await page.getByRole('button', { name: /^Give these days back/ }).count()).toBe(0);
	}
	await agent.leave();
});
