// The world that each cell of the table is tried in: rows that belong to somebody, made anew for each call.

import { randomUUID } from 'node:crypto';
import { addDays, day } from '../../support/dates.js';
import type { Listing, Property } from '../../support/fixtures.js';
import { by_hand, ledger, type Journal } from '../../support/ledger.js';
import type { Booking } from '../../support/messages.js';
import { endYesterday } from '../../support/stays.js';
import type { Platform } from '../../support/platform.js';

/** Whose property a staff member meets: one that names `agent2`, or one that names another agent. */
export type Ground = 'hers' | 'anothers';

export interface Target {
	path: string;
	body?: unknown;
	headers?: Record<string, string>;
}

const subjects: Record<Ground, string> = { hers: 'user_demo_agent2', anothers: 'user_demo_agent' };

export class World {
	constructor(
		private readonly platform: Platform,
		private readonly ground: Ground
	) {}

	get make() {
		return this.platform.make;
	}
	get database() {
		return this.platform.database;
	}

	/** A published stay on the ground. */
	stay(): Promise<Listing> {
		return this.make.stay({ agent: subjects[this.ground] });
	}

	/** A published sale on the ground. */
	sale(): Promise<Listing> {
		return this.make.listing({ agent: subjects[this.ground] });
	}

	/** A villa on the ground that nobody offers. */
	villa(): Promise<Property> {
		return this.make.property({ agent: subjects[this.ground], kind: 'villa' });
	}

	/** Booked or held by the demo guest, on the ground. */
	async booking(state: 'held' | 'confirmed' = 'confirmed'): Promise<Booking> {
		const listing = await this.stay();
		const check_in = addDays(day(30), Math.floor(Math.random() * 200));
		return state === 'held' ? this.platform.held(listing, check_in, 4) : this.platform.booked(listing, check_in, 4);
	}

	async quote(): Promise<string> {
		return (await this.platform.quote(await this.stay(), day(40), 4)).id;
	}

	/** A block of days on the ground. */
	async block(): Promise<string> {
		const { property } = await this.stay();
		const id = randomUUID();
		await this.database.query(
			`INSERT INTO calendar.occupancy (id, unit_id, root_id, span, during, kind, state, source_id, created_at)
			 SELECT $1, id, root_id, span, daterange($3, $4), 'owner_block', 'firm', $1, now() FROM calendar.unit WHERE id = $2`,
			[id, property.id, day(50), day(55)]
		);
		return id;
	}

	/** What a visitor has asked about a sale on the ground; in the hands of the property's agent once it is in anybody's. */
	async enquiry(state: 'new' | 'assigned' | 'closed' = 'assigned'): Promise<string> {
		const { id: listing, slug, property } = await this.sale();
		const id = randomUUID();
		await this.database.query(
			`INSERT INTO enquiries.enquiry (id, listing_id, listing_slug, kind, name, email, message, state, property_id, assignee, closed_at, created_at)
			 VALUES ($1, $2, $3, 'sale', 'Vera Visitor', 'vera@example.com', 'May I see it?', $4, $5, $6, CASE WHEN $4 = 'closed' THEN now() END, now())`,
			[id, listing, slug, state, property.id, state === 'new' ? null : subjects[this.ground]]
		);
		return id;
	}

	/** A mail that could not be sent. */
	async mail(): Promise<string> {
		const id = randomUUID();
		await this.database.query(
			`INSERT INTO messaging.mail (id, occasion, template, locale, recipient, subject, body_text, body_html, state, created_at, not_before)
			 VALUES ($1::uuid, $1::text, 'receipt', 'en', 'vera@example.com', 's', 't', 'h', 'given_up', now(), now())`,
			[id]
		);
		return id;
	}

	/** A stay of the demo guest, on the ground, that ended yesterday. */
	async pastStay(): Promise<string> {
		const { id } = await this.booking();
		await endYesterday(this.database, id);
		return id;
	}

	/** What the demo guest has said of a stay, on the ground; nobody has read it yet. */
	async review(): Promise<string> {
		const id = randomUUID();
		await this.database.query(
			`INSERT INTO messaging.review (id, booking_id, listing_id, property_id, guest_subject, author_name, locale, stayed_on, overall, cleanliness, accuracy,
			                               communication, location, value, body, state, created_at)
			 SELECT $1, stay.id, listing_id, property_id, guest_subject, 'Gabrielle', 'en', check_out, 5, 5, 5, 5, 5, 5, 'Quiet and bright.', 'submitted', now()
			 FROM booking.published_stay AS stay WHERE stay.id = $2`,
			[id, (await this.booking()).id]
		);
		return id;
	}

