// The court of a riad or a patio house: an arcade around a basin, galleries above, a piece of sky.
import { circle, darken, ellipse, lighten, line, mix, n, path, poly, rect, repeat } from './core.mjs';
import { door, glass, lantern } from './facade.mjs';
import { leaves, palm, potted } from './plants.mjs';
import { floorQuad, onFront, pool } from './solid.mjs';
import { sky } from './sky.mjs';

/** A pointed horseshoe or a plain round arch, from its foot. */
const archPath = (x, base, w, h, moorish) => (moorish
  ? `M${n(x)} ${n(base)} V${n(base - h * 0.56)} q${n(-w * 0.07)} ${n(-h * 0.1)} ${n(w * 0.06)} ${n(-h * 0.24)} Q${n(x + w * 0.3)} ${n(base - h * 0.97)} ${n(x + w / 2)} ${n(base - h)} Q${n(x + w * 0.7)} ${n(base - h * 0.97)} ${n(x + w * 0.94)} ${n(base - h * 0.8)} q${n(w * 0.13)} ${n(h * 0.14)} ${n(w * 0.06)} ${n(h * 0.24)} V${n(base)}z`
  : `M${n(x)} ${n(base)} V${n(base - h + w / 2)} a${n(w / 2)} ${n(w / 2)} 0 0 1 ${n(w)} 0 V${n(base)}z`);

/** A band of small tiles: eight-pointed stars in two inks. */
export function zellige(drawing, x, y, w, h, inks) {
  const step = 22;
  let out = rect(x, y, w, h, drawing.lit(inks[0]));
  for (let ty = y; ty < y + h; ty += step) for (let tx = x; tx < x + w; tx += step) {
    const cx = tx + step / 2, cy = ty + step / 2, r = step * 0.34;
    out += rect(cx - r, cy - r, 2 * r, 2 * r, drawing.lit(inks[1])) + poly([[cx, cy - r * 1.42], [cx + r * 1.42, cy], [cx, cy + r * 1.42], [cx - r * 1.42, cy]], drawing.lit(inks[1])) + circle(cx, cy, r * 0.4, drawing.lit(inks[2]));
  }
  return drawing.clip(rect(x, y, w, h, '#000'), out);
}

function arcade(drawing, { x, w, count, base, h, wall, moorish, inside, upper }) {
  const step = w / count;
  const d = drawing;
  let out = '';
  for (let i = 0; i < count; i += 1) {
    const ax = x + i * step + step * 0.14;
    const aw = step * 0.72;
    out += path(archPath(ax, base, aw, h, moorish), inside);
    if (!upper && i === Math.floor(count / 2)) out += door(d, ax + aw * 0.24, base, aw * 0.52, h * 0.62, '#7a4a30', true);
    else out += rect(ax + aw * 0.3, base - h * 0.55, aw * 0.4, h * 0.4, glass(d, d.look.glow > 0.2), { opacity: 0.85 });
    if (d.look.glow > 0.5 || d.random.odds(0.3)) out += lantern(d, ax + aw / 2, base - h * 0.86);
    out += path(archPath(ax, base, aw, h, moorish), 'none', { stroke: d.lit(lighten(wall, 0.3)), 'stroke-width': 5 });
    out += rect(x + i * step - 6, base - h * 0.58, 12, h * 0.58, d.lit('#efe6d4')) + rect(x + i * step - 10, base - h * 0.6, 20, 7, d.lit('#e0d2b8'));
  }
  return out + rect(x + w - 6, base - h * 0.58, 12, h * 0.58, d.lit('#efe6d4'));
}

