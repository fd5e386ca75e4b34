import { clerk_settings } from '$lib/server/clerk';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ accounts_at_clerk: Boolean(clerk_settings()) });
