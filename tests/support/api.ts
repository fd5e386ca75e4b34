// The API as a client sees it. Every answer is held against the server's own OpenAPI document, whatever the test is about.

import type http from 'node:http';
import { Contract, type OpenApi } from './contract.js';
import { keepAliveAgent, send, type Answer, type Asked } from './http.js';
import type { Problem } from './messages.js';

/** `agent` runs the whole portfolio, `agent2` only what names her. */
export type Person = 'guest' | 'guest2' | 'agent' | 'agent2' | 'admin';

export interface Call {
	/** A demo person, or a token as it is. */
	as?: Person | { token: string };
	key?: string;
	headers?: http.OutgoingHttpHeaders;
	/** Sent as JSON; a string or a buffer is sent as it is. */
	body?: unknown;
	timeout_ms?: number;
}

export class Reply<Body = unknown> {
	constructor(
		private readonly asked: Asked,
		private readonly answer: Answer
	) {}

	get status(): number {
		return this.answer.status;
	}
	get headers(): http.IncomingHttpHeaders {
		return this.answer.headers;
	}
	get text(): string {
		return this.answer.text;
	}
	get duration_ms(): number {
		return this.answer.duration_ms;
	}
	get problem(): Problem {
		return JSON.parse(this.text) as Problem;
	}

	/** The body of an answer that must have this status. */
	expect(status: number): Body {
		if (this.status !== status) {
			throw new Error(`${this.asked.method} ${this.asked.path}: ${status} expected, got ${this.status} ${this.text.slice(0, 600)}`);
		}
		return (this.text === '' ? undefined : JSON.parse(this.text)) as Body;
	}

	/** The problem of an answer that must have this status and code. */
	refused(status: number, code: string): Problem {
		if (this.status !== status || this.problem.code !== code) {
			throw new Error(`${this.asked.method} ${this.asked.path}: ${status} ${code} expected, got ${this.status} ${this.text.slice(0, 600)}`);
		}
		return this.problem;
	}
}

interface Token {
	jwt: string;
	expires_at: number;
}

export class Api {
	private readonly sessions = new Map<Person, Promise<string>>();
	private readonly tokens = new Map<Person, Token>();

	private constructor(
		readonly origin: string,
		readonly contract: Contract,
		readonly agent: http.Agent
	) {}

	static async open(origin: string, agent = keepAliveAgent()): Promise<Api> {
		const answer = await send(origin, { method: 'GET', path: '/api/v1/openapi.json' }, agent);
		if (answer.status !== 200) throw new Error(`no OpenAPI document: ${answer.status}`);
		return new Api(origin, new Contract(JSON.parse(answer.text) as OpenApi), agent);
	}

	/** The same server under another number of connections. */
	with(agent: http.Agent): Api {
		return new Api(this.origin, this.contract, agent);
	}

	/** Another server, of which only what no document tells is asked. */
	at(origin: string): Api {
		return new Api(origin, this.contract, this.agent);
	}

	close(): void {
		this.agent.destroy();
	}

	get = <Body = unknown>(path: string, call: Call = {}) => this.call<Body>('GET', path, call);
	post = <Body = unknown>(path: string, body?: unknown, call: Call = {}) => this.call<Body>('POST', path, { body, ...call });
	patch = <Body = unknown>(path: string, body?: unknown, call: Call = {}) => this.call<Body>('PATCH', path, { body, ...call });
	delete = (path: string, call: Call = {}) => this.call<undefined>('DELETE', path, call);

	async call<Body = unknown>(method: string, path: string, call: Call = {}): Promise<Reply<Body>> {
		const headers: http.OutgoingHttpHeaders = {};
		let body: string | Buffer | undefined;
		if (call.body !== undefined) {
			body = typeof call.body === 'string' || Buffer.isBuffer(call.body) ? call.body : JSON.stringify(call.body);
			headers['Content-Type'] = 'application/json';
			headers['Content-Length'] = Buffer.byteLength(body);
		} else if (method === 'POST') headers['Content-Length'] = 0;
		if (call.as) headers['Authorization'] = `Bearer ${await this.tokenOf(call.as)}`;
		if (call.key) headers['Idempotency-Key'] = call.key;
		const asked: Asked = { method, path, headers: { ...headers, ...call.headers }, body, timeout_ms: call.timeout_ms };
		const answer = await send(this.origin, asked, this.agent);
		if (path.startsWith('/api/')) {
			const faults = this.contract.faults(asked, answer);
			if (faults.length > 0) {
				throw new Error(`${method} ${path} → ${answer.status} breaks the contract:\n  ${faults.join('\n  ')}\n${answer.text.slice(0, 1000)}`);
			}
		}
		return new Reply<Body>(asked, answer);
	}

	private async tokenOf(person: Person | { token: string }): Promise<string> {
		if (typeof person !== 'string') return person.token;
		const known = this.tokens.get(person);
		if (known && known.expires_at - Date.now() > 20_000) return known.jwt;
		if (!this.sessions.has(person)) this.sessions.set(person, this.openSession(person));
		const made = await this.mint(await (this.sessions.get(person) as Promise<string>));
		this.tokens.set(person, { jwt: made.jwt, expires_at: Date.parse(made.expires_at) });
		return made.jwt;
	}

	/** A session token of a demo person, as the site asks for it. */
	token(person: Person): Promise<string> {
		return this.tokenOf(person);
	}

	/** After a restart of a server without a key file all sessions are void. */
	forgetSessions(): void {
		this.sessions.clear();
		this.tokens.clear();
	}

	private async openSession(person: Person): Promise<string> {
		const opened = await this.post<{ session_id: string }>('/dev/issuer/sessions', { person });
		return opened.expect(201).session_id;
	}

	private async mint(session: string): Promise<{ jwt: string; expires_at: string }> {
		return (await this.post<{ jwt: string; expires_at: string }>(`/dev/issuer/sessions/${session}/tokens`)).expect(201);
	}
}
