import type { PrivacyWords } from './en';

const fr: PrivacyWords = {
	title: 'Confidentialité',
	description: 'Ce que cette plateforme enregistre sur vous, pourquoi, et pendant combien de temps.',
	lead: 'Voici ce que la plateforme enregistre sur vous. Pas de publicité, pas de pistage ; les cartes et les polices viennent de ce site même, et rien n’est vendu.',
	what: 'Quoi',
	holds: 'Contenu',
	why: 'Pourquoi',
	how_long: 'Durée',
	rows: [
		{ what: 'Demandes', holds: 'Votre nom, votre e-mail, votre téléphone si vous le donnez, votre message et sa langue, et le bien concerné.', why: 'Pour qu’un agent puisse vous répondre.', how_long: 'Un temps après sa clôture, fixé par la société ; ensuite votre nom et chaque mot disparaissent.', period: 'enquiries' },
		{ what: 'Réservations', holds: 'Votre nom, votre e-mail, votre téléphone et votre mot si vous les donnez, les dates, le nombre de voyageurs et le prix.', why: 'L’accord conclu avec vous, et la comptabilité que la loi nous demande de conserver.', how_long: 'Qui vous êtes : un temps après votre départ, fixé par la société. La réservation elle-même, sans nom : sans limite.', period: 'bookings' },
		{ what: 'Prix proposés', holds: 'Le bien, les dates, le nombre de voyageurs et le prix. Pas qui l’a demandé.', why: 'Le prix que vous avez vu est celui que vous payez.', how_long: 'Un prix vaut une demi-heure ; une proposition que personne n’a réservée est supprimée quelque temps après.', period: 'quotes' },
		{ what: 'Réponses à vos envois', holds: 'Une copie de notre réponse à une réservation ou à une demande, avec ce qu’elle dit de vous.', why: 'Si un formulaire part deux fois, parce que la ligne a coupé, il compte une fois.', how_long: '48 heures.' },
		{ what: 'Avis entre nos propres services', holds: 'Qu’une chose a été réservée, annulée ou demandée.', why: 'Les autres parties de la plateforme, et les calendriers ouverts chez d’autres, l’apprennent.', how_long: '7 jours après leur remise.' },
		{ what: 'Votre session', holds: 'Un cookie avec un nombre aléatoire qui dit qui est connecté. Sans connexion, pas de cookie.', why: 'Pour ne pas vous reconnecter à chaque page.', how_long: 'Jusqu’à votre déconnexion, 7 jours au plus.' },
		{ what: 'Modifications par notre équipe', holds: 'Qui, chez nous, a changé quoi, et quand.', why: 'Pour retrouver erreurs et abus.', how_long: 'Sans limite.' },
		{ what: 'Journaux', holds: 'Votre adresse sur le réseau, la page, l’heure, et le nom que se donne votre navigateur.', why: 'Pour trouver les pannes et repousser les abus ; les requêtes d’une adresse sont comptées à la minute.', how_long: 'Le compte : une minute. Les journaux : tant que la machine les garde, selon le réglage de son exploitant.' },
		{ what: 'Dans votre navigateur', holds: 'Votre préférence, clair ou sombre, si vous avez choisi.', why: 'Pour retrouver le même aspect.', how_long: 'Jusqu’à ce que vous choisissiez « comme le système » ou l’effaciez. Elle ne nous parvient jamais.' },
		{ what: 'Ce que vous avez accepté', holds: 'Si nous pouvons vous écrire à propos de nouveaux biens ou demander un avis : chaque oui et chaque non, quand, et les mots que vous avez lus.', why: 'Pour n’écrire qu’à qui le veut, et pouvoir le montrer.', how_long: 'Sans limite ; une fois votre compte effacé, sous un numéro qui ne mène à personne.' },
		{ what: 'Votre compte', holds: 'Nom, e-mail, téléphone et image tels que vous les avez donnés à la connexion, et la date de la dernière.', why: 'Pour vous connecter et retrouver vos réservations.', how_long: 'Jusqu’à ce que vous effaciez le compte.' }
	],
	kept: {
		enquiries: (months) => `${months} mois après sa clôture\u00a0; ensuite votre nom et chaque mot disparaissent.`,
		bookings: (months) => `Qui vous êtes\u00a0: ${months} mois après votre départ, ou après l’annulation. La réservation elle-même, sans nom\u00a0: sans limite.`,
		quotes: (days) => `Un prix vaut une demi-heure\u00a0; une proposition que personne n’a réservée est supprimée ${days} jours plus tard.`
	},
	clerk: { what: 'Votre connexion', holds: 'Le moyen de connexion et les appareils connectés. Cela se trouve chez Clerk, un service qui connecte les personnes pour nous, et non dans notre base.', why: 'Pour une connexion sûre.', how_long: 'Jusqu’à ce que vous supprimiez le compte.' },
	rights_title: 'Ce que vous pouvez demander',
	rights: 'Sur la page de votre compte, vous pouvez télécharger tout ce qui est conservé sur vous, revenir sur ce que vous avez accepté et effacer le compte ; les réservations passées restent alors dans les comptes sans votre nom. Sans compte, écrivez-nous par le formulaire de n’importe quel bien.',
	account: 'Mon compte',
	controller_title: 'Responsable'
};

export default fr;
