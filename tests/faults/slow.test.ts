// Senders that take their time, on purpose. The server's limits are 10 s for a header and 15 s for a body.

import type net from 'node:net';
import { expect, test } from 'vitest';
import { patience } from '../support/environment.js';
import { usePlatform } from '../support/platform.js';
import { converse, statuses, type Heard } from '../support/raw.js';
import { allOf } from '../support/wait.js';

const platform = usePlatform();
const host = 'Host: localhost\r\n';

/** Says the beginning, and then a byte every quarter of a second for as long as anybody listens. */
function drip(beginning: string, drop: string): (socket: net.Socket) => void {
	return (socket) => {
		socket.write(beginning);
		const timer = setInterval(() => (socket.writable ? socket.write(drop) : clearInterval(timer)), 250);
		socket.on('close', () => clearInterval(timer));
	};
}

test('slow headers and slow bodies are shut out, while everyone else is served at once', async () => {
	const { port } = platform().server;
	const many = 100;
	const slowHeaders = Array.from({ length: many }, () => converse(port, drip(`GET /api/v1/places HTTP/1.1\r\n${host}X-Word: `, 'x'), 19_000));
	const slowBodies = Array.from({ length: many }, () =>
		converse(port, drip(`POST /api/v1/quotes HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`, ' '), 24_000)
	);

	let isOver = false;
	const others = (async () => {
		let slowest_ms = 0;
		while (!isOver) {
			const reply = await platform().api.get('/api/v1/places');
			reply.expect(200);
			slowest_ms = Math.max(slowest_ms, reply.duration_ms);
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		return slowest_ms;
	})();
	const [headers, bodies] = await allOf([allOf(slowHeaders), allOf(slowBodies)]);
	isOver = true;
	expect(await others).toBeLessThan(1500 * patience);

	for (const heard of headers ?? []) expectShutOut(heard, 9000);
	for (const heard of bodies ?? []) expectShutOut(heard, 14_000);
}, 60_000);

/** A refusal or a clean end, not before its time. */
function expectShutOut(heard: Heard, earliest_ms: number): void {
	expect([[], [408]]).toContainEqual(statuses(heard));
	expect(heard.isClosed).toBe(true);
	expect(heard.duration_ms).toBeGreaterThan(earliest_ms);
}
