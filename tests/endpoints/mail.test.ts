// What guests are told by mail, and what becomes of a mail: over a mail server that is real enough to be rude.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import { mailOf, mails, mailsOf, type MailContent, type MailLine, type MailPage } from '../support/mail.js';
import type { Booking } from '../support/messages.js';
import { Payments } from '../support/payments.js';
import { holdRequest, Platform } from '../support/platform.js';
import { MailReceiver, type Received } from '../support/smtp.js';
import { until } from '../support/wait.js';

let receiver: MailReceiver;
let platform: Platform;
beforeAll(async () => {
	receiver = await MailReceiver.start();
	platform = await Platform.start({
		SMTP_URL: receiver.url,
		MAIL_FROM: 'stays@estate.example',
		ESTATE_SITE_URL: 'https://estate.example',
		ESTATE_MAIL_RETRY_SECONDS: '1'
	});
});
afterAll(async () => {
	await platform?.stop();
	await receiver?.stop();
});
beforeEach(() => {
	receiver.behaviour = 'take';
	receiver.unknown.clear();
});

const isSent = ({ state }: MailLine) => state === 'sent';

/** A confirmed stay of a guest with an address of his own, in his language. */
async function booked(guest_email: string, locale = 'en', check_in = day(40), title?: Record<'en' | 'fr' | 'es', string>) {
	const quote = await platform.quote(await platform.make.stay({ title }), check_in, 3);
	const held = (await platform.api.post<{ id: string; code: string }>('/api/v1/bookings', { ...holdRequest(quote.id), guest_email, locale }, { as: 'guest' })).expect(201);
	(await platform.confirm(held.id)).expect(200);
	return held;
}

