import type { paths } from '$lib/api/schema';

/** What the inbox shows, as it stands in the address of the page. */
export const views = ['open', 'mine', 'unassigned', 'overdue', 'closed'] as const;
export type View = (typeof views)[number];
export const open_states = ['new', 'assigned', 'answered'] as const;
export type OpenState = (typeof open_states)[number];

export interface Inbox {
	view: View;
	state?: OpenState;
	q?: string;
	cursor?: string;
	/** The enquiry that is shown beside the list. */
	open?: string;
}

type Query = NonNullable<paths['/api/v1/enquiries']['get']['parameters']['query']>;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const id_in = (text: string | null) => (text && uuid.test(text) ? text : undefined);

/** Reads an address; what makes no sense in it is left out. */
export function read_inbox(parameters: URLSearchParams): Inbox {
	const view = views.find((each) => each === parameters.get('view')) ?? 'open';
	return {
		view,
		state: view === 'closed' ? undefined : open_states.find((each) => each === parameters.get('state')),
		q: parameters.get('q')?.trim().slice(0, 80) || undefined,
		cursor: id_in(parameters.get('cursor')),
		open: id_in(parameters.get('open'))
	};
}

/** The address again: `?view=mine&open=…`, with changes; what is as usual is left out. */
export function inbox_query(inbox: Inbox, changes: Partial<Inbox> = {}): string {
	const { view, state, q, cursor, open } = { ...inbox, ...changes };
	const parameters = new URLSearchParams();
	if (view !== 'open') parameters.set('view', view);
	for (const [name, value] of Object.entries({ state, q, cursor, open })) if (value) parameters.set(name, value);
	return parameters.size > 0 ? `?${parameters}` : '';
}

/** What the API is asked. */
export function enquiries_asked(inbox: Inbox, limit: number, locale: Query['locale']): Query {
	const state = inbox.view === 'closed' ? (['closed'] as const) : inbox.state ? [inbox.state] : open_states;
	return {
		state: [...state],
		assigned: inbox.view === 'mine' ? 'mine' : inbox.view === 'unassigned' ? 'nobody' : undefined,
		overdue: inbox.view === 'overdue' ? true : undefined,
		q: inbox.q,
		cursor: inbox.cursor,
		limit,
		locale
	};
}

interface Hands {
	name: string;
	has_left: boolean;
}
interface HandsWords {
	assignee: (name: string) => string;
	left: (name: string) => string;
	nobody: string;
}

/** Who has an enquiry, in words. */
export function in_hands(assignee: Hands | undefined, words: HandsWords): string {
	if (!assignee) return words.nobody;
	return words.assignee(called(assignee, words));
}

/** A person of the company by name; who has left, with that said. */
export const called = ({ name, has_left }: Hands, words: Pick<HandsWords, 'left'>) => (has_left ? words.left(name) : name);

/** How many of these the same person sent. */
export function from_same_person(items: readonly { contact_id?: string }[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { contact_id } of items) if (contact_id) counts.set(contact_id, (counts.get(contact_id) ?? 0) + 1);
	return counts;
}
