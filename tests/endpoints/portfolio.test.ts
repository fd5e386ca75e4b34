// The catalog office: drafts, edits that do not overwrite one another, publishing. Another agent's property is none.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import { EventReader } from '../support/events.js';
import type { Money } from '../support/messages.js';
import { edit_of, listing_edit, of, office, officeOf, stay_edit, stay_terms, villa_attributes, type OfficeListing, type OfficeProperty, type Table } from '../support/office.js';
import { usePlatform } from '../support/platform.js';
import { until } from '../support/wait.js';

const platform = usePlatform();
const { put, tag_of, draft, described, with_listing, move } = officeOf(platform);

describe('a villa from nothing to published', () => {
	test('is a draft that says what it lacks, takes what it is told, and is on the market in the end', async () => {
		const { api, make } = platform();
		const drafted = await draft();
		expect(drafted).toMatchObject({ kind: 'villa', agent_subject: 'user_demo_agent', listings: [], amenities: [], attributes: {} });
		expect(drafted.missing.filter(({ blocks }) => blocks).map(({ path }) => path)).toEqual([
			'/latitude',
			'/attributes/condition',
			'/attributes/architectural_style',
			'/attributes/pool',
			'/attributes/stories',
			'/pictures'
		]);
		const { id } = drafted;
		const edited = (await put<OfficeProperty>(of(id), edit_of(drafted), await tag_of(of(id)))).expect(200);
		expect(edited.completeness).toBeGreaterThan(drafted.completeness);
		const offered = (await put<OfficeProperty>(`${of(id)}/listings/short_stay`, listing_edit(), await tag_of(of(id)))).expect(200);
		const listing = offered.listings[0] as OfficeListing;
		expect(listing).toMatchObject({ kind: 'short_stay', publication_state: 'draft', moves: ['publish', 'withdraw'] });

		const refused = (await move(id, 'short_stay', 'publish')).refused(422, 'listing_incomplete');
		expect(refused.errors?.map(({ path }) => path)).toEqual(['/pictures', '/listings/short_stay/stay_terms']);
		await until('the calendar of the new property', async () => (await api.get(`/api/v1/properties/${id}/blocks`, { as: 'agent' })).status === 200
			&& (await api.get(`/api/v1/properties/${id}/calendar?from=${day(0)}&to=${day(9)}`)).status === 200);
		const terms = `/api/v1/office/listings/${listing.id}/stay-terms`;
		expect((await api.get(terms, { as: 'agent' })).expect(200)).toMatchObject({ is_set: false });
		(await put(terms, stay_edit, await tag_of(terms))).expect(200);

		const without_photo = (await move(id, 'short_stay', 'publish')).refused(422, 'listing_incomplete');
		expect(without_photo.errors?.map(({ path }) => path)).toEqual(['/pictures']);
		await make.pictures({ id }, 1);
		(await api.get(`/api/v1/listings/${listing.slug}`)).refused(404, 'not_found');
		expect((await move(id, 'short_stay', 'publish')).expect(200).listings[0]).toMatchObject({ publication_state: 'published', moves: ['pause', 'withdraw'] });
		expect((await api.get(`/api/v1/listings/${listing.slug}`)).expect(200)).toMatchObject({ standard_status: 'Active' });
		expect((await api.get(`/api/v1/listings/${listing.slug}/stay-terms`)).expect(200)).toMatchObject({ min_nights: 3, check_in_time: '15:00' });
		const quote = { listing_id: listing.id, check_in: day(30), check_out: day(33), guests: 2 };
		expect((await api.post<{ total: Money }>('/api/v1/quotes', quote)).expect(201).total.amount_minor).toBe(Math.round((3 * 30_000 + 9_000) * 1.06));
	});

	test('cannot be published while texts or required attributes are missing, and says which', async () => {
		const { id } = await draft();
		const incomplete = listing_edit({ title: { en: 'Only English', fr: '', es: '' }, terms: {} });
		(await put(`${of(id)}/listings/sale`, incomplete, await tag_of(of(id)))).expect(200);
		const paths = (await move(id, 'sale', 'publish')).refused(422, 'listing_incomplete').errors?.map(({ path }) => path) ?? [];
		expect(paths).toContain('/listings/sale/title/fr');
		expect(paths).toContain('/attributes/pool');
		expect(paths).not.toContain('/listings/sale/title/en');
	});

	test('cannot lose, while it is on the market, what it could not be published without', async () => {
		const property = await with_listing('sale', { terms: { tenure: 'freehold' } });
		const { id } = property;
		await platform().make.database.query(`UPDATE catalog.listing SET publication_state = 'published', published_at = now() WHERE property_id = $1`, [id]);
		const edit = edit_of(property, { name: { en: 'Casa', fr: '', es: 'Casa' } });
		const problem = (await put(of(id), edit, await tag_of(of(id)))).refused(422, 'listing_incomplete');
		expect(problem.errors?.map(({ path }) => path)).toEqual(['/name/fr']);
	});
});

