import { expect, it } from 'vitest';
import { groups_of, part_of, read_document } from './document';

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

it('makes a part of a group with every schema that its routes speak of, and no other', () => {
	const answer = (schema: object) => ({ responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } } });
	const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
	const docs = read_document({
		paths: {
			'/api/v1/things': { get: answer({ type: 'array', items: named('Thing') }) },
			'/api/v1/things/{id}': { get: answer({ oneOf: [named('Thing'), { type: 'null' }] }) },
			'/api/v1/others': { get: answer(named('Other')) }
		},
		components: {
			schemas: { Thing: { properties: { owner: named('Owner') } }, Owner: { properties: { things: { type: 'array', items: named('Thing') } } }, Other: { properties: { name: { type: 'string' } } } }
		}
	});
	expect(groups_of(docs)).toEqual([{ name: 'things', routes: 2 }, { name: 'others', routes: 1 }]);
	expect(part_of(docs, 'things').schemas.map(({ name }) => name)).toEqual(['Thing', 'Owner']);
	expect(part_of(docs, 'others').schemas.map(({ name }) => name)).toEqual(['Other']);
});
