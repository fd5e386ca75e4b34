/*
 * What the site must be told to use Clerk: two keys that come together. Without both, the local issuer of the
 * development server signs people in, and in production nobody can.
 */
export interface ClerkSettings {
	publishable_key: string;
	/** Clerk's frontend API of this application, from which its scripts come and to which browsers talk. */
	frontend_host: string;
}

export interface ClerkConfiguration {
	settings?: ClerkSettings;
	/** What is wrong: the site does not start with any of these. */
	problems: string[];
	/** What sign-in lacks: the site runs without it, and says so. */
	missing: string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const publishable_name = 'PUBLIC_CLERK_PUBLISHABLE_KEY';
const secret_name = 'CLERK_SECRET_KEY';

export function read_clerk(environment: Environment, production: boolean): ClerkConfiguration {
	const publishable_key = environment[publishable_name]?.trim();
	const secret_key = environment[secret_name]?.trim();
	if (!publishable_key && !secret_key) return { problems: [], missing: production ? [publishable_name, secret_name] : [] };
	if (!publishable_key || !secret_key) return { problems: [`${publishable_key ? secret_name : publishable_name} is missing: Clerk needs both keys`], missing: [] };

	const frontend_host = frontend_host_of(publishable_key);
	const problems = [
		...(frontend_host ? [] : [`${publishable_name} is not a publishable key (pk_live_… or pk_test_…)`]),
		...(/^sk_(test|live)_\S+$/.test(secret_key) ? [] : [`${secret_name} is not a secret key (sk_live_… or sk_test_…)`]),
		...(publishable_key.slice(3, 7) === secret_key.slice(3, 7) ? [] : [`${publishable_name} and ${secret_name} belong to different instances (live, test)`]),
		...(production && publishable_key.startsWith('pk_test_') ? [`${publishable_name} is of a development instance; production needs pk_live_…`] : []),
		...(production && !environment.ORIGIN ? ['ORIGIN is missing: session tokens are accepted for it only'] : [])
	];
	return frontend_host && problems.length === 0 ? { settings: { publishable_key, frontend_host }, problems, missing: [] } : { problems, missing: [] };
}

/** A publishable key is a prefix and the base64 of the frontend API's host with a `$` behind it. */
export function frontend_host_of(publishable_key: string): string | undefined {
	const encoded = /^pk_(?:test|live)_([A-Za-z0-9+/]+=*)$/.exec(publishable_key)?.[1];
	if (!encoded) return undefined;
	const host = /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)\$$/i.exec(Buffer.from(encoded, 'base64').toString('utf8'))?.[1];
	return host?.toLowerCase();
}
