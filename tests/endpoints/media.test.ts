import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EventReader } from '../support/events.js';
import { mediaFolders, picturesOf, Uploader, uploadsOf, type ListedPicture, type OfficePicture } from '../support/media.js';
import { blackPng, pdf, samplePhoto } from '../support/photos.js';
import { usePlatform } from '../support/platform.js';
import { until } from '../support/wait.js';

const folders = mediaFolders();
const platform = usePlatform(folders.environment);
const agents = () => new Uploader(platform());
const fileOf = (url: string) => path.join(folders.media, url.replace(/^\/media\//, ''));
const photo = samplePhoto();

describe('a photo', () => {
	test('is promised, brought, and shown on the listing, cover first', async () => {
		const { make, api } = platform();
		const listing = await make.listing();
		const property = listing.property.id;
		const id = await agents().send(property, photo);
		const picture = await agents().picture(property, id);
		expect(picture).toMatchObject({ kind: 'photo', width: 1200, height: 800, alt: { en: 'House (en)', fr: 'House (fr)', es: 'House (es)' } });
		expect(picture.variants.map(({ width }) => width)).toEqual([320, 480, 640, 960, 1200]);
		expect(picture.placeholder).toMatch(/^data:image\/webp;base64,/);
		const shown = (await api.get<{ pictures: (OfficePicture & { avif?: { url: string }[] })[] }>(`/api/v1/listings/${listing.slug}`)).expect(200).pictures;
		expect(shown.map((each) => each.id)).toEqual([id]);
		expect(shown[0]).toMatchObject({ alt: 'House (en)', kind: 'photo', placeholder: picture.placeholder });
		for (const { url } of [...(shown[0]?.variants ?? []), ...(shown[0]?.avif ?? [])]) {
			expect(url).toMatch(/^\/media\/p\/[0-9a-f-]{36}-\d+-[0-9a-f]{12}\.(webp|avif)$/);
			expect(existsSync(fileOf(url)), url).toBe(true);
		}
		expect((await api.get<{ items: unknown[] }>(uploadsOf(property), { as: 'admin' })).expect(200).items).toEqual([]);
	});

	test('says nothing of where it was taken, and stands upright', async () => {
		const { make } = platform();
		const property = (await make.property()).id;
		// Orientation 6: the camera was turned by a quarter, so the red corner goes from upper left to upper right.
		const turned = samplePhoto({ orientation: 6, seed: 2 });
		const place = Buffer.from('Sample');
		expect(turned.includes(place) && turned.includes(Buffer.from('Exif'))).toBe(true);
		const picture = await agents().picture(property, await agents().send(property, turned));
		expect([picture.width, picture.height]).toEqual([800, 1200]);
		const files = readdirSync(path.join(folders.media, 'p')).filter((name) => name.startsWith(picture.id));
		expect(files.length).toBeGreaterThan(3);
		for (const file of files) {
			const bytes = readFileSync(path.join(folders.media, 'p', file));
			for (const trace of ['Exif', 'EXIF', 'Sample', 'XMP ', 'ICCP']) expect(bytes.includes(Buffer.from(trace)), `${trace} in ${file}`).toBe(false);
		}
	});

	test.each([
		['a text', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not_an_image'],
		['half a photo', () => photo.subarray(0, photo.length / 2), 'damaged'],
		['a bomb of 400 megapixels', () => blackPng(20_000, 20_000), 'too_many_pixels'],
		['an icon', () => blackPng(64, 64), 'too_small'],
		['a strip', () => blackPng(6000, 400), 'not_a_photo']
	])('is refused when it is %s', async (_, make_bytes, reason) => {
		const property = (await platform().make.property()).id;
		const bytes = make_bytes();
		const id = await agents().send(property, bytes);
		expect(await agents().refusal(property, id)).toBe(reason);
		expect(await agents().list(property)).toEqual([]);
		await until('the original is collected', () => !readdirSync(folders.originals, { recursive: true }).some((name) => String(name).includes(id)));
	});

	test('is refused before it is sent when it promises what is not taken', async () => {
		const property = (await platform().make.property()).id;
		const refused = async (wishes: Record<string, unknown>) => (await agents().promise(property, photo, wishes)).refused(422, 'invalid_request').errors?.map((error) => error.path);
		expect(await refused({ content_type: 'image/svg+xml' })).toEqual(['/content_type']);
		expect(await refused({ byte_size: 41 * 1024 * 1024 })).toEqual(['/byte_size']);
		expect(await refused({ kind: 'document' })).toEqual(['/content_type']);
		expect(await refused({ kind: 'film' })).toEqual(['/kind']);
	});
});

describe('the address of an upload', () => {
	test('takes exactly what was promised, until it expires', async () => {
		const { make, database } = platform();
		const property = (await make.property()).id;
		const uploader = agents();
		const ticket = (await uploader.promise(property, photo)).expect(201);
		(await uploader.complete(ticket.id)).refused(409, 'not_uploaded');
		expect((await uploader.put(ticket, photo.subarray(1))).status).toBe(422);
		expect((await uploader.put(ticket, photo, { 'content-type': 'image/png' })).status).toBe(422);
		const forged = { ...ticket, url: ticket.url.replace(/.$/, (last) => (last === '0' ? '1' : '0')) };
		expect((await uploader.put(forged, photo)).status).toBe(403);
		const later = { ...ticket, url: ticket.url.replace(/expires=\d+/, (text) => `expires=${Number(text.slice(8)) + 3600}`) };
		expect((await uploader.put(later, photo)).status).toBe(403);
		expect((await uploader.put(ticket, photo)).status).toBe(204);
		(await uploader.complete(ticket.id)).expect(202);
		expect((await uploader.put(ticket, photo)).status).toBe(409);
		(await uploader.complete(ticket.id)).expect(202);
		await uploader.picture(property, ticket.id);
		const late = (await uploader.promise(property, photo)).expect(201);
		await database.query(`UPDATE media.upload SET expires_at = now() - interval '1 minute' WHERE id = $1`, [late.id]);
		(await uploader.complete(late.id)).refused(410, 'upload_expired');
	});

	test('takes a file above the usual limit of bodies, and no other address does', async () => {
		const { make, api } = platform();
		const property = (await make.property()).id;
		const large = samplePhoto({ width: 2600, height: 600, type: 'png' });
		expect(large.length).toBeGreaterThan(2 * 1024 * 1024);
		const id = await agents().send(property, large, { content_type: 'image/png' });
		expect((await agents().picture(property, id)).width).toBe(2560);
		(await api.call('POST', uploadsOf(property), { as: 'admin', body: Buffer.alloc(1024 * 1024 + 1) })).refused(413, 'body_too_large');
	});

	test('is the same for the same Idempotency-Key', async () => {
		const { make, api } = platform();
		const body = { kind: 'photo', file_name: 'a.jpg', content_type: 'image/jpeg', byte_size: 9 };
		const property = (await make.property()).id;
		const first = await api.post(uploadsOf(property), body, { as: 'admin', key: 'upload-0001' });
		const again = await api.post(uploadsOf(property), body, { as: 'admin', key: 'upload-0001' });
		expect([first.status, again.text]).toEqual([201, first.text]);
	});
});

describe('the office', () => {
	test('arranges and describes pictures, and overwrites nothing unseen', async () => {
		const { make, api, database } = platform();
		const property = (await make.property()).id;
		const ids: string[] = [];
		for (const seed of [1, 2, 3]) ids.push(await agents().send(property, samplePhoto({ width: 400, height: 300, seed })));
		await until('three pictures', async () => (await agents().list(property)).length === 3, 60_000);
		const order = `${picturesOf(property)}/order`;
		const list = await api.get<{ items: ListedPicture[] }>(picturesOf(property), { as: 'admin' });
		const etag = String(list.headers.etag);
		const put = (body: unknown, match?: string) => api.call('PUT', order, { as: 'admin', body, headers: match ? { 'If-Match': match } : {} });
		const wanted = [ids[2], ids[0], ids[1]];
		(await put({ ids: wanted })).refused(428, 'precondition_required');
		(await put({ ids: wanted.slice(1) }, etag)).refused(422, 'other_pictures');
		(await put({ ids: [...wanted.slice(1), wanted[1]] }, etag)).refused(422, 'other_pictures');
		(await put({ ids: wanted }, etag)).expect(200);
		expect((await agents().list(property)).map(({ picture }) => picture.id)).toEqual(wanted);
		(await put({ ids }, etag)).refused(412, 'changed_meanwhile');

		const one = `${picturesOf(property)}/${ids[0]}`;
		const seen = String((await api.get(one, { as: 'admin' })).headers.etag);
		const alt = { en: 'The pool', fr: 'La piscine', es: 'La piscina' };
		const patch = (match: string) => api.call<OfficePicture>('PATCH', one, { as: 'admin', body: { alt }, headers: { 'If-Match': match } });
		expect((await patch(seen)).expect(200)).toMatchObject({ alt, kind: 'photo' });
		(await patch(seen)).refused(412, 'changed_meanwhile');
		const events = await database.query<{ event: string }>(`SELECT event FROM platform.audit WHERE entity_id = ANY ($1::uuid[]) ORDER BY id`, [[property, ids[0]]]);
		expect(events.map(({ event }) => event)).toEqual(['promised', 'stored', 'published', 'pictures_ordered', 'changed']);
	});

	test('takes a picture away; its files go when caches have forgotten it', async () => {
		const { make, api, database } = platform();
		const property = (await make.property()).id;
		const id = await agents().send(property, samplePhoto({ width: 400, height: 300 }));
		const files = (await agents().picture(property, id)).variants.map(({ url }) => fileOf(url));
		(await api.delete(`${picturesOf(property)}/${id}`, { as: 'admin' })).expect(204);
		expect(await agents().list(property)).toEqual([]);
		await until('the original is collected', () => !readdirSync(folders.originals, { recursive: true }).some((name) => String(name).includes(id)));
		expect(files.filter(existsSync)).toEqual(files);
		await database.query(`UPDATE media.leftover SET not_before = not_before - interval '1 day' WHERE key LIKE 'p/' || $1 || '%'`, [id]);
		await until('the files are collected', () => files.filter(existsSync).length === 0);
		(await api.delete(`${picturesOf(property)}/${id}`, { as: 'admin' })).refused(404, 'not_found');
	});

	test('counts how complete the property is with each picture that comes, goes or becomes a plan', async () => {
		const { make, api } = platform();
		const property = (await make.property()).id;
		const { picture_count: none, completeness: bare } = (await api.get<{ picture_count: number; completeness: number }>(`/api/v1/office/properties/${property}`, { as: 'admin' })).expect(200);
		expect(none).toBe(0);
		const stored = () => make.database.value('SELECT completeness FROM catalog.property WHERE id = $1', [property]);
		const id = await agents().send(property, samplePhoto({ width: 400, height: 300 }));
		await agents().picture(property, id);
		const with_photo = Number(await stored());
		expect(with_photo).toBeGreaterThan(bare);
		const one = `${picturesOf(property)}/${id}`;
		const change = async (kind: string) => {
			const etag = String((await api.get(one, { as: 'admin' })).headers.etag);
			return (await api.call('PATCH', one, { as: 'admin', body: { kind }, headers: { 'If-Match': etag } })).expect(200);
		};
		await change('floor_plan');
		expect(await stored()).toBe(bare);
		await change('photo');
		expect(await stored()).toBe(with_photo);
		(await api.delete(one, { as: 'admin' })).expect(204);
		expect(await stored()).toBe(bare);
	});

	test('keeps the last photo of what is on the market', async () => {
		const { make, api } = platform();
		const { property } = await make.listing();
		const [first, second] = [await agents().send(property.id, samplePhoto({ width: 400, height: 300 })), await agents().send(property.id, samplePhoto({ width: 400, height: 300, seed: 2 }))];
		await until('two pictures', async () => (await agents().list(property.id)).length === 2, 60_000);
		(await api.delete(`${picturesOf(property.id)}/${first}`, { as: 'admin' })).expect(204);
		const last = `${picturesOf(property.id)}/${second}`;
		(await api.delete(last, { as: 'admin' })).refused(409, 'last_photo');
		const etag = String((await api.get(last, { as: 'admin' })).headers.etag);
		(await api.call('PATCH', last, { as: 'admin', body: { kind: 'floor_plan' }, headers: { 'If-Match': etag } })).refused(409, 'last_photo');
		expect((await agents().list(property.id)).map(({ picture }) => `${picture.id} ${picture.kind}`)).toEqual([`${second} photo`]);
		await make.database.query(`UPDATE catalog.listing SET publication_state = 'paused' WHERE property_id = $1`, [property.id]);
		(await api.delete(last, { as: 'admin' })).expect(204);
	});

	test('gives up what was never brought', async () => {
		const { make, database } = platform();
		const property = (await make.property()).id;
		const ticket = (await agents().promise(property, photo)).expect(201);
		await agents().put(ticket, photo);
		const brought = () => readdirSync(folders.originals, { recursive: true }).some((name) => String(name).includes(ticket.id));
		expect(brought()).toBe(true);
		await database.query(`UPDATE media.upload SET expires_at = now() - interval '2 hours' WHERE id = $1`, [ticket.id]);
		await until('the file is collected', () => !brought());
		(await agents().complete(ticket.id)).refused(404, 'not_found');
	});

	test('hears live of what happens', async () => {
		const { make, api, server } = platform();
		const property = (await make.property()).id;
		const { changes_url } = (await api.get<{ changes_url: string }>(uploadsOf(property), { as: 'admin' })).expect(200);
		const stream = await EventReader.open(server.origin + changes_url);
		await agents().send(property, samplePhoto({ width: 400, height: 300 }));
		expect(JSON.parse((await stream.next('pictures_changed')).data)).toEqual({ property_id: property });
		stream.close();
		const forged = await EventReader.open(server.origin + changes_url.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
		expect(forged.response.statusCode).toBe(403);
		forged.close();
	});

	test('is nobody else’s: another’s property and a missing one are alike', async () => {
		const { make, api } = platform();
		const property = (await make.property({ agent: 'user_somebody_else' })).id;
		const id = await agents().send(property, samplePhoto({ width: 400, height: 300 }));
		await agents().picture(property, id);
		const missing = '01940000-0000-7000-8000-000000000009';
		for (const wanted of [property, missing]) {
			for (const path of [picturesOf(wanted), uploadsOf(wanted), `/api/v1/properties/${wanted}/documents`, `${picturesOf(wanted)}/${id}`]) (await api.get(path, { as: 'agent2' })).refused(404, 'not_found');
			(await new Uploader(platform(), 'agent2').promise(wanted, photo)).refused(404, 'not_found');
			(await api.delete(`${picturesOf(wanted)}/${id}`, { as: 'agent2' })).refused(404, 'not_found');
		}
		(await new Uploader(platform(), 'agent2').complete(id)).refused(404, 'not_found');
		(await api.delete(`/api/v1/uploads/${id}`, { as: 'agent2' })).refused(404, 'not_found');
		(await api.get(picturesOf(property), { as: 'guest' })).refused(403, 'forbidden');
		(await api.get(picturesOf(property))).refused(401, 'sign_in_required');
	});
});

test('a document is read by those who may', async () => {
	const { make, api, server } = platform();
	const listing = await make.listing();
	const property = listing.property.id;
	const fake = await agents().send(property, Buffer.from('MZ not a pdf at all'), { kind: 'document', content_type: 'application/pdf', file_name: 'x.pdf' });
	expect(await agents().refusal(property, fake)).toBe('not_a_pdf');
	const id = await agents().send(property, pdf, { kind: 'document', content_type: 'application/pdf', file_name: 'Energy_certificate.pdf' });
	const office = `/api/v1/properties/${property}/documents`;
	type Listed = { document: { id: string; title: Record<string, string>; access: string }; etag: string };
	const listed = await until('the document', async () => (await api.get<{ items: Listed[] }>(office, { as: 'admin' })).expect(200).items[0]);
	expect(listed.document).toMatchObject({ id, access: 'agent', title: { en: 'Energy certificate' } });
	const readers = async () => {
		const seen: string[] = [];
		for (const as of [undefined, 'guest', 'agent'] as const) {
			const { items } = (await api.get<{ items: { url: string }[] }>(`/api/v1/listings/${listing.slug}/documents`, { as })).expect(200);
			if (items.length > 0) seen.push(as ?? 'anybody');
		}
		return seen;
	};
	expect(await readers()).toEqual(['agent']);
	let etag = listed.etag;
	for (const [access, expected] of [['signed_in', ['guest', 'agent']], ['everyone', ['anybody', 'guest', 'agent']]] as const) {
		(await api.call('PATCH', `${office}/${id}`, { as: 'admin', body: { access }, headers: { 'If-Match': etag } })).expect(200);
		etag = String((await api.get(`${office}/${id}`, { as: 'admin' })).headers.etag);
		expect(await readers()).toEqual(expected);
	}
	const { items } = (await api.get<{ items: { url: string }[] }>(`/api/v1/listings/${listing.slug}/documents`)).expect(200);
	const url = server.origin + String(items[0]?.url);
	const opened = await fetch(url);
	expect([opened.status, opened.headers.get('content-type'), opened.headers.get('content-disposition')]).toEqual([200, 'application/pdf', "attachment; filename*=UTF-8''Energy_certificate.pdf"]);
	expect(Buffer.from(await opened.arrayBuffer()).equals(pdf)).toBe(true);
	expect((await fetch(url.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(403);
	(await api.delete(`${office}/${id}`, { as: 'admin' })).expect(204);
	expect((await fetch(url)).status).toBe(404);
});
