// A PostgreSQL of a test's own, that it may kill.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { root } from './environment.js';
import { freePort } from './ports.js';
import { until } from './wait.js';

const isRoot = process.getuid?.() === 0;
const folders = ['/usr/lib/postgresql/17/bin', '/usr/lib/postgresql/16/bin'];
const bin = folders.find((folder) => existsSync(folder)) ?? '';
const program = (name: string) => path.join(bin, name);

/** PostgreSQL refuses to run as root; what we start ends with us. */
const guarded = (command: string[]) => [
	'setpriv',
	...(isRoot ? ['--reuid', 'postgres', '--regid', 'postgres', '--init-groups'] : []),
	'--pdeathsig',
	'KILL',
	'--',
	...command
];

const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString());

export class OwnPostgres {
	private child: ChildProcess | undefined;

	private constructor(
		private readonly folder: string,
		private readonly port: number
	) {}

	/** Running, with the migrated database `estate_template`. */
	static async start(): Promise<OwnPostgres> {
		const folder = mkdtempSync(path.join(tmpdir(), 'estate-postgres-'));
		if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
		const own = new OwnPostgres(folder, await freePort());
		const initdb = [program('initdb'), '-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
		const [command, ...words] = guarded(initdb) as [string, ...string[]];
		execFileSync(command, words, { stdio: 'pipe', cwd: '/' });
		await own.run();
		const client = new pg.Client({ connectionString: own.url('postgres') });
		await client.connect();
		await client.query('CREATE DATABASE estate_template');
		await client.end();
		execFileSync(path.join(root, 'scripts/migrate'), { stdio: 'pipe', env: { ...process.env, DATABASE_URL: own.url('estate_template') } });
		return own;
	}

	url(database: string): string {
		return `postgresql://postgres@127.0.0.1:${this.port}/${database}`;
	}

	/** Starts it (again), and waits until it answers. */
	async run(): Promise<void> {
		const options = ['-p', String(this.port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=80'];
		// A killed process loses nothing that it had written, only a lost machine would: no fsync.
		const speed = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'shared_buffers=32MB'];
		const [command, ...words] = guarded([program('postgres'), '-D', this.folder, ...options, ...speed]) as [string, ...string[]];
		this.child = spawn(command, words, { stdio: 'ignore', cwd: '/' });
		await until('PostgreSQL answers', () => this.isReady(), 60_000);
	}

	private async isReady(): Promise<boolean> {
		const client = new pg.Client({ connectionString: this.url('postgres'), connectionTimeoutMillis: 1000 });
		client.on('error', () => {});
		try {
			await client.connect();
			await client.query('SELECT 1');
			return true;
		} finally {
			await client.end().catch(() => {});
		}
	}

	/** kill -9, of the postmaster and of all its children, until nothing of it lives. */
	async kill(): Promise<void> {
		const child = this.child;
		const pid = child?.pid;
		this.child = undefined;
		if (!child || pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
		// Until it is taken from the table of processes: as long as its number is there, the next one holds it for alive, and does not start.
		const ended = once(child, 'exit');
		// Stopped first: a child that it had while its children are counted would outlive it, and keep the next one from starting.
		process.kill(pid, 'SIGSTOP');
		const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
		for (const each of [pid, ...children]) kill(each);
		await ended;
		await until('all of PostgreSQL is dead', () => children.every((each) => !isAlive(each)), 10_000);
	}

	async remove(): Promise<void> {
		await this.kill();
		rmSync(this.folder, { recursive: true, force: true });
	}
}

function kill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has ended by itself.
	}
}

function isAlive(pid: number): boolean {
	try {
		return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
	} catch {
		return false;
	}
}
