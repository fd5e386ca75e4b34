import type { Browser } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, Visitor } from '../support/browser.js';
import { findListing } from '../support/portfolio.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

test.each([
	['sale', true],
	['lease', true],
	['investment', false]
])('an enquiry on a %s (JavaScript: %s) reaches the agents, and no guest', async (kind, javaScriptEnabled) => {
	const listing = await findListing(kind);
	const name = `Vera ${randomUUID().slice(0, 8)}`;
	const visitor = await Visitor.arrive(browser, { javaScriptEnabled });
	await visitor.goto(`/en/listings/${listing.slug}`);
	await visitor.page.getByLabel('Your name').fill(name);
	await visitor.page.getByLabel('E-mail').fill('vera@example.com');
	await visitor.page.getByRole('button', { name: 'Send enquiry' }).click();
	await visitor.page.getByText('Your enquiry is on its way').waitFor();
	await visitor.leave();

	const agent = await Visitor.arrive(browser);
	await agent.signIn('Andrés Agent');
	await agent.goto('/en/office/enquiries');
	await agent.page.getByRole('list', { name: 'List of enquiries' }).getByText(name).waitFor();
	await agent.leave();

	const guest = await Visitor.arrive(browser);
	guest.expectFault(/403/);
	await guest.signIn('Gabrielle Guest');
	await guest.goto('/en/office/enquiries');
	expect(await guest.page.getByText(name).count()).toBe(0);
	await guest.page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
	await guest.leave();
});

test('a wrong address is pointed out, and what was written stays', async () => {
	const listing = await findListing('sale');
	// Without JavaScript and past the browser's own checks, so that the server's answer is what is shown.
	const visitor = await Visitor.arrive(browser, { javaScriptEnabled: false });
	visitor.expectFault(/4(00|22)/);
	await visitor.goto(`/en/listings/${listing.slug}`);
	await visitor.page.getByLabel('Your name').fill('Vera Visitor');
	await visitor.page.getByLabel('E-mail').fill('vera@nowhere');
	await visitor.page.getByRole('button', { name: 'Send enquiry' }).click();
	await visitor.page.getByText('This is not an e-mail address.').waitFor();
	expect(await visitor.page.getByLabel('Your name').inputValue()).toBe('Vera Visitor');
	await visitor.leave();
});

test('what is typed before the page’s scripts have run stays', async () => {
	const listing = await findListing('sale');
	const visitor = await Visitor.arrive(browser);
	const { page } = visitor;
	let let_go = () => {};
	const typed = new Promise<void>((resolve) => (let_go = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await typed;
		await route.continue();
	});
	await page.goto(`/en/listings/${listing.slug}`, { waitUntil: 'domcontentloaded' });
	await page.getByLabel('Your name').fill('Vera Visitor');
	await page.getByLabel('Message').fill('Is the well deep?');
	let_go();
	await visitor.scripted();
	expect(await page.getByLabel('Message').inputValue()).toBe('Is the well deep?');
	expect(await page.getByLabel('Your name').inputValue()).toBe('Vera Visitor');
	await visitor.leave();
});
