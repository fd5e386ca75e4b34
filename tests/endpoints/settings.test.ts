// Settings of the company: what visitors may know of it, what admins may change, and who goes by it.

import { describe, expect, test } from 'vitest';
import { change_settings, read_settings, settings_path, type Settings } from '../support/company.js';
import type { EnquiryDetail } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';

const platform = usePlatform();
const change = (changes: Partial<Settings>) => change_settings(platform(), changes);
const put = (body: unknown, etag?: string) => platform().api.call<Settings>('PUT', settings_path, { as: 'admin', body, headers: etag ? { 'If-Match': etag } : {} });
/** Open at every hour but the last minute of the day, so that the clock of a test does not stand still. */
const always = Object.fromEntries(
	['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, { open: '00:00', close: '23:59' }])
);

describe('the company', () => {
	test('is known to visitors by its names, contacts, hours and languages, and by nothing of how the office works', async () => {
		const reply = await platform().api.get<Settings>('/api/v1/company');
		const { settings } = await read_settings(platform());
		const { response_times, calling_code, ...told } = settings;
		expect(reply.expect(200)).toEqual(told);
		expect(response_times).toEqual({ target_minutes: 5, reassign_minutes: 15, manager_minutes: 60 });
		expect(calling_code).toBe('351');
		const again = await platform().api.get('/api/v1/company', { headers: { 'If-None-Match': reply.headers.etag } });
		expect(again.status).toBe(304);
	});

	test('changes for everybody at once, with a line in the trail', async () => {
		const before = (await read_settings(platform())).settings;
		const after = { ...before, trading_name: 'Casa & Sol', phone: '+34 952 000 000', vat_number: undefined, registration_number: 'C-12345' };
		(await change(after)).expect(200);
		const told = (await platform().api.get<Settings>('/api/v1/company')).expect(200);
		expect(told).toMatchObject({ trading_name: 'Casa & Sol', phone: '+34 952 000 000', registration_number: 'C-12345' });
		expect(told).not.toHaveProperty('vat_number');
		const trail = (await platform().api.get<{ items: { event: string; before: Settings; after: Settings; actor: string }[] }>('/api/v1/audit?entity=company', { as: 'admin' })).expect(200);
		expect(trail.items[0]).toMatchObject({ event: 'settings_changed', actor: 'user_demo_admin', before: { trading_name: before.trading_name }, after: { trading_name: 'Casa & Sol' } });
		const events = await platform().database.query<{ number: number }>(`SELECT count(*)::int AS number FROM platform.outbox WHERE topic = 'company.settings_changed'`);
		expect(events[0]?.number).toBe(1);
	});

	test('saved as it is leaves no line', async () => {
		const lines = async () => (await platform().api.get<{ items: unknown[] }>('/api/v1/audit?entity=company', { as: 'admin' })).expect(200).items.length;
		const before = await lines();
		(await change({})).expect(200);
		expect(await lines()).toBe(before);
	});
});

describe('an edit', () => {
	test('names what it was made from, and does not overwrite what somebody else has saved', async () => {
		const { settings, etag } = await read_settings(platform());
		(await put(settings)).refused(428, 'precondition_required');
		(await put({ ...settings, email: 'first@casa.example' }, etag)).expect(200);
		(await put({ ...settings, email: 'second@casa.example' }, etag)).refused(412, 'changed_meanwhile');
		expect((await read_settings(platform())).settings.email).toBe('first@casa.example');
	});

	test('is told all that is wrong with it', async () => {
		const wrong = {
			time_zone: 'Europe/Atlantis',
			calling_code: '+351',
			offered_languages: ['fr', 'de'],
			address: { street: 'Rua 1', postal_code: '1', city: 'Lagoa', country: 'Portugal' }
		};
		const paths = (await change(wrong)).refused(422, 'invalid_request').errors?.map(({ path }) => path);
		expect(paths).toEqual(['/address/country', '/time_zone', '/calling_code', '/offered_languages/1']);
		const together = { offered_languages: ['fr'], default_language: 'en', business_hours: {}, response_times: { target_minutes: 30, reassign_minutes: 15, manager_minutes: 60 } };
		expect((await change(together)).refused(422, 'invalid_request').errors?.map(({ path }) => path)).toEqual(['/business_hours', '/response_times/reassign_minutes', '/default_language']);
	});
});

test('the table itself refuses what the server would not write', async () => {
	const refused = (change: string, constraint: string) =>
		expect(platform().database.query(`UPDATE company.settings SET ${change}`), change).rejects.toMatchObject({ constraint });
	await refused(`default_language = 'es', offered_languages = '{en,fr}'`, 'settings_default_language_offered');
	await refused(`offered_languages = '{de}', default_language = 'de'`, 'settings_languages_known');
	await refused(`business_hours = '{}'`, 'settings_business_hours_are_a_week');
	await refused(`business_hours = '{"monday": {"open": "18:00", "close": "09:00"}}'`, 'settings_business_hours_are_a_week');
	await refused(`business_hours = '{"monday": {"open": "09:00"}}'`, 'settings_business_hours_are_a_week');
	await refused(`business_hours = '{"someday": {"open": "09:00", "close": "18:00"}}'`, 'settings_business_hours_are_a_week');
	await refused(`target_minutes = 61`, 'settings_response_times_ordered');
	await refused(`id = false`, 'settings_one_row');
	await refused(`quotes_days = 0`, 'settings_quotes_kept_plausibly');
});

describe('enquiries go by them', () => {
	const detail_of = async (phone?: string): Promise<EnquiryDetail> => {
		const house = await platform().make.listing({ agent: 'user_demo_agent' });
		const body = { name: 'Vera Visitor', email: `${house.slug}@example.com`, message: 'May I see the house?', phone };
		const { id } = (await platform().api.post<{ id: string }>(`/api/v1/listings/${house.slug}/enquiries`, body)).expect(201);
		return (await platform().api.get<EnquiryDetail>(`/api/v1/enquiries/${id}`, { as: 'admin' })).expect(200);
	};

	test('the next enquiry has the new response time, in the new hours', async () => {
		(await change({ business_hours: always, time_zone: 'UTC', response_times: { target_minutes: 42, reassign_minutes: 50, manager_minutes: 90 } })).expect(200);
		const { enquiry } = await detail_of();
		const waits = Date.parse(enquiry.first_response_due_at ?? '') - Date.parse(enquiry.created_at);
		// A minute more over midnight.
		expect([42, 43]).toContain(waits / 60_000);
	});

	test('a number without its country is of the new country', async () => {
		(await change({ calling_code: '34' })).expect(200);
		const first = await detail_of('612 345 678');
		const second = await detail_of('+34 612 345 678');
		expect(second.enquiry.contact_id).toBe(first.enquiry.contact_id);
	});
});
