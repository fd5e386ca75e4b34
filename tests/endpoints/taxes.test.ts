// The company's taxes: chosen by stays, changed in one place, kept while they are charged.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import type { Listing } from '../support/fixtures.js';
import type { Quote } from '../support/messages.js';
import { officeOf, stay_edit, texts, value_added_tax } from '../support/office.js';
import { usePlatform } from '../support/platform.js';
import { until } from '../support/wait.js';

interface Tax {
	id: string;
	name: Record<string, string>;
	basis_points: number;
	is_active: boolean;
}
interface Terms {
	tax_id?: string;
	tax_name: Record<string, string>;
	tax_basis_points: number;
}

const platform = usePlatform();
const { put, tag_of } = officeOf(platform);
const taxes = '/api/v1/office/settings/taxes';
const add = async (name = `Tax ${randomUUID().slice(0, 8)}`, basis_points = 700) =>
	(await platform().api.post<Tax>(taxes, { name: texts(name), basis_points, is_active: true }, { as: 'admin' })).expect(201);
const change = async ({ id, ...tax }: Tax, changes: Partial<Tax>) => put<Tax>(`${taxes}/${id}`, { ...tax, ...changes }, await tag_of(`${taxes}/${id}`), 'admin');
const terms_of = ({ id }: Listing) => `/api/v1/office/listings/${id}/stay-terms`;
const charge = async (listing: Listing, tax_id: string) => put<Terms>(terms_of(listing), { ...stay_edit, tax_id }, await tag_of(terms_of(listing)));
const quote = async ({ id }: Listing) =>
	(await platform().api.post<Quote>('/api/v1/quotes', { listing_id: id, check_in: day(20), check_out: day(23), guests: 2 })).expect(201);
const tax_line = (quote: Quote) => quote.lines.find(({ kind }) => kind === 'tax');

describe('a tax', () => {
	test('is chosen by its id, and brings its name and its rate', async () => {
		const tax = await add('Tourist tax', 1000);
		const stay = await platform().make.stay();
		expect((await charge(stay, tax.id)).expect(200)).toMatchObject({ tax_id: tax.id, tax_name: texts('Tourist tax'), tax_basis_points: 1000 });
		const given = await quote(stay);
		expect(tax_line(given)).toMatchObject({ label: 'Tourist tax' });
		expect(tax_line(given)?.amount.amount_minor).toBe((3 * 20_000 + stay_edit.cleaning_minor) / 10);
	});

	test('that changes counts for new quotes, in searches too; what was quoted stays', async () => {
		const tax = await add('Stay tax', 500);
		const stay = await platform().make.stay();
		(await charge(stay, tax.id)).expect(200);
		const before = await quote(stay);
		(await change(tax, { basis_points: 800, name: texts('Stay tax, new') })).expect(200);
		const after = await until('quotes with the new rate', async () => {
			const given = await quote(stay);
			return given.total.amount_minor === before.total.amount_minor ? undefined : given;
		});
		expect(tax_line(after)).toMatchObject({ label: 'Stay tax, new' });
		expect((await platform().api.get<Quote>(`/api/v1/quotes/${before.id}`)).expect(200)).toEqual(before);
		const found = (await platform().api.get<{ items: { slug: string; stay?: { total: { amount_minor: number } } }[] }>(`/api/v1/listings?check_in=${day(20)}&check_out=${day(23)}&guests=2`)).expect(200);
		expect(found.items.find(({ slug }) => slug === stay.slug)?.stay?.total.amount_minor).toBe(after.total.amount_minor);
	});

	test('in use cannot be removed; retired, it goes on where it is and cannot be chosen anew', async () => {
		const tax = await add();
		const stay = await platform().make.stay();
		(await charge(stay, tax.id)).expect(200);
		(await platform().api.delete(`${taxes}/${tax.id}`, { as: 'admin' })).refused(409, 'tax_in_use');
		(await change(tax, { is_active: false })).expect(200);
		(await charge(stay, tax.id)).expect(200);
		expect((await charge(await platform().make.stay(), tax.id)).refused(422, 'invalid_request').errors).toMatchObject([{ path: '/tax_id', code: 'not_allowed' }]);
		(await charge(stay, value_added_tax)).expect(200);
		(await platform().api.delete(`${taxes}/${tax.id}`, { as: 'admin' })).expect(204);
		(await platform().api.get(`${taxes}/${tax.id}`, { as: 'admin' })).refused(404, 'not_found');
		expect((await charge(stay, tax.id)).refused(422, 'invalid_request').errors).toMatchObject([{ path: '/tax_id', code: 'unknown' }]);
	});

	test('stands once in the list, those that can be chosen first, and each change in the trail', async () => {
		const tax = await add('Twice');
		(await platform().api.post(taxes, { name: texts('Twice'), basis_points: 700, is_active: true }, { as: 'admin' })).refused(422, 'invalid_request');
		(await change(await add('Thrice'), { name: texts('Twice') })).refused(422, 'invalid_request');
		(await change(tax, { is_active: false })).expect(200);
		const { items } = (await platform().api.get<{ items: Tax[] }>(taxes, { as: 'agent' })).expect(200);
		expect(items.map(({ is_active }) => is_active)).toEqual(items.map(({ is_active }) => is_active).sort((left, right) => Number(right) - Number(left)));
		const trail = (await platform().api.get<{ items: { event: string }[] }>(`/api/v1/audit?entity=tax&entity_id=${tax.id}`, { as: 'admin' })).expect(200);
		expect(trail.items.map(({ event }) => event)).toEqual(['changed', 'added']);
	});

	test('is not overwritten unseen', async () => {
		const tax = await add();
		const stale = await tag_of(`${taxes}/${tax.id}`);
		(await change(tax, { basis_points: 701 })).expect(200);
		const { id, ...edit } = tax;
		(await put(`${taxes}/${id}`, edit, stale, 'admin')).refused(412, 'changed_meanwhile');
		(await put(`${taxes}/${id}`, edit, undefined, 'admin')).refused(428, 'precondition_required');
	});
});
