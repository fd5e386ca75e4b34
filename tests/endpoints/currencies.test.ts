// What currencies are worth: prices are compared by it, and an admin keeps it.

import { describe, expect, test } from 'vitest';
import { change_settings } from '../support/company.js';
import { addDays, day } from '../support/dates.js';
import { officeOf } from '../support/office.js';
import { usePlatform } from '../support/platform.js';

interface Rate {
	currency: string;
	exponent: number;
	value_micro: number;
	as_of: string;
}
type Listed = Rate & { listings: number; is_used: boolean };

const platform = usePlatform();
const { put, tag_of } = officeOf(platform);
const currencies = '/api/v1/office/settings/currencies';
const admin = { as: 'admin' } as const;
const list = async () => (await platform().api.get<{ items: Listed[] }>(currencies, admin)).expect(200).items;
const change = async (currency: string, value_micro: number, as_of = '2026-01-02') =>
	put<Rate>(`${currencies}/${currency}`, { value_micro, as_of }, await tag_of(`${currencies}/${currency}`, 'admin'), 'admin');
const add = (currency: string, value_micro = 1_000_000, as_of = '2026-01-02') => platform().api.post<Rate>(currencies, { currency, value_micro, as_of }, admin);
const remove = (currency: string) => platform().api.delete(`${currencies}/${currency}`, admin);
const slugs_below = async (euros: number) =>
	(await platform().api.get<{ items: { slug: string }[] }>(`/api/v1/listings?kind=sale&price_max_minor=${euros * 100}&price_currency=EUR`)).expect(200).items.map(({ slug }) => slug);

describe('exchange rates', () => {
	test('say how many digits a currency has, and whether something is priced in it', async () => {
		await platform().make.listing({ currency: 'MAD', price_minor: 900_000_00 });
		const rates = await list();
		const of = (currency: string) => rates.find((rate) => rate.currency === currency);
		expect(of('EUR')).toMatchObject({ exponent: 2, value_micro: 1_000_000, is_used: true });
		expect(of('JPY')).toMatchObject({ exponent: 0, is_used: false });
		expect(of('TND')).toMatchObject({ exponent: 3, is_used: false });
		expect(of('MAD')?.listings).toBeGreaterThan(0);
		expect(of('MAD')).toMatchObject({ is_used: true });
	});

	test('change what a search finds at once, and leave a line in the trail', async () => {
		const house = await platform().make.listing({ currency: 'MAD', price_minor: 1_000_000_00 });
		(await change('MAD', 93_200)).expect(200);
		expect(await slugs_below(95_000)).toContain(house.slug);
		expect(await slugs_below(93_000)).not.toContain(house.slug);
		expect((await change('MAD', 80_000)).expect(200)).toEqual({ currency: 'MAD', exponent: 2, value_micro: 80_000, as_of: '2026-01-02' });
		expect(await slugs_below(81_000)).toContain(house.slug);
		const trail = (await platform().api.get<{ items: { event: string; after: Rate }[] }>('/api/v1/audit?entity=currency&event=changed', admin)).expect(200);
		expect(trail.items[0]).toMatchObject({ after: { currency: 'MAD', value_micro: 80_000 } });
	});

	test('are added and removed, but not while something is priced in them', async () => {
		expect((await add('KWD', 290_000)).expect(201)).toMatchObject({ currency: 'KWD', exponent: 3 });
		(await add('KWD')).refused(422, 'invalid_request');
		(await remove('KWD')).expect(204);
		(await remove('KWD')).refused(404, 'not_found');
		await platform().make.listing({ currency: 'SEK', state: 'draft' });
		(await remove('SEK')).refused(409, 'currency_in_use');
		(await change_settings(platform(), { accounting_currency: 'NOK' })).expect(200);
		(await remove('NOK')).refused(409, 'currency_in_use');
		expect((await list()).find(({ currency }) => currency === 'NOK')?.is_used).toBe(true);
	});

	test('are told in euros, which are one and stay', async () => {
		(await change('EUR', 999_999)).refused(409, 'base_currency');
		(await remove('EUR')).refused(409, 'base_currency');
		const change_by_hand = platform().database.query(`UPDATE catalog.exchange_rate SET value_micro = 2 WHERE currency = 'EUR'`);
		await expect(change_by_hand).rejects.toMatchObject({ constraint: 'exchange_rate_of_the_euro_is_one' });
	});

	test('are not of tomorrow, not nothing, and not overwritten unseen', async () => {
		expect((await change('GBP', 1_150_000, addDays(day(0), 3))).refused(422, 'invalid_request').errors?.[0]?.path).toBe('/as_of');
		expect((await change('GBP', 0)).refused(422, 'invalid_request').errors?.[0]?.path).toBe('/value_micro');
		const stale = await tag_of(`${currencies}/GBP`, 'admin');
		(await change('GBP', 1_150_000)).expect(200);
		(await put(`${currencies}/GBP`, { value_micro: 1_160_000, as_of: '2026-01-02' }, stale, 'admin')).refused(412, 'changed_meanwhile');
	});
});
