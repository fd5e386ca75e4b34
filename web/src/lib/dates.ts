/** Calendar dates as `YYYY-MM-DD` strings: they compare as text and know no time zone. */
export type IsoDate = string;

const day_ms = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

const to_ms = (date: IsoDate) => Date.parse(`${date}T00:00:00Z`);
const from_ms = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

export function is_date(value: string | null | undefined): value is IsoDate {
	if (!value || !pattern.test(value)) return false;
	const ms = to_ms(value);
	return !Number.isNaN(ms) && from_ms(ms) === value;
}

export const add_days = (date: IsoDate, days: number) => from_ms(to_ms(date) + days * day_ms);

export const nights_between = (check_in: IsoDate, check_out: IsoDate) =>
	Math.round((to_ms(check_out) - to_ms(check_in)) / day_ms);

/** Today on the wall calendar of a time zone. */
export function today_in(time_zone: string, now = new Date()): IsoDate {
	return new Intl.DateTimeFormat('en-CA', { timeZone: time_zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/** The day on which an instant falls on the wall calendar of a time zone. */
export const day_in = (time_zone: string, at: string): IsoDate => today_in(time_zone, new Date(at));

/** First day of the month that lies `months` after the month of `date`. */
export function month_start(date: IsoDate, months = 0): IsoDate {
	const [year = 0, month = 1] = date.split('-').map(Number);
	return from_ms(Date.UTC(year, month - 1 + months, 1));
}

/** The same day `months` later; the last day of the month when that month is shorter. */
export function add_months(date: IsoDate, months: number): IsoDate {
	const start = month_start(date, months);
	const last = add_days(month_start(start, 1), -1);
	const day = `${start.slice(0, 8)}${date.slice(8)}`;
	return day > last ? last : day;
}

/** Monday = 0 … Sunday = 6. */
export const weekday = (date: IsoDate) => (new Date(to_ms(date)).getUTCDay() + 6) % 7;

export function days_of_month(start: IsoDate): IsoDate[] {
	const end = month_start(start, 1);
	const days: IsoDate[] = [];
	for (let day = month_start(start); day < end; day = add_days(day, 1)) days.push(day);
	return days;
}
