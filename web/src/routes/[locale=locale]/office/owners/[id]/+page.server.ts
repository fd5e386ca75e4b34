import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { today_in } from '$lib/dates';
import { read_month } from '$lib/features/owners/rules';
import { expect_data, type Api } from '$lib/server/api';
import { require_books } from '$lib/server/office/ledger';
import { agree, change_owner, end_agreement, pay_out, spend } from '$lib/server/office/owners';
import type { Actions, PageServerLoad } from './$types';

/** What the properties that are named on the page are called. */
async function names_of(api: Api, ids: (string | undefined)[], locale: 'en'): Promise<Record<string, string>> {
	const wanted = [...new Set(ids.filter((id) => id !== undefined))];
	const found = await Promise.all(wanted.map((id) => api.GET('/api/v1/office/properties/{id}', { params: { path: { id } } })));
	return Object.fromEntries(wanted.map((id, at) => [id, found[at]?.data?.name[locale] || found[at]?.data?.reference || id.slice(0, 8)]));
}

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_books(event);
	const { id } = event.params;
	const today = today_in(event.locals.company.time_zone);
	const month = read_month(event.url.searchParams, today);
	const path = { id };
	const [owner, agreements, statements] = await Promise.all([
		api.GET('/api/v1/office/owners/{id}', { params: { path } }),
		api.GET('/api/v1/office/owners/{id}/agreements', { params: { path } }).then(expect_data),
		api.GET('/api/v1/office/ledger/owners/{id}/statement', { params: { path, query: { month: `${month}-01` } } }).then(expect_data)
	]);
	if (!owner.data) error(404, { message: 'There is no such owner.', code: 'not_found' });
	const moved = statements.currencies.flatMap(({ stays, expenses, payouts }) => [...stays, ...expenses, ...payouts]);
	const properties = await names_of(api, [...agreements.items, ...moved].map(({ property_id }) => property_id), event.params.locale as 'en');
	const done = event.url.searchParams.get('done') ?? undefined;
	return { owner: owner.data, agreements: agreements.items, statements, properties, month, today, done, key: randomUUID(), may_write: user.role === 'admin' };
};

export const actions: Actions = {
	change: (event) => change_owner(event, event.params.id),
	agree: (event) => agree(event, event.params.id),
	end: end_agreement,
	pay: (event) => pay_out(event, event.params.id),
	spend: (event) => spend(event, event.params.id)
};
