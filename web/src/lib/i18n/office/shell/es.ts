import type { ShellWords } from './en';

const shell: ShellWords = {
	name: 'Oficina',
	menu: 'Menú de la oficina',
	home: 'Resumen',
	greeting: (name) => `Hola, ${name}`,
	lead: 'Lo que espera a alguien.',
	all_done: 'No hay nada pendiente.',
	new_enquiries: (count, is_more) => (is_more ? `${count} consultas nuevas o más` : count === 1 ? '1 consulta nueva' : `${count} consultas nuevas`),
	new_enquiries_lead: 'Nadie las ha respondido todavía.',
	unread_talks: (count) => (count === 1 ? 'Un huésped ha escrito' : `${count} huéspedes han escrito`),
	unread_talks_lead: 'Nadie lo ha leído todavía.',
	unread_reviews: (count) => (count === 1 ? '1 opinión por leer' : `${count} opiniones por leer`),
	unread_reviews_lead: 'Se muestran cuando alguien las ha leído.',
	mails_given_up: (count) => (count === 1 ? '1 correo no se ha podido enviar' : `${count} correos no se han podido enviar`),
	mails_given_up_lead: 'El motivo está junto a cada uno.'
};
export default shell;
