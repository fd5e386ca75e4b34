import type { ReviewsWords } from './en';

const reviews: ReviewsWords = {
	title: 'Avis',
	lead: 'Ce que les voyageurs disent de leurs séjours. C’est montré une fois que quelqu’un ici l’a lu.',
	views: { submitted: 'À lire', published: 'Montrés', refused: 'Pas montrés' },
	views_label: 'Quels avis',
	empty_title: 'Rien ici',
	empty_lead: 'Quand un voyageur a écrit un avis, il apparaît ici.',
	older: 'Avis plus anciens',
	stars: (count) => (count === 1 ? '1 étoile' : `${count} étoiles`),
	categories: { cleanliness: 'Propreté', accuracy: 'Conforme à l’annonce', communication: 'Échanges', location: 'Emplacement', value: 'Rapport qualité-prix' },
	stay: (month) => `Séjour de ${month}`,
	booking: 'Réservation',
	publish: 'Le montrer',
	refuse: 'Ne pas le montrer',
	reason: 'Pourquoi il n’est pas montré (le voyageur le lit)',
	refused_because: 'Pas montré parce que',
	reply: 'Votre réponse, lisible par tous',
	reply_save: 'Enregistrer la réponse',
	reply_title: 'Notre réponse',
	reply_open: 'Répondre',
	failed: {
		illegal_transition: 'Il a changé entre-temps. Voici où il en est.',
		invalid_request: 'Il manque quelque chose, ou c’est trop long.',
		other: 'Cela n’a pas marché. Veuillez réessayer.'
	}
};
export default reviews;
