import { describe, expect, test } from 'vitest';
import { anchor_of, field_of, slug_of, values_in } from './forms';
import { three_way } from './merge';
import { schema_object, schema_values, type FormSchema } from './schema_form';

const schema: FormSchema = {
	title: 'Villa',
	required: ['pool'],
	properties: {
		pool: { title: 'Pool', type: 'string', enum: ['none', 'private'] },
		view: { title: 'Views', type: 'array', items: { enum: ['sea', 'garden'] } },
		stories: { title: 'Storeys', type: 'integer' },
		lift: { title: 'Lift', type: 'boolean' },
		deposit: { title: 'Deposit', type: 'integer', 'x-format': 'money' },
		yield: { title: 'Yield', type: 'integer', 'x-format': 'basis_points' }
	}
};

describe('a form out of a schema', () => {
	const object = { pool: 'private', view: ['sea', 'garden'], stories: 2, lift: false, deposit: 125_050, yield: 525 };
	const values = { 'a.pool': 'private', 'a.view': 'sea,garden', 'a.stories': '2', 'a.lift': 'false', 'a.deposit': '1250.50', 'a.yield': '5.25' };

	test('shows the object, and says it again', () => {
		expect(schema_values(schema, 'a', object, { currency: 'EUR', locale: 'en' })).toEqual(values);
		expect(schema_object(schema, 'a', values, 'EUR')).toEqual(object);
	});

	test('with the comma of the language', () => {
		const french = { ...values, 'a.deposit': '1250,50', 'a.yield': '5,25' };
		expect(schema_values(schema, 'a', object, { currency: 'EUR', locale: 'fr' })).toEqual(french);
		expect(schema_object(schema, 'a', french, 'EUR')).toEqual(object);
	});

	test('leaves out what is empty, and leaves it to the API to refuse what is no number', () => {
		expect(schema_object(schema, 'a', { 'a.pool': '', 'a.view': '', 'a.stories': 'two', 'a.deposit': '1.234' }, 'EUR')).toEqual({ stories: 'two', deposit: '1.234' });
	});
});

describe('after somebody else has saved first', () => {
	const base = { name: 'Casa', pool: 'none', stories: '2', view: 'sea' };

	test('what was typed stays, what was not touched becomes the other’s, and all is named', () => {
		const merge = three_way(base, { ...base, name: 'Casa Nova', pool: 'private' }, { ...base, name: 'Casa Velha', stories: '3' });
		expect(merge.values).toEqual({ name: 'Casa Nova', pool: 'private', stories: '3', view: 'sea' });
		expect(merge.changes).toEqual([
			{ name: 'name', was: 'Casa', now: 'Casa Velha', is_conflict: true },
			{ name: 'stories', was: '2', now: '3', is_conflict: false }
		]);
	});

	test('the same change by both is no conflict', () => {
		expect(three_way(base, { ...base, pool: 'private' }, { ...base, pool: 'private' }).changes).toEqual([{ name: 'pool', was: 'none', now: 'private', is_conflict: false }]);
	});
});

test.each([
	['/name/fr', 'property-name.fr'],
	['/attributes/pool', 'property-attributes.pool'],
	['/latitude', 'property-latitude'],
	['/listings/sale/title/en', 'listing-sale-title.en'],
	['/listings/short_stay/stay_terms', 'stay-terms'],
	['/pictures', 'pictures']
])('what is missing at %s is said at #%s', (path, anchor) => {
	expect(anchor_of(path)).toBe(anchor);
});

test('an error’s path names its field', () => {
	expect(['/price_minor', '/attributes/view/0', '/title/fr'].map(field_of)).toEqual(['price', 'attributes.view', 'title.fr']);
});

test('an address of a page is made of any text', () => {
	expect(slug_of('Villa São João, Lagos!')).toBe('villa-sao-joao-lagos');
});

test('several values of a name stand with commas between', () => {
	const form = new FormData();
	form.append('view', 'sea');
	form.append('view', 'garden');
	form.append('etag', '"x"');
	expect(values_in(form, ['etag'])).toEqual({ view: 'sea,garden' });
});
