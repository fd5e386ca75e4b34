import { load_guest_words } from '$lib/features/guest';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => ({ guest_words: await load_guest_words(params.locale) });
