const challenges = 'https://challenges.cloudflare.com';
const pictures = 'https://img.clerk.com';

/** The page's Content-Security-Policy with Clerk admitted: its frontend API, its pictures, its bot check, and styles that its forms set. */
export function admit_clerk(policy: string, frontend_host: string): string {
	const frontend = `https://${frontend_host}`;
	const admitted: Record<string, string[]> = {
		'script-src': [frontend, challenges],
		'connect-src': [frontend],
		'img-src': [pictures],
		'frame-src': ["'self'", challenges],
		'style-src': ["'unsafe-inline'"]
	};
	const given = new Map(
		policy.split(';').map((directive): [string, string[]] => {
			const [name = '', ...sources] = directive.trim().split(/\s+/);
			return [name, sources];
		})
	);
	for (const [name, sources] of Object.entries(admitted)) given.set(name, [...new Set([...(given.get(name) ?? []), ...sources])]);
	return [...given].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
