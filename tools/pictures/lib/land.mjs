// What lies behind: hills, mountains, sea, cliffs, rivers, vineyards, dunes. Each function paints a full-width band above `base`.
import { WIDTH, circle, curve, ellipse, group, lighten, mix, n, outline, path, poly, rect, repeat, under } from './core.mjs';
import { cypress, fir, localTree, olive, palm, umbrellaPine } from './plants.mjs';

const L = -40;
const R = WIDTH + 40;

/** Two to four ridges, paler the farther they are. */
export function hills(drawing, base, height, count = 3) {
  const { random, land } = drawing;
  return repeat(count, (i) => {
    const near = i / Math.max(1, count - 1);
    const color = drawing.far(land.hills[Math.min(2, Math.round(near * 2))], 0.62 - near * 0.5);
    const top = outline(random, L, R, base - height * (1 - near) * 0.55, height * (0.62 - near * 0.25), 3);
    const fill = drawing.gradient([[0, color], [1, mix(color, drawing.look.haze, 0.35)]]);
    return under(top, base + 4, fill);
  });
}

/** One range of peaks: a ridge line, the lit flank of every peak, snow down to a jagged line. */
function peaks(drawing, base, y, amp, step, color, snow) {
  const { random, look } = drawing;
  const points = [[L, y]];
  for (let x = L + step * 0.4, high = true; x < R; x += step * random.range(0.7, 1.3) * 0.5, high = !high) points.push([x, y - amp * (high ? random.range(0.62, 1) : random.range(0.22, 0.5))]);
  points.push([R, y]);
  const side = look.sunSide;
  let out = under(points, base + 4, drawing.gradient([[0, color], [1, mix(color, look.haze, 0.55)]]));
  let lit = '', white = '', blue = '';
  for (let i = 1; i < points.length - 1; i += 1) {
    const [x, top] = points[i], before = points[i - 1], after = points[i + 1];
    if (top > before[1] || top > after[1]) continue;
    const near = side > 0 ? after : before, other = side > 0 ? before : after;
    const fold = x + (near[0] - x) * 0.22;
    lit += poly([[x, top], near, [near[0], near[1] + amp * 0.3], [fold, top + amp * 0.75], [x - (near[0] - x) * 0.05, top + amp * 0.4]], lighten(color, 0.17));
    if (!snow) continue;
    const down = (to, t) => [x + (to[0] - x) * t, top + (to[1] - top) * t];
    const m = amp * 0.24 * snow;
    white += poly([[x, top], down(near, 0.62), [x + (near[0] - x) * 0.46, down(near, 0.46)[1] + m * 0.9], [x + (near[0] - x) * 0.3, down(near, 0.3)[1] + m * 0.5], [x + (near[0] - x) * 0.16, top + m * 1.7], [x, top + m * 0.8]], drawing.lit('#fbfcfd'));
    blue += poly([[x, top], [x, top + m * 0.8], [x + (other[0] - x) * 0.14, top + m * 1.5], [x + (other[0] - x) * 0.28, down(other, 0.28)[1] + m * 0.5], [x + (other[0] - x) * 0.42, down(other, 0.42)[1] + m * 0.7], down(other, 0.6)], drawing.far('#b9c8de', 0.12));
  }
  return out + lit + blue + white;
}

/** High mountains in two ranges; `snow` 0 gives bare rock. */
export function alps(drawing, base, height, snow = 1) {
  const { land } = drawing;
  return peaks(drawing, base, base - height * 0.2, height * 0.85, 230, drawing.far(land.hills[0], 0.5), snow) + peaks(drawing, base, base + 2, height * 0.62, 190, drawing.far(land.hills[1], 0.26), snow * 0.8);
}

/** A calm sea from the horizon down, with light on the water and a few sails. */
export function sea(drawing, horizon, base, sails = true) {
  const { random, look, land } = drawing;
  const deep = drawing.lit(land.sea[0]);
  const fill = drawing.gradient([[0, mix(deep, look.sky[2], 0.42)], [0.25, deep], [1, mix(drawing.lit(land.sea[1]), deep, 0.25)]]);
  let out = rect(L, horizon, R - L, base - horizon + 4, fill);
  out += repeat(46, () => {
    const t = random.next() ** 1.6;
    const y = horizon + 4 + t * (base - horizon);
    const near = Math.exp(-(((random.range(0, WIDTH) - look.sunX) / 300) ** 2));
    const x = random.odds(0.5) ? look.sunX + random.range(-170, 170) * (0.3 + t) : random.range(0, WIDTH);
    return ellipse(x, y, random.range(14, 60) * (0.4 + t), 0.9 + t * 1.6, random.odds(0.6) ? look.sun : lighten(deep, 0.3), { opacity: n(0.2 + near * 0.4) });
  });
  if (sails) out += repeat(random.int(0, 3), () => sail(drawing, random.range(80, 1120), horizon + random.range(10, 0.35 * (base - horizon) + 12), random.range(12, 30)));
  return out;
}

