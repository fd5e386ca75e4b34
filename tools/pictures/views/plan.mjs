// The floor plan, drawn to scale like an architect's sheet: walls, doors, windows, furniture, the area of each room, a north arrow, a scale in metres.
// Figures only, so it needs no language; areas are of the drawn rooms, and together they are the living area that the record gives.
import { HEIGHT, WIDTH, circle, curve, group, line, mix, n, poly, rect, repeat } from '../lib/core.mjs';
import { floorsOf, programme } from '../lib/rooms.mjs';
import { figures } from '../lib/strokes.mjs';

export const SHEETS = [
  { paper: '#fbfaf7', ink: '#23282d', wash: { living: '#f2e6d4', dining: '#f2e6d4', shop: '#f2e6d4', kitchen: '#ece9dd', bed: '#e6ebe4', study: '#e6ebe4', bath: '#dde8ec', hall: '#f4f2ee', back: '#ece9dd', store: '#f0eeea' }, grass: '#e4e9d8', water: '#bfdde2', stone: '#efeae0' },
  { paper: '#faf8f3', ink: '#2b2723', wash: { living: '#efe2cf', dining: '#efe2cf', shop: '#efe2cf', kitchen: '#e9e2d2', bed: '#ece6dc', study: '#ece6dc', bath: '#dfe6e4', hall: '#f5f1e9', back: '#e9e2d2', store: '#f0ece4' }, grass: '#e3e6d2', water: '#c1dcdb', stone: '#ece5d8' }
];

const WALL = 0.3;
const thin = (s) => ({ stroke: s.ink, 'stroke-width': 1 });

