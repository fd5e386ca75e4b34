import { is_locale } from '$lib/i18n/locales';

export const match = (value: string) => is_locale(value);
