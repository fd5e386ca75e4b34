// Session tokens as the development issuer would sign them, and as it never would.

import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

export class Forge {
	private readonly key: KeyObject;

	constructor(
		privateKeyPem: string,
		private readonly keyId: string,
		private readonly issuer: string
	) {
		this.key = createPrivateKey(privateKeyPem);
	}

	/** A token that is right but for what is given. */
	token(claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}, key = this.key): string {
		const now = Math.floor(Date.now() / 1000);
		const text = `${part({ alg: 'RS256', typ: 'JWT', kid: this.keyId, ...header })}.${part({
			iss: this.issuer,
			sub: 'user_demo_guest',
			iat: now,
			nbf: now - 10,
			exp: now + 60,
			azp: new URL(this.issuer).origin,
			metadata: { role: 'user' },
			...claims
		})}`;
		return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
	}

	expired(): string {
		const now = Math.floor(Date.now() / 1000);
		return this.token({ iat: now - 120, nbf: now - 130, exp: now - 60 });
	}

	byAnotherKey(): string {
		return this.token({}, {}, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
	}

	/** The old trick: the public key as the secret of a symmetric signature. */
	symmetric(): string {
		const publicPem = createPublicKey(this.key).export({ type: 'spki', format: 'pem' });
		const [, payload] = this.token().split('.');
		const text = `${part({ alg: 'HS256', typ: 'JWT', kid: this.keyId })}.${payload}`;
		return `${text}.${createHmac('sha256', publicPem).update(text).digest('base64url')}`;
	}

	unsigned(): string {
		const [, payload] = this.token({ metadata: { role: 'admin' } }).split('.');
		return `${part({ alg: 'none', typ: 'JWT', kid: this.keyId })}.${payload}.`;
	}

	/** A guest's token whose payload has been changed to an admin's. */
	promoted(): string {
		const [header, payload, signature] = this.token().split('.') as [string, string, string];
		const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
		return `${header}.${part({ ...claims, metadata: { role: 'admin' } })}.${signature}`;
	}
}
