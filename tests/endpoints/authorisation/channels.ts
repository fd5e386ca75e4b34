// The table's rows of connections with other channels.

import { randomUUID } from 'node:crypto';
import { day } from '../../support/dates.js';
import { at, row } from './rows.js';
import type { World } from './world.js';

const request = () => ({ channel: 'Airbnb', feed_url: `https://channel.example/${randomUUID()}.ics`, end_is_last_night: false, is_enabled: false });

/** A connection of a property on the ground, paused so that nobody reads it. */
async function connection(world: World, is_enabled = false): Promise<string> {
	const { property } = await world.stay();
	const id = randomUUID();
	await world.database.query(
		`INSERT INTO channels.connection (id, property_id, channel, feed_url, is_enabled, export_token, created_at, next_poll_at, watched_since)
		 VALUES ($1::uuid, $2, 'Airbnb', 'https://channel.example/' || $1::text, $3, repeat($1::text, 2), now(), now() + interval '1 day', now())`,
		[id, property.id, is_enabled]
	);
	return id;
}

//                                                       nobody expired owner another hers anothers whole admin
row('GET /api/v1/office/channels', '                     401    401   403    403   200    200    200   200', at('/api/v1/office/channels'));
row('GET /api/v1/office/channels/conflicts', '           401    401   403    403   200    200    200   200', at('/api/v1/office/channels/conflicts'));
row('POST /api/v1/office/properties/{id}/channels', '    401    401   403    403   201    404    201   201', async (world) => ({
	path: `/api/v1/office/properties/${(await world.stay()).property.id}/channels`,
	body: request()
}));
row('GET /api/v1/office/channels/{id}', '                401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/office/channels/${await connection(world)}`
}));
row('PUT /api/v1/office/channels/{id}', '                401    401   403    403   200    404    200   200', async (world) => {
	const path = `/api/v1/office/channels/${await connection(world)}`;
	return { path, body: request(), headers: { 'If-Match': await world.etagOf(path) } };
});
row('DELETE /api/v1/office/channels/{id}', '             401    401   403    403   204    404    204   204', async (world) => ({
	path: `/api/v1/office/channels/${await connection(world)}`
}));
row('POST /api/v1/office/channels/{id}/read', '          401    401   403    403   202    404    202   202', async (world) => ({
	path: `/api/v1/office/channels/${await connection(world, true)}/read`
}));
row('POST /api/v1/office/channels/{id}/rotate', '        401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/office/channels/${await connection(world)}/rotate`
}));
// Whoever has been given the address has been given the calendar.
row('GET /api/v1/calendars/{file}', '                    200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/calendars/${(await connection(world)).repeat(2)}.ics`
}));

// A stay that is asked for, while a channel of its unit is silent.
async function request_of(world: World): Promise<string> {
	const { id } = await world.booking('held');
	await world.database.query(`UPDATE booking.booking SET state = 'pending', answer_by = hold_expires_at WHERE id = $1`, [id]);
	return id;
}
row('GET /api/v1/office/desk', '                         401    401   403    403   200    200    200   200', at(`/api/v1/office/desk?date=${day(0)}`));
/** A stay that began yesterday and ends today, in a state that the desk finds it in. */
async function stay_of(world: World, state: string): Promise<string> {
	const { id } = await world.booking();
	const quote = await world.database.value<string>(`SELECT quote_id FROM booking.booking WHERE id = $1`, [id]);
	const copy = randomUUID();
	await world.database.query(
		`INSERT INTO booking.quote SELECT (jsonb_populate_record(quote, jsonb_build_object('id', $2::text, 'stay', daterange($3::date, $4::date)))).* FROM booking.quote WHERE id = $1`,
		[quote, copy, day(-1), day(0)]
	);
	await world.database.query(`UPDATE booking.booking SET quote_id = $2, state = $3 WHERE id = $1`, [id, copy, state]);
	return id;
}
for (const [what, state] of [['check-in', 'confirmed'], ['check-out', 'checked_in'], ['cleaned', 'completed']] as const) {
	row(`POST /api/v1/office/bookings/{id}/${what}`, '     401    401   403    403   200    404    200   200', async (world) => ({
		path: `/api/v1/office/bookings/${await stay_of(world, state)}/${what}`,
		...(what === 'check-in' ? { body: {} } : {})
	}));
}
for (const answer of ['accept', 'decline']) {
	row(`POST /api/v1/office/bookings/{id}/${answer}`, '     401    401   403    403   200    404    200   200', async (world) => ({
		path: `/api/v1/office/bookings/${await request_of(world)}/${answer}`
	}));
}
row('POST /api/v1/office/bookings/{id}/desk-receipt', '  401    401   403    403   409    404    409   409', async (world) => ({
	path: `/api/v1/office/bookings/${await stay_of(world, 'checked_in')}/desk-receipt`,
	body: { means: 'cash' }
}));
