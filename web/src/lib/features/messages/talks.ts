/** What the inbox of messages shows, as it stands in its address. */
export interface Talks {
	unread: boolean;
	q?: string;
	cursor?: number;
	/** The booking whose conversation is shown beside the list. */
	open?: string;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Reads an address; what makes no sense in it is left out. */
export function read_talks(parameters: URLSearchParams): Talks {
	const open = parameters.get('open') ?? '';
	const cursor = Number(parameters.get('cursor'));
	return {
		unread: parameters.get('view') === 'unread',
		q: parameters.get('q')?.trim().slice(0, 80) || undefined,
		cursor: Number.isInteger(cursor) && cursor > 0 && cursor <= 1_000_000 ? cursor : undefined,
		open: uuid.test(open) ? open : undefined
	};
}

/** The parameters of the address again, with changes; what is as usual is left out. */
export function talks_query(talks: Talks, changes: Partial<Talks> = {}): Record<string, string | number | undefined> {
	const { unread, ...rest } = { ...talks, ...changes };
	return { view: unread ? 'unread' : undefined, ...rest };
}
