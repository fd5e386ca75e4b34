import type { Upload, UploadTicket } from '$lib/api/types';

export type FileKind = Upload['kind'];

/** A file on its way from this browser; once it has arrived the server lists it. */
export class Sending {
	state = $state<'waiting' | 'sending' | 'failed'>('waiting');
	sent_percent = $state(0);
	/** A code of the words' `refusals`. */
	problem = $state('');
	upload_id: string | undefined;
	request: XMLHttpRequest | undefined;

	constructor(
		readonly file: File,
		readonly kind: FileKind,
		readonly key: string
	) {}
}

interface Refused {
	code?: string;
	field?: string;
}

const at_once = 2;
const busy_pause_ms = 1_500;
const busy_tries = 20;

/** What browsers do not name: some know HEIC by its ending only. */
const by_ending: Record<string, string> = { heic: 'image/heic', heif: 'image/heic', avif: 'image/avif', pdf: 'application/pdf' };
export const type_of = (file: Pick<File, 'name' | 'type'>) => file.type || by_ending[file.name.split('.').at(-1)?.toLowerCase() ?? ''] || 'application/octet-stream';

/** Sends files two at a time, in the order in which they were given; each can be cancelled, and tried again when it failed. */
export class UploadQueue {
	items = $state<Sending[]>([]);

	constructor(
		/** The site's own address of this property's uploads. */
		private readonly address: () => string,
		private readonly arrived: () => Promise<void>
	) {}

	add(files: Iterable<File>, kind: FileKind): void {
		for (const file of files) this.items.push(new Sending(file, kind, crypto.randomUUID()));
		this.start();
	}

	retry(item: Sending): void {
		item.state = 'waiting';
		item.problem = '';
		item.sent_percent = 0;
		this.start();
	}

	cancel(item: Sending): void {
		item.request?.abort();
		this.forget(item);
		if (item.upload_id) void fetch(`${this.address()}/${item.upload_id}`, { method: 'DELETE' }).catch(() => undefined);
		this.start();
	}

	private forget(item: Sending): void {
		this.items = this.items.filter((each) => each !== item);
	}

	private start(): void {
		const free = at_once - this.items.filter(({ state }) => state === 'sending').length;
		for (const item of this.items.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) {
			item.state = 'sending';
			void this.send(item);
		}
	}

	private async send(item: Sending): Promise<void> {
		try {
			const ticket = await this.ask<UploadTicket>(this.address(), { kind: item.kind, file_name: item.file.name, content_type: type_of(item.file), byte_size: item.file.size });
			item.upload_id = ticket.id;
			for (let tries = 1; (await this.put(item, ticket)) === 'busy'; tries += 1) {
				if (tries === busy_tries) throw { code: 'offline' } satisfies Refused;
				await new Promise((resume) => setTimeout(resume, busy_pause_ms));
			}
			await this.ask(`${this.address()}/${ticket.id}`, {});
			await this.arrived();
			this.forget(item);
		} catch (reason) {
			const { code, field } = reason as Refused;
			item.state = 'failed';
			item.problem = field ?? code ?? 'offline';
		}
		this.start();
	}

	private async ask<T>(address: string, body: unknown): Promise<T> {
		const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
		const answer = (await response.json()) as T & Refused;
		if (!response.ok) throw answer;
		return answer;
	}

	/** fetch() tells nothing of what has been sent, XMLHttpRequest does. */
	private put(item: Sending, ticket: UploadTicket): Promise<'sent' | 'busy'> {
		return new Promise((resolve, reject) => {
			const request = new XMLHttpRequest();
			item.request = request;
			request.upload.addEventListener('progress', ({ loaded, total }) => (item.sent_percent = Math.round((100 * loaded) / Math.max(1, total))));
			request.addEventListener('load', () => {
				if (request.status < 300) resolve('sent');
				else if (request.status === 503) resolve('busy');
				else reject({ code: request.status === 403 ? 'upload_expired' : 'not_as_promised' } satisfies Refused);
			});
			for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => reject({ code: 'offline' } satisfies Refused));
			request.open(ticket.method, ticket.url);
			for (const { name, value } of ticket.headers) request.setRequestHeader(name, value);
			request.send(item.file);
		});
	}
}
