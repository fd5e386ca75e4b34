import { expect, test } from 'vitest';
import { filter_query, read_filters, read_sort } from './filters';

test('what makes no sense in the address is left out', () => {
	const parameters = new URLSearchParams('q=+sea+&kind=castle&place=../x&state=draft&completeness_below=200&sort=price');
	expect(read_filters(parameters)).toEqual({ q: 'sea', state: 'draft' });
	expect(read_sort(parameters)).toBe('changed');
});

test('a saved filter keeps the filters and the order, and no page', () => {
	expect(filter_query(new URLSearchParams('state=draft&cursor=abc&sort=name&empty='))).toBe('state=draft&sort=name');
});
