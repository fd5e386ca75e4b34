import { plain_decimal } from '$lib/amounts';
import { add_days, add_months, is_date, type IsoDate } from '$lib/dates';

/** `2026-11` of the address, or the month of today. */
export function read_month(parameters: URLSearchParams, today: IsoDate): string {
	const asked = parameters.get('month')?.trim() ?? '';
	return is_date(`${asked}-01`) ? asked : today.slice(0, 7);
}

export const month_beside = (month: string, months: number): string => add_months(`${month}-01`, months).slice(0, 7);

/** `12,5` as 1,250 basis points; nothing where that is no share. */
export function basis_points_of(typed: string): number | undefined {
	const plain = plain_decimal(typed) ?? '';
	if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return undefined;
	const points = Math.round(Number(plain) * 100);
	return points <= 10_000 ? points : undefined;
}

/** The day that an agreement is proposed to end on: that which it has, or today, but no sooner than it can. */
export function proposed_end({ from, until }: { from: IsoDate; until?: IsoDate }, today: IsoDate): IsoDate {
	const first = add_days(from, 1);
	return until ?? (today < first ? first : today);
}

/** `/basis_points` is the field `percent` of a form. */
export function field_of(path: string): string {
	const last = path.split('/').at(-1) ?? '';
	const names: Record<string, string> = { basis_points: 'percent', property_id: 'property', amount_minor: 'amount' };
	return names[last] ?? last;
}
