import { fail, type RequestEvent } from '@sveltejs/kit';
import type { UploadTicket } from '$lib/api/types';
import { after_move, read_move } from '$lib/features/media/order';
import { locales } from '$lib/i18n/locales';
import { expect_data, problem_of } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import { put_file } from '$lib/server/media';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	event.depends('estate:pictures');
	const params = { path: { id: event.params.id } };
	const [property, pictures, uploads, documents] = await Promise.all([
		api.GET('/api/v1/office/properties/{id}', { params }),
		api.GET('/api/v1/properties/{id}/pictures', { params }),
		api.GET('/api/v1/properties/{id}/uploads', { params }),
		api.GET('/api/v1/properties/{id}/documents', { params })
	]);
	return {
		property: expect_data(property),
		pictures: expect_data(pictures).items,
		order_etag: pictures.response.headers.get('etag') ?? '',
		uploads: expect_data(uploads),
		documents: expect_data(documents).items
	};
};

type Answer = { data?: unknown; error?: unknown; response: Response };

/** What the page says of an answer. */
function told(answer: Answer) {
	if (answer.response.ok) return { saved: true };
	const { status, code } = problem_of(answer);
	return fail(status, { code });
}

const texts_of = (form: FormData, name: string) =>
	Object.fromEntries(locales.map((locale) => [locale, String(form.get(`${name}_${locale}`) ?? '')])) as Record<(typeof locales)[number], string>;

async function asked(event: RequestEvent<{ id: string }>) {
	const { api } = require_agent(event);
	const form = await event.request.formData();
	return { api, form, property: event.params.id, id: String(form.get('id') ?? ''), header: { 'If-Match': String(form.get('etag') ?? '') } };
}

export const actions: Actions = {
	/** One file, for browsers without JavaScript. */
	upload: async (event) => {
		const { api, form, property } = await asked(event);
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0) return fail(422, { code: 'went_wrong' });
		const kind = String(form.get('kind') ?? 'photo') as 'photo' | 'floor_plan' | 'document';
		const promised = await api.POST('/api/v1/properties/{id}/uploads', {
			params: { path: { id: property } },
			body: { kind, file_name: file.name, content_type: file.type, byte_size: file.size }
		});
		if (!promised.data) return told(promised);
		const ticket: UploadTicket = promised.data;
		if (!(await put_file(ticket, file))) return fail(502, { code: 'offline' });
		return told(await api.POST('/api/v1/uploads/{id}/complete', { params: { path: { id: ticket.id } }, body: {} }));
	},
	dismiss: async (event) => {
		const { api, id } = await asked(event);
		return told(await api.DELETE('/api/v1/uploads/{id}', { params: { path: { id } } }));
	},
	order: async (event) => {
		const { api, form, property, header } = await asked(event);
		const ids = String(form.get('ids') ?? '').split(',').filter(Boolean);
		const wish = read_move(String(form.get('move') ?? ''));
		const order = wish ? after_move(ids, wish.id, wish.move) : ids;
		return told(await api.PUT('/api/v1/properties/{id}/pictures/order', { params: { path: { id: property } }, headers: header, body: { ids: order } }));
	},
	describe: async (event) => {
		const { api, form, property, id, header } = await asked(event);
		const kind = form.get('kind') === 'floor_plan' ? 'floor_plan' : 'photo';
		const body = { alt: texts_of(form, 'alt'), caption: texts_of(form, 'caption'), kind } as const;
		return told(await api.PATCH('/api/v1/properties/{id}/pictures/{picture_id}', { params: { path: { id: property, picture_id: id } }, headers: header, body }));
	},
	remove: async (event) => {
		const { api, property, id } = await asked(event);
		return told(await api.DELETE('/api/v1/properties/{id}/pictures/{picture_id}', { params: { path: { id: property, picture_id: id } } }));
	},
	describe_document: async (event) => {
		const { api, form, property, id, header } = await asked(event);
		const body = { title: texts_of(form, 'title'), access: String(form.get('access')) as 'everyone' | 'signed_in' | 'agent' };
		return told(await api.PATCH('/api/v1/properties/{id}/documents/{document_id}', { params: { path: { id: property, document_id: id } }, headers: header, body }));
	},
	remove_document: async (event) => {
		const { api, property, id } = await asked(event);
		return told(await api.DELETE('/api/v1/properties/{id}/documents/{document_id}', { params: { path: { id: property, document_id: id } } }));
	}
};
