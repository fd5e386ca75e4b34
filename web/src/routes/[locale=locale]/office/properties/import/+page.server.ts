import { fail, type RequestEvent } from '@sveltejs/kit';
import { expect_data, patient_fetch, problem_of } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	require_agent(event);
};

/** The text of the chosen file, else what was pasted. */
async function csv_in(form: FormData): Promise<string> {
	const file = form.get('file');
	if (file instanceof File && file.size > 0) return file.text();
	return String(form.get('csv') ?? '');
}

/** Looks through a file or imports it. What it holds goes back to the page only where no script keeps it there. */
async function bring(event: RequestEvent, dry_run: boolean) {
	const { api } = require_agent(event);
	const csv = await csv_in(await event.request.formData());
	const kept = event.request.headers.has('x-sveltekit-action') ? '' : csv;
	const ask = (dry: boolean) => api.POST('/api/v1/office/imports', { body: { csv, dry_run: dry }, fetch: patient_fetch });
	const answer = await ask(dry_run);
	if (answer.data) return { csv: dry_run ? kept : '', report: answer.data };
	const { status, code } = problem_of(answer);
	if (status === 413 || code === 'busy_with_files') return fail(status, { csv: kept, refused: status === 413 ? ('too_many' as const) : ('busy' as const) });
	if (code !== 'import_refused') return expect_data<never>(answer);
	// Something has changed since the preview: it is looked through again.
	return fail(422, { csv: kept, report: expect_data(await ask(true)) });
}

export const actions: Actions = {
	preview: (event) => bring(event, true),
	apply: (event) => bring(event, false)
};
