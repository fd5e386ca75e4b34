export const locales = ['en', 'fr', 'es'] as const;
export type Locale = (typeof locales)[number];

export const locale_names: Record<Locale, string> = { en: 'English', fr: 'Français', es: 'Español' };
/** What Intl is asked for. */
export const locale_tags: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

export const is_locale = (value: string): value is Locale =>
	(locales as readonly string[]).includes(value);

/** The best of the offered languages for an Accept-Language header; the usual one when none fits. */
export function preferred_locale(accept_language: string | null, offered: readonly Locale[], usual: Locale): Locale {
	const wanted = (accept_language ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().split(';');
			const q = parameters.find((p) => p.trim().startsWith('q='));
			return { tag: tag.toLowerCase().split('-')[0] ?? '', q: q ? Number(q.trim().slice(2)) : 1 };
		})
		.filter(({ q }) => q > 0)
		.sort((a, b) => b.q - a.q);
	for (const { tag } of wanted) if (is_locale(tag) && offered.includes(tag)) return tag;
	return usual;
}
