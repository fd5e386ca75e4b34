// Houses in a row: town houses, blocks of flats, towers, shop fronts. They stand on a street at the ground line.
import { circle, curve, darken, ellipse, lighten, line, mix, n, path, poly, rect, repeat } from './core.mjs';
import { awning, balcony, door, glass, lantern, tiles, window_ } from './facade.mjs';
import { wallOf } from './palette.mjs';
import { potted } from './plants.mjs';
import { masonry } from './villas.mjs';

const NEIGHBOURS = {
  lisbon: ['cream', 'rose', 'white', 'yellow', 'blue', 'green'], 'porto-douro': ['ochre', 'red', 'cream', 'blue', 'tiles_green', 'yellow'], 'cote-d-azur': ['ochre', 'rose', 'orange', 'cream', 'yellow'], seville: ['white', 'ochre', 'cream', 'white', 'yellow'],
  mallorca: ['sand', 'cream', 'stone', 'ochre'], marrakech: ['terracotta', 'rose', 'ochre', 'terracotta'], lanzarote: ['white', 'white', 'cream'], algarve: ['white', 'white', 'cream', 'sand'], chamonix: ['cream', 'timber', 'stone', 'white']
};

/** A wall of glazed tiles: a small repeating figure in two tones. */
function azulejos(drawing, x, y, w, h, color) {
  const base = drawing.lit(lighten(color, 0.35));
  const ink = drawing.lit(color);
  const step = 15;
  let out = rect(x, y, w, h, base);
  for (let ty = y; ty < y + h - 4; ty += step) for (let tx = x; tx < x + w - 4; tx += step) out += path(`M${n(tx + step / 2)} ${n(ty + 2)} l5 5.5 l-5 5.5 l-5 -5.5z`, ink, { opacity: 0.75 });
  return drawing.clip(rect(x, y, w, h, '#000'), out);
}

function wallFill(drawing, x, y, w, h, name) {
  const color = wallOf(name);
  if (name.startsWith('tiles')) return azulejos(drawing, x, y, w, h, color);
  if (name === 'stone' || name === 'brick') return masonry(drawing, x, w, drawing.ground - y - h, h, color);
  return rect(x, y, w, h, drawing.gradient([[0, lighten(drawing.lit(color), 0.07)], [1, mix(drawing.lit(color), drawing.look.shadow, 0.12)]]));
}

function cornice(drawing, x, y, w) {
  const c = drawing.lit('#efe4cf');
  return rect(x - 7, y, w + 14, 7, c) + rect(x - 4, y + 7, w + 8, 4, darken(c, 0.12)) + rect(x, y + 11, w, 9, drawing.look.shadow, { opacity: 0.22 });
}

/** One front of a street: `floors` storeys of `bays` windows. kind: old | modern | deco */
export function front(drawing, x, w, floors, bays, { wall, accent, kind = 'old', storey = 88, shop = false, roofKind = 'tile', rail = 'iron' }) {
  const d = drawing;
  const { random } = d;
  const g = d.ground;
  const h = floors * storey + (shop ? 20 : 0);
  let out = wallFill(d, x, g - h, w, h, wall);
  const ww = Math.min(40, (w / bays) * 0.42);
  const first = shop ? storey + 20 : storey;
  for (let f = 1; f < floors; f += 1) for (let i = 0; i < bays; i += 1) {
    const cx = x + ((i + 0.5) * w) / bays;
    const foot = g - first - (f - 1) * storey;
    const tall = kind === 'modern' ? storey * 0.6 : f === 1 ? storey * 0.74 : storey * 0.62;
    const style = kind === 'modern' ? 'wide' : ['marrakech', 'seville'].includes(d.place) && random.odds(0.35) ? 'arch' : f === 1 || random.odds(0.4) ? 'french' : 'shutters';
    if (kind === 'modern') {
      out += window_(d, x + (i * w) / bays + 8, foot - tall - 6, w / bays - 16, tall, { style: 'wide', frame: accent, sill: false });
      if ((i + f) % 2 === 0) out += balcony(d, x + (i * w) / bays + 4, foot - 4, w / bays - 8, 26, rail, '#f1ebdf');
    } else {
      out += window_(d, cx - ww / 2, foot - tall - 6, ww, tall, { style, accent, sill: style !== 'french' });
      if (style === 'french') out += balcony(d, cx - ww * 0.85, foot - 5, ww * 1.7, 24, 'iron');
      if (style === 'french' && random.odds(0.4)) out += repeat(7, () => circle(cx + random.range(-ww * 0.8, ww * 0.8), foot - random.range(6, 24), random.range(3, 6), random.odds(0.5) ? d.dim('#4f7a52', 0.1) : d.lit(random.pick(['#c9433f', '#d98fa8', '#e3ac3f']))));
    }
  }
  for (let f = 1; f < floors; f += 1) if (kind !== 'modern') out += rect(x, g - first - (f - 1) * storey, w, 3.5, d.lit('#efe4cf'), { opacity: 0.8 });
  out += shop ? shopFloor(d, x, w, first, accent) : groundFloor(d, x, w, bays, storey, accent, kind);
  out += rect(x, g - h, 8, h, d.lit('#efe4cf'), { opacity: kind === 'modern' ? 0 : 0.7 }) + rect(x + w - 8, g - h, 8, h, d.dim('#efe4cf', 0.15), { opacity: kind === 'modern' ? 0 : 0.7 });
  return out + top(d, x, w, h, bays, wall, roofKind);
}

