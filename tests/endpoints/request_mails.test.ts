// Of a stay that is asked for, guest and office hear what becomes of it, each in his language, once.

import { describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import { mailOf, mails, mailsOf, type MailContent } from '../support/mail.js';
import type { Booking } from '../support/messages.js';
import { holdRequest } from '../support/platform.js';
import { useStaff } from '../support/staff.js';

const { platform, hire, subject } = useStaff({ ESTATE_SITE_URL: 'https://estate.example' });

async function asked(locale: string, runs: string | null = 'ana'): Promise<Booking> {
	const listing = await platform().make.stay({ agent: runs && subject(runs) });
	await platform().make.database.query(`UPDATE calendar.unit SET is_instant = false WHERE id = $1`, [listing.property.id]);
	const quote = await platform().quote(listing, day(20), 3);
	return (await platform().api.post<Booking>('/api/v1/bookings', { ...holdRequest(quote.id), locale }, { as: 'guest' })).expect(201);
}
const read = async (booking: Booking, kind: string) => {
	const line = await mailOf(platform(), booking.id, kind);
	const { text, html } = (await platform().api.get<MailContent>(`${mails}/${line.id}`, { as: 'admin' })).expect(200);
	// Its lines are broken where they are long.
	return { line, html, text: text.replace(/\s+/g, ' ') };
};
const answer = async (id: string, what: 'accept' | 'decline') => (await platform().api.post(`/api/v1/office/bookings/${id}/${what}`, undefined, { as: 'admin' })).expect(200);
const kinds = async (booking: Booking) => (await mailsOf(platform(), { booking_id: booking.id })).map(({ kind }) => kind).sort();

describe('a stay that is asked for', () => {
	test('is confirmed to its guest and brought before who runs the property', async () => {
		await hire(['ana']);
		const booking = await asked('fr');
		const guest = await read(booking, 'request_received');
		expect(guest.line).toMatchObject({ locale: 'fr', recipient: 'gabrielle.guest@example.com' });
		expect(guest.text).toContain(`https://estate.example/fr/bookings/${booking.id}`);
		const office = await read(booking, 'request_to_office');
		expect(office.line).toMatchObject({ locale: 'en', recipient: `${subject('ana')}@example.com` });
		expect(office.text).toContain('Gabrielle Guest');
		expect(office.text).toContain(`https://estate.example/en/bookings/${booking.id}`);
	});

	test('goes to the company where nobody runs the property', async () => {
		const booking = await asked('en', null);
		expect((await read(booking, 'request_to_office')).line.recipient).toBe('hello@realestate-unified.example');
	});

	test.each(['en', 'fr', 'es'])('is accepted with the way to pay (%s)', async (locale) => {
		const booking = await asked(locale);
		await answer(booking.id, 'accept');
		const { line, text, html } = await read(booking, 'request_accepted');
		expect(line.locale).toBe(locale);
		for (const said of [text, html]) expect(said).toContain(`https://estate.example/${locale}/bookings/${booking.id}/pay`);
		expect(await kinds(booking)).toEqual(['request_accepted', 'request_received', 'request_to_office']);
	});

	test('is declined', async () => {
		const booking = await asked('es');
		await answer(booking.id, 'decline');
		expect((await read(booking, 'request_declined')).line).toMatchObject({ locale: 'es' });
	});

	test('runs out, because nobody has answered or nobody has paid', async () => {
		const unanswered = await asked('en');
		await platform().make.endHold(unanswered.id);
		expect((await read(unanswered, 'request_expired')).text).toContain('has not been answered in time');
		const unpaid = await asked('en');
		await answer(unpaid.id, 'accept');
		await read(unpaid, 'request_accepted');
		await platform().make.endHold(unpaid.id);
		expect((await read(unpaid, 'request_expired')).text).toContain('no payment has arrived in time');
	});

	test('is another thing than a hold, of whose end nobody is told', async () => {
		const listing = await platform().make.stay();
		const held = await platform().held(listing, day(20), 3);
		await platform().make.endHold(held.id);
		const marker = await asked('en');
		await platform().make.endHold(marker.id);
		await read(marker, 'request_expired');
		expect(await kinds(held)).toEqual([]);
	});
});
