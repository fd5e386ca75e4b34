// Outside, looking out: the pool terrace, the roof or balcony, the garden table; and the street for flats without one.
import { WIDTH, circle, curve, darken, ellipse, lighten, line, mix, path, poly, rect, repeat } from '../lib/core.mjs';
import { accentOf, wallOf } from '../lib/palette.mjs';
import { localTree, olive, potted } from '../lib/plants.mjs';
import { backdrop, foregroundShade, overhang } from '../lib/scenes.mjs';
import { floorQuad, lounger, onFront, parasol, paving, pool, table } from '../lib/solid.mjs';
import { bedding } from './exterior.mjs';

const CLOTHS = ['#f4ecdc', '#d9893f', '#3f7a84', '#e9c2a0', '#c9604a', '#8a9a6a', '#35608a'];

/** A frame of posts and beams overhead, bare, with canes, or with a vine. */
function pergola(drawing, { cloth, foot = 640 }) {
  const d = drawing;
  const { random } = d;
  const wood = d.lit(random.pick(['#9a7350', '#efe6d6', '#6d5140']));
  const left = random.odds(0.5);
  const post = (x) => rect(x, -10, 20, foot, d.gradient([[0, lighten(wood, 0.08)], [1, darken(wood, 0.14)]], [0, 0, 1, 0]));
  let out = post(left ? 56 : 1124) + post(left ? 420 : 760) + rect(left ? -20 : 560, 40, 660, 22, wood) + rect(left ? -20 : 560, 60, 660, 5, darken(wood, 0.25));
  out += repeat(11, (i) => poly([[(left ? 0 : 590) + i * 58, 40], [(left ? 14 : 604) + i * 58, 40], [(left ? -36 : 560) + i * 66, -10], [(left ? -56 : 540) + i * 66, -10]], darken(wood, 0.12)));
  if (random.odds(0.5)) out += repeat(64, () => { const x = (left ? 0 : 560) + random.range(-20, 640); return ellipse(x, random.range(4, 70), random.range(10, 22), random.range(7, 14), random.odds(0.5) ? d.dim('#4f7a4c', 0.25) : d.lit('#6f9a5a')); }) + repeat(12, () => circle((left ? 0 : 560) + random.range(0, 620), random.range(60, 96), random.range(5, 9), d.lit(random.pick(['#b8437f', '#7a5a8f', '#b8437f']))));
  else out += path(`M${left ? -20 : 560} 62 q110 58 220 0 q110 58 220 0 q110 58 220 0 v-20 h-660z`, d.lit(cloth), { opacity: 0.92 });
  return out;
}

/** A low wall or railing at the edge of the terrace. */
function edge(drawing, kind, y, color) {
  const d = drawing;
  const c = d.lit(color);
  if (kind === 'glass') return rect(-10, y - 86, WIDTH + 20, 86, mix(d.look.sky[1], '#ffffff', 0.4), { opacity: 0.26 }) + line(-10, y - 86, WIDTH + 10, y - 86, d.lit('#d8d4cc'), 4) + repeat(7, (i) => line(i * 200, y - 86, i * 200, y, d.lit('#d8d4cc'), 3));
  if (kind === 'iron') return line(-10, y - 96, WIDTH + 10, y - 96, d.lit('#33323a'), 6) + repeat(64, (i) => line(i * 19, y - 96, i * 19, y, d.lit('#33323a'), 2.4)) + repeat(21, (i) => circle(i * 57 + 28, y - 50, 12, 'none', { stroke: d.lit('#33323a'), 'stroke-width': 2.4 })) + line(-10, y - 4, WIDTH + 10, y - 4, d.lit('#33323a'), 5);
  if (kind === 'timber') return rect(-10, y - 100, WIDTH + 20, 14, c) + repeat(44, (i) => path(`M${i * 28} ${y} v-88 h18 v88z m9 -58 a7 9 0 1 0 0.1 0z`, i % 2 ? c : darken(c, 0.1), { 'fill-rule': 'evenodd' })) + rect(-10, y - 6, WIDTH + 20, 8, darken(c, 0.2));
  return rect(-10, y - 62, WIDTH + 20, 66, d.gradient([[0, lighten(c, 0.08)], [1, darken(c, 0.1)]])) + rect(-10, y - 72, WIDTH + 20, 12, lighten(c, 0.25)) + (d.random.odds(0.4) ? repeat(18, (i) => rect(i * 70 + 14, y - 48, 22, 34, d.dim(color, 0.3), { rx: 11 })) : '');
}

