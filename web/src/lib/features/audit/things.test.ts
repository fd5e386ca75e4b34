import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '$lib/api/types';
import { paths_in } from '$lib/office_paths';
import { as_query, name_of, page_of, people_in, read_filters } from './things';

const entry = (entity: string, more: Partial<AuditEntry> = {}): AuditEntry => ({ id: 1, at: '', actor: '', entity, entity_id: 'id', event: '', ...more });

test('a line leads to the page of what it is about', () => {
	const paths = paths_in('fr');
	expect(page_of(entry('person', { before: { subject: 'user_1' } }), paths)).toBe('/fr/office/people/user_1');
	expect(page_of(entry('person'), paths)).toBeUndefined();
	expect(page_of(entry('booking'), paths)).toBe('/fr/bookings/id');
	expect(page_of(entry('property'), paths)).toBe('/fr/office/properties/id');
	expect(page_of(entry('listing', { after: { property_id: 'p' } }), paths)).toBe('/fr/office/properties/p');
	expect(page_of(entry('enquiry', { after: { state: 'closed' } }), paths)).toBe('/fr/office/enquiries?view=closed&open=id');
	expect(page_of(entry('something_new'), paths)).toBeUndefined();
});

test('a line says what it is about, as far as it knows', () => {
	expect(name_of(entry('person', { after: { subject: 'user_1' } }), { user_1: 'Ana' }, 'fr')).toBe('Ana');
	expect(name_of(entry('property', { before: { name: { en: 'House', fr: '' } } }), {}, 'fr')).toBe('House');
	expect(name_of(entry('listing', { after: { slug: 'casa', title: { en: 'A house', fr: 'Une maison' } } }), {}, 'fr')).toBe('Une maison');
	expect(name_of(entry('upload', { after: { file_name: 'a.jpg' } }), {}, 'en')).toBe('a.jpg');
	expect(name_of(entry('enquiry', { after: { state: 'new' } }), {}, 'en')).toBeUndefined();
});

test('everybody who is named is found: who did it, in what was done, and who is searched for', () => {
	const lines = [entry('enquiry', { actor: 'user_1', before: { assignee: 'user_2' }, after: { nested: { by: ['user_3', 'clock'] } } }), entry('block', { actor: 'clock' })];
	expect(people_in(lines, 'user_4')).toEqual(['user_1', 'user_2', 'user_3', 'user_4']);
});

describe('the filters of the address', () => {
	test('are those that are known and filled in', () => {
		expect(read_filters(new URLSearchParams('actor=user_1&text=+&entity=&cursor=7&else=x'))).toEqual({ actor: 'user_1' });
	});
	test('take the last day as a whole', () => {
		expect(as_query({ from: '2026-02-28', to: '2026-02-28', text: 'x' })).toEqual({ from: '2026-02-28T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z', text: 'x' });
	});
	test('that are no days are left for the API to refuse', () => expect(as_query({ from: 'soon' })).toEqual({ from: 'soon' }));
});
