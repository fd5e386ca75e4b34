// Everybody at once: guests who hold, pay, and cancel, an office that refunds and marks, channels whose calendars change, while somebody kills what they stand on.
// Whoever gets no answer asks again under the same key, as a client should.

import type { Api } from './api.js';
import { addDays, day } from './dates.js';
import { calendar, type Channel, type FeedEvent } from './feeds.js';
import type { Fixtures, Listing } from './fixtures.js';
import type { Booking, Quote } from './messages.js';
import type { BookingPayment, Payments } from './payments.js';
import { holdRequest } from './platform.js';
import { Insistent } from './insistent.js';

export interface World {
	api: Api;
	payments: Payments;
	make: Fixtures;
	listings: Listing[];
	channel: Channel;
	/** Path of the feed of each listing, by the listing's id. */
	feeds: Map<string, string>;
}

type Roll = (below: number) => number;

/** Numbers from a seed, so that a run can be repeated. */
export function dice(seed: number): Roll {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const cards = ['pm_card_visa', 'pm_card_visa', 'pm_card_visa', 'pm_card_chargeDeclined', 'pm_card_authenticationRequired', 'pm_stand_in_duplicate', 'pm_stand_in_out_of_order'];
/** Within which all stays begin: narrow, so that many want the same nights. */
const window_days = 90;
const patience_ms = 120_000;

export class Storm {
	/** What was answered that should not be. */
	readonly faults: string[] = [];
	/** How often each operation was carried out. */
	readonly done = new Map<string, number>();
	private left = 0;
	private readonly bookings: string[] = [];
	private readonly insistent: Insistent;

	constructor(private readonly world: World) {
		this.insistent = new Insistent(() => world.api, patience_ms);
	}

	/** How often somebody had to ask again. */
	get retries(): number {
		return this.insistent.retries;
	}

	/** So many operations by so many clients. */
	async rage(operations: number, clients: number, seed: number): Promise<void> {
		this.left = operations;
		await Promise.all(Array.from({ length: clients }, (_, client) => this.client(dice(seed + client))));
	}

	get operations(): number {
		return [...this.done.values()].reduce((sum, count) => sum + count, 0);
	}

	private async client(roll: Roll): Promise<void> {
		while (this.left-- > 0) {
			const [name, operation] = this.choose(roll);
			try {
				await operation();
				this.done.set(name, (this.done.get(name) ?? 0) + 1);
			} catch (error) {
				this.faults.push(`${name}: ${String(error)}`);
			}
		}
	}

	private choose(roll: Roll): [string, () => Promise<void>] {
		const id = this.bookings[roll(this.bookings.length)];
		const kind = roll(100);
		if (kind < 40 || id === undefined) return ['hold', () => this.hold(roll)];
		if (kind < 70) return ['pay', () => this.pay(id, roll)];
		if (kind < 82) return ['cancel', () => this.cancel(id, roll)];
		if (kind < 86) return ['refund', () => this.refund(id, roll)];
		if (kind < 92) return ['expire', () => this.expire(id)];
		return ['feed', () => this.feed(roll)];
	}

	private async hold(roll: Roll): Promise<void> {
		const listing = this.any(this.world.listings, roll);
		const check_in = day(20 + roll(window_days));
		const wanted = { listing_id: listing.id, check_in, check_out: addDays(check_in, 1 + roll(4)), guests: 1 + roll(2) };
		const quote = await this.insistent.insist<Quote>('/api/v1/quotes', wanted, [201, 422]);
		if (quote.status !== 201) return;
		const held = await this.insistent.insist<Booking>('/api/v1/bookings', holdRequest(quote.expect(201).id), [201, 409, 410], { as: 'guest' });
		if (held.status === 201) this.bookings.push(held.expect(201).id);
	}

	private async pay(id: string, roll: Roll): Promise<void> {
		const begun = await this.insistent.insist<BookingPayment>(`/api/v1/bookings/${id}/payment`, { method: 'card' }, [200, 409], { as: 'guest' });
		if (begun.status !== 200) return;
		const card = this.any(cards, roll);
		const approves = roll(2) === 1;
		const page = await this.insistent.persist(async () => {
			const attempt = (await this.world.payments.of({ id })).charge?.attempts[0];
			return attempt?.card ?? (attempt?.state === 'open' || attempt?.state === 'starting' ? undefined : 'none');
		});
		if (page === 'none') return;
		const confirmed = await this.world.payments.confirm(page, card);
		if (confirmed.status === 200 && confirmed.expect(200).status === 'requires_action') await this.world.payments.challenge(page, approves ? 'approve' : 'fail');
	}

	private async cancel(id: string, roll: Roll): Promise<void> {
		await this.insistent.insist(`/api/v1/bookings/${id}/cancel`, {}, [200, 409], { as: roll(3) ? 'guest' : 'admin' });
	}

	private async refund(id: string, roll: Roll): Promise<void> {
		const amount_minor = 100 + roll(5_000);
		await this.insistent.insist(`/api/v1/office/bookings/${id}/refunds`, { amount_minor, reason: 'The pool was cold.' }, [200, 409], { as: 'admin' });
	}

	/** Time passes for a hold. */
	private async expire(id: string): Promise<void> {
		await this.insistent.persist(async () => {
			await this.world.make.endHold(id);
			return true;
		});
	}

	/** A channel says something else from now on, and is asked at once. */
	private async feed(roll: Roll): Promise<void> {
		const listing = this.any(this.world.listings, roll);
		const path = this.world.feeds.get(listing.id) ?? '';
		const events: FeedEvent[] = Array.from({ length: roll(5) }, (_, number) => {
			const from = day(20 + roll(window_days));
			return { uid: `${number}@channel.example`, from, to: addDays(from, 1 + roll(3)), summary: roll(3) ? 'Reserved' : 'Not available' };
		});
		this.world.channel.says(path, calendar(...events));
		await this.insistent.persist(async () => {
			await this.world.make.database.query(`UPDATE channels.connection SET next_poll_at = now() WHERE property_id = $1`, [listing.property.id]);
			return true;
		});
	}

	private any<Item>(items: readonly Item[], roll: Roll): Item {
		return items[roll(items.length)] as Item;
	}
}
