import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { templateUrl } from './environment.js';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export function databaseUrl(serverUrl: string, name: string): string {
	const url = new URL(serverUrl);
	url.pathname = `/${name}`;
	return url.toString();
}

/** A migrated database of its own, copied from the template; dropped at the end. */
export class Database {
	private constructor(
		readonly url: string,
		readonly name: string,
		private readonly serverUrl: string,
		private readonly pool: pg.Pool
	) {}

	/** `template` is the address of the database to copy, by default that of the test services. */
	static async create(template = templateUrl()): Promise<Database> {
		const name = `test_${randomBytes(6).toString('hex')}`;
		const source = new URL(template).pathname.slice(1);
		await administer(template, `CREATE DATABASE "${name}" TEMPLATE "${source}"`);
		const url = databaseUrl(template, name);
		const pool = new pg.Pool({ connectionString: url, max: 2 });
		// A killed PostgreSQL ends idle connections; the pool makes new ones.
		pool.on('error', () => {});
		return new Database(url, name, template, pool);
	}

	async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
		return (await this.pool.query<Row>(sql, values)).rows;
	}

	/** The first column of the first row. */
	async value<T>(sql: string, values: unknown[] = []): Promise<T> {
		const [row] = await this.query(sql, values);
		if (!row) throw new Error(`no row: ${sql}`);
		return Object.values(row)[0] as T;
	}

	/** Closes our own connections, so that the database may go away. */
	async close(): Promise<void> {
		await this.pool.end();
	}

	async drop(): Promise<void> {
		await this.close();
		await administer(this.serverUrl, `DROP DATABASE IF EXISTS "${this.name}" WITH (FORCE)`);
	}
}

async function administer(serverUrl: string, sql: string): Promise<void> {
	const client = new pg.Client({ connectionString: databaseUrl(serverUrl, 'postgres') });
	await client.connect();
	try {
		await client.query(sql);
	} finally {
		await client.end();
	}
}
