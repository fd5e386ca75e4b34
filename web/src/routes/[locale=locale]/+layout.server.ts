import { clerk_props } from '$lib/server/clerk';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => ({
	locale: params.locale as typeof locals.locale,
	company: locals.company,
	user: locals.user,
	clerk: locals.user && (await clerk_props({ locals }))
});
