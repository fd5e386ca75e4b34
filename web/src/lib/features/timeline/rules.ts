import type { TimelineEntry } from '$lib/api/types';
import { add_days, month_start, nights_between, weekday, type IsoDate } from '$lib/dates';

/** Units that are fetched at once. */
export const page_size = 100;

/** The days that can be scrolled through, `[from, to)`. Days are counted from its beginning. */
export interface Axis {
	from: IsoDate;
	to: IsoDate;
	days: number;
}
/** Days `[from, to)`. */
export interface Stretch {
	from: IsoDate;
	to: IsoDate;
}

/** A year back and three ahead of today, in whole months; wider when the address asks for a day beyond. */
export function axis_around(today: IsoDate, asked: IsoDate): Axis {
	const [earliest, latest] = asked < today ? [asked, today] : [today, asked];
	const from = [month_start(today, -12), month_start(earliest, -1)].sort()[0] ?? today;
	const to = [month_start(today, 37), month_start(latest, 7)].sort()[1] ?? today;
	return { from, to, days: nights_between(from, to) };
}

export const index_of = (axis: Axis, date: IsoDate) => nights_between(axis.from, date);
export const day_at = (axis: Axis, index: number) => add_days(axis.from, index);

/** The half of a year that a day lies in: what is fetched at once (the API gives 200 days). */
export function half_year(date: IsoDate): Stretch {
	const from = `${date.slice(0, 4)}-${date.slice(5, 7) < '07' ? '01' : '07'}-01`;
	return { from, to: month_start(from, 6) };
}

/** The halves of years that some days touch. */
export function half_years({ from, to }: Stretch): Stretch[] {
	const halves: Stretch[] = [];
	for (let half = half_year(from); half.from < to; half = half_year(half.to)) halves.push(half);
	return halves;
}

/** Numbers `[first, last)` that are in sight, with some around them, within `[0, count)`. */
export function in_sight(offset: number, extent: number, size: number, count: number, around: number): [number, number] {
	const first = Math.max(0, Math.floor(offset / size) - around);
	return [Math.min(first, count), Math.min(count, Math.ceil((offset + extent) / size) + around)];
}

export interface Month {
	start: IsoDate;
	/** Of its first day on the axis. */
	index: number;
	days: number;
}
/** The months that days `[first, last)` of an axis touch. */
export function months_of(axis: Axis, first: number, last: number): Month[] {
	const months: Month[] = [];
	for (let start = month_start(day_at(axis, first)); start < day_at(axis, last) && start < axis.to; start = month_start(start, 1)) {
		months.push({ start, index: index_of(axis, start), days: nights_between(start, month_start(start, 1)) });
	}
	return months;
}

export const is_weekend = (date: IsoDate) => weekday(date) >= 5;

/** The days from one to another, in either order, both included. */
export function stretch_between(axis: Axis, one: number, other: number): Stretch {
	return { from: day_at(axis, Math.min(one, other)), to: day_at(axis, Math.max(one, other) + 1) };
}

/** Where an entry stands on the axis; nothing when it lies beside it. */
export function place_of(axis: Axis, entry: Stretch): { index: number; days: number } | undefined {
	const first = Math.max(0, index_of(axis, entry.from));
	const last = Math.min(axis.days, index_of(axis, entry.to));
	return last > first ? { index: first, days: last - first } : undefined;
}

export type Look = TimelineEntry['kind'] | 'held';
export const looks: readonly Look[] = ['stay', 'held', 'lease', 'owner_block', 'works', 'preparation', 'channel', 'sale'];
export const look_of = ({ kind, reason }: Pick<TimelineEntry, 'kind' | 'reason'>): Look => (reason === 'held' ? 'held' : kind);
export const is_block = ({ kind }: Pick<TimelineEntry, 'kind'>) => kind === 'owner_block' || kind === 'works';

/** What several answers say of a unit, each entry once: one that reaches over their border stands in both. */
export function merged(parts: readonly (readonly TimelineEntry[])[]): TimelineEntry[] {
	const found = new Map<string, TimelineEntry>();
	for (const entry of parts.flat()) found.set(entry_key(entry), entry);
	return [...found.values()].sort((left, right) => (left.from < right.from ? -1 : 1));
}
export const entry_key = ({ source_id, kind, from }: TimelineEntry) => `${source_id} ${kind} ${from}`;
