import type { AuditEntry } from '$lib/api/types';
import type { paths_in } from '$lib/paths';

const text_of = (entry: AuditEntry, name: string): string | undefined => {
	for (const side of [entry.after, entry.before]) {
		const value = side?.[name];
		if (typeof value === 'string') return value;
	}
};

/** The page of the thing that a line is about, where there is one. */
export function page_of(entry: AuditEntry, paths: ReturnType<typeof paths_in>): string | undefined {
	switch (entry.entity) {
		case 'person': {
			const subject = text_of(entry, 'subject');
			return subject ? paths.person(subject) : undefined;
		}
		case 'booking':
			return paths.booking(entry.entity_id);
		case 'enquiry':
			return paths.enquiries;
		default:
			return undefined;
	}
}

/** What the search over the trail may be narrowed by, as it stands in the address. */
export const audit_filters = ['actor', 'entity', 'entity_id', 'event', 'from', 'to', 'text'] as const;
export type AuditFilters = Partial<Record<(typeof audit_filters)[number], string>>;

export function read_filters(parameters: URLSearchParams): AuditFilters {
	const filters: AuditFilters = {};
	for (const name of audit_filters) {
		const value = parameters.get(name)?.trim();
		if (value) filters[name] = value;
	}
	return filters;
}

/** A day that is searched until counts as a whole. */
export function as_query({ from, to, ...rest }: AuditFilters): AuditFilters {
	const midnight = (day: string, add_days = 0) => {
		const at = new Date(`${day}T00:00:00Z`);
		if (Number.isNaN(at.getTime())) return day;
		at.setUTCDate(at.getUTCDate() + add_days);
		return at.toISOString();
	};
	return { ...rest, ...(from ? { from: midnight(from) } : {}), ...(to ? { to: midnight(to, 1) } : {}) };
}
