// Any number of people of the company, with tokens as the issuer would sign them.

import { beforeAll } from 'vitest';
import type { Call } from './api.js';
import { Issuer } from './issuer.js';
import { usePlatform, type Platform } from './platform.js';
import type { Forge } from './tokens.js';

export interface Staff {
	platform: () => Platform;
	/** The call of an agent; with `whole`, of an admin, who sees the whole portfolio. */
	agent: (name: string, whole?: boolean) => Call & { as: { token: string } };
	/** Makes these people known, so that work can be given to them; their names begin with a capital. */
	hire: (names: string[], role?: 'agent' | 'admin') => Promise<void>;
	/** The subject that a property or an enquiry names him by. */
	subject: (name: string) => string;
}

/** Starts a platform for all tests of the file, whose agents are as many as a test names. */
export function useStaff(environment: Record<string, string> = {}): Staff {
	const issuer = new Issuer();
	const platform = usePlatform({ ...issuer.environment, ...environment });
	let forge: Forge;
	beforeAll(async () => {
		forge = await issuer.forge(platform());
	});
	const subject = (name: string) => `user_test_${name}`;
	const agent = (name: string, whole = false) => ({
		as: { token: forge.token({ sub: subject(name), name, metadata: { role: whole ? 'admin' : 'agent' } }) }
	});
	const hire = async (names: string[], role: 'agent' | 'admin' = 'agent') => {
		for (const name of names) await platform().make.person({ subject: subject(name), name: name[0]?.toUpperCase() + name.slice(1), role });
	};
	return { platform, agent, hire, subject };
}