describe('the market', () => {
	test('is entered and left by one table of moves', async () => {
		const { id } = await with_listing('short_stay');
		(await move(id, 'short_stay', 'pause')).refused(409, 'illegal_transition');
		expect((await move(id, 'short_stay', 'withdraw')).expect(200).listings[0]?.publication_state).toBe('withdrawn');
		const again = (await move(id, 'short_stay', 'withdraw')).refused(409, 'illegal_transition');
		expect(again.detail).toBe('A listing that is withdrawn cannot withdraw.');
		(await move(id, 'lease', 'publish')).refused(404, 'not_found');
	});

	test('keeps the address and the currency of what has been on it', async () => {
		const property = await with_listing('short_stay');
		const { id } = property;
		(await move(id, 'short_stay', 'withdraw')).expect(200);
		const problem = (await put(`${of(id)}/listings/short_stay`, listing_edit({ currency: 'GBP' }), await tag_of(of(id)))).refused(422, 'invalid_request');
		expect(problem.errors?.map(({ path }) => path)).toEqual(['/slug', '/currency']);
	});

	test('has one listing at an address', async () => {
		const taken = await platform().make.listing();
		const { id } = await described();
		const problem = (await put(`${of(id)}/listings/sale`, listing_edit({ slug: taken.slug, terms: {} }), await tag_of(of(id)))).refused(422, 'invalid_request');
		expect(problem.errors?.map(({ path, code }) => `${path} ${code}`)).toEqual(['/slug duplicate']);
	});

	test('prices a stay by its listing', async () => {
		const stay = await platform().make.stay({ nightly_minor: 20_000, terms: stay_terms });
		const id = stay.property.id;
		const { slug } = stay;
		(await put(`${of(id)}/listings/short_stay`, listing_edit({ slug, price_minor: 25_000 }), await tag_of(of(id)))).expect(200);
		await until('the nightly price', async () => {
			const terms = (await platform().api.get<{ nightly: Money }>(`/api/v1/listings/${slug}/stay-terms`)).expect(200);
			return terms.nightly.amount_minor === 25_000;
		});
	});

	test('counts the days of a stay where its property is', async () => {
		const { make, api } = platform();
		const stay = await make.stay({ terms: stay_terms });
		const { id } = stay.property;
		const elsewhere = await make.place({ time_zone: 'Pacific/Kiritimati' });
		const property = (await api.get<OfficeProperty>(of(id), { as: 'agent' })).expect(200);
		(await put(of(id), edit_of(property, { place: elsewhere.slug }), await tag_of(of(id)))).expect(200);
		await until('the time zone', async () => (await api.get<{ time_zone: string }>(`/api/v1/listings/${stay.slug}/stay-terms`)).expect(200).time_zone === 'Pacific/Kiritimati');
		await platform().quote(stay, day(0, 'Pacific/Kiritimati'), 3);
	});
});