/** Furniture in a room given in pixels; `k` is pixels a metre. Drawn only where it fits. */
const FURNITURE = {
  bed(r, s, k) {
    const w = Math.min(1.6 * k, r.w - 1.3 * k), h = Math.min(2.05 * k, r.h - 0.5 * k);
    if (w < 0.8 * k || h < 1.6 * k) return bedAcross(r, s, k);
    const x = r.x + (r.w - w) / 2, y = r.band === 'quiet' ? r.y + 0.12 * k : r.y + r.h - h - 0.12 * k, head = r.band === 'quiet' ? y + 0.12 * k : y + h - 0.55 * k;
    const fold = r.band === 'quiet' ? y + h * 0.42 : y;
    return rect(x, y, w, h, '#ffffff', { ...thin(s), rx: 3 }) + [0.08, 0.54].map((at) => rect(x + w * at, head, w * 0.38, 0.42 * k, s.paper, { ...thin(s), rx: 4 })).join('') + rect(x, fold, w, h * 0.58, s.stone, { ...thin(s), rx: 2 })
      + [x - 0.5 * k, x + w + 0.06 * k].map((at) => rect(at, r.band === 'quiet' ? y : y + h - 0.42 * k, 0.44 * k, 0.42 * k, '#ffffff', thin(s))).join('') + (r.w > 3.1 * k ? rect(r.x + r.w - Math.min(1.5 * k, r.w * 0.32) - 0.06 * k, r.band === 'quiet' ? r.y + r.h - 0.64 * k : r.y + 0.06 * k, Math.min(1.5 * k, r.w * 0.32), 0.58 * k, '#ffffff', thin(s)) : '');
  },
  bath(r, s, k) {
    const wide = r.w >= r.h;
    const tub = wide ? rect(r.x + 0.1 * k, r.y + 0.1 * k, Math.min(1.7 * k, r.w - 0.9 * k), 0.75 * k, '#ffffff', { ...thin(s), rx: 8 }) : rect(r.x + 0.1 * k, r.y + 0.1 * k, Math.min(0.75 * k, r.w * 0.46), Math.min(1.7 * k, r.h - 0.9 * k), '#ffffff', { ...thin(s), rx: 8 });
    const bx = r.x + r.w - 0.42 * k;
    return tub + rect(bx, r.y + 0.1 * k, 0.36 * k, 0.16 * k, '#ffffff', thin(s)) + circle(bx + 0.18 * k, r.y + 0.44 * k, 0.19 * k, '#ffffff', thin(s)) + rect(r.x + r.w - 0.62 * k, r.y + r.h - 0.56 * k, 0.56 * k, 0.48 * k, '#ffffff', { ...thin(s), rx: 4 }) + circle(r.x + r.w - 0.34 * k, r.y + r.h - 0.32 * k, 0.15 * k, s.paper, thin(s));
  },
  living(r, s, k) {
    const w = Math.min(2.3 * k, r.w * 0.55), x = r.x + 0.22 * k, cy = r.y + r.h * 0.5;
    return rect(x + 0.5 * k, cy - 1.1 * k, Math.min(2.6 * k, r.w * 0.6), 2.2 * k, s.stone, { ...thin(s), 'stroke-width': 0.6, rx: 2 }) + rect(x, cy - w / 2, 0.9 * k, w, '#ffffff', { ...thin(s), rx: 6 }) + line(x + 0.26 * k, cy - w / 2, x + 0.26 * k, cy + w / 2, s.ink, 0.8) + line(x + 0.26 * k, cy, x + 0.9 * k, cy, s.ink, 0.8)
      + rect(x + 1.3 * k, cy - 0.32 * k, 0.64 * k, 0.64 * k, '#ffffff', { ...thin(s), rx: 3 }) + (r.w > 4.2 * k ? rect(x + 2.3 * k, cy - 0.95 * k, 0.78 * k, 0.78 * k, '#ffffff', { ...thin(s), rx: 8 }) + rect(x + 2.3 * k, cy + 0.2 * k, 0.78 * k, 0.78 * k, '#ffffff', { ...thin(s), rx: 8 }) : '');
  },
  dining(r, s, k) { return table(r.x + r.w / 2, r.y + r.h * 0.46, Math.min(2.2 * k, r.w * 0.66), 0.92 * k, s, k); },
  kitchen(r, s, k) {
    const base = rect(r.x + 0.03 * k, r.y + r.h - 0.64 * k, r.w - 0.06 * k, 0.6 * k, '#ffffff', thin(s)) + rect(r.x + r.w - 0.64 * k, r.y + r.h * 0.3, 0.6 * k, r.h * 0.7 - 0.04 * k, '#ffffff', thin(s));
    const hob = repeat(4, (i) => circle(r.x + 0.4 * k + (i % 2) * 0.26 * k, r.y + r.h - 0.48 * k + Math.floor(i / 2) * 0.26 * k, 0.09 * k, 'none', thin(s)));
    return base + hob + rect(r.x + r.w * 0.5, r.y + r.h - 0.54 * k, 0.56 * k, 0.4 * k, s.paper, { ...thin(s), rx: 4 });
  },
  shop(r, s, k) { return rect(r.x + r.w * 0.62, r.y + r.h * 0.16, 0.62 * k, r.h * 0.6, '#ffffff', thin(s)) + repeat(Math.max(2, Math.floor((r.h / k - 1) / 1.6)), (i) => table(r.x + r.w * 0.26, r.y + 0.95 * k + i * 1.6 * k, 0.8 * k, 0.7 * k, s, k)); },
  study(r, s, k) { return rect(r.x + 0.1 * k, r.y + 0.1 * k, Math.min(1.5 * k, r.w - 0.3 * k), 0.64 * k, '#ffffff', thin(s)) + circle(r.x + 0.7 * k, r.y + 0.98 * k, 0.22 * k, '#ffffff', thin(s)); },
  back(r, s, k) { return rect(r.x + 0.05 * k, r.y + 0.05 * k, r.w - 0.1 * k, 0.6 * k, '#ffffff', thin(s)); },
  store(r, s, k) { return repeat(3, (i) => rect(r.x + 0.08 * k, r.y + (0.1 + i * 0.55) * k, r.w - 0.5 * k, 0.4 * k, '#ffffff', thin(s))); },
  hall() { return ''; }
};

