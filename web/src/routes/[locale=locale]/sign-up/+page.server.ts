import { redirect } from '@sveltejs/kit';
import { paths_in } from '$lib/paths';
import { clerk_props } from '$lib/server/clerk';
import { safe_return } from '$lib/server/sessions';
import type { PageServerLoad } from './$types';

/** Accounts are made at Clerk; without it there is nothing to sign up for. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const paths = paths_in(params.locale);
	const return_to = safe_return(url.searchParams.get('return_to'), paths.home);
	if (locals.user) redirect(303, return_to);
	const clerk_form = await clerk_props({ locals });
	if (!clerk_form) redirect(303, paths.sign_in(return_to));
	setHeaders({ 'cache-control': 'private, no-store' });
	return { return_to, clerk_form };
};