	/** Somebody whom an enquiry can be given to: whoever runs a property. */
	async colleague(): Promise<string> {
		await this.make.property({ agent: 'user_demo_agent' });
		return 'user_demo_agent';
	}

	/** A tax that nothing is charged with. */
	async tax(): Promise<string> {
		const id = randomUUID();
		await this.database.query(`INSERT INTO company.tax (id, name, basis_points, created_at) VALUES ($1::uuid, $2, 700, now())`, [
			id,
			JSON.stringify({ en: id, fr: id, es: id })
		]);
		return id;
	}

	/** For whom properties are let. */
	async owner(): Promise<string> {
		const id = randomUUID();
		await this.database.query(`INSERT INTO company.owner (id, name, email, created_at) VALUES ($1, 'Olga Owner', 'olga@example.com', now())`, [id]);
		return id;
	}

	async agreement(): Promise<string> {
		const id = randomUUID();
		await this.database.query(
			`INSERT INTO company.agreement (id, owner_id, property_id, during, basis_points, taken_of, cleaning_kept_by, created_at)
			 VALUES ($1, $2, gen_random_uuid(), daterange('2026-01-01', NULL), 2000, 'nights', 'company', now())`,
			[id, await this.owner()]
		);
		return id;
	}

	/** An owner who is owed so much. */
	async owed(amount_minor: number): Promise<string> {
		const id = await this.owner();
		const entries = [{ account: '1000', amount_minor }, { account: '2300', amount_minor: -amount_minor, owner_id: id }];
		(await this.platform.api.post(`${ledger}/journals`, by_hand({ entries }), { as: 'admin' })).expect(201);
		return id;
	}

	/** A person whom nobody else is, and the tag of what an admin reads of him. */
	async person(): Promise<{ subject: string; etag: string }> {
		const { subject } = await this.make.person();
		const read = await this.platform.api.get(`/api/v1/people/${subject}`, { as: 'admin' });
		read.expect(200);
		return { subject, etag: read.headers.etag as string };
	}

	/** A journal that somebody has made by hand; its number. */
	async journal(): Promise<number> {
		return (await this.platform.api.post<Journal>(`${ledger}/journals`, by_hand(), { as: 'admin' })).expect(201).id;
	}

	/** What an admin reads at an address. */
	read<Body = unknown>(path: string) {
		return this.platform.api.get<Body>(path, { as: 'admin' });
	}

	/** The tag of what a reader sees at an address. */
	async etagOf(path: string): Promise<string> {
		const read = await this.read(path);
		read.expect(200);
		return read.headers.etag as string;
	}

	/** A refused upload, a picture or a document of a property on the ground. */
	async file(of: 'upload' | 'picture' | 'document'): Promise<{ property: string; id: string }> {
		// The last photo of what is on the market could not be taken away.
		const property = of === 'picture' ? await this.villa() : (await this.sale()).property;
		const id = randomUUID();
		await this.database.query(
			`INSERT INTO media.upload (id, property_id, kind, file_name, content_type, byte_size, state, refusal, original_key, created_by, created_at, expires_at, changed_at)
			 VALUES ($1::uuid, $2, $3, 'x', 'image/jpeg', 9, $4, 'damaged', 'o/' || $1::uuid::text, 'somebody', now(), now(), now())`,
			[id, property.id, of === 'document' ? 'document' : 'photo', of === 'upload' ? 'refused' : 'ready']
		);
		const texts = JSON.stringify({ en: 'x', fr: 'x', es: 'x' });
		if (of === 'picture') {
			await this.database.query(
				`INSERT INTO catalog.picture (id, property_id, position, alt, width, height, dominant_color, variants) VALUES ($1, $2, 0, $3, 4, 3, '#ffffff', '[]')`,
				[id, property.id, texts]
			);
		}
		if (of === 'document') {
			await this.database.query(
				`INSERT INTO media.document (id, property_id, title, access, file_name, content_type, byte_size, key, created_at, changed_at)
				 VALUES ($1::uuid, $2, $3, 'agent', 'x.pdf', 'application/pdf', 9, 'o/' || $1::uuid::text, now(), now())`,
				[id, property.id, texts]
			);
		}
		return { property: property.id, id };
	}
}
