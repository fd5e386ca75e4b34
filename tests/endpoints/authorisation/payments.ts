// The table's rows of transfers: they come onto the one account of the company, so they are for who runs every property; where they go is for admins to say.

import { day } from '../../support/dates.js';
import { at, row } from './rows.js';

const office = '/api/v1/office/payments';

// Transfers.                                           nobody expired owner another hers anothers whole admin
row('GET /api/v1/office/payments/transfers', '           401    401   403    403   403    403    200   200', at(`${office}/transfers`));
row('POST /api/v1/office/payments/transfers/{id}/receipts', ' 401 401 403   403   403    403    404   404', () => ({
	path: `${office}/transfers/00000000-0000-7000-8000-000000000000/receipts`,
	body: { amount_minor: 100, received_on: day(0) }
}));
row('POST /api/v1/office/payments/refunds/{id}/sent', '  401    401   403    403   403    403    404   404', () => ({
	path: `${office}/refunds/00000000-0000-7000-8000-000000000000/sent`
}));
row('GET /api/v1/office/payments/bank-accounts', '       401    401   403    403   403    403    200   200', at(`${office}/bank-accounts`));
row('PUT /api/v1/office/payments/bank-accounts/{currency}', ' 401 401 403  403   403    403    403   200', () => ({
	path: `${office}/bank-accounts/EUR`,
	body: { holder: 'Casa Lda', iban: 'PT50 0002 0123 1234 5678 9015 4' }
}));
row('DELETE /api/v1/office/payments/bank-accounts/{currency}', ' 401 401 403 403  403    403    403   200', at(`${office}/bank-accounts/EUR`));
