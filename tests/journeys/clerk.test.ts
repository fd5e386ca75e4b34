// Signing in with Clerk, as far as it goes without Clerk: its cookies, its scripts and its API are faked, the site, the server
// and the checks of both are real.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { clerkHost, FakeClerk, issuer } from '../support/clerk.js';
import { Database } from '../support/database.js';
import { freePort } from '../support/ports.js';
import { Server } from '../support/server.js';
import { Site } from '../support/site.js';

let browser: Browser;
let clerk: FakeClerk;
let database: Database;
let server: Server;
let site: Site;

beforeAll(async () => {
	browser = await openBrowser();
	clerk = await FakeClerk.start();
	database = await Database.create();
	const port = await freePort();
	const environment = { ESTATE_ISSUER: issuer, ESTATE_JWKS_URL: `${clerk.origin}/jwks`, ESTATE_AUTHORIZED_PARTIES: `http://localhost:${port}` };
	server = await Server.start({ databaseUrl: database.url, environment });
	site = await Site.start(server.origin, keys(), port);
}, 90_000);

afterAll(async () => {
	await browser?.close();
	await site?.stop();
	await server?.stop();
	await clerk?.stop();
	await database?.drop();
}, 60_000);

const keys = () => ({
	PUBLIC_CLERK_PUBLISHABLE_KEY: clerk.publishableKey,
	CLERK_SECRET_KEY: clerk.secretKey,
	CLERK_JWT_KEY: clerk.publicKeyPem,
	PUBLIC_CLERK_API_URL: clerk.origin
});

const asCookie = (cookies: Record<string, string>) => Object.entries(cookies).map(([name, value]) => `${name}=${value}`).join('; ');
const guest = () => clerk.cookies({ sub: 'user_clerk_guest', azp: site.origin, metadata: { role: 'user' } });

/** A page as a browser asks for it. */
function ask(path: string, cookies: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> {
	const headers = { accept: 'text/html', 'sec-fetch-dest': 'document', cookie: asCookie(cookies), origin: site.origin };
	return fetch(site.origin + path, { redirect: 'manual', headers, ...init });
}

describe('with Clerk’s keys', () => {
	test('a page of nobody in particular stays as it was: no redirect, cacheable, none of Clerk’s scripts', async () => {
		const answer = await ask('/en/search');
		expect(answer.status).toBe(200);
		expect(answer.headers.get('cache-control')).toContain('public');
		expect(await answer.text()).not.toMatch(/data-clerk|pk_live_/);
	});

	test('the policy of pages admits Clerk’s frontend API, and no other host of scripts but its bot check', async () => {
		const policy = (await ask('/en')).headers.get('content-security-policy') ?? '';
		const sources = (name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `))?.split(' ').filter((source) => source.startsWith('http'));
		expect(sources('script-src')).toEqual([issuer, 'https://challenges.cloudflare.com']);
		expect(sources('connect-src')).toEqual([issuer]);
	});

	test('who has Clerk’s cookie is who the token says, for the site and for the server behind it', async () => {
		const answer = await ask('/en/trips', guest());
		expect(answer.status).toBe(200);
		expect(answer.headers.get('cache-control')).toContain('no-store');
		expect(await answer.text()).toContain('user_clerk_guest');
		// The role goes along: an agent's pages are an agent's.
		const agent = clerk.cookies({ sub: 'user_clerk_agent', azp: site.origin, metadata: { role: 'agent' } });
		expect((await ask('/en/office/enquiries', agent)).status).toBe(200);
		expect((await ask('/en/office/enquiries', guest())).status).toBe(403);
	});

	test('a token for another site is nobody’s, and a stale one is renewed at Clerk', async () => {
		const foreign = await ask('/en/trips', clerk.cookies({ sub: 'user_clerk_guest', azp: 'https://elsewhere.example' }));
		expect(foreign.headers.get('location')).not.toBeNull();
		expect(await foreign.text()).not.toContain('user_clerk_guest');
		const stale = await ask('/en/trips', clerk.cookies({ sub: 'user_clerk_guest', azp: site.origin }, 300));
		expect(stale.status).toBe(307);
		expect(new URL(stale.headers.get('location') ?? '').host).toBe(clerkHost);
	});

	test('signing out ends the session at Clerk and takes the cookies back', async () => {
		const answer = await ask('/en/sign-out', guest(), { method: 'POST', headers: { accept: 'text/html', cookie: asCookie(guest()), origin: site.origin, 'content-type': 'application/x-www-form-urlencoded' } });
		expect(answer.status).toBe(303);
		expect(clerk.revoked).toContain('sess_fake');
		expect(answer.headers.getSetCookie().filter((cookie) => /^__session=;.*Max-Age=0/i.test(cookie))).toHaveLength(1);
	});

	test('in a browser, Clerk’s forms and account are put where they belong', async () => {
		const context = await browser.newContext({ baseURL: site.origin });
		await clerk.serveScripts(context);
		const page = await context.newPage();
		await page.goto('/en/sign-in?return_to=/en/trips');
		await page.getByText('fake sign-in, back to /en/trips').waitFor();
		await page.goto('/fr/sign-up');
		await page.getByText('fake sign-up').waitFor();
		await context.addCookies(Object.entries(guest()).map(([name, value]) => ({ name, value, url: site.origin })));
		await page.goto('/en/trips');
		await page.getByText('fake account').waitFor();
		await context.close();
	});
});

describe('without Clerk’s keys', () => {
	test('in production the site says that sign-in is not set up, to visitors and to operators', async () => {
		const bare = await Site.start(server.origin, { ESTATE_ENV: 'production' });
		const text = await (await fetch(`${bare.origin}/en/sign-in`)).text();
		const policy = (await fetch(`${bare.origin}/en`)).headers.get('content-security-policy') ?? '';
		await bare.stop();
		expect(text).toContain('Sign-in is not set up on this site yet');
		expect(text).not.toContain('Continue as');
		expect(policy).not.toMatch(/https?:/);
		expect(bare.log()).toContain('PUBLIC_CLERK_PUBLISHABLE_KEY and CLERK_SECRET_KEY are missing');
	});

	test('half of them is a mistake: the site does not start, and says which is missing', async () => {
		const half = await Site.start(server.origin, { PUBLIC_CLERK_PUBLISHABLE_KEY: clerk.publishableKey });
		const started = half.isRunning();
		await half.stop();
		expect(started).toBe(false);
		expect(half.log()).toContain('CLERK_SECRET_KEY is missing');
	});
});