function groundFloor(drawing, x, w, bays, storey, accent, kind) {
  const g = drawing.ground;
  const at = Math.floor(bays / 2);
  let out = kind === 'modern' ? '' : rect(x, g - 16, w, 16, drawing.lit('#a89a88'));
  for (let i = 0; i < bays; i += 1) {
    const cx = x + ((i + 0.5) * w) / bays;
    if (i === at) out += door(drawing, cx - 20, g, 40, storey * 0.78, accent, kind === 'old' && drawing.random.odds(0.6)) + lantern(drawing, cx + 36, g - storey * 0.72);
    else out += window_(drawing, cx - 15, g - storey * 0.74, 30, storey * 0.5, { style: kind === 'modern' ? 'plain' : 'shutters', accent });
  }
  return out;
}

function shopFloor(drawing, x, w, h, accent) {
  const g = drawing.ground;
  const c = drawing.lit(accent);
  const panes = Math.max(2, Math.round(w / 110));
  let out = rect(x, g - h, w, h, c) + rect(x, g - h + 10, w, 20, darken(c, 0.25));
  out += repeat(panes, (i) => { const px = x + 10 + (i * (w - 20)) / panes; const pw = (w - 20) / panes - 10; return i === Math.floor(panes / 2) ? door(drawing, px + pw / 2 - 21, g, 42, h - 42, '#4a3b32') : rect(px, g - h + 38, pw, h - 60, glass(drawing, drawing.look.glow > 0.2)) + rect(px, g - h + 38, pw, 5, drawing.look.shadow, { opacity: 0.35 }) + poly([[px + 8, g - 24], [px + pw * 0.35, g - h + 40], [px + pw * 0.5, g - h + 40], [px + 8 + pw * 0.2, g - 24]], '#ffffff', { opacity: 0.14 }); });
  return out + awning(drawing, x + 6, g - h + 32, w - 12, 30, accent);
}

function top(drawing, x, w, h, bays, wall, kind) {
  const d = drawing;
  const y = d.ground - h;
  if (kind === 'flat') return rect(x - 4, y - 9, w + 8, 12, d.lit(lighten(wallOf(wall), 0.25))) + rect(x, y + 3, w, 6, d.look.shadow, { opacity: 0.25 }) + repeat(d.random.int(0, 3), () => potted(d, x + d.random.range(20, w - 20), y - 8, 44));
  const rise = d.random.range(34, 52);
  const shape = [[x - 10, y], [x + 10, y - rise], [x + w - 10, y - rise], [x + w + 10, y]];
  let out = kind === 'slate' ? poly(shape, d.gradient([[0, d.lit('#7d8794')], [1, d.lit('#5f6874')]])) : tiles(d, shape, d.land.roof, 4);
  if (d.snow) out += poly(shape, d.lit('#f6f9fc'));
  out += repeat(bays - 1, (i) => { const dx = x + ((i + 1) * w) / bays; return d.random.odds(0.6) ? rect(dx - 12, y - rise * 0.86, 24, rise * 0.7, d.lit('#efe4cf')) + rect(dx - 8, y - rise * 0.74, 16, rise * 0.56, glass(d)) + poly([[dx - 16, y - rise * 0.84], [dx, y - rise * 1.2], [dx + 16, y - rise * 0.84]], d.dim(d.land.roof, 0.2)) : ''; });
  return out + cornice(d, x, y - 2, w);
}

