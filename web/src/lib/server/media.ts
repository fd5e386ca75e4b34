import type { UploadTicket } from '$lib/api/types';
import { env } from '$env/dynamic/private';
import { api_url } from './config';

const upload_timeout_ms = 120_000;

/** Sends a file to the address that an upload was given; the store «disk» gives one below the API. */
export async function put_file(ticket: UploadTicket, file: File): Promise<boolean> {
	const headers = Object.fromEntries(ticket.headers.map(({ name, value }) => [name, value]));
	const answer = await fetch(new URL(ticket.url, api_url()), { method: ticket.method, headers, body: await file.arrayBuffer(), signal: AbortSignal.timeout(upload_timeout_ms) });
	return answer.ok;
}

const origin_of = (address: string | undefined) => (address && /^https?:/.test(address) ? new URL(address).origin : undefined);

/** The hosts of pictures and of uploads, where they are not the site's own, for its Content-Security-Policy. */
export function with_media_hosts(policy: string): string {
	const pictures = origin_of(env.ESTATE_MEDIA_URL);
	const uploads = origin_of(env.ESTATE_S3_ENDPOINT);
	let wider = policy;
	if (pictures) wider = wider.replace(/img-src [^;]*/, (sources) => `${sources} ${pictures}`);
	if (uploads) wider = wider.replace(/connect-src [^;]*/, (sources) => `${sources} ${uploads}`);
	return wider;
}
