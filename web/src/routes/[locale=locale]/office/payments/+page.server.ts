import { randomUUID } from 'node:crypto';
import { today_in } from '$lib/dates';
import { expect_data } from '$lib/server/api';
import { require_books } from '$lib/server/office/ledger';
import { receive_transfer, refund_sent, remove_account, save_account } from '$lib/server/office/payments';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_books(event);
	const [transfers, accounts] = await Promise.all([api.GET('/api/v1/office/payments/transfers').then(expect_data), api.GET('/api/v1/office/payments/bank-accounts').then(expect_data)]);
	return { transfers, accounts: accounts.items, today: today_in(event.locals.company.time_zone), key: randomUUID(), may_write: user.role === 'admin', saved: event.url.searchParams.has('saved') };
};

export const actions: Actions = { receive: receive_transfer, sent: refund_sent, account: save_account, remove: remove_account };
