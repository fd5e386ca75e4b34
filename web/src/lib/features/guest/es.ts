import type { GuestWords } from './en';

const guest: GuestWords = {
	receipt: {
		title: 'Recibo',
		link: 'Recibo',
		number: 'Número',
		of: 'Fecha',
		guest: 'Huésped',
		stay: 'Estancia',
		what: 'Concepto',
		quantity: 'Cantidad',
		unit: 'Precio unitario',
		amount: 'Importe',
		net: 'Sin impuestos',
		total: 'Total',
		paid: 'Pagado',
		refunded: 'Devuelto',
		outstanding: 'Pendiente de pago',
		vat_number: 'NIF-IVA',
		registration: 'Registro mercantil',
		print: 'Imprimir',
		back: 'Volver a la reserva',
		none_title: 'No hay recibo',
		none_lead: 'Hay recibo en cuanto una estancia está confirmada y mientras no se cancele.'
	},
	messages: {
		title: 'Mensajes',
		lead: 'Escríbanos sobre su estancia. Respondemos aquí y le avisamos por correo.',
		empty: 'Todavía no se ha escrito nada.',
		text: 'Su mensaje',
		send: 'Enviar',
		you: 'Usted',
		unread: 'Nuevo',
		failed: 'No ha funcionado. Inténtelo de nuevo.',
		system: {
			confirmed: 'La estancia se confirmó',
			cancelled: 'La estancia se canceló'
		}
	},
	review: {
		title: '¿Qué tal?',
		lead: 'Su opinión ayuda a quienes vengan después. La leemos antes de mostrarla, y mostramos por igual elogios y críticas.',
		until: (day) => `Puede escribirla hasta el ${day}.`,
		overall: 'En conjunto',
		categories: { cleanliness: 'Limpieza', accuracy: 'Como se describe', communication: 'Comunicación', location: 'Ubicación', value: 'Calidad-precio' },
		stars: (count) => (count === 1 ? '1 estrella' : `${count} estrellas`),
		text: '¿Qué deberían saber otros?',
		send: 'Enviar la opinión',
		failed: 'Ponga estrellas en cada línea y escriba unas palabras.',
		yours: 'Su opinión',
		states: { submitted: 'La estamos leyendo', published: 'Se muestra en el sitio', refused: 'No se muestra' },
		refused_because: 'Por qué no se muestra',
		reply: (company) => `${company} responde`
	}
};
export default guest;
