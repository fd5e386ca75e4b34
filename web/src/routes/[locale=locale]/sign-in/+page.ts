import { load_clerk_form } from '$lib/features/clerk/load_form';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params }) => ({ ...data, clerk: await load_clerk_form(data.clerk_form, params.locale) });
