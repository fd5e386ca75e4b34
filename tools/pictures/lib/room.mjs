// The shell of a room in one-point perspective: floor, walls, ceiling, and openings through which the place is seen.
import { circle, darken, group, lighten, line, mix, n, path, poly, rect, repeat } from './core.mjs';
import { backdrop } from './scenes.mjs';

/** Where the back wall stands on the paper and how the room opens towards us. */
export function roomOf(drawing) {
  const { random } = drawing;
  const cx = random.range(520, 680);
  const left = random.range(190, 270), right = 1200 - random.range(190, 270);
  const top = random.range(96, 140), bottom = random.range(560, 590);
  const eye = { x: cx, y: 390 };
  const out = (x, y, k = 2.4) => [eye.x + (x - eye.x) * k, eye.y + (y - eye.y) * k];
  return { left, right, top, bottom, eye, out };
}

const FLOORS = {
  boards: ['#b98a5e', '#c9a27a', '#8f6848', '#d9bd96'], tiles: ['#e6dccb', '#c98f68', '#d9cdb8'], clay: ['#c98661', '#b8714f'], concrete: ['#c9c4ba', '#b5b0a8'], checker: ['#efe6d6']
};

export function shell(drawing, room, { wall, floor, beams, ceiling = '#f7f2e8' }) {
  const d = drawing;
  const { random, look } = d;
  const { left, right, top, bottom, out } = room;
  const A = [left, top], B = [right, top], C = [right, bottom], D = [left, bottom];
  const W = d.lit(wall);
  const lightLeft = look.sunSide < 0;
  const floorColor = d.lit(random.pick(FLOORS[floor]));
  let svg = poly([A, B, out(...B), out(...A)], d.gradient([[0, d.lit(ceiling)], [1, d.dim(ceiling, 0.14)]], [0, 1, 0, 0]));
  svg += poly([A, D, out(...D), out(...A)], d.gradient(lightLeft ? [[0, d.dim(wall, 0.24)], [1, d.dim(wall, 0.12)]] : [[0, lighten(W, 0.05)], [1, W]], [0, 0, 1, 0]));
  svg += poly([B, C, out(...C), out(...B)], d.gradient(lightLeft ? [[0, W], [1, lighten(W, 0.05)]] : [[0, d.dim(wall, 0.12)], [1, d.dim(wall, 0.24)]], [0, 0, 1, 0]));
  svg += rect(left, top, right - left, bottom - top, d.gradient([[0, mix(W, look.shadow, 0.1)], [0.35, W], [1, lighten(W, 0.04)]]));
  svg += poly([D, C, out(...C), out(...D)], d.gradient([[0, lighten(floorColor, 0.06)], [1, mix(floorColor, look.shadow, 0.22)]]));
  svg += floorPattern(d, room, floor, floorColor) + (beams ? beamRows(d, room, beams) : '');
  const skirt = d.lit(lighten(wall, 0.35));
  svg += rect(left, bottom - 10, right - left, 10, skirt) + poly([D, [left, bottom - 10], out(left, bottom - 10), out(...D)], skirt) + poly([C, [right, bottom - 10], out(right, bottom - 10), out(...C)], skirt);
  return svg + line(left, top, left, bottom, look.shadow, 1.6, { opacity: 0.2 }) + line(right, top, right, bottom, look.shadow, 1.6, { opacity: 0.2 }) + line(left, top, right, top, look.shadow, 1.6, { opacity: 0.2 });
}