describe('a guest who has booked', () => {
	test('is sent the confirmation, once, as text and as HTML, under an id of its own', async () => {
		const booking = await booked('ana@example.com');
		const line = await mailOf(platform, booking.id, 'confirmation', isSent);
		const [{ mail, raw }, ...more] = receiver.mailsTo('ana@example.com') as [Received, ...Received[]];
		expect(more).toEqual([]);
		expect(mail.messageId).toBe(`<${line.id}@estate.example>`);
		expect(mail.from).toMatchObject({ address: 'stays@estate.example', name: 'RealEstate Unified' });
		expect(mail.to).toEqual([{ address: 'ana@example.com', name: 'Gabrielle Guest' }]);
		expect(mail.subject).toContain('Confirmed: Listing (en)');
		for (const said of [mail.text, mail.html]) {
			expect(said).toContain(booking.code);
			expect(said).toContain(`https://estate.example/en/bookings/${booking.id}`);
		}
		expect(raw).toMatch(/^Content-Type: multipart\/alternative; boundary=/m);
		expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
	});

	test.each([
		['fr', 'Confirmé', 'Votre séjour est confirmé'],
		['es', 'Confirmado', 'Su estancia está confirmada']
	])('is written to in his language: %s', async (locale, subject, heading) => {
		const booking = await booked(`${locale}@example.com`, locale);
		const { id } = await mailOf(platform, booking.id, 'confirmation', isSent);
		const [{ mail }] = receiver.mailsTo(`${locale}@example.com`) as [Received];
		expect(mail.subject).toContain(`${subject}`);
		expect(mail.subject).toContain(`Listing (${locale})`);
		expect(mail.text).toContain(heading);
		const shown = (await platform.api.get<MailContent>(`${mails}/${id}`, { as: 'admin' })).expect(200);
		expect(shown.mail.subject).toBe(mail.subject);
		expect(shown.html.replace(/\s+/g, ' ').trim()).toBe((mail.html ?? '').replace(/\s+/g, ' ').trim());
	});

	test('is told where to go, when he arrives within three days', async () => {
		const booking = await booked('soon@example.com', 'en', day(2));
		const far = await booked('later@example.com', 'en', day(9));
		await mailOf(platform, far.id, 'confirmation', isSent);
		await mailOf(platform, booking.id, 'arrival', isSent);
		const arrival = receiver.mailsTo('soon@example.com').find(({ mail }) => mail.subject?.includes('arrival'));
		expect(arrival?.mail.text).toContain('Rua da Praia 1');
		expect(await mailsOf(platform, { booking_id: far.id, kind: 'arrival' })).toEqual([]);
	});

	test('is told when his stay is cancelled; nobody hears of a hold that was given back', async () => {
		const booking = await booked('cara@example.com');
		(await platform.cancel(booking.id)).expect(200);
		await mailOf(platform, booking.id, 'cancellation', isSent);
		expect(receiver.mailsTo('cara@example.com').map(({ mail }) => mail.subject?.split(':')[0])).toEqual(['Confirmed', 'Cancelled']);
		const held = await platform.held(await platform.make.stay(), day(30), 3);
		(await platform.cancel(held.id)).expect(200);
		await until('the outbox is empty', async () => (await platform.database.value<number>(`SELECT count(*) FROM platform.outbox WHERE delivered_at IS NULL`)) === 0);
		expect(await mailsOf(platform, { booking_id: held.id })).toEqual([]);
	});

	test('is sent the receipt of what he has paid, and told what is on its way back', async () => {
		const quote = await platform.quote(await platform.make.stay(), day(90), 3);
		const held = (await platform.api.post<Booking>('/api/v1/bookings', { ...holdRequest(quote.id), guest_email: 'payer@example.com', locale: 'fr' }, { as: 'guest' })).expect(201);
		const payments = new Payments(platform.api);
		await payments.pay(held);
		await mailOf(platform, held.id, 'receipt', isSent);
		const total = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }).format(held.total.amount_minor / 100);
		const [receipt] = receiver.mailsTo('payer@example.com').filter(({ mail }) => mail.subject?.startsWith('Reçu')) as [Received];
		expect(receipt.mail.text).toContain(total);
		expect(receipt.mail.text).toContain(`https://estate.example/fr/bookings/${held.id}/receipt`);
		(await platform.cancel(held.id)).expect(200);
		await mailOf(platform, held.id, 'refund', isSent);
		await mailOf(platform, held.id, 'cancellation', isSent);
		const [refund] = receiver.mailsTo('payer@example.com').filter(({ mail }) => mail.subject?.startsWith('Votre remboursement')) as [Received];
		expect(refund.mail.text).toContain(`nous vous avons remboursé ${total}`);
		expect(receiver.mailsTo('payer@example.com')).toHaveLength(4);
	});

	test('reads what people have written as text, and nothing in a title becomes a header', async () => {
		const nasty = `<b>Casa</b> "à la plage"\r\nBcc: all@example.com`;
		const booking = await booked('html@example.com', 'en', day(40), { en: nasty, fr: nasty, es: nasty });
		await mailOf(platform, booking.id, 'confirmation', isSent);
		const [{ mail, raw }] = receiver.mailsTo('html@example.com') as [Received];
		expect(mail.html).toContain('&lt;b&gt;Casa&lt;/b&gt;');
		expect(mail.bcc ?? []).toEqual([]);
		expect(raw).not.toMatch(/^Bcc:/im);
		expect(mail.subject).toContain('"à la plage"');
	});
});

test('who asks something is told that it has arrived', async () => {
	const listing = await platform.make.listing();
	const asked = { name: 'Vera Visitor', email: 'vera.asks@example.com', message: 'Is <the> sea near?', locale: 'fr' };
	(await platform.api.post(`/api/v1/listings/${listing.slug}/enquiries`, asked)).expect(201);
	await until('the mail is there', () => receiver.mailsTo(asked.email).length > 0);
	const [{ mail }] = receiver.mailsTo(asked.email) as [Received];
	expect(mail.subject).toBe('Nous avons bien reçu votre question sur Listing (fr)');
	expect(mail.text).toContain('> Is <the> sea near?');
});

