// Houses with pitched roofs: hipped, gabled, long farms, chalets, riads seen from outside.
import { circle, curve, darken, ellipse, lighten, line, mix, n, path, poly, rect, repeat } from './core.mjs';
import { balcony, chimney, climber, door, glass, tiles, window_ } from './facade.mjs';
import { box, groundShadow, onFront } from './solid.mjs';
import { masonry } from './villas.mjs';

/** A roof over a box: hipped when `hip` is above 0, else a gable whose ridge runs along the front. */
function roof(drawing, x, w, up, near, far, rise, hip, color) {
  const over = 16;
  const mid = (near + far) / 2;
  const at = (px, pu, s) => drawing.at(px, pu, s);
  const eaveL = at(x - over, up, near + 0.02), eaveR = at(x + w + over, up, near + 0.02);
  const ridgeL = at(x - over + (w + 2 * over) * hip, up + rise, mid), ridgeR = at(x + w + over - (w + 2 * over) * hip, up + rise, mid);
  const backL = at(x - over, up, far), backR = at(x + w + over, up, far);
  let out = '';
  if (hip > 0) out += x + w < drawing.eye.x ? poly([eaveR, ridgeR, backR], drawing.dim(color, drawing.look.sunSide > 0 ? 0.05 : 0.4)) : poly([eaveL, ridgeL, backL], drawing.dim(color, drawing.look.sunSide < 0 ? 0.05 : 0.4));
  else if (x > drawing.eye.x || x + w < drawing.eye.x) {
    const px = x > drawing.eye.x ? x : x + w;
    out += poly([at(px, up, near), at(px, up + rise, mid), at(px, up, far)], drawing.dim('#efe3cc', (x > drawing.eye.x) === (drawing.look.sunSide > 0) ? 0.4 : 0.08));
  }
  out += tiles(drawing, [eaveL, eaveR, ridgeR, ridgeL], color) + line(...ridgeL, ...ridgeR, drawing.lit(lighten(color, 0.2)), 4, { 'stroke-linecap': 'round' }) + line(...eaveL, ...eaveR, drawing.dim(color, 0.45), 4);
  if (drawing.snow) out += poly([[eaveL[0], eaveL[1] + 3], [eaveR[0], eaveR[1] + 3], [ridgeR[0], ridgeR[1] - 5], [ridgeL[0], ridgeL[1] - 5]], drawing.lit('#f6f9fc'), { opacity: 0.95 });
  return out;
}

const eaveShade = (drawing, x, w, up) => rect(x, drawing.ground - up, w, 15, drawing.look.shadow, { opacity: 0.3 });

export function hipVilla(drawing, { wall, accent, storeys, flowers }) {
  const d = drawing;
  const { random } = d;
  const storey = 98;
  const floors = Math.min(3, Math.max(2, storeys));
  const h = floors * storey;
  const x = 300, w = 560;
  const bays = random.pick([5, 5, 4]);
  const arched = random.odds(0.5);
  let front = '';
  for (let f = 0; f < floors; f += 1) for (let i = 0; i < bays; i += 1) {
    const cx = x + ((i + 0.5) * w) / bays;
    if (f === 0 && i === Math.floor(bays / 2)) front += door(d, cx - 24, d.ground, 48, 84, accent, arched);
    else front += window_(d, cx - 16, d.ground - f * storey - 78, 32, f === 0 ? 64 : 58, { style: arched && f === 0 ? 'arch' : 'shutters', accent });
  }
  front += rect(x, d.ground - storey - 2, w, 5, d.lit(lighten(wall, 0.35))) + rect(x, d.ground - h, 10, h, d.lit(lighten(wall, 0.25))) + rect(x + w - 10, d.ground - h, 10, h, d.lit(lighten(wall, 0.25))) + eaveShade(d, x, w, h);
  front += balcony(d, x + w / 2 - 44, d.ground - storey - 4, 88, 26, 'iron');
  if (flowers) front += climber(d, x + (random.odds(0.5) ? 4 : w - 60), d.ground - h * 0.8, 60, h * 0.7, flowers);
  const tower = random.odds(0.45) ? box(d, { x: x + w * 0.72, w: 120, up: h, h: 66, near: 0.92, far: 0.82, color: wall, front: window_(d, x + w * 0.72 + 22, d.ground - h - 52, 26, 38, { style: 'arch', accent, open: false }) + window_(d, x + w * 0.72 + 72, d.ground - h - 52, 26, 38, { style: 'arch', accent, open: false }), plinth: false }) + roof(d, x + w * 0.72, 120, h + 66, 0.92, 0.82, 44, 0.42, d.land.roof) : '';
  return groundShadow(d, x, x + w, h) + onFront(d, 0.9, chimney(d, x + 110, d.ground - h - 30, 60, wall)) + box(d, { x, w, h, near: 1, far: 0.76, color: wall, front, sideWindows: 2 }) + roof(d, x, w, h, 1, 0.76, 86, 0.24, d.land.roof) + tower
    + box(d, { x: x - 130, w: 134, h: storey, near: 1.02, far: 0.86, color: mix(wall, '#ffffff', 0.15), front: window_(d, x - 104, d.ground - 74, 84, 66, { style: 'french', frame: '#f6f1e6', sill: false }) + rect(x - 130, d.ground - storey - 16, 134, 5, d.lit('#f4ecdc')) + repeat(9, (i) => rect(x - 126 + i * 15, d.ground - storey - 12, 5, 12, d.lit('#f4ecdc'))) });
}

