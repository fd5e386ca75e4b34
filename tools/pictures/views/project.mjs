// Projects and land: massing in parallel projection, the skyline with cranes, the site plan, the hillside.
import { WIDTH, circle, curve, darken, ellipse, lighten, line, mix, n, path, poly, rect, repeat } from '../lib/core.mjs';
import { glass } from '../lib/facade.mjs';
import { accentOf, wallOf } from '../lib/palette.mjs';
import { grasses, localTree, potted } from '../lib/plants.mjs';
import { backdrop, foregroundShade, lawn } from '../lib/scenes.mjs';
import { bedding } from './exterior.mjs';
import { SHEETS, northArrow, scaleBar } from './plan.mjs';

/** One block in parallel projection, storeys marked, plants on the roof. */
function isoBlock(drawing, ox, oy, w, dpt, storeys, wall, accent) {
  const d = drawing;
  const { random } = d;
  const U = 0.866, V = 0.5, H = 30;
  const P = (x, y, z) => [ox + (x - y) * U, oy + (x + y) * V - z];
  const h = storeys * H;
  const left = d.look.sunSide < 0;
  const c1 = left ? d.lit(wall) : d.dim(wall, 0.3), c2 = left ? d.dim(wall, 0.34) : d.lit(wall);
  let out = poly([P(0, dpt, 0), P(w, dpt, 0), P(w + 60, dpt + 30, 0), P(40, dpt + 50, 0)], d.look.shadow, { opacity: 0.18 });
  out += poly([P(0, dpt, 0), P(w, dpt, 0), P(w, dpt, h), P(0, dpt, h)], c1) + poly([P(w, 0, 0), P(w, dpt, 0), P(w, dpt, h), P(w, 0, h)], c2) + poly([P(0, 0, h), P(w, 0, h), P(w, dpt, h), P(0, dpt, h)], lighten(d.lit(wall), 0.25)) + poly([P(8, 8, h), P(w - 8, 8, h), P(w - 8, dpt - 8, h), P(8, dpt - 8, h)], d.lit(random.odds(0.6) ? mix(d.land.grass, '#ffffff', 0.15) : d.land.paving));
  for (let f = 0; f < storeys; f += 1) {
    const z = f * H + 6, bays = Math.max(2, Math.round(w / 34)), deep = Math.max(2, Math.round(dpt / 34));
    out += repeat(bays, (i) => { const a = (i * w) / bays + 5, b = ((i + 1) * w) / bays - 5; return poly([P(a, dpt, z), P(b, dpt, z), P(b, dpt, z + 19), P(a, dpt, z + 19)], random.odds(0.16) ? d.lit(accent) : glass(d)); });
    out += repeat(deep, (i) => { const a = (i * dpt) / deep + 5, b = ((i + 1) * dpt) / deep - 5; return poly([P(w, a, z), P(w, b, z), P(w, b, z + 19), P(w, a, z + 19)], glass(d), { opacity: 0.85 }); });
    out += line(...P(0, dpt, f * H), ...P(w, dpt, f * H), lighten(c1, 0.25), 3) + line(...P(w, dpt, f * H), ...P(w, 0, f * H), lighten(c2, 0.2), 3);
  }
  return out + repeat(5, () => { const [x, y] = P(random.range(14, w - 14), random.range(14, dpt - 14), h); return circle(x, y - 6, random.range(6, 12), d.lit(random.pick(d.land.leaves))); });
}