export function courtyard(drawing, { wall, accent, basin = true }) {
  const d = drawing;
  const { random } = d;
  d.eye = { x: 600, y: 430 };
  d.ground = 520;
  const moorish = d.place === 'marrakech' || random.odds(0.4);
  const inks = random.pick([['#f1e8d6', '#2f6f8f', '#d9a23c'], ['#efe3cd', '#3f7a5c', '#b5533c'], ['#f4ecdd', '#35506f', '#cf8a4a'], ['#e9dcc4', '#8a4a3a', '#3f7a74']]);
  const inside = d.gradient([[0, d.dim(wall, 0.62)], [1, d.dim(wall, 0.42)]]);
  let out = sky(d, 300);
  const W = d.lit(wall);
  // back wall
  out += rect(250, 130, 700, 392, d.gradient([[0, lighten(W, 0.08)], [1, W]]));
  out += arcade(d, { x: 270, w: 660, count: 5, base: 306, h: 124, wall, moorish, inside, upper: true });
  out += repeat(44, (i) => line(262 + i * 15.6, 306, 262 + i * 15.6, 276, d.lit(accent), 2.2)) + line(250, 275, 950, 275, d.lit(accent), 4) + rect(246, 304, 708, 10, d.lit('#efe6d4')) + rect(250, 314, 700, 16, d.look.shadow, { opacity: 0.22 });
  out += zellige(d, 250, 330, 700, 22, inks) + arcade(d, { x: 270, w: 660, count: random.pick([3, 5]), base: 520, h: 158, wall, moorish, inside });
  out += rect(240, 116, 720, 18, d.lit(lighten(wall, 0.25))) + repeat(15, (i) => poly([[246 + i * 48, 116], [258 + i * 48, 100], [270 + i * 48, 116]], d.lit(lighten(wall, 0.2))));
  // side walls in perspective
  const wallSide = (left) => {
    const at = (s, up) => d.at(left ? 250 : 950, up, s);
    const dark = (d.look.sunSide > 0) === left ? 0.05 : 0.34;
    let face = poly([at(1, 0), at(1, 404), at(3.4, 404), at(3.4, 0)], d.gradient([[0, d.dim(wall, dark)], [1, d.dim(wall, dark + 0.12)]]));
    for (const [a, b] of [[1.12, 1.4], [1.6, 2.1], [2.4, 3.1]]) {
      const [x1, y1] = at(a, 0), [x2, y2] = at(b, 0), [, t1] = at(a, 150), [, t2] = at(b, 150);
      face += path(`M${n(x1)} ${n(y1)} L${n(x1)} ${n(t1 + 40 * a)} Q${n((x1 + x2) / 2)} ${n((t1 + t2) / 2 - 46 * a)} ${n(x2)} ${n(t2 + 40 * b)} L${n(x2)} ${n(y2)}z`, d.dim(wall, 0.6));
      const [ux1, uy1] = at(a, 226), [ux2, uy2] = at(b, 226), [, v1] = at(a, 320), [, v2] = at(b, 320);
      face += poly([[ux1, uy1], [ux2, uy2], [ux2, v2], [ux1, v1]], glass(d), { opacity: 0.9 });
    }
    const g1 = at(1, 214), g2 = at(3.4, 214);
    return face + poly([g1, g2, [g2[0], g2[1] + 22], [g1[0], g1[1] + 9]], d.lit('#efe6d4'));
  };
  out += wallSide(true) + wallSide(false);
  // floor
  out += floorQuad(d, 250, 950, 3.6, 1, d.gradient([[0, d.lit(mix(inks[0], '#c9b08c', 0.3))], [1, d.lit(inks[0])]]));
  for (let s = 1; s < 3.6; s *= 1.16) { const [ax, ay] = d.at(250, 0, s); const [bx] = d.at(950, 0, s); out += line(ax, ay, bx, ay, d.dim(inks[0], 0.25), 1.2, { opacity: 0.45 }); }
  out += repeat(15, (i) => { const x = 250 + i * 50; const [ax, ay] = d.at(x, 0, 1); const [bx, by] = d.at(x, 0, 3.6); return line(ax, ay, bx, by, d.dim(inks[0], 0.25), 1.2, { opacity: 0.45 }); });
  out += floorQuad(d, 430, 770, 2.5, 1.28, d.lit(inks[1])) + (basin ? pool(d, 452, 748, 2.36, 1.34, { water: random.pick(['#3f9f9c', '#4fa5b8', '#2f8a8a']) }) : fountain(d));
  // plants at the corners
  for (const [x, s] of [[330, 1.25], [870, 1.25], [362, 1.9], [838, 1.9]]) out += onFront(d, s, random.odds(0.5) ? potted(d, x, d.ground, 78, random.pick(['citrus', 'leaf', 'olive'])) : leaves(d, x, d.ground, 84));
  if (random.odds(0.5)) out += onFront(d, 1.5, palm(d, random.pick([345, 855]), d.ground, 190));
  return out + ellipse(600, 800, 700, 40, d.look.shadow, { opacity: 0.16 });
}

function fountain(drawing) {
  const d = drawing;
  const g = d.ground;
  const stone = d.lit('#efe8da');
  return onFront(d, 1.75, ellipse(600, g + 2, 74, 13, d.look.shadow, { opacity: 0.3 }) + path(`M530 ${g - 22} h140 l-12 22 h-116z`, stone) + ellipse(600, g - 22, 70, 11, darken(stone, 0.1)) + ellipse(600, g - 22, 62, 8.5, d.lit('#62aeb8')) + rect(594, g - 62, 12, 42, stone) + ellipse(600, g - 62, 28, 6, stone) + ellipse(600, g - 63, 23, 4, d.lit('#7fc0c6')) + path(`M600 ${g - 82} q-24 4 -22 20 M600 ${g - 82} q24 4 22 20`, 'none', { stroke: '#ffffff', 'stroke-width': 1.6, opacity: 0.75 }));
}
