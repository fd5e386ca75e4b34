import { describe, expect, test } from 'vitest';
import { after_move, moved, read_move } from './order';

const ids = ['a', 'b', 'c', 'd'];

describe('a picture that is moved', () => {
	test.each([
		['d', 0, ['d', 'a', 'b', 'c']],
		['a', 3, ['b', 'c', 'd', 'a']],
		['b', 1, ids],
		['c', 99, ['a', 'b', 'd', 'c']],
		['a', -5, ids]
	])('%s to place %i', (id, place, expected) => {
		expect(moved(ids, id, place)).toEqual(expected);
	});

	test.each([
		['cover', ['c', 'a', 'b', 'd']],
		['earlier', ['a', 'c', 'b', 'd']],
		['later', ['a', 'b', 'd', 'c']]
	] as const)('by a button: %s', (move, expected) => {
		expect(after_move(ids, 'c', move)).toEqual(expected);
	});

	test('stays at the end of the row', () => {
		expect(after_move(ids, 'a', 'earlier')).toEqual(ids);
		expect(after_move(ids, 'd', 'later')).toEqual(ids);
	});
});

test('a button says what it moves and where', () => {
	expect(read_move('x-1:cover')).toEqual({ id: 'x-1', move: 'cover' });
	for (const wrong of ['', 'x', ':cover', 'x:away']) expect(read_move(wrong)).toBeUndefined();
});
