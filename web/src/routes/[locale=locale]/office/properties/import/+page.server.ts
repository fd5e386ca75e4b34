import { fail } from '@sveltejs/kit';
import { expect_data, problem_of } from '$lib/server/api';
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

export const actions: Actions = {
	preview: async (event) => {
		const { api } = require_agent(event);
		const csv = await csv_in(await event.request.formData());
		return { csv, report: expect_data(await api.POST('/api/v1/office/imports', { body: { csv, dry_run: true } })) };
	},

	apply: async (event) => {
		const { api } = require_agent(event);
		const csv = await csv_in(await event.request.formData());
		const answer = await api.POST('/api/v1/office/imports', { body: { csv, dry_run: false } });
		if (answer.data) return { csv: '', report: answer.data };
		if (problem_of(answer).code !== 'import_refused') return expect_data<never>(answer);
		// Something has changed since the preview: it is looked through again.
		return fail(422, { csv, report: expect_data(await api.POST('/api/v1/office/imports', { body: { csv, dry_run: true } })) });
	}
};
