import type { Occupied, Reason } from '$lib/api/types';
import { add_days, nights_between, type IsoDate } from '$lib/dates';

/*
 * What the calendar can say about a day before the server is asked. The server's rules decide; these only
 * explain, so that nobody picks a day in vain.
 */
export interface StayRules {
	today: IsoDate;
	bookable_from: IsoDate;
	/** The last day somebody can leave. */
	bookable_until: IsoDate;
	min_nights: number;
	max_nights: number;
	unavailable: readonly Occupied[];
}

export type Why =
	| { code: 'past' | 'beyond' }
	| { code: 'min_nights' | 'max_nights' | 'gap'; nights: number }
	| { code: 'taken' | 'crosses'; reason: Reason };

/** What a click on a day would do, or why it does nothing. */
export type DayChoice = { as: 'check_in' | 'check_out' } | { why: Why };

/** Who has the night that begins on `date`. */
export const occupation_of = (date: IsoDate, unavailable: readonly Occupied[]) =>
	unavailable.find(({ from, to }) => from <= date && date < to);

const first_occupation = (from: IsoDate, to: IsoDate, unavailable: readonly Occupied[]) =>
	unavailable.filter((taken) => taken.from < to && taken.to > from).sort((a, b) => a.from.localeCompare(b.from))[0];

export function why_no_arrival(date: IsoDate, rules: StayRules): Why | undefined {
	if (date < rules.today) return { code: 'past' };
	if (date < rules.bookable_from || date >= rules.bookable_until) return { code: 'beyond' };
	const taken = occupation_of(date, rules.unavailable);
	if (taken) return { code: 'taken', reason: taken.reason };
	const shortest = add_days(date, rules.min_nights);
	if (shortest > rules.bookable_until || first_occupation(date, shortest, rules.unavailable)) return { code: 'gap', nights: rules.min_nights };
	return undefined;
}

export function why_no_departure(date: IsoDate, check_in: IsoDate, rules: StayRules): Why | undefined {
	const nights = nights_between(check_in, date);
	if (nights < rules.min_nights) return { code: 'min_nights', nights: rules.min_nights };
	const taken = first_occupation(check_in, date, rules.unavailable);
	if (taken) return { code: 'crosses', reason: taken.reason };
	if (nights > rules.max_nights) return { code: 'max_nights', nights: rules.max_nights };
	if (date > rules.bookable_until) return { code: 'beyond' };
	return undefined;
}

/** `check_in` is the arrival chosen so far, while the departure is still open. */
export function choice_of(date: IsoDate, check_in: IsoDate | undefined, rules: StayRules): DayChoice {
	const no_arrival = why_no_arrival(date, rules);
	if (!check_in || date <= check_in) return no_arrival ? { why: no_arrival } : { as: 'check_in' };
	const no_departure = why_no_departure(date, check_in, rules);
	if (!no_departure) return { as: 'check_out' };
	// Too far for this arrival, but a fine first day of another stay.
	if (no_departure.code !== 'min_nights' && !no_arrival) return { as: 'check_in' };
	return { why: no_departure.code === 'min_nights' || !no_arrival ? no_departure : no_arrival };
}

/** The first day on which a stay can begin: where a calendar opens, so that nobody has to leaf to it. Today when there is none. */
export function first_arrival(rules: StayRules): IsoDate {
	for (let date = rules.today; date < rules.bookable_until; date = add_days(date, 1)) {
		if (!why_no_arrival(date, rules)) return date;
	}
	return rules.today;
}