describe('a mail that cannot be sent', () => {
	test('goes out later when the server is busy', async () => {
		receiver.behaviour = 'busy';
		const booking = await booked('busy@example.com');
		const failed = await mailOf(platform, booking.id, 'confirmation', ({ attempts, state }) => attempts > 0 && state === 'waiting');
		expect(failed.last_error).toContain('451');
		receiver.behaviour = 'take';
		await mailOf(platform, booking.id, 'confirmation', isSent);
		expect(receiver.mailsTo('busy@example.com')).toHaveLength(1);
	});

	test('is given up with the reason when the recipient is unknown; an admin sends it again', async () => {
		receiver.unknown.add('nobody@example.com');
		const booking = await booked('nobody@example.com');
		const failed = await mailOf(platform, booking.id, 'confirmation', ({ state }) => state === 'given_up');
		expect(failed).toMatchObject({ attempts: 1, last_error: expect.stringContaining('550') as string });
		const counts = (await platform.api.get<MailPage>(`${mails}?state=given_up`, { as: 'admin' })).expect(200).counts;
		expect(counts.given_up).toBe(1);
		receiver.unknown.clear();
		(await platform.api.post(`${mails}/${failed.id}/retry`, undefined, { as: 'admin' })).expect(200);
		await mailOf(platform, booking.id, 'confirmation', isSent);
		expect(receiver.mailsTo('nobody@example.com')).toHaveLength(1);
		(await platform.api.post(`${mails}/${failed.id}/retry`, undefined, { as: 'admin' })).refused(409, 'illegal_transition');
		const trail = await platform.database.value<string>(`SELECT string_agg(event, ' ') FROM platform.audit WHERE entity = 'mail' AND entity_id = $1`, [failed.id]);
		expect(trail).toBe('sent_again');
	});

	test('is the same mail when nobody knows whether it has arrived', async () => {
		receiver.behaviour = 'take and say nothing';
		const booking = await booked('unsure@example.com');
		const unsure = await mailOf(platform, booking.id, 'confirmation', ({ attempts, state }) => attempts === 1 && state === 'waiting');
		expect(unsure.last_error).toContain('it may have arrived');
		receiver.behaviour = 'take';
		await mailOf(platform, booking.id, 'confirmation', isSent);
		const copies = receiver.mailsTo('unsure@example.com').map(({ mail }) => [mail.messageId, mail.date, mail.subject, mail.text]);
		expect(copies).toHaveLength(2);
		expect(copies[0]).toEqual(copies[1]);
	});
});

test('the same occasion is not written of twice, whoever hears of it again', async () => {
	const booking = await booked('twice@example.com');
	await mailOf(platform, booking.id, 'confirmation', isSent);
	await platform.database.query(
		`INSERT INTO platform.outbox (topic, aggregate_id, payload, created_at, not_before)
		 SELECT 'booking.confirmed', $1::uuid, json_build_object('booking_id', $1::text), now(), now() FROM generate_series(1, 3)`,
		[booking.id]
	);
	await until('they have been heard', async () => (await platform.database.value<number>(`SELECT count(*) FROM platform.outbox WHERE delivered_at IS NULL`)) === 0);
	expect(await mailsOf(platform, { booking_id: booking.id })).toHaveLength(1);
	expect(receiver.mailsTo('twice@example.com')).toHaveLength(1);
});

test('every template can be looked at in every language', async () => {
	for (const kind of ['confirmation', 'arrival', 'receipt', 'cancellation', 'refund', 'review_request', 'message_to_guest', 'message_to_office', 'enquiry_received', 'enquiry_late', 'request_received', 'request_to_office', 'request_accepted', 'request_declined', 'request_expired']) {
		for (const locale of ['en', 'fr', 'es']) {
			const preview = (await platform.api.get<{ subject: string; html: string }>(`/api/v1/office/mail-previews/${kind}?locale=${locale}`, { as: 'admin' })).expect(200);
			expect(preview.subject).not.toBe('');
			expect(preview.html).toContain(`<html lang="${locale}">`);
		}
	}
	(await platform.api.get('/api/v1/office/mail-previews/spam', { as: 'admin' })).refused(422, 'invalid_request');
});
