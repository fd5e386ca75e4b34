// A guest books and pays, and the books have it; he cancels, and they have it twice, the other way round. An admin posts by hand, is held to the balance, and takes
// it back. Whoever does not run every property sees none of it.

import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';
import { payForStay } from '../support/checkout.js';
import { findTrip } from '../support/portfolio.js';
import { until } from '../support/wait.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

const books = '/en/office/ledger';

/** Books a stay far ahead; gives the address of the booking. */
async function book(guest: Visitor, monthsAhead: number): Promise<string> {
	const trip = await findTrip(monthsAhead);
	const { page } = guest;
	await guest.goto(`/en/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`);
	await page.getByRole('link', { name: 'Reserve' }).first().click();
	await page.waitForURL('**/reserve?**');
	await page.getByRole('button', { name: 'Hold these nights' }).click();
	await payForStay(page);
	return new URL(page.url()).pathname;
}

const events = (visitor: Visitor) => visitor.page.locator('article[data-journal] h2').allTextContents();
const proofs = (visitor: Visitor) => visitor.page.getByTestId('proof').allTextContents();

test('a booking is in the books, a cancellation is its reversal, and both sides always agree', { timeout: 120_000 }, async () => {
	const guest = await Visitor.arrive(browser);
	await guest.signIn('Gabrielle Guest');
	const booking = await book(guest, 5);
	const booking_id = booking.split('/').at(-1) as string;

	const agent = await Visitor.arrive(browser);
	await agent.signIn('Andrés Agent');
	await agent.goto('/en/office');
	await agent.page.getByRole('link', { name: 'Ledger' }).first().click();
	await agent.page.getByRole('heading', { name: 'Ledger', level: 1 }).waitFor();
	for (const proof of await proofs(agent)) expect(proof).toContain('Debits and credits agree: difference 0.00');
	expect(await agent.page.getByTestId('reconciliation').textContent()).toMatch(/Bookings ↔ ledger: \d+ bookings?, difference 0\.00 EUR/);

	await agent.page.getByRole('link', { name: 'Guest receivables' }).first().click();
	await agent.page.getByRole('heading', { name: 'Guest receivables', level: 1 }).waitFor();
	// Others book meanwhile.
	await agent.goto(`${books}/journals?booking_id=${booking_id}`);
	await agent.page.getByRole('link', { name: 'Stay confirmed' }).click();
	await agent.page.getByRole('heading', { name: /^Journal \d+$/, level: 1 }).waitFor();
	expect(await agent.page.getByRole('link', { name: 'Open the booking' }).getAttribute('href')).toBe(booking);
	for (const account of ['Guest receivables', 'Deferred stay revenue', 'Tax payable']) expect(await agent.page.getByRole('link', { name: account }).count(), account).toBe(1);
	expect(await agent.page.getByRole('link', { name: 'Reverse this journal' }).count()).toBe(0);

	await guest.goto('/en/trips');
	await guest.page.getByRole('link', { name: /^Cancel booking/ }).first().click();
	await guest.page.getByRole('button', { name: 'Yes, cancel it' }).click();
	await guest.page.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
	await guest.leave();

	// The refund is on its way until the provider has answered; what he takes for the payment is told by him, at a time of his own.
	const fee = 'Fee of the payment provider';
	await until('refund and fee are in the books', async () => {
		await agent.goto(`${books}/journals?booking_id=${booking_id}`);
		const found = await events(agent);
		return found.some((each) => each.includes('Refund sent')) && found.some((each) => each.includes(fee));
	});
	const told = (await events(agent)).map((each) => each.trim());
	expect(told.filter((each) => each !== fee)).toEqual(['Refund sent', 'Stay cancelled', 'Stay confirmed', 'Payment received']);
	await agent.page.getByRole('link', { name: /^Reversed by journal/ }).click();
	await agent.page.getByRole('link', { name: /^Reverses journal/ }).waitFor();
	await agent.goto(books);
	for (const proof of await proofs(agent)) expect(proof).toContain('difference 0.00');
	expect(await agent.page.getByTestId('reconciliation').textContent()).toContain('difference 0.00 EUR');
	await agent.leave();
});

