import type { ActionResult } from '@sveltejs/kit';
import type { CalendarWords } from '$lib/i18n/office/calendar/en';

/** Why something was refused. */
export const problem_words = ({ problems }: CalendarWords, code: string) => problems[code as keyof typeof problems] ?? problems.other;

/** After a form: no page is loaded anew, the timeline asks for what has changed. */
export function quietly(done: () => void, refused: (code: string) => void) {
	return ({ result }: { result: ActionResult }) => {
		if (result.type === 'success' || result.type === 'redirect') done();
		else refused(result.type === 'failure' ? String(result.data?.code) : 'other');
	};
}
