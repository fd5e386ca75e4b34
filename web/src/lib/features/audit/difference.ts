/** One field of a thing, as it was and as it is. `undefined`: it was not there. */
export interface Difference {
	path: string;
	before?: string | number | boolean | null;
	after?: string | number | boolean | null;
}

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type Scalar = string | number | boolean | null;

const is_object = (value: unknown): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every leaf of a document by its path: `price › amount_minor`. Lists of plain values are one leaf. */
function leaves(value: unknown, path: string[] = [], found = new Map<string, Scalar>()): Map<string, Scalar> {
	if (is_object(value)) {
		for (const [name, member] of Object.entries(value)) leaves(member, [...path, name], found);
	} else if (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)) {
		value.forEach((item, at) => leaves(item, [...path, String(at + 1)], found));
	} else if (Array.isArray(value)) found.set(path.join(' › '), value.join(', '));
	else if (value !== undefined) found.set(path.join(' › '), value as Scalar);
	return found;
}

/** What differs, in the order of the fields. Of something that was made or removed: all its fields. */
export function differences(before: unknown, after: unknown): Difference[] {
	const [old_leaves, new_leaves] = [leaves(before ?? {}), leaves(after ?? {})];
	return [...new Set([...old_leaves.keys(), ...new_leaves.keys()])]
		.filter((path) => old_leaves.get(path) !== new_leaves.get(path))
		.map((path) => ({ path, before: old_leaves.get(path), after: new_leaves.get(path) }));
}

/** The moment that a value is: `2026-11-23T10:00:00Z`. */
export const moment_in = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]*Z$/.test(value) ? value : undefined);

/** `access_changed` → `access changed`: what has no word of its own is still readable. */
export const spoken = (code: string, words: Record<string, string>) => words[code] ?? code.replaceAll('_', ' ');
