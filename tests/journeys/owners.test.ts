// An owner: his name is corrected, what was agreed is ended, an expense in his name and its payout come on his statement, in the three languages, on paper, and as a
// file. What is wrong with a form stands at its field, and amounts are written as the reader writes them.

import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

test('an owner is added, changed, agreed with, charged, paid, and reads it all on one page', { timeout: 180_000 }, async () => {
	const admin = await Visitor.arrive(browser);
	await admin.signIn('Ada Admin');
	const { page } = admin;
	// What cannot be done is answered as such.
	admin.expectFault(/409|422/);
	await admin.goto('/en/office/owners');
	expect(await page.getByRole('link', { name: 'Quinta do Mar, Lda.' }).count(), 'the demo has owners').toBe(1);
	await page.getByLabel('Name').fill('Otto Owner');
	await page.getByLabel('E-mail').fill('otto@example.com');
	await page.getByRole('button', { name: 'Add an owner' }).click();
	await page.getByRole('heading', { name: 'Otto Owner', level: 1 }).waitFor();

	// What is wrong is said where it is, and what was typed is still there.
	const details = page.locator('#change');
	await details.locator('summary').click();
	const name = details.getByLabel('Name');
	await name.fill(' ');
	await details.getByLabel('E-mail').fill('otto@localhost');
	await details.getByRole('button', { name: 'Save' }).click();
	await details.locator('#owner-name-error').waitFor();
	expect(await details.locator('#owner-email-error').textContent()).toMatch(/address/);
	expect(await details.getByLabel('E-mail').inputValue()).toBe('otto@localhost');
	await name.fill('Otto Owner-Olsen');
	await details.getByLabel('E-mail').fill('otto@example.com');
	await details.getByRole('button', { name: 'Save' }).click();
	await page.getByRole('heading', { name: 'Otto Owner-Olsen', level: 1 }).waitFor();
	await page.getByText('Saved.').waitFor();

	const agree = page.locator('section', { has: page.locator('#agree') });
	await agree.getByLabel('Property').fill('PT-ALG-001');
	await agree.getByRole('button', { name: 'Agree' }).click();
	await agree.locator('#agree-from-error').getByText('The property has another agreement in these days; end it first.').waitFor();
	await agree.getByLabel('Property').fill('no such house');
	await agree.getByLabel('Commission, %').fill('101');
	await agree.getByRole('button', { name: 'Agree' }).click();
	await agree.locator('#agree-property-error').waitFor();
	await agree.locator('#agree-percent-error').waitFor();
	await agree.getByLabel('Property').fill('PT-ALG-009');
	await agree.getByLabel('Commission, %').fill('22,5');
	await agree.getByRole('button', { name: 'Agree' }).click();
	await page.getByText('The agreement is made.').waitFor();
	await page.getByText('22.5 % of the nights, cleaning: the company’s').waitFor();

	// It is ended, and the end is moved; before its beginning there is none.
	const agreement = page.locator('[data-agreement]').first();
	const ends = async (date: string) => {
		await agreement.locator('summary').click();
		await agreement.getByLabel('First day without it').fill(date);
		await agreement.getByRole('button').click();
	};
	await ends('2099-01-01');
	await page.getByText('The agreement ends on that day.').waitFor();
	await agreement.getByText(/1 Jan 2099/).waitFor();
	await agreement.locator('summary').click();
	await agreement.getByLabel('First day without it').evaluate((field: HTMLInputElement) => field.removeAttribute('min'));
	await agreement.getByLabel('First day without it').fill('2001-01-01');
	await agreement.getByRole('button').click();
	await agreement.getByText('This must be after the first day.').waitFor();
	await agreement.getByLabel('First day without it').fill('2098-12-31');
	await agreement.getByRole('button').click();
	await agreement.getByText(/31 Dec 2098/).waitFor();

	const spend = page.locator('section', { has: page.locator('#spend') });
	await spend.getByLabel('Amount').fill('1.234');
	await spend.getByLabel('Reason').fill('A new boiler valve.');
	await spend.getByRole('button', { name: 'Post' }).click();
	await spend.locator('#spend-amount-error').getByText('Write it like this: 1234.50').waitFor();
	expect(await spend.getByLabel('Reason').inputValue()).toBe('A new boiler valve.');
	await spend.getByLabel('Amount').fill('45.50');
	await spend.getByLabel('Reason').fill('A new boiler valve.');
	await spend.getByRole('button', { name: 'Post' }).click();
	await page.getByText('The expense is posted.').waitFor();
	expect(await page.getByTestId('closing').textContent()).toContain('45.50');
	const pay = page.locator('section', { has: page.locator('#pay') });
	await pay.getByLabel('Amount').fill('10');
	await pay.getByLabel('Reason').fill('Transfer 12');
	await pay.getByRole('button', { name: 'Record a payout' }).click();
	await pay.locator('#pay-amount-error').getByText('The owner is owed less than that.').waitFor();

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
	// In Spanish with a comma, and thousands as they are copied from somewhere.
	await small.goto(path.replace('/en/', '/es/'));
	const gasto = small.page.locator('section', { has: small.page.locator('#spend') });
	expect(await gasto.getByLabel('Importe').getAttribute('placeholder')).toBe('0,00');
	await gasto.getByLabel('Importe').fill('2.871,64');
	await gasto.getByLabel('Motivo').fill('Una caldera nueva');
	await gasto.getByRole('button', { name: 'Apuntar' }).click();
	await small.page.getByText('El gasto está apuntado.').waitFor();
	expect(await small.page.getByTestId('closing').textContent()).toContain('2917,14');
	for (const locale of ['en', 'fr', 'es']) {
		await small.goto(path.replace('/en/', `/${locale}/`));
		await small.page.getByRole('heading', { name: 'Otto Owner-Olsen', level: 1 }).waitFor();
		await small.expectNoSidewaysScroll();
	}
	await small.leave();
});
