// Load: guests who book, each night once, and who try again with the same keys when something breaks.

import { randomUUID } from 'node:crypto';
import { addDays, day } from './dates.js';
import type { Listing } from './fixtures.js';
import type { Booking, Quote } from './messages.js';
import { holdRequest, type Platform } from './platform.js';
import type { Api, Call, Reply } from './api.js';

type Seller = Pick<Platform, 'api'>;

const nights = 2;

/** What the sellers have seen. */
export class Sales {
	/** Bookings whose confirmation was answered with 200. */
	readonly confirmed = new Map<string, { confirm_key: string }>();
	/** Answers that were neither a success nor «try again». */
	readonly faults: string[] = [];
	/** How often somebody had to try again. */
	retries = 0;
	slowest_ms = 0;
	private isOver = false;
	private readonly running: Promise<void>[] = [];

	constructor(
		private readonly seller: Seller,
		private readonly listings: Listing[]
	) {}

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
		const quote = await this.insist<Quote>(201, '/api/v1/quotes', wanted, {});
		const booking = await this.insist<Booking>(201, '/api/v1/bookings', holdRequest(quote.id), { as: 'guest' });
		const confirm_key = `confirm-${randomUUID()}`;
		await this.insist<Booking>(200, `/api/v1/bookings/${booking.id}/confirm`, undefined, { as: 'agent', key: confirm_key });
		this.confirmed.set(booking.id, { confirm_key });
	}

	/** Until it succeeds; 503 and broken connections are tried again with the same key, anything else is a fault. */
	private async insist<Body>(status: number, path: string, body: unknown, call: Call): Promise<Body> {
		const key = call.key ?? `sell-${randomUUID()}`;
		const deadline = Date.now() + 60_000;
		for (;;) {
			const reply = await this.attempt<Body>(path, body, { ...call, key });
			if (reply?.status === status) return reply.expect(status);
			if (reply && reply.status !== 503) throw new Error(`${path}: ${reply.status} ${reply.text}`);
			if (Date.now() > deadline) throw new Error(`${path}: no success within a minute`);
			this.retries += 1;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}

	private async attempt<Body>(path: string, body: unknown, call: Call): Promise<Reply<Body> | undefined> {
		const api: Api = this.seller.api;
		try {
			const reply = await api.post<Body>(path, body, call);
			this.slowest_ms = Math.max(this.slowest_ms, reply.duration_ms);
			return reply;
		} catch (error) {
			if (isBroken(error)) return undefined;
			throw error;
		}
	}
}

/** The connection broke, or nobody listens. */
export function isBroken(error: unknown): boolean {
	const code = (error as { code?: string }).code ?? '';
	return ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(code) || String(error).includes('socket hang up');
}