export function gableHouse(drawing, { wall, accent, storeys, flowers, stone }) {
  const d = drawing;
  const { random } = d;
  const storey = 96;
  const h = storey * Math.min(2, Math.max(1, storeys)) + 6;
  const x = 270, w = 470;
  const texture = stone ? masonry(d, x, w, 0, h, wall) : '';
  let front = texture;
  const bays = 4;
  for (let f = 0; f < Math.round(h / storey); f += 1) for (let i = 0; i < bays; i += 1) {
    const cx = x + ((i + 0.5) * w) / bays;
    if (f === 0 && i === 1) front += door(d, cx - 22, d.ground, 44, 80, accent, true);
    else if (!(f === 0 && i === 3)) front += window_(d, cx - 15, d.ground - f * storey - 76, 30, 52, { style: 'shutters', accent });
    else front += window_(d, cx - 44, d.ground - 78, 88, 74, { style: 'french', frame: accent, sill: false });
  }
  front += eaveShade(d, x, w, h) + (flowers ? climber(d, x + 8, d.ground - h * 0.9, 70, h * 0.8, flowers) : '');
  const wingH = storey * 0.96;
  const wing = masonry(d, x + w, 200, 0, wingH, mix(wall, '#a08b70', 0.35)) + window_(d, x + w + 40, d.ground - 72, 28, 44, { style: 'shutters', accent }) + window_(d, x + w + 118, d.ground - 80, 50, 78, { style: 'arch', accent, open: false });
  return groundShadow(d, x, x + w + 200, h) + box(d, { x: x + w - 6, w: 206, h: wingH, near: 0.95, far: 0.8, color: wall, front: wing, sideWindows: 1 }) + roof(d, x + w - 6, 206, wingH, 0.95, 0.8, 54, 0, d.land.roof) + onFront(d, 0.92, chimney(d, x + w * 0.72, d.ground - h - 36, 64, wall)) + box(d, { x, w, h, near: 1, far: 0.8, color: wall, front, sideWindows: 1 }) + roof(d, x, w, h, 1, 0.8, 84, 0, d.land.roof);
}

