import { redirect } from '@sveltejs/kit';
import { paths_in } from '$lib/paths';
import { sign_out } from '$lib/server/sessions';
import type { Actions, PageServerLoad } from './$types';

/** Signing out is a POST; whoever comes here by an address goes home. */
export const load: PageServerLoad = ({ params }) => redirect(303, paths_in(params.locale).home);

export const actions: Actions = {
	default: ({ cookies, params }) => {
		sign_out(cookies);
		redirect(303, paths_in(params.locale).home);
	}
};
