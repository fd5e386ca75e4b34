import { load_privacy_words } from '$lib/features/privacy';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params }) => ({ ...data, words: await load_privacy_words(params.locale) });
