import { expect, test } from 'vitest';
import { has_receipt, net_of } from './receipt';

const euros = (amount_minor: number) => ({ amount_minor, currency: 'EUR' });

test('a receipt is of what is owed', () => {
	expect((['held', 'confirmed', 'checked_in', 'completed', 'cancelled', 'expired'] as const).filter((state) => has_receipt({ state }))).toEqual([
		'confirmed',
		'checked_in',
		'completed'
	]);
});

test('before tax is everything but the taxes', () => {
	const lines = [
		{ kind: 'nights', label: '', quantity: 3, amount: euros(30_000) },
		{ kind: 'cleaning', label: '', quantity: 1, amount: euros(5_000) },
		{ kind: 'tax', label: '', quantity: 1, amount: euros(2_100) }
	] as const;
	expect(net_of({ lines: [...lines], total: euros(37_100) })).toEqual(euros(35_000));
	const inclusive = [...lines, { kind: 'tax', label: '', quantity: 1, amount: euros(1_000), included: true }] as const;
	expect(net_of({ lines: [...inclusive], total: euros(37_100) })).toEqual(euros(34_000));
});
