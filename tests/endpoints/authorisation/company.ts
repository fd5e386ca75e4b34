// The table's rows of the company and its settings.

import { randomUUID } from 'node:crypto';
import { texts } from '../../support/office.js';
import { at, row } from './rows.js';

//                                                      nobody expired owner another hers anothers whole admin
row('GET /api/v1/company', '                             200    401   200    200   200    200    200   200', at('/api/v1/company'));
row('GET /api/v1/office/settings', '                     401    401   403    403   403    403    403   200', at('/api/v1/office/settings'));
row('PUT /api/v1/office/settings', '                     401    401   403    403   403    403    403   200', async (world) => {
	const body = (await world.read('/api/v1/office/settings')).expect(200);
	return { path: '/api/v1/office/settings', headers: { 'If-Match': '*' }, body };
});

// Taxes: agents choose among them.
const taxes = '/api/v1/office/settings/taxes';
const tax = () => ({ name: texts(`Tax ${randomUUID()}`), basis_points: 700, is_active: true });
row(`GET ${taxes}`, '                                    401    401   403    403   200    200    200   200', at(taxes));
row(`POST ${taxes}`, '                                   401    401   403    403   403    403    403   201', () => ({ path: taxes, body: tax() }));
row(`GET ${taxes}/{id}`, '                               401    401   403    403   200    200    200   200', async (world) => ({ path: `${taxes}/${await world.tax()}` }));
row(`PUT ${taxes}/{id}`, '                               401    401   403    403   403    403    403   200', async (world) => ({
	path: `${taxes}/${await world.tax()}`,
	headers: { 'If-Match': '*' },
	body: tax()
}));
row(`DELETE ${taxes}/{id}`, '                            401    401   403    403   403    403    403   204', async (world) => ({
	path: `${taxes}/${await world.tax()}`
}));

// Currencies.                                          nobody expired owner another hers anothers whole admin
const currencies = '/api/v1/office/settings/currencies';
const worth = { value_micro: 93_200, as_of: '2026-01-02' };
row(`GET ${currencies}`, '                               401    401   403    403   403    403    403   200', at(currencies));
row(`POST ${currencies}`, '                              401    401   403    403   403    403    403   201', async (world) => {
	await world.database.query(`DELETE FROM catalog.exchange_rate WHERE currency = 'KWD'`);
	return { path: currencies, body: { currency: 'KWD', ...worth } };
});
row(`GET ${currencies}/{currency}`, '                    401    401   403    403   403    403    403   200', at(`${currencies}/MAD`));
row(`PUT ${currencies}/{currency}`, '                    401    401   403    403   403    403    403   200', () => ({
	path: `${currencies}/MAD`,
	headers: { 'If-Match': '*' },
	body: worth
}));
row(`DELETE ${currencies}/{currency}`, '                 401    401   403    403   403    403    403   204', async (world) => {
	await world.database.query(`INSERT INTO catalog.exchange_rate VALUES ('OMR', 230000, '2026-01-02') ON CONFLICT DO NOTHING`);
	return { path: `${currencies}/OMR` };
});

// Owners: whose properties they are, the books say to who reads the books.
const owners = '/api/v1/office/owners';
const owner = () => ({ name: 'Olga Owner', email: `${randomUUID()}@example.com` });
const agreed = () => ({ property_id: randomUUID(), from: '2026-01-01', basis_points: 2_000, taken_of: 'nights', cleaning_kept_by: 'company' });
row(`GET ${owners}`, '                                   401    401   403    403   403    403    200   200', at(owners));
row(`POST ${owners}`, '                                  401    401   403    403   403    403    403   201', () => ({ path: owners, body: owner() }));
row(`GET ${owners}/{id}`, '                              401    401   403    403   403    403    200   200', async (world) => ({ path: `${owners}/${await world.owner()}` }));
row(`PUT ${owners}/{id}`, '                              401    401   403    403   403    403    403   200', async (world) => ({
	path: `${owners}/${await world.owner()}`,
	headers: { 'If-Match': '*' },
	body: owner()
}));
row(`GET ${owners}/{id}/agreements`, '                   401    401   403    403   403    403    200   200', async (world) => ({ path: `${owners}/${await world.owner()}/agreements` }));
row(`POST ${owners}/{id}/agreements`, '                  401    401   403    403   403    403    403   201', async (world) => ({
	path: `${owners}/${await world.owner()}/agreements`,
	body: agreed()
}));
row('POST /api/v1/office/agreements/{id}/end', '         401    401   403    403   403    403    403   200', async (world) => ({
	path: `/api/v1/office/agreements/${await world.agreement()}/end`,
	body: { until: '2026-12-01' }
}));
