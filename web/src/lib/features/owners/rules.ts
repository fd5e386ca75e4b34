import { add_months, is_date, type IsoDate } from '$lib/dates';

/** `2026-11` of the address, or the month of today. */
export function read_month(parameters: URLSearchParams, today: IsoDate): string {
	const asked = parameters.get('month')?.trim() ?? '';
	return is_date(`${asked}-01`) ? asked : today.slice(0, 7);
}

export const month_beside = (month: string, months: number): string => add_months(`${month}-01`, months).slice(0, 7);

/** `12,5` as 1,250 basis points; nothing where that is no share. */
export function basis_points_of(typed: string): number | undefined {
	if (!/^\d{1,3}([.,]\d{1,2})?$/.test(typed.trim())) return undefined;
	const points = Math.round(Number(typed.trim().replace(',', '.')) * 100);
	return points <= 10_000 ? points : undefined;
}
