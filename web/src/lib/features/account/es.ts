import type { AccountWords } from './en';

const es: AccountWords = {
	title: 'Mi cuenta',
	lead: 'Quién es usted aquí, qué ha aceptado y qué se guarda sobre usted.',
	you: 'Usted',
	name: 'Nombre',
	email: 'Correo',
	unnamed: 'sin indicar',
	change_at: 'Su nombre y su dirección están donde inicia sesión, y se cambian allí.',
	mail: 'Sobre qué podemos escribirle',
	mail_lead: 'Nada está marcado hasta que usted lo marca, y puede retirarlo aquí en cualquier momento. Lo que forma parte de una reserva suya se envía en todo caso.',
	purposes: {
		news: { label: 'Nuevos inmuebles', lead: 'De vez en cuando, un correo con las novedades.' },
		reviews: { label: 'Opiniones', lead: 'Después de una estancia, un correo que pregunta cómo fue.' }
	},
	save: 'Guardar',
	saved: 'Guardado.',
	data: 'Sus datos',
	data_lead: 'Todo lo que se guarda sobre usted, en un archivo: su cuenta, lo que ha aceptado, sus reservas, sus consultas con nuestras respuestas y lo que se ha hecho en su nombre.',
	download: 'Descargar mis datos',
	privacy: 'Qué se guarda, por qué y cuánto tiempo',
	erase: 'Borrar mi cuenta',
	erase_lead: 'Su cuenta termina y no se puede recuperar. Si se registra de nuevo, empieza de cero.',
	goes: 'Qué desaparece',
	goes_points: ['Su cuenta, y con ella el inicio de sesión', 'Nombre, correo, teléfono y notas de sus reservas', 'Sus consultas: quién es, qué escribió y qué respondimos'],
	stays: 'Qué queda, y por qué',
	stays_points: ['Fechas, casa y precio de reservas pasadas, sin nombre: la ley nos pide llevar los libros', 'Que algo se hizo en algún momento, bajo un número que no lleva a nadie'],
	ahead: 'Una estancia pendiente tiene que terminar o cancelarse antes: hasta entonces debemos saber a quién recibir.',
	begin: 'Borrar mi cuenta',
	confirm: (word) => `Escriba ${word} para confirmar`,
	word: 'BORRAR',
	wrong_word: (word) => `Escriba ${word}, por favor.`,
	yes: 'Borrar mi cuenta para siempre',
	no: 'Conservarla',
	stays_ahead: 'Tiene estancias que no han terminado',
	stays_ahead_lead: 'Cancélelas, o vuelva después de la última.',
	admin_stays: 'Usted es administrador. Otro administrador debe retirarle antes el papel, para que siempre quede uno.',
	failed: 'El servicio de acceso no responde, así que no se ha borrado nada. Inténtelo de nuevo en un momento.',
	erased_title: 'Su cuenta está borrada',
	erased_lead: 'Ha salido de la sesión. Aquí ya nada lleva a usted; las reservas pasadas quedan en nuestros libros sin su nombre.',
	home: 'A la página de inicio'
};

export default es;
