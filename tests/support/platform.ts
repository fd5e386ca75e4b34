// A server on a database of its own: what most test files begin with.

import { afterAll, beforeAll } from 'vitest';
import { Api, type Call, type Person } from './api.js';
import { Database } from './database.js';
import { addDays } from './dates.js';
import { patience } from './environment.js';
import { Fixtures, type Listing } from './fixtures.js';
import type { Booking, Calendar, Occupied, Quote } from './messages.js';
import { Server } from './server.js';

export class Platform {
	private constructor(
		readonly database: Database,
		readonly server: Server,
		readonly api: Api,
		readonly make: Fixtures
	) {}

	static async start(environment: Record<string, string> = {}): Promise<Platform> {
		const database = await Database.create();
		const server = await Server.start({ databaseUrl: database.url, environment });
		return new Platform(database, server, await Api.open(server.origin), new Fixtures(database));
	}

	async stop(): Promise<void> {
		this.api.close();
		const code = await this.server.stop();
		await this.database.drop();
		if (code !== 0) throw new Error(`the server ended with ${code}: ${this.server.log()}`);
	}

	async quote(listing: Listing, check_in: string, nights: number, guests = 2, locale?: string): Promise<Quote> {
		const body = { listing_id: listing.id, check_in, check_out: addDays(check_in, nights), guests, locale };
		return (await this.api.post<Quote>('/api/v1/quotes', body)).expect(201);
	}

	hold(quoteId: string, person: Person = 'guest', call: Call = {}) {
		return this.api.post<Booking>('/api/v1/bookings', holdRequest(quoteId), { as: person, ...call });
	}

	/** Quote and hold in one. */
	async held(listing: Listing, check_in: string, nights: number, person: Person = 'guest'): Promise<Booking> {
		return (await this.hold((await this.quote(listing, check_in, nights)).id, person)).expect(201);
	}

	/** By the booking desk: its money is still to come. */
	confirm(bookingId: string, person: Person = 'agent', call: Call = {}) {
		return this.api.post<Booking>(`/api/v1/bookings/${bookingId}/confirm`, undefined, { as: person, ...call });
	}

	cancel(bookingId: string, person: Person = 'guest', call: Call = {}) {
		return this.api.post<Booking>(`/api/v1/bookings/${bookingId}/cancel`, {}, { as: person, ...call });
	}

	async booked(listing: Listing, check_in: string, nights: number): Promise<Booking> {
		return (await this.confirm((await this.held(listing, check_in, nights)).id)).expect(200);
	}

	async unavailable(propertyId: string, from: string, days: number): Promise<Occupied[]> {
		const path = `/api/v1/properties/${propertyId}/calendar?from=${from}&to=${addDays(from, days)}`;
		return (await this.api.get<Calendar>(path)).expect(200).unavailable;
	}
}

export function holdRequest(quoteId: string) {
	return { quote_id: quoteId, guest_name: 'Gabrielle Guest', guest_email: 'gabrielle.guest@example.com' };
}

/** Starts a platform for all tests of the file. Use the result inside tests only. */
export function usePlatform(environment: Record<string, string> = {}): () => Platform {
	let platform: Platform | undefined;
	beforeAll(async () => {
		platform = await Platform.start(environment);
	}, 60_000 * patience);
	afterAll(async () => platform?.stop(), 60_000);
	return () => {
		if (!platform) throw new Error('the platform has not been started');
		return platform;
	};
}