function poolTerrace(drawing, facts) {
  const d = drawing;
  const { random } = d;
  d.eye = { x: random.range(380, 820), y: 400 };
  d.ground = 500;
  const cloth = random.pick(CLOTHS);
  const infinity = facts.infinity || random.odds(0.3);
  let out = backdrop(d, facts.scene, 400, 500);
  out += floorQuad(d, -900, 2100, 4, 0.98, d.gradient([[0, d.lit(d.land.grass)], [1, d.dim(d.land.grass, 0.2)]]));
  out += infinity ? '' : edgeHedge(d);
  const x1 = random.range(300, 420), x2 = x1 + random.range(330, 420);
  out += paving(d, x1 - 420, x2 + 420, 4, 1.04, d.land.paving, random.odds(0.5)) + pool(d, x1, x2, random.range(2.2, 2.7), infinity ? 1.05 : 1.2, { infinity });
  const side = random.odds(0.5) ? 1 : -1;
  const lx = side > 0 ? x2 + 70 : x1 - 70;
  out += parasol(d, lx + side * 10, 1.4, cloth) + lounger(d, lx, 1.55, cloth, side) + lounger(d, lx + side * 6, 1.95, cloth, side) + parasol(d, lx + side * 12, 2.3, cloth);
  out += bedding(d, 540, side > 0 ? 20 : 900, side > 0 ? 300 : 1180, 80, 4);
  if (random.odds(0.5)) out += pergola(d, { cloth, foot: 840 });
  else out += localTree(d, d.place, side > 0 ? 60 : 1140, 690, random.range(430, 560));
  out += onFront(d, 2.6, potted(d, side > 0 ? x1 - 90 : x2 + 90, d.ground, 90, random.pick(['citrus', 'olive', 'leaf'])));
  return out + foregroundShade(d);
}

function edgeHedge(drawing) {
  const d = drawing;
  const leaf = d.random.pick(d.land.leaves);
  return repeat(46, (i) => ellipse(i * 27 - 10, 500 - d.random.range(4, 24), 24, 22, i % 2 ? d.dim(leaf, 0.3) : d.dim(leaf, 0.12))) + repeat(46, (i) => ellipse(i * 27 + 2, 494 - d.random.range(6, 26), 14, 11, d.lit(leaf)));
}

function openTerrace(drawing, facts) {
  const d = drawing;
  const { random } = d;
  d.eye = { x: random.range(420, 780), y: 400 };
  d.ground = 540;
  const kind = facts.form === 'chalet' ? 'timber' : facts.modern ? 'glass' : random.pick(['iron', 'masonry', 'masonry']);
  const cloth = random.pick(CLOTHS);
  let out = backdrop(d, facts.scene, 400, 560);
  if (['old_town', 'courtyard', 'city'].includes(facts.scene)) out += '';
  out += rect(-10, 548, WIDTH + 20, 20, d.dim(d.land.paving, 0.4)) + edge(d, kind, 560, kind === 'timber' ? '#8a5c3e' : facts.wallColor);
  out += floorQuad(d, -900, 2100, 3.2, 1.12, d.gradient([[0, d.lit(d.land.paving)], [1, d.dim(d.land.paving, 0.2)]]));
  const terracotta = !facts.modern && random.odds(0.6);
  const base = terracotta ? '#c98f68' : facts.form === 'chalet' ? '#a67c52' : d.land.paving;
  out += paving(d, -800, 2000, 3.4, 1.14, base, facts.modern || facts.form === 'chalet');
  const tx = random.range(460, 740);
  if (random.odds(0.5)) out += table(d, tx, 2.1, 6) + (random.odds(0.6) ? parasol(d, tx, 2.4, cloth) : '');
  else out += lounger(d, tx - 90, 1.9, cloth, 1) + lounger(d, tx + 90, 2.2, cloth, 1) + parasol(d, tx - 150, 2.1, cloth);
  out += [[90, 640, 170], [1110, 650, 190], [230, 612, 110], [990, 616, 120]].map(([x, y, h]) => potted(d, x, y, h, random.pick(['leaf', 'citrus', 'olive', 'cactus', 'leaf']))).join('');
  if (random.odds(0.5)) out += pergola(d, { cloth });
  else if (!d.snow) out += overhang(d) + (random.odds(0.5) ? festoon(d) : '');
  return out + foregroundShade(d);
}

