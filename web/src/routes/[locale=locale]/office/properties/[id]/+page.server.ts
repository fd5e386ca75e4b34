import { fail, redirect } from '@sveltejs/kit';
import type { Kind } from '$lib/api/types';
import { kinds } from '$lib/api/types';
import { listing_edit, listing_values, new_listing_values, property_edit, property_values, stay_edit, stay_values, values_in } from '$lib/features/office/properties/forms';
import { paths_in } from '$lib/office_paths';
import { expect_data, problem_of } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import { load_property, load_schema, load_stay, save } from '$lib/server/office/editor';
import { choose_policy } from '$lib/server/office/payments';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const kind_in = (text: FormDataEntryValue | string | null): Kind | undefined => kinds.find((kind) => kind === text);
const moves = ['publish', 'pause', 'withdraw'] as const;

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_agent(event);
	const { locale, id } = event.params;
	const { property, etag } = await load_property(api, id);
	const chooses_agent = user.portfolio === 'all';
	const added = kind_in(event.url.searchParams.get('add'));
	const offered = kinds.filter((kind) => property.listings.some((listing) => listing.kind === kind) || kind === added);
	const stay = property.listings.find(({ kind }) => kind === 'short_stay');
	const [schema, places, amenities, pictures, agents, taxes, stay_terms, policy, ...listing_schemas] = await Promise.all([
		load_schema(api, 'property', property.kind, locale),
		api.GET('/api/v1/places', { params: { query: { locale } } }).then(expect_data),
		api.GET('/api/v1/amenities', { params: { query: { locale } } }).then(expect_data),
		api.GET('/api/v1/properties/{id}/pictures', { params: { path: { id } } }).then(expect_data),
		chooses_agent ? api.GET('/api/v1/agents').then(expect_data) : undefined,
		api.GET('/api/v1/office/settings/taxes').then(expect_data),
		stay ? load_stay(api, stay.id) : undefined,
		// A stay without terms has none yet.
		stay ? api.GET('/api/v1/office/listings/{id}/cancellation-policy', { params: { path: { id: stay.id } } }).then(({ data }) => data?.policy) : undefined,
		...offered.map((kind) => load_schema(api, 'listing', kind, locale))
	]);
	const listings = offered.map((kind, at) => {
		const listing = property.listings.find((one) => one.kind === kind);
		const listing_schema = listing_schemas[at]!;
		return { kind, listing, schema: listing_schema, values: listing ? listing_values(listing, listing_schema, locale) : new_listing_values(property, kind, listing_schema, locale) };
	});
	return {
		property,
		etag,
		schema,
		values: property_values(property, schema, locale, chooses_agent),
		pictures: pictures.items.map(({ picture }) => picture),
		agents: agents?.items,
		listings,
		policy,
		stay: stay_terms && { ...stay_terms, values: stay_values(stay_terms.terms, locale) },
		places: places.items,
		amenities: amenities.items,
		taxes: taxes.items
	};
};

/** The typed fields of a form, and what travelled along with them. */
async function sent_by({ request }: RequestEvent) {
	const form = await request.formData();
	const text = (name: string) => String(form.get(name) ?? '');
	const hidden = [...form.keys()].filter((name) => name.startsWith('_'));
	return { form: text('_form'), typed: values_in(form, hidden), base: text('_base'), etag: text('_etag'), text };
}

export const actions: Actions = {
	policy: (event) => choose_policy(event),
	property: async (event) => {
		const { api, user } = require_agent(event);
		const chooses_agent = user.portfolio === 'all';
		const { locale, id } = event.params;
		const { etag, ...sent } = await sent_by(event);
		const { property } = await load_property(api, id);
		const schema = await load_schema(api, 'property', property.kind, locale);
		// A checkbox that is off, or a whole group of them, is not sent at all.
		sent.typed = { ...Object.fromEntries(Object.keys(property_values(property, schema, locale)).map((name) => [name, ''])), ...sent.typed };
		const put = (tag: string) =>
			api.PUT('/api/v1/office/properties/{id}', {
				params: { path: { id } },
				headers: { 'If-Match': tag },
				body: property_edit(sent.typed, schema, property.currency)
			});
		const current = async () => {
			const { property, etag } = await load_property(api, id);
			return { values: property_values(property, schema, locale, chooses_agent), etag };
		};
		return save({ ...sent, etag, put, current });
	},

	listing: async (event) => {
		const { api } = require_agent(event);
		const { locale, id } = event.params;
		const { etag, text, ...sent } = await sent_by(event);
		const kind = kind_in(text('_kind')) ?? 'sale';
		const schema = await load_schema(api, 'listing', kind, locale);
		sent.typed = { ...Object.fromEntries(Object.keys(schema.properties).map((code) => [`terms.${code}`, ''])), ...sent.typed };
		const put = (tag: string) =>
			api.PUT('/api/v1/office/properties/{id}/listings/{kind}', { params: { path: { id, kind } }, headers: { 'If-Match': tag }, body: listing_edit(sent.typed, schema) });
		const current = async () => {
			const { property, etag } = await load_property(api, id);
			const listing = property.listings.find((one) => one.kind === kind);
			return { values: listing ? listing_values(listing, schema, locale) : new_listing_values(property, kind, schema, locale), etag };
		};
		return save({ ...sent, etag, put, current });
	},

	stay: async (event) => {
		const { api } = require_agent(event);
		const { etag, text, ...sent } = await sent_by(event);
		const id = text('_listing');
		const put = (tag: string) =>
			api.PUT('/api/v1/office/listings/{id}/stay-terms', { params: { path: { id } }, headers: { 'If-Match': tag }, body: stay_edit(sent.typed, text('_currency') || 'EUR') });
		const current = async () => {
			const { terms, etag } = await load_stay(api, id);
			return { values: stay_values(terms, event.params.locale), etag };
		};
		return save({ ...sent, etag, put, current });
	},

	move: async (event) => {
		const { api } = require_agent(event);
		const form = await event.request.formData();
		const kind = kind_in(form.get('kind')) ?? 'sale';
		const move = moves.find((one) => one === form.get('move')) ?? 'pause';
		const path = { id: event.params.id, kind };
		const answer = await api.POST(`/api/v1/office/properties/{id}/listings/{kind}/${move}`, { params: { path } });
		if (answer.data) return { form: `move-${kind}`, saved: true };
		const problem = problem_of(answer);
		if (problem.status !== 422 && problem.status !== 409) return expect_data<never>(answer);
		return fail(problem.status, { form: `move-${kind}`, problem: problem.detail, missing: (problem.errors ?? []).map(({ path }) => path) });
	},

	duplicate: async (event) => {
		const { api } = require_agent(event);
		const copy = expect_data(await api.POST('/api/v1/office/properties/{id}/duplicate', { params: { path: { id: event.params.id } } }));
		redirect(303, paths_in(event.params.locale).office_property(copy.id));
	}
};
