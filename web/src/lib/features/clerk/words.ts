import type { Locale } from '$lib/i18n/locales';

/** Clerk's own words in the page's language; English is what it speaks by itself. */
export async function clerk_words(locale: Locale) {
	switch (locale) {
		case 'en':
			return undefined;
		case 'fr':
			return (await import('@clerk/localizations/fr-FR')).frFR;
		case 'es':
			return (await import('@clerk/localizations/es-ES')).esES;
	}
}

/** Clerk's forms in the colours and letters of the house. */
export const clerk_looks = {
	variables: {
		colorPrimary: 'var(--color-accent)',
		colorPrimaryForeground: 'var(--color-on-accent)',
		colorBackground: 'var(--color-surface)',
		colorForeground: 'var(--color-ink)',
		colorMutedForeground: 'var(--color-soft)',
		colorInput: 'var(--color-surface)',
		colorInputForeground: 'var(--color-ink)',
		colorDanger: 'var(--color-bad)',
		fontFamily: 'var(--font-sans)',
		borderRadius: 'var(--radius-control)'
	}
};
