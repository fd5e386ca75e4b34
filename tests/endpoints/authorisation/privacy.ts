// The table's rows of what is held about people.

import { randomUUID } from 'node:crypto';
import { at, row } from './rows.js';

// One's own.                                           nobody expired owner another hers anothers whole admin
row('GET /api/v1/me/data', '                             401    401   200    200   200    200    200   200', at('/api/v1/me/data'));
row('GET /api/v1/me/consents', '                         401    401   200    200   200    200    200   200', at('/api/v1/me/consents'));
row('PUT /api/v1/me/consents', '                         401    401   200    200   200    200    200   200', () => ({
	path: '/api/v1/me/consents',
	body: { granted: ['news'], wording: 'test en' }
}));
// Nobody is to be erased by trying who may: whoever may is told that he has not said so in as many words.
row('POST /api/v1/me/erasure', '                         401    401   422    422   422    422    422   422', () => ({
	path: '/api/v1/me/erasure',
	body: { confirm: 'perhaps' }
}));

// Another's, for admins.                               nobody expired owner another hers anothers whole admin
row('GET /api/v1/office/people/{id}/data', '             401    401   403    403   403    403    403   200', async (world) => ({
	path: `/api/v1/office/people/${(await world.make.person()).id}/data`
}));
row('POST /api/v1/office/people/{id}/erasure', '         401    401   403    403   403    403    403   200', async (world) => ({
	path: `/api/v1/office/people/${(await world.make.person()).id}/erasure`,
	headers: { 'Idempotency-Key': randomUUID() },
	body: { confirm: 'erase' }
}));
