import type { ShellWords } from './en';

const shell: ShellWords = {
	name: 'Bureau',
	menu: 'Menu du bureau',
	home: 'Vue d’ensemble',
	greeting: (name) => `Bonjour ${name}`,
	lead: 'Ce qui attend quelqu’un.',
	all_done: 'Rien ne vous attend.',
	new_enquiries: (count, is_more) => (is_more ? `${count} nouvelles demandes ou plus` : count === 1 ? '1 nouvelle demande' : `${count} nouvelles demandes`),
	new_enquiries_lead: 'Personne n’y a encore répondu.'
};
export default shell;
