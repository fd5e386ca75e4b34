// One worker: makes the pictures of one property at a time and writes them as WebP, each width.
import { createHash } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { altOfPlan, altOfRender } from './lib/alt.mjs';
import { drawPlan } from './lib/property.mjs';
import { DRAWN, RENDERED, WIDTHS } from './settings.mjs';

sharp.concurrency(1);
sharp.cache(false);

async function exists(file) {
  return stat(file).then(() => true, () => false);
}

const write = (folder, key, image, encoding) => writeOnce(folder, key, () => image.webp(encoding).toBuffer());

async function writeOnce(folder, key, make) {
  const file = join(folder, key);
  if (await exists(file)) return;
  const data = await make();
  await writeFile(`${file}.part`, data);
  await rename(`${file}.part`, file);
}

/** Raw pixels with what sharp needs to read them again; each smaller width is made from the one above it. */
async function pixels(image) {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return [data, { raw: { width: info.width, height: info.height, channels: info.channels } }];
}

const height = (width) => Math.round((width * 2) / 3);

/** A picture that would come out as it is: making one is a hundred times the work of describing it. */
async function madeBefore(folder, before, keys) {
  const same = before.find((picture) => picture.variants.length === keys.length && picture.variants.every(({ key }) => keys.includes(key)));
  return same && (await Promise.all(keys.map((key) => exists(join(folder, key))))).every(Boolean) ? same : undefined;
}

/** A rendered picture is kept at its largest width as it is; the smaller ones are made from it. */
async function takePicture(folder, property, view, render, before) {
  const master = await readFile(join(workerData.data, 'pictures', render.file));
  const name = createHash('sha256').update(master).update(JSON.stringify(RENDERED)).digest('hex').slice(0, 16);
  const alt = altOfRender(property, view, render.hour);
  const keys = [...WIDTHS.filter((each) => each < render.width), render.width].map((width) => `p/${name}-${width}.webp`);
  const same = await madeBefore(folder, before, keys);
  if (same) return { ...same, view, alt };
  const variants = [{ width: render.width, key: keys.at(-1) }];
  await writeOnce(folder, variants[0].key, () => master);
  let sheet = await pixels(sharp(master).removeAlpha());
  for (const width of WIDTHS.filter((each) => each < render.width).sort((a, b) => b - a)) {
    sheet = await pixels(sharp(...sheet).resize(width, height(width), { kernel: 'lanczos3' }));
    variants.unshift({ width, key: `p/${name}-${width}.webp` });
    await write(folder, variants[0].key, sharp(...sheet), RENDERED[width]);
  }
  return { view, alt, width: render.width, height: render.height, dominant_color: render.dominant_color, variants };
}

async function makePlan(folder, property, view, before) {
  const largest = Math.max(...WIDTHS);
  const svg = drawPlan(property, view, largest);
  const name = createHash('sha256').update(svg).update(JSON.stringify(DRAWN)).digest('hex').slice(0, 16);
  const alt = altOfPlan(property, view);
  const keys = WIDTHS.map((width) => `p/${name}-${width}.webp`);
  const same = await madeBefore(folder, before, keys);
  if (same) return { ...same, view, kind: 'floor_plan', alt };
  let sheet = await pixels(sharp(Buffer.from(svg), { unlimited: true }).flatten({ background: '#ffffff' }).removeAlpha());
  const variants = [];
  for (const width of [...WIDTHS].sort((a, b) => b - a)) {
    if (width !== largest) sheet = await pixels(sharp(...sheet).resize(width, height(width), { kernel: 'cubic' }));
    const key = `p/${name}-${width}.webp`;
    await write(folder, key, sharp(...sheet), DRAWN[width]);
    variants.unshift({ width, key });
  }
  const mean = await sharp(...sheet).resize(1, 1, { kernel: 'linear' }).raw().toBuffer();
  const dominant = '#' + [...mean.subarray(0, 3)].map((value) => value.toString(16).padStart(2, '0')).join('');
  return { view, kind: 'floor_plan', alt, width: largest, height: height(largest), dominant_color: dominant, variants };
}

parentPort.on('message', async ({ property, views, renders, before }) => {
  try {
    const pictures = [];
    for (const view of views) pictures.push(await (renders[view] ? takePicture(workerData.folder, property, view, renders[view], before) : makePlan(workerData.folder, property, view, before)));
    parentPort.postMessage({ ref: property.ref, pictures });
  } catch (error) {
    parentPort.postMessage({ ref: property.ref, error: error.stack });
  }
});
