import { expect, test } from 'vitest';
import { save } from './editor';

const refused = (status: number, code: string) => ({ error: { type: '', title: '', status, code, detail: '', request_id: '', errors: [] }, response: new Response(null, { status }) });
const good = { data: {}, response: new Response() };

/** A form whose `name` was read as Casa under the tag `old`; now it is `now` under the tag `new`. */
function form(typed: string, now: string, put: (tag: string) => object) {
	const asked: string[] = [];
	const answer = (tag: string) => {
		asked.push(tag);
		return Promise.resolve(put(tag) as typeof good);
	};
	const sent = { form: 'property', base: '{"name":"Casa"}', typed: { name: typed }, etag: 'old', put: answer, current: () => Promise.resolve({ values: { name: now }, etag: 'new' }) };
	return { asked, saved: save(sent) };
}
const only_new = (tag: string) => (tag === 'new' ? good : refused(412, 'changed_meanwhile'));

test('what nobody has changed is saved at once', async () => {
	const { asked, saved } = form('Villa', 'Casa', () => good);
	expect(await saved).toEqual({ form: 'property', saved: true });
	expect(asked).toEqual(['old']);
});

test('a change elsewhere is in nobody’s way', async () => {
	const { asked, saved } = form('Villa', 'Casa', only_new);
	expect(await saved).toEqual({ form: 'property', saved: true });
	expect(asked).toEqual(['old', 'new']);
});

test('a change of the same fields is shown, and nothing is saved over it', async () => {
	const { asked, saved } = form('Villa', 'Quinta', only_new);
	expect(await saved).toMatchObject({ status: 412, data: { values: { name: 'Villa' }, changes: [{ name: 'name', was: 'Casa', now: 'Quinta', is_conflict: true }] } });
	expect(asked).toEqual(['old']);
});

test('what is wrong is named by its field', async () => {
	const { saved } = form('', 'Casa', () => {
		const answer = refused(422, 'invalid_request');
		return { ...answer, error: { ...answer.error, errors: [{ path: '/price_minor', code: 'required', message: 'is required' }] } };
	});
	expect(await saved).toMatchObject({ status: 422, data: { form: 'property', errors: { price: 'is required' } } });
});
