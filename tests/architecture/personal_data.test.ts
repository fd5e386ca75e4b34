// docs/privacy.md says what is held about people. A column that looks as if it were about somebody, and of which nobody has said what becomes of
// it when he is erased, fails here.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../support/database.js';
import { root } from '../support/environment.js';

let database: Database;
beforeAll(async () => {
	database = await Database.create();
});
afterAll(async () => database?.drop());

const personal =
	/(^|_)(name|email|phone|mobile|message|note|notes|comment|subject|actor|author|assignee|owner|guest|tenant|buyer|contact|recipient|party|person|ip|address|street|birth|body|reason|title|caption|refusal|payload|before|after|by|wording|consent|iban)(_|$)/;
/** `by_rank` and the like are orders, `not_before` and the like are times. */
const isOrderOrTime = (column: string, type: string) => /^by_/.test(column) || /^(timestamp|date|int|bigint|bool|numeric)/.test(type);

interface Column {
	name: string;
	type: string;
}

const looksPersonal = ({ name, type }: Column) => {
	const column = name.split('.')[2] as string;
	return personal.test(column) && !isOrderOrTime(column, type);
};

/** `schema.table.column` of every line of the page's tables. */
function listed(page: string): string[] {
	const lines = page.split('\n').filter((line) => /^\| `\w+\.\w+` \|/.test(line));
	return lines.flatMap((line) => {
		const [, table = '', columns = ''] = line.split('|');
		const inTicks = (cell: string) => [...cell.matchAll(/`([\w.]+)`/g)].map((found) => found[1] as string);
		return inTicks(columns).map((column) => `${inTicks(table)[0]}.${column}`);
	});
}

function faults(columns: Column[], page: string): string[] {
	const known = listed(page);
	const there = new Set(columns.map(({ name }) => name));
	return [
		...columns.filter((column) => looksPersonal(column) && !known.includes(column.name)).map(({ name }) => `${name} looks personal and is not in docs/privacy.md`),
		...known.filter((name) => !there.has(name)).map((name) => `${name} is in docs/privacy.md and not in the database`)
	];
}

describe('every column that looks personal stands in docs/privacy.md', () => {
	test('in this house', async () => {
		const columns = await database.query<{ name: string; type: string }>(
			`SELECT table_schema || '.' || table_name || '.' || column_name AS name, data_type AS type
			 FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
			 WHERE table_type = 'BASE TABLE' AND is_generated = 'NEVER' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'public')`
		);
		expect(columns.length).toBeGreaterThan(150);
		expect(faults(columns, readFileSync(path.join(root, 'docs/privacy.md'), 'utf8'))).toEqual([]);
	});

	const page = '| table | columns |\n|---|---|\n| `sales.offer` | `buyer_name`, `note` | why |\n';
	const right: Column[] = [
		{ name: 'sales.offer.buyer_name', type: 'text' },
		{ name: 'sales.offer.note', type: 'text' },
		{ name: 'sales.offer.price_minor', type: 'bigint' },
		{ name: 'sales.offer.not_before', type: 'timestamp with time zone' },
		{ name: 'sales.offer.by_rank', type: 'bytea' }
	];
	test('what is right is no fault', () => expect(faults(right, page)).toEqual([]));
	test.each(['buyer_phone', 'owner_subject', 'ip', 'cancel_reason', 'created_by', 'sender_email', 'body', 'iban'])('a bad example is seen: %s', (column) => {
		expect(faults([...right, { name: `sales.offer.${column}`, type: 'text' }], page)).toEqual([`sales.offer.${column} looks personal and is not in docs/privacy.md`]);
	});
	test('a column that is no more is seen', () => {
		expect(faults(right.slice(1), page)).toEqual(['sales.offer.buyer_name is in docs/privacy.md and not in the database']);
	});
});
