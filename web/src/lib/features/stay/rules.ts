import type { Occupied, RateSpan, Reason } from '$lib/api/types';
import { add_days, nights_between, type IsoDate } from '$lib/dates';

/*
 * What the calendar can say about a day before the server is asked. The server's rules decide; these only
 * explain, so that nobody picks a day in vain.
 */
export interface StayRules {
	currency: string;
	today: IsoDate;
	bookable_from: IsoDate;
	/** The last day somebody can leave. */
	bookable_until: IsoDate;
	min_nights: number;
	max_nights: number;
	/** A free run shorter than the shortest stay may be booked as a whole. */
	gap_fill: boolean;
	/** A stay must not leave fewer free nights than this beside it. */
	orphan_min: number;
	/** Prices and limits of the days, one span after the other. */
	spans: readonly RateSpan[];
	unavailable: readonly Occupied[];
}

export type Why =
	| { code: 'past' | 'beyond' | 'notice' | 'closed_to_arrival' | 'closed_to_departure' | 'closed' | 'crosses_closed' }
	| { code: 'min_nights' | 'max_nights' | 'gap' | 'min_through' | 'max_through' | 'leaves_gap'; nights: number }
	| { code: 'taken' | 'crosses'; reason: Reason };

/** What a click on a day would do, or why it does nothing. */
export type DayChoice = { as: 'check_in' | 'check_out' } | { why: Why };

/** Who has the night that begins on `date`. */
export const occupation_of = (date: IsoDate, unavailable: readonly Occupied[]) =>
	unavailable.find(({ from, to }) => from <= date && date < to);

const first_occupation = (from: IsoDate, to: IsoDate, unavailable: readonly Occupied[]) =>
	unavailable.filter((taken) => taken.from < to && taken.to > from).sort((a, b) => a.from.localeCompare(b.from))[0];

/** What holds on a day; spans follow one another, so the one is found by halving. */
export function span_of(date: IsoDate, spans: readonly RateSpan[]): RateSpan | undefined {
	let low = 0;
	let high = spans.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const span = spans[middle] as RateSpan;
		if (date < span.from) high = middle - 1;
		else if (date >= span.to) low = middle + 1;
		else return span;
	}
	return undefined;
}

/** The end of what is taken before a day, and the beginning of what is taken after it. */
function free_run(date: IsoDate, { unavailable }: StayRules) {
	const before = unavailable.filter(({ to }) => to <= date).map(({ to }) => to).sort().at(-1);
	const after = unavailable.filter(({ from }) => from >= date).map(({ from }) => from).sort()[0];
	return { before, after };
}

/** `nights`, or the whole of a free run that is shorter than that. */
function shortest_in(date: IsoDate, nights: number, rules: StayRules): number {
	const { before, after } = free_run(date, rules);
	if (!rules.gap_fill || !after) return nights;
	const first = before && before > rules.today ? before : rules.today;
	return Math.max(1, Math.min(nights, nights_between(first, after)));
}

const shortest_from = (date: IsoDate, rules: StayRules) => shortest_in(date, span_of(date, rules.spans)?.min_arrival ?? rules.min_nights, rules);

export function why_no_arrival(date: IsoDate, rules: StayRules): Why | undefined {
	if (date < rules.today) return { code: 'past' };
	if (date < rules.bookable_from) return { code: 'notice' };
	if (date >= rules.bookable_until) return { code: 'beyond' };
	const taken = occupation_of(date, rules.unavailable);
	if (taken) return { code: 'taken', reason: taken.reason };
	const span = span_of(date, rules.spans);
	if (span?.closed) return { code: 'closed' };
	if (span?.closed_to_arrival) return { code: 'closed_to_arrival' };
	const least = shortest_from(date, rules);
	const shortest = add_days(date, least);
	if (shortest > rules.bookable_until || first_occupation(date, shortest, rules.unavailable)) return { code: 'gap', nights: least };
	const { before } = free_run(date, rules);
	const left = before && before >= rules.today ? nights_between(before, date) : 0;
	if (left > 0 && left < rules.orphan_min) return { code: 'leaves_gap', nights: rules.orphan_min };
	return undefined;
}

/** What stands against the nights from one day to another, whatever the days at their ends. */
function why_no_nights(check_in: IsoDate, check_out: IsoDate, rules: StayRules): Why | undefined {
	const nights = nights_between(check_in, check_out);
	const spans = rules.spans.filter(({ from, to }) => from < check_out && to > check_in);
	if (spans.some(({ closed }) => closed)) return { code: 'crosses_closed' };
	const least = shortest_in(check_in, Math.max(1, ...spans.map(({ min_through }) => min_through)), rules);
	if (nights < least) return { code: 'min_through', nights: least };
	const most = Math.min(Infinity, ...spans.map(({ max_through }) => max_through));
	return nights > most ? { code: 'max_through', nights: most } : undefined;
}

export function why_no_departure(date: IsoDate, check_in: IsoDate, rules: StayRules): Why | undefined {
	const nights = nights_between(check_in, date);
	const least = shortest_from(check_in, rules);
	if (nights < least) return { code: 'min_nights', nights: least };
	const taken = first_occupation(check_in, date, rules.unavailable);
	if (taken) return { code: 'crosses', reason: taken.reason };
	const most = span_of(check_in, rules.spans)?.max_arrival ?? rules.max_nights;
	if (nights > most) return { code: 'max_nights', nights: most };
	if (date > rules.bookable_until) return { code: 'beyond' };
	const against = why_no_nights(check_in, date, rules);
	if (against) return against;
	if (span_of(date, rules.spans)?.closed_to_departure) return { code: 'closed_to_departure' };
	const { after } = free_run(date, rules);
	const right = after ? nights_between(date, after) : 0;
	return right > 0 && right < rules.orphan_min ? { code: 'leaves_gap', nights: rules.orphan_min } : undefined;
}

/** `check_in` is the arrival chosen so far, while the departure is still open. */
export function choice_of(date: IsoDate, check_in: IsoDate | undefined, rules: StayRules): DayChoice {
	const no_arrival = why_no_arrival(date, rules);
	if (!check_in || date <= check_in) return no_arrival ? { why: no_arrival } : { as: 'check_in' };
	const no_departure = why_no_departure(date, check_in, rules);
	if (!no_departure) return { as: 'check_out' };
	// Too far for this arrival, but a fine first day of another stay; too near is no new beginning.
	const too_near = no_departure.code === 'min_nights' || no_departure.code === 'min_through' || no_departure.code === 'closed_to_departure' || no_departure.code === 'leaves_gap';
	if (!too_near && !no_arrival) return { as: 'check_in' };
	return { why: too_near || !no_arrival ? no_departure : no_arrival };
}

/** The first day on which a stay can begin: where a calendar opens, so that nobody has to leaf to it. Today when there is none. */
export function first_arrival(rules: StayRules): IsoDate {
	for (let date = rules.today; date < rules.bookable_until; date = add_days(date, 1)) {
		if (!why_no_arrival(date, rules)) return date;
	}
	return rules.today;
}
