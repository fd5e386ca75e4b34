import { load_messages } from '$lib/i18n';
import type { Locale } from '$lib/i18n/locales';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => {
	const [messages, account, menu] = await Promise.all([
		load_messages(data.locale),
		data.clerk && load_account(data.locale),
		data.user && import('$lib/features/account/AccountMenu.svelte')
	]);
	return { ...data, messages, account, AccountMenu: menu && menu.default };
};

/** Clerk's scripts are for who is signed in by it, and for the pages that sign in. */
async function load_account(locale: Locale) {
	const [{ default: ClerkAccount }, { clerk_words }] = await Promise.all([import('$lib/features/clerk/ClerkAccount.svelte'), import('$lib/features/clerk/words')]);
	return { ClerkAccount, words: await clerk_words(locale) };
}
