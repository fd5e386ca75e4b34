import { read_id, read_period } from '$lib/features/ledger/rules';
import { expect_data } from '$lib/server/api';
import { find_property, require_books } from '$lib/server/office/ledger';
import { names_of } from '$lib/server/office/names';
import type { PageServerLoad } from './$types';

const page_size = 20;

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_books(event);
	const asked = event.url.searchParams;
	const typed = read_period(asked);
	const { property, choices } = await find_property(api, event, typed.property_id);
	const period = { ...typed, ...(property ? { property_id: property.id } : {}) };
	const manual = asked.get('manual') === 'true' ? true : asked.get('manual') === 'false' ? false : undefined;
	const booking_id = read_id(asked, 'booking_id');
	const query = { ...period, locale: event.params.locale, manual, booking_id, cursor: asked.get('cursor') ?? undefined, limit: page_size };
	const journals = expect_data(await api.GET('/api/v1/office/ledger/journals', { params: { query } }));
	const names = await names_of(api, user, journals.items.map(({ created_by }) => created_by));
	return { journals, names, period, property, choices, manual, booking_id, may_write: user.role === 'admin' };
};
