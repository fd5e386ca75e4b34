// Inside: living room, bedroom, and the inside of a business.
import { circle, darken, group, lighten, mix, rect, repeat } from '../lib/core.mjs';
import { armchair, art, bed, bookshelf, coffeeTable, fireplace, floorLamp, kitchen, mirror, nightstand, pendant, sofa } from '../lib/furniture.mjs';
import { TEXTILES, wallOf } from '../lib/palette.mjs';
import { leaves, potted } from '../lib/plants.mjs';
import { opening, roomOf, rug, shell, sunPatch } from '../lib/room.mjs';

const WALLS = {
  algarve: ['#f6efe2', '#f1e2c9', '#e6d3b8', '#dfe3d6'], lisbon: ['#f3ead9', '#e3e6df', '#d9c9b6', '#c9d4d6', '#e9cfc0'], 'porto-douro': ['#efe3cd', '#d3d6c6', '#c9b39a', '#dcd0c4'], 'cote-d-azur': ['#f7efdf', '#efd9bd', '#dfe6e6', '#f0d6c6'],
  chamonix: ['#b98f66', '#efe3cf', '#a97f5a', '#dcd3c4', '#8f9a92'], seville: ['#faf4e6', '#f2dfb2', '#e9c79a', '#dbe3d6'], mallorca: ['#f2e8d5', '#e0d0b4', '#d6dbc9', '#efe0cc'], marrakech: ['#e8c0a0', '#d9a07a', '#efdcc2', '#c9785a', '#e3cdb4'], lanzarote: ['#fbf8f1', '#f1ece0', '#d8dfdc', '#e9dfd2']
};
const FLOORS = { chamonix: ['boards', 'boards', 'concrete'], marrakech: ['clay', 'tiles', 'checker'], seville: ['checker', 'clay', 'tiles'], lisbon: ['boards', 'boards', 'checker'], 'porto-douro': ['boards', 'boards', 'tiles'], mallorca: ['clay', 'tiles', 'boards'], 'cote-d-azur': ['tiles', 'boards', 'checker'], algarve: ['clay', 'tiles', 'boards'], lanzarote: ['concrete', 'tiles', 'boards'] };

/** Which opening suits the house: whole glass, arches, a gable, tall doors. */
function openingKind(facts, random) {
  if (['flat', 'cube', 'tower', 'towers'].includes(facts.form) || facts.modern) return 'glass';
  if (facts.form === 'chalet') return random.odds(0.6) ? 'gable' : 'glass';
  if (facts.form === 'riad') return 'arches';
  return random.pick(['doors', 'doors', 'arches', 'pair', 'glass']);
}

function openings(drawing, room, facts, kind, curtains) {
  const { random } = drawing;
  const { left, right, top, bottom } = room;
  const W = right - left, H = bottom - top;
  const frame = facts.form === 'chalet' ? '#8a5c3e' : facts.modern ? '#3a3a40' : random.pick(['#f4efe4', '#f4efe4', '#3f6a58', '#7a5a44', '#35608a']);
  const base = { scene: facts.scene, frame };
  if (kind === 'glass') return [{ ...base, x: left + 34, y: top + 40, w: W - 68, h: H - 48, bars: random.int(3, 5), frame: facts.modern ? '#3a3a40' : frame, curtains }];
  if (kind === 'gable') return [{ ...base, kind: 'gable', x: left + W * 0.2, y: top + 20, w: W * 0.6, h: H - 32, bars: 4 }];
  if (kind === 'arches') return repeatList(random.int(2, 3), (i, count) => ({ ...base, kind: 'arch', x: left + 46 + (i * (W - 92)) / count + 16, y: top + 84, w: (W - 92) / count - 32, h: H - 90, bars: 2, cross: random.odds(0.5) }));
  if (kind === 'pair') return repeatList(2, (i) => ({ ...base, x: left + W * (0.12 + i * 0.5), y: top + 70, w: W * 0.26, h: H * 0.5, bars: 2, cross: true, curtains }));
  return repeatList(random.int(2, 3), (i, count) => ({ ...base, x: left + 50 + (i * (W - 100)) / count + 30, y: top + 66, w: (W - 100) / count - 60, h: H - 70, bars: 2, cross: true, terrace: true, curtains }));
}
const repeatList = (count, make) => Array.from({ length: count }, (_, i) => make(i, count));

function dress(drawing, facts) {
  const { random } = drawing;
  const inks = random.pick(TEXTILES);
  const wall = random.pick(WALLS[drawing.place]);
  const rustic = ['farm', 'gable', 'townhouse', 'chalet', 'riad'].includes(facts.form) && random.odds(0.6);
  drawing.floorInk = inks[2];
  return { inks, wall, floor: random.pick(FLOORS[drawing.place]), beams: rustic ? random.pick(['#8a5f3f', '#6d4a35', '#a67c52']) : undefined };
}

