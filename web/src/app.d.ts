import type { SessionAuthObject } from 'svelte-clerk/server';
import type { Api } from '$lib/server/api';
import type { Me } from '$lib/api/types';
import type { Company } from '$lib/features/company/company';
import type { Locale } from '$lib/i18n/locales';

declare global {
	namespace App {
		interface Error {
			message: string;
			code?: string;
			request_id?: string;
		}
		interface Locals {
			locale: Locale;
			/** Whose site this is. */
			company: Company;
			/** The API as a visitor. */
			api: Api;
			/** The API as whoever is signed in; undefined when nobody is. */
			user_api?: Api;
			user?: Me;
			/** Whether this page asks for a card of Stripe. */
			asks_card?: boolean;
			/** What Clerk's cookies say, where Clerk is in use and there are any. */
			auth?: () => SessionAuthObject;
		}
	}
}

export {};
