// Everybody at once: guests who hold, pay, move and cancel, an office that refunds, channels whose calendars change, while somebody kills what they stand on.
// Whoever gets no answer asks again under the same key, as a client should.

import type { Api } from './api.js';
import { addDays, day } from './dates.js';
import { calendar, type Channel, type FeedEvent } from './feeds.js';
import type { Fixtures, Listing } from './fixtures.js';
import type { Booking, Money, Quote } from './messages.js';
import type { BookingPayment, Payments } from './payments.js';
import { holdRequest } from './platform.js';
import { Insistent } from './insistent.js';
import { until } from './wait.js';

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
/** How many bookings count as the latest. */
const recent = 200;

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
		// Half of the time one of the latest: most of all that ever was is over.
		const back = roll(2) ? this.bookings.length : Math.min(this.bookings.length, recent);
		const id = this.bookings[this.bookings.length - 1 - roll(back)];
		const kind = roll(100);
		if (kind < 36 || id === undefined) return ['hold', () => this.hold(roll)];
		if (kind < 64) return ['pay', () => this.pay(id, roll)];
		if (kind < 72) return ['move', () => this.move(id, roll)];
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
		}, 100);
		if (page === 'none') return;
		const confirmed = await this.world.payments.confirm(page, card);
		if (confirmed.status === 200 && confirmed.expect(200).status === 'requires_action') await this.world.payments.challenge(page, approves ? 'approve' : 'fail');
	}

	/** To other nights, more of them or fewer, at the price that was shown before. */
	private async move(id: string, roll: Roll): Promise<void> {
		const path = `/api/v1/bookings/${id}`;
		const { check_in } = await this.insistent.persist(async () => (await this.world.api.get<Booking>(path, { as: 'guest' })).expect(200));
		const from = addDays(check_in, roll(5) - 2);
		const to = addDays(from, 1 + roll(4));
		const shown = await this.insistent.persist(async () => {
			const reply = await this.world.api.get<{ total: Money }>(`${path}/change?check_in=${from}&check_out=${to}`, { as: 'guest' });
			if (reply.status === 503) return undefined;
			return [409, 422].includes(reply.status) ? 'refused' : reply.expect(200);
		});
		if (shown === 'refused') return;
		await this.insistent.insist(`${path}/change`, { check_in: from, check_out: to, expected_total_minor: shown.total.amount_minor }, [200, 409, 422], { as: 'guest' });
	}

	/** Whoever moved to dearer nights pays what is still owed. */
	async payTheRest(ids: readonly string[]): Promise<void> {
		const left = [...ids];
		await Promise.all(
			Array.from({ length: 8 }, async () => {
				for (let id = left.pop(); id !== undefined; id = left.pop()) {
					const page = await this.world.payments.page({ id });
					(await this.world.payments.confirm(page)).expect(200);
					await until('nothing is owed any more', async () => (await this.world.payments.of({ id })).outstanding.amount_minor === 0, patience_ms);
				}
			})
		);
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
