import type { Values } from './schema_form';

export interface Change {
	name: string;
	/** When the page was read. */
	was: string;
	/** What somebody else has made of it. */
	now: string;
	/** Both have changed it: what was typed here would replace the other's. */
	is_conflict: boolean;
}
export interface Merge {
	values: Values;
	changes: Change[];
}

/**
 * What a form should show after somebody else has saved first: what was typed stays, what was not touched
 * becomes the other's, and every change of the other is named.
 */
export function three_way(base: Values, typed: Values, current: Values): Merge {
	const names = [...new Set([...Object.keys(base), ...Object.keys(typed), ...Object.keys(current)])];
	const values: Values = {};
	const changes: Change[] = [];
	for (const name of names) {
		const [was, mine, now] = [base[name] ?? '', typed[name] ?? '', current[name] ?? ''];
		const touched = mine !== was;
		values[name] = touched ? mine : now;
		if (now !== was) changes.push({ name, was, now, is_conflict: touched && mine !== now });
	}
	return { values, changes };
}