/** A long low country house with an arcade, a coloured plinth and a corner tower or chimney. */
export function farm(drawing, { wall, accent, flowers, stone, flat }) {
  const d = drawing;
  const { random } = d;
  const h = 104;
  const x = 200, w = 700;
  let front = stone ? masonry(d, x, w, 0, h, wall) : '';
  if (!stone) front += rect(x, d.ground - 22, w, 22, d.lit(accent), { opacity: 0.85 });
  const arcade = random.odds(0.65);
  const ax = x + (random.odds(0.5) ? 60 : 330);
  if (arcade) front += repeat(4, (i) => path(`M${n(ax + i * 76)} ${n(d.ground)} v-48 a30 30 0 0 1 60 0 v48z`, d.dim('#6b5140', 0.5)) + path(`M${n(ax + i * 76 + 14)} ${n(d.ground)} v-46 h32 v46z`, glass(d), { opacity: 0.9 }));
  for (let cx = x + 34; cx < x + w - 50; cx += 86) if (!arcade || cx < ax - 46 || cx > ax + 300) front += window_(d, cx, d.ground - 76, 28, 42, { style: 'shutters', accent });
  if (!arcade) front += door(d, x + w * 0.46, d.ground, 50, 80, accent, true);
  front += eaveShade(d, x, w, h) + (flowers ? climber(d, ax + 290, d.ground - h * 0.94, 60, h * 0.8, flowers) : '');
  const towerX = random.odds(0.5) ? x + w * 0.62 : x + 70;
  const tall = h * 1.75;
  const tower = box(d, { x: towerX, w: 150, h: tall, near: 0.93, far: 0.79, color: mix(wall, '#ffffff', 0.1), front: (stone ? masonry(d, towerX, 150, 0, tall, wall) : '') + window_(d, towerX + 56, d.ground - tall + 24, 34, 42, { style: 'shutters', accent }), sideWindows: 1 }) + (flat ? onFront(d, 0.93, repeat(5, (i) => rect(towerX + i * 32, d.ground - tall - 12, 20, 14, d.lit(wall)))) : roof(d, towerX, 150, tall, 0.93, 0.79, 52, 0.4, d.land.roof));
  const main = box(d, { x, w, h, near: 1, far: 0.82, color: wall, front, sideWindows: 1 });
  const cover = flat ? onFront(d, 1, rect(x - 4, d.ground - h - 7, w + 8, 9, d.lit(lighten(wall, 0.2))) + repeat(Math.floor(w / 60), (i) => rect(x + 20 + i * 60, d.ground - h + 10, 10, 4, d.dim('#7a5a40', 0.2)))) : roof(d, x, w, h, 1, 0.82, 60, 0.06, d.land.roof);
  return groundShadow(d, x, x + w, h) + tower + onFront(d, 0.95, chimney(d, x + w * 0.3, d.ground - h - 22, 54, wall)) + main + cover;
}

