import { property_kinds, type PropertyKind } from '$lib/api/types';
import { is_date, type IsoDate } from '$lib/dates';

/** What the calendar shows, as it stands in the address of the page. */
export interface TimelineFilters {
	from?: IsoDate;
	place?: string;
	kind?: PropertyKind;
	q?: string;
	view: 'grid' | 'list';
	/** How many units come before a page of the list. */
	cursor?: number;
}

/** Reads an address; what makes no sense in it is left out. */
export function read_timeline(parameters: URLSearchParams): TimelineFilters {
	const from = parameters.get('from');
	const place = parameters.get('place') ?? '';
	const cursor = Number(parameters.get('cursor') ?? 0);
	return {
		from: is_date(from) && from > '1990' && from < '2100' ? from : undefined,
		place: /^[a-z\d]+(-[a-z\d]+)*$/.test(place) ? place : undefined,
		kind: property_kinds.find((kind) => kind === parameters.get('kind')),
		q: parameters.get('q')?.trim().slice(0, 80) || undefined,
		view: parameters.get('view') === 'list' ? 'list' : 'grid',
		cursor: Number.isInteger(cursor) && cursor > 0 && cursor < 1e6 ? cursor : undefined
	};
}

/** The address again, with changes; what is as usual is left out. */
export function timeline_query(filters: TimelineFilters, changes: Partial<TimelineFilters> = {}): string {
	const { from, place, kind, q, view, cursor } = { ...filters, ...changes };
	const parameters = new URLSearchParams();
	for (const [name, value] of Object.entries({ from, place, kind, q, cursor })) if (value) parameters.set(name, String(value));
	if (view === 'list') parameters.set('view', view);
	return parameters.size > 0 ? `?${parameters}` : '';
}
