import type { Booking, Money } from '$lib/api/types';

/** A receipt is of what is owed or was: not of a hold, and not of what was taken back. */
export const has_receipt = ({ state }: Pick<Booking, 'state'>) => state === 'confirmed' || state === 'checked_in' || state === 'completed';

/** What the lines come to without their taxes, those that the prices have in them among these. */
export function net_of({ lines, total }: Pick<Booking, 'lines' | 'total'>): Money {
	const sign = ({ kind, included }: Booking['lines'][number]) => (kind !== 'tax' ? 1 : included ? -1 : 0);
	const amount_minor = lines.reduce((sum, line) => sum + sign(line) * line.amount.amount_minor, 0);
	return { amount_minor, currency: total.currency };
}

/** What of the total the property takes on arrival. */
export function on_arrival_of({ lines, total }: Pick<Booking, 'lines' | 'total'>): Money {
	const amount_minor = lines.filter((line) => line.due_at_property).reduce((sum, { amount }) => sum + amount.amount_minor, 0);
	return { amount_minor, currency: total.currency };
}