/** A chalet, gable to the front: stone below, timber above, deep eaves, carved balcony. */
export function chalet(drawing, { wall, accent, storeys, small }) {
  const d = drawing;
  const { random } = d;
  const w = small ? 250 : random.range(430, 540);
  const x = 590 - w / 2 + random.range(-40, 60);
  const floors = Math.max(2, Math.min(4, storeys));
  const storey = small ? 84 : 80;
  const h = storey * floors;
  const rise = w * random.range(0.3, 0.38);
  const g = d.ground;
  const timber = d.lit(wall);
  const gable = (grow, lift = 0) => [[x - grow, g - h - lift + grow * 0.55], [x + w / 2, g - h - rise - lift], [x + w + grow, g - h - lift + grow * 0.55]];
  let front = masonry(d, x, w, 0, storey * 0.92, '#b3a796');
  front += poly([[x, g - storey * 0.92], [x, g - h], [x + w / 2, g - h - rise], [x + w, g - h], [x + w, g - storey * 0.92]], timber);
  front += d.clip(poly([[x, g - storey * 0.92], [x, g - h], [x + w / 2, g - h - rise], [x + w, g - h], [x + w, g - storey * 0.92]], '#000'), repeat(Math.floor((h + rise) / 12), (i) => line(x, g - storey * 0.92 - i * 12, x + w, g - storey * 0.92 - i * 12, darken(timber, 0.22), 1.6, { opacity: 0.6 })));
  const bays = small ? 2 : 4;
  for (let f = 0; f < floors; f += 1) for (let i = 0; i < bays; i += 1) {
    const cx = x + ((i + 0.5) * w) / bays;
    if (f === 0 && i === 0) front += door(d, cx - 20, g, 40, 66, accent);
    else front += window_(d, cx - 18, g - f * storey - 62, 36, 42, { style: f && !small ? 'shutters' : 'plain', accent, frame: '#efe3cc' });
  }
  const big = random.odds(0.55) && !small;
  if (big) front += d.clip(poly([[x + w * 0.24, g - h + 4], [x + w * 0.24, g - h - rise * 0.36], [x + w / 2, g - h - rise * 0.86], [x + w * 0.76, g - h - rise * 0.36], [x + w * 0.76, g - h + 4]], '#000'), rect(x, g - h - rise, w, rise + 10, glass(d)) + repeat(5, (i) => line(x + w * (0.24 + i * 0.13), g - h - rise, x + w * (0.24 + i * 0.13), g - h + 6, timber, 5)));
  else front += circle(x + w / 2, g - h - rise * 0.34, 13, glass(d), { stroke: d.lit('#efe3cc'), 'stroke-width': 4 });
  for (let f = 1; f < floors; f += 1) front += balcony(d, x + 14, g - f * storey - 4, w - 28, 24, 'timber', mix(wall, '#5a3b2a', 0.35)) + (d.season !== 'winter' && f === 1 ? repeat(30, (i) => circle(x + 18 + (i * (w - 36)) / 30, g - storey - 30 + random.range(-3, 3), random.range(2.5, 4.5), random.odds(0.5) ? d.lit('#c9433f') : d.dim('#4f7a4c', 0.1))) : '');
  const roofColor = mix('#5f5552', wall, 0.2);
  const [l, top, r] = gable(46);
  const ds = drawing.eye.x < x + w / 2 ? 1 : -1;
  const depth = [ds * -70, -18];
  const back = (p) => [p[0] + depth[0], p[1] + depth[1]];
  const slopeSide = ds > 0 ? poly([l, top, back(top), back(l)], d.dim(roofColor, 0.3)) : poly([r, top, back(top), back(r)], d.dim(roofColor, 0.3));
  const snowSide = d.snow ? (ds > 0 ? poly([[l[0], l[1] - 8], [top[0], top[1] - 12], back([top[0], top[1] - 12]), back([l[0], l[1] - 8])], d.dim('#f4f8fc', 0.12)) : poly([[r[0], r[1] - 8], [top[0], top[1] - 12], back([top[0], top[1] - 12]), back([r[0], r[1] - 8])], d.dim('#f4f8fc', 0.12))) : '';
  const barge = (a, b, fill, t, lift = 0) => poly([[a[0], a[1] - lift], [b[0], b[1] - lift], [b[0], b[1] + t - lift], [a[0], a[1] + t - lift]], fill);
  const eaves = poly([l, top, r, [r[0] - 24, r[1] + 16], [top[0], top[1] + 34], [l[0] + 24, l[1] + 16]], d.dim(wall, 0.55));
  const edge = barge(l, top, d.lit(mix(wall, '#3f2b20', 0.4)), 12) + barge(top, r, d.lit(mix(wall, '#3f2b20', 0.25)), 12);
  const snow = d.snow ? path(`M${n(l[0] - 6)} ${n(l[1] + 4)} Q${n(l[0] - 8)} ${n(l[1] - 18)} ${n(l[0] + 10)} ${n(l[1] - 22)} L${n(top[0])} ${n(top[1] - 24)} L${n(r[0] - 10)} ${n(r[1] - 22)} Q${n(r[0] + 8)} ${n(r[1] - 18)} ${n(r[0] + 6)} ${n(r[1] + 4)} L${n(top[0])} ${n(top[1] + 3)}z`, d.lit('#f8fbfd')) : '';
  const smoke = d.snow ? repeat(5, (i) => ellipse(x + w * 0.3 + i * 13, g - h - rise * 0.7 - 60 - i * 24, 9 + i * 5, 8 + i * 4, '#ffffff', { opacity: n(0.4 - i * 0.06) })) : '';
  const flue = chimney(d, x + w * 0.27, g - h - rise * 0.42, 54, '#a39686');
  return groundShadow(d, x, x + w, h) + smoke + slopeSide + snowSide + flue + front + eaves + edge + snow + curve(`M${n(x)} ${n(g)} h${n(w)}`, d.look.shadow, 3, { opacity: 0.3 });
}
