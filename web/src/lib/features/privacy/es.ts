import type { PrivacyWords } from './en';

const es: PrivacyWords = {
	title: 'Privacidad',
	description: 'Qué guarda esta plataforma sobre usted, por qué y durante cuánto tiempo.',
	lead: 'Esto es lo que la plataforma guarda sobre usted. No hay publicidad ni rastreo, los mapas y las letras vienen de este mismo sitio y nada se vende.',
	what: 'Qué',
	holds: 'Contenido',
	why: 'Por qué',
	how_long: 'Cuánto tiempo',
	rows: [
		{ what: 'Consultas', holds: 'Su nombre, su correo, su teléfono si lo da, su mensaje y su idioma, y de qué inmueble trata.', why: 'Para que un agente pueda responderle.', how_long: 'Un tiempo después de cerrarse, que fija la empresa; luego desaparecen su nombre y cada palabra.', period: 'enquiries' },
		{ what: 'Reservas', holds: 'Su nombre, su correo, su teléfono y su nota si los da, las fechas, el número de huéspedes y el precio.', why: 'El acuerdo con usted, y la contabilidad que la ley nos pide conservar.', how_long: 'Quién es usted: un tiempo después de su salida, que fija la empresa. La reserva en sí, sin nombre: sin límite.', period: 'bookings' },
		{ what: 'Precios ofrecidos', holds: 'El inmueble, las fechas, el número de huéspedes y el precio. No quién lo pidió.', why: 'El precio que vio es el que paga.', how_long: 'Un precio vale media hora; una oferta que nadie reservó se borra algún tiempo después.', period: 'quotes' },
		{ what: 'Respuestas a lo que envía', holds: 'Una copia de nuestra respuesta a una reserva o una consulta, con lo que dice de usted.', why: 'Si un formulario se envía dos veces porque se cortó la línea, cuenta una sola.', how_long: '48 horas.' },
		{ what: 'Avisos entre nuestras propias partes', holds: 'Que algo se reservó, se canceló o se preguntó.', why: 'Otras partes de la plataforma, y los calendarios que otros tienen abiertos, se enteran.', how_long: '7 días después de entregarse.' },
		{ what: 'Su sesión', holds: 'Una cookie con un número al azar que dice quién ha entrado. Quien no inicia sesión no recibe ninguna.', why: 'Para no tener que entrar de nuevo en cada página.', how_long: 'Hasta que cierre la sesión, 7 días como máximo.' },
		{ what: 'Cambios de nuestro equipo', holds: 'Quién de nosotros cambió qué, y cuándo.', why: 'Para encontrar errores y abusos.', how_long: 'Sin límite.' },
		{ what: 'Registros', holds: 'Su dirección en la red, la página, la hora y cómo se llama su navegador a sí mismo.', why: 'Para encontrar fallos y frenar abusos; las peticiones de una dirección se cuentan por minuto.', how_long: 'La cuenta: un minuto. Los registros: lo que la máquina los guarde, según su operador.' },
		{ what: 'En su navegador', holds: 'Si prefiere claro u oscuro, si lo ha elegido.', why: 'Para que se vea igual la próxima vez.', how_long: 'Hasta que elija «como el sistema» o lo borre. Nunca llega a nosotros.' },
		{ what: 'Lo que ha aceptado', holds: 'Si podemos escribirle sobre nuevos inmuebles o pedirle una opinión: cada sí y cada no, cuándo, y las palabras que vio.', why: 'Para escribir solo a quien quiere, y poder demostrarlo.', how_long: 'Sin límite; borrada su cuenta, bajo un número que no lleva a nadie.' },
		{ what: 'Su cuenta', holds: 'Nombre, correo, teléfono e imagen tal como los dio al registrarse, y cuándo entró por última vez.', why: 'Para que pueda entrar y encontrar sus reservas.', how_long: 'Hasta que borre la cuenta.' }
	],
	kept: {
		enquiries: (months) => `${months} meses después de cerrarse; luego desaparecen su nombre y cada palabra.`,
		bookings: (months) => `Quién es usted: ${months} meses después de su salida, o de la cancelación. La reserva en sí, sin nombre: sin límite.`,
		quotes: (days) => `Un precio vale media hora; una oferta que nadie reservó se borra ${days} días después.`
	},
	clerk: { what: 'Cómo inicia sesión', holds: 'Con qué inicia sesión y en qué dispositivos. Está en Clerk, un servicio que identifica a las personas por nosotros, y no en nuestra base de datos.', why: 'Para que pueda entrar con seguridad.', how_long: 'Hasta que borre la cuenta.' },
	rights_title: 'Qué puede pedir',
	rights: 'En la página de su cuenta puede descargar todo lo que se guarda sobre usted, retirar lo que aceptó y borrar la cuenta; las reservas pasadas quedan entonces en los libros sin su nombre. Si no tiene cuenta, escríbanos con el formulario de consulta de cualquier inmueble.',
	account: 'Mi cuenta',
	controller_title: 'Responsable'
};

export default es;