/** A row of fronts with the property in the middle, wider or brighter than its neighbours. */
export function streetRow(drawing, { wall, accent, storeys, bays, mainWidth, kind, shop, rail }) {
  const d = drawing;
  const { random } = d;
  const colors = NEIGHBOURS[d.place];
  const flatRoof = ['marrakech', 'lanzarote'].includes(d.place) || (d.place === 'algarve' && random.odds(0.5));
  const roofKind = kind === 'modern' || flatRoof ? 'flat' : d.place === 'cote-d-azur' || d.place === 'chamonix' ? random.pick(['slate', 'tile']) : 'tile';
  const mx = 600 - mainWidth / 2 + random.range(-60, 60);
  let left = '', right = '';
  for (let x = mx; x > -40;) { const w = random.range(130, 210); x -= w; left += front(d, x, w, Math.max(2, storeys + random.pick([-1, -1, 0, 1])), random.int(2, 3), { wall: random.pick(colors), accent: random.pick(['#3f7055', '#2f6690', '#a06a3f', '#6e7479', '#b2432f']), storey: random.range(78, 92), shop: random.odds(0.35), roofKind: flatRoof ? 'flat' : 'tile' }); }
  for (let x = mx + mainWidth; x < 1240;) { const w = random.range(130, 210); right += front(d, x, w, Math.max(2, storeys + random.pick([-1, -1, 0])), random.int(2, 3), { wall: random.pick(colors), accent: random.pick(['#3f7055', '#2f6690', '#a06a3f', '#6e7479', '#b2432f']), storey: random.range(78, 92), shop: random.odds(0.35), roofKind: flatRoof ? 'flat' : 'tile' }); x += w; }
  const main = front(d, mx, mainWidth, storeys, bays, { wall, accent, kind, shop, roofKind, rail, storey: Math.min(90, 420 / storeys) });
  const veil = mix(d.look.haze, d.look.sky[1], 0.4);
  const shade = rect(-10, 0, 1220, d.ground, d.gradient([[0.2, veil, 0], [0.55, veil, d.look.glow === 1 ? 0.22 : 0.34], [1, veil, 0.2]]));
  return left + right + shade + rect(mx - (d.look.sunSide > 0 ? 26 : -mainWidth), d.ground - storeys * 70, 26, storeys * 70, d.look.shadow, { opacity: 0.18 }) + main;
}

/** A free-standing tower or slab of flats with deep balconies. */
export function tower(drawing, { wall, accent, storeys }) {
  const d = drawing;
  const { random } = d;
  const floors = Math.min(12, storeys);
  const storey = Math.min(46, 430 / floors);
  const w = random.range(300, 380);
  const x = 600 - w / 2 + random.range(-80, 80);
  const g = d.ground;
  const h = floors * storey;
  const color = wallOf(wall);
  const sw = 90;
  const right = d.eye.x > 600;
  const sx = right ? x + w : x;
  const k = right ? 1 : -1;
  let out = poly([[sx, g], [sx + k * sw, g - 14], [sx + k * sw, g - h + 26], [sx, g - h]], d.dim(color, 0.4));
  out += rect(x, g - h, w, h, d.gradient([[0, lighten(d.lit(color), 0.06)], [1, mix(d.lit(color), d.look.shadow, 0.12)]]));
  const curved = random.odds(0.4);
  for (let f = 0; f < floors; f += 1) {
    const y = g - (f + 1) * storey;
    out += repeat(4, (i) => rect(x + 10 + (i * (w - 20)) / 4, y + 7, (w - 20) / 4 - 9, storey - 11, glass(d)));
    const from = f % 2 && !curved ? 0 : random.int(0, 1) * 0.25;
    out += f ? balcony(d, x + w * from - 10, y + storey - 2, w * (1 - from * 1.4) + 20, storey * 0.36, random.odds(0.5) ? 'glass' : 'masonry', f % 3 ? lighten(color, 0.1) : accent) : '';
    out += repeat(3, (i) => poly([[sx + k * (12 + i * 26), y + 9 + storey * 0 - (12 + i * 26) * 0.0 + 6], [sx + k * (28 + i * 26), y + 8 + 6], [sx + k * (28 + i * 26), y + storey - 8], [sx + k * (12 + i * 26), y + storey - 6]], glass(d), { opacity: 0.8 }));
  }
  out += rect(x - 8, g - h - 12, w + 16, 13, d.lit(lighten(color, 0.2))) + rect(x + w * 0.3, g - h - 46, w * 0.3, 36, d.dim(color, 0.12)) + repeat(3, () => potted(d, x + random.range(20, w - 20), g - h - 11, 40));
  return ellipse(600, g + 12, w * 0.8, 16, d.look.shadow, { opacity: 0.24 }) + out + shopFloor(d, x - 6, w + 12, 62, accent);
}

