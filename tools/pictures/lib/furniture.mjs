// Furniture seen from the front, standing with its foot at (x, y). Sizes are in paper units; `k` scales a piece.
import { circle, curve, darken, ellipse, group, lighten, line, mix, n, path, poly, rect, repeat } from './core.mjs';
import { glass } from './facade.mjs';

const shade = (d, x, y, w) => ellipse(x, y + 3, w, w * 0.09, d.look.shadow, { opacity: 0.32 });
const scaled = (x, y, k, flip, content) => group(content, { transform: `translate(${n(x)} ${n(y)}) scale(${(flip ? -k : k).toFixed(3)} ${k.toFixed(3)})` });

export function sofa(d, x, y, k, color, pillows, seats = 3, shape = d.random.int(0, 2)) {
  const w = 110 * seats;
  const c = d.lit(color);
  const back = shape === 0 ? 20 : shape === 1 ? 8 : 34;
  let out = shade(d, 0, 0, w * 0.56) + repeat(4, (i) => rect(-w / 2 + 16 + i * (w - 38) / 3, -18, 7, 18, darken('#8a5c3e', 0.1)));
  out += rect(-w / 2 + 10, -124, w - 20, 90, d.gradient([[0, lighten(c, 0.08)], [1, darken(c, 0.08)]]), { rx: back }) + rect(-w / 2, -96, 40, 82, darken(c, 0.07), { rx: back * 0.8 }) + rect(w / 2 - 40, -96, 40, 82, darken(c, 0.12), { rx: back * 0.8 });
  out += repeat(seats, (i) => rect(-w / 2 + 38 + (i * (w - 76)) / seats, -68, (w - 76) / seats - 3, 34, lighten(c, 0.1), { rx: 10 })) + rect(-w / 2 + 30, -40, w - 60, 24, darken(c, 0.16), { rx: 6 });
  out += pillows.slice(0, seats).map((p, i) => { const px = -w / 2 + 64 + (i * (w - 128)) / Math.max(1, seats - 1); return group(rect(-25, -25, 50, 50, d.lit(p), { rx: 8 }) + (i % 2 ? line(-18, -8, 18, -8, lighten(d.lit(p), 0.3), 3) + line(-18, 4, 18, 4, lighten(d.lit(p), 0.3), 3) : ''), { transform: `translate(${n(px)} -84) rotate(${d.random.int(-16, 16)})` }); }).join('');
  return scaled(x, y, k, false, out);
}

export function armchair(d, x, y, k, color, flip) {
  const c = d.lit(color);
  const wood = d.lit('#9a6a45');
  const kind = d.random.int(0, 1);
  const out = shade(d, 0, 0, 62) + (kind ? curve('M-44 0 L-34 -46 M40 0 L34 -46 M-50 -64 Q-46 -46 -30 -44 H36', wood, 6, { 'stroke-linecap': 'round' }) : line(-36, 0, -30, -30, wood, 6) + line(36, 0, 30, -30, wood, 6))
    + path('M-46 -128 q-8 46 4 88 h20 l-4 -92 q-14 -6 -20 4z', darken(c, 0.06)) + path('M-34 -132 q34 -12 62 0 q8 42 4 74 h-64z', c) + rect(-38, -62, 82, 26, lighten(c, 0.1), { rx: 11 }) + rect(36, -84, 14, 50, darken(c, 0.12), { rx: 6 });
  return scaled(x, y, k, flip, out);
}

export function coffeeTable(d, x, y, k) {
  const { random } = d;
  const top = d.lit(random.pick(['#c9a27a', '#efe6d6', '#7a5a44', '#b8b2a8', '#d9b48a']));
  const books = rect(-40, -56, 40, 6, d.lit('#c9643f')) + rect(-36, -62, 34, 6, d.lit('#e9dcc6')) + ellipse(30, -54, 20, 4, d.lit('#3f6d74')) + circle(24, -59, 6, d.lit('#e0a23c')) + circle(34, -59, 6, d.lit('#d9893f'));
  return scaled(x, y, k, false, shade(d, 0, 0, 100) + (random.odds(0.5) ? ellipse(0, -46, 100, 15, top) + rect(-100, -46, 200, 5, darken(top, 0.15), { rx: 3 }) + [-60, 60].map((lx) => line(lx, -42, lx * 1.15, 0, darken(top, 0.3), 6)).join('') : poly([[-104, -40], [-84, -54], [84, -54], [104, -40]], lighten(top, 0.08)) + rect(-104, -40, 208, 9, darken(top, 0.12)) + [-92, 84].map((lx) => rect(lx, -32, 8, 32, darken(top, 0.28))).join('')) + books);
}

