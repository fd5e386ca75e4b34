// Debian's Chromium, and pages that remember everything that goes wrong in them.

import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';

// Without the background-networking flags Chromium asks after hosts that no test may depend on.
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage'
];

/** BASE_URL of the stack, under the name that vitest.journeys.config.ts gives it. */
export const baseUrl = () => needed('GATEWAY_URL');
export const apiUrl = () => needed('API_URL');

function needed(name: string): string {
	const value = process.env[name];
	if (!value) throw new Error(`${name} is not set: run the journeys with ./dev test journeys, or under scripts/with-test-services --stack`);
	return value;
}

export function openBrowser(): Promise<Browser> {
	return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags });
}

/** The demo's people, by name as pages show it, and as the local issuer knows them. */
const people = { 'Gabrielle Guest': 'guest', 'Gaspar Guest': 'guest2', 'Andrés Agent': 'agent', 'Amara Agent': 'agent2', 'Ada Admin': 'admin' } as const;

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** A visitor: a browser profile of his own, and what has gone wrong in front of him. */
export class Visitor {
	readonly faults: string[] = [];
	private readonly expected: RegExp[] = [];

	private constructor(
		readonly context: BrowserContext,
		readonly page: Page,
		private readonly isWithoutScripts: boolean
	) {}

	static async arrive(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
		const context = await browser.newContext({ baseURL: baseUrl(), viewport: desktop, locale: 'en-US', timezoneId: 'Europe/Lisbon', ...options });
		context.setDefaultTimeout(15_000);
		const visitor = new Visitor(context, await context.newPage(), options.javaScriptEnabled === false);
		visitor.watch();
		return visitor;
	}

	private watch(): void {
		this.page.on('pageerror', (error) => this.faults.push(`error on ${this.page.url()}: ${error.message}`));
		this.page.on('console', (message) => {
			if (message.type() === 'error') this.faults.push(`console on ${this.page.url()}: ${message.text()} ${message.location().url}`);
		});
		this.page.on('requestfailed', (request) => {
			const reason = request.failure()?.errorText ?? '';
			// What the visitor himself leaves (a stream, a picture that is still coming) is aborted, not failed; scripts that he does not run are «csp».
			if (reason !== 'net::ERR_ABORTED' && !(this.isWithoutScripts && reason === 'csp')) this.faults.push(`failed: ${request.url()} ${reason}`);
		});
		this.page.on('response', (response) => {
			if (response.status() >= 400) this.faults.push(`${response.status()}: ${response.request().method()} ${response.url()}`);
		});
	}

	/** Faults that this journey brings about on purpose. */
	expectFault(pattern: RegExp): void {
		this.expected.push(pattern);
	}

	async goto(path: string): Promise<void> {
		// Until it answers; its pictures may still come. Without scripts there is no other sign than that all of it is there.
		await this.page.goto(path, { waitUntil: this.isWithoutScripts ? 'load' : 'domcontentloaded' });
		await this.scripted();
	}

	/** Until the page's scripts answer. Journeys without scripts show that it can be used before. */
	async scripted(): Promise<void> {
		if (!this.isWithoutScripts) await this.page.locator('html[data-ready]').waitFor({ state: 'attached' });
	}

	/** Sends the sign-in page's form without looking at it: the way through the page is a journey of its own (booking.test.ts). */
	async signIn(person: keyof typeof people): Promise<void> {
		const answer = await this.context.request.post('/en/sign-in', {
			form: { person: people[person], return_to: '/en' },
			headers: { accept: 'text/html', origin: baseUrl() },
			maxRedirects: 0
		});
		expect(answer.status(), `sign in as ${person}`).toBe(303);
	}

	/** Nothing is wider than the window; else the elements that stick out are named. */
	async expectNoSidewaysScroll(): Promise<void> {
		const wide = await this.page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			if (scrollWidth <= clientWidth) return [];
			const names = Array.from(document.querySelectorAll('body *'))
				.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
				.map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`);
			return [`${scrollWidth} > ${clientWidth} pixels`, ...names.slice(0, 5)];
		});
		expect(wide, `${this.page.url()} scrolls sideways`).toEqual([]);
	}

	/** axe finds nothing serious or critical under WCAG 2 A and AA. */
	async expectAccessible(): Promise<void> {
		// Nothing runs in a sandbox, axe neither.
		const { violations } = await new AxeBuilder({ page: this.page }).withTags(['wcag2a', 'wcag2aa']).exclude('iframe[sandbox]').analyze();
		const grave = violations
			.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.html.slice(0, 160)).join('\n    ')}`);
		expect(grave, this.page.url()).toEqual([]);
	}

	/** Ends the visit; everything that went wrong during it fails the test. */
	async leave(): Promise<void> {
		await this.context.close();
		expect(this.faults.filter((fault) => !this.expected.some((pattern) => pattern.test(fault)))).toEqual([]);
	}
}
