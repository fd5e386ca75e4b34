// The catalog office at large: the table and its saved filters, prices of many, imports, and the schemas that forms are made from.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { office, officeOf, type Prices, type Table } from '../support/office.js';
import { usePlatform } from '../support/platform.js';

const platform = usePlatform();
const { put, with_listing } = officeOf(platform);

describe('the table', () => {
	test('finds by words, kind, place, listing, state and completeness, and counts', async () => {
		const { api } = platform();
		const property = await with_listing('short_stay');
		const find = async (query: string) => (await api.get<Table>(`${office}?place=${property.place}&${query}`, { as: 'agent' })).expect(200);
		expect(await find('')).toMatchObject({ total: 1, items: [{ id: property.id, name: 'Casa do Vento', completeness: property.completeness }] });
		expect((await find('q=vento+casa')).total).toBe(1);
		expect((await find(`q=${property.reference}`)).total).toBe(1);
		expect((await find('q=100%25')).total).toBe(0);
		expect((await find('kind=villa')).total).toBe(1);
		expect((await find('kind=land')).total).toBe(0);
		expect((await find('listing_kind=short_stay&state=draft')).total).toBe(1);
		expect((await find('listing_kind=sale')).total).toBe(0);
		expect((await find('state=published')).total).toBe(0);
		expect((await find('agent=user_demo_agent')).total).toBe(1);
		expect((await find('agent=user_demo_agent2')).total).toBe(0);
		expect((await find(`completeness_below=${property.completeness + 1}`)).total).toBe(1);
		expect((await find(`completeness_below=${property.completeness}`)).total).toBe(0);
	});

	test.each(['changed', 'newest', 'name', 'completeness'])('comes in pages in any order, skipping and repeating nothing: %s', async (sort) => {
		const { api, make } = platform();
		const place = await make.place();
		const made = new Set<string>();
		for (let number = 0; number < 5; number += 1) made.add((await make.property({ place })).id);
		const seen: string[] = [];
		let cursor: string | undefined;
		do {
			const more: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
			const page = (await api.get<Table>(`${office}?place=${place.slug}&sort=${sort}&limit=2${more}`, { as: 'agent' })).expect(200);
			expect(page.total).toBe(5);
			seen.push(...page.items.map(({ id }) => id));
			cursor = page.next_cursor;
		} while (cursor);
		expect(seen.length).toBe(5);
		expect(new Set(seen)).toEqual(made);
		(await api.get(`${office}?sort=${sort}&cursor=rubbish`, { as: 'agent' })).refused(422, 'invalid_request');
	});

	test('remembers filters for their owner only', async () => {
		const { api } = platform();
		const filters = '/api/v1/office/saved-filters';
		const edit = { name: 'Drafts in Lagos', query: 'place=lagos&state=draft' };
		const saved = (await api.post<{ id: string }>(filters, edit, { as: 'agent' })).expect(201);
		(await api.post(filters, edit, { as: 'agent' })).refused(422, 'invalid_request');
		(await api.post(filters, edit, { as: 'admin' })).expect(201);
		(await put(`${filters}/${saved.id}`, { ...edit, name: 'Drafts' })).expect(200);
		(await put(`${filters}/${saved.id}`, edit, undefined, 'admin')).refused(404, 'not_found');
		(await api.delete(`${filters}/${saved.id}`, { as: 'admin' })).refused(404, 'not_found');
		expect((await api.get<{ items: unknown[] }>(filters, { as: 'agent' })).expect(200).items).toEqual([{ id: saved.id, name: 'Drafts', query: edit.query }]);
		expect((await api.delete(`${filters}/${saved.id}`, { as: 'agent' })).status).toBe(204);
	});
});

