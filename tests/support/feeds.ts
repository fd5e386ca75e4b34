// A channel as it may be: a web server whose calendars say what a test wants, in time or not, whole or not.

import http from 'node:http';
import type net from 'node:net';

export type Behaviour = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface FeedEvent {
	uid: string;
	from: string;
	to?: string;
	summary?: string;
	status?: string;
}

const plain = (day: string) => day.replaceAll('-', '');

export function calendar(...events: FeedEvent[]): string {
	const lines = events.flatMap(({ uid, from, to, summary, status }) => [
		'BEGIN:VEVENT',
		`UID:${uid}`,
		`DTSTART;VALUE=DATE:${plain(from)}`,
		...(to ? [`DTEND;VALUE=DATE:${plain(to)}`] : []),
		`SUMMARY:${summary ?? 'Reserved'}`,
		...(status ? [`STATUS:${status}`] : []),
		'END:VEVENT'
	]);
	return [...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Channel//EN'], ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

export class Channel {
	/** What was asked, in order. */
	readonly asked: { path: string; headers: http.IncomingHttpHeaders }[] = [];
	private readonly behaviours = new Map<string, Behaviour>();

	private constructor(private readonly server: http.Server) {}

	static async open(): Promise<Channel> {
		const server = http.createServer();
		const channel = new Channel(server);
		server.on('request', (request, response) => {
			channel.asked.push({ path: request.url ?? '', headers: request.headers });
			const behave = channel.behaviours.get(request.url ?? '');
			if (behave) behave(request, response);
			else response.writeHead(404).end();
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return channel;
	}

	url(path: string): string {
		return `http://127.0.0.1:${(this.server.address() as net.AddressInfo).port}${path}`;
	}

	on(path: string, behaviour: Behaviour): string {
		this.behaviours.set(path, behaviour);
		return this.url(path);
	}

	/** Answers with a calendar, or with any text. */
	says(path: string, text: string, headers: http.OutgoingHttpHeaders = {}): string {
		return this.on(path, (_, response) => response.writeHead(200, { 'Content-Type': 'text/calendar; charset=utf-8', ...headers }).end(text));
	}

	timesAsked(path: string): number {
		return this.asked.filter((asked) => asked.path === path).length;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}
