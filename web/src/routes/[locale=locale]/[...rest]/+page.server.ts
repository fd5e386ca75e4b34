import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** What no other page answers is a 404 in the visitor's language. */
export const load: PageServerLoad = () => error(404, { message: 'Not found', code: 'not_found' });