export function living(drawing, facts) {
  const d = drawing;
  const { random } = d;
  const room = roomOf(d);
  const { inks, wall, floor, beams } = dress(d, facts);
  const kind = openingKind(facts, random);
  const flip = random.odds(0.5);
  const piece = random.next();
  const hearth = facts.fireplace && piece < 0.75;
  const free = hearth ? { ...room, left: room.left + (flip ? 236 : 0), right: room.right - (flip ? 0 : 236) } : room;
  const list = openings(d, free, facts, kind, random.odds(0.5) && kind !== 'gable' && kind !== 'arches' ? lighten(inks[1], 0.5) : undefined);
  let out = shell(d, room, { wall, floor, beams }) + list.map((one) => opening(d, one)).join('') + list.map((one) => sunPatch(d, room, one.x, one.w)).join('');
  const sideX = flip ? room.right + 96 : room.left - 96;
  if (hearth) out += fireplace(d, flip ? room.left + 120 : room.right - 120, room.bottom + 8, 1.02, wall);
  else if (piece < 0.4) out += bookshelf(d, sideX, 700, 1.34);
  else if (piece < 0.62) out += kitchen(d, flip ? room.left + 130 : room.right - 130, room.bottom + 36, 0.9, random.pick(['#5f7a6a', '#efe6d6', '#35506f', '#a8794f', '#c9785a']));
  out += rug(d, 600, 700, 330, 66, [inks[1], inks[0], inks[3]]);
  out += pendant(d, 600 + random.range(-60, 60), -10, random.range(110, 210), random.pick(['globe', 'woven', 'cone']), random.pick(['#c9a27a', inks[0], '#3a3a40', '#efe6d6']));
  const layout = random.int(0, 2);
  if (layout === 0) out += sofa(d, flip ? 410 : 790, 700, 1.16, inks[0], [inks[1], inks[2], inks[3]], 3) + armchair(d, flip ? 880 : 320, 730, 1.25, inks[2], !flip) + coffeeTable(d, flip ? 640 : 560, 770, 1.1);
  else if (layout === 1) out += armchair(d, 300, 716, 1.24, inks[2], false) + armchair(d, 900, 716, 1.24, inks[0], true) + coffeeTable(d, 600, 742, 1.25);
  else out += sofa(d, 600, 706, 1.24, inks[3], [inks[0], inks[1], inks[4], inks[2]], 4) + coffeeTable(d, 600, 786, 1.2);
  if (hearth || piece >= 0.4) out += floorLamp(d, flip ? 1040 : 150, 716, 1.25);
  out += potted(d, flip ? 110 : 1096, 770, 250, random.pick(['leaf', 'leaf', 'olive', 'citrus', 'cactus']));
  return out + (hearth ? '' : wallArt(d, room, list, inks));
}

/** Art where the back wall is free, beside the openings. */
function wallArt(drawing, room, list, inks) {
  const free = Math.min(...list.map((one) => one.x)) - room.left;
  const after = room.right - Math.max(...list.map((one) => one.x + one.w));
  let out = '';
  if (free > 110) out += art(drawing, room.left + free / 2 - 42, room.top + 120, 84, 112, inks);
  if (after > 110) out += art(drawing, room.right - after / 2 - 42, room.top + 120, 84, 112, inks);
  return out;
}

export function bedroom(drawing, facts) {
  const d = drawing;
  const { random } = d;
  const room = roomOf(d);
  const { inks, wall, floor, beams } = dress(d, facts);
  const { left, right, top, bottom } = room;
  const W = right - left;
  const windowLeft = random.odds(0.5);
  const frame = facts.form === 'chalet' ? '#8a5c3e' : facts.modern ? '#3a3a40' : '#f4efe4';
  const wide = facts.modern || facts.form === 'chalet';
  const ww = wide ? W * 0.44 : W * 0.24;
  const one = { x: windowLeft ? left + 60 : right - 60 - ww, y: top + (wide ? 60 : 84), w: ww, h: bottom - top - (wide ? 90 : 190), kind: facts.form === 'riad' || (!wide && random.odds(0.35)) ? 'arch' : facts.form === 'chalet' && random.odds(0.4) ? 'round' : 'rect', scene: facts.scene, frame, bars: wide ? 3 : 2, cross: !wide, curtains: random.odds(0.6) ? lighten(inks[2], 0.35) : undefined };
  if (one.kind === 'round') Object.assign(one, { w: 190, h: 190, bars: 2, curtains: undefined });
  if (one.kind === 'arch') one.curtains = undefined;
  let out = shell(d, room, { wall, floor, beams });
  const accentWall = random.odds(0.45) ? rect(left, top + (bottom - top) * 0.42, W, (bottom - top) * 0.58 - 10, d.lit(mix(inks[random.int(0, 2)], wall, 0.45)), { opacity: 0.9 }) : '';
  out += accentWall + opening(d, one) + sunPatch(d, room, one.x, one.w);
  const bx = windowLeft ? room.right - 250 : room.left + 250;
  out += rug(d, bx, 712, 330, 56, [inks[3], inks[1], inks[4]]);
  const above = random.odds(0.6);
  if (above) out += random.odds(0.65) ? art(d, bx - 60, top + 48, 120, 92, inks) : mirror(d, bx, top + 100, 54);
  out += nightstand(d, bx - 290, bottom + 40, 1.1, inks) + nightstand(d, bx + 290, bottom + 40, 1.1, [inks[2], inks[0]]) + bed(d, bx, bottom + 86, 1.08, inks);
  out += pendant(d, bx + (windowLeft ? -330 : 330), -10, random.range(130, 220), random.pick(['woven', 'globe', 'cone']), inks[1]);
  out += armchair(d, windowLeft ? 190 : 1010, 740, 1.25, inks[2], !windowLeft) + potted(d, windowLeft ? 70 : 1130, 780, 230, random.pick(['leaf', 'olive', 'leaf', 'cactus']));
  return out;
}

