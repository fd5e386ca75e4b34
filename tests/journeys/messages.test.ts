// A guest and the office write to one another, and each sees at once what the other says; and what a guest says of a stay is shown when it has been read.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';
import { book_in, sinceYesterday } from '../support/guest_journey.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

test('a question, an answer, both live; read is read', async () => {
	const guest = await Visitor.arrive(browser, { viewport: phone, isMobile: true, hasTouch: true });
	const { code, id } = await book_in(guest, 'en', 9);
	const office = await Visitor.arrive(browser);
	await office.signIn('Ada Admin');
	await office.goto('/en/office/messages');

	await guest.page.getByLabel('Your message').fill('May we arrive at 22:00?');
	await guest.page.getByRole('button', { name: 'Send' }).click();
	await guest.page.locator('[data-side="guest"]', { hasText: 'May we arrive at 22:00?' }).waitFor();

	const line = office.page.locator(`a[data-talk="${code}"]`);
	await line.getByText('1 new').waitFor();
	await line.click();
	await office.page.locator('[data-side="guest"]', { hasText: 'May we arrive at 22:00?' }).waitFor();
	await line.getByText('1 new').waitFor({ state: 'detached' });
	await office.page.getByLabel('Your answer').fill('Of course. <b>The key</b> is in the box.');
	await office.page.getByRole('button', { name: 'Send' }).click();
	await guest.page.locator('[data-side="office"]', { hasText: '<b>The key</b> is in the box.' }).waitFor();
	await guest.page.locator('[data-system="confirmed"]').waitFor();
	await guest.expectNoSidewaysScroll();
	await guest.expectAccessible();
	await office.expectAccessible();
	expect(await office.page.locator('main').innerText()).not.toContain('user_');
	await office.leave();
	await guest.leave();

	const other = await Visitor.arrive(browser);
	other.expectFault(/404/);
	await other.signIn('Gaspar Guest');
	await other.goto(`/en/bookings/${id}`);
	expect(await other.page.getByText('May we arrive').count()).toBe(0);
	await other.leave();
}, 120_000);

test('a guest says how it was; it is shown once the office has read it', async () => {
	const guest = await Visitor.arrive(browser);
	const { id, slug } = await book_in(guest, 'en', 10);
	await sinceYesterday(id);
	await guest.goto(`/en/bookings/${id}`);
	const form = guest.page.locator('#review');
	await form.getByRole('heading', { name: 'How was it?' }).waitFor();
	await guest.expectAccessible();
	for (const line of ['Overall', 'Cleanliness', 'As described', 'Communication', 'Location', 'Value']) await form.getByLabel(`${line}: 4 stars`).check({ force: true });
	const text = `Quiet nights, and the sea below (${id.slice(-6)}).`;
	await form.getByLabel('What should others know?').fill(text);
	await form.getByRole('button', { name: 'Send the review' }).click();
	await guest.page.locator('[data-review="submitted"]').waitFor();
	await guest.goto(`/en/listings/${slug}`);
	expect(await guest.page.getByText(text).count()).toBe(0);

	const office = await Visitor.arrive(browser);
	await office.signIn('Ada Admin');
	await office.goto('/en/office/reviews');
	const card = office.page.locator('article', { hasText: text });
	await office.expectAccessible();
	await card.getByText('Reply', { exact: true }).click();
	await card.getByLabel('Your reply, for all to read').fill('Thank you, come again!');
	await card.getByRole('button', { name: 'Save the reply' }).click();
	await card.getByText('Thank you, come again!').first().waitFor();
	await card.getByRole('button', { name: 'Show it', exact: true }).click();
	await card.waitFor({ state: 'detached' });
	await office.leave();

	await guest.goto(`/en/listings/${slug}`);
	await guest.page.getByRole('heading', { name: 'What guests say' }).waitFor();
	await guest.page.getByText(text).waitFor();
	await guest.page.getByText('Thank you, come again!').waitFor();
	const data = await guest.page.locator('script[type="application/ld+json"]').textContent();
	expect(JSON.parse(data ?? '')).toMatchObject({ aggregateRating: { '@type': 'AggregateRating', bestRating: 5 } });
	await guest.expectAccessible();
	await guest.expectNoSidewaysScroll();
	await guest.leave();
}, 120_000);

test('the reports of the office: figures, charts, a file', async () => {
	const office = await Visitor.arrive(browser);
	await office.signIn('Ada Admin');
	await office.goto('/en/office/reports');
	await office.page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor();
	await office.page.locator('[data-check="good"]').waitFor();
	expect(await office.page.locator('svg[role="img"]').count()).toBeGreaterThanOrEqual(6);
	await office.expectAccessible();
	const [file] = await Promise.all([office.page.waitForEvent('download'), office.page.getByRole('link', { name: 'CSV file' }).click()]);
	expect(file.suggestedFilename()).toMatch(/^stays-\d{4}-\d{2}-\d{4}-\d{2}-EUR\.csv$/);
	await office.page.setViewportSize(phone);
	await office.expectNoSidewaysScroll();
	await office.leave();
}, 60_000);
