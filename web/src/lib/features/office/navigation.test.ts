import { describe, expect, test } from 'vitest';
import { entries_for, entry_of, type OfficeEntry } from './navigation';

const entry = (path: string, for_admins = false): OfficeEntry => ({ path, label: () => path, icon: 'home', for_admins });
const entries = [entry(''), entry('/properties'), entry('/properties/import'), entry('/people', true)];

describe('the entry of the menu that a page belongs to', () => {
	test.each([
		['/en/office', ''],
		['/fr/office/', ''],
		['/en/office/properties', '/properties'],
		['/en/office/properties/0192', '/properties'],
		['/en/office/properties/import', '/properties/import']
	])('%s', (pathname, path) => {
		expect(entry_of(pathname, entries)?.path).toBe(path);
	});

	test('is none for a page that no entry leads to', () => {
		expect(entry_of('/en/office/elsewhere', entries)).toBeUndefined();
	});
});

test('an agent has no entry that is for admins', () => {
	expect(entries_for({ role: 'agent', portfolio: 'all' }).some(({ for_admins }) => for_admins)).toBe(false);
});

test('the books are for admins and for agents who run every property', () => {
	const paths = (role: 'agent' | 'admin', portfolio: 'own' | 'all') => entries_for({ role, portfolio }).map(({ path }) => path);
	expect(paths('agent', 'own')).not.toContain('/ledger');
	expect(paths('agent', 'all')).toContain('/ledger');
	expect(paths('admin', 'own')).toContain('/ledger');
});