/** In a room that is not deep enough for it: along the wall, its head away from the door. */
function bedAcross(r, s, k) {
  const w = Math.min(2.05 * k, r.w - 0.9 * k), h = Math.min(1.5 * k, r.h - 0.3 * k), x = r.x + r.w - w - 0.08 * k, y = r.band === 'quiet' ? r.y + 0.1 * k : r.y + r.h - h - 0.1 * k;
  if (w < 1.8 * k || h < 0.85 * k) return '';
  return rect(x, y, w, h, '#ffffff', { ...thin(s), rx: 3 }) + [0.08, 0.54].map((at) => rect(x + w - 0.55 * k, y + h * at, 0.42 * k, h * 0.38, s.paper, { ...thin(s), rx: 4 })).join('') + rect(x, y, w * 0.58, h, s.stone, { ...thin(s), rx: 2 });
}

function table(x, y, w, h, s, k) {
  const seats = Math.max(1, Math.round(w / (0.72 * k)));
  return repeat(seats, (i) => [-1, 1].map((side) => rect(x - w / 2 + (i + 0.5) * (w / seats) - 0.2 * k, y + side * (h / 2 + 0.18 * k) - 0.16 * k, 0.4 * k, 0.32 * k, '#ffffff', { ...thin(s), rx: 4 })).join('')) + rect(x - w / 2, y - h / 2, w, h, '#ffffff', { ...thin(s), rx: 3 });
}

function stairs(r, s, k) {
  const w = Math.min(1.0 * k, r.w - 0.2 * k), steps = Math.floor(Math.min(r.h - 0.3 * k, 3.2 * k) / (0.27 * k)), x = r.x + r.w - w - 0.08 * k, y = r.y + 0.1 * k;
  return rect(x, y, w, steps * 0.27 * k, '#ffffff', thin(s)) + repeat(steps, (i) => line(x, y + i * 0.27 * k, x + w, y + i * 0.27 * k, s.ink, 0.8)) + line(x + w / 2, y + steps * 0.27 * k, x + w / 2, y + 0.2 * k, s.ink, 1) + poly([[x + w / 2, y + 0.08 * k], [x + w / 2 - 4, y + 0.24 * k], [x + w / 2 + 4, y + 0.24 * k]], s.ink);
}

/** A door in a horizontal wall at (x, y): the opening, the leaf, its arc. `into` is 1 downwards, -1 upwards. */
function door(s, x, y, k, into, width = 0.82) {
  const w = width * k;
  return rect(x, y - 0.09 * k, w, 0.18 * k, s.paper) + line(x, y, x, y + into * w, s.ink, 1.8) + curve(`M${n(x)} ${n(y + into * w)} A${n(w)} ${n(w)} 0 0 ${into > 0 ? 0 : 1} ${n(x + w)} ${n(y)}`, s.ink, 0.8);
}

const pane = (s, x, y, w, h) => rect(x, y, w, h, s.paper, { stroke: s.ink, 'stroke-width': 1 }) + (w > h ? line(x, y + h / 2, x + w, y + h / 2, s.ink, 1) : line(x + w / 2, y, x + w / 2, y + h, s.ink, 1));

function openings(plan, s, k, ox, oy) {
  const t = WALL * k;
  return plan.rooms.map((room) => {
    const x = ox + room.x * k, y = oy + room.y * k, w = room.w * k, top = room.band === 'quiet';
    const edge = top ? oy - t : oy + plan.depth * k;
    const share = { bath: 0.3, hall: 0.34, store: 0.25 }[room.role] ?? (top ? 0.46 : 0.62);
    const side = room.x < 0.01 && room.h > 2 && room.role !== 'bath' ? pane(s, ox - t, y + room.h * k * 0.3, t, room.h * k * 0.36) : '';
    const inner = top ? y + room.h * k : y;
    const swing = top ? -1 : 1;
    const entrance = room.role === 'hall' && plan.ground ? rect(x + w * 0.5 - 0.5 * k, edge, 1.0 * k, t, s.paper) + line(x + w * 0.5 - 0.5 * k, edge + t, x + w * 0.5 - 0.5 * k, edge + t + 1.0 * k, s.ink, 2.2) + curve(`M${n(x + w * 0.5 - 0.5 * k)} ${n(edge + t + k)} A${n(k)} ${n(k)} 0 0 0 ${n(x + w * 0.5 + 0.5 * k)} ${n(edge + t)}`, s.ink, 0.8) : pane(s, x + (w * (1 - share)) / 2, edge, w * share, t);
    const open = ['living', 'dining', 'shop'].includes(room.role);
    return entrance + side + (open ? rect(x + w * 0.5 - 0.7 * k, inner - 0.09 * k, 1.4 * k, 0.18 * k, s.wash.hall) : door(s, x + Math.min(w * 0.12 + 0.06 * k, w - 0.95 * k), inner, k, swing, room.role === 'bath' ? 0.72 : 0.82));
  }).join('');
}

