import { fail, redirect } from '@sveltejs/kit';
import { paths_in } from '$lib/paths';
import { clerk_props } from '$lib/server/clerk';
import { people, safe_return, sign_in } from '$lib/server/sessions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const return_to = safe_return(url.searchParams.get('return_to'), paths_in(params.locale).home);
	if (locals.user) redirect(303, return_to);
	setHeaders({ 'cache-control': 'private, no-store' });
	return { people: await people(), return_to, clerk_form: await clerk_props({ locals }) };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		if (!(await sign_in(event, String(form.get('person') ?? '')))) return fail(502, { failed: true });
		redirect(303, safe_return(String(form.get('return_to') ?? ''), paths_in(event.params.locale).home));
	}
};
