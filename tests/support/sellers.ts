// Load: guests who book, each night once, and who try again with the same keys when something breaks.

import { randomUUID } from 'node:crypto';
import { addDays, day } from './dates.js';
import type { Listing } from './fixtures.js';
import type { Booking, Quote } from './messages.js';
import { Insistent } from './insistent.js';
import { holdRequest, type Platform } from './platform.js';

type Seller = Pick<Platform, 'api'>;

const nights = 2;
const patience_ms = 60_000;

/** What the sellers have seen. */
export class Sales {
	/** Bookings whose confirmation was answered with 200. */
	readonly confirmed = new Map<string, { confirm_key: string }>();
	/** Answers that were neither a success nor «try again». */
	readonly faults: string[] = [];
	private readonly insistent: Insistent;
	private isOver = false;
	private readonly running: Promise<void>[] = [];

	constructor(
		seller: Seller,
		private readonly listings: Listing[]
	) {
		this.insistent = new Insistent(() => seller.api, patience_ms);
	}

	/** How often somebody had to try again. */
	get retries(): number {
		return this.insistent.retries;
	}
	get slowest_ms(): number {
		return this.insistent.slowest_ms;
	}

	/** One guest per listing. */
	begin(): this {
		for (const listing of this.listings) this.running.push(this.sell(listing));
		return this;
	}

	/** Lets everyone finish what he has begun. */
	async end(): Promise<void> {
		this.isOver = true;
		await Promise.all(this.running);
	}

	private async sell(listing: Listing): Promise<void> {
		for (let number = 0; !this.isOver; number += 1) {
			try {
				await this.sellOne(listing, addDays(day(1), number * nights));
			} catch (error) {
				this.faults.push(String(error));
				return;
			}
		}
	}

	private async sellOne(listing: Listing, check_in: string): Promise<void> {
		const wanted = { listing_id: listing.id, check_in, check_out: addDays(check_in, nights), guests: 2 };
		const quote = (await this.insistent.insist<Quote>('/api/v1/quotes', wanted, [201])).expect(201);
		const booking = (await this.insistent.insist<Booking>('/api/v1/bookings', holdRequest(quote.id), [201], { as: 'guest' })).expect(201);
		const confirm_key = `confirm-${randomUUID()}`;
		await this.insistent.insist<Booking>(`/api/v1/bookings/${booking.id}/confirm`, undefined, [200], { as: 'agent', key: confirm_key });
		this.confirmed.set(booking.id, { confirm_key });
	}
}
