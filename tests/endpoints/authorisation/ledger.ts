// The table's rows of the ledger. The books name all properties and all guests, so an agent who runs some properties only reads none of them;
// only admins write to them by hand.

import { day } from '../../support/dates.js';
import { by_hand, ledger } from '../../support/ledger.js';
import { at, row } from './rows.js';

// The ledger.                                          nobody expired owner another hers anothers whole admin
row('GET /api/v1/office/ledger/accounts', '              401    401   403    403   403    403    200   200', at(`${ledger}/accounts`));
row('GET /api/v1/office/ledger/trial-balance', '         401    401   403    403   403    403    200   200', at(`${ledger}/trial-balance`));
row('GET /api/v1/office/ledger/accounts/{code}/entries', ' 401  401   403    403   403    403    200   200', at(`${ledger}/accounts/1100/entries?currency=EUR`));
row('GET /api/v1/office/ledger/journals', '              401    401   403    403   403    403    200   200', at(`${ledger}/journals`));
row('GET /api/v1/office/ledger/journals/{id}', '         401    401   403    403   403    403    200   200', async (world) => ({
	path: `${ledger}/journals/${await world.journal()}`
}));
row('GET /api/v1/office/ledger/entries.csv', '           401    401   403    403   403    403    200   200', at(`${ledger}/entries.csv?from=${day(-1)}&to=${day(1)}`));
row('GET /api/v1/office/ledger/reconciliation', '        401    401   403    403   403    403    200   200', at(`${ledger}/reconciliation`));
row('POST /api/v1/office/ledger/journals', '             401    401   403    403   403    403    403   201', () => ({ path: `${ledger}/journals`, body: by_hand() }));
row('POST /api/v1/office/ledger/journals/{id}/reverse', ' 401   401   403    403   403    403    403   201', async (world) => ({
	path: `${ledger}/journals/${await world.journal()}/reverse`,
	body: { reason: 'Posted twice.' }
}));

// What owners are owed.                                nobody expired owner another hers anothers whole admin
row('GET /api/v1/office/ledger/owners', '                401    401   403    403   403    403    200   200', at(`${ledger}/owners`));
row('GET /api/v1/office/ledger/owners/{id}/statement', ' 401    401   403    403   403    403    200   200', async (world) => ({
	path: `${ledger}/owners/${await world.owner()}/statement?month=${day(0)}`
}));
row('GET /api/v1/office/ledger/owner-statement.csv', '   401    401   403    403   403    403    200   200', async (world) => ({
	path: `${ledger}/owner-statement.csv?owner_id=${await world.owner()}&month=${day(0)}`
}));
row('POST /api/v1/office/ledger/owners/{id}/payouts', '  401    401   403    403   403    403    403   201', async (world) => ({
	path: `${ledger}/owners/${await world.owed(900)}/payouts`,
	body: { date: day(0), currency: 'EUR', amount_minor: 900, reason: 'Transfer 7' }
}));
