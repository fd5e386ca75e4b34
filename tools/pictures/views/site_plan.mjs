// The site plan of land and of projects, to scale: the boundary with the length of its sides, the road, what grows or stands on it. Shapes are those of the rendered scenes (lib/sites.json).
import { readFileSync } from 'node:fs';
import { HEIGHT, WIDTH, circle, curve, line, n, poly, rect, repeat } from '../lib/core.mjs';
import { figures } from '../lib/strokes.mjs';
import { SHEETS, northArrow, scaleBar } from './plan.mjs';

const SITES = JSON.parse(readFileSync(new URL('../lib/sites.json', import.meta.url), 'utf8'));
/** The site's middle on the sheet, and the room that it may take there; pixels. */
const MIDDLE = [600, 365], ROOM = [860, 530];
/** Contour lines by how the land falls. */
const CONTOURS = { flat: 4, gentle: 8, terraced: 14, steep: 16 };
const METRES = (value) => value.toFixed(value < 100 ? 1 : 0).replace('.', ',');

const area = (points) => Math.abs(points.reduce((sum, [x, y], i) => { const [u, v] = points[(i + 1) % points.length]; return sum + x * v - u * y; }, 0)) / 2;

const isInside = (points, x, y) => points.reduce((within, [ax, ay], i) => { const [bx, by] = points.at(i - 1); return (ay > y) !== (by > y) && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !within : within; }, false);

/** The least and the greatest x, and those of y. */
const extents = (points) => [0, 1].map((at) => { const values = points.map((point) => point[at]); return [Math.min(...values), Math.max(...values)]; });

/** From metres, north up, to pixels: as large as the sheet allows. */
function scaleOf(points) {
  const [[left, right], [bottom, top]] = extents(points);
  const k = Math.min(ROOM[0] / (right - left), ROOM[1] / (top - bottom));
  return { k, to: ([x, y]) => [MIDDLE[0] + (x - (left + right) / 2) * k, MIDDLE[1] - (y - (bottom + top) / 2) * k] };
}

/** Lengths stand outside along their sides. */
function sides(corners, s, k) {
  return corners.map(([x, y], i) => {
    const [u, v] = corners[(i + 1) % corners.length], length = Math.hypot(u - x, v - y);
    const out = [(y - v) / length, (u - x) / length].map((each) => each * 22);
    const turn = (Math.atan2(v - y, u - x) * 180) / Math.PI;
    return figures(`${METRES(length / k)} m`, (x + u) / 2 + out[0], (y + v) / 2 + out[1], 12, s.ink, 1.5, Math.round(Math.abs(turn) > 90 ? turn + 180 : turn));
  }).join('');
}

const tree = (s, x, y, r) => circle(x, y, r, s.grass, { stroke: s.ink, 'stroke-width': 1.2, opacity: 0.85 }) + circle(x, y, Math.min(2.5, r / 2), s.ink);

function contours(random, s, count) {
  return repeat(count, (i) => curve(`M-20 ${n(60 + (i * 640) / count + random.range(-8, 8))} q320 ${n(random.range(-70, 70))} 620 ${n(random.range(-30, 30))} t640 ${n(random.range(-50, 50))}`, s.ink, 1, { opacity: 0.26 }));
}

function road(random, s) {
  const bend = random.int(-9, 9), way = `M-20 ${n(702 + bend)} Q600 ${n(692 - bend * 2)} 1220 ${n(712 + bend)}`;
  return curve(way, '#ffffff', 44) + curve(way, s.ink, 1.2, { 'stroke-dasharray': '18 12', opacity: 0.6 });
}

/** Rows of vines two metres apart, a grid of trees seven metres apart, or a few trees; never closer than can be told apart. */
function growth(random, s, facts, corners, k) {
  const on = (x, y, margin = 8) => [[-margin, 0], [margin, 0], [0, -margin], [0, margin]].every(([a, b]) => isInside(corners, x + a, y + b));
  if (facts.use === 'vineyard') {
    const step = Math.max(2 * k, 7);
    return repeat(ROOM[1] / step, (i) => { const y = MIDDLE[1] - ROOM[1] / 2 + i * step; return repeat(ROOM[0] / 20, (j) => { const x = MIDDLE[0] - ROOM[0] / 2 + j * 20; return on(x + 10, y, 12) ? line(x, y, x + 17, y, s.ink, 1.6, { opacity: 0.5 }) : ''; }); });
  }
  if (!['olive_grove', 'orchard'].includes(facts.use)) return repeat(16, () => { const x = random.range(200, 1000), y = random.range(120, 610); return on(x, y, 26) && Math.hypot(x - MIDDLE[0], y - MIDDLE[1]) > 90 ? tree(s, x, y, random.range(9, 17)) : ''; });
  const step = Math.max(7 * k, 30);
  return repeat(ROOM[1] / step, (i) => repeat(ROOM[0] / step, (j) => { const x = MIDDLE[0] - ROOM[0] / 2 + (j + 0.5) * step + random.range(-3, 3), y = MIDDLE[1] - ROOM[1] / 2 + (i + 0.5) * step + random.range(-3, 3); return on(x, y, step * 0.4) && Math.hypot((x - MIDDLE[0]) / 2.4, y - MIDDLE[1]) > 34 ? tree(s, x, y, step * 0.3) : ''; }));
}

