// kill -9 of the server at the worst moments of a mail: while it is handed over, and between the mail server's «250» and our mark.

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../support/database.js';
import { MailReceiver, type Received } from '../support/smtp.js';
import { Server } from '../support/server.js';
import { until } from '../support/wait.js';

const many = 30;
let connections = 0;
let database: Database;
let receiver: MailReceiver;
/** Called with the recipient when a mail has arrived, before that is said. */
let arrived: (to: string) => Promise<void> = async () => {};

beforeAll(async () => {
	database = await Database.create();
	receiver = await MailReceiver.start({
		onConnect: (_session, done) => {
			connections += 1;
			done();
		},
		onData: (stream, session, done) =>
			void (async () => {
				const chunks: Buffer[] = [];
				for await (const chunk of stream) chunks.push(chunk as Buffer);
				const raw = Buffer.concat(chunks).toString();
				const to = session.envelope.rcptTo[0]?.address ?? '';
				receiver.received.push({ to, raw, mail: { messageId: /^Message-ID: (.*)$/m.exec(raw)?.[1]?.trim() } as never });
				await arrived(to);
				done();
			})()
	});
}, 60_000);
afterAll(async () => {
	await receiver?.stop();
	await database?.drop();
}, 60_000);

const startServer = () => Server.start({ databaseUrl: database.url, environment: { SMTP_URL: receiver.url, ESTATE_SITE_URL: 'https://estate.example' } });

async function queue(prefix: string, number: number): Promise<void> {
	await database.query(
		`INSERT INTO messaging.mail (id, occasion, template, locale, recipient, subject, body_text, body_html, created_at, not_before)
		 SELECT gen_random_uuid(), $1 || n, 'confirmation', 'en', $1 || n || '@example.com', 's', 't', 'h', now(), now() FROM generate_series(1, $2::int) AS n`,
		[prefix, number]
	);
}
/** Five minutes in which a dead server does not come back. */
const letLeasesRunOut = () => database.query(`UPDATE messaging.mail SET leased_until = now() WHERE state = 'sending'`);
const allSent = async () => (await database.value<number>(`SELECT count(*) FROM messaging.mail WHERE state <> 'sent'`)) === 0;
/** What has arrived, by recipient. */
function copiesOf(prefix: string): Map<string, Received[]> {
	const copies = new Map<string, Received[]>();
	for (const each of receiver.received) if (each.to.startsWith(prefix)) copies.set(each.to, [...(copies.get(each.to) ?? []), each]);
	return copies;
}

test('killed while mails are handed over: each arrives, and only the one that was on its way may arrive twice, as the same mail', async () => {
	let server = await startServer();
	await queue('a', many);
	const onItsWay = new Set<string>();
	for (const upTo of [5, 12, 20]) {
		const killed = new Promise<void>((resolve) => {
			arrived = async (to) => {
				if (copiesOf('a').size < upTo) return;
				arrived = async () => {};
				onItsWay.add(to);
				await server.kill();
				resolve();
			};
		});
		await killed;
		await letLeasesRunOut();
		server = await startServer();
	}
	await until('all are sent', allSent, 30_000);
	const copies = copiesOf('a');
	expect(copies.size).toBe(many);
	expect([...copies].filter(([, each]) => each.length > 1).map(([to]) => to).sort()).toEqual([...onItsWay].sort());
	for (const each of copies.values()) expect(new Set(each.map(({ mail }) => mail.messageId)).size).toBe(1);
	expect(await server.stop()).toBe(0);
}, 90_000);

test('killed between the answer and the mark: it is sent again as the same mail, and marked once', async () => {
	let server = await startServer();
	const holder = new pg.Client({ connectionString: database.url });
	await holder.connect();
	arrived = async (to) => {
		await holder.query('BEGIN');
		await holder.query('SELECT FROM messaging.mail WHERE recipient = $1 FOR UPDATE', [to]);
		arrived = async () => {};
	};
	await queue('b', 1);
	const isMarking = `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%SET state = $3%'`;
	await until('the mark waits', async () => (await database.value<number>(isMarking)) === 1);
	await server.kill();
	await holder.query('ROLLBACK');
	await holder.end();
	await until('the mark has not been made', async () => (await database.value<string>(`SELECT state FROM messaging.mail WHERE occasion = 'b1'`)) === 'sending');
	await letLeasesRunOut();
	server = await startServer();
	await until('it is sent', allSent, 30_000);
	const ids = receiver.received.filter(({ to }) => to === 'b1@example.com').map(({ mail }) => mail.messageId);
	expect(ids).toHaveLength(2);
	expect(new Set(ids).size).toBe(1);
	expect(await server.stop()).toBe(0);
}, 60_000);

test('stopped in order: what was handed over is marked first, so that nothing is sent twice', async () => {
	let server = await startServer();
	let stopped: Promise<number | null> | undefined;
	arrived = async () => {
		if (copiesOf('c').size === 3) stopped ??= server.stop();
	};
	await queue('c', 10);
	await until('it is stopped', () => stopped !== undefined);
	expect(await stopped).toBe(0);
	expect(await database.value(`SELECT count(*) FROM messaging.mail WHERE state = 'sending'`)).toBe(0);
	arrived = async () => {};
	server = await startServer();
	await until('all are sent', allSent, 30_000);
	expect([...copiesOf('c').values()].map((each) => each.length)).toEqual(Array<number>(10).fill(1));
	expect(await server.stop()).toBe(0);
}, 60_000);

test('what waits goes over one connection, which is hung up when nothing waits any more', async () => {
	const server = await startServer();
	const before = connections;
	await queue('d', many);
	await until('all are sent', allSent, 30_000);
	expect([...copiesOf('d').values()].map((each) => each.length)).toEqual(Array<number>(many).fill(1));
	expect(connections - before).toBe(1);
	await until('it is hung up', () => receiver.open === 0);
	expect(await server.stop()).toBe(0);
}, 60_000);
