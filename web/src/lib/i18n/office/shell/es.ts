import type { ShellWords } from './en';

const shell: ShellWords = {
	name: 'Oficina',
	menu: 'Menú de la oficina',
	home: 'Resumen',
	greeting: (name) => `Hola, ${name}`,
	lead: 'Lo que espera a alguien.',
	all_done: 'No hay nada pendiente.',
	conflicts: (count) => (count === 1 ? 'Hay noches vendidas dos veces' : `${count} veces hay noches vendidas dos veces`),
	conflicts_lead: 'Un canal ha vendido lo que aquí está ocupado. Resuélvalo antes de que los huéspedes se encuentren.',
	requests: (count) => (count === 1 ? 'Se pide 1 estancia' : `Se piden ${count} estancias`),
	requests_lead: (when) => `La primera debe responderse antes del ${when}.`,
	today: (arrivals, departures) => `Hoy: ${arrivals === 1 ? '1 llegada' : `${arrivals} llegadas`}, ${departures === 1 ? '1 salida' : `${departures} salidas`}`,
	today_lead: 'Por llegar y por salir.',
	today_cleanings: (count) => (count === 1 ? 'Queda 1 casa por limpiar.' : `Quedan ${count} casas por limpiar.`),
	late_enquiries: (count) => (count === 1 ? '1 de ellas va con retraso.' : `${count} de ellas van con retraso.`),
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