function festoon(drawing) {
  const d = drawing;
  const on = d.look.glow > 0.2;
  const low = d.random.range(150, 210);
  const hang = (t) => 90 + (low - 90) * (1 - (2 * ((t * 2) % 1) - 1) ** 2);
  const cord = Array.from({ length: 61 }, (_, i) => `${i ? 'L' : 'M'}${i * 20} ${hang(i / 60).toFixed(1)}`).join(' ');
  return curve(cord, d.lit('#4a4540'), 2.4) + repeat(18, (i) => { const t = (i + 0.5) / 18; const x = t * 1200; const y = hang(t) + 9; return (on ? circle(x, y, 32, d.radial([[0, '#ffdf9c', 0.6], [1, '#ffdf9c', 0]])) : '') + circle(x, y, 7, on ? '#fff0c8' : d.lit('#f4ead2')); });
}

/** A garden with a laid table under a tree. */
function garden(drawing, facts) {
  const d = drawing;
  const { random } = d;
  d.eye = { x: random.range(380, 820), y: 410 };
  d.ground = 520;
  let out = backdrop(d, facts.scene, 410, 520) + floorQuad(d, -900, 2100, 4, 0.98, d.gradient([[0, mix(d.lit(d.snow ? '#eef2f7' : d.land.grass), d.look.haze, 0.2)], [1, d.dim(d.snow ? '#e4ebf4' : d.land.grass, 0.16)]]));
  out += stoneWall(d, 522) + bedding(d, 540, 10, 1190, 64, 11);
  const side = random.odds(0.5);
  const tx = side ? 470 : 730;
  out += ellipse(tx, 676, 380, 52, d.lit(d.snow ? '#dfe7ef' : d.land.paving)) + ellipse(tx, 672, 368, 47, d.lit(lighten(d.snow ? '#dfe7ef' : d.land.paving, 0.15))) + table(d, tx - (tx - d.eye.x) * 0.52, 2.1, 6);
  out += (d.place === 'chamonix' || random.odds(0.5) ? localTree(d, d.place, side ? 1010 : 190, 690, random.range(430, 540)) : olive(d, side ? 1000 : 200, 690, 460));
  out += festoon(d) + bedding(d, 760, side ? 820 : 0, side ? 1200 : 380, 120, 4);
  return out + foregroundShade(d);
}

function stoneWall(drawing, y) {
  const d = drawing;
  const { random } = d;
  const color = d.land.rock;
  return rect(-10, y - 34, WIDTH + 20, 40, d.dim(color, 0.15)) + repeat(120, () => rect(random.range(-10, WIDTH), y - random.range(4, 34), random.range(14, 34), random.range(6, 12), d.lit(mix(color, random.odds(0.5) ? '#ffffff' : '#6b5b50', random.range(0.05, 0.3))), { rx: 3 })) + rect(-10, y - 38, WIDTH + 20, 7, d.lit(lighten(color, 0.2)));
}

export function terrace(drawing, facts) {
  drawing.furniture = facts.pool && facts.form !== 'riad' ? 1.25 : 1.65;
  facts.wallColor = mix(wallOf(facts.facade), accentOf(facts.accent), 0.08);
  if (facts.pool && facts.form !== 'riad' && !drawing.snow) return poolTerrace(drawing, facts);
  if (['block', 'townhouse', 'tower', 'riad', 'chalet'].includes(facts.form)) return openTerrace(drawing, facts);
  return drawing.random.odds(0.65) ? garden(drawing, facts) : openTerrace(drawing, facts);
}

