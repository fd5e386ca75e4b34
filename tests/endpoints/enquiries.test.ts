import { describe, expect, test } from 'vitest';
import type { Enquiry, Page } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';

const platform = usePlatform();
const enquiries = '/api/v1/enquiries';
const about = (slug: string) => `/api/v1/listings/${slug}/enquiries`;
const question = { name: 'Vera Visitor', email: 'vera@example.com', phone: '+351 900 000 000', message: 'May I see the house on Friday?', locale: 'fr' };

describe('an enquiry', () => {
	test.each(['lease', 'sale', 'investment'] as const)('on a listing of kind %s reaches the agents', async (kind) => {
		const { make, api } = platform();
		const listing = await make.listing({ kind_of_listing: kind });
		const receipt = (await api.post<{ id: string; state: string }>(about(listing.slug), question)).expect(201);
		expect(receipt.state).toBe('new');
		for (const as of ['agent', 'admin'] as const) {
			const [newest] = (await api.get<Page<Enquiry>>(`${enquiries}?limit=1`, { as })).expect(200).items;
			expect(newest).toMatchObject({
				id: receipt.id,
				listing_slug: listing.slug,
				listing_title: 'Listing (en)',
				kind,
				state: 'assigned',
				name: question.name,
				email: question.email,
				message: question.message
			});
		}
		(await api.get(enquiries, { as: 'guest' })).refused(403, 'forbidden');
	});

	test('names all that is wrong with it', async () => {
		const { make, api } = platform();
		const listing = await make.listing();
		const wrong = { name: '', email: 'vera@', message: 'Hm', phone: 12, wants: 'everything' };
		const problem = (await api.post(about(listing.slug), wrong)).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => error.path).sort()).toEqual(['/email', '/message', '/name', '/phone', '/wants']);
	});

	test('keeps what people write, in any script, and no control characters', async () => {
		const { make, api } = platform();
		const listing = await make.listing();
		const message = 'Olá! “Quotes”, <b>tags</b>, ünïcödé, 日本語, 🏡 and\na new line; DROP TABLE enquiries.enquiry; --';
		(await api.post(about(listing.slug), { ...question, message })).expect(201);
		const [newest] = (await api.get<Page<Enquiry>>(`${enquiries}?limit=1`, { as: 'agent' })).expect(200).items;
		expect(newest?.message).toBe(message);
		(await api.post(about(listing.slug), { ...question, message: 'a bell\u0007 and a nul\u0000' })).refused(422, 'invalid_request');
	});

	test('needs a listing that is published', async () => {
		const { make, api } = platform();
		(await api.post(about('no-such-house'), question)).refused(404, 'not_found');
		const draft = await make.listing({ state: 'draft' });
		(await api.post(about(draft.slug), question)).refused(404, 'not_found');
	});

	test('is sent once, however often it is sent with the same key', async () => {
		const { make, api } = platform();
		const listing = await make.listing();
		const first = await api.post(about(listing.slug), question, { key: 'enquiry-0001' });
		const again = await api.post(about(listing.slug), question, { key: 'enquiry-0001' });
		first.expect(201);
		expect(again.text).toBe(first.text);
		expect(await make.database.value('SELECT count(*) FROM enquiries.enquiry WHERE listing_id = $1', [listing.id])).toBe(1);
	});
});

test('the list comes in pages, newest first, and skips or repeats nothing', async () => {
	const { make, api } = platform();
	const listing = await make.listing();
	const made: string[] = [];
	for (let number = 0; number < 5; number += 1) made.unshift((await api.post<{ id: string }>(about(listing.slug), question)).expect(201).id);
	const seen: string[] = [];
	let cursor = '';
	do {
		const page = (await api.get<Page<Enquiry>>(`${enquiries}?limit=2${cursor}`, { as: 'agent' })).expect(200);
		seen.push(...page.items.map((enquiry) => enquiry.id));
		cursor = page.next_cursor ? `&cursor=${page.next_cursor}` : '';
	} while (cursor);
	expect(seen.slice(0, 5)).toEqual(made);
	expect(new Set(seen).size).toBe(seen.length);
});
