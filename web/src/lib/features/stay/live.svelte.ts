import { refresh } from '$lib/refresh';

const shown_ms = 6_000;

/**
 * Follows the calendar of a property while the page is open: when it changes anywhere, the page asks again.
 * `changed` is true for a moment after that.
 */
export function follow_calendar(property_id: () => string | undefined): { readonly changed: boolean } {
	let changed = $state(false);

	$effect(() => {
		const id = property_id();
		if (!id) return;
		const stream = new EventSource(`/api/v1/properties/${id}/calendar/changes`);
		let timer: ReturnType<typeof setTimeout> | undefined;
		stream.addEventListener('calendar_changed', async () => {
			await refresh('estate:calendar');
			changed = true;
			clearTimeout(timer);
			timer = setTimeout(() => (changed = false), shown_ms);
		});
		return () => {
			clearTimeout(timer);
			stream.close();
		};
	});

	return {
		get changed() {
			return changed;
		}
	};
}
