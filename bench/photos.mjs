// Uploads photos as an agent's browser does (two at a time) and waits until all are pictures. Runs under scripts/with-test-services.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const photos = Number(process.argv[2]);
const different = Math.min(10, photos);
const at_once = 2;
// A camera keeps its grain, so that a photo of 12 megapixels has 4 to 6 MB.
const cameraQuality = '94';
const origin = 'http://127.0.0.1:18471';
const folder = mkdtempSync(path.join(os.tmpdir(), 'photos-'));
const binary = process.env.ESTATE_BINARY;

const environment = {
	...process.env,
	ESTATE_ENV: 'development',
	ESTATE_LISTEN: origin.replace('http://', ''),
	ESTATE_RATE_PER_MINUTE: '1000000',
	ESTATE_MEDIA_FOLDER: path.join(folder, 'media'),
	ESTATE_ORIGINALS_FOLDER: path.join(folder, 'originals')
};

function makePhotos() {
	return Array.from({ length: different }, (_, seed) => {
		const file = path.join(folder, `${seed}.jpg`);
		execFileSync(path.join(path.dirname(binary), 'media-sample-photo'), [file, '4000', '3000', String(seed), '1', cameraQuality]);
		return readFileSync(file);
	});
}

async function ask(method, address, token, body, headers = {}) {
	const is_file = Buffer.isBuffer(body);
	const answer = await fetch(origin + address, {
		method,
		headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body && !is_file && { 'content-type': 'application/json' }), ...headers },
		body: body && (is_file ? body : JSON.stringify(body))
	});
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${text}`);
	return text ? JSON.parse(text) : undefined;
}

async function until(condition) {
	for (;;) {
		const value = await condition().catch(() => undefined);
		if (value) return value;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}

async function signIn() {
	const { session_id } = await ask('POST', '/dev/issuer/sessions', undefined, { person: 'admin' });
	return async () => (await ask('POST', `/dev/issuer/sessions/${session_id}/tokens`)).jwt;
}

async function upload(token, property, bytes, number) {
	const promise = { kind: 'photo', file_name: `photo-${number}.jpg`, content_type: 'image/jpeg', byte_size: bytes.length };
	const ticket = await ask('POST', `/api/v1/properties/${property}/uploads`, await token(), promise);
	await ask('PUT', ticket.url, undefined, bytes, Object.fromEntries(ticket.headers.map(({ name, value }) => [name, value])));
	await ask('POST', `/api/v1/uploads/${ticket.id}/complete`, await token(), {});
}

const files = makePhotos();
execFileSync(binary, ['seed', '--properties', '1'], { env: environment, stdio: 'ignore' });
const property = execFileSync('psql', [process.env.DATABASE_URL, '-Atc', 'SELECT id FROM catalog.property LIMIT 1']).toString().trim();
execFileSync('psql', [process.env.DATABASE_URL, '-qc', 'DELETE FROM catalog.picture']);
const server = spawn(binary, ['serve'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
const peaks_mb = [];
server.stdout.on('data', (chunk) => {
	for (const [, peak] of chunk.toString().matchAll(/"peak_mb":(\d+)/g)) peaks_mb.push(Number(peak));
});
try {
	await until(async () => (await fetch(`${origin}/readyz`)).ok);
	const token = await signIn();
	const begun = performance.now();
	let next = 0;
	const sender = async () => {
		while (next < photos) {
			const number = next++;
			await upload(token, property, files[number % different], number);
		}
	};
	await Promise.all(Array.from({ length: at_once }, sender));
	const uploaded = performance.now();
	await until(async () => (await ask('GET', `/api/v1/properties/${property}/pictures`, await token())).items.length === photos);
	const done = performance.now();
	const megabytes = files.reduce((sum, bytes) => sum + bytes.length, 0) / different / 1_048_576;
	console.log(`${photos} photos of 4000 × 3000 (${megabytes.toFixed(1)} MB each)`);
	console.log(`uploaded in ${((uploaded - begun) / 1000).toFixed(1)} s, all processed after ${((done - begun) / 1000).toFixed(1)} s (${((done - begun) / photos).toFixed(0)} ms each)`);
	console.log(`the worker's memory: at most ${Math.max(...peaks_mb)} MB`);
	console.log(`the server's memory: ${readFileSync(`/proc/${server.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)[1] / 1024 | 0} MB at most`);
} finally {
	server.kill('SIGTERM');
	rmSync(folder, { recursive: true, force: true });
}