function floor(plan, facts, s, k, ox, oy, upstairs) {
  const t = WALL * k;
  let out = rect(ox - t, oy - t, plan.width * k + 2 * t, plan.depth * k + 2 * t, s.ink);
  if (plan.corridor) out += rect(ox, oy + plan.corridor.y * k, plan.width * k, plan.corridor.h * k, s.wash.hall);
  if (plan.court) out += court(plan, facts, s, k, ox, oy);
  const inPixels = (room) => ({ ...room, x: ox + room.x * k, y: oy + room.y * k, w: room.w * k, h: room.h * k });
  for (const room of plan.rooms) {
    const r = inPixels(room);
    out += rect(r.x, r.y, r.w, r.h, s.wash[room.role]) + (room.role === 'bath' ? tiles(r, s, k) : '') + FURNITURE[room.role](r, s, k) + (room.role === 'hall' && upstairs ? stairs(r, s, k) : '');
  }
  for (const room of plan.rooms) {
    const r = inPixels(room);
    out += rect(r.x, r.y, r.w, r.h, 'none', { stroke: s.ink, 'stroke-width': n(0.12 * k) });
  }
  out += openings(plan, s, k, ox, oy);
  for (const room of plan.rooms) out += areaLabel(inPixels(room), room.w * room.h, s, k);
  return out + dimensions(plan, s, k, ox, oy);
}

/** Open to the sky: paved, with its pool or a tree; upstairs a void, crossed out. Slabs of a metre. */
function court(plan, facts, s, k, ox, oy) {
  const { x, y, w, h } = { x: ox + plan.court.x * k, y: oy + plan.court.y * k, w: plan.court.w * k, h: plan.court.h * k };
  const edge = { stroke: s.ink, 'stroke-width': n(0.08 * k) };
  if (!plan.ground) return rect(x, y, w, h, s.paper, edge) + line(x, y, x + w, y + h, s.ink, 0.8) + line(x + w, y, x, y + h, s.ink, 0.8);
  const slabs = repeat(Math.floor(w / k), (i) => line(x + (i + 1) * k, y, x + (i + 1) * k, y + h, s.ink, 0.4, { opacity: 0.3 })) + repeat(Math.floor(h / k), (i) => line(x, y + (i + 1) * k, x + w, y + (i + 1) * k, s.ink, 0.4, { opacity: 0.3 }));
  const length = Math.min(facts.poolLength * k, w * 0.5), deep = Math.min(h * 0.5, 2.6 * k);
  const middle = facts.pool && !facts.garden ? rect(x + (w - length) / 2, y + (h - deep) / 2, length, deep, s.water, { stroke: s.ink, 'stroke-width': 2, rx: 2 }) : treeTop(s, x + w / 2, y + h / 2, Math.min(h * 0.3, 1.3 * k));
  return rect(x, y, w, h, s.stone, edge) + slabs + middle;
}

const tiles = (r, s, k) => repeat(Math.floor(r.w / (0.3 * k)), (i) => line(r.x + i * 0.3 * k, r.y, r.x + i * 0.3 * k, r.y + r.h, s.ink, 0.5, { opacity: 0.18 })) + repeat(Math.floor(r.h / (0.3 * k)), (i) => line(r.x, r.y + i * 0.3 * k, r.x + r.w, r.y + i * 0.3 * k, s.ink, 0.5, { opacity: 0.18 }));

