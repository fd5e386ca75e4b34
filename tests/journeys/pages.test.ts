// Every kind of page: accessible, without errors, no wider than the window, in three languages and two lights.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';
import { payForStay } from '../support/checkout.js';
import { findListing, findTrip, type Trip } from '../support/portfolio.js';

let browser: Browser;
let trip: Trip;
const slugs: Record<string, string> = {};

beforeAll(async () => {
	browser = await openBrowser();
	trip = await findTrip(7);
	for (const kind of ['short_stay', 'lease', 'sale', 'investment']) slugs[kind] = (await findListing(kind)).slug;
});
afterAll(async () => browser?.close());

/** Public pages by name; addresses are known only once the portfolio has been asked. */
const pages: Record<string, () => string> = {
	home: () => '',
	results: () => `/search?kind=short_stay&check_in=${trip.check_in}&check_out=${trip.check_out}`,
	'results of all kinds': () => '/search',
	'no results': () => '/search?q=nowhere-to-be-found',
	stay: () => `/listings/${slugs['short_stay']}`,
	'stay with a price': () => `/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`,
	lease: () => `/listings/${slugs['lease']}`,
	sale: () => `/listings/${slugs['sale']}`,
	investment: () => `/listings/${slugs['investment']}`,
	'sign-in': () => '/sign-in',
	privacy: () => '/privacy'
};

describe('axe finds nothing serious on', () => {
	test.each(Object.keys(pages))('%s', async (name) => {
		const visitor = await Visitor.arrive(browser);
		await visitor.goto(`/en${pages[name]?.()}`);
		await visitor.expectAccessible();
		await visitor.leave();
	});

	test.each(['home', 'results', 'stay with a price', 'sale'])('%s in the dark', async (name) => {
		const visitor = await Visitor.arrive(browser, { colorScheme: 'dark' });
		await visitor.goto(`/en${pages[name]?.()}`);
		await visitor.expectAccessible();
		await visitor.leave();
	});

	test('the pages of a booking, my trips, and the office', async () => {
		const visitor = await Visitor.arrive(browser);
		const { page } = visitor;
		await visitor.signIn('Andrés Agent');
		await visitor.goto(`/en${pages['stay with a price']?.()}`);
		await visitor.expectAccessible();
		await page.getByRole('link', { name: 'Reserve' }).first().click();
		await page.waitForURL('**/reserve?**');
		await visitor.expectAccessible();
		await page.getByRole('button', { name: 'Hold these nights' }).click();
		await page.getByRole('heading', { name: 'Your nights are on hold' }).waitFor();
		await visitor.expectAccessible();
		await payForStay(page);
		await visitor.expectAccessible();
		await page.getByRole('link', { name: 'Cancel booking' }).click();
		await page.getByRole('button', { name: 'Yes, cancel it' }).waitFor();
		await visitor.expectAccessible();
		await page.getByRole('button', { name: 'Yes, cancel it' }).click();
		await page.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
		await visitor.goto('/en/trips');
		await visitor.expectAccessible();
		await visitor.goto('/en/office/enquiries');
		await visitor.expectAccessible();
		await visitor.leave();
	}, 120_000);

	test('the page that is not there', async () => {
		const visitor = await Visitor.arrive(browser);
		visitor.expectFault(/404/);
		await visitor.goto('/en/listings/no-such-house');
		await visitor.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
		await visitor.expectAccessible();
		await visitor.leave();
	});

	test('the description of the API', async () => {
		const visitor = await Visitor.arrive(browser);
		await visitor.goto('/api/docs');
		await visitor.expectAccessible();
		await visitor.page.getByRole('main').getByRole('link', { name: /^booking /i }).click();
		await visitor.page.getByRole('heading', { level: 1, name: 'booking' }).waitFor();
		expect(await visitor.page.locator('main details').count()).toBeGreaterThan(10);
		await visitor.expectAccessible();
		await visitor.leave();
	}, 120_000);
});

describe('on a phone, 390 pixels wide, nothing scrolls sideways and axe is content with', () => {
	test.each(Object.keys(pages))('%s', async (name) => {
		const visitor = await Visitor.arrive(browser, { viewport: phone, isMobile: true, hasTouch: true });
		await visitor.goto(`/en${pages[name]?.()}`);
		await visitor.expectNoSidewaysScroll();
		if (name === 'home' || name === 'results' || name === 'stay with a price') await visitor.expectAccessible();
		await visitor.leave();
	});
});

describe('French and Spanish', () => {
	const words: Record<string, { search: string; nights: RegExp }> = {
		fr: { search: 'Rechercher', nights: /Nuits/ },
		es: { search: 'Buscar', nights: /Noches/ }
	};
	test.each(['fr', 'es'])('%s: the way to a price is in the visitor’s language, and English is nowhere', async (locale) => {
		const visitor = await Visitor.arrive(browser, { locale });
		const { page } = visitor;
		for (const name of ['home', 'results', 'no results', 'stay with a price', 'sale', 'sign-in']) {
			await visitor.goto(`/${locale}${pages[name]?.()}`);
			expect(await page.locator('html').getAttribute('lang')).toBe(locale);
			const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
			for (const english of ['Check-in:', 'per night', 'My trips', 'Sign in', 'What it has', 'Where it is', 'Send enquiry', 'bedrooms', 'Show results', 'undefined', '[object']) {
				expect(text, `«${english}» on ${page.url()}`).not.toContain(english);
			}
		}
		await visitor.goto(`/${locale}`);
		await page.getByRole('button', { name: words[locale]?.search as string }).first().waitFor();
		await visitor.goto(`/${locale}${pages['stay with a price']?.()}`);
		expect(await page.locator('#book').innerText()).toMatch(words[locale]?.nights as RegExp);
		await visitor.leave();
	}, 90_000);

	test('the language is changed on the spot', async () => {
		const visitor = await Visitor.arrive(browser);
		const { page } = visitor;
		await visitor.goto(`/en/listings/${slugs['sale']}`);
		const english = await page.getByRole('heading', { level: 1 }).textContent();
		await page.locator('summary, button').filter({ hasText: /^\s*en\s*$/i }).first().click();
		await page.getByRole('link', { name: 'Français' }).click();
		await page.waitForURL(`**/fr/listings/${slugs['sale']}`);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(english);
		await visitor.leave();
	});
});

test('what is not public is not reached through the gateway', async () => {
	const visitor = await Visitor.arrive(browser);
	for (const path of ['/metrics', '/dev/issuer/people', '/dev/issuer/sessions', '/dev', '/media/manifest.json']) {
		expect((await visitor.context.request.get(path)).status(), path).toBe(404);
	}
	expect((await visitor.context.request.get('/healthz')).status()).toBe(200);
	expect((await visitor.context.request.get('/api/v1/openapi.json')).status()).toBe(200);
	await visitor.leave();
});
