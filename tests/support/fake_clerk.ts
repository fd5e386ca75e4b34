// Clerk's API as far as the platform calls it: answers what it is told to, and keeps what it was asked.

import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ClerkCall {
	method: string;
	path: string;
	authorization: string;
	body: unknown;
}

/** A status to answer with, or no answer at all. */
export type ClerkMood = number | 'silence';

export class FakeClerk {
	readonly calls: ClerkCall[] = [];
	/** For the coming calls, one each; then it is content. */
	moods: ClerkMood[] = [];

	private constructor(
		private readonly server: http.Server,
		readonly secretKey: string
	) {}

	static async start(secretKey = 'sk_test_of_the_fake'): Promise<FakeClerk> {
		const server = http.createServer();
		const fake = new FakeClerk(server, secretKey);
		server.on('request', (request, response) => void fake.answer(request, response));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return fake;
	}

	get origin(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private async answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const authorization = request.headers.authorization ?? '';
		this.calls.push({ method: request.method ?? '', path: request.url ?? '', authorization, body: JSON.parse(Buffer.concat(chunks).toString() || 'null') });
		const mood = this.moods.shift() ?? (authorization === `Bearer ${this.secretKey}` ? 200 : 401);
		if (mood === 'silence') return;
		response.writeHead(mood, { 'Content-Type': 'application/json' });
		response.end(JSON.stringify(mood === 200 ? { id: 'user', updated_at: Date.now() } : { errors: [{ code: String(mood) }] }));
	}
}
