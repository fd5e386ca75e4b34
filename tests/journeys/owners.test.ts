// An owner of the demo portfolio: an expense in his name and its payout come on his statement, in the three languages, on paper, and as a file.

import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

test('an owner is added, agreed with, charged, paid, and reads it all on one page', { timeout: 120_000 }, async () => {
	const admin = await Visitor.arrive(browser);
	await admin.signIn('Ada Admin');
	const { page } = admin;
	// What cannot be done is answered as such.
	admin.expectFault(/409/);
	await admin.goto('/en/office/owners');
	expect(await page.getByRole('link', { name: 'Quinta do Mar, Lda.' }).count(), 'the demo has owners').toBe(1);
	await page.getByLabel('Name').fill('Otto Owner');
	await page.getByLabel('E-mail').fill('otto@example.com');
	await page.getByRole('button', { name: 'Add an owner' }).click();
	await page.getByRole('heading', { name: 'Otto Owner', level: 1 }).waitFor();

	const agree = page.locator('form[action="?/agree"]');
	await agree.getByLabel('Property').fill('PT-ALG-001');
	await agree.getByRole('button', { name: 'Agree' }).click();
	await page.getByText('The property has another agreement in these days; end it first.').waitFor();
	await agree.getByLabel('Property').fill('PT-ALG-009');
	await agree.getByLabel('Commission, %').fill('22,5');
	await agree.getByRole('button', { name: 'Agree' }).click();
	await page.getByText('The agreement is made.').waitFor();
	await page.getByText('22.5 % of the nights, cleaning: the company’s').waitFor();

	const spend = page.locator('form[action="?/spend"]');
	await spend.getByLabel('Amount').fill('45.50');
	await spend.getByLabel('Reason').fill('A new boiler valve.');
	await spend.getByRole('button', { name: 'Post' }).click();
	await page.getByText('The expense is posted.').waitFor();
	expect(await page.getByTestId('closing').textContent()).toContain('45.50');
	const pay = page.locator('form[action="?/pay"]');
	await pay.getByLabel('Amount').fill('10');
	await pay.getByLabel('Reason').fill('Transfer 12');
	await pay.getByRole('button', { name: 'Record a payout' }).click();
	await page.getByText('The owner is owed less than that.').waitFor();

	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
	expect(await readFile(await download.path(), 'utf8')).toContain('A new boiler valve.,EUR,,,-45.50');
	const path = new URL(page.url()).pathname;
	await admin.goto(path);
	await admin.expectAccessible();
	await page.emulateMedia({ media: 'print' });
	expect(await page.getByRole('button', { name: 'Record a payout' }).isVisible()).toBe(false);
	expect(await page.getByText('A new boiler valve.').isVisible()).toBe(true);
	await page.emulateMedia({ media: 'screen' });
	await admin.leave();

	const small = await Visitor.arrive(browser, { viewport: phone });
	await small.signIn('Ada Admin');
	for (const locale of ['en', 'fr', 'es']) {
		await small.goto(path.replace('/en/', `/${locale}/`));
		await small.page.getByRole('heading', { name: 'Otto Owner', level: 1 }).waitFor();
		await small.expectNoSidewaysScroll();
	}
	await small.leave();
});
