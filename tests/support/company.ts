// The company's settings, as an admin reads and changes them.

import type { Reply } from './api.js';
import type { Platform } from './platform.js';

export interface Settings {
	legal_name: string;
	trading_name: string;
	email: string;
	phone: string;
	address: { street: string; postal_code: string; city: string; country: string };
	vat_number?: string;
	registration_number?: string;
	time_zone: string;
	calling_code: string;
	business_hours: Record<string, { open: string; close: string } | undefined>;
	response_times: { target_minutes: number; reassign_minutes: number; manager_minutes: number };
	default_language: string;
	offered_languages: string[];
	accounting_currency: string;
	retention: { enquiries_months: number; bookings_months: number; quotes_days: number };
}

export const settings_path = '/api/v1/office/settings';

export async function read_settings(platform: Platform): Promise<{ settings: Settings; etag: string }> {
	const reply = await platform.api.get<Settings>(settings_path, { as: 'admin' });
	return { settings: reply.expect(200), etag: reply.headers.etag as string };
}

/** Changes some of the settings as they are now. */
export async function change_settings(platform: Platform, changes: Partial<Settings>): Promise<Reply<Settings>> {
	const { settings, etag } = await read_settings(platform);
	return platform.api.call<Settings>('PUT', settings_path, { as: 'admin', body: { ...settings, ...changes }, headers: { 'If-Match': etag } });
}