describe('edits', () => {
	test('need If-Match, and are refused when somebody else was faster', async () => {
		const property = await described();
		const path = of(property.id);
		(await put(path, edit_of(property))).refused(428, 'precondition_required');
		const read = await tag_of(path);
		(await put(path, edit_of(property, { bedrooms_total: 4 }), read, 'admin')).expect(200);
		(await put(path, edit_of(property, { bedrooms_total: 5 }), read)).refused(412, 'changed_meanwhile');
		expect((await platform().api.get<{ bedrooms_total: number }>(path, { as: 'agent' })).expect(200).bedrooms_total).toBe(4);
		(await put(`${path}/listings/sale`, listing_edit({ terms: {} }), read)).refused(412, 'changed_meanwhile');
	});

	test('name every wrong field', async () => {
		const property = await described();
		const wrong = edit_of(property, { latitude: 95, attributes: { ...villa_attributes, pool: 'huge', parking_spaces: 'two', stories: -1, view: ['sea', 7], wings: 2 }, place: 'nowhere' });
		const problem = (await put(of(property.id), wrong, await tag_of(of(property.id)))).refused(422, 'invalid_request');
		expect(problem.errors?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
			'/attributes/parking_spaces invalid_value',
			'/attributes/pool not_allowed',
			'/attributes/stories out_of_range',
			'/attributes/view/1 not_allowed',
			'/attributes/wings unknown_field',
			'/latitude out_of_range'
		]);
		const of_path = (path: string) => problem.errors?.find((error) => error.path === path)?.message;
		expect(of_path('/attributes/pool')).toMatch(/^must be one of: none, /);
		expect(of_path('/attributes/stories')).toBe('must be at least 1');
		expect(of_path('/attributes/parking_spaces')).toBe('must be a whole number');
		const lost = (await put(of(property.id), edit_of(property, { place: 'nowhere' }), await tag_of(of(property.id)))).refused(422, 'invalid_request');
		expect(lost.errors?.map(({ path }) => path)).toEqual(['/place']);
	});

	test('are audited with what was before and after', async () => {
		const property = await described();
		const lines = await platform().make.database.query(
			`SELECT actor, event, before ->> 'unparsed_address' AS before, after ->> 'unparsed_address' AS after FROM platform.audit
			 WHERE entity = 'property' AND entity_id = $1 ORDER BY id`,
			[property.id]
		);
		expect(lines).toEqual([
			{ actor: 'user_demo_agent', event: 'added', before: null, after: '' },
			{ actor: 'user_demo_agent', event: 'changed', before: '', after: 'Rua do Vento 1' }
		]);
	});

	test('give a property to another agent only by those who see the whole portfolio', async () => {
		const { id, place } = await platform().make.property({ agent: 'user_demo_agent2', kind: 'villa' });
		const edit = edit_of({ place: place.slug } as OfficeProperty, { agent_subject: 'user_demo_agent' });
		(await put(of(id), edit, await tag_of(of(id), 'agent2'), 'agent2')).refused(422, 'invalid_request');
		(await put(of(id), edit, await tag_of(of(id), 'admin'), 'admin')).expect(200);
		(await platform().api.get(of(id), { as: 'agent2' })).refused(404, 'not_found');
	});

	test('give it to people who work here only; both agents’ pages hear of it, and the trail has both', async () => {
		const { api, make, server } = platform();
		const { id, place } = await make.property({ agent: 'user_demo_agent2', kind: 'villa' });
		const edit = (agent_subject: string) => edit_of({ place: place.slug } as OfficeProperty, { agent_subject });
		const gone = (await make.person({ role: 'user' })).subject;
		for (const subject of [gone, 'user_nobody']) {
			const problem = (await put(of(id), edit(subject), await tag_of(of(id), 'admin'), 'admin')).refused(422, 'invalid_request');
			expect(problem.errors?.map(({ path, code }) => `${path} ${code}`)).toEqual(['/agent_subject unknown']);
		}
		const subject = (await make.person({ role: 'agent', name: 'Nora New' })).subject;
		const open = async (as: 'agent2' | 'admin') => EventReader.open(`${server.origin}/api/v1/office/events`, { Authorization: `Bearer ${await api.token(as)}` });
		const readers = [await open('agent2'), await open('admin')];
		(await put(of(id), edit(subject), await tag_of(of(id), 'admin'), 'admin')).expect(200);
		for (const reader of readers) await reader.told('portfolio_changed', { property_id: id });
		for (const reader of readers) reader.close();
		expect((await api.get<Table>(`${office}?agent=${subject}`, { as: 'admin' })).expect(200).items.map((item) => item.id)).toEqual([id]);
		const [line] = await make.database.query(
			`SELECT before ->> 'agent_subject' AS before, after ->> 'agent_subject' AS after FROM platform.audit WHERE entity_id = $1 ORDER BY id DESC LIMIT 1`,
			[id]
		);
		expect(line).toEqual({ before: 'user_demo_agent2', after: subject });
		// Who stays what he was may have left: that is no change.
		await make.database.query(`UPDATE identity.person SET role = 'user' WHERE subject = $1`, [subject]);
		(await put(of(id), edit(subject), await tag_of(of(id), 'admin'), 'admin')).expect(200);
	});
});