function floorPattern(d, room, floor, color) {
  const { left, right, bottom, out } = room;
  if (floor === 'concrete') return '';
  const count = floor === 'boards' ? 18 : 12;
  const rows = [1, 1.13, 1.3, 1.5, 1.75, 2.05, 2.4];
  let svg = repeat(count + 1, (i) => { const x = left + ((right - left) * i) / count; const [bx, by] = out(x, bottom); return line(x, bottom, bx, by, darken(color, 0.2), 1.3, { opacity: 0.45 }); });
  if (floor !== 'boards') svg += rows.slice(1).map((k) => { const [ax, ay] = out(left, bottom, k); const [bx] = out(right, bottom, k); return line(ax, ay, bx, ay, darken(color, 0.2), 1.3, { opacity: 0.4 }); }).join('');
  else svg += repeat(22, () => { const i = d.random.int(0, count - 1); const k = d.random.range(1.02, 2.1); const x1 = left + ((right - left) * i) / count, x2 = left + ((right - left) * (i + 1)) / count; return poly([out(x1, bottom, k), out(x2, bottom, k), out(x2, bottom, k * 1.16), out(x1, bottom, k * 1.16)], d.random.odds(0.5) ? darken(color, 0.1) : lighten(color, 0.1), { opacity: 0.5 }); });
  if (floor === 'checker') for (let r = 0; r < rows.length - 1; r += 1) for (let i = r % 2; i < count; i += 2) { const x1 = left + ((right - left) * i) / count, x2 = left + ((right - left) * (i + 1)) / count; svg += poly([out(x1, bottom, rows[r]), out(x2, bottom, rows[r]), out(x2, bottom, rows[r + 1]), out(x1, bottom, rows[r + 1])], d.dim(d.floorInk ?? '#3f6d74', 0.1), { opacity: 0.8 }); }
  return svg;
}

function beamRows(d, room, color) {
  const { left, right, top, out } = room;
  const c = d.dim(color, 0.15);
  return repeat(6, (i) => {
    const x = left + ((i + 0.5) * (right - left)) / 6;
    return poly([[x - 9, top], [x + 9, top], out(x + 9, top), out(x - 9, top)], c) + poly([[x - 9, top], [x + 9, top], [x + 9, top + 13], [x - 9, top + 13]], darken(c, 0.25)) + poly([[x + 9, top], [x + 9, top + 13], out(x + 9, top + 13), out(x + 9, top)], darken(c, 0.2));
  });
}

const openingPath = (x, y, w, h, kind) => {
  if (kind === 'arch') return `M${n(x)} ${n(y + h)} V${n(y + w / 2)} a${n(w / 2)} ${n(w / 2)} 0 0 1 ${n(w)} 0 V${n(y + h)}z`;
  if (kind === 'gable') return `M${n(x)} ${n(y + h)} V${n(y + h * 0.42)} L${n(x + w / 2)} ${n(y)} L${n(x + w)} ${n(y + h * 0.42)} V${n(y + h)}z`;
  if (kind === 'round') return `M${n(x)} ${n(y + h / 2)} a${n(w / 2)} ${n(h / 2)} 0 1 1 ${n(w)} 0 a${n(w / 2)} ${n(h / 2)} 0 1 1 ${n(-w)} 0z`;
  return `M${n(x)} ${n(y)} h${n(w)} v${n(h)} h${n(-w)}z`;
};

/** An opening with the place behind it. `view` is the scene; bars, frame and curtains come with it. */
export function opening(drawing, { x, y, w, h, kind = 'rect', scene, frame = '#f4efe4', bars = 2, cross = false, curtains, terrace = false }) {
  const d = drawing;
  const shape = openingPath(x, y, w, h, kind);
  const scale = Math.max(w / 1150, h / 640);
  const eye = d.eye, ground = d.ground;
  d.eye = { x: 600, y: 430 };
  const inside = backdrop(d, scene, 430, 640) + rect(-20, 630, 1240, 200, d.lit(d.snow ? '#eef2f7' : d.land.grass));
  d.eye = eye;
  d.ground = ground;
  const placed = group(inside, { transform: `translate(${n(x + w / 2 - 600 * scale)} ${n(y + h * 0.52 - 400 * scale)}) scale(${scale.toFixed(4)})` });
  const rail = terrace ? rect(x, y + h * 0.66, w, 4, d.lit('#4a4a50')) + repeat(Math.floor(w / 12), (i) => line(x + i * 12, y + h * 0.66, x + i * 12, y + h, d.lit('#4a4a50'), 1.4)) : '';
  const f = d.lit(frame);
  const t = 7;
  let svg = path(openingPath(x - 12, y - 12, w + 24, h + 12, kind), lighten(f, 0.1)) + d.clip(path(shape, '#000'), placed + rail);
  svg += repeat(bars - 1, (i) => { const bx = x + ((i + 1) * w) / bars; return rect(bx - t / 2, kind === 'gable' ? y + Math.abs(bx - x - w / 2) * ((h * 0.42) / (w / 2)) : y, t, h, f); });
  if (cross) svg += rect(x, y + h * 0.34, w, t * 0.8, f);
  svg += path(shape, 'none', { stroke: f, 'stroke-width': t * 1.3 }) + rect(x - 16, y + h - 2, w + 32, 9, lighten(f, 0.15));
  if (curtains) svg += drape(d, x - 40, y - 26, h + 40, w * 0.2 + 26, curtains, 1) + drape(d, x + w + 40, y - 26, h + 40, w * 0.2 + 26, curtains, -1) + line(x - 60, y - 27, x + w + 60, y - 27, d.lit('#6d5a48'), 4);
  return svg;
}

