// Paying for held nights in a browser, on the page that stands in for Stripe's.

import type { Page } from 'playwright-core';

/** From the booking's page to the page where a card is asked for. */
export async function toTheCard(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Pay and confirm' }).click();
	await page.waitForURL('**/pay');
	await page.getByRole('button', { name: /^Pay / }).click();
	await page.getByRole('heading', { name: 'Test payment page' }).waitFor();
}

/** Chooses a card and pays with it. */
export async function payWith(page: Page, card = 'A card that pays'): Promise<void> {
	await page.getByRole('radio', { name: card }).check();
	await page.getByRole('button', { name: 'Pay', exact: true }).click();
}

/** Pays until the stay is confirmed. */
export async function payForStay(page: Page): Promise<void> {
	await toTheCard(page);
	await payWith(page);
	await page.getByRole('heading', { name: 'It is yours' }).waitFor();
}
