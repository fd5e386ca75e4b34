import { invalidateAll } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';

/** How a form that edits something with If-Match is sent (`use:enhance={saving.enhance}`): what was typed stays in it. */
export class Saving {
	busy = $state(false);

	enhance: SubmitFunction = () => {
		this.busy = true;
		return async ({ update, result }) => {
			await update({ reset: false });
			// The next try is against what is there now.
			if (result.type === 'failure' && result.status === 412) await invalidateAll();
			this.busy = false;
		};
	};
}
