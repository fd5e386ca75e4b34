import { expect, test } from 'vitest';
import { next_deadline } from './deadlines';

const words = { cancel_full_until: (when: string) => `all until ${when}`, cancel_half_until: (when: string) => `half until ${when}` };
const preview = { full_until: '2027-06-01T14:00:00Z', half_until: '2027-06-24T14:00:00Z' };
const said = (now: string) => next_deadline(preview, Date.parse(now), words, (at) => at.slice(0, 10));

test('the deadline that is told is the next one, to its very instant', () => {
	expect(said('2027-06-01T14:00:00Z')).toBe('all until 2027-06-01');
	expect(said('2027-06-01T14:00:01Z')).toBe('half until 2027-06-24');
	expect(said('2027-06-24T14:00:01Z')).toBeUndefined();
	expect(next_deadline({}, 0, words, String)).toBeUndefined();
});
