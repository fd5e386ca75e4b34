import { redirect } from '@sveltejs/kit';
import { exponent_of, rate_edit, rate_values } from '$lib/features/office/settings/currencies';
import { is_section, section_values, settings_edit, settings_values } from '$lib/features/office/settings/forms';
import { tax_edit, tax_values } from '$lib/features/office/settings/taxes';
import { countries, time_zones } from '$lib/features/office/settings/world';
import type { Locale } from '$lib/i18n/locales';
import { paths_in } from '$lib/office_paths';
import { expect_data, type Api } from '$lib/server/api';
import { forget_company } from '$lib/server/company';
import { require_admin } from '$lib/server/guard';
import { read_sent, refused, save } from '$lib/server/office/settings';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function read_settings(api: Api) {
	const answer = await api.GET('/api/v1/office/settings');
	return { values: settings_values(expect_data(answer)), etag: answer.response.headers.get('etag') ?? '' };
}

async function read_rate(api: Api, currency: string, locale: Locale) {
	const answer = await api.GET('/api/v1/office/settings/currencies/{currency}', { params: { path: { currency } } });
	const rate = expect_data(answer);
	return { rate, values: rate_values(rate, locale), etag: answer.response.headers.get('etag') ?? '' };
}

async function read_tax(api: Api, id: string, locale: Locale) {
	const answer = await api.GET('/api/v1/office/settings/taxes/{id}', { params: { path: { id } } });
	return { values: tax_values(locale, expect_data(answer)), etag: answer.response.headers.get('etag') ?? '' };
}

export const load: PageServerLoad = async (event) => {
	const { api } = require_admin(event);
	const [{ values }, currencies, taxes] = await Promise.all([
		read_settings(api),
		api.GET('/api/v1/office/settings/currencies').then(expect_data),
		api.GET('/api/v1/office/settings/taxes').then(expect_data)
	]);
	const asked = (name: string) => event.url.searchParams.get(name);
	return {
		values,
		currencies: currencies.items,
		taxes: taxes.items,
		edited: { currency: currencies.items.find(({ currency }) => currency === asked('currency')), tax: taxes.items.find(({ id }) => id === asked('tax')) },
		done: asked('done'),
		today: new Date().toISOString().slice(0, 10),
		countries: countries(event.locals.locale),
		time_zones: time_zones()
	};
};

/** Back to the list, which says that it was done. */
const done = ({ locals }: RequestEvent, where: 'currencies' | 'taxes') => redirect(303, `${paths_in(locals.locale).settings({ done: where })}#${where}`);

export const actions: Actions = {
	section: async (event) => {
		const { api } = require_admin(event);
		const sent = await read_sent(event.request);
		if (!is_section(sent.form)) return;
		sent.typed = section_values(sent.form, sent.typed);
		const result = await save(sent, () => read_settings(api), ({ values, etag }) =>
			api.PUT('/api/v1/office/settings', { headers: { 'If-Match': etag }, body: settings_edit({ ...values, ...sent.typed }) }));
		forget_company();
		return result;
	},

	currency: async (event) => {
		const { api } = require_admin(event);
		const sent = await read_sent(event.request);
		const currency = String(sent.data.get('_currency') ?? '');
		const result = await save(sent, () => read_rate(api, currency, event.locals.locale), ({ rate, etag }) =>
			api.PUT('/api/v1/office/settings/currencies/{currency}', { params: { path: { currency } }, headers: { 'If-Match': etag }, body: rate_edit(sent.typed, rate.exponent) }));
		return 'saved' in result ? done(event, 'currencies') : result;
	},

	add_currency: async (event) => {
		const { api } = require_admin(event);
		const { form, typed } = await read_sent(event.request);
		const currency = (typed.currency ?? '').trim().toUpperCase();
		const answer = await api.POST('/api/v1/office/settings/currencies', { body: { currency, ...rate_edit(typed, exponent_of(currency)) } });
		return answer.data ? done(event, 'currencies') : refused({ form, typed }, answer);
	},

	remove_currency: async (event) => {
		const { api } = require_admin(event);
		const { form, typed, data } = await read_sent(event.request);
		const answer = await api.DELETE('/api/v1/office/settings/currencies/{currency}', { params: { path: { currency: String(data.get('_currency') ?? '') } } });
		return answer.response.ok ? done(event, 'currencies') : refused({ form, typed }, answer);
	},

	tax: async (event) => {
		const { api } = require_admin(event);
		const sent = await read_sent(event.request);
		const id = String(sent.data.get('_tax') ?? '');
		sent.typed = { is_active: '', is_inclusive: '', on_tax: '', ...sent.typed };
		const result = await save(sent, () => read_tax(api, id, event.locals.locale), ({ etag }) =>
			api.PUT('/api/v1/office/settings/taxes/{id}', { params: { path: { id } }, headers: { 'If-Match': etag }, body: tax_edit(sent.typed) }));
		return 'saved' in result ? done(event, 'taxes') : result;
	},

	add_tax: async (event) => {
		const { api } = require_admin(event);
		const { form, typed } = await read_sent(event.request);
		const answer = await api.POST('/api/v1/office/settings/taxes', { body: tax_edit({ ...typed, is_active: 'true' }) });
		return answer.data ? done(event, 'taxes') : refused({ form, typed }, answer);
	},

	remove_tax: async (event) => {
		const { api } = require_admin(event);
		const { form, typed, data } = await read_sent(event.request);
		const answer = await api.DELETE('/api/v1/office/settings/taxes/{id}', { params: { path: { id: String(data.get('_tax') ?? '') } } });
		return answer.response.ok ? done(event, 'taxes') : refused({ form, typed }, answer);
	}
};
