// Towns seen from afar: rows of houses, old quarters on a slope, waterfronts, a landmark for each place.
import { WIDTH, circle, curve, darken, group, lighten, line, mix, n, path, poly, rect, repeat } from './core.mjs';
import { cypress, palm } from './plants.mjs';

const TOWN_WALLS = {
  algarve: ['#f5efe4', '#f1e3cc', '#ecd2a6', '#fbf8f1'], lisbon: ['#f0d9b8', '#e9b9a4', '#f3ecdf', '#dfc06f', '#a9c0cc', '#e7a98f'], 'porto-douro': ['#d9b25f', '#b5533f', '#e8dcc6', '#7f9fb5', '#c98a5a', '#efe6d4'],
  'cote-d-azur': ['#e8b483', '#e59a7a', '#f0d3a2', '#f4e6cf', '#d98a66', '#efc7a8'], chamonix: ['#e9dcc4', '#c9a883', '#9a6d4c', '#efe7d8'], seville: ['#f8f1e2', '#f2dca6', '#fbf8ef', '#e3b35f'],
  mallorca: ['#d9bf97', '#e8d3ac', '#cfae84', '#f0e4ca'], marrakech: ['#d98f6a', '#cf7f5c', '#e0a27c', '#c8734f'], lanzarote: ['#faf7f0', '#f2efe8', '#ffffff']
};

function house(drawing, x, base, w, h, haze, flat) {
  const { random, look, place, land } = drawing;
  const wall = drawing.far(random.pick(TOWN_WALLS[place]), haze);
  const side = look.sunSide > 0 ? x : x + w * 0.72;
  let out = rect(x, base - h, w, h, wall) + rect(side, base - h, w * 0.28, h, mix(wall, look.shadow, 0.22));
  if (!flat) {
    const roof = drawing.far(land.roof, haze * 0.9);
    const rise = w * random.range(0.16, 0.3);
    out += random.odds(0.5) ? poly([[x - 2, base - h], [x + w * 0.2, base - h - rise], [x + w * 0.8, base - h - rise], [x + w + 2, base - h]], roof) : poly([[x - 2, base - h], [x + w / 2, base - h - rise * 1.2], [x + w + 2, base - h]], roof);
  } else out += rect(x - 1, base - h - 3, w + 2, 4, lighten(wall, 0.2));
  const glow = look.glow;
  const cols = Math.max(1, Math.floor(w / 13));
  const rows = Math.max(1, Math.floor(h / 17));
  const dark = mix(wall, look.shadow, 0.55);
  for (let r = 0; r < rows; r += 1) for (let c = 0; c < cols; c += 1) {
    if (random.odds(0.22)) continue;
    const fill = random.odds(glow * 0.6) ? '#ffd48a' : dark;
    out += rect(x + ((c + 0.5) * w) / cols - 2.2, base - h + 6 + r * 17, 4.4, 7.5, fill, { opacity: 0.85 });
  }
  return out;
}

/** Rows of houses climbing from `base` by `height`. */
export function oldTown(drawing, base, height, rows = 4) {
  const { random, place } = drawing;
  const flat = ['marrakech', 'lanzarote'].includes(place);
  let out = '';
  for (let row = 0; row < rows; row += 1) {
    const t = row / Math.max(1, rows - 1);
    const size = 24 + t * 26;
    let x = random.range(-40, 0);
    let houses = '';
    while (x < WIDTH + 20) {
      const w = size * random.range(0.8, 1.7);
      const slope = Math.sin(x / 310 + row * 1.7) * height * 0.1;
      houses += house(drawing, x, base - height * (1 - t) * 0.75 + slope + 6, w, size * random.range(1, 2.3), 0.5 - t * 0.36, flat);
      x += w * random.range(0.9, 1.06);
      if (random.odds(0.1)) houses += place === 'marrakech' || place === 'lanzarote' || place === 'seville' ? palm(drawing, x, base - height * (1 - t) * 0.75 + 6, size * 2.2) : cypress(drawing, x, base - height * (1 - t) * 0.75 + 6, size * 2);
    }
    if (row === 1) houses = landmark(drawing, random.range(260, 940), base - height * 0.55, height * 0.9) + houses;
    out += houses;
  }
  return out;
}