export function massing(drawing, facts) {
  const d = drawing;
  const { random, land } = d;
  const wall = wallOf(facts.facade), accent = accentOf(facts.accent);
  let out = rect(0, 0, WIDTH, 800, d.gradient([[0, mix(d.look.sky[1], '#ffffff', 0.2)], [1, mix(d.look.sky[2], '#ffffff', 0.25)]]));
  out += poly([[600, 150], [1130, 460], [600, 770], [70, 460]], d.lit(mix(land.grass, land.ground, 0.4))) + poly([[70, 460], [600, 770], [600, 790], [70, 480]], d.dim(land.rock, 0.3)) + poly([[600, 770], [1130, 460], [1130, 480], [600, 790]], d.dim(land.rock, 0.15));
  out += poly([[600, 210], [1030, 460], [600, 712], [170, 460]], d.lit(land.paving)) + curve('M120 490 L600 770', d.lit('#ffffff'), 3, { 'stroke-dasharray': '14 10', opacity: 0.7 });
  const n1 = Math.max(1, Math.min(6, facts.storeys));
  const low = Math.max(1, n1 - 1);
  const blocks = [[600, 250, 150, 110, n1], [470, 330, 120, 110, low], [740, 330, 130, 100, low], [600, 430, 160, 110, Math.max(1, n1 - 2)]];
  if (random.odds(0.5)) blocks.splice(random.int(1, 2), 1);
  const trees = (count, y1, y2) => repeat(count, () => { const y = random.range(y1, y2); const reach = (1 - Math.abs(y - 460) / 310) * 480; const x = 600 + (random.odds(0.5) ? -1 : 1) * random.range(reach * 0.62, reach * 0.95); return localTree(d, d.place, x, y, random.range(44, 84)); });
  out += trees(9, 230, 420) + blocks.map(([x, y, w, p, s], i) => isoBlock(d, x, y, w, p, s, i % 2 ? mix(wall, '#ffffff', 0.25) : wall, accent)).join('');
  return out + ellipse(600, 640, 76, 26, d.lit('#7fc0c6')) + ellipse(600, 640, 76, 26, 'none', { stroke: d.lit('#efe6d6'), 'stroke-width': 6 }) + trees(12, 480, 720);
}

function crane(drawing, x, base, h) {
  const c = drawing.lit('#d9983f');
  const t = base - h;
  return line(x, base, x, t - 20, c, 5) + line(x - 74, t, x + 210, t, c, 4) + line(x - 74, t, x, t - 26, c, 1.6) + line(x, t - 26, x + 210, t, c, 1.6) + repeat(14, (i) => line(x - 3, base - i * (h / 14), x + 3, base - (i + 1) * (h / 14), c, 1.4)) + line(x + 150, t, x + 150, t + 74, drawing.look.shadow, 1.4) + rect(x - 80, t, 22, 15, drawing.dim('#6e7479'));
}