/** One decimal and a comma, as on the continent; on a ground of its own so that furniture does not run through it. */
function areaLabel(r, area, s, k) {
  const text = `${area.toFixed(1).replace('.', ',')} m²`, size = Math.max(8, Math.min(12, r.w / 8));
  const low = { bed: r.band === 'quiet' ? 0.78 : 0.26, bath: 0.62, living: 0.14, shop: 0.08, kitchen: 0.4, dining: 0.14, hall: 0.6 }[r.role] ?? 0.66;
  const x = r.x + r.w / 2 + (r.role === 'bath' && r.w > r.h ? -0.1 * r.w : 0), y = Math.min(r.y + r.h - size, Math.max(r.y + size * 1.4, r.y + r.h * low));
  return rect(x - size * 3.1, y - size * 0.95, size * 6.2, size * 1.9, s.wash[r.role], { opacity: 0.88, rx: 3 }) + figures(text, x, y, size, s.ink);
}

function dimensions(plan, s, k, ox, oy) {
  const gap = 0.95 * k, t = WALL * k, text = (metres) => metres.toFixed(2).replace('.', ',');
  const y = oy - gap, x = ox - gap, right = ox + plan.width * k + t, bottom = oy + plan.depth * k + t;
  const tick = (px, py) => line(px - 4, py + 4, px + 4, py - 4, s.ink, 1.3);
  return line(ox - t, y, right, y, s.ink, 0.8) + tick(ox - t, y) + tick(right, y) + figures(text(plan.width + 2 * WALL), (ox - t + right) / 2, y - 10, 10, s.ink) + line(x, oy - t, x, bottom, s.ink, 0.8) + tick(x, oy - t) + tick(x, bottom) + figures(text(plan.depth + 2 * WALL), x - 10, (oy - t + bottom) / 2, 10, s.ink, 1.3, -90);
}

const treeTop = (s, x, y, r) => circle(x, y, r, mix(s.grass, '#7f9160', 0.35), { stroke: s.ink, 'stroke-width': 0.8 }) + repeat(9, (i) => line(x, y, x + Math.cos(i * 0.7) * r * 0.86, y + Math.sin(i * 0.7) * r * 0.86, s.ink, 0.5, { opacity: 0.5 })) + circle(x, y, 2, s.ink);

/** The terrace before the ground floor, with the pool at its true length, and a few trees; or a court with a wall around it and one tree. */
function outside(random, facts, plan, s, k, ox, oy, room, walled) {
  const y = oy + (plan.depth + WALL) * k, h = Math.min(room, 3.0 * k);
  const terrace = { x: ox - WALL * k, y, w: (plan.width + 2 * WALL) * k, h };
  let out = rect(terrace.x, y, terrace.w, h, s.stone, { stroke: s.ink, 'stroke-width': 0.8 }) + repeat(Math.floor(terrace.w / (0.9 * k)), (i) => line(terrace.x + i * 0.9 * k, y, terrace.x + i * 0.9 * k, y + h, s.ink, 0.4, { opacity: 0.3 })) + repeat(Math.floor(h / (0.6 * k)), (i) => line(terrace.x, y + i * 0.6 * k, terrace.x + terrace.w, y + i * 0.6 * k, s.ink, 0.4, { opacity: 0.3 }));
  if (facts.pool && room > 2.4 * k) {
    const length = Math.min(facts.poolLength * k, terrace.w - 0.8 * k), deep = Math.min(h - 0.9 * k, 4 * k);
    out += rect(terrace.x + (terrace.w - length) / 2, y + h - deep - 0.25 * k, length, deep, s.water, { stroke: s.ink, 'stroke-width': 2, rx: 2 }) + rect(terrace.x + (terrace.w - length) / 2 + 4, y + h - deep - 0.25 * k + 4, length - 8, deep - 8, 'none', { stroke: '#ffffff', 'stroke-width': 1, opacity: 0.8 });
  }
  if (walled) return out + rect(terrace.x + 0.1 * k, y - 0.1 * k, terrace.w - 0.2 * k, h, 'none', { stroke: s.ink, 'stroke-width': n(0.2 * k) }) + treeTop(s, terrace.x + terrace.w * 0.72, y + h * 0.5, 0.9 * k);
  for (let i = 0; i < 4; i += 1) out += treeTop(s, terrace.x + (i % 2 ? terrace.w + random.range(16, 40) : -random.range(22, 44)), y + random.range(0, h), random.range(10, 20));
  return out;
}

