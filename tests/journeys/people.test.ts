// An admin makes an agent, who finds the office open; a guest sees none of it; every change is in the trail.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';
import { give, openPerson } from '../support/people.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

const office = '/en/office';
const newcomer = 'Gaspar Guest';

test.each([[true], [false]])('an admin makes an agent of a guest, and a guest of the agent (JavaScript: %s)', async (javaScriptEnabled) => {
	const guest = await Visitor.arrive(browser);
	guest.expectFault(/403/);
	await guest.signIn(newcomer);
	await guest.goto(office);
	await guest.page.getByRole('heading', { name: 'This page is not for you' }).waitFor();

	const admin = await Visitor.arrive(browser, { javaScriptEnabled });
	await admin.signIn('Ada Admin');
	await give(admin, newcomer, 'Agent');
	// Whoever signs in now has a token that says so.
	const agent = await Visitor.arrive(browser);
	await agent.signIn(newcomer);
	await agent.goto(office);
	await agent.page.getByRole('heading', { name: `Hello, ${newcomer}` }).waitFor();
	agent.expectFault(/403/);
	await agent.goto(`${office}/people`);
	await agent.page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
	await agent.leave();

	await give(admin, newcomer, 'Guest');
	await admin.page.getByRole('link', { name: 'What has happened to this account' }).click();
	const line = admin.page.locator('details', { hasText: 'role changed' }).first();
	await line.locator('summary').click();
	await line.getByRole('row', { name: /role .*agent.*user/ }).waitFor();
	expect(await line.getByText('Ada Admin').count()).toBe(1);
	await admin.leave();

	await guest.goto(`${office}/audit`);
	await guest.page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
	await guest.page.getByRole('link', { name: /home|start/i }).first().click();
	await guest.page.waitForURL('**/en');
	await guest.leave();
});

test('of two admins at the same person the slower is shown what has happened, and decides again', async () => {
	const slow = await Visitor.arrive(browser);
	slow.expectFault(/412/);
	await slow.signIn('Ada Admin');
	await openPerson(slow, 'Amara Agent');
	await slow.page.getByRole('radio', { name: /^Admin/ }).check();
	await slow.page.getByRole('button', { name: 'Review the change' }).click();
	await slow.page.getByText('From Agent · own properties to Admin.').waitFor();

	const fast = await Visitor.arrive(browser);
	await fast.signIn('Ada Admin');
	await openPerson(fast, 'Amara Agent');
	await fast.page.getByRole('radio', { name: /^whole portfolio/ }).check();
	await fast.page.getByRole('button', { name: 'Review the change' }).click();
	await fast.page.getByRole('button', { name: 'Yes, change it' }).click();
	await fast.page.getByText('The change is made.').waitFor();

	await slow.page.getByRole('button', { name: 'Yes, change it' }).click();
	await slow.page.getByText('It is Agent · whole portfolio now; you wanted Admin.').waitFor();
	await slow.page.getByText('From Agent · whole portfolio to Admin.').waitFor();
	await slow.page.getByRole('link', { name: 'No, leave it' }).click();
	await slow.leave();

	await openPerson(fast, 'Amara Agent');
	await fast.page.getByRole('radio', { name: /^own properties/ }).check();
	await fast.page.getByRole('button', { name: 'Review the change' }).click();
	await fast.page.getByRole('button', { name: 'Yes, change it' }).click();
	await fast.page.getByText('The change is made.').waitFor();
	await fast.leave();
});

test('an admin is told that he cannot take away his own role', async () => {
	const admin = await Visitor.arrive(browser);
	admin.expectFault(/409/);
	await admin.signIn('Ada Admin');
	await openPerson(admin, 'Ada Admin');
	await admin.page.getByRole('radio', { name: /^Agent/ }).check();
	await admin.page.getByRole('button', { name: 'Review the change' }).click();
	await admin.page.getByRole('button', { name: 'Yes, change it' }).click();
	await admin.page.getByText('You cannot take away your own admin role.').waitFor();
	await admin.leave();
});

test.each([['people'], ['people/user_demo_agent2'], ['people/user_demo_agent2?role=admin'], ['audit'], ['audit?entity=person']])(
	'office/%s is accessible, and fits a phone',
	async (path) => {
		const admin = await Visitor.arrive(browser, { viewport: phone });
		await admin.signIn('Ada Admin');
		await admin.goto(`${office}/${path}`);
		await admin.expectNoSidewaysScroll();
		await admin.expectAccessible();
		await admin.leave();
	}
);
