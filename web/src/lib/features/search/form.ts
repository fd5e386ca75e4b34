import { goto } from '$app/navigation';

/** Sends a GET form without its empty fields, so that addresses stay short; without JavaScript the server does that. */
export function submit_without_empties(event: SubmitEvent) {
	event.preventDefault();
	go_to_form(event.currentTarget as HTMLFormElement, false);
}

/** The same while somebody is choosing filters: the page stays where it is and keeps the focus. */
export function go_to_form(form: HTMLFormElement, stay: boolean) {
	const url = new URL(form.action);
	for (const [name, value] of new FormData(form)) {
		if (typeof value === 'string' && value !== '') url.searchParams.append(name, value);
	}
	return goto(url, { keepFocus: stay, noScroll: stay });
}
