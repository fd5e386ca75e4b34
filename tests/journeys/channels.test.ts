// A unit is connected with another channel: what is sold there cannot be booked here, and what is booked here goes out.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiUrl, openBrowser, phone, Visitor } from '../support/browser.js';
import { calendar, Channel } from '../support/feeds.js';
import { keepAliveAgent, send } from '../support/http.js';
import type { Calendar, ListingPage } from '../support/messages.js';
import { findTrip, type Trip } from '../support/portfolio.js';
import { until } from '../support/wait.js';

let browser: Browser;
let channel: Channel;
const connections = keepAliveAgent(1);
beforeAll(async () => {
	browser = await openBrowser();
	channel = await Channel.open();
});
afterAll(async () => {
	await browser?.close();
	await channel?.close();
	connections.destroy();
});

const read = async <T>(path: string): Promise<T> => JSON.parse((await send(apiUrl(), { method: 'GET', path }, connections)).text) as T;
const propertyOf = async (trip: Trip) => (await read<ListingPage>(`/api/v1/listings/${trip.listing.slug}`)).property;

test('an agent connects a unit: its nights are taken, a conflict shows, and our calendar goes out', async () => {
	const trip = await findTrip(4);
	const { id, name } = await propertyOf(trip);
	const feed = '/airbnb.ics?s=secret';
	const sold = { uid: 'HM1@airbnb.com', from: trip.check_in, to: trip.check_out };
	channel.says(feed, calendar(sold));

	const agent = await Visitor.arrive(browser);
	await agent.signIn('Ada Admin');
	await agent.goto(`/en/office/properties/${id}`);
	await agent.page.getByRole('link', { name: 'Channels' }).last().click();
	await agent.page.getByRole('heading', { name: 'No unit is connected yet' }).waitFor();
	await agent.page.getByRole('link', { name: 'Connect a unit' }).first().click();
	await agent.page.getByText(name).first().waitFor();
	await agent.page.getByLabel('Channel', { exact: true }).fill('Airbnb');
	await agent.page.getByLabel('The channel’s calendar address').fill('http://user@127.0.0.1/x');
	agent.expectFault(/422/);
	await agent.page.getByRole('button', { name: 'Connect' }).click();
	await agent.page.getByText('leads to the public internet').waitFor();
	await agent.page.getByLabel('The channel’s calendar address').fill(channel.url(feed));
	await agent.page.getByRole('button', { name: 'Connect' }).click();
	await agent.page.getByText('The unit is connected.').waitFor();
	const card = agent.page.getByTestId('connection').filter({ hasText: name }).filter({ hasText: 'Airbnb' });
	await card.getByText('In step').waitFor();
	await card.getByText('1 event ahead').waitFor();
	await agent.expectAccessible();

	const days = await read<Calendar>(`/api/v1/properties/${id}/calendar?from=${trip.check_in}&to=${trip.check_out}`);
	expect(days.unavailable).toEqual([{ from: trip.check_in, to: trip.check_out, reason: 'booked' }]);

	// Another channel has sold the same nights: nothing is overwritten, and somebody has to settle it.
	channel.says('/vrbo.ics', calendar({ ...sold, uid: 'vrbo-1' }));
	await agent.goto(`/en/office/channels?add=1&property_id=${id}`);
	await agent.page.getByLabel('Channel', { exact: true }).fill('Vrbo');
	await agent.page.getByLabel('The channel’s calendar address').fill(channel.url('/vrbo.ics'));
	await agent.page.getByRole('button', { name: 'Connect' }).click();
	const conflict = agent.page.getByTestId('conflict').filter({ hasText: name });
	await conflict.getByText('Vrbo has sold').waitFor();
	await conflict.getByText('Airbnb').waitFor();
	await agent.expectAccessible();
	channel.says('/vrbo.ics', calendar());
	const vrbo = agent.page.getByTestId('connection').filter({ hasText: name }).filter({ hasText: 'Vrbo' });
	await until('the other channel has given in, and the open page says so', async () => {
		if ((await conflict.count()) === 0) return true;
		await vrbo.getByRole('button', { name: 'Read now' }).click();
		return conflict.waitFor({ state: 'detached', timeout: 3_000 }).then(() => true, () => false);
	}, 60_000);

	await card.getByText('Our calendar, for this channel').click();
	const address = new URL(await card.getByLabel(`Address of our calendar for Airbnb, ${name}`).inputValue());
	const ics = await send(apiUrl(), { method: 'GET', path: address.pathname }, connections);
	expect(ics.status).toBe(200);
	expect(ics.text, 'nothing of what came from there').not.toContain(trip.check_in.replaceAll('-', ''));
	await agent.page.setViewportSize(phone);
	await agent.expectNoSidewaysScroll();
	await agent.expectAccessible();

	await card.getByRole('link', { name: `Change Airbnb of ${name}` }).click();
	await card.getByText('Part from this channel').click();
	await card.getByRole('button', { name: 'Yes, part' }).click();
	await agent.page.getByText('its days are given back').waitFor();
	const freed = await read<Calendar>(`/api/v1/properties/${id}/calendar?from=${trip.check_in}&to=${trip.check_out}`);
	expect(freed.unavailable).toEqual([]);
	await agent.leave();
}, 180_000);
