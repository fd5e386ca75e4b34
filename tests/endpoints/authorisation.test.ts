// Who may do what: every route of the running server × everyone who could knock (authorisation/table.ts).

import { beforeAll, describe, expect, test } from 'vitest';
import type { Call, Reply } from '../support/api.js';
import { EventReader } from '../support/events.js';
import { Issuer } from '../support/issuer.js';
import { usePlatform } from '../support/platform.js';
import type { Forge } from '../support/tokens.js';
import { callers, table, type Caller, type Row } from './authorisation/table.js';
import { World } from './authorisation/world.js';

const issuer = new Issuer();
const platform = usePlatform(issuer.environment);
let forge: Forge;

beforeAll(async () => {
	forge = await issuer.forge(platform());
});

const everyRow = { whole: 'agent', owner: 'guest', another: 'guest2', hers: 'agent2', anothers: 'agent2', admin: 'admin' } as const;

function signedIn(caller: Caller): Call {
	if (caller === 'nobody') return {};
	return { as: caller === 'expired' ? { token: forge.expired() } : everyRow[caller] };
}

async function statusOf(row: Row, caller: Caller): Promise<{ status: number; reply?: Reply }> {
	const world = new World(platform(), caller === 'hers' ? 'hers' : 'anothers');
	const { path: target, body, headers } = await row.target(world);
	const [method] = row.route.split(' ') as [string];
	const call = { ...signedIn(caller), body, headers };
	// A stream that is open never ends; its head says enough.
	if (/\/(changes|events)$/.test(target) && row.answers[callers.indexOf(caller)] === 200) {
		const reader = await EventReader.open(`${platform().server.origin}${target}`, call.as ? { Authorization: `Bearer ${await tokenOf(call)}` } : {});
		reader.close();
		return { status: reader.response.statusCode ?? 0 };
	}
	const reply = await platform().api.call(method, target, call);
	return { status: reply.status, reply };
}

async function tokenOf({ as }: Call): Promise<string> {
	return typeof as === 'object' ? as.token : platform().api.token(as as 'guest');
}

test('every route has its row, and every row its route', () => {
	const routes = platform().api.contract.operations().map(({ method, pattern }) => `${method} ${pattern}`);
	const known = table.map((row) => row.route);
	const missing = routes.filter((route) => !known.includes(route));
	expect(missing, `tests/endpoints/authorisation/table.ts does not say who may call these; add a row for each:\n${missing.map((route) => `  row('${route}', '401 401 403 403 200 404 200 200', …)`).join('\n')}\n`).toEqual([]);
	expect(known.filter((route) => !routes.includes(route)), 'rows of routes that are no more').toEqual([]);
	expect(known.filter((route, at) => known.indexOf(route) !== at), 'routes with two rows').toEqual([]);
});

test('the rows agree with what the document says of its audiences', () => {
	const audiences = new Map(platform().api.contract.operations().map(({ method, pattern, operation }) => [`${method} ${pattern}`, operation['x-audience']]));
	for (const { route, answers } of table) {
		expect(answers, `${route} has an answer for each caller`).toHaveLength(callers.length);
		const of = (caller: Caller) => answers[callers.indexOf(caller)];
		const audience = audiences.get(route);
		if (audience === undefined || route.startsWith('POST /api/v1/webhooks/')) continue;
		expect(of('expired'), `${route}: an expired token is refused everywhere`).toBe(401);
		expect(of('nobody') === 401, `${route} is for ${audience}`).toBe(audience !== 'everyone');
		expect(of('owner') === 403, `${route} is for ${audience}`).toBe(audience === 'agent' || audience === 'admin');
		expect(of('whole') === 403, `${route} is for ${audience}`).toBe(audience === 'admin');
		expect([...answers.keys()].some((at) => answers[at] === 403 && callers[at] === 'admin'), `${route}: an admin is never forbidden`).toBe(false);
	}
});

describe.each(table)('$route', (row) => {
	test('answers everyone as the table says', async () => {
		const found: Record<string, number> = {};
		for (const caller of callers) {
			const { status, reply } = await statusOf(row, caller);
			found[caller] = status;
			if (status === 401 && !row.route.startsWith('POST /api/v1/webhooks/')) expect(reply?.headers['www-authenticate'], `${row.route} by ${caller}`).toBe('Bearer');
			if (status === 404) expect(reply?.problem.code, `${row.route} by ${caller}: another’s is answered as if it were not there`).toBe('not_found');
		}
		expect(found).toEqual(Object.fromEntries(callers.map((caller, at) => [caller, row.answers[at]])));
	});

	test('refuses a garbled token, whoever it is for', async () => {
		const { path: target, body, headers } = await row.target(new World(platform(), 'hers'));
		const reply = await platform().api.call(row.route.split(' ')[0] as string, target, { as: { token: 'garbled' }, body, headers });
		reply.refused(401, 'bad_token');
	});
});
