// Rows that a test needs, by SQL: no test depends on the demo portfolio.

import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from './database.js';

export interface Place {
	id: string;
	slug: string;
	time_zone: string;
}
export interface Property {
	id: string;
	place: Place;
	building_id?: string;
}
export interface Listing {
	id: string;
	slug: string;
	property: Property;
}

export interface PropertyOptions {
	place?: Place;
	kind?: string;
	building?: Property;
	bedrooms?: number;
	max_guests?: number;
	latitude?: number;
	longitude?: number;
	amenities?: string[];
	attributes?: Record<string, unknown>;
	preparation_days?: number;
	/** Who runs it; the demo agent unless it is said. */
	agent?: string | null;
}
export interface ListingOptions extends PropertyOptions {
	property?: Property;
	kind_of_listing?: 'short_stay' | 'lease' | 'sale' | 'investment';
	slug?: string;
	title?: Record<'en' | 'fr' | 'es', string>;
	price_minor?: number;
	currency?: string;
	terms?: Record<string, unknown>;
	state?: 'draft' | 'published' | 'paused' | 'withdrawn';
	rank?: number;
	published_at?: string;
}
export interface StayOptions extends Omit<ListingOptions, 'kind_of_listing'> {
	nightly_minor?: number;
	cleaning_minor?: number;
	min_nights?: number;
	max_nights?: number;
	guests_limit?: number;
	window_days?: number;
	tax_basis_points?: number;
}

