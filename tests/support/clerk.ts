// What Clerk would do, as far as the site and the server ask it: keys, sessions that end, and scripts for a browser.

import { generateKeyPairSync } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';
import { Forge } from './tokens.js';

export const clerkHost = 'clerk.estate.test';
export const issuer = `https://${clerkHost}`;

const keyId = 'ins_fake';

/** clerk-js as the site's components call it: it says what it was asked to show. */
const script = `
window.__internal_ClerkUICtor = class {};
window.Clerk = {
	loaded: true,
	load: async () => {},
	addListener: () => () => {},
	mountSignIn: (node, props) => { node.textContent = 'fake sign-in, back to ' + props.forceRedirectUrl; },
	mountSignUp: (node) => { node.textContent = 'fake sign-up'; },
	mountUserButton: (node) => { node.textContent = 'fake account'; },
	unmountSignIn: () => {}, unmountSignUp: () => {}, unmountUserButton: () => {}
};`;

export class FakeClerk {
	/** Sessions that somebody has ended, by id. */
	readonly revoked: string[] = [];
	readonly publicKeyPem: string;
	readonly publishableKey = `pk_live_${Buffer.from(`${clerkHost}$`).toString('base64')}`;
	readonly secretKey = 'sk_live_nothing_that_works';
	private readonly forge: Forge;

	private constructor(
		private readonly server: http.Server,
		private readonly jwks: object,
		privateKeyPem: string,
		publicKeyPem: string
	) {
		this.publicKeyPem = publicKeyPem;
		this.forge = new Forge(privateKeyPem, keyId, issuer);
	}

	static async start(): Promise<FakeClerk> {
		const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
		const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' }] };
		const server = http.createServer();
		const clerk = new FakeClerk(server, jwks, String(privateKey.export({ type: 'pkcs8', format: 'pem' })), String(publicKey.export({ type: 'spki', format: 'pem' })));
		server.on('request', (request, response) => clerk.answer(request, response));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return clerk;
	}

	get origin(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	private answer(request: http.IncomingMessage, response: http.ServerResponse): void {
		const revoked = /^\/v1\/sessions\/([^/]+)\/revoke$/.exec(request.url ?? '')?.[1];
		if (revoked) this.revoked.push(revoked);
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(revoked ? { object: 'session', id: revoked, status: 'revoked' } : this.jwks));
	}

	/** The cookies of somebody who is signed in at Clerk. */
	cookies(claims: Record<string, unknown>, age_s = 0): Record<string, string> {
		const at = Math.floor(Date.now() / 1000) - age_s;
		const token = this.forge.token({ sid: 'sess_fake', v: 2, fva: [0, -1], sts: 'active', iat: at, nbf: at - 10, exp: at + 60, ...claims });
		return { __session: token, __client_uat: String(at) };
	}

	/** The browser gets Clerk's scripts from here instead of from the real host. */
	async serveScripts(context: BrowserContext): Promise<void> {
		await context.route(`${issuer}/**`, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
	}

	stop(): Promise<void> {
		return new Promise((resolve) => this.server.close(() => resolve()));
	}
}
