import type { MailLine } from '$lib/api/types';
import { is_locale, type Locale } from '$lib/i18n/locales';

export const mail_views = ['all', 'waiting', 'sent', 'given_up'] as const;
export type MailView = (typeof mail_views)[number];

export type MailKind = MailLine['kind'];
export const mail_kinds: readonly MailKind[] = [
	'confirmation',
	'arrival',
	'receipt',
	'cancellation',
	'refund',
	'review_request',
	'message_to_guest',
	'message_to_office',
	'enquiry_received',
	'enquiry_late',
	'request_received',
	'request_to_office',
	'request_accepted',
	'request_declined',
	'request_expired'
];

/** What the page shows, as it stands in its address. */
export interface MailBox {
	view: MailView;
	q?: string;
	cursor?: string;
	/** The mail that is shown beside the list. */
	open?: string;
	/** The template that is shown instead, and its language. */
	preview?: MailKind;
	language?: Locale;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const id_in = (text: string | null) => (text && uuid.test(text) ? text : undefined);

/** Reads an address; what makes no sense in it is left out. */
export function read_mail_box(parameters: URLSearchParams): MailBox {
	const language = parameters.get('language') ?? '';
	return {
		view: mail_views.find((each) => each === parameters.get('view')) ?? 'all',
		q: parameters.get('q')?.trim().slice(0, 80) || undefined,
		cursor: id_in(parameters.get('cursor')),
		open: id_in(parameters.get('open')),
		preview: mail_kinds.find((each) => each === parameters.get('preview')),
		language: is_locale(language) ? language : undefined
	};
}

/** The parameters of the address again, with changes; what is as usual is left out. */
export function mail_query(box: MailBox, changes: Partial<MailBox> = {}): Record<string, string | undefined> {
	const { view, ...rest } = { ...box, ...changes };
	return { view: view === 'all' ? undefined : view, ...rest };
}

export const state_looks: Record<MailLine['state'], string> = {
	waiting: 'bg-warn-wash text-warn',
	sending: 'bg-warn-wash text-warn',
	sent: 'bg-good-wash text-good',
	given_up: 'bg-bad-wash text-bad',
	withdrawn: 'bg-sunk text-soft'
};