/** The finished project on its street, with green terraces and people's trees. */
export function skyline(drawing, facts) {
  const d = drawing;
  const { random } = d;
  d.eye = { x: random.odds(0.5) ? 300 : 900, y: 500 };
  d.ground = 640;
  const wall = wallOf(facts.facade), accent = accentOf(facts.accent);
  let out = backdrop(d, facts.scene, 480, 610) + lawn(d, 600, d.land.paving);
  if (facts.construction) out += crane(d, random.odds(0.5) ? 200 : 960, 630, 430);
  const blocks = random.int(2, 4);
  const width = 860 / blocks;
  for (let b = 0; b < blocks; b += 1) {
    const storeys = Math.max(1, Math.min(8, facts.storeys + random.pick([-1, 0, 0, 1])));
    const storey = Math.min(92, 400 / Math.max(3, storeys));
    const x = 170 + b * width + random.range(-6, 12), w = width - random.range(16, 34);
    const tone = b % 2 ? mix(wall, '#ffffff', 0.25) : wall;
    for (let f = 0; f < storeys; f += 1) {
      const inset = Math.max(0, f - storeys + 3) * w * 0.1 * (b % 2 ? 1 : 0.6);
      const fy = 640 - (f + 1) * storey;
      out += rect(x + inset, fy, w - inset, storey, d.gradient([[0, lighten(d.lit(tone), 0.06)], [1, mix(d.lit(tone), d.look.shadow, 0.12)]])) + rect(x + w - 20, fy, 20, storey, d.look.shadow, { opacity: 0.14 });
      const bays = Math.max(2, Math.round((w - inset) / 72));
      out += repeat(bays, (i) => { const bx = x + inset + 9 + (i * (w - inset - 10)) / bays, bw = (w - inset - 10) / bays - 10; return random.odds(0.22) ? rect(bx, fy + 12, bw, storey - 16, d.lit(accent)) + repeat(6, (k) => line(bx + (k * bw) / 6, fy + 12, bx + (k * bw) / 6, fy + storey - 4, darken(d.lit(accent), 0.2), 1.4)) : rect(bx, fy + 12, bw, storey - 16, glass(d)) + (random.odds(0.5) ? rect(bx - 5, fy + storey * 0.6, bw + 10, storey * 0.36, mix(d.look.sky[1], '#ffffff', 0.4), { opacity: 0.42 }) + repeat(4, () => circle(bx + random.range(0, bw), fy + storey * 0.62, random.range(4, 9), d.lit(random.pick(d.land.leaves)))) : ''); });
      out += rect(x + inset - 6, fy - 5, w - inset + 10, 8, d.lit(lighten(tone, 0.35))) + (inset > 0 ? potted(d, x + inset * 0.5, fy + storey, 44) + localTree(d, d.place, x + inset * 0.6, fy + storey, 56) : '');
    }
  }
  out += ellipse(600, 652, 620, 22, d.look.shadow, { opacity: 0.16 }) + repeat(7, () => localTree(d, d.place, random.range(20, 1180), random.range(650, 672), random.range(110, 200)));
  out += repeat(7, () => { const x = random.range(140, 1060), y = random.range(690, 740), c = d.lit(random.pick(['#c9643f', '#35608a', '#e3b23c', '#3f4a5a', '#8a5d74'])); return ellipse(x, y + 2, 14, 3, d.look.shadow, { opacity: 0.3 }) + path(`M${n(x - 7)} ${n(y)} l2 -32 h10 l2 32z`, c) + circle(x, y - 39, 6.5, d.lit('#b98a6a')); });
  return out + bedding(d, 770, 0, 1200, 90, 6) + foregroundShade(d);
}

/** Site plan: plots, building outlines, trees, contour lines. */
export function sitePlan(drawing, facts) {
  const d = drawing;
  const { random } = d;
  const sheet = random.pick(SHEETS), s = { ...sheet, floor: '#ffffff', wash: Object.values(sheet.wash) };
  let out = rect(0, 0, WIDTH, 800, s.paper) + repeat(13, (i) => curve(`M-20 ${n(40 + i * 62 + random.range(-8, 8))} q320 ${n(random.range(-90, 90))} 620 ${n(random.range(-30, 30))} t640 ${n(random.range(-60, 60))}`, s.ink, 1, { opacity: 0.3 }));
  const tilt = random.int(-9, 9);
  const corners = facts.kind === 'land' ? [[260, 190], [880, 150], [960, 560], [640, 640], [240, 590]].map(([x, y]) => [x + random.range(-40, 40), y + random.range(-30, 30)]) : [[220, 150], [980, 150], [980, 650], [220, 650]];
  out += poly(corners, s.grass, { stroke: s.ink, 'stroke-width': 4, 'stroke-dasharray': '22 7 4 7' });
  const thin = { stroke: s.ink, 'stroke-width': 3 };
  if (facts.kind === 'land') {
    const inset = corners.map(([x, y]) => [600 + (x - 600) * 0.8, 395 + (y - 395) * 0.78]);
    out += poly(inset, s.floor, { stroke: s.ink, 'stroke-width': 1.6, 'stroke-dasharray': '8 7', opacity: 0.75 }) + rect(470, 300, 230, 130, s.wash[0], thin) + rect(650, 380, 110, 110, s.wash[0], thin) + line(470, 300, 700, 430, s.ink, 1) + line(700, 300, 470, 430, s.ink, 1) + rect(480, 470, 140, 50, s.water, thin);
    out += corners.map(([x, y], i) => { const [bx, by] = corners[(i + 1) % corners.length]; return circle(x, y, 7, s.paper, thin) + line(x + (x - 600) * 0.06, y + (y - 395) * 0.08, bx + (bx - 600) * 0.06, by + (by - 395) * 0.08, s.ink, 1); }).join('');
  } else {
    const cols = random.int(2, 4), rows = random.int(2, 3);
    out += repeat(cols * rows, (i) => { const x = 270 + (i % cols) * (660 / cols), y = 190 + Math.floor(i / cols) * (430 / rows); const w = 560 / cols, h = 300 / rows; return rect(x + 10, y + 12, w, h, s.ink, { opacity: 0.16 }) + rect(x, y, w, h, s.wash[i % 3], thin) + line(x, y, x + w, y + h, s.ink, 0.8, { opacity: 0.6 }) + line(x + w, y, x, y + h, s.ink, 0.8, { opacity: 0.6 }) + rect(x + w * 0.3, y + h * 0.3, w * 0.4, h * 0.4, s.grass, { stroke: s.ink, 'stroke-width': 1.4 }); });
  }
  out += curve(`M-20 ${n(700 + tilt)} Q600 ${n(690 - tilt * 2)} 1220 ${n(716 + tilt)}`, s.floor, 46) + curve(`M-20 ${n(700 + tilt)} Q600 ${n(690 - tilt * 2)} 1220 ${n(716 + tilt)}`, s.ink, 1.4, { 'stroke-dasharray': '18 12' });
  out += repeat(24, () => { const x = random.range(60, 1140), y = random.range(60, 640); const inside = x > 250 && x < 950 && y > 180 && y < 620; return inside ? '' : circle(x, y, random.range(12, 30), s.grass, { stroke: s.ink, 'stroke-width': 1.2, opacity: 0.85 }) + circle(x, y, 2.5, s.ink); });
  return out + northArrow(random, s) + scaleBar(s) + rect(26, 26, 1148, 748, 'none', { stroke: s.ink, 'stroke-width': 1.4, opacity: 0.7 });
}

