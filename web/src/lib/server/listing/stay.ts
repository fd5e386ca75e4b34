import type { Problem, Quote, StayTerms } from '$lib/api/types';
import { add_days, is_date, today_in } from '$lib/dates';
import type { StayRules } from '$lib/features/stay/rules';
import type { ChosenStay } from '$lib/features/stay/selection.svelte';
import type { Locale } from '$lib/i18n/locales';
import { expect_data, problem_of, type Api } from '$lib/server/api';

/** The API shows at most so much of a calendar at once. */
const calendar_days = 800;
const usual_guests = 2;

/** What the page of a short stay shows beside the listing: the calendar's rules, and an answer for chosen dates. */
export async function load_stay(api: Api, property_id: string, stay: StayTerms, locale: Locale, parameters: URLSearchParams) {
	const chosen = chosen_stay(parameters, stay.max_guests);
	const today = today_in(stay.time_zone);
	const latest = add_days(today, calendar_days);
	const to = stay.bookable_until < latest ? stay.bookable_until : latest;
	const [calendar, answer] = await Promise.all([
		to > today ? api.GET('/api/v1/properties/{id}/calendar', { params: { path: { id: property_id }, query: { from: today, to } } }).then(expect_data) : { unavailable: [] },
		ask_quote(api, stay.listing_id, chosen, locale)
	]);
	const rules: StayRules = {
		today,
		bookable_from: stay.bookable_from,
		bookable_until: to,
		min_nights: stay.min_nights,
		max_nights: stay.max_nights,
		unavailable: calendar.unavailable
	};
	const dates_wrong = parameters.has('check_in') && !(chosen.check_in && chosen.check_out);
	return { rules, chosen, dates_wrong, ...answer };
}

function chosen_stay(parameters: URLSearchParams, max_guests: number): ChosenStay {
	const check_in = parameters.get('check_in');
	const check_out = parameters.get('check_out');
	const guests = Number(parameters.get('guests') ?? Number.NaN);
	return {
		...(is_date(check_in) && is_date(check_out) && check_in < check_out ? { check_in, check_out } : {}),
		guests: Number.isInteger(guests) && guests > 0 ? guests : Math.min(usual_guests, max_guests)
	};
}

async function ask_quote(api: Api, listing_id: string, { check_in, check_out, guests }: ChosenStay, locale: Locale): Promise<{ quote?: Quote; refusal?: Problem }> {
	if (!check_in || !check_out) return {};
	const answer = await api.POST('/api/v1/quotes', { body: { listing_id, check_in, check_out, guests, locale } });
	if (answer.data) return { quote: answer.data };
	const problem = problem_of(answer);
	if (problem.status === 422 || problem.status === 409) return { refusal: problem };
	return expect_data<never>(answer);
}
