import { read_document, type Docs } from '$lib/features/docs/document';
import { expect_data } from '$lib/server/api';

const kept = new WeakMap<App.Locals, Promise<Docs>>();

/** The API's own document, read once a request, whoever of layout and page asks first. */
export function docs_of(locals: App.Locals): Promise<Docs> {
	const docs = kept.get(locals) ?? locals.api.GET('/api/v1/openapi.json').then((answer) => read_document(expect_data(answer)));
	kept.set(locals, docs);
	return docs;
}
