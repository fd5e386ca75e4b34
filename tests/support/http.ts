// One HTTP client for all tests: node:http, because fetch hides headers, paths and connections that these tests are about.

import http from 'node:http';

export interface Answer {
	status: number;
	headers: http.IncomingHttpHeaders;
	text: string;
	duration_ms: number;
}

export interface Asked {
	method: string;
	/** The request target as it goes over the wire. */
	path: string;
	headers?: http.OutgoingHttpHeaders;
	body?: string | Buffer;
	timeout_ms?: number;
}

export function keepAliveAgent(sockets = 16): http.Agent {
	return new http.Agent({ keepAlive: true, maxSockets: sockets, maxFreeSockets: sockets });
}

/** Rejects when no whole answer comes within the time (default 20 s) or the connection breaks. */
export function send(origin: string, asked: Asked, agent: http.Agent): Promise<Answer> {
	const url = new URL(origin);
	const begun = performance.now();
	return new Promise((resolve, reject) => {
		const request = http.request(
			{ host: url.hostname, port: url.port, method: asked.method, path: asked.path, headers: asked.headers, agent },
			(response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('error', reject);
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						headers: response.headers,
						text: Buffer.concat(chunks).toString('utf8'),
						duration_ms: performance.now() - begun
					})
				);
			}
		);
		const limit_ms = asked.timeout_ms ?? 20_000;
		request.setTimeout(limit_ms, () => request.destroy(new Error(`${asked.method} ${asked.path}: no answer within ${limit_ms} ms`)));
		request.on('error', reject);
		request.end(asked.body);
	});
}
