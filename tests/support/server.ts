// `estate serve` as a process of its own, on a free port.

import { spawn, type ChildProcess } from 'node:child_process';
import http from 'node:http';
import { keepAliveAgent, send } from './http.js';
import { estateBinary, patience, redisUrl } from './environment.js';
import { freePort } from './ports.js';
import { until } from './wait.js';

export interface ServerSettings {
	databaseUrl: string;
	redisUrl?: string;
	port?: number;
	/** More environment: ESTATE_HOLD_MINUTES and so on. */
	environment?: Record<string, string>;
	/** `serve` with its options, or another long-running task. */
	command?: string[];
}

const plenty = '10000000';

export class Server {
	private constructor(
		readonly port: number,
		private readonly child: ChildProcess,
		private readonly output: () => string
	) {}

	static async start(settings: ServerSettings): Promise<Server> {
		const port = settings.port ?? (await freePort());
		const child = spawn(estateBinary(), settings.command ?? ['serve'], {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				PATH: process.env['PATH'],
				ASAN_OPTIONS: process.env['ASAN_OPTIONS'],
				UBSAN_OPTIONS: process.env['UBSAN_OPTIONS'],
				ESTATE_ENV: 'test',
				ESTATE_LISTEN: `127.0.0.1:${port}`,
				DATABASE_URL: settings.databaseUrl,
				REDIS_URL: settings.redisUrl ?? redisUrl(),
				ESTATE_RATE_PER_MINUTE: plenty,
				ESTATE_LOG_LEVEL: 'warn',
				...settings.environment
			}
		});
		let written = '';
		const keep = (chunk: Buffer) => (written = (written + chunk.toString()).slice(-20_000));
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		const server = new Server(port, child, () => written);
		try {
			await until('the server is ready', () => server.isReady(), 15_000 * patience);
		} catch (error) {
			await server.kill();
			throw error;
		}
		return server;
	}

	get origin(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	/** The end of what it wrote. */
	log(): string {
		return this.output();
	}

	isRunning(): boolean {
		return this.child.exitCode === null && this.child.signalCode === null;
	}

	private async isReady(): Promise<boolean> {
		if (!this.isRunning()) throw new Error(`the server ended: ${this.log()}`);
		const once = new http.Agent();
		return (await send(this.origin, { method: 'GET', path: '/readyz', timeout_ms: 2000 }, once)).status === 200;
	}

	/** Sends SIGTERM and waits for the end; gives the exit code (null when it had to be killed). */
	async stop(): Promise<number | null> {
		if (this.isRunning()) this.child.kill('SIGTERM');
		await this.ended(20_000).catch(() => this.kill());
		return this.child.exitCode;
	}

	signal(signal: NodeJS.Signals): void {
		this.child.kill(signal);
	}

	async kill(): Promise<void> {
		if (this.isRunning()) this.child.kill('SIGKILL');
		await this.ended(5000);
	}

	async ended(limit_ms: number): Promise<void> {
		await until('the server has ended', () => !this.isRunning(), limit_ms);
	}
}

export { keepAliveAgent };
