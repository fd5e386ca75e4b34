import { load_office } from '$lib/i18n/office';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) => ({ ...data, office: await load_office((await parent()).locale) });
