import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';

/** Sends a form to an action of the page, saying how much of it has gone: fetch() tells nothing of that, XMLHttpRequest does. */
export function send_form(action: URL | string, form: FormData, on_percent: (percent: number) => void): Promise<ActionResult> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.upload.addEventListener('progress', ({ loaded, total }) => on_percent(Math.round((100 * loaded) / Math.max(1, total))));
		request.addEventListener('load', () => {
			try {
				resolve(deserialize(request.responseText));
			} catch {
				reject(new Error(String(request.status)));
			}
		});
		for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => reject(new Error(end)));
		request.open('POST', action);
		request.setRequestHeader('accept', 'application/json');
		request.setRequestHeader('x-sveltekit-action', 'true');
		request.send(form);
	});
}
