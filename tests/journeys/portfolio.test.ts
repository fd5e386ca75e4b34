// Agents run their properties: a villa from nothing to published, by somebody who has just become an agent, and two people at one property.

import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';
import { give } from '../support/people.js';
import { samplePhoto } from '../support/photos.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

async function draft(visitor: Visitor, name: string): Promise<void> {
	const { page } = visitor;
	await visitor.goto('/en/office/properties/new');
	await page.getByText('Villa', { exact: true }).click();
	await page.getByLabel('Name').fill(name);
	await page.getByRole('button', { name: 'Make the draft' }).click();
	await page.getByRole('heading', { name, level: 1 }).waitFor();
}

const saved = (page: Page, of: string) => page.locator(of).getByText('Saved.').waitFor();

/** Everything that a villa needs before it can be let. */
async function describe_villa(page: Page): Promise<void> {
	const form = page.locator('form[action="?/property"]');
	await form.getByLabel('Address').fill('Rua do Vento 1');
	await form.getByLabel('Bedrooms').fill('3');
	await form.getByLabel('Bathrooms').fill('2');
	await form.getByLabel('Living area, m²').fill('180');
	const latitude = Number(await form.getByLabel('Latitude').inputValue());
	await form.getByLabel('Latitude').fill((latitude + 0.0123).toFixed(4));
	await form.getByLabel('Architecture *').selectOption({ label: 'Rural' });
	await form.getByLabel('Condition *').selectOption({ label: 'Good' });
	await form.getByLabel('Storeys *').fill('2');
	await form.getByLabel(/^Pool \*/).selectOption({ index: 2 });
	await form.getByRole('button', { name: 'Save' }).click();
	await saved(page, 'form[action="?/property"]');
}

async function offer_stay(page: Page, title: string): Promise<void> {
	await page.getByRole('link', { name: 'Offer for: Short stay' }).click();
	const form = page.locator('[data-listing="short_stay"] form[action="?/listing"]');
	for (const language of ['English', 'French', 'Spanish']) {
		await form.getByLabel(`Title · ${language}`).fill(title);
		await form.getByLabel(`Description · ${language}`).fill(`${title}, and quiet at night.`);
	}
	await form.getByLabel('Price').fill('310.50');
	await form.getByLabel('Cancellation *').selectOption({ label: 'Moderate' });
	await form.getByLabel('Pets allowed *').selectOption({ label: 'Yes' });
	await form.getByLabel('Smoking allowed *').selectOption({ label: 'No' });
	await form.getByRole('button', { name: 'Save' }).click();
	await saved(page, '[data-listing="short_stay"] form[action="?/listing"]');
}

const photos = [1, 2, 3].map((seed) => ({ name: `casa-${seed}.jpg`, mimeType: 'image/jpeg', buffer: samplePhoto({ width: 1600, height: 1200, seed }) }));

/** Sends photos, makes the second the cover and says what it shows. */
async function photograph(page: Page): Promise<void> {
	await page.getByLabel('Choose photos').setInputFiles(photos);
	const pictures = page.locator('section[aria-labelledby="photos"] [data-picture]');
	await expect.poll(() => pictures.count(), { timeout: 60_000 }).toBe(photos.length);
	await page.getByText('On their way').waitFor({ state: 'detached' });
	const cover = (await pictures.nth(1).getAttribute('data-picture')) as string;
	await pictures.nth(1).getByRole('button', { name: /Make it the cover/ }).click();
	await expect.poll(() => pictures.first().getAttribute('data-picture')).toBe(cover);
	await pictures.first().getByText('Describe').click();
	for (const language of ['English', 'French', 'Spanish']) await pictures.first().getByLabel(language).first().fill(`The front of the house (${language})`);
	await pictures.first().getByLabel('English').last().fill('In the evening');
	await pictures.first().getByRole('button', { name: 'Save' }).click();
	await page.getByText('Saved.').waitFor();
}