const texts = (text: string) => JSON.stringify({ en: `${text} (en)`, fr: `${text} (fr)`, es: `${text} (es)` });
let made = 0;
/** After all that were made before it, as the server's own are. */
const sortedUuid = () => {
	const time = (BigInt(Date.now()) << 8n) | BigInt((made += 1) & 0xff);
	const hex = time.toString(16).padStart(14, '0');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12)}0-8000-${randomBytes(6).toString('hex')}`;
};
const unique = () => randomBytes(5).toString('hex');

export class Fixtures {
	private home: Promise<Place> | undefined;

	constructor(readonly database: Database) {}

	async place(options: { time_zone?: string; name?: string } = {}): Promise<Place> {
		const place = { id: randomUUID(), slug: `place-${unique()}`, time_zone: options.time_zone ?? 'Europe/Lisbon' };
		await this.database.query(
			`INSERT INTO catalog.place (id, slug, name, country, region, latitude, longitude, zoom, time_zone, currency)
			 VALUES ($1, $2, $3, 'PT', 'Faro', 37.1, -8.5, 11, $4, 'EUR')`,
			[place.id, place.slug, texts(options.name ?? 'Place'), place.time_zone]
		);
		return place;
	}

	/** On the timeline, as a whole or as a part of a building. */
	async property(options: PropertyOptions = {}): Promise<Property> {
		const place = options.place ?? options.building?.place ?? (await (this.home ??= this.place()));
		const id = randomUUID();
		const building = options.building?.id ?? null;
		await this.database.query(
			`INSERT INTO catalog.property (id, reference, kind, building_id, place_id, name, unparsed_address, postal_code, latitude, longitude,
			                               bedrooms_total, bathrooms_total, max_guests, living_area_m2, amenities, attributes, agent_subject, created_at, modified_at)
			 VALUES ($1, $2, $3, $4, $5, $6, 'Rua da Praia 1', '8500-000', $7, $8, $9, 2, $10, 120, $11, $12, $13, now(), now())`,
			[
				id,
				`T-${unique()}`,
				options.kind ?? 'villa',
				building,
				place.id,
				texts('House'),
				options.latitude ?? 37.12,
				options.longitude ?? -8.53,
				options.bedrooms ?? 3,
				options.max_guests ?? 6,
				options.amenities ?? [],
				JSON.stringify(options.attributes ?? {}),
				options.agent === undefined ? 'user_demo_agent' : options.agent
			]
		);
		await this.putOnTimeline(id, building, place.time_zone, options.preparation_days ?? 0);
		return { id, place, building_id: building ?? undefined };
	}

	private async putOnTimeline(id: string, building: string | null, timeZone: string, preparationDays: number): Promise<void> {
		if (building === null) {
			await this.database.query(
				`INSERT INTO calendar.unit (id, root_id, span, time_zone, preparation_days) VALUES ($1, $1, int4range(0, 1048576), $2, $3)`,
				[id, timeZone, preparationDays]
			);
			return;
		}
		await this.database.query(
			`WITH place AS (UPDATE calendar.unit SET next_place = next_place + 1 WHERE id = $2 RETURNING next_place - 1 AS number)
			 INSERT INTO calendar.unit (id, root_id, span, time_zone, preparation_days)
			 SELECT $1, $2, int4range(number, number + 1), $3, $4 FROM place`,
			[id, building, timeZone, preparationDays]
		);
	}

	async listing(options: ListingOptions = {}): Promise<Listing> {
		const property = options.property ?? (await this.property(options));
		const listing = { id: randomUUID(), slug: options.slug ?? `listing-${unique()}`, property };
		await this.database.query(
			`INSERT INTO catalog.listing (id, slug, property_id, kind, title, remarks, price_minor, currency, terms, publication_state, rank,
			                              published_at, created_at, modified_at)
			 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now(), now())`,
			[
				listing.id,
				listing.slug,
				property.id,
				options.kind_of_listing ?? 'sale',
				options.title ? JSON.stringify(options.title) : texts('Listing'),
				texts('Remarks'),
				options.price_minor ?? 45_000_000,
				options.currency ?? 'EUR',
				JSON.stringify(options.terms ?? {}),
				options.state ?? 'published',
				options.rank ?? 0,
				options.published_at ?? '2026-01-01T00:00:00Z'
			]
		);
		return listing;
	}

	/** A short-stay listing with its rate. */
	async stay(options: StayOptions = {}): Promise<Listing> {
		const nightly = options.nightly_minor ?? 20_000;
		const listing = await this.listing({ price_minor: nightly, ...options, kind_of_listing: 'short_stay' });
		const basis_points = options.tax_basis_points ?? 600;
		await this.database.query(`INSERT INTO company.tax (id, name, basis_points, created_at) VALUES ($1, $2, $3, now()) ON CONFLICT DO NOTHING`, [
			randomUUID(),
			texts('Tax'),
			basis_points
		]);
		await this.database.query(
			`INSERT INTO booking.rate (listing_id, property_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests,
			                           window_days, tax_name, tax_basis_points, time_zone, tax_id)
			 SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, name, basis_points, $12, id FROM company.tax WHERE name = $10::jsonb AND basis_points = $11`,
			[
				listing.id,
				listing.property.id,
				options.currency ?? 'EUR',
				nightly,
				options.cleaning_minor ?? 8_000,
				options.min_nights ?? 2,
				options.max_nights ?? 28,
				options.guests_limit ?? options.max_guests ?? 6,
				options.window_days ?? 540,
				texts('Tax'),
				basis_points,
				listing.property.place.time_zone
			]
		);
		return listing;
	}

	async amenity(code: string, position = 0): Promise<void> {
		await this.database.query(
			`INSERT INTO catalog.amenity (code, amenity_group, position, name) VALUES ($1, 'outdoor', $2, $3) ON CONFLICT DO NOTHING`,
			[code, position, texts(code)]
		);
	}

	async pictures(property: Pick<Property, 'id'>, count: number): Promise<void> {
		for (let position = 0; position < count; position += 1) {
			await this.database.query(
				`INSERT INTO catalog.picture (id, property_id, position, alt, width, height, dominant_color, variants)
				 VALUES ($1, $2, $3, $4, 1600, 1067, '#a0b1c2', '[{"width": 480, "key": "p/one-480.webp"}, {"width": 960, "key": "p/one-960.webp"}]')`,
				[randomUUID(), property.id, position, texts(`View ${position}`)]
			);
		}
	}

	/** Another person's firm stay, without going through the API. */
	async occupy(property: Property, from: string, to: string, kind = 'stay'): Promise<void> {
		await this.database.query(
			`INSERT INTO calendar.occupancy (id, unit_id, root_id, span, during, kind, state, source_id, created_at)
			 SELECT $1, id, root_id, span, daterange($3, $4), $5, 'firm', $1, now() FROM calendar.unit WHERE id = $2`,
			[randomUUID(), property.id, from, to, kind]
		);
	}

	/** Lets the time of a held booking run out. */
	async endHold(bookingId: string): Promise<void> {
		await this.database.query(`UPDATE booking.booking SET hold_expires_at = now() - interval '1 second' WHERE id = $1`, [bookingId]);
		await this.database.query(
			`UPDATE calendar.occupancy SET expires_at = now() - interval '1 second' WHERE source_id = $1 AND state = 'held'`,
			[bookingId]
		);
	}

	/** A quote is immutable, so one that has run out is copied from it with times in the past. */
	async expiredCopyOf(quoteId: string): Promise<string> {
		const id = randomUUID();
		await this.database.query(
			`INSERT INTO booking.quote (id, listing_id, listing_slug, property_id, stay, guests, lines, total_minor, currency, rules_version, created_at, expires_at)
			 SELECT $2, listing_id, listing_slug, property_id, stay, guests, lines, total_minor, currency, rules_version,
			        created_at - interval '1 hour', now() - interval '1 second'
			 FROM booking.quote WHERE id = $1`,
			[quoteId, id]
		);
		return id;
	}

	/** Someone who has signed up at the issuer. */
	async person(options: { subject?: string; name?: string; email?: string; role?: string; portfolio?: string } = {}): Promise<{ subject: string; id: string }> {
		const person = { subject: options.subject ?? `user_${unique()}${unique()}`, id: sortedUuid() };
		await this.database.query(
			`INSERT INTO identity.person (subject, id, name, email, role, portfolio, provider_updated_at, created_at, updated_at)
			 VALUES ($1, $2, $3, $4, $5, $6, now(), now(), now())`,
			[person.subject, person.id, options.name ?? 'Nina New', options.email ?? `${person.subject}@example.com`, options.role ?? 'user', options.portfolio ?? 'own']
		);
		return person;
	}
}
