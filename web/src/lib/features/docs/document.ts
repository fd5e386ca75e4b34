/*
 * An OpenAPI document as the page of the documentation needs it: flat, in words, every reference a name.
 */
export interface Docs {
	title: string;
	version: string;
	description?: string;
	operations: Operation[];
	schemas: Schema[];
}
export interface Operation {
	id: string;
	method: string;
	path: string;
	group: string;
	summary: string;
	description?: string;
	audience: string;
	parameters: Row[];
	body?: Type;
	answers: { status: string; description: string; type?: Type }[];
}
export interface Schema {
	name: string;
	description?: string;
	rows: Row[];
	type?: Type;
}
export interface Row {
	name: string;
	where?: string;
	required: boolean;
	type: Type;
	description?: string;
}
/** `list of Booking`: the words around a name, and the name where it is one of the schemas; or the types that it may be. */
export interface Type {
	words: string;
	schema?: string;
	choices?: Type[];
}
/** The routes of one group, and every schema that they speak of. */
export interface Part {
	operations: Operation[];
	schemas: Schema[];
}

type Json = Record<string, unknown>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const methods = ['get', 'post', 'put', 'patch', 'delete'];

export function read_document(document: unknown): Docs {
	const root = object(document);
	const info = object(root.info);
	const components = object(root.components);
	return {
		title: text(info.title) ?? 'API',
		version: text(info.version) ?? '',
		description: text(info.description),
		operations: Object.entries(object(root.paths)).flatMap(([path, item]) => operations_of(path, object(item), components)),
		schemas: Object.entries(object(components.schemas)).map(([name, schema]) => schema_of(name, object(schema)))
	};
}

/** The groups in the order in which the document has them, with how many routes each has. */
export function groups_of({ operations }: Docs): { name: string; routes: number }[] {
	const names = [...new Set(operations.map(({ group }) => group))];
	return names.map((name) => ({ name, routes: operations.filter(({ group }) => group === name).length }));
}

export function part_of(docs: Docs, group: string): Part {
	const operations = docs.operations.filter((operation) => operation.group === group);
	const wanted = new Set<string>();
	const want = (type?: Type): void => {
		type?.choices?.forEach(want);
		if (!type?.schema || wanted.has(type.schema)) return;
		wanted.add(type.schema);
		const schema = docs.schemas.find(({ name }) => name === type.schema);
		[schema?.type, ...(schema?.rows ?? []).map((row) => row.type)].forEach(want);
	};
	for (const { parameters, body, answers } of operations) [body, ...parameters.map(({ type }) => type), ...answers.map(({ type }) => type)].forEach(want);
	return { operations, schemas: docs.schemas.filter(({ name }) => wanted.has(name)) };
}

function operations_of(path: string, item: Json, components: Json): Operation[] {
	return methods.filter((method) => method in item).map((method) => {
		const operation = object(item[method]);
		const given = [...list(item.parameters), ...list(operation.parameters)].map((parameter) => resolve(object(parameter), components));
		return {
			id: `${method}-${path.replace(/[^a-z0-9]+/gi, '-')}`,
			method: method.toUpperCase(),
			path,
			group: text(list(operation.tags)[0]) ?? path.split('/')[3] ?? 'api',
			summary: text(operation.summary) ?? '',
			description: text(operation.description),
			audience: text(operation['x-audience']) ?? (list(operation.security).length > 0 ? 'signed in' : 'public'),
			parameters: given.map((parameter) => ({
				name: text(parameter.name) ?? '',
				where: text(parameter.in),
				required: parameter.required === true,
				type: type_of(object(parameter.schema)),
				description: text(parameter.description)
			})),
			body: content_type(resolve(object(operation.requestBody), components)),
			answers: Object.entries(object(operation.responses)).map(([status, response]) => {
				const resolved = resolve(object(response), components);
				return { status, description: text(resolved.description) ?? '', type: content_type(resolved) };
			})
		};
	});
}

/** Follows a reference to a shared parameter, body or answer. */
function resolve(value: Json, components: Json): Json {
	const reference = text(value.$ref);
	if (!reference) return value;
	const [, , section = '', name = ''] = reference.split('/');
	return object(object(components[section])[name]);
}

function content_type(holder: Json): Type | undefined {
	const [media] = Object.values(object(holder.content));
	return media ? type_of(object(object(media).schema)) : undefined;
}

function schema_of(name: string, schema: Json): Schema {
	const required = new Set(list(schema.required));
	const rows = Object.entries(object(schema.properties)).map(([property, value]) => ({
		name: property,
		required: required.has(property),
		type: type_of(object(value)),
		description: text(object(value).description)
	}));
	return { name, description: text(schema.description), rows, type: rows.length === 0 ? type_of(schema) : undefined };
}

function type_of(schema: Json): Type {
	const reference = text(schema.$ref);
	if (reference) return { words: '', schema: reference.split('/').at(-1) };
	const choices = list(schema.oneOf ?? schema.anyOf).map((choice) => type_of(object(choice)));
	if (choices.length > 0) return { words: '', choices };
	const values = list(schema.enum);
	if (values.length > 0) return { words: values.join(' | ') };
	if ('const' in schema) return { words: String(schema.const) };
	if (schema.type === 'array') {
		const of = type_of(object(schema.items));
		return { ...of, words: `list of ${of.words}`.trim() };
	}
	const format = text(schema.format);
	return { words: `${text(schema.type) ?? 'any'}${format ? ` (${format})` : ''}` };
}