/** A denser modern skyline. */
export function cityRows(drawing, base, height) {
  const { random } = drawing;
  let out = '';
  for (const [haze, k] of [[0.55, 1], [0.35, 0.72], [0.18, 0.5]]) {
    let x = random.range(-40, 0);
    let row = '';
    while (x < WIDTH + 20) {
      const w = random.range(34, 80);
      row += house(drawing, x, base + 4, w, height * k * random.range(0.45, 1), haze, random.odds(0.5));
      x += w * random.range(0.95, 1.2);
    }
    out += row;
    if (haze === 0.55) out += landmark(drawing, random.range(240, 960), base - height * 0.2, height * 1.05);
  }
  return out;
}

function tower(drawing, x, base, h, wall, cap) {
  const w = h * 0.2;
  const dark = mix(wall, drawing.look.shadow, 0.25);
  return rect(x - w / 2, base - h * 0.78, w, h * 0.8, wall) + rect(x + (drawing.look.sunSide > 0 ? -w / 2 : w * 0.14), base - h * 0.78, w * 0.36, h * 0.8, dark) + repeat(3, (i) => rect(x - w * 0.18, base - h * (0.7 - i * 0.2), w * 0.36, h * 0.09, mix(wall, drawing.look.shadow, 0.5))) + cap(x, base - h * 0.78, w, h);
}

/** One silhouette that says where we are. */
export function landmark(drawing, x, base, h) {
  const { place, look, land } = drawing;
  const wall = drawing.far(TOWN_WALLS[place][0], 0.3);
  const roof = drawing.far(land.roof, 0.3);
  const dome = (px, py, w, color) => path(`M${n(px - w / 2)} ${n(py)} a${n(w / 2)} ${n(w * 0.62)} 0 0 1 ${n(w)} 0z`, color) + rect(px - w * 0.08, py - w * 0.82, w * 0.16, w * 0.24, color) + line(px, py - w * 0.82, px, py - w * 1.1, color, 2);
  switch (place) {
    case 'lisbon': return rect(x - h * 0.6, base - h * 0.3, h * 1.2, h * 0.35, wall) + dome(x, base - h * 0.45, h * 0.44, lighten(wall, 0.3)) + rect(x - h * 0.22, base - h * 0.47, h * 0.44, h * 0.2, wall) + tower(drawing, x - h * 0.46, base, h * 0.78, wall, (tx, ty, w) => dome(tx, ty, w, wall)) + tower(drawing, x + h * 0.46, base, h * 0.78, wall, (tx, ty, w) => dome(tx, ty, w, wall));
    case 'porto-douro': return tower(drawing, x, base, h * 1.35, wall, (tx, ty, w, th) => rect(tx - w * 0.62, ty, w * 1.24, 5, wall) + rect(tx - w * 0.34, ty - th * 0.12, w * 0.68, th * 0.12, wall) + dome(tx, ty - th * 0.12, w * 0.68, wall));
    case 'seville': return tower(drawing, x, base, h * 1.4, drawing.far('#dfb476', 0.25), (tx, ty, w, th) => rect(tx - w * 0.36, ty - th * 0.12, w * 0.72, th * 0.13, drawing.far('#e6c48c', 0.25)) + rect(tx - w * 0.22, ty - th * 0.2, w * 0.44, th * 0.09, drawing.far('#dfb476', 0.25)) + line(tx, ty - th * 0.2, tx, ty - th * 0.27, look.shadow, 2.5)) + rect(x + h * 0.12, base - h * 0.42, h * 0.9, h * 0.45, drawing.far('#cfa877', 0.35)) + repeat(5, (i) => poly([[x + h * (0.16 + i * 0.18), base - h * 0.42], [x + h * (0.19 + i * 0.18), base - h * 0.58], [x + h * (0.22 + i * 0.18), base - h * 0.42]], drawing.far('#cfa877', 0.35)));
    case 'marrakech': return tower(drawing, x, base, h * 1.35, drawing.far('#cf8a60', 0.2), (tx, ty, w, th) => repeat(5, (i) => rect(tx - w * 0.5 + i * w * 0.22, ty - 6, w * 0.12, 7, drawing.far('#cf8a60', 0.2))) + rect(tx - w * 0.24, ty - th * 0.13, w * 0.48, th * 0.13, drawing.far('#cf8a60', 0.2)) + dome(tx, ty - th * 0.13, w * 0.4, drawing.far('#d9a06f', 0.2)));
    case 'mallorca': return rect(x - h * 0.6, base - h * 0.6, h * 1.2, h * 0.64, drawing.far('#d3b083', 0.3)) + repeat(9, (i) => rect(x - h * 0.6 + i * h * 0.145, base - h * (i % 2 ? 0.72 : 0.66), h * 0.05, h * 0.7, drawing.far('#c29d70', 0.3))) + circle(x, base - h * 0.36, h * 0.1, drawing.far('#8a7a78', 0.2));
    case 'cote-d-azur': return tower(drawing, x, base, h * 1.1, drawing.far('#e8a070', 0.25), (tx, ty, w, th) => rect(tx - w * 0.4, ty - th * 0.1, w * 0.8, th * 0.11, wall) + dome(tx, ty - th * 0.1, w * 0.8, drawing.far('#6f9a86', 0.3)));
    case 'chamonix': return tower(drawing, x, base, h * 0.9, wall, (tx, ty, w, th) => dome(tx, ty, w * 1.1, drawing.far('#6f7580', 0.2)) + poly([[tx - w * 0.12, ty - w], [tx, ty - w - th * 0.35], [tx + w * 0.12, ty - w]], drawing.far('#6f7580', 0.2)));
    case 'lanzarote': return tower(drawing, x, base, h * 0.8, drawing.far('#faf7f0', 0.15), (tx, ty, w) => dome(tx, ty, w * 0.8, drawing.far('#faf7f0', 0.15)));
    default: return rect(x - h * 0.3, base - h * 0.46, h * 0.6, h * 0.5, wall) + poly([[x - h * 0.34, base - h * 0.46], [x, base - h * 0.66], [x + h * 0.34, base - h * 0.46]], roof) + tower(drawing, x - h * 0.36, base, h * 0.95, lighten(wall, 0.1), (tx, ty, w) => dome(tx, ty, w, lighten(wall, 0.1)));
  }
}

