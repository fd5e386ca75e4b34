import { require_agent } from '$lib/server/guard';
import type { LayoutServerLoad } from './$types';

/** The shell is for agents. Every page below asks again, because a form's action runs without this. */
export const load: LayoutServerLoad = (event) => ({ staff: require_agent(event).user });
