// What the journeys look for in the demo portfolio, asked of the server itself: no test knows a property by name.

import { apiUrl } from './browser.js';
import { addDays, day } from './dates.js';
import { keepAliveAgent, send } from './http.js';
import type { ListingCard, Page, Stay } from './messages.js';

const agent = keepAliveAgent(2);

async function ask<Body>(path: string): Promise<Body> {
	const answer = await send(apiUrl(), { method: 'GET', path }, agent);
	if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
	return JSON.parse(answer.text) as Body;
}

export interface Trip extends Stay {
	listing: ListingCard;
	/** Another stay in the same month, so that the calendar of both shows the same days. */
	elsewhere: Stay;
}

/** Days of a month on which a trip may begin: which villa is free on which day hangs on the day on which the portfolio was loaded. */
const beginnings = [7, 14, 15, 5, 6, 16];

/** A villa, priced in euros, that is free for some nights in the middle of a month to come; journeys ask for different months. */
export async function findTrip(monthsAhead: number): Promise<Trip> {
	const first = new Date();
	first.setUTCDate(1);
	first.setUTCMonth(first.getUTCMonth() + monthsAhead);
	const month = first.toISOString().slice(0, 10);
	for (const [beginning, nights] of beginnings.flatMap((each) => [4, 5, 7].map((many) => [each, many] as const))) {
		const check_in = addDays(month, beginning);
		const check_out = addDays(check_in, nights);
		const query = `kind=short_stay&property_kind=villa&guests=2&check_in=${check_in}&check_out=${check_out}&limit=24`;
		const listing = (await ask<Page<ListingCard>>(`/api/v1/listings?${query}`)).items.find(({ price }) => price.currency === 'EUR');
		const other = addDays(check_in, beginning < 10 ? 13 : -13);
		if (listing) return { listing, check_in, check_out, elsewhere: { check_in: other, check_out: addDays(other, nights) } };
	}
	throw new Error(`no villa is free in the middle of ${month}`);
}

export async function findListing(kind: string): Promise<ListingCard> {
	const [listing] = (await ask<Page<ListingCard>>(`/api/v1/listings?kind=${kind}&limit=1`)).items;
	if (!listing) throw new Error(`the demo portfolio has no ${kind}`);
	return listing;
}

/** The id of the property that a listing offers. */
export async function propertyOf(listing: ListingCard): Promise<string> {
	return (await ask<{ property: { id: string } }>(`/api/v1/listings/${listing.slug}`)).property.id;
}

export { day };
