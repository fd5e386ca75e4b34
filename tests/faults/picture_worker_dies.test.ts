// The worker that decodes pictures may be lost at any moment; what it was at is tried again, and given up after the third time.

import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { estateBinary } from '../support/environment.js';
import { mediaFolders, Uploader } from '../support/media.js';
import { samplePhoto } from '../support/photos.js';
import { Platform } from '../support/platform.js';
import { until } from '../support/wait.js';

/** Stands in the worker's place: `script` sees $folder, and may `exec $worker "$@"`. */
function workerThat(script: string): { folder: string; environment: Record<string, string> } {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'worker-'));
	const program = path.join(folder, 'worker');
	const worker = path.join(path.dirname(estateBinary()), 'estate-picture-worker');
	writeFileSync(program, `#!/bin/sh\nfolder=${folder}\nworker=${worker}\n${script}\n`);
	chmodSync(program, 0o755);
	return { folder, environment: { ...mediaFolders().environment, ESTATE_PICTURE_WORKER: program } };
}

test('a worker that is killed mid-way is started again, and the picture is made', async () => {
	const { folder, environment } = workerThat('if [ ! -e $folder/pid ]; then echo $$ >$folder/pid.new; mv $folder/pid.new $folder/pid; exec sleep 600; fi\nexec $worker "$@"');
	const platform = await Platform.start(environment);
	try {
		const property = (await platform.make.property()).id;
		const uploader = new Uploader(platform);
		const id = await uploader.send(property, samplePhoto({ width: 400, height: 300 }));
		const pid = path.join(folder, 'pid');
		await until('the worker has begun', () => existsSync(pid));
		process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL');
		expect((await uploader.picture(property, id)).width).toBe(400);
		expect(await platform.database.value('SELECT attempts FROM media.upload WHERE id = $1', [id])).toBe(2);
	} finally {
		await platform.stop();
	}
});

test('a picture that kills every worker is refused after the third, and the next one is made', async () => {
	const { folder, environment } = workerThat('[ -e $folder/healed ] || kill -9 $$\nexec $worker "$@"');
	const platform = await Platform.start(environment);
	try {
		const property = (await platform.make.property()).id;
		const uploader = new Uploader(platform);
		const id = await uploader.send(property, samplePhoto({ width: 400, height: 300 }));
		expect(await uploader.refusal(property, id)).toBe('could_not_process');
		expect(await platform.database.value('SELECT attempts FROM media.upload WHERE id = $1', [id])).toBe(3);
		writeFileSync(path.join(folder, 'healed'), '');
		await uploader.picture(property, await uploader.send(property, samplePhoto({ width: 400, height: 300 })));
	} finally {
		await platform.stop();
	}
});
