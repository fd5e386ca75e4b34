// The company's mails as an admin sees them.

import type { Page } from './messages.js';
import type { Platform } from './platform.js';
import { until } from './wait.js';

export interface MailLine {
	id: string;
	kind: string;
	locale: string;
	recipient: string;
	recipient_name: string;
	subject: string;
	state: 'waiting' | 'sending' | 'sent' | 'given_up' | 'withdrawn';
	attempts: number;
	last_error?: string;
	next_attempt_at?: string;
	booking_id?: string;
}
export interface MailPage extends Page<MailLine> {
	counts: { waiting: number; sent: number; given_up: number };
	goes_to: 'server' | 'folder' | 'none';
}
export interface MailContent {
	mail: MailLine;
	text: string;
	html: string;
}

export const mails = '/api/v1/office/mail';

export async function mailsOf(platform: Platform, query: Record<string, string>): Promise<MailLine[]> {
	const found = await platform.api.get<MailPage>(`${mails}?${new URLSearchParams({ limit: '100', ...query })}`, { as: 'admin' });
	return found.expect(200).items;
}

/** The mail of a kind about a booking, once it is as it should be. */
export async function mailOf(platform: Platform, booking_id: string, kind: string, isRight: (mail: MailLine) => boolean = () => true): Promise<MailLine> {
	let found: MailLine | undefined;
	await until(`there is a ${kind} of ${booking_id}`, async () => {
		[found] = await mailsOf(platform, { booking_id, kind });
		return found !== undefined && isRight(found);
	});
	return found as MailLine;
}
