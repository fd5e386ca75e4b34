import type { GuestWords } from './en';

const guest: GuestWords = {
	receipt: {
		title: 'Reçu',
		link: 'Reçu',
		number: 'Numéro',
		of: 'Date',
		guest: 'Voyageur',
		stay: 'Séjour',
		what: 'Désignation',
		quantity: 'Quantité',
		unit: 'Prix unitaire',
		amount: 'Montant',
		net: 'Hors taxe',
		total: 'Total',
		paid: 'Réglé',
		refunded: 'Remboursé',
		outstanding: 'Reste à régler',
		vat_number: 'Numéro de TVA',
		registration: 'Registre du commerce',
		print: 'Imprimer',
		back: 'Retour à la réservation',
		none_title: 'Il n’y a pas de reçu',
		none_lead: 'Un reçu existe dès qu’un séjour est confirmé, et tant qu’il n’est pas annulé.'
	},
	messages: {
		title: 'Messages',
		lead: 'Écrivez-nous au sujet de votre séjour. Nous répondons ici et vous prévenons par e-mail.',
		empty: 'Rien n’a encore été écrit.',
		text: 'Votre message',
		send: 'Envoyer',
		you: 'Vous',
		unread: 'Nouveau',
		failed: 'Cela n’a pas marché. Veuillez réessayer.',
		system: {
			confirmed: 'Le séjour a été confirmé',
			cancelled: 'Le séjour a été annulé'
		}
	},
	review: {
		title: 'Comment était-ce ?',
		lead: 'Votre avis aide ceux qui viendront après vous. Nous le lisons avant qu’il soit montré, et montrons les éloges comme les critiques.',
		until: (day) => `Vous pouvez l’écrire jusqu’au ${day}.`,
		overall: 'Dans l’ensemble',
		categories: { cleanliness: 'Propreté', accuracy: 'Conforme à l’annonce', communication: 'Échanges', location: 'Emplacement', value: 'Rapport qualité-prix' },
		stars: (count) => (count === 1 ? '1 étoile' : `${count} étoiles`),
		text: 'Que devraient savoir les autres ?',
		send: 'Envoyer l’avis',
		failed: 'Donnez des étoiles à chaque ligne et écrivez quelques mots.',
		yours: 'Votre avis',
		states: { submitted: 'Nous le lisons', published: 'Montré sur le site', refused: 'Pas montré' },
		refused_because: 'Pourquoi il n’est pas montré',
		reply: (company) => `${company} répond`
	}
};
export default guest;
