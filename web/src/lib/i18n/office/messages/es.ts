import type { MessagesWords } from './en';

const messages: MessagesWords = {
	title: 'Mensajes',
	lead: 'Lo que los huéspedes escriben sobre sus estancias.',
	views: { all: 'Todos', unread: 'Sin leer' },
	views_label: 'Qué conversaciones',
	search: 'Huésped o código de reserva',
	search_go: 'Buscar',
	list: 'Lista de conversaciones',
	empty_title: 'Sin mensajes',
	empty_lead: 'Cuando un huésped escribe sobre una estancia, la conversación aparece aquí por sí sola.',
	pick_title: 'Elija una conversación',
	pick_lead: 'Aquí se ve lo que se ha escrito y la estancia de la que trata.',
	more: 'Conversaciones anteriores',
	newest: 'Volver a las más recientes',
	back: 'Volver a la lista',
	booking: 'Reserva',
	unread: (count) => (count === 1 ? '1 nuevo' : `${count} nuevos`),
	last: { guest: '', office: 'Respondido: ' },
	erased: 'Persona borrada',
	thread: {
		title: 'Conversación',
		lead: '',
		empty: 'Todavía no se ha escrito nada.',
		text: 'Su respuesta',
		send: 'Enviar',
		you: 'Usted',
		unread: 'Nuevo',
		failed: 'No ha funcionado. Inténtelo de nuevo.',
		system: { confirmed: 'La estancia se confirmó', cancelled: 'La estancia se canceló' }
	}
};
export default messages;
