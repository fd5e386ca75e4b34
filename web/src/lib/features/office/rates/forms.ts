/** The forms of rates, and back: money is text in whole units of the currency, a last night is the day before the first day without it. */

import type { components } from '$lib/api/schema';
import { add_days } from '$lib/dates';
import { amount_text, digits_of, read_minor } from '$lib/amounts';
import type { Locale } from '$lib/i18n/locales';
import type { Values } from '../properties/schema_form';

type Schemas = components['schemas'];
export type OfficeRatePlan = Schemas['OfficeRatePlan'];
export type OfficeDay = Schemas['OfficeDay'];
export type Simulation = Schemas['Simulation'];
export type OfficeCoupon = Schemas['OfficeCoupon'];
export type Season = Schemas['Season'];
type SeasonWeekday = Schemas['SeasonWeekday'];
type RatePlanEdit = Schemas['RatePlanEdit'];
type DaysEdit = Schemas['DaysEdit'];
type CouponEdit = Schemas['CouponEdit'];

export const views = ['calendar', 'seasons', 'rules', 'codes', 'simulator'] as const;
export type View = (typeof views)[number];
export const view_of = (text: string | null): View => views.find((view) => view === text) ?? 'calendar';

export const iso_weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** How many lines the form has for each kind of discount. */
export const discount_lines = { length_of_stay: 4, early_bird: 2, last_minute: 2 } as const;
export type DiscountKind = keyof typeof discount_lines;
export const discount_kinds = Object.keys(discount_lines) as DiscountKind[];

const text_of = (number: number | undefined) => (number === undefined ? '' : String(number));
const money_text = (amount_minor: number | undefined, currency: string, locale: Locale) => (amount_minor === undefined ? '' : amount_text(amount_minor, digits_of(currency), locale));
/** What is no number stays text, for the API to refuse. */
const money = (text: string | undefined, currency: string) => read_minor(text ?? '', digits_of(currency)) as number;
const number = (text: string | undefined) => (/^-?\d+$/.test(text?.trim() ?? '') ? Number(text) : (text as unknown as number));
const given = (text: string | undefined) => (text ?? '').trim() !== '';

export const plan_edit = (plan: OfficeRatePlan): RatePlanEdit => {
	const { included_guests, extra_guest_minor, extra_guest_from_age, max_pets, pet_minor, pet_per, deposit_minor, gap_fill, orphan_min, notice_hours, same_day_until, discounts, seasons, further_taxes } = plan;
	return { included_guests, extra_guest_minor, extra_guest_from_age, max_pets, pet_minor, pet_per, deposit_minor, gap_fill, orphan_min, notice_hours, same_day_until, discounts, seasons, further_taxes };
};

export function rules_values(plan: OfficeRatePlan, locale: Locale): Values {
	const { currency } = plan;
	const values: Values = {
		included_guests: text_of(plan.included_guests),
		extra_guest: plan.extra_guest_minor ? money_text(plan.extra_guest_minor, currency, locale) : '',
		extra_guest_from_age: text_of(plan.extra_guest_from_age),
		max_pets: text_of(plan.max_pets),
		pet: plan.pet_minor ? money_text(plan.pet_minor, currency, locale) : '',
		pet_per: plan.pet_per,
		deposit: plan.deposit_minor ? money_text(plan.deposit_minor, currency, locale) : '',
		gap_fill: plan.gap_fill ? 'true' : '',
		orphan_min: text_of(plan.orphan_min),
		notice_hours: text_of(plan.notice_hours),
		same_day_until: plan.same_day_until ?? '',
		further_taxes: plan.further_taxes.join(',')
	};
	for (const kind of discount_kinds) {
		plan.discounts.filter((discount) => discount.kind === kind).forEach(({ threshold, basis_points }, at) => {
			values[`${kind}.${at}.threshold`] = String(threshold);
			values[`${kind}.${at}.percent`] = amount_text(basis_points, 2, locale);
		});
	}
	return values;
}

