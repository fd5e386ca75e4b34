// Seeded chance, and the few SVG primitives that plans are drawn with.
import { createHash } from 'node:crypto';

export const WIDTH = 1200;
export const HEIGHT = 800;

/** A repeatable source of chance: the same text gives the same picture on every machine. */
export function chance(text) {
  let state = createHash('sha256').update(text).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    range: (low, high) => low + (high - low) * next(),
    int: (low, high) => low + Math.floor((high - low + 1) * next()),
    pick: (list) => list[Math.floor(next() * list.length)],
    odds: (probability) => next() < probability
  };
}

const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const toHex = (rgb) => '#' + rgb.map((v) => Math.round(Math.min(255, Math.max(0, v))).toString(16).padStart(2, '0')).join('');

export function mix(a, b, share) {
  const to = channels(b);
  return toHex(channels(a).map((v, i) => v + (to[i] - v) * share));
}

export const n = (value) => (Math.round(value * 10) / 10).toString();
const attributes = (extra) => Object.entries(extra ?? {}).map(([key, value]) => ` ${key}="${value}"`).join('');

/** As above for a single shape: `opacity` would make the renderer paint it on a sheet of its own, `fill-opacity` does not (a fifth of the time). */
const paint = (extra) => (extra?.opacity === undefined ? attributes(extra) : attributes({ ...extra, opacity: undefined, 'fill-opacity': extra.opacity, 'stroke-opacity': extra.opacity }).replace(' opacity="undefined"', ''));

export const rect = (x, y, w, h, fill, extra) => `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, w))}" height="${n(Math.max(0, h))}" fill="${fill}"${paint(extra)}/>`;
export const circle = (x, y, r, fill, extra) => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(Math.max(0, r))}" fill="${fill}"${paint(extra)}/>`;
export const poly = (points, fill, extra) => `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}"${paint(extra)}/>`;
export const line = (x1, y1, x2, y2, stroke, width, extra) => `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${stroke}" stroke-width="${n(width)}"${paint(extra)}/>`;
export const curve = (d, stroke, width, extra) => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}"${paint(extra)}/>`;
export const group = (content, extra) => `<g${attributes(extra)}>${content}</g>`;

/** Times of `make(index)` joined into one string. */
export const repeat = (times, make) => Array.from({ length: Math.max(0, Math.round(times)) }, (_, index) => make(index)).join('');

/** A sheet with `body` drawn on it, as SVG. */
export const sheet = (body, width) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.round((width * HEIGHT) / WIDTH)}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">${body}</svg>`;
