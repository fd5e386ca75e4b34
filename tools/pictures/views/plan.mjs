// The floor plan, drawn like an architect's sheet: walls, doors, furniture, a north arrow, a scale bar. No words, so it needs no language.
import { circle, curve, line, mix, n, path, poly, rect, repeat } from '../lib/core.mjs';

const SHEETS = [
  { paper: '#f6f0e3', ink: '#2f3d4a', wash: ['#e9d3b4', '#d5dfd3', '#d3dfe6', '#efdcc8'], floor: '#fbf7ee', grass: '#dfe3c9', water: '#a9cfd6' },
  { paper: '#eef1ec', ink: '#33473f', wash: ['#d9e2cf', '#efe2c9', '#d9cdbd', '#cfe0e0'], floor: '#fbfbf6', grass: '#d3dfc0', water: '#9fc9cf' },
  { paper: '#2f4858', ink: '#f2ead8', wash: ['#3f5f70', '#4a6a6a', '#54657a', '#3a5563'], floor: '#36505f', grass: '#3f6258', water: '#5a93a8' },
  { paper: '#f3e7dc', ink: '#6a3f33', wash: ['#ecd0bd', '#e6dcc0', '#d9d9c6', '#e9c9b4'], floor: '#fbf5ee', grass: '#dfdcbc', water: '#b2d2d0' }
];

/** Cuts a rectangle into rooms: the large ones first, never narrower than `least`. */
function rooms(random, area, count, least) {
  const list = [area];
  while (list.length < count) {
    list.sort((a, b) => b.w * b.h - a.w * a.h);
    const big = list.shift();
    const tall = big.h > big.w * random.range(0.85, 1.15);
    const side = tall ? big.h : big.w;
    if (side < least * 2) { list.push(big); break; }
    const cut = Math.round(Math.max(least, Math.min(side - least, side * random.range(0.4, 0.6))));
    list.push(...(tall ? [{ ...big, h: cut }, { ...big, y: big.y + cut, h: big.h - cut }] : [{ ...big, w: cut }, { ...big, x: big.x + cut, w: big.w - cut }]));
  }
  return list.sort((a, b) => b.w * b.h - a.w * a.h);
}

const furnish = {
  bed: (r, s, t) => { const w = Math.min(92, r.w * 0.6), h = Math.min(104, r.h * 0.66); const x = r.x + (r.w - w) / 2, y = r.y + 12; return rect(x, y, w, h, s.floor, t) + rect(x + 6, y + 6, w / 2 - 9, 20, s.paper, t) + rect(x + w / 2 + 3, y + 6, w / 2 - 9, 20, s.paper, t) + rect(x, y + h * 0.42, w, h * 0.58, s.wash[3], t) + rect(x - 22, y + 2, 18, 18, s.paper, t) + rect(x + w + 4, y + 2, 18, 18, s.paper, t); },
  bath: (r, s, t) => rect(r.x + 10, r.y + 10, Math.min(38, r.w * 0.4), Math.min(78, r.h - 20), s.floor, { ...t, rx: 10 }) + circle(r.x + r.w - 24, r.y + 24, 12, s.floor, t) + rect(r.x + r.w - 40, r.y + r.h - 34, 30, 22, s.floor, { ...t, rx: 8 }),
  living: (r, s, t) => { const x = r.x + 18, y = r.y + r.h * 0.3; return rect(x + 40, y - 20, Math.min(180, r.w * 0.5), Math.min(150, r.h * 0.5), s.wash[0], { ...t, rx: 4 }) + rect(x, y - 14, 36, 120, s.floor, { ...t, rx: 8 }) + rect(x + 54, y + 96, 110, 34, s.floor, { ...t, rx: 8 }) + rect(x + 74, y + 20, 58, 44, s.paper, { ...t, rx: 6 }) + circle(x + 180, y + 20, 22, s.floor, t); },
  dining: (r, s, t) => { const cx = r.x + r.w / 2, cy = r.y + r.h / 2; return rect(cx - 54, cy - 24, 108, 48, s.floor, { ...t, rx: 6 }) + repeat(3, (i) => rect(cx - 48 + i * 36, cy - 44, 24, 15, s.paper, { ...t, rx: 5 }) + rect(cx - 48 + i * 36, cy + 29, 24, 15, s.paper, { ...t, rx: 5 })); },
  kitchen: (r, s, t) => rect(r.x + 6, r.y + 6, r.w - 12, 30, s.floor, t) + repeat(4, (i) => circle(r.x + 26 + (i % 2) * 15, r.y + 14 + Math.floor(i / 2) * 14, 5, 'none', t)) + rect(r.x + r.w - 60, r.y + 11, 36, 19, s.paper, { ...t, rx: 4 }) + (r.h > 110 ? rect(r.x + r.w * 0.26, r.y + r.h * 0.56, r.w * 0.5, 30, s.paper, t) : ''),
  hall: (r, s, t) => repeat(6, (i) => line(r.x + r.w * 0.25 + i * 12, r.y + 10, r.x + r.w * 0.25 + i * 12, r.y + Math.min(56, r.h - 12), s.ink, 1.2)) + rect(r.x + r.w * 0.25 - 6, r.y + 10, 78, Math.min(46, r.h - 22), 'none', t)
};

