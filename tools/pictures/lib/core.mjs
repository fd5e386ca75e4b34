// Seeded chance, colours, and the few SVG primitives that everything else is drawn with.
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
export const lighten = (color, share) => mix(color, '#ffffff', share);
export const darken = (color, share) => mix(color, '#17142a', share);

export const n = (value) => (Math.round(value * 10) / 10).toString();
const attributes = (extra) => Object.entries(extra ?? {}).map(([key, value]) => ` ${key}="${value}"`).join('');

/** As above for a single shape: `opacity` would make the renderer paint it on a sheet of its own, `fill-opacity` does not (a fifth of the time). */
const paint = (extra) => (extra?.opacity === undefined ? attributes(extra) : attributes({ ...extra, opacity: undefined, 'fill-opacity': extra.opacity, 'stroke-opacity': extra.opacity }).replace(' opacity="undefined"', ''));

export const rect = (x, y, w, h, fill, extra) => `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, w))}" height="${n(Math.max(0, h))}" fill="${fill}"${paint(extra)}/>`;
export const circle = (x, y, r, fill, extra) => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(Math.max(0, r))}" fill="${fill}"${paint(extra)}/>`;
export const ellipse = (x, y, rx, ry, fill, extra) => `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(Math.max(0, rx))}" ry="${n(Math.max(0, ry))}" fill="${fill}"${paint(extra)}/>`;
export const poly = (points, fill, extra) => `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}"${paint(extra)}/>`;
export const path = (d, fill, extra) => `<path d="${d}" fill="${fill}"${paint(extra)}/>`;
export const line = (x1, y1, x2, y2, stroke, width, extra) => `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${stroke}" stroke-width="${n(width)}"${paint(extra)}/>`;
export const curve = (d, stroke, width, extra) => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}"${paint(extra)}/>`;
export const group = (content, extra) => `<g${attributes(extra)}>${content}</g>`;

/** Times of `make(index)` joined into one string. */
export const repeat = (times, make) => Array.from({ length: Math.max(0, Math.round(times)) }, (_, index) => make(index)).join('');

/**
 * One drawing: collects gradients and clips, and knows the light. One-point perspective: `eye` is where parallels meet, `ground` the height of the
 * ground line at scale 1; `at(x, up, s)` puts a point of the world at scale s (above 1 is nearer) on the paper.
 */
export class Drawing {
  constructor(random, look, eye = { x: 600, y: 470 }, ground = 570) {
    this.random = random;
    this.look = look;
    this.eye = eye;
    this.ground = ground;
    this.defs = [];
  }

  at(x, up, s) {
    return [this.eye.x + (x - this.eye.x) * s, this.eye.y + (this.ground - up - this.eye.y) * s];
  }

  gradient(stops, [x1, y1, x2, y2] = [0, 0, 0, 1]) {
    const id = `g${this.defs.length}`;
    const inner = stops.map(([offset, color, opacity]) => `<stop offset="${offset}" stop-color="${color}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`).join('');
    this.defs.push(`<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${inner}</linearGradient>`);
    return `url(#${id})`;
  }

  radial(stops, r = 0.5) {
    const id = `g${this.defs.length}`;
    const inner = stops.map(([offset, color, opacity]) => `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity ?? 1}"/>`).join('');
    this.defs.push(`<radialGradient id="${id}" r="${r}">${inner}</radialGradient>`);
    return `url(#${id})`;
  }

  /** Shows `content` only inside `shape` (an SVG element as text). */
  clip(shape, content) {
    const id = `g${this.defs.length}`;
    this.defs.push(`<clipPath id="${id}">${shape}</clipPath>`);
    return `<g clip-path="url(#${id})">${content}</g>`;
  }

  /** A colour as this light shows it. */
  lit(color) {
    return mix(color, this.look.tint, this.look.tintShare);
  }

  /** The same colour turned away from the light. */
  dim(color, share = 0.35) {
    return mix(this.lit(color), this.look.shadow, share);
  }

  /** A colour as seen from afar: it moves to the colour of the haze. */
  far(color, share) {
    return mix(this.lit(color), this.look.haze, share);
  }

  document(body, width) {
    const height = Math.round((width * HEIGHT) / WIDTH);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"><defs>${this.defs.join('')}</defs>${body}</svg>`;
  }
}

/** A smooth random outline from left to right: [[x, y], …]. */
export function outline(random, left, right, base, height, waves = 3, steps = 60) {
  const parts = Array.from({ length: waves }, (_, k) => ({ f: (k + 1) * random.range(0.6, 1.4), p: random.range(0, 6.3), a: 1 / (k + 1) }));
  const total = parts.reduce((sum, part) => sum + part.a, 0);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const wave = parts.reduce((sum, part) => sum + part.a * Math.sin(part.f * t * 6.283 + part.p), 0) / total;
    return [left + (right - left) * t, base - height * (0.5 + 0.5 * wave)];
  });
}

/** Fills everything under an outline down to `bottom`. */
export const under = (points, bottom, fill, extra) => poly([...points, [points.at(-1)[0], bottom], [points[0][0], bottom]], fill, extra);
