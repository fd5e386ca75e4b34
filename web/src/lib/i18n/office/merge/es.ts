import type { MergeWords } from './en';

const merge: MergeWords = {
	title: 'Otra persona ha guardado antes',
	lead: 'No se pierde nada suyo ni de la otra persona. Lo que ha escrito sigue abajo; los campos que no ha tocado muestran los valores nuevos. Revise los cambios y guarde de nuevo.',
	was: 'antes',
	now: 'ahora',
	conflict: 'Usted también lo ha cambiado: al guardar, su valor sustituye al de la otra persona.',
	empty: 'vacío'
};
export default merge;
