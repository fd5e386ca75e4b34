import type { EnquiriesWords } from './en';

const enquiries: EnquiriesWords = {
	title: 'Consultas',
	empty_title: 'Aún no hay consultas',
	empty_lead: 'Cuando alguien pregunte por un anuncio, aparecerá aquí.',
	states: { new: 'Nueva', read: 'Leída', closed: 'Cerrada' },
	more: 'Consultas más antiguas',
	reply: 'Responder por correo'
};
export default enquiries;