function doorArc(s, x, y, size, turn) {
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${turn})">${rect(-2, -5, size + 4, 10, s.floor)}${line(0, 0, 0, size, s.ink, 2)}${curve(`M0 ${n(size)} A${n(size)} ${n(size)} 0 0 0 ${n(size)} 0`, s.ink, 1, { 'stroke-dasharray': '3 3' })}</g>`;
}

function hatchGround(random, s, terrace) {
  return repeat(Math.floor(terrace.w / 26), (i) => line(terrace.x + i * 26, terrace.y, terrace.x + i * 26, terrace.y + terrace.h, s.ink, 0.7, { opacity: 0.35 })) + repeat(Math.floor(terrace.h / 26), (i) => line(terrace.x, terrace.y + i * 26, terrace.x + terrace.w, terrace.y + i * 26, s.ink, 0.7, { opacity: 0.35 }));
}

const treeTop = (random, s, x, y, r) => circle(x, y, r, s.grass, { stroke: s.ink, 'stroke-width': 1.2 }) + repeat(7, (i) => line(x, y, x + Math.cos(i * 0.9) * r * 0.85, y + Math.sin(i * 0.9) * r * 0.85, s.ink, 0.8, { opacity: 0.5 })) + circle(x, y, 3, s.ink);

function surroundings(drawing, facts, s, body) {
  const { random } = drawing;
  let out = rect(60, 60, 1080, 680, s.grass, { opacity: facts.kind === 'apartment' ? 0 : 0.8, rx: 6 });
  if (facts.kind !== 'apartment' && facts.kind !== 'building') {
    out += repeat(random.int(8, 14), () => { const left = random.odds(0.5); return treeTop(random, s, left ? random.range(86, body.x - 40) : random.range(body.x + body.w + 40, 1114), random.range(90, 710), random.range(16, 36)); });
    const terrace = { x: body.x + 40, y: body.y + body.h + 6, w: body.w - 80, h: 740 - body.y - body.h - 26 };
    out += rect(terrace.x, terrace.y, terrace.w, terrace.h, s.paper) + hatchGround(random, s, terrace);
    if (facts.pool) out += rect(terrace.x + terrace.w * 0.24, terrace.y + 26, terrace.w * 0.5, Math.max(40, terrace.h - 46), s.water, { stroke: s.ink, 'stroke-width': 2.4, rx: 4 }) + repeat(4, (i) => curve(`M${n(terrace.x + terrace.w * 0.3)} ${n(terrace.y + 44 + i * 16)} q20 -8 40 0 t40 0 t40 0`, '#ffffff', 1.6, { opacity: 0.7 }));
  }
  return out;
}