describe('prices', () => {
	const prices = '/api/v1/office/prices';

	test('change by a filter, after a preview that says what becomes of each', async () => {
		const { api, make } = platform();
		const place = await make.place();
		const dear = await make.listing({ place, price_minor: 1_234_567 });
		const cheap = await make.listing({ place, price_minor: 99_999 });
		const change = { filter: { place: place.slug, listing_kind: 'sale' }, percent_basis_points: 550, rounding_minor: 1_000 };
		const preview = (await api.post<Prices>(prices, { ...change, dry_run: true }, { as: 'agent' })).expect(200);
		const after = Object.fromEntries(preview.items.map(({ listing_id, after }) => [listing_id, after.amount_minor]));
		expect(after).toEqual({ [dear.id]: 1_302_000, [cheap.id]: 105_000 });
		const stored = (id: string) => make.database.value('SELECT price_minor::int FROM catalog.listing WHERE id = $1', [id]);
		expect(await stored(dear.id)).toBe(1_234_567);
		(await api.post(prices, { ...change, dry_run: false, preview: preview.preview }, { as: 'agent' })).expect(200);
		expect(await stored(dear.id)).toBe(1_302_000);
		(await api.post(prices, { ...change, dry_run: false, preview: preview.preview }, { as: 'agent' })).refused(412, 'changed_meanwhile');
		expect(await stored(dear.id)).toBe(1_302_000);
		const audited = await make.database.value(`SELECT count(*)::int FROM platform.audit WHERE event = 'price_changed' AND entity_id = ANY ($1)`, [[dear.id, cheap.id]]);
		expect(audited).toBe(2);
	});

	test('change all or none', async () => {
		const { api, make } = platform();
		const dear = await make.listing({ price_minor: 900_000 });
		const cheap = await make.listing({ price_minor: 100 });
		const change = { listing_ids: [dear.id, cheap.id], amount_minor: -500, currency: 'EUR', dry_run: false };
		const problem = (await api.post(prices, change, { as: 'agent' })).refused(422, 'invalid_request');
		expect(problem.errors?.map(({ path, message }) => `${path} ${message}`)).toEqual([`/amount_minor ${cheap.slug} would cost nothing`]);
		expect(await make.database.value('SELECT price_minor::int FROM catalog.listing WHERE id = $1', [dear.id])).toBe(900_000);
	});

	test('need one way to choose and one way to change', async () => {
		const problem = (await platform().api.post(prices, { amount_minor: 5, percent_basis_points: 5, dry_run: true }, { as: 'agent' })).refused(422, 'invalid_request');
		expect(problem.errors?.map(({ path }) => path)).toEqual(['/listing_ids', '/percent_basis_points', '/currency']);
	});
});

