// The table's rows of the back office: files, the portfolio, publication.

import { randomUUID } from 'node:crypto';
import { edit_of, listing_edit, of, office, stay_edit, type OfficeProperty } from '../../support/office.js';
import { at, row } from './rows.js';
import type { World } from './world.js';

// Files.                                               nobody expired owner another hers anothers whole admin
const unchanged = { 'If-Match': '*' };
row('GET /api/v1/listings/{slug}/documents', '           200    401   200    200   200    200    200   200', async (world) => ({
	path: `/api/v1/listings/${(await world.sale()).slug}/documents`
}));
for (const list of ['uploads', 'pictures', 'documents']) {
	row(`GET /api/v1/properties/{id}/${list}`, '         401    401   403    403   200    404    200   200', async (world) => ({
		path: `/api/v1/properties/${(await world.sale()).property.id}/${list}`
	}));
}
row('POST /api/v1/properties/{id}/uploads', '            401    401   403    403   201    404    201   201', async (world) => ({
	path: `/api/v1/properties/${(await world.sale()).property.id}/uploads`,
	body: { kind: 'photo', file_name: 'x.jpg', content_type: 'image/jpeg', byte_size: 9 }
}));
row('POST /api/v1/uploads/{id}/complete', '              401    401   403    403   202    404    202   202', async (world) => ({
	path: `/api/v1/uploads/${(await world.file('upload')).id}/complete`,
	body: {}
}));
row('DELETE /api/v1/uploads/{id}', '                     401    401   403    403   204    404    204   204', async (world) => ({
	path: `/api/v1/uploads/${(await world.file('upload')).id}`
}));
row('PUT /api/v1/properties/{id}/pictures/order', '      401    401   403    403   200    404    200   200', async (world) => {
	const { property, id } = await world.file('picture');
	return { path: `/api/v1/properties/${property}/pictures/order`, headers: unchanged, body: { ids: [id] } };
});
for (const [of, key] of [['picture', 'picture_id'], ['document', 'document_id']] as const) {
	const target = async (world: World) => {
		const { property, id } = await world.file(of);
		return { path: `/api/v1/properties/${property}/${of}s/${id}` };
	};
	row(`GET /api/v1/properties/{id}/${of}s/{${key}}`, '    401 401 403 403 200 404 200 200', target);
	row(`PATCH /api/v1/properties/{id}/${of}s/{${key}}`, '  401 401 403 403 200 404 200 200', async (world) => ({ ...(await target(world)), headers: unchanged, body: {} }));
	row(`DELETE /api/v1/properties/{id}/${of}s/{${key}}`, ' 401 401 403 403 204 404 204 204', target);
}

// The portfolio.                                       nobody expired owner another hers anothers whole admin
row('GET /api/v1/amenities', '                           200    401   200    200   200    200    200   200', at('/api/v1/amenities'));
row('GET /api/v1/schemas/{subject}/{kind}', '            200    401   200    200   200    200    200   200', at('/api/v1/schemas/property/villa'));
row('GET /api/v1/office/properties', '                   401    401   403    403   200    200    200   200', at(office));
row('POST /api/v1/office/properties', '                  401    401   403    403   201    201    201   201', async (world) => ({
	path: office,
	body: { kind: 'villa', place: (await world.make.place()).slug, name: 'Casa' }
}));
row('GET /api/v1/office/properties/{id}', '              401    401   403    403   200    404    200   200', async (world) => ({
	path: of((await world.villa()).id)
}));
row('PUT /api/v1/office/properties/{id}', '              401    401   403    403   200    404    200   200', async (world) => {
	const { id } = await world.villa();
	const place = (await world.make.place()).slug;
	return { path: of(id), headers: unchanged, body: edit_of({ place } as OfficeProperty) };
});
row('POST /api/v1/office/properties/{id}/duplicate', '   401    401   403    403   201    404    201   201', async (world) => ({
	path: `${of((await world.villa()).id)}/duplicate`
}));
row('PUT /api/v1/office/properties/{id}/listings/{kind}', ' 401 401   403    403   200    404    200   200', async (world) => ({
	path: `${of((await world.villa()).id)}/listings/short_stay`,
	headers: unchanged,
	body: listing_edit()
}));
// What is on the market cannot be brought there again, which is the last thing that is asked.
for (const [move, status] of [['publish', 409], ['pause', 200], ['withdraw', 200]] as const) {
	row(`POST /api/v1/office/properties/{id}/listings/{kind}/${move}`, ` 401 401 403 403 ${status} 404 ${status} ${status}`, async (world) => ({
		path: `${of((await world.sale()).property.id)}/listings/sale/${move}`
	}));
}
row('POST /api/v1/office/prices', '                      401    401   403    403   200    404    200   200', async (world) => ({
	path: '/api/v1/office/prices',
	body: { listing_ids: [(await world.sale()).id], percent_basis_points: 1000, dry_run: true }
}));
row('POST /api/v1/office/imports', '                     401    401   403    403   200    200    200   200', () => ({
	path: '/api/v1/office/imports',
	body: { csv: 'ListingKey,PropertyType\nX,Nothing', dry_run: true }
}));
row('GET /api/v1/office/listings/{id}/stay-terms', '     401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/office/listings/${(await world.stay()).id}/stay-terms`
}));
row('PUT /api/v1/office/listings/{id}/stay-terms', '     401    401   403    403   200    404    200   200', async (world) => ({
	path: `/api/v1/office/listings/${(await world.stay()).id}/stay-terms`,
	headers: unchanged,
	body: stay_edit
}));
// A filter is its owner's alone: anybody else's is none.
row('GET /api/v1/office/saved-filters', '                401    401   403    403   200    200    200   200', at('/api/v1/office/saved-filters'));
row('POST /api/v1/office/saved-filters', '               401    401   403    403   201    201    201   201', () => ({
	path: '/api/v1/office/saved-filters',
	body: { name: `Drafts ${randomUUID()}`, query: 'state=draft' }
}));
row('PUT /api/v1/office/saved-filters/{id}', '           401    401   403    403   404    404    404   404', () => ({
	path: `/api/v1/office/saved-filters/${randomUUID()}`,
	body: { name: 'Drafts', query: 'state=draft' }
}));
row('DELETE /api/v1/office/saved-filters/{id}', '        401    401   403    403   404    404    404   404', () => ({
	path: `/api/v1/office/saved-filters/${randomUUID()}`
}));
