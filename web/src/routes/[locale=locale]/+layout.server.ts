import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, params }) => ({
	locale: params.locale as typeof locals.locale,
	user: locals.user
});
