import { error, type RequestEvent } from '@sveltejs/kit';
import { sees_whole } from '$lib/features/office/navigation';
import { expect_data, type Api } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';

export function require_books(event: Pick<RequestEvent, 'locals' | 'url'>) {
	const signed_in = require_agent(event);
	if (!sees_whole(signed_in.user)) error(403, { message: 'The books are for admins and agents who run every property.', code: 'forbidden' });
	return signed_in;
}

export interface FoundProperty {
	id: string;
	reference: string;
	name: string;
}

const most_choices = 8;

/** The property that the address names, or those that fit the words which somebody has typed; one that fits alone is meant. */
export async function find_property(api: Api, event: Pick<RequestEvent, 'url' | 'params'>, id: string | undefined): Promise<{ property?: FoundProperty; choices?: FoundProperty[] }> {
	const locale = event.params.locale as 'en';
	if (id) {
		const { data } = await api.GET('/api/v1/office/properties/{id}', { params: { path: { id } } });
		return { property: data ? { id, reference: data.reference, name: data.name[locale] ?? '' } : { id, reference: id, name: '' } };
	}
	const words = event.url.searchParams.get('property')?.trim().slice(0, 120);
	if (!words) return {};
	const { items } = expect_data(await api.GET('/api/v1/office/properties', { params: { query: { q: words, locale, limit: most_choices } } }));
	const found = items.map(({ id, reference, name }) => ({ id, reference, name }));
	const meant = found.length === 1 ? found[0] : found.find(({ reference }) => reference.toLowerCase() === words.toLowerCase());
	return meant ? { property: meant } : { choices: found };
}
