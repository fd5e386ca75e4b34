import { expect, test } from 'vitest';
import en from '$lib/i18n/office/channels/en';
import es from '$lib/i18n/office/channels/es';
import fr from '$lib/i18n/office/channels/fr';
import { ago, ahead, failure_words } from './health';

const now = '2027-06-01T12:00:00Z';

test.each([
	['2027-06-01T12:00:30Z', 'just now'],
	['2027-06-01T11:59:30Z', 'just now'],
	['2027-06-01T11:56:00Z', '4 min ago'],
	['2027-06-01T10:00:00Z', '2 h ago'],
	['2027-05-30T12:30:00Z', '47 h ago'],
	['2027-05-30T12:00:00Z', undefined]
])('%s was %s', (at, words) => expect(ago(en.ago, at, now)).toBe(words));

test.each([
	['2027-06-01T11:59:00Z', 'in a moment'],
	['2027-06-01T12:06:10Z', 'in 7 min']
])('%s comes %s', (at, words) => expect(ahead(en.ago, at, now)).toBe(words));

test('every failure has words in every language', () => {
	expect(failure_words(en, { failure: 'http_status', failure_detail: '503' })).toContain('503');
	expect(failure_words(en, { failure: 'http_status', failure_detail: '404' })).toContain('no such calendar');
	for (const words of [en, fr, es]) {
		for (const failure of Object.keys(en.failures) as (keyof typeof en.failures)[]) expect(failure_words(words, { failure })?.length).toBeGreaterThan(10);
	}
	expect(failure_words(en, {})).toBeUndefined();
});
