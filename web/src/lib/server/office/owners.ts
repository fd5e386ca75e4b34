import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { read_amount } from '$lib/amounts';
import { basis_points_of, field_of } from '$lib/features/owners/rules';
import { expect_data, problem_of, type Api } from '$lib/server/api';
import { require_admin } from '$lib/server/guard';
import { find_property } from './ledger';
import { read_sent, save } from './settings';

type Done = 'paid' | 'spent' | 'agreed' | 'ended';
/** The same month again, and what was done. */
function shown_again(event: RequestEvent, done: Done): never {
	const asked = new URLSearchParams({ done });
	const month = event.url.searchParams.get('month');
	if (month) asked.set('month', month);
	redirect(303, `${event.url.pathname}?${asked}`);
}

/** A form as it was sent. */
async function sent_by(event: RequestEvent, form: string) {
	const data = await event.request.formData();
	const values = Object.fromEntries([...data].map(([name, value]) => [name, String(value).trim()]));
	return { form, values, text: (name: string) => values[name] ?? '' };
}
type Sent = Awaited<ReturnType<typeof sent_by>>;

/** The form again, with what is wrong at its fields: a code that the page has words for, or what the API says. */
const wrong = ({ form, values }: Sent, errors: Record<string, string>, code?: string) => fail(422, { form, values, errors, code });

/** What each code of a refusal is about. */
const field_of_code: Record<string, string> = { more_than_owed: 'amount', agreement_overlaps: 'from' };

/** A refusal that a form can show; anything else is the error page. */
function refused(sent: Sent, answer: { error?: unknown; response: Response }) {
	const { status, code, errors } = problem_of(answer);
	if (status !== 409 && status !== 404 && status !== 422) return expect_data<never>(answer);
	const field = field_of_code[code];
	if (field && field in sent.values) return wrong(sent, { [field]: code });
	return wrong(sent, Object.fromEntries((errors ?? []).map(({ path, message }) => [field_of(path), message])), code);
}

export async function add_owner(event: RequestEvent) {
	const { api } = require_admin(event);
	const sent = await sent_by(event, 'add');
	const { text } = sent;
	const answer = await api.POST('/api/v1/office/owners', { params: { header: { 'Idempotency-Key': text('key') } }, body: { name: text('name'), email: text('email') } });
	return answer.data ? redirect(303, `${event.url.pathname}/${answer.data.id}`) : refused(sent, answer);
}

async function read_owner(api: Api, id: string) {
	const answer = await api.GET('/api/v1/office/owners/{id}', { params: { path: { id } } });
	const { name, email } = expect_data(answer);
	return { values: { name, email }, etag: answer.response.headers.get('etag') ?? '' };
}

export async function change_owner(event: RequestEvent, id: string) {
	const { api } = require_admin(event);
	const sent = await read_sent(event.request);
	const { name = '', email = '' } = sent.typed;
	return save(sent, () => read_owner(api, id), ({ etag }) =>
		api.PUT('/api/v1/office/owners/{id}', { params: { path: { id } }, headers: { 'If-Match': etag }, body: { name: name.trim(), email: email.trim() } }), field_of);
}

export async function agree(event: RequestEvent, id: string) {
	const { api } = require_admin(event);
	const sent = await sent_by(event, 'agree');
	const { text } = sent;
	const basis_points = basis_points_of(text('percent'));
	const url = new URL(event.url);
	url.searchParams.set('property', text('property'));
	const { property } = await find_property(api, { url, params: event.params }, undefined);
	if (basis_points === undefined || !property) return wrong(sent, { ...(basis_points === undefined && { percent: 'wrong_percent' }), ...(!property && { property: 'no_property' }) });
	const until = text('until');
	const answer = await api.POST('/api/v1/office/owners/{id}/agreements', {
		params: { path: { id }, header: { 'Idempotency-Key': text('key') } },
		body: {
			property_id: property.id,
			from: text('from'),
			...(until ? { until } : {}),
			basis_points,
			taken_of: text('taken_of') as 'nights',
			cleaning_kept_by: text('cleaning_kept_by') as 'company'
		}
	});
	return answer.data ? shown_again(event, 'agreed') : refused(sent, answer);
}

export async function end_agreement(event: RequestEvent) {
	const { api } = require_admin(event);
	const sent = await sent_by(event, 'end');
	const { text } = sent;
	const answer = await api.POST('/api/v1/office/agreements/{id}/end', {
		params: { path: { id: text('agreement') }, header: { 'Idempotency-Key': text('key') } },
		body: { until: text('until') }
	});
	return answer.data ? shown_again(event, 'ended') : refused(sent, answer);
}

export async function pay_out(event: RequestEvent, id: string) {
	const { api } = require_admin(event);
	const sent = await sent_by(event, 'pay');
	const { text } = sent;
	const currency = text('currency').toUpperCase();
	const amount_minor = read_amount(text('amount'), currency);
	if (amount_minor === undefined) return wrong(sent, { amount: 'wrong_amount' });
	const answer = await api.POST('/api/v1/office/ledger/owners/{id}/payouts', {
		params: { path: { id }, header: { 'Idempotency-Key': text('key') } },
		body: { date: text('date'), currency, amount_minor, reason: text('reason') }
	});
	return answer.data ? shown_again(event, 'paid') : refused(sent, answer);
}

/** An expense in the owner's name: a journal by hand with his account on one side and the bank on the other. */
export async function spend(event: RequestEvent, id: string) {
	const { api } = require_admin(event);
	const sent = await sent_by(event, 'spend');
	const { text } = sent;
	const currency = text('currency').toUpperCase();
	const amount_minor = read_amount(text('amount'), currency);
	if (amount_minor === undefined) return wrong(sent, { amount: 'wrong_amount' });
	const answer = await api.POST('/api/v1/office/ledger/journals', {
		params: { header: { 'Idempotency-Key': text('key') } },
		body: {
			date: text('date'),
			currency,
			reason: text('reason'),
			entries: [
				{ account: '2300', amount_minor, owner_id: id },
				{ account: '1000', amount_minor: -amount_minor }
			]
		}
	});
	return answer.data ? shown_again(event, 'spent') : refused(sent, answer);
}
