import { expect, test, vi } from 'vitest';
import { docs_of } from './docs';

const document = { openapi: '3.1.0', info: { title: 'API', version: '1' }, paths: {}, components: { schemas: {} } };
const request = () => {
	const GET = vi.fn(async () => ({ data: document, response: new Response() }));
	return { GET, locals: { api: { GET } } as unknown as App.Locals };
};

test('the document is read once a request, however many ask for it', async () => {
	const first = request();
	const [layout, page] = await Promise.all([docs_of(first.locals), docs_of(first.locals)]);
	expect(layout).toBe(page);
	expect(first.GET).toHaveBeenCalledTimes(1);
	const second = request();
	await docs_of(second.locals);
	expect(second.GET).toHaveBeenCalledTimes(1);
});