async function set_terms(page: Page): Promise<void> {
	const terms = page.locator('form[action="?/stay"]');
	await terms.getByLabel('Cleaning fee').fill('90');
	await terms.getByLabel('Tax', { exact: true }).selectOption({ index: 1 });
	await terms.getByRole('button', { name: 'Save' }).click();
	await saved(page, 'form[action="?/stay"]');
}

test('an admin makes an agent, who makes a villa from nothing to published with photos; a guest sees none of it before', async () => {
	const newcomer = 'Gaspar Guest';
	const admin = await Visitor.arrive(browser);
	await admin.signIn('Ada Admin');
	await give(admin, newcomer, 'Agent');

	const name = `Casa ${randomUUID().slice(0, 8)}`;
	const agent = await Visitor.arrive(browser);
	const { page } = agent;
	await agent.signIn(newcomer);
	await agent.goto('/en/office/properties');
	await page.getByText('No property fits').waitFor();
	await draft(agent, name);
	const editor = new URL(page.url()).pathname;
	await page.getByText('needed to publish').first().waitFor();
	await describe_villa(page);
	await offer_stay(page, name);
	await agent.expectAccessible();

	const listing = page.locator('[data-listing="short_stay"]');
	agent.expectFault(/422/);
	await listing.getByRole('button', { name: 'Publish' }).click();
	await listing.getByRole('link', { name: /^Pictures/ }).waitFor();
	await listing.getByRole('link', { name: 'Short stay: Stay terms' }).waitFor();
	await set_terms(page);
	await page.getByRole('link', { name: 'Photos and documents' }).first().click();
	await page.getByRole('heading', { name: 'Photos and documents' }).waitFor();
	await photograph(page);
	await page.getByRole('link', { name }).click();

	await listing.getByRole('link', { name: 'Preview' }).click();
	await page.getByText('Not published').waitFor();
	const address = new URL(page.url()).pathname;
	const guest = await Visitor.arrive(browser);
	guest.expectFault(/40[34]/);
	await guest.signIn('Gabrielle Guest');
	await guest.goto(address);
	await guest.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
	await guest.goto(editor);
	await guest.page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
	await guest.page.getByRole('main').getByRole('link').first().click();
	await guest.page.waitForURL('**/en');

	await page.getByRole('link', { name: 'Edit' }).click();
	await listing.getByRole('button', { name: 'Publish' }).click();
	await listing.locator('[data-state="published"]').waitFor();
	await guest.goto(address);
	await guest.page.getByRole('heading', { name, level: 1 }).waitFor();
	await guest.page.getByText('€310.50').first().waitFor();
	const cover = guest.page.getByRole('link', { name: /The front of the house \(English\)/ }).first().locator('img');
	await expect.poll(() => cover.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(0);
	await cover.click();
	await guest.page.getByRole('dialog').getByText('In the evening').waitFor();
	await guest.page.keyboard.press('Escape');
	await guest.leave();

	await listing.getByRole('button', { name: 'Withdraw' }).click();
	await listing.locator('[data-state="withdrawn"]').waitFor();
	await agent.goto(`/en/office/properties?q=${encodeURIComponent(name)}`);
	await page.getByRole('table').getByRole('link', { name }).waitFor();
	expect(await page.locator('[data-property]').count()).toBe(1);
	await agent.expectAccessible();
	await agent.leave();
	await give(admin, newcomer, 'Guest');
	await admin.leave();
}, 240_000);

test('a property is handed over: it leaves one agent’s open table and comes into the other’s', async () => {
	const name = `Casa ${randomUUID().slice(0, 8)}`;
	const boss = await Visitor.arrive(browser);
	await boss.signIn('Ada Admin');
	await draft(boss, name);
	const table = `/en/office/properties?q=${encodeURIComponent(name)}`;
	const agent = await Visitor.arrive(browser);
	await agent.signIn('Amara Agent');
	await agent.goto(table);
	await agent.page.getByText('No property fits').waitFor();

	const form = boss.page.locator('form[action="?/property"]');
	const hand_to = async (whom: string) => {
		await form.getByLabel('Responsible agent').selectOption({ label: whom });
		await form.getByRole('button', { name: 'Save' }).click();
		await saved(boss.page, 'form[action="?/property"]');
	};
	await hand_to('Amara Agent');
	await agent.page.getByRole('link', { name }).waitFor();
	await boss.page.reload();
	await hand_to('Andrés Agent');
	await agent.page.getByText('No property fits').waitFor();
	await agent.leave();

	await boss.goto(table);
	await boss.page.getByRole('cell', { name: /Andrés Agent/ }).waitFor();
	await boss.page.getByLabel('Agent', { exact: true }).selectOption({ label: 'Amara Agent' });
	await boss.page.getByRole('button', { name: 'Show' }).click();
	await boss.page.getByText('No property fits').waitFor();
	await boss.leave();
}, 90_000);

test('photos that come while the editor is open are in nobody’s way', async () => {
	const agent = await Visitor.arrive(browser);
	const { page } = agent;
	await agent.signIn('Andrés Agent');
	await draft(agent, `Casa ${randomUUID().slice(0, 8)}`);
	// Chosen while the scripts of that page are still on their way.
	const beside = await agent.context.newPage();
	let letThrough = () => {};
	const chosen = new Promise<void>((resolve) => (letThrough = resolve));
	await beside.route('**/_app/**/*.js', async (route) => {
		await chosen;
		await route.continue();
	});
	await beside.goto(`${new URL(page.url()).pathname}/photos`, { waitUntil: 'commit' });
	await beside.getByLabel('Choose photos').setInputFiles(photos.slice(0, 1));
	letThrough();
	await beside.locator('[data-picture]').waitFor({ timeout: 60_000 });
	await page.getByLabel('Postal code').fill('8400-321');
	await page.locator('form[action="?/property"]').getByRole('button', { name: 'Save' }).click();
	await saved(page, 'form[action="?/property"]');
	expect(await page.getByTestId('merge').count()).toBe(0);
	await agent.leave();
}, 90_000);

test('two people edit at once: the second sees what the first did, and overwrites nothing unseen', async () => {
	const first = await Visitor.arrive(browser);
	await first.signIn('Andrés Agent');
	await draft(first, `Casa ${randomUUID().slice(0, 8)}`);
	const second = await Visitor.arrive(browser);
	await second.signIn('Ada Admin');
	await second.goto(new URL(first.page.url()).pathname);

	const form = (visitor: Visitor) => visitor.page.locator('form[action="?/property"]');
	await form(first).getByLabel('Bedrooms').fill('4');
	await form(first).getByLabel('Address').fill('Rua Velha 1');
	await form(first).getByRole('button', { name: 'Save' }).click();
	await saved(first.page, 'form[action="?/property"]');

	await form(second).getByLabel('Address').fill('Rua Nova 2');
	await form(second).getByLabel('Bathrooms').fill('3');
	second.expectFault(/412/);
	await form(second).getByRole('button', { name: 'Save' }).click();
	const merge = second.page.getByTestId('merge');
	await merge.getByText('Rua Velha 1').waitFor();
	await merge.getByText('You changed this too').waitFor();
	expect(await form(second).getByLabel('Address').inputValue()).toBe('Rua Nova 2');
	expect(await form(second).getByLabel('Bathrooms').inputValue()).toBe('3');
	expect(await form(second).getByLabel('Bedrooms').inputValue()).toBe('4');
	await second.expectAccessible();

	await form(second).getByRole('button', { name: 'Save' }).click();
	await saved(second.page, 'form[action="?/property"]');
	await first.page.reload();
	expect(await form(first).getByLabel('Address').inputValue()).toBe('Rua Nova 2');
	expect(await form(first).getByLabel('Bedrooms').inputValue()).toBe('4');
	await first.leave();
	await second.leave();
}, 120_000);

test('without JavaScript a property is drafted and edited too', async () => {
	const visitor = await Visitor.arrive(browser, { javaScriptEnabled: false });
	await visitor.signIn('Andrés Agent');
	await draft(visitor, `Casa ${randomUUID().slice(0, 8)}`);
	const form = visitor.page.locator('form[action="?/property"]');
	await form.getByLabel('Postal code').fill('8400-123');
	await form.getByRole('button', { name: 'Save' }).click();
	await saved(visitor.page, 'form[action="?/property"]');
	expect(await form.getByLabel('Postal code').inputValue()).toBe('8400-123');
	await visitor.leave();
}, 60_000);

test('many prices change after a preview', async () => {
	const name = `Casa ${randomUUID().slice(0, 8)}`;
	const visitor = await Visitor.arrive(browser);
	const { page } = visitor;
	await visitor.signIn('Andrés Agent');
	await draft(visitor, name);
	await offer_stay(page, name);
	await visitor.goto(`/en/office/properties?q=${encodeURIComponent(name)}`);
	await page.getByRole('link', { name: 'Change prices' }).click();
	await page.getByLabel(/^How much/).fill('10');
	await page.getByLabel(/^Round to/).fill('5');
	await page.getByRole('button', { name: 'Show what would change' }).click();
	await page.getByRole('cell', { name: '€340' }).waitFor();
	await visitor.expectAccessible();
	await page.getByRole('button', { name: 'Change 1 price' }).click();
	await page.getByText('1 price has been changed.').waitFor();
	await visitor.leave();
}, 90_000);

test('a file is looked through before it is imported', async () => {
	const visitor = await Visitor.arrive(browser);
	await visitor.signIn('Andrés Agent');
	await visitor.goto('/en/office/properties/import');
	await visitor.page.getByLabel('or paste it here').fill('ListingKey,ListPrice\nK-1,cheap');
	await visitor.page.getByRole('button', { name: 'Look through it' }).click();
	await visitor.page.getByRole('cell', { name: 'PropertyType' }).waitFor();
	await visitor.expectAccessible();

	const remarks = 'Stones and thyme. '.repeat(250);
	const header = 'ListingKey,PropertyType,X_PropertyKind,X_ListingKind,ListPrice,City,Latitude,Longitude,X_Headline,PublicRemarks,Zoning,X_planning_class,X_legal_access,Utilities,X_tenure,X_negotiable';
	const rows = Array.from({ length: 300 }, (_, number) => `J-${number},Land,land,sale,250000,Algarve,37.2,-8.3,A field,${remarks},tourism,urban,public_road,water,freehold,true`);
	const file = (lines: string[]) => ({ name: 'portfolio.csv', mimeType: 'text/csv', buffer: Buffer.from([header, ...lines].join('\n')) });
	await visitor.page.getByLabel('CSV file').setInputFiles(file(rows));
	await visitor.page.getByRole('button', { name: 'Look through it' }).click();
	await visitor.page.getByText('All 300 rows are good.').waitFor({ timeout: 60_000 });
	await visitor.page.getByRole('button', { name: 'Import 300 listings' }).waitFor();
	await visitor.page.getByLabel('CSV file').setInputFiles(file(Array.from({ length: 5_001 }, (_, number) => `J-${number}`)));
	visitor.expectFault(/413/);
	await visitor.page.getByRole('button', { name: 'Look through it' }).click();
	await visitor.page.getByText('More than 5,000 rows').waitFor();
	await visitor.leave();
});

test('the office is not for guests, who find a way back', async () => {
	const guest = await Visitor.arrive(browser);
	guest.expectFault(/403/);
	await guest.signIn('Gabrielle Guest');
	for (const path of ['', '/properties', '/properties/new', '/properties/import', '/properties/prices']) {
		await guest.goto(`/en/office${path}`);
		await guest.page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
	}
	await guest.page.getByRole('main').getByRole('link').first().click();
	await guest.page.waitForURL('**/en');
	await guest.leave();
});

test('the table and the editor fit a phone', async () => {
	const visitor = await Visitor.arrive(browser, { viewport: phone });
	await visitor.signIn('Andrés Agent');
	await visitor.goto('/en/office/properties');
	await visitor.expectNoSidewaysScroll();
	await visitor.page.locator('[data-property] a').first().click();
	await visitor.page.getByRole('heading', { name: 'Basics' }).waitFor();
	await visitor.expectNoSidewaysScroll();
	await visitor.leave();
});
