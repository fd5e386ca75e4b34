// What no client should send. The server answers 4xx or closes, believes nothing that follows, and goes on serving everyone else.

import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { usePlatform } from '../support/platform.js';
import { converse, speak, statuses, type Bytes, type Heard } from '../support/raw.js';

const platform = usePlatform();
let right: string;

beforeAll(async () => {
	await platform().make.listing();
	right = (await platform().api.get('/api/v1/places')).text;
	expect(right).toContain('"items"');
});

/** Somebody else's connection, kept alive through all of this, still gets the right answer. */
afterEach(async () => {
	expect(platform().server.isRunning()).toBe(true);
	const reply = await platform().api.get('/api/v1/places', { timeout_ms: 3000 });
	expect([reply.status, reply.text]).toEqual([200, right]);
});

const host = 'Host: localhost\r\n';
const smuggled = `GET /api/v1/listings/smuggled HTTP/1.1\r\n${host}\r\n`;
const json = 'Content-Type: application/json\r\n';
const post = (headers: string, body = '') => `POST /api/v1/quotes HTTP/1.1\r\n${host}${json}${headers}\r\n${body}`;
const get = (target: string) => `GET ${target} HTTP/1.1\r\n${host}\r\n`;

/** At most one answer, a refusal; and the end of the connection. */
function expectRefused(heard: Heard): void {
	const answers = statuses(heard);
	expect(answers.length, heard.text).toBeLessThanOrEqual(1);
	for (const status of answers) {
		expect(status, heard.text).toBeGreaterThanOrEqual(400);
		expect(status, heard.text).toBeLessThan(500);
	}
	expect(heard.isClosed, 'the connection is closed').toBe(true);
}

