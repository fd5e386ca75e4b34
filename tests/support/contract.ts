// Holds an answer against the server's own OpenAPI document: an undocumented status or content type, a missing or an extra field is a fault.

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Answer, Asked } from './http.js';

interface Media {
	schema?: Record<string, unknown>;
}
interface Operation {
	operationId: string;
	'x-audience': Audience;
	responses: Record<string, { content?: Record<string, Media> }>;
	requestBody?: unknown;
	parameters?: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[];
}
export type Audience = 'everyone' | 'user' | 'agent' | 'admin';
export interface OpenApi {
	openapi: string;
	paths: Record<string, Record<string, Operation>>;
	components: { schemas: Record<string, Record<string, unknown>> };
}
export interface DocumentedOperation {
	method: string;
	pattern: string;
	operation: Operation;
}

/** What a problem may carry beside the members that every problem has: nothing that the document does not name. */
function withClosedProblem(document: OpenApi): OpenApi {
	const closed = structuredClone(document);
	const problem = closed.components.schemas['Problem'];
	if (problem) problem['additionalProperties'] = false;
	return closed;
}

export class Contract {
	private readonly ajv: Ajv2020;
	private readonly document: OpenApi;
	private readonly validators = new Map<string, ValidateFunction>();

	constructor(document: OpenApi) {
		this.document = withClosedProblem(document);
		this.ajv = new Ajv2020({ strict: false, allErrors: true });
		addFormats.default(this.ajv);
		this.ajv.addSchema(this.document, 'document');
	}

	operations(): DocumentedOperation[] {
		return Object.entries(this.document.paths).flatMap(([pattern, methods]) =>
			Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), pattern, operation }))
		);
	}

	/** What is wrong with an answer; empty when it keeps the contract. */
	faults(asked: Asked, answer: Answer): string[] {
		const faults: string[] = [];
		if (!answer.headers['x-request-id']) faults.push('X-Request-Id is missing');
		const pattern = this.patternOf(pathOf(asked.path));
		const method = asked.method === 'HEAD' ? 'get' : asked.method.toLowerCase();
		const operation = pattern === undefined ? undefined : this.document.paths[pattern]?.[method];
		if (!operation) return [...faults, ...this.unroutedFaults(pattern !== undefined, answer)];
		const response = operation.responses[String(answer.status)];
		if (!response) return [...faults, `status ${answer.status} of ${asked.method} ${pattern} is not documented`];
		const type = mediaType(answer);
		if (!response.content || answer.status === 304) {
			if (answer.text !== '') faults.push('a body that is not documented');
			return faults;
		}
		const media = response.content[type];
		if (!media) return [...faults, `content type '${type}' of status ${answer.status} is not documented`];
		if (asked.method === 'HEAD' || !media.schema) return faults;
		const place = ['paths', pattern as string, method, 'responses', String(answer.status), 'content', type, 'schema'];
		return [...faults, ...this.bodyFaults(place, answer)];
	}

	/** Addresses and methods that do not exist: 404 or 405 (or what framing or limits say), always as a problem. */
	private unroutedFaults(pathExists: boolean, answer: Answer): string[] {
		const faults: string[] = [];
		const expected = pathExists ? [405, 400] : [404, 400];
		if (!expected.includes(answer.status)) faults.push(`status ${answer.status} for something that is not in the document`);
		if (answer.status === 405 && !answer.headers['allow']) faults.push('405 without Allow');
		if (mediaType(answer) !== 'application/problem+json') faults.push(`content type '${mediaType(answer)}' instead of a problem`);
		else if (answer.text !== '') faults.push(...this.bodyFaults(['components', 'schemas', 'Problem'], answer));
		return faults;
	}

	private bodyFaults(place: string[], answer: Answer): string[] {
		let body: unknown;
		try {
			body = JSON.parse(answer.text);
		} catch {
			return [`the body is not JSON: ${answer.text.slice(0, 200)}`];
		}
		const faults: string[] = [];
		const validate = this.validator(place);
		if (!validate(body)) {
			for (const error of validate.errors ?? []) faults.push(`${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
		}
		if (mediaType(answer) === 'application/problem+json') {
			const problem = body as { status?: number; request_id?: string };
			if (problem.status !== answer.status) faults.push(`the problem says status ${problem.status}, the answer ${answer.status}`);
			if (problem.request_id !== answer.headers['x-request-id']) faults.push('request_id is not that of X-Request-Id');
		}
		return faults;
	}

	private validator(place: string[]): ValidateFunction {
		const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
		let validate = this.validators.get(pointer);
		if (!validate) {
			validate = this.ajv.compile({ $ref: `document#/${pointer}` });
			this.validators.set(pointer, validate);
		}
		return validate;
	}

	/** The documented path that an address belongs to; fixed words win over parameters. */
	private patternOf(path: string): string | undefined {
		const given = path.split('/');
		const fitting = Object.keys(this.document.paths).filter((pattern) => {
			const parts = pattern.split('/');
			return parts.length === given.length && parts.every((part, at) => part.startsWith('{') || part === given[at]);
		});
		const parameters = (pattern: string) => pattern.split('{').length;
		return fitting.sort((left, right) => parameters(left) - parameters(right))[0];
	}
}

function pathOf(target: string): string {
	const path = target.split('?')[0] ?? '';
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function mediaType(answer: Answer): string {
	return (answer.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
}