/** The land from the ground: stakes with ribbons, grasses, the view that a house would have. */
export function hillside(drawing, facts) {
  const d = drawing;
  const { random } = d;
  let out = backdrop(d, facts.scene, 430, 560) + lawn(d, 548, mix(d.land.grass, d.land.ground, random.range(0.2, 0.7)));
  out += path(`M-20 ${n(random.range(620, 680))} Q400 ${n(random.range(560, 620))} 760 ${n(random.range(600, 650))} T1220 ${n(random.range(570, 640))} V820 H-20z`, d.dim(mix(d.land.grass, d.land.ground, 0.5), 0.08));
  const stakes = [[190, 640, 1.1], [470, 596, 0.8], [780, 600, 0.82], [1040, 660, 1.2]];
  out += stakes.slice(1).map(([x, y, k], i) => { const [px, py, pk] = stakes[i]; return curve(`M${px} ${n(py - 58 * pk)} Q${n((px + x) / 2)} ${n((py + y) / 2 - 34)} ${x} ${n(y - 58 * k)}`, '#f6f1e6', 2.4); }).join('') + stakes.map(([x, y, k]) => ellipse(x, y, 16 * k, 4 * k, d.look.shadow, { opacity: 0.3 }) + rect(x - 4 * k, y - 70 * k, 8 * k, 70 * k, d.lit('#b98a5e')) + path(`M${n(x)} ${n(y - 66 * k)} q${n(26 * k)} 6 ${n(44 * k)} -4 v${n(16 * k)} q${n(-20 * k)} 8 ${n(-44 * k)} 2z`, d.lit('#d9543f'))).join('');
  out += repeat(16, () => grasses(d, random.range(0, 1200), random.range(640, 800), random.range(40, 90), d.place === 'lanzarote' ? '#8a7a5a' : undefined)) + bedding(d, 700, 0, 1200, 80, 6);
  return out + localTree(d, d.place, random.odds(0.5) ? 110 : 1100, 700, random.range(330, 430)) + foregroundShade(d);
}