export function sail(drawing, x, y, h) {
  const white = drawing.lit('#fdf9ef');
  return poly([[x, y - h], [x + h * 0.42, y - h * 0.1], [x, y - h * 0.1]], white) + poly([[x - 2, y - h * 0.8], [x - h * 0.26, y - h * 0.1], [x - 2, y - h * 0.1]], drawing.dim('#fdf9ef', 0.2)) + path(`M${n(x - h * 0.36)} ${n(y - h * 0.07)} h${n(h * 0.84)} l${n(-h * 0.14)} ${n(h * 0.12)} h${n(-h * 0.56)}z`, drawing.dim('#7a4a36', 0.2));
}

/** A headland of rock coming in from one side, with strata and, sometimes, an arch. */
export function headland(drawing, horizon, side, reach, height, color = drawing.land.rock) {
  const { random } = drawing;
  const x0 = side > 0 ? R : L;
  const dir = -side;
  const top = [[x0, horizon - height]];
  for (let t = 0.12; t < 1; t += random.range(0.07, 0.15)) top.push([x0 + dir * reach * t, horizon - height * (1 - t ** 2.4) * random.range(0.86, 1.04)]);
  top.push([x0 + dir * reach, horizon + 8]);
  const rock = drawing.far(color, 0.14);
  let out = poly([...top, [x0 + dir * reach * 0.98, horizon + 30], [x0, horizon + 46]], drawing.gradient([[0, lighten(rock, 0.08)], [1, drawing.dim(color, 0.3)]]));
  out += repeat(6, (i) => {
    const y = horizon - height * (0.78 - i * 0.14);
    const w = reach * (0.3 + i * 0.11) * random.range(0.7, 1);
    return path(`M${n(x0)} ${n(y)} q${n((dir * w) / 2)} ${n(random.range(-8, 8))} ${n(dir * w)} ${n(random.range(2, 12))} l0 ${n(random.range(3, 8))} q${n((-dir * w) / 2)} -4 ${n(-dir * w)} ${n(random.range(-2, 4))}z`, i % 2 ? drawing.dim(color, 0.35) : lighten(rock, 0.15), { opacity: 0.5 });
  });
  if (random.odds(0.6)) {
    const ax = x0 + dir * reach * 0.8;
    out += path(`M${n(ax - 20)} ${n(horizon + 30)} v-26 a20 24 0 0 1 40 0 v26z`, drawing.lit(drawing.land.sea[1]), { opacity: 0.85 });
  }
  return out + repeat(16, () => { const t = random.range(0, 0.8); return circle(x0 + dir * reach * t, horizon - height * (1 - t ** 2.4) * 0.98 - 2, random.range(5, 13), drawing.dim(random.pick(drawing.land.leaves), 0.15)); });
}

/** Rows of vines over a rounded slope. */
export function vineyard(drawing, base, height) {
  const { random, land } = drawing;
  const gold = drawing.season === 'autumn';
  const earth = drawing.lit(mix(land.ground, '#8a6b45', 0.25));
  let out = under(outline(random, L, R, base - height * 0.55, height * 0.35, 2), base + 4, earth);
  const rows = 15;
  out += repeat(rows, (i) => {
    const t = i / rows;
    const y = base - height * 0.7 * (1 - t) ** 0.9;
    const bend = random.range(14, 26);
    const color = drawing.lit(gold ? mix('#c98f3a', land.leaves[1], random.range(0, 0.5)) : mix(land.leaves[1], land.leaves[2], random.next()));
    return curve(`M${L} ${n(y + bend)} Q600 ${n(y - bend * 1.6)} ${R} ${n(y + bend * 0.4)}`, color, 2.5 + t * 9, { 'stroke-dasharray': `${n(5 + t * 15)} ${n(2 + t * 3)}`, 'stroke-linecap': 'round', opacity: 0.9 });
  });
  return out;
}