describe('requests that two readers could read differently', () => {
	test.each<[string, string]>([
		['Content-Length and Transfer-Encoding', post('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${smuggled}`)],
		['Transfer-Encoding and Content-Length', post('Transfer-Encoding: chunked\r\nContent-Length: 40\r\n', `0\r\n\r\n${smuggled}`)],
		['two Content-Lengths', post('Content-Length: 2\r\nContent-Length: 40\r\n', `{}${smuggled}`)],
		['the same Content-Length twice', post('Content-Length: 2\r\nContent-Length: 2\r\n', `{}${smuggled}`)],
		['a list of Content-Lengths', post('Content-Length: 2, 2\r\n', `{}${smuggled}`)],
		['Content-Length 5abc', post('Content-Length: 5abc\r\n', `{}   ${smuggled}`)],
		['Content-Length 0x2', post('Content-Length: 0x2\r\n', `{}${smuggled}`)],
		['Content-Length +2', post('Content-Length: +2\r\n', `{}${smuggled}`)],
		['Content-Length -2', post('Content-Length: -2\r\n', `{}${smuggled}`)],
		['a Content-Length of two words', post('Content-Length: 2 2\r\n', `{}${smuggled}`)],
		['an empty Content-Length', post('Content-Length:\r\n', `{}${smuggled}`)],
		['a Content-Length beyond all numbers', post('Content-Length: 99999999999999999999999\r\n', `{}${smuggled}`)],
		['Transfer-Encoding gzip', post('Transfer-Encoding: gzip\r\n', smuggled)],
		['Transfer-Encoding gzip, chunked', post('Transfer-Encoding: gzip, chunked\r\n', `0\r\n\r\n${smuggled}`)],
		['Transfer-Encoding chunked, identity', post('Transfer-Encoding: chunked, identity\r\n', `0\r\n\r\n${smuggled}`)],
		['chunked twice in one line', post('Transfer-Encoding: chunked, chunked\r\n', `0\r\n\r\n${smuggled}`)],
		['chunked twice in two lines', post('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${smuggled}`)],
		['xchunked', post('Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${smuggled}`)],
		['a vertical tab before chunked', post('Transfer-Encoding: \vchunked\r\n', `0\r\n\r\n${smuggled}`)],
		['an empty Transfer-Encoding', post('Transfer-Encoding:\r\n', `0\r\n\r\n${smuggled}`)],
		['a space before the colon', post('Transfer-Encoding : chunked\r\n', `0\r\n\r\n${smuggled}`)],
		[
			'Transfer-Encoding on HTTP/1.0',
			`POST /api/v1/quotes HTTP/1.0\r\n${host}${json}Connection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`
		]
	])('%s', async (_, bytes) => {
		expectRefused(await speak(platform().server.port, bytes));
	});
});

describe('chunks', () => {
	const chunked = (body: string) => post('Transfer-Encoding: chunked\r\n', body);

	test('that are right are read', async () => {
		const heard = await speak(platform().server.port, chunked('1\r\n{\r\n1;name=value\r\n}\r\n0\r\n\r\n') + get('/healthz').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
		expect(statuses(heard)).toEqual([422, 200]);
	});

	test.each<[string, string]>([
		['a size that is no number', chunked(`zz\r\n{}\r\n0\r\n\r\n${smuggled}`)],
		['a negative size', chunked(`-2\r\n{}\r\n0\r\n\r\n${smuggled}`)],
		['a size with 0x', chunked(`0x2\r\n{}\r\n0\r\n\r\n${smuggled}`)],
		['an empty size', chunked(`\r\n{}\r\n0\r\n\r\n${smuggled}`)],
		['a size beyond all numbers', chunked(`fffffffffffffffff\r\n{}\r\n0\r\n\r\n${smuggled}`)],
		['a size that is too large', chunked(`7fffffffffffffff\r\n{}\r\n0\r\n\r\n${smuggled}`)],
		['a size that is too small', chunked(`1\r\n{}\r\n0\r\n\r\n${smuggled}`)],
		['a bare line feed after the size', chunked(`2\n{}\r\n0\r\n\r\n${smuggled}`)]
	])('with %s', async (_, bytes) => {
		expectRefused(await speak(platform().server.port, bytes));
	});

	test('that end too early are nobody’s request', async () => {
		const heard = await converse(platform().server.port, (socket) => void socket.end(chunked('ff\r\n{')), 5000);
		expectRefused(heard);
	});
});

describe('headers', () => {
	test.each<[string, Bytes]>([
		['no Host', 'GET /api/v1/places HTTP/1.1\r\n\r\n'],
		['an empty Host', 'GET /api/v1/places HTTP/1.1\r\nHost:\r\n\r\n'],
		['two Hosts', `GET /api/v1/places HTTP/1.1\r\n${host}Host: elsewhere\r\n\r\n`],
		['a NUL in a value', `GET /api/v1/places HTTP/1.1\r\n${host}X-Word: a\0b\r\n\r\n`],
		['a NUL in a name', `GET /api/v1/places HTTP/1.1\r\n${host}X-W\0rd: ab\r\n\r\n`],
		['a name of no letters', `GET /api/v1/places HTTP/1.1\r\n${host}: value\r\n\r\n`],
		['a line without a colon', `GET /api/v1/places HTTP/1.1\r\n${host}nonsense\r\n\r\n`],
		['a carriage return alone', `GET /api/v1/places HTTP/1.1\r\n${host}X-Word: a\rb\r\n\r\n`],
		['an expectation that nobody knows', post('Expect: a-miracle\r\nContent-Length: 2\r\n', '{}')],
		['HTTP/2.0', `GET /api/v1/places HTTP/2.0\r\n${host}\r\n`],
		['HTTP/9.9', `GET /api/v1/places HTTP/9.9\r\n${host}\r\n`],
		['HTTP/0.9', 'GET /api/v1/places\r\n\r\n'],
		['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
		['TLS', Buffer.from('16030100c8010000c40303', 'hex')],
		['another protocol', Buffer.from('\0\0\0\x2a\xffSMB', 'latin1')],
		['a method of signs', `G@T /api/v1/places HTTP/1.1\r\n${host}\r\n`],
		['30 KB in one line', `GET /api/v1/places HTTP/1.1\r\n${host}X-Word: ${'x'.repeat(30_000)}\r\n\r\n`],
		['30 KB in many lines', `GET /api/v1/places HTTP/1.1\r\n${host}${'X-Word: x\r\n'.repeat(3000)}\r\n`]
	])('with %s are refused', async (_, bytes) => {
		expectRefused(await speak(platform().server.port, bytes));
	});

	test('of 60 MB are refused early, and cost nobody anything', async () => {
		const before = await residentBytes();
		const line = `X-Word: ${'x'.repeat(8000)}\r\n`.repeat(8);
		const heard = await converse(
			platform().server.port,
			(socket) => {
				socket.write(`GET /api/v1/places HTTP/1.1\r\n${host}`);
				let sent = 0;
				const more = () => {
					while (sent < 60_000_000 && !socket.destroyed) {
						sent += line.length;
						if (!socket.write(line)) return void socket.once('drain', more);
					}
				};
				more();
			},
			10_000
		);
		expectRefused(heard);
		expect((await residentBytes()) - before).toBeLessThan(20_000_000);
	});
});

async function residentBytes(): Promise<number> {
	const metrics = (await platform().api.get('/metrics')).text;
	return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]);
}

describe('targets', () => {
	test.each<[string, Bytes]>([
		['a NUL', get('/api/v1/places\0')],
		['%00', get('/api/v1/places?q=%00')],
		['raw bytes that are not UTF-8', Buffer.from(get('/api/v1/listings?q=\xff\xfe'), 'latin1')],
		['percent signs that mean nothing', get('/api/v1/listings?q=%zz%')],
		['percent-encoded bytes that are not UTF-8', get('/api/v1/listings/%ff%fe')],
		['a space', get('/api/v1/listings?q=a b')],
		['a fragment', get('/api/v1/places#top')],
		['no slash at its beginning', get('api/v1/places')],
		['30 KB', get(`/api/v1/listings?q=${'x'.repeat(30_000)}`)],
		['the absolute form', get('http://localhost/api/v1/places')],
		['the absolute form of another host', get('http://elsewhere.example/api/v1/places')],
		['CONNECT', `CONNECT localhost:443 HTTP/1.1\r\n${host}\r\n`],
		['OPTIONS *', `OPTIONS * HTTP/1.1\r\n${host}\r\n`],
		['a backslash', get('/api\\v1\\places')],
		['dots and slashes', get('/../../../../etc/passwd').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')],
		['encoded dots and slashes', get('/api/v1/listings/%2e%2e%2f%2e%2e%2fetc%2fpasswd').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')]
	])('with %s are refused', async (_, bytes) => {
		expectRefused(await speak(platform().server.port, bytes));
	});
});

describe('bodies', () => {
	test('larger than the limit are refused before they are sent', async () => {
		const heard = await speak(platform().server.port, post('Content-Length: 60000000\r\n', '{'));
		expectRefused(heard);
		expect(statuses(heard)).toEqual([413]);
	});

	test('that grow chunk by chunk are refused at the limit', async () => {
		const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
		const heard = await speak(platform().server.port, post('Transfer-Encoding: chunked\r\n', chunk.repeat(40)), 10_000);
		expectRefused(heard);
	});

	test('are asked for when the client waits to be asked', async () => {
		const heard = await converse(
			platform().server.port,
			(socket) => {
				socket.write(post('Expect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n'));
				socket.once('data', () => socket.write('{}'));
			},
			5000
		);
		expect(statuses(heard)).toEqual([100, 422]);
	});
});

describe('what is unusual but right', () => {
	const close = (request: string) => request.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');

	test('several requests at once are answered in their order', async () => {
		const bytes = get('/api/v1/places') + get('/api/v1/listings/no-such-house') + post('Content-Length: 2\r\n', '{}') + close(get('/healthz'));
		const heard = await speak(platform().server.port, bytes);
		expect(statuses(heard)).toEqual([200, 404, 422, 200]);
		expect(heard.text).toContain(right);
	});

	test('HTTP/1.0 without Host is answered, and the connection closed', async () => {
		const heard = await speak(platform().server.port, 'GET /api/v1/places HTTP/1.0\r\n\r\n');
		expect([statuses(heard), heard.isClosed]).toEqual([[200], true]);
	});

	test('a request that comes byte by byte is a request', async () => {
		const bytes = close(get('/api/v1/places'));
		const heard = await converse(
			platform().server.port,
			(socket) => {
				let at = 0;
				const next = () => {
					if (at < bytes.length) socket.write(bytes[at++] as string, () => setImmediate(next));
				};
				next();
			},
			10_000
		);
		expect(statuses(heard)).toEqual([200]);
	});

	test('a client that leaves in the middle harms nobody', async () => {
		const { port } = platform().server;
		await Promise.all(
			Array.from({ length: 50 }, (_, number) =>
				converse(
					port,
					(socket) => {
						socket.write(number % 2 === 0 ? 'GET /api/v1/pla' : post('Content-Length: 100\r\n', '{'), () => socket.resetAndDestroy());
					},
					2000
				)
			)
		);
	});
});
