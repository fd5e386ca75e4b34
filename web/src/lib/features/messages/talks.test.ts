import { expect, test } from 'vitest';
import { read_talks, talks_query } from './talks';

const id = '0190a0b0-0000-7000-8000-000000000001';

test('an address is read, and what makes no sense in it is left out', () => {
	expect(read_talks(new URLSearchParams(`view=unread&q= K7 &cursor=30&open=${id}`))).toEqual({ unread: true, q: 'K7', cursor: 30, open: id });
	expect(read_talks(new URLSearchParams('view=x&cursor=-1&open=x'))).toEqual({ unread: false, q: undefined, cursor: undefined, open: undefined });
});

test('an address is written with its changes', () => {
	expect(talks_query({ unread: true, open: id }, { open: undefined })).toEqual({ view: 'unread', open: undefined });
	expect(talks_query({ unread: false, q: 'a' }).view).toBeUndefined();
});
