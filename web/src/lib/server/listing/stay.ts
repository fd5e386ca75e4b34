import type { Problem, Quote, StayTerms } from '$lib/api/types';
import { add_days, is_date, today_in } from '$lib/dates';
import { party_in } from '$lib/features/stay/party';
import type { StayRules } from '$lib/features/stay/rules';
import type { ChosenStay } from '$lib/features/stay/selection.svelte';
import type { Locale } from '$lib/i18n/locales';
import { expect_data, problem_of, type Api } from '$lib/server/api';

/** The API shows at most so much of a calendar at once. */
const calendar_days = 799;

/** What the page of a short stay shows beside the listing: the calendar's rules, and an answer for chosen dates. */
export async function load_stay(api: Api, { slug, property_id }: { slug: string; property_id: string }, stay: StayTerms, locale: Locale, parameters: URLSearchParams) {
	const chosen = chosen_stay(parameters, stay);
	const today = today_in(stay.time_zone);
	const latest = add_days(today, calendar_days);
	const to = stay.bookable_until < latest ? stay.bookable_until : latest;
	const [calendar, rates, answer] = await Promise.all([
		to > today ? api.GET('/api/v1/properties/{id}/calendar', { params: { path: { id: property_id }, query: { from: today, to } } }).then(expect_data) : { unavailable: [], is_instant: true },
		to > today ? api.GET('/api/v1/listings/{slug}/rates', { params: { path: { slug }, query: { from: today, to: add_days(to, 1) } } }).then(expect_data) : { gap_fill: false, orphan_min: 0, spans: [] },
		ask_quote(api, stay.listing_id, chosen, locale)
	]);
	const rules: StayRules = {
		currency: stay.nightly.currency,
		today,
		bookable_from: stay.bookable_from,
		bookable_until: to,
		min_nights: stay.min_nights,
		max_nights: stay.max_nights,
		gap_fill: rates.gap_fill,
		orphan_min: rates.orphan_min,
		spans: rates.spans,
		unavailable: calendar.unavailable
	};
	const dates_wrong = parameters.has('check_in') && !(chosen.check_in && chosen.check_out);
	return { rules, chosen, dates_wrong, is_instant: calendar.is_instant, ...answer };
}

function chosen_stay(parameters: URLSearchParams, stay: StayTerms): ChosenStay {
	const check_in = parameters.get('check_in');
	const check_out = parameters.get('check_out');
	return {
		...(is_date(check_in) && is_date(check_out) && check_in < check_out ? { check_in, check_out } : {}),
		...party_in(parameters, stay)
	};
}

async function ask_quote(api: Api, listing_id: string, { check_in, check_out, adults, ages, pets, coupon }: ChosenStay, locale: Locale): Promise<{ quote?: Quote; refusal?: Problem }> {
	if (!check_in || !check_out) return {};
	const answer = await api.POST('/api/v1/quotes', { body: { listing_id, check_in, check_out, adults, children_ages: ages, pets, ...(coupon && { coupon }), locale } });
	if (answer.data) return { quote: answer.data };
	const problem = problem_of(answer);
	if (problem.status === 422 || problem.status === 409) return { refusal: problem };
	return expect_data<never>(answer);
}
