import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/** Closes a `details` element when Escape is pressed, which gives the focus back to its summary, and when something else is clicked. It keeps its own state, so that one opened before this script has run stays open. */
export const closes_from_outside: Attachment<HTMLDetailsElement> = (menu) => {
	const offs = [
		on(window, 'keydown', (event) => {
			if (event.key !== 'Escape' || !menu.open) return;
			menu.open = false;
			menu.querySelector('summary')?.focus();
		}),
		on(window, 'click', (event) => {
			if (menu.open && !menu.contains(event.target as Node)) menu.open = false;
		})
	];
	return () => offs.forEach((off) => off());
};
