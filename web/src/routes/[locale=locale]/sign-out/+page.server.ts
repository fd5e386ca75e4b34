import { redirect } from '@sveltejs/kit';
import { paths_in } from '$lib/paths';
import { clerk_settings, clerk_sign_out } from '$lib/server/clerk';
import { sign_out } from '$lib/server/sessions';
import type { Actions, PageServerLoad } from './$types';

/** Signing out is a POST; whoever comes here by an address goes home. */
export const load: PageServerLoad = ({ params }) => redirect(303, paths_in(params.locale).home);

export const actions: Actions = {
	default: async (event) => {
		if (clerk_settings()) await clerk_sign_out(event);
		else sign_out(event.cookies);
		redirect(303, paths_in(event.params.locale).home);
	}
};
