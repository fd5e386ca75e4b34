// What scripts/with-test-services gives to the tests.

import path from 'node:path';

function needed(name: string): string {
	const value = process.env[name];
	if (!value) throw new Error(`${name} is not set: run the tests with ./dev test, or under scripts/with-test-services`);
	return value;
}

/** A superuser's address of the migrated database that test databases are copied from. */
export const templateUrl = () => needed('DATABASE_URL');
export const redisUrl = () => needed('REDIS_URL');
export const estateBinary = () => needed('ESTATE_BINARY');

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Sanitizers make the server several times slower. */
export const patience = process.env['ESTATE_BINARY']?.includes('/asan/') ? 4 : 1;
