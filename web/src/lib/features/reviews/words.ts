import type { Locale } from '$lib/i18n/locales';
import type { Category } from './categories';

export interface ReviewsWords {
	title: string;
	count: (count: number) => string;
	average: (average: string) => string;
	stars: (count: number) => string;
	categories: Record<Category, string>;
	reply: (company: string) => string;
	more: string;
}

const words: Record<Locale, ReviewsWords> = {
	en: {
		title: 'What guests say',
		count: (count) => (count === 1 ? '1 review' : `${count} reviews`),
		average: (average) => `${average} of 5 stars`,
		stars: (count) => (count === 1 ? '1 star' : `${count} stars`),
		categories: { cleanliness: 'Cleanliness', accuracy: 'As described', communication: 'Communication', location: 'Location', value: 'Value' },
		reply: (company) => `${company} says`,
		more: 'More reviews'
	},
	fr: {
		title: 'Ce que disent les voyageurs',
		count: (count) => `${count} avis`,
		average: (average) => `${average} étoiles sur 5`,
		stars: (count) => (count === 1 ? '1 étoile' : `${count} étoiles`),
		categories: { cleanliness: 'Propreté', accuracy: 'Conforme à l’annonce', communication: 'Échanges', location: 'Emplacement', value: 'Rapport qualité-prix' },
		reply: (company) => `${company} répond`,
		more: 'Plus d’avis'
	},
	es: {
		title: 'Lo que dicen los huéspedes',
		count: (count) => (count === 1 ? '1 opinión' : `${count} opiniones`),
		average: (average) => `${average} de 5 estrellas`,
		stars: (count) => (count === 1 ? '1 estrella' : `${count} estrellas`),
		categories: { cleanliness: 'Limpieza', accuracy: 'Como se describe', communication: 'Comunicación', location: 'Ubicación', value: 'Calidad-precio' },
		reply: (company) => `${company} responde`,
		more: 'Más opiniones'
	}
};

/** Small enough to come in all languages, with the reviews alone. */
export const reviews_words = (locale: Locale) => words[locale];
