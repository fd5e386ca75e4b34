// The table's rows of rates, rules and codes of stays.

import { randomUUID } from 'node:crypto';
import { day } from '../../support/dates.js';
import { coupon_edit, empty_plan, plan_of } from '../../support/rates.js';
import { row } from './rows.js';
import type { World } from './world.js';

const unchanged = { 'If-Match': '*' };
const plan = async (world: World, more = '') => `${plan_of((await world.stay()).id)}${more}`;
const coupons = async (world: World, more = '') => `/api/v1/office/listings/${(await world.stay()).id}/coupons${more}`;

//                                                       nobody expired owner another hers anothers whole admin
row('GET /api/v1/office/listings/{id}/rate-plan', '      401    401   403    403   200    404    200   200', async (world) => ({ path: await plan(world) }));
row('PUT /api/v1/office/listings/{id}/rate-plan', '      401    401   403    403   200    404    200   200', async (world) => ({ path: await plan(world), headers: unchanged, body: empty_plan }));
row('GET /api/v1/office/listings/{id}/rate-plan/days', ' 401    401   403    403   200    404    200   200', async (world) => ({ path: await plan(world, `/days?from=${day(0)}&to=${day(30)}`) }));
row('POST /api/v1/office/listings/{id}/rate-plan/days', '401    401   403    403   200    404    200   200', async (world) => ({
	path: await plan(world, '/days'),
	headers: unchanged,
	body: { from: day(300), to: day(302), weekdays: [], set: { nightly_minor: 20_000 }, clear: [] }
}));
// There is no such season, which is asked after whose listing it is.
row('POST /api/v1/office/listings/{id}/rate-plan/seasons/{season_id}/copies', ' 401 401 403 403 404 404 404 404', async (world) => ({
	path: await plan(world, `/seasons/${randomUUID()}/copies`),
	headers: unchanged,
	body: { from: day(300) }
}));
row('POST /api/v1/office/listings/{id}/rate-plan/undo', '401    401   403    403   409    404    409   409', async (world) => ({ path: await plan(world, '/undo'), headers: unchanged }));
row('GET /api/v1/office/listings/{id}/rate-plan/simulation', ' 401 401 403 403 200 404 200 200', async (world) => ({
	path: await plan(world, `/simulation?check_in=${day(40)}&check_out=${day(44)}&adults=2`)
}));
row('GET /api/v1/office/listings/{id}/coupons', '        401    401   403    403   200    404    200   200', async (world) => ({ path: await coupons(world) }));
row('POST /api/v1/office/listings/{id}/coupons', '       401    401   403    403   201    404    201   201', async (world) => ({ path: await coupons(world), body: coupon_edit() }));
row('GET /api/v1/office/listings/{id}/coupons/{coupon_id}', ' 401 401 403 403 404 404 404 404', async (world) => ({ path: await coupons(world, `/${randomUUID()}`) }));
row('PUT /api/v1/office/listings/{id}/coupons/{coupon_id}', ' 401 401 403 403 404 404 404 404', async (world) => ({
	path: await coupons(world, `/${randomUUID()}`),
	headers: unchanged,
	body: coupon_edit()
}));