describe('an import', () => {
	const imports = '/api/v1/office/imports';
	const header = 'ListingKey,PropertyType,X_PropertyKind,X_ListingKind,ListPrice,City,Latitude,Longitude,X_Headline,PublicRemarks,Zoning,X_planning_class,X_legal_access,Utilities,X_tenure,X_negotiable';
	const row = (key: string, place: string, price = '250000') => `${key},Land,land,sale,${price},${place},37.2,-8.3,A field,Stones and thyme.,tourism,urban,public_road,water,freehold,true`;
	interface Report {
		is_imported: boolean;
		rows: { line: number; slug: string }[];
		errors: { line: number; column: string; message: string }[];
	}

	test('is looked through first, every bad cell named, and then taken whole or not at all', async () => {
		const { api, make } = platform();
		const place = await make.place();
		const bad = [header, row('K-1', place.slug), row('K-2', 'nowhere', 'cheap')].join('\n');
		const looked = (await api.post<Report>(imports, { csv: bad, dry_run: true }, { as: 'agent' })).expect(200);
		expect(looked.is_imported).toBe(false);
		expect(looked.errors.filter(({ line }) => line === 3).map(({ column }) => column)).toEqual(expect.arrayContaining(['City', 'ListPrice']));
		(await api.post(imports, { csv: bad, dry_run: false }, { as: 'agent' })).refused(422, 'import_refused');
		expect(await make.database.value('SELECT count(*)::int FROM catalog.property WHERE place_id = $1', [place.id])).toBe(0);
	});

	test('may be as large as a portfolio is, and says what it cannot take', async () => {
		const { api, make } = platform();
		const place = await make.place();
		const remarks = 'Stones and thyme. '.repeat(250);
		const rows = Array.from({ length: 300 }, (_, number) => row(`K-${randomUUID().slice(0, 8)}-${number}`, place.slug).replace('Stones and thyme.', remarks));
		const csv = [header, ...rows].join('\n');
		expect(csv.length).toBeGreaterThan(1_300_000);
		expect((await api.post<Report>(imports, { csv, dry_run: true }, { as: 'agent', timeout_ms: 50_000 })).expect(200)).toMatchObject({ errors: [], rows: { length: 300 } });
		const long = [header, ...Array.from({ length: 5_001 }, (_, number) => String(number))].join('\n');
		expect((await api.post(imports, { csv: long, dry_run: true }, { as: 'agent' })).refused(413, 'import_too_large').detail).toContain('5001 rows');
		(await api.post(imports, { csv: 'x'.repeat(20 * 1024 * 1024 + 1), dry_run: true }, { as: 'agent' })).refused(413, 'import_too_large');
	}, 60_000);

	test('of a good file brings listings to the market, for the agent who imports them', async () => {
		const { api, make } = platform();
		const place = await make.place();
		const key = `K-${randomUUID().slice(0, 8)}`;
		const csv = [header, row(key, place.slug)].join('\n');
		const looked = (await api.post<Report>(imports, { csv, dry_run: true }, { as: 'agent' })).expect(200);
		expect(looked).toMatchObject({ is_imported: false, errors: [], rows: [{ line: 2 }] });
		const count = () => make.database.value('SELECT count(*)::int FROM catalog.property WHERE place_id = $1', [place.id]);
		expect(await count()).toBe(0);
		expect((await api.post<Report>(imports, { csv, dry_run: false }, { as: 'agent' })).expect(200).is_imported).toBe(true);
		expect(await make.database.query('SELECT agent_subject, reference FROM catalog.property WHERE place_id = $1', [place.id])).toEqual([
			{ agent_subject: 'user_demo_agent', reference: key }
		]);
		(await api.get(`/api/v1/listings/${looked.rows[0]?.slug}`)).expect(200);
	});

	test('may not touch another agent’s property', async () => {
		const { api, make } = platform();
		const place = await make.place();
		const property = await make.property({ agent: 'user_demo_agent' });
		const reference = await make.database.value('SELECT reference FROM catalog.property WHERE id = $1', [property.id]);
		const report = (await api.post<Report>(imports, { csv: [header, row(String(reference), place.slug)].join('\n'), dry_run: true }, { as: 'agent2' })).expect(200);
		expect(report.errors.map(({ column }) => column)).toContain('X_PropertyReference');
	});
});

describe('the schema of a kind', () => {
	test('speaks the asked language', async () => {
		const { api } = platform();
		const schema = (await api.get<{ title: string; required: string[]; properties: Record<string, Record<string, unknown>> }>('/api/v1/schemas/property/villa?locale=fr')).expect(200);
		expect(schema.properties['condition']).toMatchObject({ title: 'État', 'x-values': { new: 'Neuf' } });
		expect(Object.keys(schema.properties['condition'] ?? {})).not.toContain('x-title');
		expect((await api.get<{ title: string }>('/api/v1/schemas/listing/short_stay?locale=es')).expect(200).title).toBe('Estancia');
	});

	test('exists for known kinds only', async () => {
		(await platform().api.get('/api/v1/schemas/property/castle')).refused(404, 'not_found');
		(await platform().api.get('/api/v1/schemas/person/villa')).refused(422, 'invalid_request');
	});
});
