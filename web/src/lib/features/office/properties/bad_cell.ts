import type { components } from '$lib/api/schema';
import type { PropertiesWords } from '$lib/i18n/office/properties/en';

type BadCell = components['schemas']['BadCell'];

/** What the API's sentence gives beside the kind of mistake, in no language: the values that are allowed, a bound, another line. */
export function detail_of(message: string): string | undefined {
	const between = /between (-?[\d.]+) and (-?[\d.]+)/.exec(message);
	if (between) return `${between[1]} – ${between[2]}`;
	const bound = /at (least|most) (\S+)/.exec(message);
	if (bound) return `${bound[1] === 'least' ? '≥' : '≤'} ${bound[2]}`;
	return /: (.+)$/.exec(message)?.[1] ?? /on line (\d+)/.exec(message)?.[1];
}

/** Why a cell was refused, in the words of the reader's language by its code; English has the API's own sentence. */
export function cell_words({ code, message }: BadCell, words: PropertiesWords['imports']): string {
	const word = words.problems[code];
	if (!word) return message;
	const detail = detail_of(message);
	return detail ? `${word} (${detail})` : word;
}
