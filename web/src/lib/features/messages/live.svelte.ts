import { refresh } from '$lib/refresh';

/** Follows a conversation while the page is open. The browser comes back by itself when the stream ends, and then asks again. */
export function follow_conversation(path: () => string | undefined) {
	$effect(() => {
		const at = path();
		if (!at) return;
		const stream = new EventSource(at);
		let was_open = false;
		const look_again = () => void refresh('estate:conversation');
		stream.addEventListener('open', () => {
			if (was_open) look_again();
			was_open = true;
		});
		stream.addEventListener('conversation_changed', look_again);
		return () => stream.close();
	});
}

/** Says that what is shown has been read, once it is looked at. */
export function read_when_seen(element: () => HTMLElement | undefined, path: () => string | undefined, last: () => string | undefined, unread: () => number) {
	$effect(() => {
		const [target, at, up_to] = [element(), path(), last()];
		if (!target || !at || !up_to || unread() === 0) return;
		const seen = new IntersectionObserver((entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting) || document.visibilityState !== 'visible') return;
			seen.disconnect();
			void fetch(at, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ up_to }) }).then(() => refresh('estate:conversation'));
		});
		seen.observe(target);
		return () => seen.disconnect();
	});
}
