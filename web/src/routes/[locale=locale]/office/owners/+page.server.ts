import { randomUUID } from 'node:crypto';
import { expect_data } from '$lib/server/api';
import { require_books } from '$lib/server/office/ledger';
import { add_owner } from '$lib/server/office/owners';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_books(event);
	const [owners, balances] = await Promise.all([api.GET('/api/v1/office/owners').then(expect_data), api.GET('/api/v1/office/ledger/owners').then(expect_data)]);
	const items = owners.items.map((owner) => ({ ...owner, balances: balances.items.filter(({ owner_id }) => owner_id === owner.id).map(({ balance }) => balance) }));
	return { owners: items, key: randomUUID(), may_write: user.role === 'admin' };
};

export const actions: Actions = { default: add_owner };
