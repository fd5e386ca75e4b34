import type { Locale } from '$lib/i18n/locales';

/** Clerk's form with its words, where Clerk is in use: nobody else loads a byte of it. */
export async function load_clerk_form<Props>(props: Props | undefined, locale: Locale) {
	if (!props) return undefined;
	const [{ default: ClerkForm }, { clerk_words }] = await Promise.all([import('./ClerkForm.svelte'), import('./words')]);
	return { ClerkForm, props, words: await clerk_words(locale) };
}
