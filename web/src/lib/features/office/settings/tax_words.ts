import type { Locale } from '$lib/i18n/locales';

/** What an amount of tax is for. */
export const mode_words: Record<Locale, Record<'per_stay' | 'per_night' | 'per_person_per_stay' | 'per_person_per_night', string>> = {
	en: { per_stay: 'a stay', per_night: 'a night', per_person_per_stay: 'a person', per_person_per_night: 'a night and person' },
	fr: { per_stay: 'par séjour', per_night: 'par nuit', per_person_per_stay: 'par personne', per_person_per_night: 'par nuit et personne' },
	es: { per_stay: 'por estancia', per_night: 'por noche', per_person_per_stay: 'por persona', per_person_per_night: 'por noche y persona' }
};
