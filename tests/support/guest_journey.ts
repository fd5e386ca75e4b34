// The way of a guest to a booking, for journeys that begin behind it.

import pg from 'pg';
import type { Visitor } from './browser.js';
import { payForStay } from './checkout.js';
import { findTrip } from './portfolio.js';
import { endYesterday } from './stays.js';

/** In words of the language. */
const words = {
	en: { hold: 'Hold these nights', done: 'It is yours' },
	fr: { hold: 'Retenir ces nuits', done: 'C’est à vous' }
} as const;

/** Signs in and books some free nights; ends on the page of the booking. */
export async function book_in(visitor: Visitor, locale: keyof typeof words, months_ahead: number): Promise<{ id: string; code: string; slug: string }> {
	const trip = await findTrip(months_ahead);
	const { page } = visitor;
	await visitor.signIn('Gabrielle Guest');
	await visitor.goto(`/${locale}/listings/${trip.listing.slug}?check_in=${trip.check_in}&check_out=${trip.check_out}&guests=2`);
	await page.locator(`a[href*="/reserve?quote="]`).first().click();
	await page.waitForURL('**/reserve?**');
	await page.getByRole('button', { name: words[locale].hold }).click();
	await page.waitForURL('**/bookings/**');
	const id = /bookings\/([\da-f-]+)/.exec(page.url())?.[1] ?? '';
	// Paying is the same in every language.
	if (locale !== 'en') await visitor.goto(`/en/bookings/${id}`);
	await payForStay(page);
	if (locale !== 'en') await visitor.goto(`/${locale}/bookings/${id}`);
	await page.getByRole('heading', { name: words[locale].done }).waitFor();
	return { id, code: (await page.getByTestId('booking-code').textContent()) ?? '', slug: trip.listing.slug };
}

/** The stay is over: what nobody can do in a browser. */
export const sinceYesterday = (booking_id: string) => in_stack((database) => endYesterday(database, booking_id));

/** In the database behind the pages: for what only time brings about. */
export async function in_stack<T>(work: (database: { query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> }) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: process.env['STACK_DATABASE_URL'] });
	await client.connect();
	try {
		return await work({ query: async (sql, values) => (await client.query<Record<string, unknown>>(sql, values)).rows });
	} finally {
		await client.end();
	}
}
