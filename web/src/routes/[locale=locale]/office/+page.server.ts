import { today_in } from '$lib/dates';
import { expect_data } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { PageServerLoad } from './$types';

/** As many that nobody has answered as are worth counting. */
const looked_at = 50;
/** In percent: a property that lacks more than a detail. */
const incomplete_below = 80;

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_agent(event);
	const count = async (query: { state?: 'draft'; completeness_below?: number }) =>
		expect_data(await api.GET('/api/v1/office/properties', { params: { query: { ...query, limit: 1 } } })).total;
	const date = today_in(event.locals.company.time_zone);
	const [enquiries, talks, reviews, mails, drafts, incomplete, desk, conflicts] = await Promise.all([
		api.GET('/api/v1/enquiries', { params: { query: { state: ['new', 'assigned'], limit: looked_at } } }).then(expect_data),
		api.GET('/api/v1/office/conversations', { params: { query: { limit: 1 } } }).then(expect_data),
		api.GET('/api/v1/office/reviews', { params: { query: { limit: 1 } } }).then(expect_data),
		user.role === 'admin' ? api.GET('/api/v1/office/mail', { params: { query: { limit: 1 } } }).then(expect_data) : undefined,
		count({ state: 'draft' }),
		count({ completeness_below: incomplete_below }),
		api.GET('/api/v1/office/desk', { params: { query: { date, locale: event.params.locale } } }).then(expect_data),
		api.GET('/api/v1/office/channels/conflicts', { params: { query: { locale: event.params.locale } } }).then(expect_data)
	]);
	return {
		new_enquiries: { count: enquiries.items.length, is_more: enquiries.next_cursor !== undefined, late: enquiries.counts.overdue },
		conflicts: conflicts.items.length,
		requests: { count: desk.requests.length, answer_by: desk.requests[0]?.answer_by, time_zone: desk.requests[0]?.property.time_zone },
		// Who has come already, and has gone, needs nobody.
		arrivals: desk.arrivals.filter(({ state }) => state === 'confirmed').length,
		departures: desk.departures.filter(({ state }) => state === 'checked_in').length,
		cleanings: desk.cleanings.filter(({ cleaned_at }) => !cleaned_at).length,
		unread_talks: talks.unread,
		unread_reviews: reviews.counts.submitted,
		mails_given_up: mails?.counts.given_up ?? 0,
		drafts,
		incomplete,
		incomplete_below
	};
};
