// The development issuer with its key in the test's hands: what a server is started with, and what signs tokens once it runs.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Platform } from './platform.js';
import { Forge } from './tokens.js';

export class Issuer {
	private readonly keyPath = path.join(mkdtempSync(path.join(tmpdir(), 'estate-key-')), 'issuer.pem');
	private readonly address = 'http://localhost:8080/dev/issuer';

	readonly environment = { ESTATE_ISSUER_KEY_PATH: this.keyPath, ESTATE_ISSUER: this.address };

	/** Signs as the issuer of this platform does, which has made the key at its start. */
	async forge({ api }: Platform): Promise<Forge> {
		const jwks = (await api.get<{ keys: { kid: string }[] }>('/dev/issuer/.well-known/jwks.json')).expect(200);
		return new Forge(readFileSync(this.keyPath, 'utf8'), jwks.keys[0]?.kid as string, this.address);
	}
}