/** How many floors a property has to itself, and its area on them. */
function sizeOf(facts) {
  const unit = facts.kind === 'apartment' || facts.kind === 'business' || facts.kind === 'building';
  const floors = unit ? (facts.duplex ? 2 : 1) : Math.max(1, Math.min(3, facts.storeys));
  const area = facts.kind === 'building' ? Math.max(60, (facts.area ?? 300) / Math.max(1, facts.storeys)) : facts.area ?? 90;
  return { kind: facts.kind, area, floors, bedrooms: facts.kind === 'building' ? 2 : facts.bedrooms, bathrooms: Math.max(1, facts.kind === 'building' ? 1 : facts.bathrooms) };
}

/** The floors that a property has to itself, ground floor first; as in floorsOf. */
export function floorsFor(random, facts) {
  const size = sizeOf(facts);
  return floorsOf(programme(size), size.area / size.floors, random, facts.court).map((floor, i) => ({ ...floor, ground: i === 0 }));
}

export function plan(random, facts) {
  const s = random.pick(SHEETS), plans = floorsFor(random, facts);
  const patio = facts.court && !plans[0].court;
  const widest = plans.reduce((sum, p) => sum + p.width + 2 * WALL, 0) + 2.2 * (plans.length - 1) + 1.4, deepest = Math.max(...plans.map((p) => p.depth)) + 2 * WALL + (facts.garden || patio ? 3.4 : 0) + 0.9;
  const k = Math.min(1060 / widest, 620 / deepest, 70);
  let out = rect(0, 0, WIDTH, HEIGHT, s.paper);
  let x = 600 - (widest * k) / 2 + (0.9 + WALL) * k;
  const y = 386 - (deepest * k) / 2 + 1.0 * k;
  plans.forEach((p, i) => {
    if (i === 0 && (facts.garden || patio)) out += outside(random, facts, p, s, k, x, y, 3.2 * k, patio);
    out += group(floor(p, facts, s, k, x, y, plans.length > 1)) + figures(`${i}`, x + (p.width * k) / 2, 734, 15, s.ink) + circle(x + (p.width * k) / 2, 734, 17, 'none', { stroke: s.ink, 'stroke-width': 1.2 });
    x += (p.width + 2 * WALL + 2.2) * k;
  });
  return out + northArrow(random, s, 1130, 740) + scaleBar(s, k);
}

/** Five steps of 1, 2, 5, 10 … metres: the longest that fits. */
export function scaleBar(s, k, x = 64, y = 778) {
  const step = [50, 20, 10, 5, 2, 1].find((metres) => 5 * metres * k <= 250) ?? 1;
  return repeat(5, (i) => rect(x + i * step * k, y, step * k, 6, i % 2 ? s.paper : s.ink, { stroke: s.ink, 'stroke-width': 1 })) + figures('0', x, y - 12, 10, s.ink) + figures(`${5 * step} m`, x + 5 * step * k, y - 12, 10, s.ink);
}

export function northArrow(random, s, x = 1120, y = 90) {
  return `<g transform="translate(${x} ${y}) rotate(${random.int(-40, 40)})">${circle(0, 0, 26, 'none', { stroke: s.ink, 'stroke-width': 1.2 })}${poly([[0, -24], [7, 10], [0, 4]], s.ink)}${poly([[0, -24], [-7, 10], [0, 4]], s.paper, { stroke: s.ink, 'stroke-width': 1.2 })}</g>`;
}
