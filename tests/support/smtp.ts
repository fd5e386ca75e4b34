// A mail server that remembers what it was given, and misbehaves when it is told to.

import net from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions } from 'smtp-server';
import { freePort } from './ports.js';

export interface Received {
	to: string;
	raw: string;
	mail: Email;
}

type Behaviour = 'take' | 'refuse' | 'busy' | 'take and say nothing';

export class MailReceiver {
	readonly received: Received[] = [];
	/** Recipients that are unknown here, for good. */
	readonly unknown = new Set<string>();
	behaviour: Behaviour = 'take';

	private constructor(
		private readonly server: SMTPServer,
		readonly port: number
	) {}

	static async start(options: SMTPServerOptions = {}): Promise<MailReceiver> {
		const port = await freePort();
		let receiver: MailReceiver | undefined;
		const server = new SMTPServer({
			authOptional: true,
			disabledCommands: options.key ? [] : ['STARTTLS'],
			logger: false,
			disableReverseLookup: true,
			onRcptTo: ({ address }, _session, done) => done(receiver?.unknown.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
			onData: (stream, session, done) => void receiver?.take(stream, session.envelope.rcptTo[0]?.address ?? '', done),
			...options
		});
		server.on('error', () => {});
		await new Promise<void>((listening) => server.listen(port, '127.0.0.1', () => listening()));
		receiver = new MailReceiver(server, port);
		return receiver;
	}

	get url(): string {
		return `smtp://127.0.0.1:${this.port}`;
	}

	private async take(stream: SMTPServerDataStream, to: string, done: (error?: Error | null) => void): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of stream) chunks.push(chunk as Buffer);
		const raw = Buffer.concat(chunks).toString();
		if (this.behaviour === 'refuse') return done(Object.assign(new Error('not this one'), { responseCode: 554 }));
		if (this.behaviour === 'busy') return done(Object.assign(new Error('later'), { responseCode: 451 }));
		this.received.push({ to, raw, mail: await PostalMime.parse(raw) });
		if (this.behaviour === 'take and say nothing') return this.hangUp();
		done();
	}

	private get sessions(): Set<{ _socket: net.Socket }> {
		return (this.server as unknown as { connections: Set<{ _socket: net.Socket }> }).connections;
	}

	/** Connections that are open now. */
	get open(): number {
		return this.sessions.size;
	}

	/** The mail is here, and who sent it is not told so. */
	private hangUp(): void {
		for (const connection of this.sessions) connection._socket.destroy();
	}

	mailsTo(address: string): Received[] {
		return this.received.filter(({ to }) => to === address);
	}

	stop(): Promise<void> {
		return new Promise((closed) => this.server.close(() => closed()));
	}
}
