import { describe, expect, it } from 'vitest';
import { cluster } from './clusters';

const at = (item: string, x: number, y: number) => ({ item, x, y });

describe('cluster', () => {
	it('leaves apart what is apart', () => {
		expect(cluster([at('a', 0, 0), at('b', 200, 0)]).map(({ members }) => members)).toEqual([['a'], ['b']]);
	});

	it('joins what would cover one another, in their middle', () => {
		expect(cluster([at('a', 0, 0), at('b', 20, 10)])).toEqual([{ x: 10, y: 5, members: ['a', 'b'] }]);
	});

	it('puts one below the other when nothing may be joined', () => {
		const made = cluster([at('a', 0, 0), at('b', 0, 0), at('c', 0, 0)], true);
		expect(made.map(({ y }) => y)).toEqual([0, 34, 68]);
	});
});