/** The inside of a shop, bar, workshop or guest house: counter, shelves, tables, lamps. */
export function premises(drawing, facts) {
  const d = drawing;
  const { random } = d;
  const room = roomOf(d);
  const { inks, wall, floor, beams } = dress(d, facts);
  const { left, right, top, bottom } = room;
  let out = shell(d, room, { wall, floor, beams: beams ?? '#6d4a35' });
  const ww = (right - left) * 0.42;
  const windowLeft = random.odds(0.5);
  const one = { x: windowLeft ? left + 30 : right - 30 - ww, y: top + 70, w: ww, h: bottom - top - 110, bars: 3, scene: facts.scene, frame: inks[2], kind: random.odds(0.3) ? 'arch' : 'rect' };
  out += opening(d, one) + sunPatch(d, room, one.x, one.w);
  const sx = windowLeft ? right - 190 : left + 190;
  out += shelves(d, sx, top + 90, inks) + kitchen(d, sx, bottom + 50, 1.05, inks[0], facts.tables);
  out += repeat(3, (i) => pendant(d, sx - 130 + i * 130, -10, 190, 'cone', inks[1]));
  if (!facts.tables) out += rug(d, windowLeft ? 420 : 780, 690, 250, 46, [inks[1], inks[0], inks[3]]) + bookshelf(d, windowLeft ? left - 90 : right + 90, 720, 1.32) + coffeeTable(d, windowLeft ? 430 : 770, 712, 1.15) + armchair(d, windowLeft ? 610 : 590, 716, 1.15, inks[2], windowLeft);
  else for (const [x, y, k] of [[300, 770, 1.1], [620, 720, 0.95], [920, 780, 1.1]]) if (Math.abs(x - sx) > 150 || y > 750) out += cafeTable(d, x, y, k, inks);
  return out + potted(d, windowLeft ? 80 : 1120, 770, 240) + leaves(d, windowLeft ? 1180 : 20, 60, 150);
}

function shelves(d, x, y, inks) {
  const { random } = d;
  const wood = d.lit('#a8794f');
  return repeat(3, (row) => rect(x - 160, y + 60 + row * 66, 320, 8, wood) + repeat(15, (i) => { const bx = x - 150 + i * 21; const h = random.range(22, 46); const c = d.lit(random.pick([...inks, '#5f7a58', '#efe6d2'])); return random.odds(0.5) ? rect(bx, y + 60 + row * 66 - h, 11, h, c, { rx: 3 }) + rect(bx + 3.5, y + 60 + row * 66 - h - 9, 4, 10, darken(c, 0.2)) : circle(bx + 6, y + 60 + row * 66 - 9, 9, c); }));
}

function cafeTable(d, x, y, k, inks) {
  const c = d.lit(inks[1]);
  const wood = d.lit('#8a5c3e');
  const chair = (dx) => `<path d="M${dx - 18} 0 L${dx - 14} -44 M${dx + 18} 0 L${dx + 14} -44 M${dx + Math.sign(dx) * 16} -44 q${Math.sign(dx) * 6} -34 0 -52" stroke="${wood}" stroke-width="5" fill="none"/><ellipse cx="${dx}" cy="-46" rx="24" ry="7" fill="${lighten(wood, 0.15)}"/>`;
  return group(`<ellipse cx="0" cy="4" rx="110" ry="10" fill="${d.look.shadow}" fill-opacity="0.28"/>` + chair(-78) + chair(78) + `<rect x="-4" y="-72" width="8" height="72" fill="#4a4a50"/><ellipse cx="0" cy="-74" rx="58" ry="12" fill="${c}"/><ellipse cx="0" cy="-77" rx="58" ry="12" fill="${lighten(c, 0.15)}"/><rect x="-8" y="-104" width="9" height="24" fill="${d.lit('#3f6b52')}" rx="3"/><circle cx="22" cy="-84" r="8" fill="${d.lit('#f6f1e6')}"/>`, { transform: `translate(${x} ${y}) scale(${k})` });
}