/** Street surface: cobbles or asphalt with a pavement, and a tram line now and then. */
export function street(drawing, tram = false) {
  const d = drawing;
  const { random } = d;
  const stone = d.lit(d.snow ? '#e9eef4' : mix(d.land.paving, '#8f8a86', 0.25));
  let out = rect(-10, d.ground, 1220, 400, d.gradient([[0, d.lit(d.snow ? '#f1f5f9' : d.land.paving)], [0.1, stone], [1, mix(stone, d.look.shadow, 0.25)]]));
  out += rect(-10, d.ground, 1220, 16, d.lit(lighten(d.land.paving, 0.2))) + rect(-10, d.ground + 16, 1220, 4, d.look.shadow, { opacity: 0.3 });
  for (let y = d.ground + 34, i = 0; y < 810; y += 9 + i * 1.3, i += 1) out += repeat(26, (j) => path(`M${n(j * 48 + (i % 2) * 24 - 20 + random.range(-3, 3))} ${n(y)} q${n(12)} -3 ${n(26 + i)} 0`, 'none', { stroke: darken(stone, 0.14), 'stroke-width': 1.3, opacity: 0.5 }));
  if (tram) out += [640, 690].map((y) => curve(`M-10 ${y} Q600 ${y - 14} 1210 ${y + 6}`, d.dim('#6f767c', 0.2), 3.5) + curve(`M-10 ${y + 3} Q600 ${y - 11} 1210 ${y + 9}`, '#ffffff', 1, { opacity: 0.4 })).join('');
  return out;
}

export function tramCar(drawing, x, y) {
  const d = drawing;
  const body = d.lit('#e6b93f');
  return ellipse(x + 105, y + 4, 118, 8, d.look.shadow, { opacity: 0.35 }) + rect(x, y - 96, 210, 88, body, { rx: 8 }) + rect(x + 6, y - 108, 198, 14, d.lit('#efe6d2'), { rx: 6 }) + rect(x, y - 44, 210, 5, d.lit('#f6efdd')) + repeat(5, (i) => rect(x + 12 + i * 39, y - 88, 30, 38, glass(d, d.look.glow > 0.2), { rx: 3 })) + [x + 46, x + 160].map((cx) => circle(cx, y - 6, 12, '#3a3a40')).join('') + circle(x + 202, y - 24, 6, '#fff2c2') + line(x + 100, y - 108, x + 128, y - 190, d.dim('#55585e'), 2);
}

/** Tables, plants and lamps along the pavement. */
export function pavementLife(drawing, tables) {
  const d = drawing;
  const { random } = d;
  let out = '';
  if (tables) out += repeat(random.int(3, 5), (i) => { const x = 170 + i * 200 + random.range(-30, 30); const y = d.ground + random.range(36, 70); const c = d.lit(random.pick(['#f4ecdc', '#3f6d74', '#b5533c'])); return ellipse(x, y + 2, 46, 6, d.look.shadow, { opacity: 0.28 }) + line(x, y, x, y - 34, '#4a4a50', 3) + ellipse(x, y - 36, 26, 5, c) + [-38, 38].map((dx) => rect(x + dx - 10, y - 22, 20, 3, d.dim('#8a5c3e', 0.1)) + line(x + dx - 8, y, x + dx - 8, y - 20, '#4a4a50', 1.8) + line(x + dx + 8, y, x + dx + 8, y - 20, '#4a4a50', 1.8) + line(x + dx + Math.sign(dx) * 9, y - 20, x + dx + Math.sign(dx) * 12, y - 44, '#4a4a50', 2)).join(''); });
  out += repeat(random.int(3, 6), () => potted(d, random.range(40, 1160), d.ground + random.range(14, 26), random.range(56, 100), random.pick(['leaf', 'citrus', 'olive'])));
  return out;
}
