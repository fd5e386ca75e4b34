import { refresh } from '$lib/refresh';

/** Follows the files of a property while the page is open: when they change anywhere, the page asks again. */
export function follow_pictures(changes_url: () => string): void {
	$effect(() => {
		const stream = new EventSource(changes_url());
		stream.addEventListener('pictures_changed', () => void refresh('estate:pictures'));
		return () => stream.close();
	});
}
