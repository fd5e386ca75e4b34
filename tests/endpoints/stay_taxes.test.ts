// Taxes of stays in every mode, up to the books.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import { usePlatform } from '../support/platform.js';
import { empty_plan, plan_of, ratesOf } from '../support/rates.js';

const platform = usePlatform();
const { ask, put, tag_of, set_plan } = ratesOf(platform);

describe('taxes', () => {
	const add = async (edit: object) =>
		(await platform().api.post<{ id: string }>('/api/v1/office/settings/taxes', { name: { en: randomUUID(), fr: 'Taxe', es: 'Tasa' }, basis_points: 0, is_active: true, ...edit }, { as: 'admin' })).expect(201);

	test('of every mode come to the total; what the property collects is told apart', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 0, tax_basis_points: 1_000 });
		const city = await add({ mode: 'per_person_per_night', amount_minor: 200, currency: 'EUR', night_cap: 3, from_age: 13, collected_by: 'property' });
		const once = await add({ mode: 'per_stay', amount_minor: 700, currency: 'EUR' });
		const on_tax = await add({ basis_points: 1_000, on_tax: true });
		await set_plan(listing, { further_taxes: [city.id, once.id, on_tax.id] });
		const quote = (await ask(listing, day(40), 5, { adults: 2, children_ages: [12] })).expect(201);
		// 500.00; 10 % = 50.00; 2 × 3 × 2.00 = 12.00; 7.00; 10 % of 569.00 = 56.90.
		expect(quote.lines.filter(({ kind }) => kind === 'tax').map(({ amount }) => amount.amount_minor).sort((a, b) => a - b)).toEqual([700, 1_200, 5_000, 5_690]);
		expect(quote).toMatchObject({ total: { amount_minor: 62_590 }, due_at_property: { amount_minor: 1_200 } });
		const booking = (await platform().hold(quote.id)).expect(201);
		(await platform().confirm(booking.id)).expect(200);
		const taxes = await platform().database.value(`SELECT sum(-amount_minor) FROM ledger.entry WHERE booking_id = $1 AND account = '2200'`, [booking.id]);
		expect(Number(taxes)).toBe(12_590);
	});

	test('in the price add nothing to it, and are owed to the state', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 700, tax_basis_points: 0 });
		const included = await add({ basis_points: 700, is_inclusive: true });
		await set_plan(listing, { further_taxes: [included.id] });
		const quote = (await ask(listing, day(40), 3)).expect(201);
		expect(quote.total.amount_minor).toBe(30_700);
		expect(quote.lines.at(-1)).toMatchObject({ kind: 'tax', included: true, amount: { amount_minor: 2_008 } });
		const booking = (await platform().hold(quote.id)).expect(201);
		(await platform().confirm(booking.id)).expect(200);
		const posted = await platform().database.query<{ account: string; minor: string }>(`SELECT account, sum(-amount_minor) AS minor FROM ledger.entry WHERE booking_id = $1 GROUP BY account ORDER BY account`, [booking.id]);
		expect(posted.map(({ account, minor }) => [account, Number(minor)])).toEqual([['1100', -30_700], ['2100', 28_038], ['2110', 654], ['2200', 2_008]]);
	});

	test('follow the company’s, also those beside the first', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 0, tax_basis_points: 0 });
		const edit = { name: { en: randomUUID(), fr: 'Taxe', es: 'Tasa' }, basis_points: 0, is_active: true, mode: 'per_night', amount_minor: 100, currency: 'EUR' };
		const tax = await add(edit);
		await set_plan(listing, { further_taxes: [tax.id] });
		const path = `/api/v1/office/settings/taxes/${tax.id}`;
		(await put(path, { ...edit, amount_minor: 150 }, await tag_of(path, 'admin'), 'admin')).expect(200);
		await expect.poll(async () => (await ask(listing, day(40), 3)).expect(201).total.amount_minor, { timeout: 15_000 }).toBe(30_450);
		(await put(path, { ...edit, mode: 'per_stay' }, await tag_of(path, 'admin'), 'admin')).refused(422, 'invalid_request');
		(await platform().api.delete(path, { as: 'admin' })).refused(409, 'tax_in_use');
	});

	test('make sense', async () => {
		const refused = async (edit: object) =>
			(await platform().api.post('/api/v1/office/settings/taxes', { name: { en: 'X', fr: 'X', es: 'X' }, basis_points: 0, is_active: true, ...edit }, { as: 'admin' })).refused(422, 'invalid_request').errors?.map(({ path }) => path);
		expect(await refused({ mode: 'per_night' })).toEqual(['/amount_minor', '/currency']);
		expect(await refused({ basis_points: 5, amount_minor: 5 })).toEqual(['/amount_minor']);
		expect(await refused({ mode: 'per_stay', amount_minor: 5, currency: 'EUR', basis_points: 5, on_tax: true })).toEqual(['/basis_points', '/on_tax']);
		expect(await refused({ basis_points: 5, is_inclusive: true, collected_by: 'property' })).toEqual(['/collected_by']);
		const listing = await platform().make.stay();
		const yen = await add({ mode: 'per_night', amount_minor: 5, currency: 'JPY' });
		const path = plan_of(listing.id);
		(await put(path, { ...empty_plan, further_taxes: [yen.id] }, await tag_of(path))).refused(422, 'invalid_request');
	});
});
