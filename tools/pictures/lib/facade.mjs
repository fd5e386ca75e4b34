// Parts of a front: windows, doors, shutters, balconies, awnings, roofs. Coordinates are those of the paper; a building scales its front as a group.
import { circle, curve, darken, ellipse, group, lighten, line, mix, n, path, poly, rect, repeat } from './core.mjs';

/** Glass: by day it mirrors the sky, at dusk a lamp burns behind it. */
export function glass(drawing, lit = drawing.random.odds(drawing.look.glow * 0.85)) {
  const { look } = drawing;
  if (lit) return drawing.gradient([[0, '#ffcf7d'], [0.7, '#ffdf9f'], [1, '#e9a35c']]);
  const dark = mix(look.shadow, '#20303f', 0.45);
  return drawing.gradient([[0, mix(dark, look.sky[0], 0.55)], [0.5, mix(dark, look.sky[1], 0.45)], [1, mix(dark, look.sky[2], 0.15)]], [0, 0, 0.6, 1]);
}

/** A window with reveal, frame and bars. style: plain | shutters | arch | french | wide | round */
export function window_(drawing, x, y, w, h, { style = 'plain', accent = '#3f7055', frame = '#f4efe4', sill = true, open } = {}) {
  const { random, look } = drawing;
  const f = drawing.lit(frame);
  const bar = Math.max(1.4, w * 0.05);
  let out = '';
  if (style === 'arch' || style === 'round') {
    const r = w / 2;
    const arch = (k) => `M${n(x + k)} ${n(y + h - k)} V${n(y + r)} a${n(r - k)} ${n(r - k)} 0 0 1 ${n(w - 2 * k)} 0 V${n(y + h - k)}z`;
    out += path(arch(-bar * 0.9), f) + path(arch(bar * 0.6), glass(drawing)) + line(x + w / 2, y + bar, x + w / 2, y + h, f, bar * 0.7) + line(x, y + r, x + w, y + r, f, bar * 0.6);
  } else {
    out += rect(x - bar, y - bar, w + 2 * bar, h + 2 * bar, f) + rect(x, y, w, h, glass(drawing));
    out += rect(x, y, w, Math.min(7, h * 0.07), look.shadow, { opacity: 0.35 }) + rect(look.sunSide > 0 ? x + w - 4 : x, y, 4, h, look.shadow, { opacity: 0.2 });
    const columns = style === 'wide' ? Math.max(2, Math.round(w / 60)) : 2;
    out += repeat(columns - 1, (i) => line(x + (w * (i + 1)) / columns, y, x + (w * (i + 1)) / columns, y + h, f, bar * 0.7));
    if (style === 'french' || (style === 'shutters' && h > w)) out += line(x, y + h * 0.36, x + w, y + h * 0.36, f, bar * 0.6);
    if (look.glow < 0.9) out += poly([[x + w * 0.1, y + h], [x + w * 0.45, y], [x + w * 0.62, y], [x + w * 0.27, y + h]], '#ffffff', { opacity: 0.12 });
  }
  if (style === 'shutters' || style === 'arch') {
    const sw = w * 0.5;
    const c = drawing.lit(accent);
    const shutter = (sx) => rect(sx, y + (style === 'arch' ? w / 2 : 0), sw, h - (style === 'arch' ? w / 2 : 0), c) + repeat(Math.floor(h / 7), (i) => line(sx + 2, y + 5 + i * 7, sx + sw - 2, y + 5 + i * 7, darken(c, 0.2), 1.3, { opacity: i * 7 < (style === 'arch' ? w / 2 : 0) ? 0 : 0.8 }));
    if (open ?? random.odds(0.85)) out += shutter(x - sw - bar) + shutter(x + w + bar);
    else out += shutter(x) + shutter(x + w - sw);
  }
  if (sill && style !== 'french') out += rect(x - bar * 1.8, y + h + bar * 0.4, w + bar * 3.6, Math.max(2.5, bar), lighten(f, 0.1)) + rect(x - bar * 1.4, y + h + bar * 1.6, w + bar * 2.8, bar * 1.2, look.shadow, { opacity: 0.22 });
  return out;
}

export function door(drawing, x, base, w, h, color, arch = false) {
  const c = drawing.lit(color);
  const stone = drawing.lit('#d8cbb5');
  const r = w / 2;
  const shape = (k, fill) => (arch ? path(`M${n(x - k)} ${n(base)} V${n(base - h + r)} a${n(r + k)} ${n(r + k)} 0 0 1 ${n(w + 2 * k)} 0 V${n(base)}z`, fill) : rect(x - k, base - h - k, w + 2 * k, h + k, fill));
  return shape(w * 0.14, stone) + shape(0, c) + line(x + w / 2, base, x + w / 2, base - h + (arch ? 2 : 0), darken(c, 0.3), 1.5) + repeat(2, (i) => rect(x + w * (0.12 + i * 0.46), base - h * 0.5, w * 0.3, h * 0.4, 'none', { stroke: darken(c, 0.22), 'stroke-width': 1.4 })) + circle(x + w * 0.56, base - h * 0.44, 1.8, drawing.lit('#e3c474')) + rect(x - w * 0.2, base - 3, w * 1.4, 5, lighten(stone, 0.15));
}