function discounts_in(values: Values): RatePlanEdit['discounts'] {
	return discount_kinds.flatMap((kind) =>
		Array.from({ length: discount_lines[kind] }, (_, at) => ({ threshold: values[`${kind}.${at}.threshold`], percent: values[`${kind}.${at}.percent`] }))
			.filter(({ threshold, percent }) => given(threshold) || given(percent))
			.map(({ threshold, percent }) => ({ kind, threshold: number(threshold), basis_points: read_minor(percent ?? '', 2) as number }))
	);
}

export function rules_edit(values: Values, plan: OfficeRatePlan): RatePlanEdit {
	const amount = (name: string) => (given(values[name]) ? money(values[name], plan.currency) : 0);
	const count = (name: string) => (given(values[name]) ? number(values[name]) : 0);
	return {
		...plan_edit(plan),
		included_guests: given(values.included_guests) ? number(values.included_guests) : undefined,
		extra_guest_minor: amount('extra_guest'),
		extra_guest_from_age: count('extra_guest_from_age'),
		max_pets: count('max_pets'),
		pet_minor: amount('pet'),
		pet_per: values.pet_per === 'night' ? 'night' : 'stay',
		deposit_minor: amount('deposit'),
		gap_fill: values.gap_fill === 'true',
		orphan_min: count('orphan_min'),
		notice_hours: count('notice_hours'),
		same_day_until: given(values.same_day_until) ? values.same_day_until : undefined,
		discounts: discounts_in(values),
		further_taxes: (values.further_taxes ?? '').split(',').filter(Boolean)
	};
}

const arrives_on = (season: Season, weekday: number) => !season.weekdays.find((one) => one.weekday === weekday)?.closed_to_arrival;

export function season_values(season: Season | undefined, currency: string, locale: Locale): Values {
	const values: Values = {
		name: season?.name ?? '',
		from: season?.from ?? '',
		last: season ? add_days(season.to, -1) : '',
		nightly: money_text(season?.nightly_minor, currency, locale),
		min_arrival: text_of(season?.min_arrival),
		max_arrival: text_of(season?.max_arrival),
		min_through: text_of(season?.min_through),
		arrivals: iso_weekdays.filter((weekday) => !season || arrives_on(season, weekday)).join(',')
	};
	for (const { weekday, nightly_minor } of season?.weekdays ?? []) values[`weekday.${weekday}`] = money_text(nightly_minor, currency, locale);
	return values;
}

/** The weekdays of a season after the form; what the form does not show of them stays. */
function weekdays_in(values: Values, before: readonly SeasonWeekday[], currency: string): SeasonWeekday[] {
	const arrivals = new Set((values.arrivals ?? '').split(','));
	return iso_weekdays.flatMap((weekday) => {
		const rules: SeasonWeekday = { ...before.find((one) => one.weekday === weekday), weekday };
		const price = values[`weekday.${weekday}`];
		if (given(price)) rules.nightly_minor = money(price, currency);
		else delete rules.nightly_minor;
		if (arrivals.has(String(weekday))) delete rules.closed_to_arrival;
		else rules.closed_to_arrival = true;
		return Object.keys(rules).length > 1 ? [rules] : [];
	});
}

/** The plan with one season changed, or one more. */
export function season_edit(values: Values, plan: OfficeRatePlan, id: string | undefined): RatePlanEdit {
	const before = plan.seasons.find((season) => season.id === id);
	const limit = (name: string) => (given(values[name]) ? number(values[name]) : undefined);
	const season = {
		...before,
		id: before?.id,
		name: values.name ?? '',
		from: values.from ?? '',
		to: given(values.last) && /^\d{4}-\d{2}-\d{2}$/.test(values.last ?? '') ? add_days(values.last as string, 1) : (values.last ?? ''),
		nightly_minor: given(values.nightly) ? money(values.nightly, plan.currency) : undefined,
		min_arrival: limit('min_arrival'),
		max_arrival: limit('max_arrival'),
		min_through: limit('min_through'),
		weekdays: weekdays_in(values, before?.weekdays ?? [], plan.currency)
	};
	const others = plan.seasons.filter(({ id: other }) => other !== before?.id);
	return { ...plan_edit(plan), seasons: [...others, season] };
}

