import type { EnquiriesWords } from './en';

const enquiries: EnquiriesWords = {
	title: 'Demandes',
	empty_title: 'Pas encore de demande',
	empty_lead: 'Quand quelqu’un pose une question sur un bien, elle apparaît ici.',
	states: { new: 'Nouvelle', read: 'Lue', closed: 'Close' },
	more: 'Demandes plus anciennes',
	reply: 'Répondre par e-mail'
};
export default enquiries;
