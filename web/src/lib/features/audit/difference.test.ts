import { describe, expect, test } from 'vitest';
import { differences, moment_in, spoken } from './difference';

describe('the differences of two versions', () => {
	test('are the fields that have another value', () => {
		expect(differences({ name: 'Casa', price: { amount_minor: 5, currency: 'EUR' } }, { name: 'Casa', price: { amount_minor: 6, currency: 'EUR' } })).toEqual([
			{ path: 'price › amount_minor', before: 5, after: 6 }
		]);
	});

	test('are all fields of what was made or removed', () => {
		expect(differences(undefined, { state: 'new', open: true })).toEqual([
			{ path: 'state', before: undefined, after: 'new' },
			{ path: 'open', before: undefined, after: true }
		]);
		expect(differences({ state: 'old' }, undefined)).toEqual([{ path: 'state', before: 'old', after: undefined }]);
	});

	test('tell a missing field from an empty one', () => {
		expect(differences({ note: null }, {})).toEqual([{ path: 'note', before: null, after: undefined }]);
		expect(differences({ note: '' }, { note: null })).toEqual([{ path: 'note', before: '', after: null }]);
	});

	test('take a list of plain values as one, and look into a list of things', () => {
		expect(differences({ amenities: ['pool'] }, { amenities: ['pool', 'wifi'] })).toEqual([{ path: 'amenities', before: 'pool', after: 'pool, wifi' }]);
		expect(differences({ lines: [{ label: 'A' }] }, { lines: [{ label: 'B' }] })).toEqual([{ path: 'lines › 1 › label', before: 'A', after: 'B' }]);
	});

	test('are none when nothing differs', () => expect(differences({ a: [1], b: { c: 1 } }, { b: { c: 1 }, a: [1] })).toEqual([]));
});

test('a code without a word is still readable', () => {
	expect(spoken('access_changed', {})).toBe('access changed');
	expect(spoken('joined', { joined: 'kam dazu' })).toBe('kam dazu');
});

test('a moment is told from a text that holds one', () => {
	expect(moment_in('2026-11-23T10:00:00.123Z')).toBe('2026-11-23T10:00:00.123Z');
	expect(moment_in('since 2026-11-23T10:00:00Z')).toBeUndefined();
	expect(moment_in(20261123)).toBeUndefined();
});
