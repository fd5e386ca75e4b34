// The structs that rows are read into, held against the columns that PostgreSQL describes for each statement.

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../support/database.js';
import { describedStructs, rowFaults, rowUses } from './rows.js';
import { isCpp, sources, type Source } from './sources.js';

let database: Database;
let client: pg.Client;
const columns = new Map<string, string[]>();

beforeAll(async () => {
	database = await Database.create();
	client = new pg.Client({ connectionString: database.url });
	await client.connect();
	for (const query of sources(['modules', 'platform', 'app'], (name) => /\/queries\/\w+\.sql$/.test(name))) {
		const [, owner, name] = /^(?:modules\/)?(\w+)\/queries\/(\w+)\.sql$/.exec(query.path) as unknown as [string, string, string];
		columns.set(`${owner}.${name}`, await describeColumns(query.text));
	}
}, 60_000);
afterAll(async () => {
	await client?.end();
	await database?.drop();
});

/** The names of a statement's columns, by the protocol's own Describe: nothing is run. */
function describeColumns(text: string): Promise<string[]> {
	return new Promise((resolve, reject) => {
		let names: string[] = [];
		let failure: Error | undefined;
		const description = {
			submit(connection: { parse(query: object): void; describe(what: object): void; sync(): void }) {
				connection.parse({ text });
				connection.describe({ type: 'S', name: '' });
				connection.sync();
			},
			handleRowDescription: (message: { fields: { name: string }[] }) => (names = message.fields.map((field) => field.name)),
			handleError: (error: Error) => (failure = error),
			handleReadyForQuery: () => (failure ? reject(failure) : resolve(names))
		};
		client.query(description as unknown as pg.Submittable);
	});
}

const cpp = sources(['modules', 'platform', 'app'], (name) => isCpp(name) && !name.includes('/tests/'));
const structs = describedStructs(cpp);
const uses = rowUses(cpp);

test('every struct finds its members among the columns of its statement', () => {
	expect(uses.followed.length).toBeGreaterThan(35);
	expect(rowFaults(uses.followed, structs, columns)).toEqual([]);
});

test('every reading of rows could be followed to its statement, but for these', () => {
	// One function there reads the rows of two statements, which its callers have run; the office's filters are handed on as a tuple; a property is
	// read in the same way from a pool and from a transaction. The endpoint tests read all of them.
	expect(uses.lost.map((place) => place.replace(/:\d+/, ''))).toEqual([
		'modules/calendar/src/timeline.cpp OccupancyRow',
		'modules/catalog/src/change_prices.cpp PriceRow',
		'modules/catalog/src/list_office_properties.cpp OfficeItem',
		'modules/catalog/src/list_office_properties.cpp OfficeKey',
		'modules/catalog/src/office_property.cpp OfficeListingRow'
	]);
});

describe('bad examples are seen:', () => {
	const example = (body: string): Source => ({
		path: 'modules/booking/src/example.cpp',
		text: `struct Thing { int id; int price; };\nBOOST_DESCRIBE_STRUCT(Thing, (), (id, price))\n\nvoid example() {\n${body}\n}\n`
	});
	const faults = (body: string) => {
		const found = rowUses([example(body)]);
		return { ...found, faults: rowFaults(found.followed, describedStructs([example(body)]), new Map([['booking.find_thing', ['id', 'name']]])) };
	};
	const fault = 'booking.find_thing gives no price for Thing';

	test('a member without a column, read at once', () => {
		expect(faults('const auto one = (co_await database.read(queries::find_thing, f(1))).first<Thing>();').faults[0]).toContain(fault);
	});
	test('a member without a column, read from a variable', () => {
		expect(faults('const auto result = co_await database.read(queries::find_thing, 1);\nif (result.size() > 0) return result.rows<Thing>();').faults[0]).toContain(fault);
	});
	test('a statement that is not there', () => {
		expect(faults('use((co_await database.read(queries::no_thing)).rows<Thing>());').faults[0]).toContain('booking.no_thing, which is no statement');
	});
	test('a result that came from elsewhere', () => {
		expect(faults('}\nvoid other(const db::Result& result) {\nresult.rows<Thing>();').lost).toEqual(['modules/booking/src/example.cpp:7 Thing']);
	});
});
