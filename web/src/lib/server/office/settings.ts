import { fail } from '@sveltejs/kit';
import { three_way } from '$lib/features/office/properties/merge';
import type { Values } from '$lib/features/office/properties/schema_form';
import { field_of } from '$lib/features/office/settings/forms';
import { expect_data, problem_of } from '$lib/server/api';
import type { FormResult } from './editor';

/** A form as it was sent: which of the page it is, what was typed, and what it was filled with. */
export interface Sent {
	form: string;
	typed: Values;
	base: Values;
}
interface Current {
	/** What the form would be filled with now. */
	values: Values;
	etag: string;
}
type ApiAnswer = { data?: unknown; error?: unknown; response: Response };

/** The fields of a sent form, whose own begin without an underscore. */
export async function read_sent(request: Request): Promise<Sent & { data: FormData }> {
	const data = await request.formData();
	const names = [...new Set(data.keys())].filter((name) => !name.startsWith('_'));
	const typed = Object.fromEntries(names.map((name) => [name, data.getAll(name).map(String).filter(Boolean).join(',')]));
	return { form: String(data.get('_form') ?? ''), typed, base: parse_values(String(data.get('_base') ?? '')), data };
}

/**
 * Saves a form against what is there now. Somebody else's change of another section is none of this form's business; a change of
 * its own fields is shown instead of overwritten. `named` is the field that the path of a refusal means.
 */
export async function save<T extends Current>(sent: Sent, read: () => Promise<T>, write: (current: T) => Promise<ApiAnswer>, named = field_of) {
	const current = await read();
	const changed = conflict(sent, current);
	if (changed) return changed;
	const answer = await write(current);
	if (answer.data !== undefined) return { form: sent.form, saved: true } satisfies FormResult;
	// Somebody was faster between the two: if it was elsewhere, the next try succeeds.
	if (problem_of(answer).code === 'changed_meanwhile') return conflict(sent, await read()) ?? fail(412, { form: sent.form, values: sent.typed, changes: [] } satisfies FormResult);
	return refused(sent, answer, named);
}

/** What a form shows that the API did not accept; what is not about the form is the error page. */
export function refused({ form, typed }: Pick<Sent, 'form' | 'typed'>, answer: ApiAnswer, named = field_of) {
	const problem = problem_of(answer);
	if (problem.status !== 422 && problem.status !== 409) return expect_data<never>({ error: answer.error, response: answer.response });
	const errors = Object.fromEntries((problem.errors ?? []).map(({ path, message }) => [named(path), message]));
	return fail(problem.status, { form, values: typed, errors, code: problem.code });
}

function conflict({ form, typed, base }: Sent, { values: now }: Current) {
	const own = Object.fromEntries(Object.keys(base).map((name) => [name, now[name] ?? '']));
	const { values, changes } = three_way(base, typed, own);
	return changes.length > 0 ? fail(412, { form, values, changes } satisfies FormResult) : undefined;
}

function parse_values(text: string): Values {
	try {
		const values: unknown = JSON.parse(text);
		return typeof values === 'object' && values !== null ? (values as Values) : {};
	} catch {
		return {};
	}
}
