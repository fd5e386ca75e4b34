// Bytes on a socket, for requests that no HTTP client would send.

import net from 'node:net';

export interface Heard {
	text: string;
	/** The other side has closed the connection (or reset it). */
	isClosed: boolean;
	duration_ms: number;
}

export type Bytes = string | Buffer;

/** Sends all and listens until the other side closes or the time is over. */
export function speak(port: number, bytes: Bytes, limit_ms = 5000): Promise<Heard> {
	return converse(port, (socket) => void socket.write(bytes as Buffer), limit_ms);
}

/** As `speak`, saying what `talk` says. */
export function converse(port: number, talk: (socket: net.Socket) => void, limit_ms: number): Promise<Heard> {
	return new Promise((resolve) => {
		const begun = performance.now();
		let text = '';
		const socket = net.connect({ port, host: '127.0.0.1', noDelay: true }, () => talk(socket));
		const done = (isClosed: boolean) => {
			clearTimeout(timer);
			socket.destroy();
			resolve({ text, isClosed, duration_ms: performance.now() - begun });
		};
		const timer = setTimeout(() => done(false), limit_ms);
		socket.on('data', (data: Buffer) => (text += data.toString('latin1')));
		socket.on('error', () => done(true));
		socket.on('close', () => done(true));
	});
}

/** The statuses of all answers in what was heard. */
export function statuses(heard: Heard): number[] {
	return [...heard.text.matchAll(/HTTP\/1\.[01] (\d{3}) /g)].map((match) => Number(match[1]));
}
