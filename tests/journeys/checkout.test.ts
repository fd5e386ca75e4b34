// Paying in a browser: refused, asked by the bank, paid; by transfer, which somebody in the office sees come; and what a cancellation gives back.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, openBrowser, phone, Visitor } from '../support/browser.js';
import { payWith, toTheCard } from '../support/checkout.js';
import { findTrip, type Trip } from '../support/portfolio.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

/** Holds the nights of a trip. */
async function hold(guest: Visitor, trip: Trip): Promise<void> {
	const { page } = guest;
	await guest.goto(`/en/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`);
	await page.getByRole('link', { name: 'Reserve' }).first().click();
	await page.waitForURL('**/reserve?**');
	await page.getByText('Cancellation policy:').waitFor();
	await page.getByRole('button', { name: 'Hold these nights' }).click();
	await page.getByRole('heading', { name: 'Your nights are on hold' }).waitFor();
}

test.each([
	['on a desk', { viewport: desktop }, 7],
	['on a phone, without JavaScript', { viewport: phone, javaScriptEnabled: false }, 8]
])('a refused card, a bank that asks, and a stay that is paid: %s', async (_, options, months_ahead) => {
	// axe is a script.
	const has_scripts = !('javaScriptEnabled' in options);
	const guest = await Visitor.arrive(browser, options);
	await guest.signIn('Gabrielle Guest');
	await hold(guest, await findTrip(months_ahead));
	const { page } = guest;
	await toTheCard(page);
	await payWith(page, 'Not enough money on the account');
	await page.getByText('There is not enough money on the account.').waitFor();
	if (has_scripts) await guest.expectAccessible();

	await page.getByRole('button', { name: /^Pay / }).click();
	await payWith(page, 'The bank asks first (3-D Secure)');
	await page.getByRole('heading', { name: 'Your bank asks' }).waitFor();
	if (has_scripts) await guest.expectAccessible();
	await page.getByRole('button', { name: 'Yes, I agree' }).click();
	await page.getByRole('heading', { name: 'It is yours' }).waitFor();
	await page.locator('[data-payment="paid"]').waitFor();

	await page.getByRole('link', { name: 'Cancel booking' }).click();
	const refund = (await page.getByTestId('refund').textContent()) ?? '';
	expect(refund).toMatch(/\d/);
	await page.getByRole('button', { name: 'Yes, cancel it' }).click();
	await page.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
	// The refund goes out after the answer.
	const refunded = page.locator('[data-payment="refunded"]');
	for (const since = Date.now(); Date.now() - since < 20_000; await page.waitForTimeout(300)) {
		await guest.goto('/en/trips');
		if ((await refunded.count()) > 0) break;
	}
	await refunded.first().waitFor();
	await guest.leave();
}, 90_000);

test('a transfer is waited for, seen by the office, and confirms the stay', async () => {
	const [admin, guest] = [await Visitor.arrive(browser), await Visitor.arrive(browser)];
	await admin.signIn('Ada Admin');
	await admin.goto('/en/office/payments');
	await admin.page.getByLabel('Account holder').fill('Casa Azul Lda');
	await admin.page.getByLabel('Currency').fill('EUR');
	await admin.page.getByLabel('IBAN').fill('PT50 0002 0123 1234 5678 9015 4');
	await admin.page.getByRole('button', { name: 'Save' }).click();
	await admin.page.getByText('Saved.').waitFor();

	await guest.signIn('Gabrielle Guest');
	await hold(guest, await findTrip(9));
	await guest.page.getByRole('link', { name: 'Pay and confirm' }).click();
	await guest.page.getByRole('button', { name: 'Show the account' }).click();
	await guest.page.getByRole('heading', { name: 'We wait for your transfer' }).waitFor();
	const reference = (await guest.page.getByTestId('transfer-reference').textContent()) ?? '';
	expect(reference).toMatch(/^RF\d\d/);
	await guest.expectAccessible();

	await admin.goto('/en/office/payments');
	const card = admin.page.locator(`[data-reference="${reference}"]`);
	await admin.expectAccessible();
	await card.getByRole('button', { name: 'Received' }).click();
	await card.waitFor({ state: 'detached' });

	await guest.goto('/en/trips');
	await guest.page.locator('[data-payment="paid"]').first().waitFor();
	for (const visitor of [admin, guest]) await visitor.leave();
}, 90_000);
