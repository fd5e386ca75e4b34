// Who may do what: every route × everyone who could knock. This is the one place where it is written down as a whole; the routes' own
// audiences, the rows' owners and the agents' portfolios must come to the same.
//
// A row says how the route is called well, and what each caller is answered:
//
//   nobody    no token                      another   someone else who is signed in
//   expired   a token that has run out      hers      an agent who runs her own portfolio, on a property that names her
//   owner     the guest whose row it is     anothers  the same agent, on a property that names another agent
//                                           whole     an agent who may run every property;  admin

import { randomUUID } from 'node:crypto';
import { addDays, day } from '../../support/dates.js';
import { holdRequest } from '../../support/platform.js';
import { at, row, rows, type Row } from './rows.js';
import './channels.js';
import './company.js';
import './ledger.js';
import './messaging.js';
import './office.js';
import './payments.js';
import './privacy.js';
import './rates.js';

export { callers, type Caller, type Row } from './rows.js';

// For everyone.                                        nobody expired owner another hers anothers whole admin
row('GET /api/v1/openapi.json', '                        200    401   200    200   200    200    200   200', at('/api/v1/openapi.json'));
row('GET /api/v1/places', '                              200    401   200    200   200    200    200   200', at('/api/v1/places'));
row('GET /api/v1/listings', '                            200    401   200    200   200    200    200   200', at('/api/v1/listings'));
row('GET /api/v1/listings/counts', '                     200    401   200    200   200    200    200   200', at('/api/v1/listings/counts'));
row('GET /api/v1/listings/pins', '                       200    401   200    200   200    200    200   200', at('/api/v1/listings/pins'));
row('GET /api/v1/listings/{slug}', '                     200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/listings/${(await world.sale()).slug}`
}));
row('GET /api/v1/listings/{slug}/reso', '                200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/listings/${(await world.sale()).slug}/reso`
}));
row('GET /api/v1/listings/{slug}/stay-terms', '          200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/listings/${(await world.stay()).slug}/stay-terms`
}));
row('GET /api/v1/listings/{slug}/rates', '               200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/listings/${(await world.stay()).slug}/rates?from=${day(0)}&to=${day(30)}`
}));
row('GET /api/v1/properties/{id}', '                     200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/properties/${(await world.sale()).property.id}`
}));
row('GET /api/v1/properties/{id}/calendar', '            200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/properties/${(await world.stay()).property.id}/calendar?from=${day(0)}&to=${day(30)}`
}));
row('GET /api/v1/properties/{id}/calendar/changes', '    200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/properties/${(await world.stay()).property.id}/calendar/changes`
}));
row('POST /api/v1/listings/{slug}/enquiries', '          201    401   201    201   201    201    201   201', async (world) => ({
	path: `/api/v1/listings/${(await world.sale()).slug}/enquiries`,
	body: { name: 'Vera Visitor', email: 'vera@example.com', message: 'May I see the house?' }
}));
row('POST /api/v1/quotes', '                             201    401   201    201   201    201    201   201', async (world) => ({
	path: '/api/v1/quotes',
	body: { listing_id: (await world.stay()).id, check_in: day(40), check_out: day(44), guests: 2 }
}));
// Whoever has been given the id of a quote has been given the quote.
row('GET /api/v1/quotes/{id}', '                         200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/quotes/${await world.quote()}`
}));
// So is Stripe.
row('POST /api/v1/webhooks/stripe', '                    401    401   401    401   401    401    401   401', () => ({
	path: '/api/v1/webhooks/stripe',
	body: { id: 'evt_forged', type: 'payment_intent.succeeded', data: { object: { object: 'payment_intent', id: 'pi_forged' } } }
}));
row('GET /api/v1/listings/{slug}/cancellation-policy', '  200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/listings/${(await world.stay()).slug}/cancellation-policy`
}));
// Clerk is recognised by its signature, not by a session.
row('POST /api/v1/webhooks/clerk', '                     401    401   401    401   401    401    401   401', () => ({
	path: '/api/v1/webhooks/clerk',
	body: { type: 'user.created', data: { id: 'user_forged', updated_at: Date.now(), public_metadata: { role: 'admin' } } }
}));

// For whoever is signed in.                            nobody expired owner another hers anothers whole admin
row('GET /api/v1/me', '                                  401    401   200    200   200    200    200   200', at('/api/v1/me'));
row('GET /api/v1/bookings', '                            401    401   200    200   200    200    200   200', at('/api/v1/bookings'));
row('POST /api/v1/bookings', '                           401    401   201    201   201    201    201   201', async (world) => ({
	path: '/api/v1/bookings',
	body: holdRequest(await world.quote())
}));
row('GET /api/v1/bookings/{id}', '                       401    401   200    404   200    404    200   200', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking()).id}`
}));
row('POST /api/v1/bookings/{id}/confirm', '              401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking('held')).id}/confirm`
}));
row('POST /api/v1/bookings/{id}/cancel', '               401    401   200    404   200    404    200   200', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking()).id}/cancel`,
	body: {}
}));
row('GET /api/v1/bookings/{id}/payment', '               401    401   200    404   200    404    200   200', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking()).id}/payment`
}));
row('POST /api/v1/bookings/{id}/payment', '              401    401   200    404   200    404    200   200', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking('held')).id}/payment`,
	body: { method: 'card' }
}));
row('GET /api/v1/bookings/{id}/cancellation', '          401    401   200    404   200    404    200   200', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking()).id}/cancellation`
}));
row('GET /api/v1/bookings/{id}/change', '                401    401   200    404   200    404    200   200', async (world) => {
	const booking = await world.booking();
	return { path: `/api/v1/bookings/${booking.id}/change?check_in=${booking.check_in}&check_out=${addDays(booking.check_out, 1)}` };
});
row('POST /api/v1/bookings/{id}/change', '               401    401   409    404   409    404    409   409', async (world) => {
	const booking = await world.booking();
	return { path: `/api/v1/bookings/${booking.id}/change`, body: { check_in: booking.check_in, check_out: booking.check_out, expected_total_minor: 1 } };
});