export function floorLamp(d, x, y, k) {
  const c = d.lit('#3a3a40');
  const on = d.look.glow > 0.2;
  const shadeColor = on ? '#ffe3ae' : d.lit('#f2e6d0');
  return scaled(x, y, k, d.random.odds(0.5), (on ? circle(30, -290, 150, d.radial([[0, '#ffdf9c', 0.55], [1, '#ffdf9c', 0]])) : '') + shade(d, 0, 0, 36) + ellipse(0, -3, 28, 5, c) + curve('M0 -4 V-250 Q2 -310 30 -314', c, 4) + path('M4 -270 L14 -316 H46 L56 -270z', shadeColor));
}

export function pendant(d, x, top, length, kind, color) {
  const on = d.look.glow > 0.2;
  const y = top + length;
  const c = d.lit(color);
  const glow = on ? circle(x, y + 14, 130, d.radial([[0, '#ffdf9c', 0.5], [1, '#ffdf9c', 0]])) : '';
  const cord = line(x, top, x, y - 20, d.lit('#4a4540'), 2);
  if (kind === 'globe') return glow + cord + circle(x, y, 26, on ? '#fff0cc' : d.lit('#f6f1e6'));
  if (kind === 'woven') return glow + cord + path(`M${n(x - 62)} ${n(y + 24)} Q${n(x - 50)} ${n(y - 28)} ${n(x)} ${n(y - 30)} Q${n(x + 50)} ${n(y - 28)} ${n(x + 62)} ${n(y + 24)}z`, c) + repeat(7, (i) => line(x - 54 + i * 18, y + 24, x - 20 + i * 6.6, y - 28, darken(c, 0.2), 1.4)) + ellipse(x, y + 24, 62, 7, on ? '#ffe9ba' : darken(c, 0.25));
  return glow + cord + path(`M${n(x - 34)} ${n(y + 16)} L${n(x - 14)} ${n(y - 24)} H${n(x + 14)} L${n(x + 34)} ${n(y + 16)}z`, c) + ellipse(x, y + 16, 34, 4.5, on ? '#ffe9ba' : darken(c, 0.2));
}

/** Framed art: one of several small abstract compositions. */
export function art(d, x, y, w, h, inks) {
  const { random } = d;
  const [a, b, c, e] = inks.map((ink) => d.lit(ink));
  const frame = d.lit(random.pick(['#efe6d4', '#4a3f38', '#b98f5c']));
  const kinds = [
    () => circle(x + w * 0.6, y + h * 0.36, w * 0.2, a) + path(`M${n(x)} ${n(y + h * 0.7)} q${n(w * 0.3)} ${n(-h * 0.22)} ${n(w * 0.55)} ${n(-h * 0.05)} t${n(w * 0.45)} ${n(-h * 0.04)} V${n(y + h)} H${n(x)}z`, c) + path(`M${n(x)} ${n(y + h * 0.84)} q${n(w * 0.4)} ${n(-h * 0.16)} ${n(w)} 0 V${n(y + h)} H${n(x)}z`, b),
    () => rect(x, y, w * 0.5, h * 0.6, a) + circle(x + w * 0.5, y + h * 0.6, w * 0.26, b) + rect(x + w * 0.5, y + h * 0.6, w * 0.5, h * 0.4, c),
    () => repeat(4, (i) => path(`M${n(x + w * 0.5)} ${n(y + h * 0.95)} q${n((i - 1.5) * w * 0.3)} ${n(-h * 0.3)} ${n((i - 1.5) * w * 0.22)} ${n(-h * (0.6 + (i % 2) * 0.16))} q${n((1.5 - i) * w * 0.05)} ${n(h * 0.3)} ${n((1.5 - i) * w * 0.22)} ${n(h * 0.6)}z`, [a, b, c, e][i])),
    () => repeat(5, (i) => rect(x + w * 0.12, y + h * (0.1 + i * 0.165), w * (0.76 - random.range(0, 0.4)), h * 0.1, [a, b, c, e, a][i], { rx: 4 })),
    () => path(`M${n(x + w * 0.5)} ${n(y + h * 0.12)} a${n(w * 0.32)} ${n(w * 0.32)} 0 0 1 ${n(w * 0.32)} ${n(w * 0.32)} V${n(y + h)} H${n(x + w * 0.18)} V${n(y + h * 0.12 + w * 0.32)} a${n(w * 0.32)} ${n(w * 0.32)} 0 0 1 ${n(w * 0.32)} ${n(-w * 0.32)}z`, a) + circle(x + w * 0.5, y + h * 0.62, w * 0.2, b)
  ];
  return rect(x - 4, y + 5, w + 12, h + 8, d.look.shadow, { opacity: 0.2 }) + rect(x - 7, y - 7, w + 14, h + 14, frame) + rect(x, y, w, h, d.lit('#f5eddd')) + d.clip(rect(x, y, w, h, '#000'), random.pick(kinds)());
}

