import type { StayReport } from '$lib/api/types';

export interface ReportQuery {
	from?: string;
	to?: string;
	currency?: string;
	property_id?: string;
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Reads an address; what makes no sense in it is left out. */
export function read_report_query(parameters: URLSearchParams): ReportQuery {
	const fitting = (name: string, pattern: RegExp) => {
		const text = parameters.get(name) ?? '';
		return pattern.test(text) ? text : undefined;
	};
	return { from: fitting('from', month), to: fitting('to', month), currency: fitting('currency', /^[A-Z]{3}$/), property_id: fitting('property_id', uuid) };
}

/** So many hundredths of a percent, as people read it. */
export const as_percent = (basis_points: number | undefined, format: (value: number) => string, none: string) =>
	basis_points === undefined ? none : `${format(Math.round(basis_points / 10) / 10)} %`;

/** The least round number that is not less: where an axis ends. */
export function axis_end(most: number): number {
	if (most <= 0) return 1;
	const size = 10 ** Math.floor(Math.log10(most));
	return ([1, 2, 2.5, 5, 10].find((step) => step * size >= most) ?? 10) * size;
}

type Line = (string | number)[];

/** A field of the file: quoted where it must be, and never a formula, which a spreadsheet would run. */
export function csv_field(value: string | number): string {
	const text = String(value);
	const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Months and houses as a file for a spreadsheet: amounts in major units with a point, shares as fractions of one. */
export function report_csv(report: StayReport, digits: number): string {
	const amount = (money: { amount_minor: number } | undefined) => (money ? (money.amount_minor / 10 ** digits).toFixed(digits) : '');
	const tenths = (number: number | undefined) => (number === undefined ? '' : (number / 10).toFixed(1));
	const figures = (of: StayReport['total']): Line => [
		of.stays,
		of.nights_sold,
		of.nights_elsewhere,
		of.nights_available,
		of.occupancy_basis_points === undefined ? '' : (of.occupancy_basis_points / 10_000).toFixed(4),
		amount(of.revenue),
		amount(of.adr),
		amount(of.revpar),
		amount(of.fees),
		amount(of.taxes),
		tenths(of.lead_tenths),
		tenths(of.length_tenths)
	];
	const lines: Line[] = [
		['of', 'name', 'place', 'currency', 'stays', 'nights_sold', 'nights_elsewhere', 'nights_available', 'occupancy', 'revenue', 'adr', 'revpar', 'fees', 'taxes', 'lead_days', 'length_nights'],
		...report.months.map((each): Line => ['month', each.month, '', report.currency, ...figures(each.figures)]),
		...report.houses.map((each): Line => ['house', each.name, each.place_name, report.currency, ...figures(each.figures)]),
		['total', `${report.from} ${report.to}`, '', report.currency, ...figures(report.total)]
	];
	// The mark tells spreadsheets that it is UTF-8.
	return `\uFEFF${lines.map((line) => line.map(csv_field).join(',')).join('\r\n')}\r\n`;
}
