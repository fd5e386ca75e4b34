import type { MessagesWords } from './en';

const messages: MessagesWords = {
	title: 'Messages',
	lead: 'Ce que les voyageurs écrivent au sujet de leurs séjours.',
	views: { all: 'Tous', unread: 'Non lus' },
	views_label: 'Quelles conversations',
	search: 'Voyageur ou code de réservation',
	search_go: 'Chercher',
	list: 'Liste des conversations',
	empty_title: 'Aucun message',
	empty_lead: 'Quand un voyageur écrit au sujet d’un séjour, la conversation apparaît ici d’elle-même.',
	pick_title: 'Choisissez une conversation',
	pick_lead: 'Ce qui a été écrit et le séjour dont il s’agit s’affichent ici.',
	more: 'Conversations plus anciennes',
	newest: 'Retour aux plus récentes',
	back: 'Retour à la liste',
	booking: 'Réservation',
	unread: (count) => (count === 1 ? '1 nouveau' : `${count} nouveaux`),
	last: { guest: '', office: 'Répondu : ' },
	erased: 'Personne effacée',
	thread: {
		title: 'Conversation',
		lead: '',
		empty: 'Rien n’a encore été écrit.',
		text: 'Votre réponse',
		send: 'Envoyer',
		you: 'Vous',
		unread: 'Nouveau',
		failed: 'Cela n’a pas marché. Veuillez réessayer.',
		system: { confirmed: 'Le séjour a été confirmé', cancelled: 'Le séjour a été annulé' }
	}
};
export default messages;
