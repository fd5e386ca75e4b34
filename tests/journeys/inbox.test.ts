// An agent answers what a visitor has asked: live, with the keyboard, on a phone, and without JavaScript.

import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiUrl, openBrowser, phone, Visitor } from '../support/browser.js';
import { keepAliveAgent, send } from '../support/http.js';
import { findListing } from '../support/portfolio.js';

let browser: Browser;
const connections = keepAliveAgent(1);
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	connections.destroy();
});

const somebody = () => ({ name: `Vera ${randomUUID().slice(0, 8)}`, email: `vera.${randomUUID().slice(0, 8)}@example.com` });

/** By the API: how a visitor asks on the site is a journey of its own (enquiry.test.ts). */
async function ask(person: { name: string; email: string }): Promise<void> {
	const listing = await findListing('sale');
	const body = JSON.stringify({ ...person, message: 'May I see the house on Friday?' });
	const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
	const answer = await send(apiUrl(), { method: 'POST', path: `/api/v1/listings/${listing.slug}/enquiries`, headers, body }, connections);
	expect(answer.status).toBe(201);
}

describe('an agent answers an enquiry', () => {
	test('that appears in the open inbox by itself, with the keyboard', async () => {
		const person = somebody();
		const agent = await Visitor.arrive(browser);
		await agent.signIn('Andrés Agent');
		await agent.goto(`/en/office/enquiries?q=${encodeURIComponent(person.email)}`);
		const { page } = agent;
		await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
		await ask(person);
		const inbox = page.getByRole('list', { name: 'List of enquiries' });
		await inbox.getByText(person.name).waitFor();

		await page.locator('h1').click();
		await page.keyboard.press('j');
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: person.name }).waitFor();
		expect(await page.locator('article [data-clock]').getAttribute('data-clock')).toMatch(/left|late/);
		await agent.expectAccessible();
		await page.getByLabel('For colleagues only').fill('She called before.');
		await page.getByRole('button', { name: 'Add the note' }).click();
		await page.locator('[data-entry="note"]').getByText('She called before.').waitFor();
		await page.getByLabel('How').selectOption('phone');
		await page.getByLabel('What was said').fill('Friday at five.');
		await page.getByRole('button', { name: 'Log the answer' }).click();
		await page.locator('article [data-clock="answered"]').waitFor();
		await page.locator('[data-entry="answer"]').getByText('Friday at five.').waitFor();
		await page.getByRole('button', { name: 'Close', exact: true }).click();
		await page.locator('article [data-state="closed"]').waitFor();
		await page.locator('h1').click();
		await page.keyboard.press('Escape');
		await page.getByRole('heading', { name: 'Choose an enquiry' }).waitFor();
		await agent.leave();
	});

	test.each([
		['on a phone', { viewport: phone, isMobile: true, hasTouch: true }],
		['without JavaScript', { javaScriptEnabled: false }]
	])('%s', async (_where, options) => {
		const person = somebody();
		await ask(person);
		const agent = await Visitor.arrive(browser, options);
		await agent.signIn('Andrés Agent');
		await agent.goto(`/en/office/enquiries?q=${encodeURIComponent(person.email)}`);
		await agent.expectNoSidewaysScroll();
		const { page } = agent;
		await page.getByRole('list', { name: 'List of enquiries' }).getByRole('link').first().click();
		await page.getByRole('heading', { name: person.name }).waitFor();
		await agent.expectNoSidewaysScroll();
		await page.getByLabel('What was said').fill('Friday at five.');
		await page.getByRole('button', { name: 'Log the answer' }).click();
		await page.locator('article [data-clock="answered"]').waitFor();
		expect(new URL(page.url()).searchParams.get('q')).toBe(person.email);
		await agent.leave();
	});
});
