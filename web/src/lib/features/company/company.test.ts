import { expect, test } from 'vitest';
import { format_for } from '$lib/format';
import { hours_lines } from './company';

const weekday = format_for('en').weekday_short;
const day = { open: '09:00', close: '18:00' };

test('days with the same hours that follow one another are one line; days off part them', () => {
	expect(hours_lines({ monday: day, tuesday: day, thursday: day, friday: { open: '10:00', close: '14:00' } }, weekday)).toEqual([
		{ days: 'Mon – Tue', hours: '09:00 – 18:00' },
		{ days: 'Thu', hours: '09:00 – 18:00' },
		{ days: 'Fri', hours: '10:00 – 14:00' }
	]);
	expect(hours_lines({ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day }, weekday)).toEqual([
		{ days: 'Mon – Sun', hours: '09:00 – 18:00' }
	]);
	expect(hours_lines({}, weekday)).toEqual([]);
});
