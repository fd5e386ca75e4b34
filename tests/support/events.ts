// A reader of server-sent events.

import http from 'node:http';
import { until } from './wait.js';

export interface ServerEvent {
	event: string;
	data: string;
}

export class EventReader {
	readonly events: ServerEvent[] = [];
	isEnded = false;
	private rest = '';

	private constructor(
		private readonly request: http.ClientRequest,
		readonly response: http.IncomingMessage
	) {
		response.setEncoding('utf8');
		response.on('data', (chunk: string) => this.read(chunk));
		response.on('error', () => (this.isEnded = true));
		response.on('close', () => (this.isEnded = true));
	}

	static open(url: string, headers: http.OutgoingHttpHeaders = {}): Promise<EventReader> {
		return new Promise((resolve, reject) => {
			const request = http.get(url, { agent: new http.Agent(), headers }, (response) => resolve(new EventReader(request, response)));
			request.on('error', reject);
		});
	}

	/** An event that comes within the time, whether it is there already or not. */
	next(name: string, limit_ms = 10_000): Promise<ServerEvent> {
		return until(`the event ${name}`, () => this.events.find((event) => event.event === name), limit_ms);
	}

	/** An event of that name with just that content; others may come before it. */
	async told(name: string, content: object, limit_ms = 10_000): Promise<void> {
		const data = JSON.stringify(content);
		await until(`the event ${name} ${data}`, () => this.events.some((event) => event.event === name && JSON.stringify(JSON.parse(event.data)) === data), limit_ms);
	}

	close(): void {
		this.request.destroy();
	}

	private read(chunk: string): void {
		this.rest += chunk;
		for (let end = this.rest.indexOf('\n\n'); end >= 0; end = this.rest.indexOf('\n\n')) {
			const lines = this.rest.slice(0, end).split('\n');
			this.rest = this.rest.slice(end + 2);
			const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
			const event = field('event');
			if (event !== undefined) this.events.push({ event, data: field('data') ?? '' });
		}
	}
}
