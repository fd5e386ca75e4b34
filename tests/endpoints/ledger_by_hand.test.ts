// What admins write to the books by hand, and the file that accountants take away.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import { by_hand, ledger, lines_of, type Journal, type JournalPage } from '../support/ledger.js';
import { usePlatform } from '../support/platform.js';
import { allOf } from '../support/wait.js';

const platform = usePlatform();
const post = (changes: object = {}, key?: string) => platform().api.post<Journal>(`${ledger}/journals`, by_hand(changes), { as: 'admin', ...(key ? { key } : {}) });
const reverse = (id: number, key?: string) => platform().api.post<Journal>(`${ledger}/journals/${id}/reverse`, { reason: 'Wrong bank statement.' }, { as: 'admin', ...(key ? { key } : {}) });
const journal = async (id: number) => (await platform().api.get<Journal>(`${ledger}/journals/${id}`, { as: 'agent' })).expect(200);

/** Records of a CSV file: RFC 4180, read independently of the code that writes it. */
function records(text: string): string[][] {
	const rows: string[][] = [[]];
	const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
	for (let at = 0; at < text.length; at = field.lastIndex) {
		field.lastIndex = at;
		const found = field.exec(text);
		if (!found) throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`);
		rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
		if (found[3] === '\r\n' && field.lastIndex < text.length) rows.push([]);
	}
	return rows;
}

describe('a journal made by hand', () => {
	test('is posted with its reason, and the trail says who did it', async () => {
		const property_id = randomUUID();
		const made = (await post({ entries: [{ account: '1000', amount_minor: 700, property_id }, { account: '1100', amount_minor: -700 }] })).expect(201);
		expect(made).toMatchObject({ source_module: 'ledger', source_kind: 'manual', event: 'posted', reason: 'Bank statement 17.', created_by: 'user_demo_admin', total: { amount_minor: 700, currency: 'EUR' } });
		expect(lines_of(made)).toEqual([
			['1000', 700],
			['1100', -700]
		]);
		expect(made.lines[0]).toMatchObject({ account_name: 'Bank', property_id });
		expect(await journal(made.id)).toEqual(made);
		const [line] = await platform().database.query<{ actor: string; event: string; after: { reason: string } }>(`SELECT actor, event, after FROM platform.audit WHERE entity = 'journal' AND entity_id = $1`, [made.source_id]);
		expect(line).toMatchObject({ actor: 'user_demo_admin', event: 'posted', after: { reason: 'Bank statement 17.' } });
	});

	test('is made once with one key', async () => {
		const key = `by-hand-${randomUUID()}`;
		const first = (await post({}, key)).expect(201);
		const again = await post({}, key);
		expect(again.expect(201)).toEqual(first);
		expect(again.headers['idempotency-replayed']).toBe('true');
	});

	test.each([
		['does not balance', { entries: [{ account: '1000', amount_minor: 5 }, { account: '1100', amount_minor: -4 }] }, ['/entries']],
		['has one line', { entries: [{ account: '1000', amount_minor: 5 }] }, ['/entries', '/entries']],
		['has a line of nothing', { entries: [{ account: '1000', amount_minor: 0 }, { account: '1100', amount_minor: 0 }] }, ['/entries/0/amount_minor', '/entries/1/amount_minor']],
		['is on no account', { entries: [{ account: '9999', amount_minor: 5 }, { account: '1100', amount_minor: -5 }] }, ['/entries/0/account']],
		['is beyond all measure', { entries: [{ account: '1000', amount_minor: 1e15 + 1 }, { account: '1100', amount_minor: -1e15 - 1 }] }, ['/entries/0/amount_minor', '/entries/1/amount_minor']],
		['has no reason', { reason: ' ' }, ['/reason']],
		['has no currency', { currency: 'euro' }, ['/currency']]
	])('that %s is refused, and all that is wrong with it is named', async (_, changes, paths) => {
		const before = await platform().database.value('SELECT count(*) FROM ledger.journal');
		const problem = (await post(changes)).refused(422, 'invalid_request');
		expect(problem.errors?.map(({ path }) => path)).toEqual(paths);
		expect(await platform().database.value('SELECT count(*) FROM ledger.journal')).toBe(before);
	});

	test('on a closed account is refused', async () => {
		await platform().database.query(`UPDATE ledger.account SET is_open = false WHERE code = '5100'`);
		const problem = (await post({ entries: [{ account: '5100', amount_minor: 5 }, { account: '1000', amount_minor: -5 }] })).refused(422, 'invalid_request');
		expect(problem.errors).toMatchObject([{ path: '/entries/0/account', code: 'not_open' }]);
	});
});

describe('a reversal by hand', () => {
	test('mirrors the journal, names it, and is named by it', async () => {
		const made = (await post({ date: day(-3) })).expect(201);
		const reversal = (await reverse(made.id)).expect(201);
		expect(reversal).toMatchObject({ reverses: made.id, reason: 'Wrong bank statement.', created_by: 'user_demo_admin', event: 'posted_reversed' });
		expect(lines_of(reversal)).toEqual(lines_of(made).map(([account, amount]) => [account, -Number(amount)]));
		expect(await journal(made.id)).toMatchObject({ reversed_by: reversal.id });
		const events = await platform().database.query(`SELECT event FROM platform.audit WHERE entity = 'journal' AND entity_id = $1 ORDER BY id`, [made.source_id]);
		expect(events).toEqual([{ event: 'posted' }, { event: 'reversed' }]);
	});

	test('of a journal of a later day is of that day', async () => {
		const made = (await post({ date: day(9) })).expect(201);
		expect((await reverse(made.id)).expect(201).date).toBe(day(9));
	});

	test('is made once, whoever else wants it', async () => {
		const made = (await post()).expect(201);
		const replies = await allOf(Array.from({ length: 6 }, () => reverse(made.id)));
		expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
		const again = (await reverse(made.id)).refused(409, 'reversed_before');
		expect(again.detail).toContain('reversed');
		const { reversed_by } = await journal(made.id);
		(await reverse(reversed_by as number)).refused(409, 'reversed_before');
	});

	test('is not for what a booking has posted', async () => {
		const booking = await platform().booked(await platform().make.stay(), day(30), 3);
		const [posted] = (await platform().api.get<JournalPage>(`${ledger}/journals?source_id=${booking.id}`, { as: 'admin' })).expect(200).items;
		(await reverse(posted?.id as number)).refused(409, 'not_by_hand');
		(await reverse(999_999)).refused(404, 'not_found');
	});
});

describe('the list of journals', () => {
	test('comes in pages, newest first, and skips or repeats nothing', async () => {
		const made: number[] = [];
		for (const days of [-50, -52, -50, -51, -52]) made.push((await post({ date: day(days) })).expect(201).id);
		const seen: number[] = [];
		let cursor = '';
		do {
			const page = (await platform().api.get<JournalPage>(`${ledger}/journals?from=${day(-52)}&to=${day(-50)}&manual=true&limit=2${cursor}`, { as: 'agent' })).expect(200);
			seen.push(...page.items.map(({ id }) => id));
			cursor = page.next_cursor ? `&cursor=${page.next_cursor}` : '';
		} while (cursor);
		const [a, b, c, d, e] = made;
		expect(seen).toEqual([c, a, d, e, b]);
	});

	test('is narrowed to those of a property, and to what nobody made by hand', async () => {
		const listing = await platform().make.stay();
		await platform().booked(listing, day(30), 3);
		const list = async (query: string) => (await platform().api.get<JournalPage>(`${ledger}/journals?property_id=${listing.property.id}${query}`, { as: 'agent' })).expect(200).items.length;
		expect(await list('')).toBe(1);
		expect(await list('&manual=false')).toBe(1);
		expect(await list('&manual=true')).toBe(0);
	});
});

describe('the file of a period', () => {
	const file = async (query: string) => {
		const reply = await platform().api.get(`${ledger}/entries.csv?${query}`, { as: 'agent' });
		if (reply.status !== 200) throw new Error(reply.text);
		return { reply, rows: records(reply.text.replace(/^\uFEFF/, '')) };
	};

	test('has every entry, with amounts in the digits of their currency', async () => {
		const date = day(-70);
		(await post({ date, currency: 'EUR', entries: [{ account: '1000', amount_minor: 123_450 }, { account: '3000', amount_minor: -123_450 }] })).expect(201);
		(await post({ date, currency: 'JPY', entries: [{ account: '1000', amount_minor: 7 }, { account: '3000', amount_minor: -7 }] })).expect(201);
		(await post({ date, currency: 'TND', entries: [{ account: '1000', amount_minor: 45 }, { account: '3000', amount_minor: -45 }] })).expect(201);
		const { reply, rows } = await file(`from=${date}&to=${date}&locale=es`);
		expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
		expect(reply.headers['content-disposition']).toBe(`attachment; filename="ledger-${date}-${date}.csv"`);
		const [head, ...lines] = rows;
		const cell = (line: string[], name: string) => line[(head as string[]).indexOf(name)];
		expect(lines.map((line) => ['account', 'account_name', 'debit', 'credit', 'currency'].map((name) => cell(line, name)))).toEqual([
			['1000', 'Banco', '1234.50', '', 'EUR'],
			['3000', 'Capital', '', '1234.50', 'EUR'],
			['1000', 'Banco', '7', '', 'JPY'],
			['3000', 'Capital', '', '7', 'JPY'],
			['1000', 'Banco', '0.045', '', 'TND'],
			['3000', 'Capital', '', '0.045', 'TND']
		]);
		for (const line of lines) expect(line).toHaveLength((head as string[]).length);
	});

	test('is read back as it was written, and runs no formula in a spreadsheet', async () => {
		const date = day(-80);
		const reasons = ['=HYPERLINK("http://evil.example";"x")', '+1, -2', '@here', 'Said "yes",\nand left; twice', '-5'];
		for (const reason of reasons) (await post({ date, reason: reason.padEnd(3, '!') })).expect(201);
		const { rows } = await file(`from=${date}&to=${date}&account=1000`);
		const written = rows.slice(1).map((line) => line.at(-1) as string);
		expect(written).toEqual(["'=HYPERLINK(\"http://evil.example\";\"x\")", "'+1, -2", "'@here", 'Said "yes",\nand left; twice', "'-5!"]);
	});

	test('is of an account or a property, and of a year at most', async () => {
		const date = day(-90);
		const property_id = randomUUID();
		(await post({ date, entries: [{ account: '1000', amount_minor: 1, property_id }, { account: '3000', amount_minor: -1 }] })).expect(201);
		expect((await file(`from=${date}&to=${date}`)).rows).toHaveLength(3);
		expect((await file(`from=${date}&to=${date}&account=3000`)).rows).toHaveLength(2);
		expect((await file(`from=${date}&to=${date}&property_id=${property_id}`)).rows).toHaveLength(2);
		for (const period of [`from=${date}`, `from=${date}&to=${addDays(date, -1)}`, `from=${date}&to=${addDays(date, 367)}`, 'from=x&to=y']) {
			(await platform().api.get(`${ledger}/entries.csv?${period}`, { as: 'agent' })).refused(422, 'invalid_request');
		}
	});

	test('that would be too long is refused, not cut', async () => {
		await platform().database.query(
			`WITH one AS (INSERT INTO ledger.journal (date, currency, entry_count, source_module, source_kind, source_id, event, created_by, posted_at)
			   SELECT '2019-01-01', 'EUR', 2, 'test', 'crowd', gen_random_uuid(), 'made', 'tester', now() FROM generate_series(1, 25001) RETURNING id)
			 INSERT INTO ledger.entry (journal_id, position, entry_count, date, currency, account, amount_minor)
			 SELECT one.id, position, 2, '2019-01-01', 'EUR', CASE position WHEN 1 THEN '1000' ELSE '4000' END, CASE position WHEN 1 THEN 1 ELSE -1 END
			 FROM one CROSS JOIN generate_series(1, 2) AS position`
		);
		(await platform().api.get(`${ledger}/entries.csv?from=2019-01-01&to=2019-12-31`, { as: 'agent' })).refused(422, 'too_many_entries');
		expect((await file('from=2019-01-01&to=2019-12-31&account=1000')).rows).toHaveLength(25_002);
	});
});