export function plan(drawing, facts) {
  const { random } = drawing;
  const s = random.pick(SHEETS);
  const thin = { stroke: s.ink, 'stroke-width': 1.6 };
  const outside = !['apartment', 'building', 'business'].includes(facts.kind);
  const count = Math.min(13, 3 + facts.bedrooms + facts.bathrooms);
  const w = Math.min(860, 420 + count * 38) * random.range(0.94, 1.04), h = outside ? random.range(400, 440) : random.range(480, 540);
  const body = { x: 600 - w / 2, y: outside ? 96 : 400 - h / 2, w, h };
  const list = rooms(random, body, count, 92);
  let out = rect(0, 0, 1200, 800, s.paper) + grid(s) + surroundings(drawing, facts, s, body) + rect(body.x + 12, body.y + 14, body.w, body.h, s.ink, { opacity: 0.16 });
  let beds = facts.bedrooms, baths = facts.bathrooms;
  const small = [...list].reverse();
  const role = new Map();
  small.slice(0, baths).forEach((r) => role.set(r, 'bath'));
  role.set(list[0], 'living');
  list.slice(1).forEach((r) => { if (!role.has(r) && beds > 0) { role.set(r, 'bed'); beds -= 1; } });
  const rest = ['kitchen', 'dining', 'hall'];
  list.forEach((r) => { if (!role.has(r)) role.set(r, rest.shift() ?? 'hall'); });
  const washOf = { bath: s.wash[2], bed: s.wash[3], living: s.wash[0], kitchen: s.wash[1], dining: s.wash[1], hall: s.floor };
  for (const r of list) out += rect(r.x, r.y, r.w, r.h, mix(s.floor, washOf[role.get(r)], 0.75)) + (role.get(r) === 'bath' ? hatchGround(random, s, r) : '') + furnish[role.get(r)](r, s, thin);
  for (const r of list) out += rect(r.x, r.y, r.w, r.h, 'none', { stroke: s.ink, 'stroke-width': 6 });
  out += rect(body.x, body.y, body.w, body.h, 'none', { stroke: s.ink, 'stroke-width': 13 });
  for (const r of list.slice(0, -1)) out += r.y > body.y + 5 ? doorArc(s, r.x + r.w * 0.5, r.y, 34, 0) : r.x > body.x + 5 ? doorArc(s, r.x, r.y + r.h * 0.62, 34, -90) : '';
  for (const r of list) out += r.y <= body.y + 1 ? windowMark(s, r.x + r.w * 0.3, r.y, r.w * 0.4, 0) : r.y + r.h >= body.y + body.h - 1 ? windowMark(s, r.x + r.w * 0.3, r.y + r.h, r.w * 0.4, 0) : '';
  out += doorArc(s, body.x + body.w * 0.46, body.y + body.h, 44, 0);
  return out + dimensions(s, body) + northArrow(random, s) + scaleBar(s);
}

const grid = (s) => repeat(30, (i) => line(i * 40, 0, i * 40, 800, s.ink, 0.5, { opacity: 0.1 })) + repeat(20, (i) => line(0, i * 40, 1200, i * 40, s.ink, 0.5, { opacity: 0.1 })) + rect(26, 26, 1148, 748, 'none', { stroke: s.ink, 'stroke-width': 1.4, opacity: 0.7 });
const windowMark = (s, x, y, w) => rect(x, y - 7, w, 14, s.floor) + rect(x, y - 6, w, 12, 'none', { stroke: s.ink, 'stroke-width': 1.6 }) + line(x, y, x + w, y, s.ink, 1.4);
const tick = (s, x, y) => line(x - 6, y + 6, x + 6, y - 6, s.ink, 1.6);

function dimensions(s, body) {
  const y = body.y - 26, x = body.x - 28;
  return line(body.x, y, body.x + body.w, y, s.ink, 1) + tick(s, body.x, y) + tick(s, body.x + body.w * 0.44, y) + tick(s, body.x + body.w, y) + line(x, body.y, x, body.y + body.h, s.ink, 1) + tick(s, x, body.y) + tick(s, x, body.y + body.h * 0.52) + tick(s, x, body.y + body.h);
}

export function northArrow(random, s, x = 1108, y = 100) {
  return `<g transform="translate(${x} ${y}) rotate(${random.int(-40, 40)})">${circle(0, 0, 34, s.paper, { stroke: s.ink, 'stroke-width': 1.6 })}${poly([[0, -30], [10, 14], [0, 6]], s.ink)}${poly([[0, -30], [-10, 14], [0, 6]], s.paper, { stroke: s.ink, 'stroke-width': 1.6 })}</g>`;
}

export const scaleBar = (s, x = 70, y = 744) => repeat(5, (i) => rect(x + i * 34, y, 34, 7, i % 2 ? s.paper : s.ink, { stroke: s.ink, 'stroke-width': 1.2 }));
export { SHEETS, path };