// For agents.                                          nobody expired owner another hers anothers whole admin
row('GET /api/v1/agents', '                              401    401   403    403   200    200    200   200', at('/api/v1/agents'));
row('POST /api/v1/office/bookings/{id}/deposit', '       401    401   403    403   409    404    409   409', async (world) => ({
	path: `/api/v1/office/bookings/${(await world.booking()).id}/deposit`,
	body: { amount_minor: 100, reason: 'A broken window.' }
}));
row('GET /api/v1/office/listings/{id}/cancellation-policy', ' 401 401 403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/office/listings/${(await world.stay()).id}/cancellation-policy`
}));
row('PUT /api/v1/office/listings/{id}/cancellation-policy', ' 401 401 403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/office/listings/${(await world.stay()).id}/cancellation-policy`,
	body: { policy: 'firm' }
}));
row('POST /api/v1/bookings/{id}/no-show', '              401    401   403    403   409    404    409   409', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking()).id}/no-show`
}));
row('POST /api/v1/office/bookings/{id}/refunds', '       401    401   403    403   409    404    409   409', async (world) => ({
	path: `/api/v1/office/bookings/${(await world.booking()).id}/refunds`,
	body: { amount_minor: 100, reason: 'The pool was cold.' }
}));
row('GET /api/v1/enquiries', '                           401    401   403    403   200    200    200   200', at('/api/v1/enquiries'));
row('GET /api/v1/properties/{id}/blocks', '              401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/properties/${(await world.stay()).property.id}/blocks`
}));
row('POST /api/v1/properties/{id}/blocks', '             401    401   403    403   201    404    201   201', async (world) => ({
	path: `/api/v1/properties/${(await world.stay()).property.id}/blocks`,
	body: { from: day(60), to: day(65), kind: 'owner_block' }
}));
row('DELETE /api/v1/blocks/{id}', '                      401    401   403    403   204    404    204   204', async (world) => ({
	path: `/api/v1/blocks/${await world.block()}`
}));
row('GET /api/v1/blocks/{id}', '                         401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/blocks/${await world.block()}`
}));
row('PATCH /api/v1/blocks/{id}', '                       401    401   403    403   200    404    200   200', async (world) => {
	const path = `/api/v1/blocks/${await world.block()}`;
	return { path, body: { from: day(70), to: day(72), kind: 'works' }, headers: { 'If-Match': await world.etagOf(path) } };
});
row('GET /api/v1/office/timeline', '                     401    401   403    403   200    200    200   200', at(`/api/v1/office/timeline?from=${day(0)}&to=${day(30)}`));
row('GET /api/v1/office/events', '                       401    401   403    403   200    200    200   200', at('/api/v1/office/events'));
row('GET /api/v1/enquiries/assignees', '                 401    401   403    403   200    200    200   200', at('/api/v1/enquiries/assignees'));
row('GET /api/v1/enquiries/{id}', '                      401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/enquiries/${await world.enquiry()}`
}));
row('POST /api/v1/enquiries/{id}/assign', '              401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/enquiries/${await world.enquiry()}/assign`,
	body: { assignee: await world.colleague() }
}));
row('POST /api/v1/enquiries/{id}/claim', '               401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/enquiries/${await world.enquiry('new')}/claim`
}));
row('POST /api/v1/enquiries/{id}/answers', '             401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/enquiries/${await world.enquiry()}/answers`,
	body: { channel: 'phone', text: 'He comes on Friday.' }
}));
row('POST /api/v1/enquiries/{id}/notes', '               401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/enquiries/${await world.enquiry()}/notes`,
	body: { text: 'A friend of the owner.' }
}));
row('POST /api/v1/enquiries/{id}/close', '               401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/enquiries/${await world.enquiry()}/close`
}));
row('POST /api/v1/enquiries/{id}/reopen', '              401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/enquiries/${await world.enquiry('closed')}/reopen`
}));

// For admins.                                          nobody expired owner another hers anothers whole admin
row('GET /api/v1/audit', '                               401    401   403    403   403    403    403   200', at(`/api/v1/audit?entity_id=${randomUUID()}`));
row('GET /api/v1/people', '                              401    401   403    403   403    403    403   200', at('/api/v1/people'));
row('GET /api/v1/people/{subject}', '                    401    401   403    403   403    403    403   200', async (world) => ({
	path: `/api/v1/people/${(await world.person()).subject}`
}));
// The development issuer does not know people who were made here, which is the last thing that is asked.
row('PUT /api/v1/people/{subject}/access', '             401    401   403    403   403    403    403   409', async (world) => {
	const { subject, etag } = await world.person();
	return { path: `/api/v1/people/${subject}/access`, body: { role: 'agent', portfolio: 'own' }, headers: { 'If-Match': etag } };
});

export const table: readonly Row[] = rows;