/** A balcony with a railing: kind iron | glass | timber | masonry. */
export function balcony(drawing, x, y, w, h, kind, color = '#33323a') {
  const { look } = drawing;
  const slab = rect(x - 4, y, w + 8, 5, drawing.lit('#e6dccb')) + rect(x, y + 5, w, 9, look.shadow, { opacity: 0.28 });
  const c = drawing.lit(color);
  if (kind === 'glass') return slab + rect(x - 3, y - h, w + 6, h, mix(look.sky[1], '#ffffff', 0.3), { opacity: 0.38 }) + line(x - 3, y - h, x + w + 3, y - h, c, 2);
  if (kind === 'masonry') return slab + rect(x - 3, y - h, w + 6, h, drawing.lit(color)) + rect(x - 4, y - h - 2, w + 8, 4, lighten(drawing.lit(color), 0.2));
  if (kind === 'timber') return slab + rect(x - 4, y - h, w + 8, h * 0.2, c) + repeat(Math.floor(w / 7), (i) => rect(x + i * 7 - 2, y - h * 0.82, 4.4, h * 0.8, i % 2 ? c : darken(c, 0.12)));
  return slab + line(x - 3, y - h, x + w + 3, y - h, c, 2.2) + repeat(Math.floor(w / 5) + 1, (i) => line(x + i * 5 - 1, y, x + i * 5 - 1, y - h, c, 1.1)) + line(x - 3, y - h * 0.25, x + w + 3, y - h * 0.25, c, 1);
}

export function awning(drawing, x, y, w, drop, color) {
  const stripes = Math.max(4, Math.round(w / 16));
  const a = drawing.lit(color);
  const b = drawing.lit('#f7f1e4');
  return repeat(stripes, (i) => {
    const sx = x + (w * i) / stripes;
    const sw = w / stripes;
    const out = ((i + 0.5) / stripes - 0.5) * 14;
    return path(`M${n(sx)} ${n(y)} h${n(sw)} l${n(out * 0.2 + 2)} ${n(drop)} a${n(sw / 2)} ${n(sw * 0.4)} 0 0 1 ${n(-sw - 1)} 0z`, i % 2 ? b : a);
  }) + rect(x, y, w, 3, darken(a, 0.2)) + rect(x - 4, y + drop + 5, w + 8, 10, drawing.look.shadow, { opacity: 0.18 });
}

/** Courses of tiles, as faint lines over a roof polygon. */
export function tiles(drawing, points, color, rows = 6) {
  const ys = points.map((p) => p[1]);
  const xs = points.map((p) => p[0]);
  const top = Math.min(...ys), bottom = Math.max(...ys), left = Math.min(...xs), right = Math.max(...xs);
  const fill = drawing.gradient([[0, lighten(drawing.lit(color), 0.12)], [1, drawing.lit(color)]]);
  const inner = repeat(rows, (i) => line(left, top + ((i + 1) * (bottom - top)) / (rows + 1), right, top + ((i + 1) * (bottom - top)) / (rows + 1), drawing.dim(color, 0.35), 1.4, { opacity: 0.5 })) + repeat(40, () => rect(drawing.random.range(left, right), drawing.random.range(top, bottom), 9, 3, drawing.lit(mix(color, drawing.random.odds(0.5) ? '#f0c49a' : '#7a3f30', 0.3)), { opacity: 0.6 }));
  return poly(points, fill) + drawing.clip(poly(points, '#000'), inner);
}

export function chimney(drawing, x, y, h, color) {
  const w = h * 0.42;
  return rect(x, y - h, w, h * 1.2, drawing.lit(color)) + rect(x + (drawing.look.sunSide > 0 ? 0 : w * 0.62), y - h, w * 0.38, h * 1.2, drawing.dim(color, 0.3)) + rect(x - 3, y - h - 4, w + 6, 5, drawing.lit(lighten(color, 0.1)));
}

/** Climbing flowers along a wall's edge. */
export function climber(drawing, x, y, w, h, flower = '#b8437f') {
  const { random } = drawing;
  return group(repeat(46, () => {
    const t = random.next();
    const cx = x + w * (0.5 + (random.next() - 0.5) * (1 - t * 0.5));
    return ellipse(cx, y + h * t, random.range(4, 9), random.range(3, 7), random.odds(0.5) ? drawing.dim('#4b7650', 0.15) : drawing.lit(random.odds(0.7) ? flower : lighten(flower, 0.25)));
  }));
}

export function lantern(drawing, x, y) {
  const glow = drawing.look.glow > 0.5 ? circle(x, y + 6, 34, drawing.radial([[0, '#ffdf9c', 0.75], [1, '#ffdf9c', 0]])) : '';
  return glow + curve(`M${n(x)} ${n(y - 8)} v8`, '#33323a', 2) + poly([[x - 5, y], [x + 5, y], [x + 3.5, y + 12], [x - 3.5, y + 12]], drawing.look.glow > 0.5 ? '#ffe6ae' : drawing.lit('#8f949a'));
}
