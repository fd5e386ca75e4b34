import { describe, expect, it } from 'vitest';
import { admit_clerk } from './policy';
import { frontend_host_of, read_clerk } from './settings';

const key_for = (host: string, kind = 'live') => `pk_${kind}_${Buffer.from(`${host}$`).toString('base64')}`;
const good = { PUBLIC_CLERK_PUBLISHABLE_KEY: key_for('clerk.estate.example'), CLERK_SECRET_KEY: 'sk_live_abc', ORIGIN: 'https://estate.example' };

describe('the settings of Clerk', () => {
	it('are complete with both keys', () => {
		expect(read_clerk(good, true)).toEqual({ settings: { publishable_key: good.PUBLIC_CLERK_PUBLISHABLE_KEY, frontend_host: 'clerk.estate.example' }, problems: [], missing: [] });
	});

	it('may be left out: in production that is said, in development it is usual', () => {
		expect(read_clerk({}, true)).toEqual({ problems: [], missing: ['PUBLIC_CLERK_PUBLISHABLE_KEY', 'CLERK_SECRET_KEY'] });
		expect(read_clerk({ CLERK_SECRET_KEY: ' ' }, false)).toEqual({ problems: [], missing: [] });
	});

	it.each([
		['one key only', { CLERK_SECRET_KEY: '' }, 'CLERK_SECRET_KEY is missing'],
		['the other key only', { PUBLIC_CLERK_PUBLISHABLE_KEY: undefined }, 'PUBLIC_CLERK_PUBLISHABLE_KEY is missing'],
		['no publishable key', { PUBLIC_CLERK_PUBLISHABLE_KEY: 'pk_live_%%%' }, 'is not a publishable key'],
		['keys that were exchanged', { CLERK_SECRET_KEY: key_for('clerk.estate.example') }, 'CLERK_SECRET_KEY is not a secret key'],
		['keys of two instances', { CLERK_SECRET_KEY: 'sk_test_abc' }, 'different instances'],
		['a development instance', { PUBLIC_CLERK_PUBLISHABLE_KEY: key_for('a.clerk.accounts.dev', 'test'), CLERK_SECRET_KEY: 'sk_test_abc' }, 'production needs pk_live_'],
		['no origin', { ORIGIN: undefined }, 'ORIGIN is missing']
	])('are refused in production with %s', (_, changes, said) => {
		const { settings, problems } = read_clerk({ ...good, ...changes }, true);
		expect(settings).toBeUndefined();
		expect(problems.join('\n')).toContain(said);
	});
});

describe('the host in a publishable key', () => {
	it.each([
		['pk_test_Y2xlcmsuZXhhbXBsZS5jb20k', 'clerk.example.com'],
		['pk_live_', undefined],
		[key_for('no-domain'), undefined],
		[`pk_live_${Buffer.from('clerk.example.com').toString('base64')}`, undefined],
		[key_for("evil.example'; script-src *"), undefined]
	])('%s → %s', (key, host) => expect(frontend_host_of(key)).toBe(host));
});

describe('the policy', () => {
	it('admits Clerk and keeps what stood there', () => {
		const policy = admit_clerk("default-src 'self'; script-src 'self' 'sha256-a'; connect-src 'self'; img-src 'self' data:; style-src 'self'", 'clerk.estate.example');
		expect(policy).toBe(
			"default-src 'self'; script-src 'self' 'sha256-a' https://clerk.estate.example https://challenges.cloudflare.com; connect-src 'self' https://clerk.estate.example; " +
				"img-src 'self' data: https://img.clerk.com; style-src 'self' 'unsafe-inline'; frame-src 'self' https://challenges.cloudflare.com"
		);
	});
});
