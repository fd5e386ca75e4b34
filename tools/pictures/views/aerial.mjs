// From above: the plot with its house, pool and trees, or a parcel of land with its boundary.
import { HEIGHT, WIDTH, circle, curve, darken, ellipse, group, lighten, line, mix, n, outline, path, poly, rect, repeat } from '../lib/core.mjs';
import { wallOf } from '../lib/palette.mjs';

const tree = (d, x, y, r, color) => ellipse(x + d.castX * r * 0.7, y + d.castY * r * 0.7, r * 1.05, r, d.look.shadow, { opacity: 0.3 }) + circle(x, y, r, d.dim(color, 0.2)) + circle(x - d.castX * r * 0.18, y - d.castY * r * 0.18, r * 0.78, d.lit(color)) + circle(x - d.castX * r * 0.36, y - d.castY * r * 0.36, r * 0.4, d.lit(lighten(color, 0.2)));
const palmTop = (d, x, y, r) => ellipse(x + d.castX * r * 0.8, y + d.castY * r * 0.8, r * 0.9, r * 0.8, d.look.shadow, { opacity: 0.26 }) + repeat(9, (i) => { const a = i * 0.7 + r; return path(`M${n(x)} ${n(y)} Q${n(x + Math.cos(a - 0.25) * r * 0.7)} ${n(y + Math.sin(a - 0.25) * r * 0.7)} ${n(x + Math.cos(a) * r)} ${n(y + Math.sin(a) * r)} Q${n(x + Math.cos(a + 0.25) * r * 0.6)} ${n(y + Math.sin(a + 0.25) * r * 0.6)} ${n(x)} ${n(y)}z`, i % 2 ? d.dim('#4f7d54', 0.15) : d.lit('#7fa05f')); });

function treeTop(d, x, y, r) {
  const { random, place, land } = d;
  if (['marrakech', 'lanzarote'].includes(place) && random.odds(0.6)) return palmTop(d, x, y, r * 1.1);
  const leaf = random.pick([...land.leaves, place === 'chamonix' ? '#2f5650' : '#8c9a78']);
  return tree(d, x, y, r, d.season === 'autumn' && random.odds(0.5) ? random.pick(['#c98a3c', '#b5633a']) : leaf);
}

/** Fields, groves, rock and sea around the plot. */
function surroundings(d, scene) {
  const { random, land } = d;
  const ground = d.snow ? '#eef2f7' : d.place === 'lanzarote' ? '#4a4046' : mix(land.grass, land.ground, random.range(0.2, 0.8));
  let out = rect(0, 0, WIDTH, HEIGHT, d.gradient([[0, lighten(d.lit(ground), 0.06)], [1, d.lit(ground)]], [0, 0, 1, 1]));
  out += repeat(9, (i) => { const x = random.range(-200, 1000), y = random.range(-160, 700), w = random.range(220, 460), h = random.range(160, 320), a = random.range(-24, 24); const c = d.lit(d.snow ? '#e3eaf2' : mix(random.pick([land.grass, land.ground, land.leaves[2], land.rock]), ground, random.range(0.1, 0.6))); const rows = random.odds(0.6); return group(rect(0, 0, w, h, c, { rx: 16 }) + (rows ? repeat(Math.floor(h / 17), (r) => line(8, 10 + r * 17, w - 8, 10 + r * 17, d.dim(i % 2 ? land.leaves[1] : land.ground, 0.15), scene === 'vineyard' ? 5 : 3, { opacity: 0.55, 'stroke-dasharray': scene === 'vineyard' ? '9 4' : 'none' })) : ''), { transform: `translate(${n(x)} ${n(y)}) rotate(${n(a)})` }); });
  if (['sea', 'cliff', 'lagoon', 'river', 'harbour'].includes(scene)) out += coast(d, scene);
  if (['old_town', 'city', 'courtyard', 'town'].includes(scene)) out += roofs(d);
  return out;
}

function coast(d, scene) {
  const { random, land } = d;
  const shore = outline(random, -20, WIDTH + 20, random.range(200, 260), 120, 4);
  const water = (dy, fill, extra) => poly([...shore.map(([x, y]) => [x, y + dy]), [WIDTH + 20, -20], [-20, -20]], fill, extra);
  const deep = d.lit(land.sea[0]);
  const rim = scene === 'river' || scene === 'harbour' ? d.lit(land.paving) : d.lit(scene === 'cliff' ? land.rock : lighten(land.ground, 0.35));
  return water(46, d.dim(land.rock, 0.15), { opacity: 0.6 }) + water(30, rim) + water(8, '#ffffff', { opacity: 0.55 }) + water(0, d.lit(land.sea[1])) + water(-44, mix(deep, d.lit(land.sea[1]), 0.4), { opacity: 0.9 }) + water(-92, deep, { opacity: 0.85 }) + repeat(20, () => ellipse(random.range(0, WIDTH), random.range(10, 120), random.range(12, 40), 1.6, '#ffffff', { opacity: 0.35 })) + repeat(random.int(1, 4), () => { const x = random.range(60, 1140), y = random.range(24, 110); return path(`M${n(x)} ${n(y)} q12 -8 30 0 q-14 8 -30 0z`, '#ffffff') + path(`M${n(x)} ${n(y)} q-40 -4 -70 6`, 'none', { stroke: '#ffffff', 'stroke-width': 2, opacity: 0.5 }); });
}

