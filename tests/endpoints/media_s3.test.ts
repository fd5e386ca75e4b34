// The same way with an S3 store that checks signatures: what a browser may send, and that pictures and documents arrive.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../support/environment.js';
import { mediaFolders, Uploader, type Ticket } from '../support/media.js';
import { pdf, samplePhoto } from '../support/photos.js';
import { Platform } from '../support/platform.js';
import { freePort } from '../support/ports.js';
import { until } from '../support/wait.js';

let store: ChildProcess;
let platform: Platform;
let origin: string;

beforeAll(async () => {
	const port = await freePort();
	origin = `http://127.0.0.1:${port}`;
	const folder = mkdtempSync(path.join(os.tmpdir(), 's3-'));
	store = spawn(process.execPath, [path.join(root, 'tests/support/s3_store.mjs'), folder, String(port)], { stdio: 'ignore' });
	await until('the store answers', async () => (await fetch(origin)).status > 0);
	platform = await Platform.start({
		...mediaFolders().environment,
		ESTATE_MEDIA_STORE: 's3',
		ESTATE_MEDIA_URL: `${origin}/pictures`,
		ESTATE_S3_ENDPOINT: origin,
		ESTATE_S3_REGION: 'us-east-1',
		ESTATE_S3_KEY_ID: 'S3RVER',
		ESTATE_S3_SECRET: 'S3RVER',
		ESTATE_S3_BUCKET: 'pictures',
		ESTATE_S3_ORIGINALS_BUCKET: 'originals'
	});
}, 60_000);
afterAll(async () => {
	await platform?.stop();
	store?.kill('SIGKILL');
});

const photo = samplePhoto({ width: 400, height: 300 });
const put = (ticket: Ticket, bytes: Buffer, type = 'image/jpeg', url = ticket.url) => fetch(url, { method: ticket.method, headers: { 'content-type': type }, body: new Uint8Array(bytes) });

test('a presigned address takes the promised bytes and type, and no others', async () => {
	const property = (await platform.make.property()).id;
	const uploader = new Uploader(platform);
	const ticket = (await uploader.promise(property, photo)).expect(201);
	expect(new URL(ticket.url).origin).toBe(origin);
	expect((await put(ticket, photo.subarray(1))).status).toBe(403);
	expect((await put(ticket, photo, 'text/html')).status).toBe(403);
	expect((await put(ticket, photo, 'image/jpeg', ticket.url.replace('/originals/', '/pictures/'))).status).toBe(403);
	(await uploader.complete(ticket.id)).refused(409, 'not_uploaded');
	expect((await put(ticket, photo)).status).toBe(200);
	(await uploader.complete(ticket.id)).expect(202);
	const picture = await uploader.picture(property, ticket.id);
	for (const { url } of picture.variants) {
		const answer = await fetch(url);
		expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'image/webp', 'public, max-age=31536000, immutable']);
	}
});

test('a document is opened by its signed address only, and its file goes with it', async () => {
	const listing = await platform.make.listing();
	const property = listing.property.id;
	const uploader = new Uploader(platform);
	const ticket = (await uploader.promise(property, pdf, { kind: 'document', content_type: 'application/pdf', file_name: 'Plan é.pdf' })).expect(201);
	expect((await put(ticket, pdf, 'application/pdf')).status).toBe(200);
	(await uploader.complete(ticket.id)).expect(202);
	const documents = `/api/v1/listings/${listing.slug}/documents`;
	const [document] = await until('the document', async () => {
		const { items } = (await platform.api.get<{ items: { url: string }[] }>(documents, { as: 'agent' })).expect(200);
		return items.length > 0 && items;
	});
	const opened = await fetch(String(document?.url));
	expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'application/pdf']);
	expect(Buffer.from(await opened.arrayBuffer()).equals(pdf)).toBe(true);
	expect((await fetch(String(document?.url).replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(403);
	(await platform.api.delete(`/api/v1/properties/${property}/documents/${ticket.id}`, { as: 'admin' })).expect(204);
	await until('the file is collected', async () => (await fetch(String(document?.url))).status === 404);
});

test('a store that is away is said so, and nothing is lost', async () => {
	const property = (await platform.make.property()).id;
	const uploader = new Uploader(platform);
	const ticket = (await uploader.promise(property, photo)).expect(201);
	expect((await put(ticket, photo)).status).toBe(200);
	store.kill('SIGSTOP');
	try {
		(await uploader.complete(ticket.id)).refused(503, 'store_unavailable');
	} finally {
		store.kill('SIGCONT');
	}
	(await uploader.complete(ticket.id)).expect(202);
	await uploader.picture(property, ticket.id);
});
