// A client as it should be: whoever gets no answer asks again under the same key.

import { randomUUID } from 'node:crypto';
import type { Api, Call, Reply } from './api.js';

const ask_again_ms = 30;

export class Insistent {
	/** How often somebody had to ask again. */
	retries = 0;
	slowest_ms = 0;

	constructor(
		private readonly api: () => Api,
		private readonly patience_ms: number
	) {}

	/** Until one of these answers comes; no answer and 503 are asked again, anything else is a fault. */
	insist<Body>(path: string, body: unknown, statuses: number[], call: Call = {}): Promise<Reply<Body>> {
		const key = call.key ?? `insist-${randomUUID()}`;
		return this.persist(async () => {
			const reply = await this.api().post<Body>(path, body, { ...call, key });
			this.slowest_ms = Math.max(this.slowest_ms, reply.duration_ms);
			if (reply.status === 503) return undefined;
			if (!statuses.includes(reply.status)) throw new Error(`${path}: ${reply.status} ${reply.text.slice(0, 300)}`);
			return reply;
		});
	}

	/** Until it gives something, whatever breaks on the way. */
	async persist<Value>(attempt: () => Promise<Value | undefined>, pause_ms = ask_again_ms): Promise<Value> {
		const deadline = Date.now() + this.patience_ms;
		for (;;) {
			try {
				const value = await attempt();
				if (value !== undefined) return value;
			} catch (error) {
				if (!isBroken(error) && !isAway(error)) throw error;
			}
			if (Date.now() > deadline) throw new Error(`no answer within ${this.patience_ms / 1000} s`);
			this.retries += 1;
			await new Promise((resolve) => setTimeout(resolve, pause_ms));
		}
	}
}

/** The connection broke, or nobody listens. */
export function isBroken(error: unknown): boolean {
	const code = (error as { code?: string }).code ?? '';
	return ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(code) || String(error).includes('socket hang up');
}

/** The server cannot reach its database, or we cannot. */
function isAway(error: unknown): boolean {
	const code = (error as { code?: string }).code ?? '';
	return code.startsWith('57P') || String(error).includes('got 503') || String(error).includes('Connection terminated');
}
