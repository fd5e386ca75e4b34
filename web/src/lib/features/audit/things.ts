import type { AuditEntry } from '$lib/api/types';
import type { AuditWords } from '$lib/i18n/office/audit/en';
import type { paths_in } from '$lib/office_paths';

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
		case 'property':
			return paths.office_property(entry.entity_id);
		case 'listing': {
			const property = text_of(entry, 'property_id');
			return property ? paths.office_property(property) : undefined;
		}
		case 'enquiry':
			return `${paths.enquiries}?view=${text_of(entry, 'state') === 'closed' ? 'closed' : 'open'}&open=${entry.entity_id}`;
		default:
			return undefined;
	}
}

/** What the thing of a line is called, as far as the line says so: a person by name, a property or listing by its name in this language. */
export function name_of(entry: AuditEntry, names: Record<string, string>, locale: string): string | undefined {
	const person = entry.entity === 'person' ? text_of(entry, 'subject') : undefined;
	if (person) return names[person];
	for (const side of [entry.after, entry.before]) {
		for (const member of ['name', 'title']) {
			const texts = side?.[member];
			if (typeof texts !== 'object' || texts === null) continue;
			const text = (texts as Record<string, unknown>)[locale] || (texts as Record<string, unknown>).en;
			if (typeof text === 'string' && text) return text;
		}
	}
	return text_of(entry, 'code') ?? text_of(entry, 'slug') ?? text_of(entry, 'file_name');
}

const subject = /^user_\w+$/;
export const is_subject = (value: unknown): value is string => typeof value === 'string' && subject.test(value);

/** Who did something: by name, or what did it. */
export const actor_name = (actor: string, names: Record<string, string>, words: Pick<AuditWords, 'actors' | 'former'>) =>
	names[actor] ?? words.actors[actor] ?? (is_subject(actor) ? words.former : actor);

/** Everybody who is named in these lines, as who did it or in what was done, and in the search itself. */
export function people_in(entries: readonly AuditEntry[], searched?: string): string[] {
	const found = new Set<string>();
	const collect = (value: unknown): void => {
		if (is_subject(value)) found.add(value);
		else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
	};
	for (const entry of entries) [entry.actor, entry.before, entry.after].forEach(collect);
	collect(searched);
	return [...found];
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
