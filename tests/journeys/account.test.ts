// A guest looks after what is held about him: he takes it with him, agrees and takes it back, and is erased; the books stay.

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';
import { payForStay } from '../support/checkout.js';
import { findTrip } from '../support/portfolio.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

const account = '/en/account';
const guestName = 'Gaspar Guest';

/** A confirmed stay, with its address and code. */
async function book(guest: Visitor, trip_number: number): Promise<{ path: string; code: string }> {
	const trip = await findTrip(trip_number);
	const { page } = guest;
	await guest.goto(`/en/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`);
	await page.getByRole('link', { name: 'Reserve' }).first().click();
	await page.getByRole('button', { name: 'Hold these nights' }).click();
	await payForStay(page);
	return { path: new URL(page.url()).pathname, code: (await page.getByTestId('booking-code').textContent()) ?? '' };
}

async function download(page: Page, link: string): Promise<{ bookings: { code: string }[]; person: { name: string } }> {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
	expect(file.suggestedFilename()).toMatch(/^personal-data-.*\.json$/);
	return JSON.parse(readFileSync(await file.path(), 'utf8')) as { bookings: { code: string }[]; person: { name: string } };
}

async function type(page: Page, label: RegExp, word: string, button: string): Promise<void> {
	await page.getByLabel(label).fill(word);
	await page.getByRole('button', { name: button }).click();
}

test.each([
	[true, 10],
	[false, 11]
])('a guest takes his data with him, cancels, and is erased (JavaScript: %s)', async (javaScriptEnabled, trip_number) => {
	const guest = await Visitor.arrive(browser, { javaScriptEnabled });
	guest.expectFault(/409|422/);
	const { page } = guest;
	await guest.signIn(guestName);
	const { path, code } = await book(guest, trip_number);

	await guest.goto('/en');
	await page.getByText(guestName).first().click();
	await page.getByRole('link', { name: 'My account' }).click();
	await page.getByRole('heading', { name: 'My account', level: 1 }).waitFor();
	const file = await download(page, 'Download my data');
	expect(file.person.name).toBe(guestName);
	expect(file.bookings.map((booking) => booking.code)).toContain(code);

	const news = page.getByRole('checkbox', { name: /New properties/ });
	expect(await news.isChecked()).toBe(false);
	await news.check();
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByText('Saved.').waitFor();
	await guest.goto(account);
	expect(await news.isChecked()).toBe(true);

	await page.getByRole('link', { name: 'Erase my account' }).click();
	await type(page, /Type ERASE/, 'maybe', 'Erase my account for good');
	await page.getByText('Please type ERASE.').waitFor();
	await type(page, /Type ERASE/, 'erase', 'Erase my account for good');
	await page.getByText('You have stays that are not over').waitFor();
	await page.getByRole('link', { name: new RegExp(code) }).click();
	await page.waitForURL(`**${path}`);
	await page.getByRole('link', { name: 'Cancel booking' }).click();
	await page.getByRole('button', { name: /^Yes/ }).click();
	await page.getByText('Cancelled').first().waitFor();

	await guest.goto(`${account}?erase`);
	await type(page, /Type ERASE/, 'ERASE', 'Erase my account for good');
	await page.getByRole('heading', { name: 'Your account is erased' }).waitFor();
	await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
	await guest.goto(account);
	await page.waitForURL('**/en/sign-in?**');

	// Whoever comes again is somebody new.
	await guest.signIn(guestName);
	await guest.goto('/en/trips');
	await page.getByRole('heading', { name: 'No trips yet' }).waitFor();
	await guest.goto(account);
	expect(await news.isChecked()).toBe(false);
	await guest.leave();

	const admin = await Visitor.arrive(browser);
	await admin.signIn('Ada Admin');
	await admin.goto(path);
	await admin.page.getByText('Erased guest').waitFor();
	expect(await admin.page.getByTestId('booking-code').textContent()).toBe(code);
	expect(await admin.page.getByText(guestName).count()).toBe(0);
	await admin.leave();
});

test('an admin gives a person’s data out and erases him, after typing his name', async () => {
	const guest = await Visitor.arrive(browser);
	await guest.signIn(guestName);
	await guest.goto('/en');
	await guest.leave();

	const admin = await Visitor.arrive(browser);
	admin.expectFault(/422/);
	await admin.signIn('Ada Admin');
	const { page } = admin;
	await admin.goto('/en/office/people?text=Gaspar');
	await page.getByRole('link', { name: new RegExp(guestName) }).click();
	await page.getByRole('heading', { name: guestName, level: 1 }).waitFor();
	expect((await download(page, 'Export the data')).person.name).toBe(guestName);
	await page.getByRole('link', { name: 'Erase this person' }).click();
	await type(page, /Type “Gaspar Guest”/, 'Somebody Else', 'Erase for good');
	await page.getByText('That is not the name.').waitFor();
	await admin.expectAccessible();
	await type(page, /Type “Gaspar Guest”/, guestName, 'Erase for good');
	await page.getByRole('heading', { name: 'Erased', level: 1 }).waitFor();
	await page.getByRole('link', { name: 'What has happened to this account' }).click();
	await page.getByText('Ada Admin').first().waitFor();
	await admin.leave();
});

test('an admin is told that he cannot erase himself', async () => {
	const admin = await Visitor.arrive(browser);
	admin.expectFault(/409/);
	await admin.signIn('Ada Admin');
	await admin.goto(`${account}?erase`);
	await type(admin.page, /Type ERASE/, 'ERASE', 'Erase my account for good');
	await admin.page.getByText('You are an admin.').waitFor();
	await admin.leave();
});

test.each([['account'], ['account?erase'], ['account?saved=1'], ['account/erased'], ['privacy']])('%s is accessible and fits a phone, in three languages', async (path) => {
	const guest = await Visitor.arrive(browser, { viewport: phone });
	await guest.signIn('Gabrielle Guest');
	for (const locale of ['en', 'fr', 'es']) {
		await guest.goto(`/${locale}/${path}`);
		await guest.expectNoSidewaysScroll();
		// What axe looks at is the same in every language.
		if (locale === 'en') await guest.expectAccessible();
	}
	await guest.leave();
});
