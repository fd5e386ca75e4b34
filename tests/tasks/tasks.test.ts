// The tasks that fill the catalog, as an operator runs them: the binary on a database of its own.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../support/database.js';
import { estateBinary, patience, redisUrl, root } from '../support/environment.js';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), 'estate-tasks-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
	code: number;
	out: string;
	errors: string;
}

function estate(database: Database, ...words: string[]): Promise<Outcome> {
	const env = { ...process.env, ESTATE_ENV: 'test', DATABASE_URL: database.url, REDIS_URL: redisUrl() };
	return new Promise((resolve) => {
		execFile(estateBinary(), words, { env }, (error, out, errors) => resolve({ code: error ? Number(error.code) : 0, out, errors }));
	});
}

async function write(text: string): Promise<string> {
	const file = path.join(folder, `${Math.random().toString(36).slice(2)}.csv`);
	await writeFile(file, text);
	return file;
}

const demo = path.join(root, 'data/demo');
const example = path.join(root, 'data/import-example.csv');
const listings = (database: Database) => database.value<number>('SELECT count(*) FROM catalog.listing');

describe('the demo portfolio', () => {
	let database: Database;
	beforeAll(async () => {
		database = await Database.create();
	});
	afterAll(() => database?.drop());

	test('is loaded once, whole, and a second time changes nothing', { timeout: 60_000 * patience }, async () => {
		const first = await estate(database, 'seed', '--demo', demo);
		expect(first).toMatchObject({ code: 0, errors: '' });
		expect(await database.value('SELECT count(*) FROM catalog.property')).toBeGreaterThanOrEqual(150);
		expect(await database.value('SELECT count(DISTINCT kind) FROM catalog.listing')).toBe(4);
		const unpriced = `SELECT count(*) FROM catalog.listing LEFT JOIN booking.rate ON rate.listing_id = listing.id
			WHERE listing.kind = 'short_stay' AND rate.listing_id IS NULL`;
		expect(await database.value(unpriced)).toBe(0);
		const untimed = 'SELECT count(*) FROM catalog.property LEFT JOIN calendar.unit ON unit.id = property.id WHERE unit.id IS NULL';
		expect(await database.value(untimed)).toBe(0);
		expect(await database.value('SELECT count(*) FROM calendar.occupancy')).toBeGreaterThan(500);

		const versions = () => database.value("SELECT md5(string_agg(listing::text, '' ORDER BY id)) FROM catalog.listing AS listing");
		const before = await versions();
		const second = await estate(database, 'seed', '--demo', demo);
		expect(second.code).toBe(0);
		expect(second.out).toContain('loaded already');
		expect(await versions()).toBe(before);
	});

	test('takes an import beside it', { timeout: 30_000 * patience }, async () => {
		const before = await listings(database);
		expect(await estate(database, 'import', example)).toMatchObject({ code: 0, errors: '' });
		expect(await listings(database)).toBe(before + 3);
		const nightly = `SELECT nightly_minor FROM booking.rate JOIN catalog.listing ON listing.id = rate.listing_id
			WHERE slug = 'casa-das-andorinhas'`;
		expect(await database.value(nightly)).toBe(32000);
		// The same keys again change what is there.
		const dearer = (await readFile(example, 'utf8')).replace('320.00', '340.00');
		expect(await estate(database, 'import', await write(dearer))).toMatchObject({ code: 0 });
		expect(await listings(database)).toBe(before + 3);
		expect(await database.value(nightly)).toBe(34000);
	});

	test('is not touched by a file with bad rows, each of which is named', { timeout: 30_000 * patience }, async () => {
		const good = await readFile(example, 'utf8');
		const bad = good
			.replaceAll('CRM-', 'NEW-')
			.replace('casa-das-andorinhas', 'casa-nova')
			.replace(',37.1237,', ',97.1,')
			.replace(',private,', ',lagoon,')
			.replace(',EUR,Lisbon,', ',EURO,Atlantis,');
		const before = await listings(database);
		const outcome = await estate(database, 'import', await write(bad));
		expect(outcome.code).toBe(1);
		expect(outcome.errors).toContain('line 2, column Latitude: must be between -90 and 90');
		expect(outcome.errors).toContain('line 2, column X_pool: must be one of: none, private');
		// Line 3 of the file is the second line of the first row's text.
		expect(outcome.errors).toContain('line 4, column X_ListPriceCurrency: ');
		expect(outcome.errors).toContain('line 4, column City: is not a place of the catalog');
		expect(outcome.errors).toContain('4 problems; nothing was imported.');
		expect(await listings(database)).toBe(before);
	});

	test('is not touched by a file that only the database can refuse', { timeout: 30_000 * patience }, async () => {
		const taken = await database.value<string>("SELECT slug FROM catalog.listing WHERE kind = 'short_stay' ORDER BY slug LIMIT 1 OFFSET 5");
		const clash = (await readFile(example, 'utf8')).replaceAll('CRM-', 'OTHER-').replace('casa-das-andorinhas', taken);
		const before = await listings(database);
		const outcome = await estate(database, 'import', await write(clash));
		expect(outcome).toMatchObject({ code: 1 });
		expect(outcome.errors).toContain(`line 2, column ListingId: is the slug of another property's listing: ${taken}`);
		expect(await listings(database), 'the good rows of the file were rolled back').toBe(before);
	});
});

describe('a made portfolio', () => {
	test('has listings, rates and calendars, the same each time', { timeout: 60_000 * patience }, async () => {
		const database = await Database.create();
		try {
			expect(await estate(database, 'seed', '--properties', '300')).toMatchObject({ code: 0, errors: '' });
			expect(await database.value('SELECT count(*) FROM catalog.property')).toBe(300);
			expect(await database.value('SELECT count(*) FROM booking.rate')).toBeGreaterThan(100);
			const stays = await database.value<number>('SELECT count(*) FROM calendar.occupancy');
			expect(stays).toBeGreaterThan(1000);
			expect(await estate(database, 'seed', '--properties', '300')).toMatchObject({ code: 0 });
			expect(await database.value('SELECT count(*) FROM calendar.occupancy')).toBe(stays);
			expect(await estate(database, 'seed', '--properties', '0')).toMatchObject({ code: 2 });
		} finally {
			await database.drop();
		}
	});
});
