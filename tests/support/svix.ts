// Messages as Clerk signs them (Svix).

import { createHmac, randomUUID } from 'node:crypto';
import type { Api, Reply } from './api.js';

/** The server's default outside of production. */
export const developmentSecret = 'whsec_ZXN0YXRlIGRldmVsb3BtZW50IHdlYmhvb2tz';

export interface Signing {
	id?: string;
	timestamp_s?: number;
	secret?: string;
	/** Instead of the right one. */
	signature?: string;
}

export function signatureOf(id: string, timestamp_s: number, body: string, secret = developmentSecret): string {
	const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
	return `v1,${createHmac('sha256', key).update(`${id}.${timestamp_s}.${body}`).digest('base64')}`;
}

export function svixHeaders(body: string, signing: Signing = {}): Record<string, string> {
	const id = signing.id ?? `msg_${randomUUID()}`;
	const timestamp_s = signing.timestamp_s ?? Math.floor(Date.now() / 1000);
	const signature = signing.signature ?? signatureOf(id, timestamp_s, body, signing.secret);
	return { 'svix-id': id, 'svix-timestamp': String(timestamp_s), 'svix-signature': signature };
}

export interface ClerkUser {
	id: string;
	first_name?: string | null;
	last_name?: string | null;
	email?: string;
	/** Whether Clerk has seen that the address is this person's; yes unless it is said. */
	is_verified?: boolean;
	phone?: string;
	image_url?: string;
	public_metadata?: Record<string, unknown>;
	last_sign_in_at?: number;
	updated_at: number;
}

/** What Clerk says of a person. */
export function userMessage(type: 'user.created' | 'user.updated', { email, phone, is_verified = true, ...user }: ClerkUser): string {
	const data = {
		object: 'user',
		email_addresses: email ? [{ id: 'idn_1', email_address: email, verification: { status: is_verified ? 'verified' : 'unverified' } }] : [],
		primary_email_address_id: email ? 'idn_1' : null,
		phone_numbers: phone ? [{ id: 'idn_2', phone_number: phone }] : [],
		primary_phone_number_id: phone ? 'idn_2' : null,
		public_metadata: {},
		...user
	};
	return JSON.stringify({ type, object: 'event', data });
}

export const deletedMessage = (id: string) => JSON.stringify({ type: 'user.deleted', object: 'event', data: { id, object: 'user', deleted: true } });

export function deliver(api: Api, body: string, signing: Signing = {}): Promise<Reply<{ outcome: string }>> {
	return api.call('POST', '/api/v1/webhooks/clerk', { body, headers: svixHeaders(body, signing) });
}
