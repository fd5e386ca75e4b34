#!/usr/bin/env node
// Makes the pictures of the demo portfolio: `node tools/pictures/make.mjs --out DIR [--only REF] [--data DIR]`. See README.md.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { viewsOf } from './lib/property.mjs';
import { assign, readIndex, shown, tally, viewsWith } from './lib/renders.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' }, data: { type: 'string', default: join(here, '../../data/demo') }, workers: { type: 'string' } } });
if (!options.out) {
  console.error('usage: node make.mjs --out DIR [--only REF] [--data DIR] [--workers N]');
  process.exit(2);
}

const sha = (text) => createHash('sha256').update(text).digest('hex');
const readJson = (file, missing) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : missing);

function properties(folder) {
  const files = readdirSync(join(folder, 'properties')).filter((name) => name.endsWith('.json')).sort();
  return files.flatMap((name) => readJson(join(folder, 'properties', name)));
}

/** Changes whenever the drawing code or its dependencies do. Which rendered pictures a property takes is part of its own hash. */
function toolHash() {
  const drawing = ['lib', 'views'].flatMap((folder) => readdirSync(join(here, folder)).sort().map((name) => join(folder, name))).filter((name) => name !== join('lib', 'renders.mjs'));
  const files = ['worker.mjs', 'settings.mjs', 'package-lock.json', ...drawing];
  return sha(files.map((file) => readFileSync(join(here, file), 'utf8')).join('\n'));
}

/** Listings do not show in a picture; everything else of a property may. */
function inputHash(property, tool, renders) {
  return sha(JSON.stringify({ ...property, listings: undefined }) + tool + JSON.stringify(renders));
}

const complete = (folder, pictures) => pictures.every((picture) => picture.variants.every((variant) => existsSync(join(folder, variant.key))));

function writeJson(file, value) {
  writeFileSync(`${file}.part`, JSON.stringify(value, null, 1) + '\n');
  renameSync(`${file}.part`, file);
}

/** Gives each job to the next free worker and calls `done` with every result. */
function runAll(jobs, folder, count, done) {
  return new Promise((finish, fail) => {
    let next = 0;
    let open = 0;
    const workers = Array.from({ length: Math.min(count, jobs.length) }, () => new Worker(join(here, 'worker.mjs'), { workerData: { folder, data: resolve(options.data) } }));
    const feed = (worker) => {
      if (next < jobs.length) { open += 1; worker.postMessage(jobs[next++]); } else worker.terminate().then(() => { if (open === 0 && next >= jobs.length) finish(); });
    };
    for (const worker of workers) {
      worker.on('message', (result) => { open -= 1; done(result); feed(worker); });
      worker.on('error', fail);
      feed(worker);
    }
    if (workers.length === 0) finish();
  });
}

function removeOrphans(folder, manifest) {
  const used = new Set(Object.values(manifest).flatMap((pictures) => pictures.flatMap((picture) => picture.variants.map((variant) => variant.key))));
  const orphans = readdirSync(join(folder, 'p')).filter((name) => !used.has(`p/${name}`));
  orphans.forEach((name) => rmSync(join(folder, 'p', name)));
  return orphans.length;
}

const folder = resolve(options.out);
mkdirSync(join(folder, 'p'), { recursive: true });
const started = Date.now();
const all = properties(options.data);
const tool = toolHash();
const before = readJson(join(folder, 'inputs.json'), {});
const manifest = readJson(join(folder, 'manifest.json'), {});
const index = readIndex(options.data);
const views = (property) => viewsWith(viewsOf(property), property.ref, index);
const renders = assign(all, index, views);
const inputs = {};
const hashes = new Map();
const jobs = [];
for (const property of all) {
  const shownViews = shown(views(property), renders[property.ref]);
  const hash = inputHash(property, tool, { shownViews, ...renders[property.ref].given });
  const fresh = before[property.ref] === hash && manifest[property.ref] && complete(folder, manifest[property.ref]);
  const wanted = options.only ? property.ref === options.only : true;
  if (wanted && !fresh) jobs.push({ property, views: shownViews, renders: renders[property.ref].given, before: manifest[property.ref] ?? [] });
  hashes.set(property.ref, hash);
  inputs[property.ref] = before[property.ref];
}
if (options.only && !all.some((property) => property.ref === options.only)) {
  console.error(`no property ${options.only} in ${options.data}`);
  process.exit(1);
}

/** Also called on the way, so that an interrupted run goes on where it stopped. */
function save() {
  const refs = new Set(all.map((property) => property.ref));
  const sorted = Object.fromEntries(Object.entries(manifest).filter(([ref]) => refs.has(ref)).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeJson(join(folder, 'manifest.json'), sorted);
  writeJson(join(folder, 'inputs.json'), inputs);
  return sorted;
}

let finished = 0;
let made = 0;
const failures = [];
const count = Number(options.workers ?? Math.min(8, availableParallelism()));
let said = Date.now();
await runAll(jobs, folder, count, ({ ref, pictures, error }) => {
  finished += 1;
  if (error) { failures.push(`${ref}: ${error}`); delete inputs[ref]; } else { manifest[ref] = pictures; inputs[ref] = hashes.get(ref); made += pictures.length; }
  if (Date.now() - said > 5000) {
    said = Date.now();
    save();
    console.log(`pictures: ${finished} of ${jobs.length} properties, ${made} pictures, ${((said - started) / 1000).toFixed(0)} s`);
  }
});

const orphans = removeOrphans(folder, save());
failures.forEach((failure) => console.error(failure));
console.log(`pictures: ${made} made for ${jobs.length - failures.length} properties, ${options.only ? '' : `${all.length - jobs.length} properties unchanged, `}${orphans} old files removed, ${((Date.now() - started) / 1000).toFixed(1)} s`);
if (!options.only) console.log(`pictures: ${tally(all, renders, views)}`);
process.exitCode = failures.length ? 1 : 0;
