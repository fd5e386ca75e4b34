// The table's rows of what is said to guests, and by them.

import { at, row } from './rows.js';

//                                                      nobody expired owner another hers anothers whole admin
row('GET /api/v1/office/mail', '                         401    401   403    403   403    403    403   200', at('/api/v1/office/mail'));
row('GET /api/v1/office/mail/{id}', '                    401    401   403    403   403    403    403   200', async (world) => ({
	path: `/api/v1/office/mail/${await world.mail()}`
}));
row('POST /api/v1/office/mail/{id}/retry', '             401    401   403    403   403    403    403   200', async (world) => ({
	path: `/api/v1/office/mail/${await world.mail()}/retry`
}));
row('GET /api/v1/office/mail-previews/{kind}', '         401    401   403    403   403    403    403   200', at('/api/v1/office/mail-previews/receipt'));

// A conversation is its guest's, and of those who run the property.
row('GET /api/v1/bookings/{id}/messages', '              401    401   200    404   200    404    200   200', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking()).id}/messages`
}));
row('POST /api/v1/bookings/{id}/messages', '             401    401   201    404   201    404    201   201', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking()).id}/messages`,
	body: { text: 'May we arrive late?' }
}));
row('POST /api/v1/bookings/{id}/messages/read', '        401    401   204    404   204    404    204   204', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking()).id}/messages/read`,
	body: { up_to: '0190a0b0-0000-7000-8000-000000000001' }
}));
row('GET /api/v1/bookings/{id}/messages/changes', '      401    401   200    404   200    404    200   200', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking()).id}/messages/changes`
}));
row('GET /api/v1/office/conversations', '                401    401   403    403   200    200    200   200', at('/api/v1/office/conversations'));

// A review is its guest's; who runs the property judges it.
row('GET /api/v1/listings/{slug}/reviews', '             200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/listings/${(await world.stay()).slug}/reviews`
}));
row('GET /api/v1/bookings/{id}/review', '                401    401   200    404   404    404    404   404', async (world) => ({
	path: `/api/v1/bookings/${(await world.booking()).id}/review`
}));
const stars = { overall: 5, cleanliness: 5, accuracy: 4, communication: 5, location: 4, value: 5 };
row('POST /api/v1/bookings/{id}/review', '               401    401   201    404   404    404    404   404', async (world) => ({
	path: `/api/v1/bookings/${await world.pastStay()}/review`,
	body: { ...stars, text: 'Quiet, bright, and near the sea.' }
}));
row('GET /api/v1/office/reviews', '                      401    401   403    403   200    200    200   200', at('/api/v1/office/reviews'));
row('POST /api/v1/office/reviews/{id}/publish', '        401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/office/reviews/${await world.review()}/publish`
}));
row('POST /api/v1/office/reviews/{id}/refuse', '         401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/office/reviews/${await world.review()}/refuse`,
	body: { reason: 'It is about another house.' }
}));
row('PUT /api/v1/office/reviews/{id}/reply', '           401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/office/reviews/${await world.review()}/reply`,
	body: { text: 'Thank you!' }
}));

row('GET /api/v1/office/reports/stays', '                401    401   403    403   200    200    200   200', at('/api/v1/office/reports/stays'));
