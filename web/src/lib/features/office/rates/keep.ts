import type { SubmitFunction } from '@sveltejs/kit';

/** A form that was refused keeps what was typed. */
export const keep: SubmitFunction = () => ({ update }) => update({ reset: false });
