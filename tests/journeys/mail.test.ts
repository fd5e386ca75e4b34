// A guest books and is written to; the office sees the mail, and what every mail looks like. He prints his receipt.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';
import { book_in } from '../support/guest_journey.js';
import { until } from '../support/wait.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

/** The mails that the stack has written into its folder. */
function mailFiles(): string[] {
	const folder = path.join(process.env['ESTATE_STATE'] ?? '', 'mail');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.eml'))
		.map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

test('book → the confirmation is a file, in the guest’s language, and the office shows it', async () => {
	const guest = await Visitor.arrive(browser, { locale: 'fr-FR' });
	const { code } = await book_in(guest, 'fr', 8);
	// The receipt is written too, now or before.
	const mail = await until('the confirmation is written', async () => {
		const mails = await Promise.all(mailFiles().filter((each) => each.includes(code)).map((each) => PostalMime.parse(each)));
		return mails.find(({ subject }) => subject?.startsWith('Confirmé'));
	});
	expect(mail.text).toContain('Votre séjour est confirmé');

	await guest.page.getByRole('link', { name: 'Reçu' }).click();
	await guest.page.getByRole('heading', { name: 'Reçu', level: 1 }).waitFor();
	expect(await guest.page.locator('article').innerText()).toContain(code);
	await guest.expectNoSidewaysScroll();
	await guest.expectAccessible();
	await guest.leave();

	const admin = await Visitor.arrive(browser);
	await admin.signIn('Ada Admin');
	await admin.goto('/en/office/mail');
	await admin.page.locator('a[data-mail="confirmation"]').first().click();
	await admin.page.waitForURL('**/office/mail?open=**');
	await admin.page.frameLocator('iframe').getByRole('heading', { name: 'Votre séjour est confirmé' }).waitFor();
	await admin.page.getByText('As plain text').click();
	expect(await admin.page.getByTestId('mail-text').innerText()).toContain(code);
	await admin.leave();
}, 90_000);

test('every template can be looked at, on a phone too', async () => {
	const admin = await Visitor.arrive(browser, { viewport: phone, isMobile: true });
	await admin.signIn('Ada Admin');
	await admin.goto('/en/office/mail?preview=confirmation');
	for (const [name, heading] of [
		['Before arrival', 'See you soon, Camille'],
		['Review request', 'How was your stay, Camille?']
	] as const) {
		await admin.page.getByRole('link', { name }).click();
		await admin.page.frameLocator('iframe').getByRole('heading', { name: heading }).waitFor();
	}
	await admin.page.getByRole('link', { name: 'Español' }).click();
	await admin.page.frameLocator('iframe').getByRole('heading', { name: '¿Qué tal su estancia, Camille?' }).waitFor();
	await admin.expectNoSidewaysScroll();
	await admin.leave();
}, 60_000);
