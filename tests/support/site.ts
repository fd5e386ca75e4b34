// The built site as a process of its own, with an environment of its own.

import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { root } from './environment.js';
import { freePort } from './ports.js';
import { until } from './wait.js';

export class Site {
	private output = '';

	private constructor(
		readonly origin: string,
		private readonly child: ChildProcess
	) {
		const keep = (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-20_000));
		child.stdout?.on('data', keep);
		child.stderr?.on('data', keep);
	}

	/** Starts it and waits until it listens or has ended: `isRunning` says which. */
	static async start(apiUrl: string, environment: Record<string, string> = {}, port?: number): Promise<Site> {
		const at = port ?? (await freePort());
		const origin = `http://localhost:${at}`;
		const child = spawn('node', [path.join(root, 'web/build/index.js')], {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: String(at), ORIGIN: origin, API_URL: apiUrl, ...environment }
		});
		const site = new Site(origin, child);
		await until('the site listens, or has ended', async () => !site.isRunning() || (await fetch(`${origin}/robots.txt`).then(() => true, () => false)), 20_000);
		return site;
	}

	log(): string {
		return this.output;
	}

	isRunning(): boolean {
		return this.child.exitCode === null && this.child.signalCode === null;
	}

	async stop(): Promise<void> {
		if (this.isRunning()) this.child.kill('SIGKILL');
		await until('the site has ended', () => !this.isRunning(), 5_000);
	}
}
