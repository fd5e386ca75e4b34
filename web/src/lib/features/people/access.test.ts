import { describe, expect, test } from 'vitest';
import words from '$lib/i18n/office/people/en';
import { access_label, is_same_access, read_access } from './access';

const asked = (query: string) => read_access(new URLSearchParams(query));

describe('what is asked for', () => {
	test.each([
		['role=agent&portfolio=all', { role: 'agent', portfolio: 'all' }],
		['role=agent', { role: 'agent', portfolio: 'own' }],
		['role=user&portfolio=all', { role: 'user', portfolio: 'own' }],
		['role=admin&portfolio=own', { role: 'admin', portfolio: 'all' }],
		['role=emperor', undefined],
		['', undefined]
	])('%s', (query, access) => expect(asked(query)).toEqual(access));
});

test('a portfolio is named where it matters', () => {
	expect(access_label({ role: 'agent', portfolio: 'all' }, words)).toBe('Agent · whole portfolio');
	expect(access_label({ role: 'admin', portfolio: 'own' }, words)).toBe('Admin');
});

test('what a role cannot use makes no difference', () => {
	expect(is_same_access({ role: 'admin', portfolio: 'own' }, { role: 'admin', portfolio: 'all' })).toBe(true);
	expect(is_same_access({ role: 'agent', portfolio: 'own' }, { role: 'agent', portfolio: 'all' })).toBe(false);
	expect(is_same_access({ role: 'user', portfolio: 'own' }, { role: 'agent', portfolio: 'own' })).toBe(false);
});