export function bookshelf(d, x, y, k) {
  const { random } = d;
  const wood = d.lit(random.pick(['#a8794f', '#efe6d6', '#5d4a3c', '#c9a27a']));
  const inks = ['#c9643f', '#3f6d74', '#e0b45c', '#efe6d2', '#7f5a6a', '#5f7a58', '#b8a58c'];
  let out = shade(d, 0, 0, 100) + rect(-92, -330, 184, 330, darken(wood, 0.3)) + rect(-92, -330, 184, 330, 'none', { stroke: wood, 'stroke-width': 10 });
  for (let row = 0; row < 5; row += 1) {
    const foot = -14 - row * 63;
    out += rect(-90, foot, 180, 6, wood);
    for (let bx = -82; bx < 72;) { const bw = random.range(8, 18); if (random.odds(0.16)) { out += random.odds(0.5) ? circle(bx + 16, foot - 15, 14, d.lit(random.pick(inks))) : path(`M${n(bx + 6)} ${n(foot)} q-8 -24 6 -36 h8 q14 12 6 36z`, d.lit(random.pick(inks))); bx += 36; } else { const bh = random.range(28, 50); out += rect(bx, foot - bh, bw - 1.5, bh, d.lit(random.pick(inks))); bx += bw; } }
  }
  return scaled(x, y, k, false, out);
}

export function fireplace(d, x, y, k, wall) {
  const { random } = d;
  const kind = random.int(0, 2);
  const stone = d.lit(kind === 0 ? '#efe6d6' : kind === 1 ? '#b3a38d' : lighten(wall, 0.25));
  const fire = circle(0, -40, 120, d.radial([[0, '#ffb459', 0.5], [1, '#ffb459', 0]])) + path('M-34 -10 Q-44 -48 -14 -70 Q-16 -46 2 -40 Q0 -76 24 -92 Q18 -58 38 -44 Q44 -24 32 -10z', '#f08a3c') + path('M-18 -10 Q-24 -36 -4 -50 Q-4 -32 10 -30 Q22 -24 18 -10z', '#ffd27a') + rect(-44, -14, 88, 9, '#5a3b2c', { rx: 4 });
  const hood = kind === 2 ? path('M-112 -150 Q-60 -210 -56 -420 H56 Q60 -210 112 -150z', stone) : rect(-74, -420, 148, 260, lighten(d.lit(wall), 0.06));
  return scaled(x, y, k, false, shade(d, 0, 0, 130) + hood + rect(-116, -164, 232, 18, lighten(stone, 0.15)) + rect(-104, -146, 208, 146, stone) + path('M-66 0 V-84 Q-66 -120 0 -120 Q66 -120 66 -84 V0z', '#2b2023') + fire + rect(-124, -8, 248, 10, darken(stone, 0.12)) + (kind === 1 ? repeat(12, () => rect(random.range(-100, 76), random.range(-140, -20), 22, 10, 'none', { stroke: darken(stone, 0.15), 'stroke-width': 1.4, rx: 3 })) : ''));
}

export function kitchen(d, x, y, k, color, stools = true) {
  const c = d.lit(color);
  const top = d.lit('#f1ebdf');
  const taps = curve('M30 -104 v-34 q0 -14 14 -14 h8 v8', d.lit('#8f9499'), 5);
  return scaled(x, y, k, false, shade(d, 0, 0, 170) + rect(-170, -96, 340, 96, c) + repeat(4, (i) => rect(-162 + i * 83, -86, 76, 76, 'none', { stroke: darken(c, 0.16), 'stroke-width': 2 }) + rect(-134 + i * 83, -80, 20, 3.5, d.lit('#c9a45c'))) + rect(-178, -106, 356, 12, top) + taps + ellipse(-90, -112, 34, 6, d.lit('#c98f5f')) + repeat(5, (i) => circle(-108 + i * 9, -117, 8, d.lit(['#d9893f', '#e3b23c', '#c9543f', '#8fa566', '#d9893f'][i]))) + (stools ? [-110, 0, 110] : []).map((sx) => line(sx - 16, 34, sx - 10, -44, d.lit('#8a5c3e'), 5) + line(sx + 16, 34, sx + 10, -44, d.lit('#8a5c3e'), 5) + ellipse(sx, -46, 26, 7, d.lit('#a8794f'))).join(''));
}

