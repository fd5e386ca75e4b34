import { expect, test } from 'vitest';
import { mail_query, read_mail_box } from './mail';

const id = '0190a0b0-0000-7000-8000-000000000001';

test('an address is read, and what makes no sense in it is left out', () => {
	expect(read_mail_box(new URLSearchParams(`view=given_up&q=%20ana%20&open=${id}&preview=receipt&language=fr`))).toEqual({
		view: 'given_up',
		q: 'ana',
		cursor: undefined,
		open: id,
		preview: 'receipt',
		language: 'fr'
	});
	expect(read_mail_box(new URLSearchParams('view=lost&open=1&preview=spam&language=de'))).toEqual({
		view: 'all',
		q: undefined,
		cursor: undefined,
		open: undefined,
		preview: undefined,
		language: undefined
	});
});

test('an address is written with its changes', () => {
	const box = read_mail_box(new URLSearchParams(`view=sent&open=${id}`));
	expect(mail_query(box, { open: undefined })).toMatchObject({ view: 'sent', open: undefined });
	expect(mail_query(box, { view: 'all' }).view).toBeUndefined();
});
