import { invalidate, invalidateAll } from '$app/navigation';
import { navigating } from '$app/state';

/**
 * Loads anew what has changed elsewhere; all of the page without a name. Whoever is on his way to another page arrives there first: an
 * invalidation during a navigation makes SvelteKit give the navigation up, and the click would be lost.
 */
export async function refresh(dependency?: string): Promise<void> {
	await navigating.complete;
	await (dependency ? invalidate(dependency) : invalidateAll());
}