const boundary = (corners, s) => poly(corners, 'none', { stroke: s.ink, 'stroke-width': 4, 'stroke-dasharray': '22 7 4 7' });

function land(random, s, facts) {
  const unit = Math.sqrt(facts.lot / area(SITES.parcel)), metres = SITES.parcel.map(([x, y]) => [x * unit, y * unit]);
  const { k, to } = scaleOf(metres), corners = metres.map(to);
  const stakes = corners.map(([x, y]) => circle(x, y, 7, s.paper, { stroke: s.ink, 'stroke-width': 3 })).join('');
  const label = rect(MIDDLE[0] - 92, MIDDLE[1] - 24, 184, 48, s.grass, { rx: 4, opacity: 0.92 }) + figures(`${Math.round(facts.lot).toString().replace(/(?=(\d{3})+$)\B/g, ' ')} m²`, ...MIDDLE, 20, s.ink);
  return { k, drawn: poly(corners, s.grass) + contours(random, s, CONTOURS[facts.slope] ?? 6) + growth(random, s, facts, corners, k) + boundary(corners, s) + stakes + sides(corners, s, k) + label };
}

/** Blocks as in the model, which is turned round for every second project; each with its storeys. */
function project(random, s, facts) {
  const { plot, lawn } = SITES, turned = facts.seed % 2 ? 1 : -1;
  const unit = Math.sqrt(facts.lot / ((plot.right - plot.left) * (plot.top - plot.bottom)));
  const box = ({ left, bottom, right, top }) => [[left, bottom], [right, bottom], [right, top], [left, top]].map(([x, y]) => [x * unit * turned, y * unit]);
  const { k, to } = scaleOf(box(plot)), corners = box(plot).map(to);
  const blocks = SITES.layouts[Math.floor(facts.seed / 2) % 3].map(([x, y, w, d], i) => {
    const ground = box({ left: x - w / 2, bottom: y - d / 2, right: x + w / 2, top: y + d / 2 }).map(to);
    return { ground, storeys: Math.max(1, Math.min(facts.storeys, 9) - (i % 3)), middle: to([x * unit * turned, y * unit]) };
  });
  const near = (x, y) => blocks.some(({ ground }) => { const [[left, right], [top, bottom]] = extents(ground); return x > left - 16 && x < right + 16 && y > top - 16 && y < bottom + 16; });
  const [across, down] = extents(corners);
  const trees = repeat(60, () => { const x = random.range(...across), y = random.range(...down), r = random.range(8, 13); return near(x, y) || !isInside(corners, x - 14, y - 14) || !isInside(corners, x + 14, y + 14) ? '' : tree(s, x, y, r); });
  const built = blocks.map(({ ground, storeys, middle }, i) => poly(ground.map(([x, y]) => [x + 6, y + 7]), s.ink, { opacity: 0.16 }) + poly(ground, Object.values(s.wash)[i % 3], { stroke: s.ink, 'stroke-width': 3 }) + figures(`${storeys}`, ...middle, 16, s.ink)).join('');
  return { k, drawn: poly(corners, s.stone) + poly(box(lawn).map(to), s.grass) + contours(random, s, 4) + trees + built + boundary(corners, s) + sides(turned > 0 ? corners : [...corners].reverse(), s, k) };
}

export function sitePlan(random, facts) {
  const s = random.pick(SHEETS);
  const { k, drawn } = (facts.kind === 'land' ? land : project)(random, s, facts);
  return rect(0, 0, WIDTH, HEIGHT, s.paper) + road(random, s) + drawn + northArrow(random, s) + scaleBar(s, k);
}