export const without_season = (plan: OfficeRatePlan, id: string): RatePlanEdit => ({ ...plan_edit(plan), seasons: plan.seasons.filter((season) => season.id !== id) });

export const day_limits = ['min_arrival', 'max_arrival', 'min_through'] as const;
export const day_switches = ['closed', 'closed_to_arrival', 'closed_to_departure'] as const;

/** A field that says `season` is left to the season and the rate again; an empty one stays as it is. */
export function days_edit(values: Values, currency: string): DaysEdit {
	const clear: DaysEdit['clear'] = [];
	const set: DaysEdit['set'] = {};
	const by_price = values.price_mode ?? 'keep';
	if (by_price === 'season') clear.push('nightly_minor');
	if (by_price === 'amount') set.nightly_minor = money(values.price, currency);
	for (const name of day_limits) {
		const text = values[name]?.trim() ?? '';
		if (text === '-') clear.push(name);
		else if (text !== '') set[name] = number(text);
	}
	for (const name of day_switches) {
		if (values[name] === 'season') clear.push(name);
		else if (values[name]) set[name] = values[name] === 'true';
	}
	return {
		from: values.from ?? '',
		to: /^\d{4}-\d{2}-\d{2}$/.test(values.last ?? '') ? add_days(values.last as string, 1) : (values.last ?? ''),
		weekdays: (values.weekdays ?? '').split(',').filter(Boolean).map(Number),
		set,
		clear,
		...(by_price === 'percent' ? { price_percent: number(values.price) } : {})
	};
}

export function coupon_edit(values: Values, currency: string): CouponEdit {
	const date = (name: string) => (given(values[name]) ? values[name] : undefined);
	const until = (name: string) => (given(values[name]) ? add_days(values[name] as string, 1) : undefined);
	const limit = (name: string) => (given(values[name]) ? number(values[name]) : undefined);
	return {
		code: values.code ?? '',
		is_for_all: values.is_for_all === 'true',
		basis_points: given(values.percent) ? (read_minor(values.percent as string, 2) as number) : undefined,
		amount_minor: given(values.amount) ? money(values.amount, currency) : undefined,
		bookable_from: date('bookable_from'),
		bookable_until: until('bookable_last'),
		stay_from: date('stay_from'),
		stay_until: until('stay_last'),
		min_nights: limit('min_nights') ?? 1,
		max_redemptions: limit('max_redemptions'),
		max_per_guest: limit('max_per_guest'),
		is_active: values.is_active !== ''
	};
}

export const coupon_again = (coupon: OfficeCoupon, is_active: boolean): CouponEdit => ({
	code: coupon.code,
	is_for_all: coupon.is_for_all,
	basis_points: coupon.basis_points,
	amount_minor: coupon.amount?.amount_minor,
	bookable_from: coupon.bookable_from,
	bookable_until: coupon.bookable_until,
	stay_from: coupon.stay_from,
	stay_until: coupon.stay_until,
	min_nights: coupon.min_nights,
	max_redemptions: coupon.max_redemptions,
	max_per_guest: coupon.max_per_guest,
	is_active
});

/** `/seasons/1/nightly_minor` → `nightly`: the field of the form that a refusal is about. */
export function field_of(path: string): string {
	const last = path.split('/').at(-1) ?? '';
	const names: Record<string, string> = { nightly_minor: 'nightly', to: 'last', extra_guest_minor: 'extra_guest', pet_minor: 'pet', deposit_minor: 'deposit', amount_minor: 'amount', basis_points: 'percent', price_percent: 'price', bookable_until: 'bookable_last', stay_until: 'stay_last' };
	return names[last] ?? last;
}
