/** The page's Content-Security-Policy with Stripe admitted: its script, its frames and what they call. Only on the page where a card is asked for. */
export function admit_stripe(policy: string): string {
	const admitted: Record<string, string[]> = {
		'script-src': ['https://js.stripe.com'],
		'frame-src': ['https://js.stripe.com', 'https://hooks.stripe.com'],
		'connect-src': ['https://api.stripe.com'],
		'img-src': ['https://*.stripe.com']
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
