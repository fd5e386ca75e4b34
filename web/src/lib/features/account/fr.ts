import type { AccountWords } from './en';

const fr: AccountWords = {
	title: 'Mon compte',
	lead: 'Qui vous êtes ici, ce que vous avez accepté et ce qui est conservé sur vous.',
	you: 'Vous',
	name: 'Nom',
	email: 'E-mail',
	unnamed: 'non indiqué',
	change_at: 'Votre nom et votre adresse se trouvent là où vous vous connectez, et s’y modifient.',
	mail: 'Ce à propos de quoi nous pouvons vous écrire',
	mail_lead: 'Rien n’est coché avant que vous ne le cochiez, et vous pouvez revenir dessus ici à tout moment. Ce qui concerne votre réservation vous est envoyé dans tous les cas.',
	purposes: {
		news: { label: 'Nouveaux biens', lead: 'De temps en temps, un e-mail avec les nouvelles offres.' },
		reviews: { label: 'Avis', lead: 'Après un séjour, un e-mail qui demande comment c’était.' }
	},
	save: 'Enregistrer',
	saved: 'C’est enregistré.',
	data: 'Vos données',
	data_lead: 'Tout ce qui est conservé sur vous, en un fichier : votre compte, ce que vous avez accepté, vos réservations, vos demandes avec nos réponses, et ce qui a été fait en votre nom.',
	download: 'Télécharger mes données',
	privacy: 'Ce qui est conservé, pourquoi et combien de temps',
	erase: 'Effacer mon compte',
	erase_lead: 'Votre compte prend fin et ne peut pas être rétabli. Si vous vous inscrivez de nouveau, vous repartez de zéro.',
	goes: 'Ce qui disparaît',
	goes_points: ['Votre compte, et avec lui la connexion', 'Nom, e-mail, téléphone et mots dans vos réservations', 'Vos demandes : qui vous êtes, ce que vous avez écrit et ce que nous avons répondu'],
	stays: 'Ce qui reste, et pourquoi',
	stays_points: ['Dates, maison et prix des réservations passées, sans nom : la loi nous demande de tenir nos comptes', 'Que quelque chose a été fait à un moment, sous un numéro qui ne mène à personne'],
	ahead: 'Un séjour à venir doit d’abord être terminé ou annulé : jusque-là, nous devons savoir qui accueillir.',
	begin: 'Effacer mon compte',
	confirm: (word) => `Tapez ${word} pour confirmer`,
	word: 'EFFACER',
	wrong_word: (word) => `Tapez ${word}, s’il vous plaît.`,
	yes: 'Effacer mon compte pour de bon',
	no: 'Le garder',
	stays_ahead: 'Vous avez des séjours qui ne sont pas terminés',
	stays_ahead_lead: 'Annulez-les, ou revenez après le dernier.',
	admin_stays: 'Vous êtes administrateur. Un autre administrateur doit d’abord vous retirer ce rôle, pour qu’il en reste toujours un.',
	failed: 'Le service de connexion ne répond pas : rien n’a été effacé. Réessayez dans un instant.',
	erased_title: 'Votre compte est effacé',
	erased_lead: 'Vous êtes déconnecté. Plus rien ici ne mène à vous ; les réservations passées restent dans nos comptes sans votre nom.',
	home: 'Vers l’accueil'
};

export default fr;