export function bed(d, x, y, k, inks, headKind = d.random.int(0, 4)) {
  const { random } = d;
  const [a, b, c, e, f] = inks.map((ink) => d.lit(ink));
  const heads = [
    () => rect(-190, -250, 380, 200, f, { rx: 20 }) + repeat(5, (i) => line(-114 + i * 57, -246, -114 + i * 57, -60, darken(f, 0.15), 2)),
    () => path('M-190 -40 V-200 Q-190 -300 0 -300 Q190 -300 190 -200 V-40z', b),
    () => rect(-230, -220, 460, 170, d.lit('#a8794f')) + repeat(22, (i) => line(-220 + i * 20.5, -220, -220 + i * 20.5, -50, darken(d.lit('#a8794f'), 0.2), 2)),
    () => rect(-196, -210, 392, 160, d.lit('#d9b98a'), { rx: 8 }) + repeat(12, (i) => line(-196, -200 + i * 13, 196, -200 + i * 13, darken(d.lit('#d9b98a'), 0.16), 2)),
    () => rect(-190, -420, 10, 420, d.lit('#6d4a35')) + rect(180, -420, 10, 420, d.lit('#6d4a35')) + rect(-196, -424, 392, 10, d.lit('#6d4a35')) + rect(-180, -230, 360, 180, e, { rx: 14 }) + path('M-186 -416 q-30 180 -6 330 l28 0 q-20 -160 4 -330z M186 -416 q30 180 6 330 l-28 0 q20 -160 -4 -330z', d.lit('#f7f1e4'), { opacity: 0.85 })
  ];
  const pillow = (px, py, w, fill) => rect(px - w / 2, py - 40, w, 58, fill, { rx: 18 }) + path(`M${px - w / 2 + 14} ${py + 6} q${w / 2 - 14} 12 ${w - 28} 0`, 'none', { stroke: darken(fill, 0.1), 'stroke-width': 2 });
  const linen = d.lit('#f8f3e8');
  let out = shade(d, 0, 4, 250) + heads[headKind]() + poly([[-176, -96], [176, -96], [226, -14], [-226, -14]], linen) + pillow(-88, -98, 140, linen) + pillow(88, -98, 140, darken(linen, 0.03)) + pillow(-60, -78, 104, a) + pillow(62, -76, 92, c);
  out += path('M-190 -72 Q0 -52 190 -72 L234 4 H-234z', lighten(linen, 0.02)) + path('M-202 -50 Q0 -30 202 -50 L236 6 Q0 26 -236 6z', b) + path('M-206 -44 Q0 -24 206 -44 L210 -36 Q0 -16 -210 -36z', lighten(b, 0.2)) + repeat(6, (i) => curve(`M${-150 + i * 60} -34 q6 24 ${(i - 2.5) * 8} 44`, darken(b, 0.12), 2));
  return scaled(x, y, k, false, out + rect(-236, 4, 472, 12, darken(f, 0.1)) + rect(-226, 14, 10, 16, '#5a4436') + rect(216, 14, 10, 16, '#5a4436') + (random.odds(0.5) ? rect(-120, 26, 240, 20, d.lit('#a8794f'), { rx: 4 }) : ''));
}

export function nightstand(d, x, y, k, inks) {
  const wood = d.lit('#a8794f');
  const on = d.look.glow > 0.2;
  return scaled(x, y, k, false, (on ? circle(0, -130, 120, d.radial([[0, '#ffdf9c', 0.55], [1, '#ffdf9c', 0]])) : '') + shade(d, 0, 0, 44) + rect(-38, -72, 76, 60, wood, { rx: 4 }) + line(-32, -42, 32, -42, darken(wood, 0.2), 2) + rect(-32, -14, 6, 14, darken(wood, 0.25)) + rect(26, -14, 6, 14, darken(wood, 0.25)) + ellipse(0, -76, 14, 4, d.lit(inks[0])) + path('M-12 -76 q-8 -22 4 -36 h16 q12 14 4 36z', d.lit(inks[0])) + path('M-32 -108 L-18 -150 H18 L32 -108z', on ? '#ffe6b4' : d.lit('#f4ead6')));
}

export const mirror = (d, x, y, r) => circle(x, y, r + 5, d.lit('#b98f5c')) + circle(x, y, r, glass(d, false)) + path(`M${n(x - r * 0.5)} ${n(y + r * 0.4)} L${n(x + r * 0.3)} ${n(y - r * 0.6)}`, 'none', { stroke: '#ffffff', 'stroke-width': 5, opacity: 0.25 });
export const tinted = (d, color, share) => mix(d.lit(color), d.look.tint, share);
