import type { Booking, Money } from '$lib/api/types';

/** A receipt is of what is owed or was: not of a hold, and not of what was taken back. */
export const has_receipt = ({ state }: Pick<Booking, 'state'>) => state === 'confirmed' || state === 'checked_in' || state === 'completed';

/** What the lines come to without their taxes. */
export function net_of({ lines, total }: Pick<Booking, 'lines' | 'total'>): Money {
	const amount_minor = lines.filter(({ kind }) => kind !== 'tax').reduce((sum, { amount }) => sum + amount.amount_minor, 0);
	return { amount_minor, currency: total.currency };
}
