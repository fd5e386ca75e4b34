// An agent's way of uploading, step by step or in one.

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Call, Reply } from './api.js';
import { send } from './http.js';
import type { Platform } from './platform.js';
import { until } from './wait.js';

export interface Ticket {
	id: string;
	method: string;
	url: string;
	headers: { name: string; value: string }[];
	expires_at: string;
}
export interface Upload {
	id: string;
	state: string;
	refusal?: string;
	file_name: string;
}
export interface Variant {
	width: number;
	url: string;
}
export interface OfficePicture {
	id: string;
	kind: string;
	alt: Record<string, string>;
	caption: Record<string, string>;
	width: number;
	height: number;
	dominant_color: string;
	placeholder: string;
	variants: Variant[];
}
export interface ListedPicture {
	picture: OfficePicture;
	etag: string;
}

/** Settings of a server with folders of its own; what is collected is collected every second. */
export function mediaFolders(): { media: string; originals: string; environment: Record<string, string> } {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'estate-media-test-'));
	const media = path.join(folder, 'media');
	const originals = path.join(folder, 'originals');
	return { media, originals, environment: { ESTATE_MEDIA_FOLDER: media, ESTATE_ORIGINALS_FOLDER: originals, ESTATE_MEDIA_COLLECT_SECONDS: '1', TMPDIR: folder } };
}

export const picturesOf = (property: string) => `/api/v1/properties/${property}/pictures`;
export const uploadsOf = (property: string) => `/api/v1/properties/${property}/uploads`;

export class Uploader {
	constructor(
		private readonly platform: Platform,
		private readonly as: Call['as'] = 'admin'
	) {}

	promise(property: string, bytes: Buffer, wishes: Record<string, unknown> = {}): Promise<Reply<Ticket>> {
		const body = { kind: 'photo', file_name: 'photo.jpg', content_type: 'image/jpeg', byte_size: bytes.length, ...wishes };
		return this.platform.api.post<Ticket>(uploadsOf(property), body, { as: this.as });
	}

	/** Sends bytes to the address of a ticket, with nothing but what the ticket says (and what a test puts in its place). */
	async put(ticket: Ticket, bytes: Buffer, headers: Record<string, string> = {}) {
		const url = new URL(ticket.url, this.platform.server.origin);
		const named = Object.fromEntries(ticket.headers.map(({ name, value }) => [name.toLowerCase(), value]));
		const asked = { method: ticket.method, path: url.pathname + url.search, headers: { ...named, 'content-length': String(bytes.length), ...headers }, body: bytes };
		return send(url.origin, asked, this.platform.api.agent);
	}

	complete(id: string): Promise<Reply<Upload>> {
		return this.platform.api.post<Upload>(`/api/v1/uploads/${id}/complete`, {}, { as: this.as });
	}

	/** All three steps; gives the upload's id. */
	async send(property: string, bytes: Buffer, wishes: Record<string, unknown> = {}): Promise<string> {
		const ticket = (await this.promise(property, bytes, wishes)).expect(201);
		const sent = await this.put(ticket, bytes);
		if (sent.status >= 300) throw new Error(`the store answered ${sent.status}: ${sent.text}`);
		(await this.complete(ticket.id)).expect(202);
		return ticket.id;
	}

	/** The picture that an upload became. */
	async picture(property: string, id: string): Promise<OfficePicture> {
		return until(`the picture ${id}`, async () => (await this.list(property)).find(({ picture }) => picture.id === id)?.picture, 60_000);
	}

	async list(property: string): Promise<ListedPicture[]> {
		return (await this.platform.api.get<{ items: ListedPicture[] }>(picturesOf(property), { as: this.as })).expect(200).items;
	}

	async refusal(property: string, id: string): Promise<string | undefined> {
		return until(
			`the refusal of ${id}`,
			async () => (await this.platform.api.get<{ items: Upload[] }>(uploadsOf(property), { as: this.as })).expect(200).items.find((upload) => upload.id === id && upload.state === 'refused'),
			60_000
		).then((upload) => upload.refusal);
	}
}
