import { expect, test } from 'vitest';
import { admit_stripe } from './policy';

test('Stripe is admitted where it is needed, and nobody else', () => {
	const policy = admit_stripe("default-src 'self'; script-src 'self' 'sha256-x'; connect-src 'self'; img-src 'self' data:; frame-ancestors 'none'");
	expect(policy).toBe(
		"default-src 'self'; script-src 'self' 'sha256-x' https://js.stripe.com; connect-src 'self' https://api.stripe.com; img-src 'self' data: https://*.stripe.com; frame-ancestors 'none'; frame-src https://js.stripe.com https://hooks.stripe.com"
	);
	expect(admit_stripe(policy)).toBe(policy);
});
