import { expect, test } from 'vitest';
import { enquiries_asked, from_same_person, in_hands, inbox_query, read_inbox } from './inbox';

const id = '01a2058f-1aae-7010-8083-e9b670f0a275';
const read = (query: string) => read_inbox(new URLSearchParams(query));

test('an address is read, and what makes no sense in it is left out', () => {
	expect(read('')).toEqual({ view: 'open', state: undefined, q: undefined, cursor: undefined, open: undefined });
	expect(read(`view=mine&state=new&q=%20pool%20&open=${id}`)).toMatchObject({ view: 'mine', state: 'new', q: 'pool', open: id });
	expect(read('view=all&state=lost&open=1&cursor=x')).toEqual(read(''));
	expect(read('view=closed&state=new').state).toBeUndefined();
});

test('an address is written as it was read', () => {
	for (const query of ['', '?view=overdue', `?view=mine&state=new&q=pool&open=${id}`]) expect(inbox_query(read(query))).toBe(query);
	expect(inbox_query(read(`view=mine&open=${id}`), { open: undefined, cursor: id })).toBe(`?view=mine&cursor=${id}`);
});

test('the API is asked for what the view is about', () => {
	const asked = (query: string) => enquiries_asked(read(query), 50, 'en');
	expect(asked('')).toMatchObject({ state: ['new', 'assigned', 'answered'], assigned: undefined, overdue: undefined });
	expect(asked('view=mine&state=answered')).toMatchObject({ state: ['answered'], assigned: 'mine' });
	expect(asked('view=unassigned')).toMatchObject({ assigned: 'nobody' });
	expect(asked('view=overdue')).toMatchObject({ overdue: true });
	expect(asked('view=closed')).toMatchObject({ state: ['closed'] });
});

test('enquiries of one person are counted together', () => {
	expect(from_same_person([{ contact_id: 'a' }, {}, { contact_id: 'a' }, { contact_id: 'b' }])).toEqual(
		new Map([
			['a', 2],
			['b', 1]
		])
	);
});

test('whoever has it is named; who has left is said to have left, by name while it is known', () => {
	const words = { assignee: (name: string) => `With ${name}`, left: (name: string) => (name ? `${name} (has left)` : 'somebody who has left'), nobody: 'With nobody' };
	expect(in_hands({ name: 'Ana', has_left: false }, words)).toBe('With Ana');
	expect(in_hands({ name: 'Ana', has_left: true }, words)).toBe('With Ana (has left)');
	expect(in_hands({ name: '', has_left: true }, words)).toBe('With somebody who has left');
	expect(in_hands(undefined, words)).toBe('With nobody');
});
