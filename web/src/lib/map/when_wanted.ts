const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'touchstart'] as const;
const patience_ms = 8_000;

/**
 * Calls `start` once `element` is about to be seen and somebody is there: a map is as much work as all the rest of a
 * page, so it waits until the page can be used, for the first sign of a visitor, or else for some seconds.
 * What is hidden (the map beside the list, on a phone) never starts. Returns how to stop waiting.
 */
export function when_wanted(element: Element, start: () => void): () => void {
	const stop_waiting = new AbortController();
	const watcher = new IntersectionObserver(
		([entry]) => {
			if (!entry?.isIntersecting) return;
			watcher.disconnect();
			when_somebody_is_there(start, stop_waiting);
		},
		{ rootMargin: '300px' }
	);
	watcher.observe(element);
	return () => {
		watcher.disconnect();
		stop_waiting.abort();
	};
}

function when_somebody_is_there(start: () => void, waiting: AbortController) {
	// A click or a key has led here, or has already been seen on this page.
	if (navigator.userActivation?.hasBeenActive) return start();
	const { signal } = waiting;
	const timer = setTimeout(go, patience_ms);
	signal.addEventListener('abort', () => clearTimeout(timer));
	for (const sign of signs) addEventListener(sign, go, { signal, passive: true, capture: true });

	function go() {
		waiting.abort();
		start();
	}
}
