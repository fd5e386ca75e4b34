import { error } from '@sveltejs/kit';
import { read_id, read_period } from '$lib/features/ledger/rules';
import { expect_data } from '$lib/server/api';
import { find_property, require_books } from '$lib/server/office/ledger';
import { names_of } from '$lib/server/office/names';
import type { PageServerLoad } from './$types';

const page_size = 50;

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_books(event);
	const { locale, code } = event.params;
	const asked = event.url.searchParams;
	const currency = asked.get('currency') ?? 'EUR';
	if (!/^\d{4}$/.test(code) || !/^[A-Z]{3}$/.test(currency)) error(404, { message: 'There is no such account.', code: 'not_found' });
	const typed = read_period(asked);
	const { property, choices } = await find_property(api, event, typed.property_id);
	const period = { ...typed, ...(property ? { property_id: property.id } : {}) };
	const party = asked.get('party')?.slice(0, 200) || undefined;
	const query = { ...period, currency, locale, party, booking_id: read_id(asked, 'booking_id'), cursor: asked.get('cursor') ?? undefined, limit: page_size };
	const statement = expect_data(await api.GET('/api/v1/office/ledger/accounts/{code}/entries', { params: { path: { code }, query } }));
	const names = await names_of(api, user, [party, ...statement.items.map((entry) => entry.party)]);
	return { statement, period, property, choices, currency, party, names };
};
