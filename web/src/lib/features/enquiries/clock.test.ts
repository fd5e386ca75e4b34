import { describe, expect, test } from 'vitest';
import { clock_of, short_time } from './clock';

const now = Date.parse('2027-01-13T10:00:00Z');
const due = (seconds: number, more = {}) => clock_of({ state: 'assigned', first_response_due_at: new Date(now + seconds * 1000).toISOString(), ...more }, now);

describe('the clock', () => {
	test.each([
		[300, 'good', 'left', 5],
		[151, 'good', 'left', 3],
		[149, 'warn', 'left', 3],
		[1, 'warn', 'left', 1],
		[0, 'bad', 'late', 0],
		[-61, 'bad', 'late', 2]
	])('%s s before its time is %s: %s %s min', (seconds, tone, says, minutes) => {
		expect(due(seconds)).toEqual({ tone, says, minutes });
	});

	test('is with the manager once he has been told', () => {
		expect(due(-3600, { escalated_at: '2027-01-13T10:00:00Z' })).toMatchObject({ tone: 'bad', says: 'manager' });
	});

	test('stands still once somebody has answered, and for what is closed', () => {
		expect(due(-3600, { answered_at: '2027-01-13T10:00:00Z', escalated_at: '2027-01-13T10:00:00Z' }).says).toBe('answered');
		expect(due(-3600, { state: 'closed' }).says).toBe('none');
		expect(clock_of({ state: 'new' }, now).says).toBe('none');
	});
});

test.each([
	[0, '0 min'],
	[89, '89 min'],
	[90, '2 h'],
	[35 * 60, '35 h'],
	[48 * 60, '2 d']
])('%s minutes are %s', (minutes, text) => {
	expect(short_time(minutes)).toBe(text);
});