function roofs(d) {
  const { random, land } = d;
  const flat = ['marrakech', 'lanzarote'].includes(d.place);
  let out = '';
  for (let row = 0; row < 9; row += 1) for (let x = -20; x < WIDTH;) {
    const w = random.range(60, 130), h = random.range(64, 92), y = row * 96 - 30;
    if (random.odds(0.86)) out += roofOf(d, x, y, w, h, flat ? random.pick(['#d98f6a', '#f2efe8', '#cf9f7a']) : land.roof, flat);
    else out += treeTop(d, x + w / 2, y + h / 2, 26);
    x += w + random.range(6, 16);
  }
  return out;
}

/** A roof from above: four lit slopes, or a flat terrace with a parapet. */
function roofOf(d, x, y, w, h, color, flat) {
  const cast = poly([[x, y], [x + w, y], [x + w, y + h], [x, y + h]].map(([px, py]) => [px + d.castX * 13, py + d.castY * 13]), d.look.shadow, { opacity: 0.34 });
  const c = (share) => (share < 0 ? lighten(d.lit(color), -share) : d.dim(color, share));
  if (flat) return cast + rect(x, y, w, h, lighten(d.lit(color), 0.12)) + rect(x + 5, y + 5, w - 10, h - 10, d.lit(mix(color, '#d8cbb5', 0.35))) + rect(x + w * 0.6, y + h * 0.2, w * 0.2, h * 0.26, c(0.15));
  const wide = w > h;
  const k = (wide ? h : w) / 2;
  const a = wide ? [x + k, y + h / 2] : [x + w / 2, y + k], b = wide ? [x + w - k, y + h / 2] : [x + w / 2, y + h - k];
  const P = [[x, y], [x + w, y], [x + w, y + h], [x, y + h]];
  const tone = (nx, ny) => (nx * d.castX + ny * d.castY < -0.2 ? -0.16 : nx * d.castX + ny * d.castY > 0.2 ? 0.3 : 0.1);
  const faces = wide ? [[[P[0], P[1], b, a], 0, -1], [[P[1], P[2], b], 1, 0], [[P[2], P[3], a, b], 0, 1], [[P[3], P[0], a], -1, 0]] : [[[P[0], P[1], a], 0, -1], [[P[1], P[2], b, a], 1, 0], [[P[2], P[3], b], 0, 1], [[P[3], P[0], a, b], -1, 0]];
  return cast + faces.map(([points, nx, ny]) => poly(points, d.snow ? mix('#f6f9fc', c(tone(nx, ny)), nx * d.castX + ny * d.castY > 0 ? 0.3 : 0.06) : c(tone(nx, ny)))).join('') + line(...a, ...b, lighten(d.lit(color), 0.3), 2.4);
}

function light(d) {
  const { random } = d;
  d.castX = random.odds(0.5) ? 0.8 : -0.8;
  d.castY = random.range(0.3, 0.7);
}

