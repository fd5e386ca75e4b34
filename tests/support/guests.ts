// Guests as many as a test needs, whom Clerk has told of, with tokens as the issuer would sign them.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { addDays, day } from './dates.js';
import { FakeClerk } from './fake_clerk.js';
import type { Listing } from './fixtures.js';
import type { Booking, KnownPerson } from './messages.js';
import { Issuer } from './issuer.js';
import { holdRequest, Platform } from './platform.js';
import { deliver, userMessage } from './svix.js';
import type { Forge } from './tokens.js';

export interface Guest {
	subject: string;
	/** What audit lines name. */
	id: string;
	email: string;
	as: { token: string };
}

export class Guests {
	constructor(
		readonly platform: Platform,
		readonly clerk: FakeClerk,
		private readonly forge: Forge
	) {}

	async guest(more: { role?: string; is_verified?: boolean; email?: string } = {}): Promise<Guest> {
		const subject = `user_${randomUUID()}`;
		const email = more.email ?? `${subject.slice(5, 13)}@example.com`;
		const metadata = { role: more.role ?? 'user', portfolio: 'own' };
		const user = { id: subject, first_name: 'Gerda', last_name: 'Gone', email, is_verified: more.is_verified, phone: '+351911222333', public_metadata: metadata, updated_at: Date.now() };
		(await deliver(this.platform.api, userMessage('user.created', user))).expect(200);
		return { subject, id: (await this.known(subject)).id, email, as: this.tokenOf(subject, email, metadata) };
	}

	tokenOf(subject: string, email: string, metadata: object = {}): { token: string } {
		return { token: this.forge.token({ sub: subject, name: 'Gerda Gone', email, metadata }) };
	}

	async known(subject: string): Promise<KnownPerson> {
		return (await this.platform.api.get<KnownPerson>(`/api/v1/people/${subject}`, { as: 'admin' })).expect(200);
	}

	/** A stay that begins in so many days, with everything a guest can say about himself. */
	async stay(guest: Guest, starts_in = 40, listing?: Listing): Promise<Booking> {
		const { api, make } = this.platform;
		const quote = await this.platform.quote(listing ?? (await make.stay()), day(starts_in), 4);
		const body = { ...holdRequest(quote.id), guest_name: 'Gerda Gone', guest_email: guest.email, guest_phone: '+351 911 222 333', note: 'Late: Gerda lands at ten.' };
		const held = (await api.post<Booking>('/api/v1/bookings', body, { as: guest.as, key: randomUUID() })).expect(201);
		return (await api.post<Booking>(`/api/v1/bookings/${held.id}/confirm`, undefined, { as: 'agent' })).expect(200);
	}

	/** A stay of the past, by SQL: no quote can be had for days that are over. */
	async pastStay(guest: Guest, ended_days_ago = 30): Promise<{ id: string; code: string }> {
		const { database, make } = this.platform;
		const listing = await make.stay();
		const [quote, id] = [randomUUID(), randomUUID()];
		const code = `R-${id.slice(0, 8)}`;
		const to = addDays(day(0), -ended_days_ago);
		await database.query(
			`INSERT INTO booking.quote (id, listing_id, listing_slug, property_id, stay, guests, lines, total_minor, currency, rules_version, created_at, expires_at)
			 VALUES ($1, $2, $3, $4, daterange($5, $6), 2, '[{"kind": "nights", "label": "Nights", "quantity": 4, "amount": {"amount_minor": 123456, "currency": "EUR"}}]', 123456, 'EUR', 'test', now() - interval '90 days', now() - interval '89 days')`,
			[quote, listing.id, listing.slug, listing.property.id, addDays(to, -4), to]
		);
		await database.query(
			`INSERT INTO booking.booking (id, code, quote_id, guest_subject, guest_name, guest_email, guest_phone, note, state, hold_expires_at, created_at, confirmed_at)
			 VALUES ($1, $2, $3, $4, 'Gerda Gone', $5, '+351911222333', 'Allergic to cats', 'confirmed', now() - interval '89 days', now() - interval '90 days', now() - interval '90 days')`,
			[id, code, quote, guest.subject, guest.email]
		);
		return { id, code };
	}

	/** What somebody asks under this address, and the office answers. */
	async enquiry(email: string, more: { phone?: string; message?: string } = {}): Promise<string> {
		const { api, make } = this.platform;
		const { slug } = await make.listing();
		const body = { name: 'Gerda Gone', email, phone: more.phone, message: more.message ?? 'My dog Rex comes too.' };
		const { id } = (await api.post<{ id: string }>(`/api/v1/listings/${slug}/enquiries`, body)).expect(201);
		(await api.post(`/api/v1/enquiries/${id}/answers`, { channel: 'email', text: 'Rex is welcome, Gerda.' }, { as: 'admin' })).expect(200);
		return id;
	}
}

/** Starts a platform with a Clerk of its own for all tests of the file. */
export function useGuests(): () => Guests {
	let guests: Guests | undefined;
	beforeAll(async () => {
		const issuer = new Issuer();
		const clerk = await FakeClerk.start();
		const platform = await Platform.start({
			ESTATE_CLERK_API_URL: clerk.origin,
			ESTATE_CLERK_SECRET_KEY: clerk.secretKey,
			...issuer.environment
		});
		guests = new Guests(platform, clerk, await issuer.forge(platform));
	}, 60_000);
	beforeEach(() => {
		if (!guests) return;
		guests.clerk.moods = [];
		guests.clerk.calls.length = 0;
	});
	afterAll(async () => {
		await guests?.platform.stop();
		await guests?.clerk.stop();
	}, 60_000);
	return () => {
		if (!guests) throw new Error('the platform has not been started');
		return guests;
	};
}
