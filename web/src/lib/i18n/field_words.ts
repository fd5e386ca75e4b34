import type { I18n } from '.';

/** Why a field was refused, in the visitor's language. The API says it in English, and more exactly. */
export function field_words(name: string, refused: string | undefined, { locale, t }: I18n): string | undefined {
	if (!refused) return undefined;
	if (name.endsWith('email')) return t.errors.email;
	return locale === 'en' ? `This ${refused}.` : t.errors.field;
}
