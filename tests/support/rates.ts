// Rates and rules of stays, for the tests that look at them from different sides.

import { randomBytes } from 'node:crypto';
import { addDays, day } from './dates.js';
import type { Platform } from './platform.js';
import type { Listing } from './fixtures.js';
import { officeOf } from './office.js';
import type { Money, PriceLine, Problem, Quote } from './messages.js';

export interface DayRules {
	nightly_minor?: number;
	min_arrival?: number;
	max_arrival?: number;
	min_through?: number;
	max_through?: number;
	closed_to_arrival?: boolean;
	closed_to_departure?: boolean;
	closed?: boolean;
}
export interface Season extends DayRules {
	id?: string;
	name: string;
	from: string;
	to: string;
	weekdays: (DayRules & { weekday: number })[];
}
export interface RatePlan {
	included_guests?: number;
	extra_guest_minor: number;
	extra_guest_from_age: number;
	max_pets: number;
	pet_minor: number;
	pet_per: 'stay' | 'night';
	deposit_minor: number;
	gap_fill: boolean;
	orphan_min: number;
	notice_hours: number;
	same_day_until?: string;
	discounts: { kind: 'length_of_stay' | 'early_bird' | 'last_minute'; threshold: number; basis_points: number }[];
	seasons: Season[];
	further_taxes: string[];
}
export interface OfficeRatePlan extends RatePlan {
	revision: number;
	nightly: Money;
	undoable?: string;
	taxes: { id: string }[];
}
export interface OfficeDay extends Required<DayRules> {
	date: string;
	source: 'day' | 'weekday' | 'season' | 'rate';
	season?: string;
	is_single: boolean;
}
export interface Simulation {
	violations: NonNullable<Problem['violations']>;
	nights: { night: string; source: string; season?: string; price_minor: number; total_minor: number }[];
	lines: PriceLine[];
	total: Money;
	due_at_property: Money;
	deposit: Money;
}

export const empty_plan: RatePlan = {
	extra_guest_minor: 0,
	extra_guest_from_age: 0,
	max_pets: 0,
	pet_minor: 0,
	pet_per: 'stay',
	deposit_minor: 0,
	gap_fill: false,
	orphan_min: 0,
	notice_hours: 0,
	discounts: [],
	seasons: [],
	further_taxes: []
};
export const plan_of = (listing_id: string) => `/api/v1/office/listings/${listing_id}/rate-plan`;
export const new_code = () => `T-${randomBytes(4).toString('hex').toUpperCase()}`;
export const coupon_edit = (changes: object = {}) => ({ code: new_code(), is_for_all: false, basis_points: 1_000, min_nights: 1, is_active: true, ...changes });

/** The first such weekday (ISO) at least so many days ahead. */
export function next_weekday(weekday: number, ahead: number): string {
	let date = day(ahead);
	while (new Date(`${date}T00:00Z`).getUTCDay() !== weekday % 7) date = addDays(date, 1);
	return date;
}

export const season = (name: string, from: string, to: string, rules: Partial<Season> = {}): Season => ({ name, from, to, weekdays: [], ...rules });
/** Kind and amount of each line. */
export const amounts = (lines: PriceLine[]) => lines.map(({ kind, amount }) => [kind, amount.amount_minor]);

export interface FullQuote extends Quote {
	adults: number;
	children_ages: number[];
	pets: number;
	coupon?: string;
	due_at_property?: Money;
	deposit?: Money;
	rules_version: string;
}

/** The usual steps, on the platform of a test file. */
export function ratesOf(platform: () => Platform) {
	const { put, tag_of } = officeOf(platform);
	const plan = async (listing: Pick<Listing, 'id'>) => (await platform().api.get<OfficeRatePlan>(plan_of(listing.id), { as: 'agent' })).expect(200);
	const set_plan = async (listing: Pick<Listing, 'id'>, changes: Partial<RatePlan>) =>
		(await put<OfficeRatePlan>(plan_of(listing.id), { ...empty_plan, ...changes }, await tag_of(plan_of(listing.id)))).expect(200);
	/** A write beside the plan, with the tag of how the plan is now. */
	const post = async <T = OfficeRatePlan>(listing: Pick<Listing, 'id'>, path: string, body?: unknown) =>
		platform().api.call<T>('POST', plan_of(listing.id) + path, { as: 'agent', body, headers: { 'If-Match': await tag_of(plan_of(listing.id)) } });
	const edit_days = async (listing: Pick<Listing, 'id'>, edit: { from: string; to: string; weekdays?: number[]; set?: DayRules; price_percent?: number; clear?: string[] }) =>
		post(listing, '/days', { weekdays: [], set: {}, clear: [], ...edit });
	const days = async (listing: Pick<Listing, 'id'>, from: string, to: string) =>
		(await platform().api.get<{ days: OfficeDay[] }>(`${plan_of(listing.id)}/days?from=${from}&to=${to}`, { as: 'agent' })).expect(200).days;
	const ask = (listing: Pick<Listing, 'id'>, check_in: string, nights: number, more: object = { guests: 2 }) =>
		platform().api.post<FullQuote>('/api/v1/quotes', { listing_id: listing.id, check_in, check_out: addDays(check_in, nights), ...more });
	/** The rules for which a stay is refused. */
	const broken = async (listing: Pick<Listing, 'id'>, check_in: string, nights: number, more?: object) =>
		(await ask(listing, check_in, nights, more)).refused(422, 'stay_refused').violations?.map(({ rule }) => rule);
	return { ask, broken, put, tag_of, plan, set_plan, post, edit_days, days };
}
