import type { ReviewsWords } from './en';

const reviews: ReviewsWords = {
	title: 'Opiniones',
	lead: 'Lo que los huéspedes dicen de sus estancias. Se muestra cuando alguien aquí lo ha leído.',
	views: { submitted: 'Por leer', published: 'Mostradas', refused: 'No mostradas' },
	views_label: 'Qué opiniones',
	empty_title: 'Nada aquí',
	empty_lead: 'Cuando un huésped escribe una opinión, aparece aquí.',
	older: 'Opiniones anteriores',
	stars: (count) => (count === 1 ? '1 estrella' : `${count} estrellas`),
	categories: { cleanliness: 'Limpieza', accuracy: 'Como se describe', communication: 'Comunicación', location: 'Ubicación', value: 'Calidad-precio' },
	stay: (month) => `Estancia de ${month}`,
	booking: 'Reserva',
	publish: 'Mostrarla',
	refuse: 'No mostrarla',
	reason: 'Por qué no se muestra (el huésped lo lee)',
	refused_because: 'No se muestra porque',
	reply: 'Su respuesta, para que todos la lean',
	reply_save: 'Guardar la respuesta',
	reply_title: 'Nuestra respuesta',
	reply_open: 'Responder',
	failed: {
		illegal_transition: 'Ha cambiado mientras tanto. Así está ahora.',
		invalid_request: 'Falta algo o es demasiado largo.',
		other: 'No ha funcionado. Inténtelo de nuevo.'
	}
};
export default reviews;
