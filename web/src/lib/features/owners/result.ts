import type { I18n } from '$lib/i18n';
import { field_words } from '$lib/i18n/field_words';

/** What comes back to a form of an owner's page that was refused. */
export interface OwnersResult {
	form: string;
	values: Record<string, string>;
	/** By field: a code that the page has words for, or what the API says. */
	errors: Record<string, string>;
	/** Of a refusal that is about no field. */
	code?: string;
}

/** The commission that a new agreement proposes. */
export const usual_percent = 20;

/** What is wrong in words: of each field, and of none. */
export function refusals(result: OwnersResult | undefined, problems: Record<string, string>, i18n: I18n) {
	const fields = result?.errors ?? {};
	const of = (name: string) => (fields[name] ? (problems[fields[name]] ?? field_words(name, fields[name], i18n)) : undefined);
	const general = result && Object.keys(fields).length === 0 ? (problems[result.code ?? ''] ?? problems.invalid_request) : undefined;
	return { of, general };
}
