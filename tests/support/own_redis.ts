// A Redis of a test's own, that it may kill.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { freePort } from './ports.js';
import { until } from './wait.js';

export class OwnRedis {
	private child: ChildProcess | undefined;

	private constructor(private readonly port: number) {}

	static async start(): Promise<OwnRedis> {
		const redis = new OwnRedis(await freePort());
		await redis.run();
		return redis;
	}

	get url(): string {
		return `redis://127.0.0.1:${this.port}/0`;
	}

	async run(): Promise<void> {
		const options = ['--bind', '127.0.0.1', '--port', String(this.port), '--save', '', '--appendonly', 'no', '--dir', tmpdir()];
		this.child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', 'redis-server', ...options], { stdio: 'ignore' });
		await until('Redis answers', () => this.ping());
	}

	private ping(): Promise<boolean> {
		return new Promise((resolve, reject) => {
			const socket = net.connect(this.port, '127.0.0.1', () => socket.write('PING\r\n'));
			socket.on('error', reject);
			socket.once('data', (data) => {
				socket.destroy();
				resolve(data.toString().startsWith('+PONG'));
			});
		});
	}

	async kill(): Promise<void> {
		const child = this.child;
		this.child = undefined;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const ended = once(child, 'exit');
		child.kill('SIGKILL');
		await ended;
	}
}
