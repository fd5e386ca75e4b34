import { expect, test } from 'vitest';
import type { Timeline } from '$lib/api/types';
import { Known } from './known';
import { half_year } from './rules';

const half = half_year('2026-11-22');
const answer = (...days: [string, string][]): Timeline => ({
	...half,
	total_units: 1,
	units: [
		{
			property_id: 'p',
			reference: 'R',
			name: 'N',
			kind: 'villa',
			place_slug: 'x',
			place_name: 'X',
			time_zone: 'Europe/Lisbon',
			entries: days.map(([from, to]) => ({ source_id: from, from, to, kind: 'stay', reason: 'booked', is_elsewhere: false }))
		}
	]
});

test('everything is asked for once, unless it was lost or forgotten', () => {
	const known = new Known();
	const ask = () => known.is_new(half, 100);
	expect([ask(), ask()]).toEqual([true, false]);
	expect(known.is_new(half, 0)).toBe(true);
	known.lost(half, 100);
	expect([ask(), ask()]).toEqual([true, false]);
	known.forget();
	expect(ask()).toBe(true);
});

test('only what lies on the days in sight is shown, and what comes later takes the place of what came before', () => {
	const known = new Known();
	known.put(answer(['2026-07-01', '2026-07-05'], ['2026-11-20', '2026-11-23'], ['2026-12-01', '2026-12-04']));
	const seen = () => known.entries('p', { from: '2026-11-22', to: '2026-12-01' }).map(({ from }) => from);
	expect(seen()).toEqual(['2026-11-20']);
	known.put(answer(['2026-11-25', '2026-11-26']));
	expect(seen()).toEqual(['2026-11-25']);
	expect(known.stretches()).toEqual([half]);
	expect(known.entries('another', { from: '2026-11-22', to: '2026-12-01' })).toEqual([]);
});