describe('another agent’s property', () => {
	test.each([['another’s', 'user_demo_agent'], ['nobody’s', null]])('is none: %s', async (_whose, agent) => {
		const { api, make } = platform();
		const stay = await make.stay({ agent, state: 'draft' });
		const { id } = stay.property;
		(await api.get(of(id), { as: 'agent2' })).refused(404, 'not_found');
		(await put(of(id), edit_of({ place: stay.property.place.slug } as OfficeProperty), '"x"', 'agent2')).refused(404, 'not_found');
		(await put(`${of(id)}/listings/sale`, listing_edit({ terms: {} }), '"x"', 'agent2')).refused(404, 'not_found');
		(await api.post(`${of(id)}/duplicate`, undefined, { as: 'agent2' })).refused(404, 'not_found');
		for (const name of ['publish', 'pause', 'withdraw']) (await move(id, 'short_stay', name, 'agent2')).refused(404, 'not_found');
		(await api.get(`/api/v1/office/listings/${stay.id}/stay-terms`, { as: 'agent2' })).refused(404, 'not_found');
		(await put(`/api/v1/office/listings/${stay.id}/stay-terms`, stay_edit, '"x"', 'agent2')).refused(404, 'not_found');
		const change = { listing_ids: [stay.id], percent_basis_points: 1000, dry_run: true };
		(await api.post('/api/v1/office/prices', change, { as: 'agent2' })).refused(404, 'not_found');
		(await api.get(`/api/v1/listings/${stay.slug}`, { as: 'agent2' })).refused(404, 'not_found');
		expect((await api.get<Table>(`${office}?q=${stay.slug}`, { as: 'agent2' })).expect(200)).toMatchObject({ items: [], total: 0 });
		expect((await api.get<Table>(`${office}?q=${stay.slug}`, { as: 'admin' })).expect(200).total).toBe(1);
		expect((await api.get<OfficeProperty>(of(id), { as: 'admin' })).expect(200).id).toBe(id);
	});

	test.each(['guest', undefined] as const)('and the office itself is not for %s', async (as) => {
		const { api } = platform();
		const status = as ? 403 : 401;
		for (const path of [office, of(randomUUID()), '/api/v1/office/saved-filters', `/api/v1/office/listings/${randomUUID()}/stay-terms`]) {
			expect((await api.get(path, as ? { as } : {})).status).toBe(status);
		}
	});
});

test('a draft shows at its public address to whoever runs it, and to nobody else', async () => {
	const { api, make } = platform();
	const listing = await make.listing({ state: 'draft' });
	const path = `/api/v1/listings/${listing.slug}`;
	expect((await api.get(path, { as: 'agent' })).expect(200)).toMatchObject({ standard_status: 'Incomplete' });
	(await api.get(path, { as: 'admin' })).expect(200);
	(await api.get(path, { as: 'guest' })).refused(404, 'not_found');
	(await api.get(path)).refused(404, 'not_found');
});

test('a copy is a draft with the same words, at addresses of its own', async () => {
	const original = await with_listing('short_stay');
	const copy = (await platform().api.post<OfficeProperty>(`${of(original.id)}/duplicate`, undefined, { as: 'agent' })).expect(201);
	expect(copy.id).not.toBe(original.id);
	expect(copy.reference).not.toBe(original.reference);
	expect(copy).toMatchObject({ name: original.name, attributes: original.attributes, latitude: original.latitude });
	expect(copy.listings).toMatchObject([{ kind: 'short_stay', publication_state: 'draft', price: original.listings[0]?.price }]);
	expect(copy.listings[0]?.slug).not.toBe(original.listings[0]?.slug);
});
