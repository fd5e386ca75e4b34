import type { ShellWords } from './en';

const shell: ShellWords = {
	name: 'Oficina',
	menu: 'Menú de la oficina',
	home: 'Resumen',
	greeting: (name) => `Hola, ${name}`,
	lead: 'Lo que espera a alguien.',
	all_done: 'No hay nada pendiente.',
	new_enquiries: (count, is_more) => (is_more ? `${count} consultas nuevas o más` : count === 1 ? '1 consulta nueva' : `${count} consultas nuevas`),
	new_enquiries_lead: 'Nadie las ha respondido todavía.'
};
export default shell;
