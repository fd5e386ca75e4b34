import { load_account_words } from '$lib/features/account';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => ({ words: await load_account_words(params.locale) });
