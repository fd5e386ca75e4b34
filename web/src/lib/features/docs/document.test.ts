import { expect, it } from 'vitest';
import { read_document } from './document';

it('reads operations, references and schemas', () => {
	const docs = read_document({
		info: { title: 'T', version: '1' },
		paths: {
			'/api/v1/things/{id}': {
				get: {
					summary: 'One thing',
					'x-audience': 'user',
					parameters: [{ $ref: '#/components/parameters/Id' }],
					responses: { 200: { description: 'OK', content: { 'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Thing' } } } } } }
				}
			}
		},
		components: {
			parameters: { Id: { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } } },
			schemas: { Thing: { required: ['name'], properties: { name: { type: 'string' }, state: { enum: ['on', 'off'] } } } }
		}
	});
	expect(docs.operations[0]).toMatchObject({ method: 'GET', group: 'things', audience: 'user', parameters: [{ name: 'id', where: 'path', required: true, type: { words: 'string (uuid)' } }], answers: [{ status: '200', type: { words: 'list of', schema: 'Thing' } }] });
	expect(docs.schemas[0]?.rows).toEqual([
		{ name: 'name', required: true, type: { words: 'string' }, description: undefined },
		{ name: 'state', required: false, type: { words: 'on | off' }, description: undefined }
	]);
});