function drape(d, x, y, h, w, color, dir) {
  const c = d.lit(color);
  const folds = 4;
  return repeat(folds, (i) => path(`M${n(x + (dir * i * w) / folds)} ${n(y)} h${n((dir * w) / folds)} q${n(-dir * 4)} ${n(h * 0.5)} ${n(-dir * 2)} ${n(h)} h${n((-dir * w) / folds + dir * 1)} q${n(dir * 5)} ${n(-h * 0.5)} ${n(dir)} ${n(-h)}z`, i % 2 ? darken(c, 0.1) : c, { opacity: 0.94 }));
}

/** Sun lying on the floor below an opening. */
export function sunPatch(drawing, room, x, w) {
  const { look } = drawing;
  if (look.glow > 0.9) return '';
  const shift = -look.sunSide * 130;
  const quad = (a, b) => poly([[a, room.bottom + 6], [b, room.bottom + 6], [b + shift * 1.6, 790], [a + shift * 1.6, 790]], look.sun, { opacity: 0.2 });
  return quad(x + 6, x + w * 0.47) + quad(x + w * 0.53, x + w - 6);
}

export const rug = (drawing, cx, cy, rx, ry, inks, kind = drawing.random.int(0, 2)) => {
  const d = drawing;
  const [a, b, c] = inks.map((ink) => d.lit(ink));
  if (kind === 0) return [1, 0.84, 0.62, 0.36].map((k, i) => `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx * k)}" ry="${n(ry * k)}" fill="${[c, a, c, b][i]}" fill-opacity="0.92"/>`).join('');
  const quad = (k) => [[cx - rx * k * 0.86, cy - ry * k], [cx + rx * k * 0.86, cy - ry * k], [cx + rx * k * 1.08, cy + ry * k], [cx - rx * k * 1.08, cy + ry * k]];
  const stripes = kind === 1 ? repeat(6, (i) => { const t = -0.8 + i * 0.3; return poly([[cx - rx * (0.97 + t * 0.11), cy + ry * t], [cx + rx * (0.97 + t * 0.11), cy + ry * t], [cx + rx * (0.97 + (t + 0.09) * 0.11), cy + ry * (t + 0.09)], [cx - rx * (0.97 + (t + 0.09) * 0.11), cy + ry * (t + 0.09)]], i % 2 ? b : c, { opacity: 0.85 }); }) : repeat(7, (i) => poly([[cx - rx * 0.72 + i * rx * 0.24 - 34, cy], [cx - rx * 0.72 + i * rx * 0.24, cy - ry * 0.5], [cx - rx * 0.72 + i * rx * 0.24 + 34, cy], [cx - rx * 0.72 + i * rx * 0.24, cy + ry * 0.5]], i % 2 ? b : c));
  return poly(quad(1.04), darken(a, 0.2), { opacity: 0.4 }) + poly(quad(1), a) + poly(quad(0.9), 'none', { stroke: c, 'stroke-width': 4 }) + stripes;
};

export const spot = (drawing, x, y, r) => (drawing.look.glow > 0.2 ? circle(x, y, r, drawing.radial([[0, '#ffdf9c', 0.4], [1, '#ffdf9c', 0]])) : '');