/** The property in its plot, from above. */
export function aerial(drawing, facts) {
  const d = drawing;
  const { random, land } = d;
  light(d);
  let out = surroundings(d, facts.scene);
  const px = 250, py = 210, pw = 700, ph = 430;
  const lawn = d.lit(d.snow ? '#f4f7fa' : d.place === 'lanzarote' ? '#5a4f52' : land.grass);
  let plot = rect(px - 10, py - 10, pw + 20, ph + 20, d.lit(land.rock), { rx: 10 }) + rect(px, py, pw, ph, lawn, { rx: 5 });
  const gate = random.range(0.2, 0.7);
  plot += path(`M${n(px + pw * gate)} ${n(py + ph + 240)} q-6 -120 10 -230 q14 -90 90 -130`, 'none', { stroke: d.lit(land.paving), 'stroke-width': 34, 'stroke-linecap': 'round' });
  const hx = px + random.range(170, 270), hy = py + random.range(60, 100), hw = random.range(220, 300), hh = random.range(110, 150);
  plot += rect(hx - 26, hy - 18, hw + 70, hh + 74, d.lit(land.paving), { rx: 4 });
  if (facts.pool) { const qx = hx + random.range(10, 60), qy = hy + hh + 70, qw = random.range(150, 210), qh = random.range(58, 76); plot += rect(qx - 34, qy - 26, qw + 68, qh + 52, d.lit(lighten(land.paving, 0.2)), { rx: 3 }) + rect(qx, qy, qw, qh, d.gradient([[0, '#8fd6dc'], [1, d.lit('#3f9fb8')]], [0, 0, 1, 1]), { rx: 5 }) + rect(qx, qy, qw, 7, d.look.shadow, { opacity: 0.25 }) + repeat(4, (i) => rect(qx + qw + 8, qy + i * 17, 22, 10, d.lit('#fbf6ea'), { rx: 2 })) + circle(qx + qw + 46, qy + 20, 17, d.lit(random.pick(['#d9893f', '#f4ecdc', '#c9604a']))); }
  const flat = ['flat', 'cube', 'riad'].includes(facts.form);
  const roof = flat ? mix(wallOf(facts.facade), '#efe6d6', 0.3) : facts.form === 'chalet' ? '#6f645e' : land.roof;
  plot += roofOf(d, hx + hw * 0.55, hy + hh * 0.4, hw * 0.55, hh * 0.85, roof, flat) + roofOf(d, hx, hy, hw, hh, roof, flat);
  if (flat) plot += rect(hx + hw * 0.12, hy + hh * 0.2, hw * 0.3, hh * 0.4, '#35507a') + repeat(3, (i) => line(hx + hw * (0.12 + i * 0.1), hy + hh * 0.2, hx + hw * (0.12 + i * 0.1), hy + hh * 0.6, '#ffffff', 1, { opacity: 0.5 }));
  plot += repeat(30, (i) => { const side = i % 4; const t = random.next(); const x = side < 2 ? px + t * pw : side === 2 ? px + random.range(0, 46) : px + pw - random.range(0, 46); const y = side === 0 ? py + random.range(0, 36) : side === 1 ? py + ph - random.range(0, 36) : py + t * ph; return treeTop(d, x, y, random.range(13, 30)); });
  plot += repeat(12, () => { const x = px + random.range(30, pw - 30), y = py + random.range(30, ph - 30); return x > hx - 50 && x < hx + hw + 90 && y > hy - 40 ? '' : treeTop(d, x, y, random.range(14, 28)); });
  out += group(plot, { transform: `rotate(${random.int(-14, 14)} 600 420)` }) + repeat(26, () => { const left = random.odds(0.5); return treeTop(d, left ? random.range(-10, 170) : random.range(1030, 1210), random.range(240, 800), random.range(18, 44)); });
  return out + veil(d);
}

/** A parcel of land, its boundary drawn over the country. */
export function parcelAerial(drawing, facts) {
  const d = drawing;
  const { random, land } = d;
  light(d);
  let out = surroundings(d, facts.scene);
  const road = `M-20 ${n(random.range(640, 740))} Q420 ${n(random.range(600, 680))} 760 ${n(random.range(650, 720))} T1230 ${n(random.range(560, 660))}`;
  out += curve(road, d.lit(lighten(land.paving, 0.1)), 34) + curve(road, '#ffffff', 2.4, { 'stroke-dasharray': '16 14', opacity: 0.8 });
  out += repeat(40, () => treeTop(d, random.range(0, 1200), random.odds(0.5) ? random.range(290, 360) : random.range(560, 800), random.range(14, 34)));
  const cx = random.range(540, 660), cy = random.range(430, 470);
  const points = Array.from({ length: random.int(4, 6) }, (_, i, ) => i);
  const corners = points.map((i) => { const a = (i / points.length) * 6.283 + random.range(-0.2, 0.2) - 2.4; return [cx + Math.cos(a) * random.range(250, 340), cy + Math.sin(a) * random.range(130, 180)]; });
  out += poly(corners, lighten(d.lit(land.grass), 0.25), { opacity: 0.5 });
  if (facts.grove) out += d.clip(poly(corners, '#000'), repeat(6, (r) => repeat(12, (i) => treeTop(d, cx - 330 + i * 60 + (r % 2) * 24, cy - 150 + r * 58, random.range(9, 15)))));
  out += poly(corners, 'none', { stroke: '#ffffff', 'stroke-width': 7, 'stroke-linejoin': 'round', opacity: 0.95 }) + poly(corners, 'none', { stroke: '#c9543f', 'stroke-width': 3.4, 'stroke-dasharray': '18 9', 'stroke-linejoin': 'round' });
  out += corners.map(([x, y]) => circle(x, y, 9, '#ffffff') + circle(x, y, 5, '#c9543f')).join('');
  out += ellipse(cx, cy + 4, 16, 6, d.look.shadow, { opacity: 0.4 }) + path(`M${n(cx)} ${n(cy)} q-34 -42 -24 -68 q24 -34 48 0 q10 26 -24 68z`, '#c9543f') + circle(cx, cy - 58, 10, '#fff6e6');
  return out + veil(d);
}

const veil = (d) => rect(0, 0, WIDTH, HEIGHT, d.look.tint, { opacity: d.look.glow === 1 ? 0.24 : 0.08 });
export { darken, light, roofOf, surroundings, treeTop };
