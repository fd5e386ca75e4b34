// Every embedded statement is planned on the migrated schema under the role of its module: one that does not fit the tables, or that reaches
// into another module's, fails here.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../support/database.js';
import { root } from '../support/environment.js';
import { sources, type Source } from './sources.js';

let database: Database;
let client: pg.Client;

beforeAll(async () => {
	database = await Database.create();
	client = new pg.Client({ connectionString: database.url });
	await client.connect();
});
afterAll(async () => {
	await client?.end();
	await database?.drop();
});

/**
 * What PostgreSQL has against a statement of a module. PREPARE settles names and types of parameters; permissions on tables are looked at only
 * when a plan is started, which EXPLAIN does without running it.
 */
async function queryFaults(role: string, query: Source): Promise<string[]> {
	const faults: string[] = [];
	for (const begin of ['PREPARE probe AS', 'EXPLAIN (GENERIC_PLAN)']) {
		await client.query('BEGIN');
		try {
			await client.query(`SET LOCAL ROLE ${role}`);
			await client.query(`${begin}\n${query.text}`);
			if (begin.startsWith('PREPARE')) await client.query('DEALLOCATE probe');
		} catch (error) {
			faults.push(`${query.path}: ${(error as Error).message}`);
		}
		await client.query('ROLLBACK').catch(() => {});
		if (faults.length > 0) break;
	}
	return faults;
}

const queries = sources(['modules', 'platform'], (name) => /\/queries\/\w+\.sql$/.test(name));
const ownerOf = (query: Source) => /^(?:modules\/)?(\w+)\//.exec(query.path)?.[1] as string;
const owners = [...new Set(queries.map(ownerOf))];

describe('the statements of', () => {
	test('all modules are found', () => {
		expect(owners).toEqual(expect.arrayContaining(['booking', 'calendar', 'catalog', 'enquiries', 'platform', 'search']));
	});

	test.each(owners)('%s fit the schema and stay in their own', async (owner) => {
		const faults: string[] = [];
		for (const query of queries.filter((each) => ownerOf(each) === owner)) faults.push(...(await queryFaults(`estate_${owner}`, query)));
		expect(faults).toEqual([]);
	});
});

describe('bad examples are seen:', () => {
	test.each([
		['a foreign schema', 'estate_enquiries', 'SELECT * FROM booking.booking', 'permission denied for schema booking'],
		['a foreign table behind a door that is open for views', 'estate_search', 'SELECT * FROM booking.rate', 'permission denied for table rate'],
		['a write where only reading is allowed', 'estate_search', 'DELETE FROM catalog.published_picture', 'permission denied for view published_picture'],
		['a foreign read of the outbox', 'estate_booking', 'SELECT * FROM platform.outbox', 'permission denied for table outbox'],
		['a column that is not there', 'estate_booking', 'SELECT nightly FROM booking.rate', 'column "nightly" does not exist'],
		['a parameter of no type that fits', 'estate_booking', 'SELECT 1 WHERE $1 = 1 AND $1 = true', 'operator does not exist'],
		['a table without its schema', 'estate_booking', 'SELECT * FROM rate', 'relation "rate" does not exist']
	])('%s', async (_, role, text, message) => {
		const [fault] = await queryFaults(role, { path: 'example.sql', text });
		expect(fault).toContain(message);
	});
});

test('each module’s role owns nothing, can log in nowhere, and is no superuser', async () => {
	const roles = await database.query<{ rolname: string }>(
		`SELECT rolname FROM pg_roles WHERE rolname LIKE 'estate\\_%' AND (rolcanlogin OR rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls)`
	);
	expect(roles).toEqual([]);
});

test('every constraint has a name of its own, not one that PostgreSQL made up', async () => {
	// Primary keys and NOT NULL aside: the server turns the other names into the visitor's errors.
	const made = await database.query<{ name: string }>(
		`SELECT conrelid::regclass || ' ' || conname AS name FROM pg_constraint JOIN pg_namespace ON pg_namespace.oid = connamespace
		 WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND contype IN ('c', 'u', 'f', 'x') AND conname ~ '_(check|key|fkey|excl)\\d*$'`
	);
	expect(made).toEqual([]);
});

test('the migrated schema is the committed one (after a migration: ./dev schema)', () => {
	const dump = execFileSync(path.join(root, 'scripts/dump-schema'), { env: { ...process.env, DATABASE_URL: database.url } }).toString();
	expect(dump).toBe(readFileSync(path.join(root, 'migrations/schema.sql'), 'utf8'));
});
