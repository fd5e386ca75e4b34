import { expect, test } from 'vitest';
import { day_in, today_in } from './dates';
import { format_for } from './format';

// Late in the evening of the 30th in Lisbon, already the 1st in Athens, still the afternoon in New York.
const at = '2027-06-30T22:30:00Z';

test.each([
	['en', 'Europe/Lisbon', /^30 Jun 2027, 23:30 (GMT\+1|WEST)$/],
	['en', 'Europe/Athens', /^1 Jul 2027, 01:30 (GMT\+3|EEST)$/],
	['fr', 'Europe/Paris', /^1 juil\. 2027, 00:30 (UTC\+2|CEST)$/],
	['es', 'Atlantic/Canary', /^30 jun 2027, 23:30 (WEST|GMT\+1|CEST)$/],
	['es', 'America/New_York', /^30 jun 2027, 18:30 (GMT-4|EDT)$/]
] as const)('an instant in %s is told by the clock of %s, which is said', (locale, zone, text) => {
	expect(format_for(locale).instant(at, zone)).toMatch(text);
	expect(format_for(locale, zone).instant(at)).toBe(format_for(locale).instant(at, zone));
});

test('the day of an instant is that of the place', () => {
	expect(['Europe/Lisbon', 'Europe/Paris', 'Pacific/Auckland'].map((zone) => day_in(zone, at))).toEqual(['2027-06-30', '2027-07-01', '2027-07-01']);
	expect(today_in('America/New_York', new Date('2027-07-01T03:59:00Z'))).toBe('2027-06-30');
});