/** The iron bridge of Porto, or a long suspension bridge. */
export function bridge(drawing, y, kind) {
  const color = drawing.far(kind === 'arch' ? '#5f6d78' : '#b5543c', 0.25);
  if (kind === 'arch') {
    const deck = y - 120;
    return rect(-20, deck, WIDTH + 40, 9, color) + rect(260, y - 8, 680, 7, color) + curve(`M230 ${y} Q600 ${y - 232} 970 ${y}`, color, 9) + curve(`M262 ${y} Q600 ${y - 196} 938 ${y}`, color, 5)
      + repeat(13, (i) => { const x = 285 + i * 52.5; const arch = y - 2 * 116 * (1 - ((x - 600) / 370) ** 2) * 0.5; return line(x, deck, x, Math.max(deck, arch), color, 3) + (Math.abs(x - 600) < 300 ? line(x, arch, x, y - 8, color, 1.8) : ''); });
  }
  const deck = y - 46;
  return rect(-20, deck, WIDTH + 40, 6, color) + [300, 860].map((x) => rect(x - 6, y - 150, 12, 160, color) + rect(x - 14, y - 120, 28, 5, color)).join('') + curve(`M-20 ${deck - 20} Q150 ${deck + 4} 300 ${y - 148} Q580 ${deck + 56} 860 ${y - 148} Q1020 ${deck} 1220 ${deck - 40}`, color, 3.5) + repeat(26, (i) => line(320 + i * 20.5, deck, 320 + i * 20.5, deck - 18 - 78 * ((i - 13) / 13) ** 2, color, 1.1));
}

export function masts(drawing, base, count) {
  const { random } = drawing;
  const white = drawing.lit('#f6f2e8');
  return group(repeat(count, () => {
    const x = random.range(20, WIDTH - 20);
    const y = base - random.range(0, 22);
    const h = random.range(70, 150);
    const w = random.range(44, 80);
    const hull = random.pick(['#f6f2e8', '#2f5f86', '#b5533f', '#f6f2e8', '#33424f']);
    return line(x, y, x, y - h, white, 2) + line(x, y - h, x - w * 0.5, y - 6, white, 0.9) + line(x, y - h, x + w * 0.5, y - 6, white, 0.9) + line(x, y - 16, x + w * 0.36, y - 14, drawing.lit('#dfe8ea'), 5) + path(`M${n(x - w * 0.5)} ${n(y - 8)} h${n(w)} q${n(-w * 0.06)} 12 ${n(-w * 0.2)} 13 h${n(-w * 0.62)} q${n(-w * 0.14)} -3 ${n(-w * 0.18)} -13z`, drawing.lit(hull)) + path(`M${n(x - w * 0.5)} ${n(y - 8)} h${n(w)} l-2 3 h${n(-w + 4)}z`, darken(hull, 0.18));
  }));
}