/** A broad river with the far bank mirrored in it. */
export function river(drawing, top, base) {
  const { random, land, look } = drawing;
  const deep = drawing.lit(land.sea[0]);
  const fill = drawing.gradient([[0, mix(deep, look.haze, 0.45)], [0.4, mix(deep, look.sky[1], 0.25)], [1, deep]]);
  return rect(L, top, R - L, base - top + 4, fill) + repeat(36, () => ellipse(random.range(0, WIDTH), random.range(top + 4, base), random.range(16, 90), random.range(0.8, 2), random.odds(0.5) ? look.sun : mix(deep, '#ffffff', 0.25), { opacity: n(random.range(0.12, 0.45)) }));
}

/** Cones and lava of a volcanic island. */
export function volcanoes(drawing, base, height) {
  const { random, land } = drawing;
  const cone = (x, w, h, color) => {
    const lip = w * 0.16;
    const dip = h * 0.12;
    const lit = drawing.look.sunSide;
    return path(`M${n(x - w)} ${n(base + 4)} Q${n(x - w * 0.35)} ${n(base - h * 0.45)} ${n(x - lip)} ${n(base - h)} q${n(lip)} ${n(dip)} ${n(lip * 2)} 0 Q${n(x + w * 0.35)} ${n(base - h * 0.45)} ${n(x + w)} ${n(base + 4)}z`, drawing.gradient([[0, color], [1, mix(color, drawing.look.haze, 0.4)]]))
      + path(`M${n(x + lit * lip)} ${n(base - h)} Q${n(x + lit * w * 0.35)} ${n(base - h * 0.45)} ${n(x + lit * w)} ${n(base + 4)} L${n(x + lit * w * 0.25)} ${n(base + 4)} Q${n(x + lit * w * 0.16)} ${n(base - h * 0.4)} ${n(x + lit * lip)} ${n(base - h)}z`, lighten(color, 0.14), { opacity: 0.7 });
  };
  return cone(random.range(120, 420), random.range(260, 380), height * random.range(0.75, 1), drawing.far(land.hills[1], 0.3)) + cone(random.range(720, 1080), random.range(220, 340), height * random.range(0.5, 0.8), drawing.far(land.hills[2], 0.22))
    + cone(random.range(480, 700), random.range(120, 190), height * random.range(0.25, 0.45), drawing.far(land.hills[0], 0.35)) + under(outline(random, L, R, base - 6, 26, 4), base + 4, drawing.lit('#3d363b'));
}

/** Long soft ground of stone desert. */
export function dunes(drawing, base, height) {
  const { random, land } = drawing;
  return repeat(4, (i) => under(outline(random, L, R, base - height * 0.32 * (1 - i / 4), height * 0.14, 2), base + 4, drawing.gradient([[0, drawing.far(mix(land.rock, '#e8c79a', i * 0.2), 0.4 - i * 0.1)], [1, drawing.far(land.ground, 0.2)]])));
}

/** A row of trees along a line. */
export function treeLine(drawing, place, y, size, count, from = L, to = R) {
  const { random } = drawing;
  const spots = Array.from({ length: count }, () => random.range(from, to)).sort((a, b) => a - b);
  return spots.map((x) => localTree(drawing, place, x, y + random.range(-4, 6), size * random.range(0.6, 1.15))).join('');
}

export function palmGrove(drawing, base, size, count) {
  const { random } = drawing;
  return repeat(count, () => palm(drawing, random.range(0, WIDTH), base + random.range(-8, 8), size * random.range(0.6, 1.2)));
}

export function oliveRows(drawing, base, rows = 4) {
  const { random } = drawing;
  return repeat(rows, (r) => repeat(14, (i) => olive(drawing, (i + (r % 2) / 2) * 90 + random.range(-10, 10), base - (rows - 1 - r) * 24, 34 + r * 12)));
}

export function forest(drawing, base, size, snow = 0) {
  const { random, land } = drawing;
  const firs = drawing.place === 'chamonix';
  const back = group(repeat(34, (i) => (firs ? fir(drawing, i * 38 + random.range(-16, 16) - 30, base - 26 + random.range(-10, 10), size * random.range(0.7, 1.1), snow) : umbrellaPine(drawing, i * 42 - 20, base - 30, size * random.range(0.6, 0.9)))), { opacity: 0.75 });
  const front = firs ? repeat(16, (i) => fir(drawing, i * 80 + random.range(-26, 26), base + 4, size * random.range(0.9, 1.3), snow)) : repeat(9, (i) => localTree(drawing, drawing.place, i * 150 + random.range(-60, 60), base + 6, size * random.range(0.8, 1.2)));
  return under(outline(random, L, R, base - 40, 60, 4), base + 4, drawing.dim(land.leaves[0], 0.25)) + back + front + (firs ? '' : repeat(3, () => cypress(drawing, random.range(0, WIDTH), base + 6, size)));
}
