// An admin says who the company is and how it works; the site and the office go by it; agents and guests see none of these settings.

import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

const settings = '/en/office/settings';

async function openSettings(options: { javaScriptEnabled?: boolean } = {}): Promise<Visitor> {
	const admin = await Visitor.arrive(browser, options);
	await admin.signIn('Ada Admin');
	await admin.goto(settings);
	return admin;
}
const section = ({ page }: Visitor, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Saves the first form of a section, and waits until it says so: not what it has said of an earlier time. */
async function save(part: Locator): Promise<void> {
	const answered = part.page().waitForResponse((response) => response.request().method() === 'POST');
	await part.locator('form').first().getByRole('button', { name: 'Save' }).click();
	await answered;
	await part.getByText('Saved.').waitFor();
}

test.each([[true], [false]])('who the company is stands on every page at once (JavaScript: %s)', async (javaScriptEnabled) => {
	const admin = await openSettings({ javaScriptEnabled });
	const company = section(admin, 'Company');
	const before = await company.getByLabel('Name', { exact: true }).inputValue();
	for (const name of [`Casa ${javaScriptEnabled ? 'Alba' : 'Branca'}`, before]) {
		await company.getByLabel('Name', { exact: true }).fill(name);
		await save(company);
		const visitor = await Visitor.arrive(browser);
		await visitor.goto('/en/privacy');
		expect(await visitor.page.title()).toContain(name);
		expect(await visitor.page.getByRole('contentinfo').getByText(name, { exact: true }).count()).toBe(1);
		await visitor.leave();
	}
	await admin.leave();
});

test('what is wrong is marked, and what was typed stays', async () => {
	const admin = await openSettings();
	admin.expectFault(/422/);
	const company = section(admin, 'Company');
	await company.getByLabel('Phone, with its country').fill('282 000 000');
	await company.getByRole('button', { name: 'Save' }).click();
	await company.getByText('Some fields are not right.').waitFor();
	const field = company.getByLabel('Phone, with its country');
	expect(await field.inputValue()).toBe('282 000 000');
	expect(await field.getAttribute('aria-invalid')).toBe('true');
	await admin.expectAccessible();
	await admin.leave();
});

test('a language that is not offered is in no menu, and its pages lead to the usual one', async () => {
	const admin = await openSettings();
	const languages = section(admin, 'Languages');
	const french = languages.getByRole('checkbox', { name: 'French' });
	await french.uncheck();
	await save(languages);
	try {
		const visitor = await Visitor.arrive(browser, { locale: 'fr-FR' });
		await visitor.goto('/fr/search?kind=sale');
		expect(new URL(visitor.page.url()).pathname).toBe('/en/search');
		expect(new URL(visitor.page.url()).searchParams.get('kind')).toBe('sale');
		expect(await visitor.page.locator('link[rel=alternate]').evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')))).toEqual(['en', 'es', 'x-default']);
		expect(await visitor.page.locator('[hreflang=fr]').count()).toBe(0);
		await visitor.goto('/');
		expect(new URL(visitor.page.url()).pathname).toBe('/en');
		const sitemap = await (await visitor.page.request.get('/sitemap.xml')).text();
		expect(sitemap).toContain('/es</loc>');
		expect(sitemap).not.toContain('/fr</loc>');
		await visitor.leave();
	} finally {
		await french.check();
		await save(languages);
	}
	await admin.goto('/fr/privacy');
	await admin.page.getByRole('heading', { name: 'Confidentialité', level: 1 }).waitFor();
	await admin.leave();
});

test.each([[true], [false]])('a currency is told in euros, and a tax is added, retired and removed (JavaScript: %s)', async (javaScriptEnabled) => {
	const admin = await openSettings({ javaScriptEnabled });
	const currencies = section(admin, 'Currencies');
	for (const worth of ['0.1042', '0.0935']) {
		await currencies.getByRole('link', { name: 'Change MAD' }).click();
		await currencies.getByLabel('One is worth, in euros (1 MAD)').fill(worth);
		await currencies.locator('form[action^="?/currency"]').getByRole('button', { name: 'Save' }).click();
		await currencies.getByText('Done.').waitFor();
		await currencies.getByText(`1 MAD = ${worth} EUR`).waitFor();
	}

	const taxes = section(admin, 'Taxes');
	const name = `City tax ${javaScriptEnabled ? 'A' : 'B'}`;
	await taxes.getByText('Add a tax').click();
	const adding = taxes.locator('form[action^="?/add_tax"]');
	for (const language of ['English', 'French', 'Spanish']) await adding.getByLabel(`Name on the bill, ${language}`).fill(name);
	await adding.getByLabel('Rate, %').fill('2.5');
	await adding.getByRole('button', { name: 'Save' }).click();
	await taxes.getByText('Done.').waitFor();
	await taxes.getByRole('link', { name: `Change ${name} · 2.5%` }).click();
	await taxes.getByRole('checkbox', { name: 'Can be chosen for stays' }).uncheck();
	await taxes.locator('form[action^="?/tax"]').getByRole('button', { name: 'Save' }).click();
	await taxes.getByText('retired').waitFor();
	await taxes.getByRole('link', { name: `Change ${name} · 2.5%` }).click();
	await taxes.getByRole('button', { name: 'Remove' }).click();
	await taxes.getByRole('link', { name: new RegExp(name) }).waitFor({ state: 'detached' });
	await admin.leave();
});

test('a tax that stays are charged with says why it cannot be removed', async () => {
	const admin = await openSettings();
	admin.expectFault(/409/);
	const taxes = section(admin, 'Taxes');
	await taxes.getByRole('link', { name: 'Change VAT on accommodation · 6%' }).click();
	await taxes.getByRole('button', { name: 'Remove' }).click();
	await taxes.getByText('Stays are charged with this tax').waitFor();
	await admin.leave();
});

test('of two admins at one section the slower is shown what has changed; in different sections both are saved', async () => {
	const slow = await openSettings();
	slow.expectFault(/412/);
	const fast = await openSettings();
	const before = await section(fast, 'Company').getByLabel('Town').inputValue();
	await section(fast, 'Company').getByLabel('Town').fill('Silves');
	await save(section(fast, 'Company'));

	const retention = section(slow, 'How long things are kept');
	await retention.getByLabel('Quotes nobody booked').fill('91');
	await save(retention);

	const company = section(slow, 'Company');
	await slow.goto(settings);
	await section(fast, 'Company').getByLabel('Town').fill('Portimão');
	await save(section(fast, 'Company'));
	await company.getByLabel('Street and number').fill('Rua Nova 3');
	await company.getByRole('button', { name: 'Save' }).click();
	const merge = company.getByTestId('merge');
	await merge.getByText('Somebody else saved this first').waitFor();
	expect(await merge.getByText('Portimão').count()).toBe(1);
	expect(await company.getByLabel('Town').inputValue()).toBe('Portimão');
	expect(await company.getByLabel('Street and number').inputValue()).toBe('Rua Nova 3');
	await company.getByLabel('Town').fill(before);
	await save(company);
	await fast.leave();
	await slow.leave();
});

test('settings are for admins: an agent has no way to them, and finds nothing behind their address', async () => {
	const agent = await Visitor.arrive(browser);
	agent.expectFault(/403/);
	await agent.signIn('Amara Agent');
	await agent.goto('/en/office');
	expect(await agent.page.getByRole('link', { name: 'Settings' }).count()).toBe(0);
	await agent.goto(settings);
	await agent.page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
	await agent.leave();
});

test.each([
	['desktop', {}],
	['phone', { viewport: phone }],
	['dark', { colorScheme: 'dark' }]
] as const)('the page is whole and accessible: %s', async (_, options) => {
	const admin = await Visitor.arrive(browser, options);
	await admin.signIn('Ada Admin');
	await admin.goto(`${settings}?currency=MAD`);
	await admin.page.getByLabel('One is worth, in euros (1 MAD)').waitFor();
	await admin.expectNoSidewaysScroll();
	await admin.expectAccessible();
	await admin.leave();
});
