import type { ShellWords } from './en';

const shell: ShellWords = {
	name: 'Bureau',
	menu: 'Menu du bureau',
	home: 'Vue d’ensemble',
	greeting: (name) => `Bonjour ${name}`,
	lead: 'Ce qui attend quelqu’un.',
	all_done: 'Rien ne vous attend.',
	conflicts: (count) => (count === 1 ? 'Des nuits sont vendues deux fois' : `${count} fois, des nuits sont vendues deux fois`),
	conflicts_lead: 'Un canal a vendu ce qui est pris ici. À régler avant que les clients ne se rencontrent.',
	requests: (count) => (count === 1 ? '1 séjour est demandé' : `${count} séjours sont demandés`),
	requests_lead: (when) => `Réponse au premier attendue avant le ${when}.`,
	today: (arrivals, departures) => `Aujourd’hui\u00a0: ${arrivals < 2 ? `${arrivals} arrivée` : `${arrivals} arrivées`}, ${departures < 2 ? `${departures} départ` : `${departures} départs`}`,
	today_lead: 'Encore à venir et à partir.',
	today_cleanings: (count) => (count === 1 ? '1 logement est à nettoyer.' : `${count} logements sont à nettoyer.`),
	late_enquiries: (count) => (count === 1 ? '1 d’entre elles est en retard.' : `${count} d’entre elles sont en retard.`),
	new_enquiries: (count, is_more) => (is_more ? `${count} nouvelles demandes ou plus` : count === 1 ? '1 nouvelle demande' : `${count} nouvelles demandes`),
	new_enquiries_lead: 'Personne n’y a encore répondu.',
	unread_talks: (count) => (count === 1 ? 'Un voyageur a écrit' : `${count} voyageurs ont écrit`),
	unread_talks_lead: 'Personne ne l’a encore lu.',
	unread_reviews: (count) => (count === 1 ? '1 avis à lire' : `${count} avis à lire`),
	unread_reviews_lead: 'Ils sont montrés une fois que quelqu’un les a lus.',
	mails_given_up: (count) => (count === 1 ? '1 e-mail n’a pas pu partir' : `${count} e-mails n’ont pas pu partir`),
	mails_given_up_lead: 'La raison figure à côté de chacun.'
};
export default shell;