describe('an admin posts by hand', () => {
	test.each([
		['with a mouse', {}],
		['without JavaScript', { javaScriptEnabled: false }]
	])('%s: what does not balance is held back, what does is posted, and can be taken back once', async (_, options) => {
		const admin = await Visitor.arrive(browser, options);
		admin.expectFault(/422/);
		await admin.signIn('Ada Admin');
		await admin.goto(`${books}/journals/new`);
		const { page } = admin;
		await page.getByLabel('Reason').fill('Bank statement 17.');
		await page.getByLabel('Account').nth(0).selectOption({ label: '1000 Bank' });
		await page.getByLabel('Debit').nth(0).fill('120.50');
		await page.getByLabel('Account').nth(1).selectOption({ label: '1100 Guest receivables' });
		await page.getByLabel('Credit').nth(1).fill('120');
		await page.getByRole('button', { name: 'Post the journal' }).click();
		await page.getByRole('alert').getByText('Debits and credits must come to the same.').waitFor();
		expect(await page.getByLabel('Reason').inputValue()).toBe('Bank statement 17.');
		await page.getByLabel('Credit').nth(1).fill('120.50');
		await page.getByRole('button', { name: 'Post the journal' }).click();
		await page.getByText('The journal is posted.').waitFor();
		expect(await page.locator('article[data-journal]').textContent()).toContain('120.50');

		await page.getByRole('link', { name: 'Reverse this journal' }).click();
		await page.getByRole('heading', { name: 'Reverse this journal' }).waitFor();
		await page.getByLabel('Reason').fill('Wrong statement.');
		await page.getByRole('button', { name: 'Yes, reverse it' }).click();
		await page.getByText('The journal is reversed.').waitFor();
		await page.getByRole('link', { name: /^Reversed by journal/ }).click();
		await page.getByText('Wrong statement.').waitFor();
		expect(await page.getByRole('link', { name: 'Reverse this journal' }).count()).toBe(0);
		await admin.leave();
	});

	test('and takes the entries away as a file', async () => {
		const admin = await Visitor.arrive(browser);
		await admin.signIn('Ada Admin');
		await admin.goto(books);
		const [download] = await Promise.all([admin.page.waitForEvent('download'), admin.page.getByRole('button', { name: 'Download CSV' }).click()]);
		expect(download.suggestedFilename()).toMatch(/^ledger-\d{4}-01-01-\d{4}-\d\d-\d\d\.csv$/);
		const text = await readFile(await download.path(), 'utf8');
		expect(text.split('\r\n')[0]).toContain('journal,line,date,account,account_name,debit,credit,currency');
		expect(text).toContain('120.50');
		await admin.goto(`${books}/entries.csv?from=2026-05-01&to=2026-01-01`);
		await admin.page.getByText('That is no period').waitFor();
		await admin.leave();
	});
});

test('an agent of some properties has no books, nor a way to them', async () => {
	const agent = await Visitor.arrive(browser);
	agent.expectFault(/403/);
	await agent.signIn('Amara Agent');
	await agent.goto('/en/office');
	expect(await agent.page.getByRole('link', { name: 'Ledger' }).count()).toBe(0);
	await agent.goto(books);
	await agent.page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
	await agent.leave();
});

test.each([
	['en', '', 'Ledger'],
	['fr', '', 'Comptabilité'],
	['es', '', 'Contabilidad'],
	['en', '/accounts/1100?currency=EUR', 'Guest receivables'],
	['fr', '/journals', 'Pièces'],
	['en', '/journals/new', 'New journal'],
	['es', '/accounts/5000?currency=GBP', 'Gastos de cobro']
])('/%s/office/ledger%s is accessible, and fits a phone', async (locale, path, heading) => {
	const admin = await Visitor.arrive(browser, { viewport: phone });
	await admin.signIn('Ada Admin');
	await admin.goto(`/${locale}/office/ledger${path}`);
	await admin.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
	await admin.expectNoSidewaysScroll();
	await admin.expectAccessible();
	await admin.leave();
});
