// Trees and plants, each standing with its foot at (x, y). `h` is its height.
import { circle, curve, darken, ellipse, group, lighten, line, mix, n, path, poly, rect, repeat } from './core.mjs';

const soft = (drawing, x, y, w) => ellipse(x + drawing.look.sunSide * -w * 0.25, y, w, w * 0.16, drawing.look.shadow, { opacity: 0.25 });

/** A crown of round strokes: dark below and behind, light where the sun falls. */
function crown(drawing, x, y, r, color, flat = 1) {
  const { random, look } = drawing;
  const dark = drawing.dim(color, 0.38);
  const base = drawing.lit(color);
  const light = drawing.lit(lighten(color, 0.16));
  const blobs = Array.from({ length: 9 }, () => [random.range(-0.62, 0.62) * r, random.range(-0.5, 0.5) * r * flat, random.range(0.42, 0.62) * r]);
  const layer = (dx, dy, k, fill) => blobs.map(([bx, by, br]) => ellipse(x + bx + dx, y + by + dy, br * k, br * k * (flat < 1 ? 0.6 : 0.92), fill)).join('');
  return layer(0, r * 0.1, 1, dark) + layer(look.sunSide * r * 0.08, -r * 0.05, 0.86, base) + layer(look.sunSide * r * 0.2, -r * 0.2, 0.45, light);
}

export function roundTree(drawing, x, y, h, color) {
  const trunk = drawing.dim('#7a5a44', 0.2);
  return soft(drawing, x, y, h * 0.36) + path(`M${n(x - h * 0.03)} ${n(y)} L${n(x - h * 0.015)} ${n(y - h * 0.5)} L${n(x + h * 0.02)} ${n(y - h * 0.5)} L${n(x + h * 0.035)} ${n(y)}z`, trunk) + crown(drawing, x, y - h * 0.64, h * 0.34, color);
}

export function olive(drawing, x, y, h) {
  const trunk = drawing.dim('#8d7660', 0.15);
  const d = `M${n(x - h * 0.06)} ${n(y)} q${n(h * 0.08)} ${n(-h * 0.2)} ${n(-h * 0.06)} ${n(-h * 0.42)} l${n(h * 0.07)} 0 q${n(h * 0.03)} ${n(-h * 0.05)} ${n(h * 0.08)} ${n(-h * 0.12)} l${n(h * 0.05)} 0 q${n(-h * 0.1)} ${n(h * 0.25)} ${n(-h * 0.02)} ${n(h * 0.54)}z`;
  return soft(drawing, x, y, h * 0.4) + path(d, trunk) + crown(drawing, x, y - h * 0.62, h * 0.34, '#8c9a78');
}

export function umbrellaPine(drawing, x, y, h) {
  const lean = drawing.random.range(-0.08, 0.08) * h;
  return soft(drawing, x, y, h * 0.3) + curve(`M${n(x)} ${n(y)} Q${n(x + lean)} ${n(y - h * 0.45)} ${n(x + lean)} ${n(y - h * 0.78)}`, drawing.dim('#8a5f46', 0.15), h * 0.035, { 'stroke-linecap': 'round' })
    + curve(`M${n(x + lean)} ${n(y - h * 0.6)} q${n(h * 0.08)} ${n(-h * 0.04)} ${n(h * 0.14)} ${n(-h * 0.18)} M${n(x + lean)} ${n(y - h * 0.64)} q${n(-h * 0.08)} ${n(-h * 0.04)} ${n(-h * 0.14)} ${n(-h * 0.14)}`, drawing.dim('#8a5f46', 0.25), h * 0.018)
    + crown(drawing, x + lean, y - h * 0.84, h * 0.36, '#44694a', 0.36);
}

export function cypress(drawing, x, y, h) {
  const w = h * 0.11;
  const shape = (k, dx) => `M${n(x + dx)} ${n(y - h * 0.02)} C${n(x - w * 1.3 * k + dx)} ${n(y - h * 0.1)} ${n(x - w * 0.9 * k + dx)} ${n(y - h * 0.7)} ${n(x + dx)} ${n(y - h)} C${n(x + w * 0.9 * k + dx)} ${n(y - h * 0.7)} ${n(x + w * 1.3 * k + dx)} ${n(y - h * 0.1)} ${n(x + dx)} ${n(y - h * 0.02)}z`;
  return soft(drawing, x, y, w * 1.4) + path(shape(1, 0), drawing.dim('#35573f', 0.3)) + path(shape(0.5, drawing.look.sunSide * w * 0.32), drawing.lit('#4d7350'));
}

export function fir(drawing, x, y, h, snow = 0) {
  const dark = drawing.dim('#2f5446', 0.2);
  const lit = drawing.lit('#467058');
  const white = drawing.lit('#f4f7fb');
  const side = drawing.look.sunSide;
  return soft(drawing, x, y, h * 0.16) + rect(x - h * 0.014, y - h * 0.1, h * 0.028, h * 0.1, drawing.dim('#6b4f3f')) + repeat(5, (i) => {
    const top = y - h + i * h * 0.15;
    const half = h * (0.07 + i * 0.032);
    const foot = top + h * 0.28;
    const tier = poly([[x, top], [x + half, foot], [x + half * 0.5, foot - h * 0.02], [x, foot + h * 0.01], [x - half * 0.5, foot - h * 0.02], [x - half, foot]], dark);
    const shine = poly([[x, top], [x + side * half, foot], [x + side * half * 0.4, foot - h * 0.02]], lit);
    const cap = snow ? poly([[x, top], [x + half * 0.55, top + h * 0.16], [x + half * 0.15, top + h * 0.13], [x - half * 0.1, top + h * 0.18], [x - half * 0.55, top + h * 0.16]], white, { opacity: snow }) : '';
    return tier + shine + cap;
  });
}

export function palm(drawing, x, y, h, color = '#4f7d54') {
  const { random } = drawing;
  const lean = random.range(-0.12, 0.12) * h;
  const tx = x + lean;
  const ty = y - h * 0.8;
  const r = h * random.range(0.3, 0.38);
  const trunk = curve(`M${n(x)} ${n(y)} Q${n(x + lean * 0.2)} ${n(y - h * 0.45)} ${n(tx)} ${n(ty)}`, drawing.dim('#8d6c4f', 0.12), h * 0.035);
  const frond = (angle, k, fill) => {
    const ex = tx + Math.cos(angle) * r * k;
    const ey = ty + Math.sin(angle) * r * 0.55 * k + r * 0.42 * Math.abs(Math.cos(angle)) * k;
    const mx = tx + Math.cos(angle) * r * 0.55 * k;
    const my = ty + Math.sin(angle) * r * 0.75 * k - r * 0.2;
    return path(`M${n(tx)} ${n(ty)} Q${n(mx)} ${n(my)} ${n(ex)} ${n(ey)} Q${n(mx + r * 0.02)} ${n(my + r * 0.24)} ${n(tx)} ${n(ty + r * 0.05)}z`, fill);
  };
  const fronds = (count, k, fill, off) => repeat(count, (i) => frond(Math.PI * (-1.12 + (1.24 * (i + off)) / count), k * random.range(0.85, 1.1), fill));
  return soft(drawing, x, y, h * 0.22) + trunk + fronds(8, 1, drawing.dim(color, 0.4), 0.5) + fronds(7, 0.95, drawing.lit(color), 0.2) + fronds(5, 0.7, drawing.lit(lighten(color, 0.15)), 0.6);
}

export function bush(drawing, x, y, w, color, flower) {
  const { random } = drawing;
  let out = soft(drawing, x, y, w * 0.55) + group(crown(drawing, x, y - w * 0.2, w * 0.42, color, 0.75));
  if (flower) out += repeat(14, () => circle(x + random.range(-0.45, 0.45) * w, y - w * random.range(0.02, 0.48), w * random.range(0.02, 0.045), drawing.lit(random.odds(0.6) ? flower : lighten(flower, 0.3))));
  return out;
}

export function agave(drawing, x, y, r) {
  const { random } = drawing;
  return soft(drawing, x, y, r) + repeat(11, (i) => {
    const a = Math.PI * (-1 + (i + 0.5) / 11);
    const ex = x + Math.cos(a) * r * random.range(0.85, 1.1);
    const ey = y + Math.sin(a) * r * random.range(0.7, 1);
    return path(`M${n(x - r * 0.08)} ${n(y)} Q${n((x + ex) / 2 - r * 0.1)} ${n((y + ey) / 2 - r * 0.12)} ${n(ex)} ${n(ey)} Q${n((x + ex) / 2 + r * 0.12)} ${n((y + ey) / 2)} ${n(x + r * 0.08)} ${n(y)}z`, i % 2 ? drawing.dim('#6f9484', 0.3) : drawing.lit('#88aa94'));
  });
}

export function cactus(drawing, x, y, h) {
  const color = drawing.lit('#5f8a62');
  const dark = drawing.dim('#4d7856', 0.25);
  const arm = (dx, base, top) => curve(`M${n(x)} ${n(y - h * base)} h${n(dx)} v${n(-h * top)}`, dark, h * 0.1, { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
  return soft(drawing, x, y, h * 0.25) + arm(h * 0.22, 0.35, 0.28) + arm(-h * 0.2, 0.5, 0.2) + line(x, y, x, y - h, color, h * 0.14, { 'stroke-linecap': 'round' }) + line(x + drawing.look.sunSide * h * 0.03, y - h * 0.05, x + drawing.look.sunSide * h * 0.03, y - h * 0.95, lighten(color, 0.18), h * 0.02);
}

export function lavender(drawing, x, y, w) {
  const { random } = drawing;
  return soft(drawing, x, y, w * 0.5) + repeat(16, (i) => {
    const bx = x + (i - 7.5) * (w / 16);
    const top = y - w * random.range(0.35, 0.6);
    return line(bx, y, bx + random.range(-4, 4), top, drawing.lit('#7d8f66'), 1.6) + ellipse(bx + random.range(-4, 4), top, 2.4, w * 0.07, drawing.lit('#8a76b4'));
  });
}

export function grasses(drawing, x, y, w, color = '#b7a86a') {
  const { random } = drawing;
  return repeat(18, () => {
    const bx = x + random.range(-0.5, 0.5) * w;
    const h = w * random.range(0.35, 0.8);
    return curve(`M${n(bx)} ${n(y)} q${n(random.range(-4, 4))} ${n(-h * 0.6)} ${n(random.range(-14, 14))} ${n(-h)}`, random.odds(0.5) ? drawing.lit(color) : drawing.dim(color, 0.25), 1.8, { 'stroke-linecap': 'round' });
  });
}

export function potted(drawing, x, y, h, kind = 'leaf') {
  const { random } = drawing;
  const clay = drawing.lit(random.pick(['#bf6a46', '#d9c7ad', '#5f6b70', '#c98f5f']));
  const pot = soft(drawing, x, y, h * 0.22) + poly([[x - h * 0.15, y - h * 0.3], [x + h * 0.15, y - h * 0.3], [x + h * 0.11, y], [x - h * 0.11, y]], clay) + poly([[x, y - h * 0.3], [x + h * 0.15, y - h * 0.3], [x + h * 0.11, y], [x, y]], darken(clay, 0.15)) + rect(x - h * 0.17, y - h * 0.34, h * 0.34, h * 0.05, lighten(clay, 0.1));
  const foot = y - h * 0.33;
  if (kind === 'olive') return pot + group(olive(drawing, x, foot, h * 0.7));
  if (kind === 'citrus') return pot + line(x, foot, x, foot - h * 0.3, drawing.dim('#7a5a44'), h * 0.03) + crown(drawing, x, foot - h * 0.42, h * 0.2, '#4d7a4c') + repeat(7, () => circle(x + random.range(-0.16, 0.16) * h, foot - h * random.range(0.3, 0.56), h * 0.025, drawing.lit('#f0a03c')));
  if (kind === 'cactus') return pot + cactus(drawing, x, foot, h * 0.6);
  return pot + leaves(drawing, x, foot, h * 0.7);
}

/** Large leaves on arching stems: banana, fern, monstera, according to chance. */
export function leaves(drawing, x, y, h, color = '#4f7d58') {
  const { random } = drawing;
  return repeat(9, (i) => {
    const a = -Math.PI / 2 + (i - 4) * 0.3 + random.range(-0.08, 0.08);
    const l = h * random.range(0.7, 1);
    const ex = x + Math.cos(a) * l;
    const ey = y + Math.sin(a) * l * 0.95 + Math.abs(Math.cos(a)) * l * 0.25;
    const nx = Math.cos(a + 1.57) * l * 0.16;
    const ny = Math.sin(a + 1.57) * l * 0.16;
    const mx = x + Math.cos(a) * l * 0.6;
    const my = y + Math.sin(a) * l * 0.75;
    const fill = [drawing.dim(color, 0.32), drawing.lit(color), drawing.lit(lighten(color, 0.14))][i % 3];
    return path(`M${n(x)} ${n(y)} Q${n(mx + nx)} ${n(my + ny)} ${n(ex)} ${n(ey)} Q${n(mx - nx)} ${n(my - ny)} ${n(x)} ${n(y)}z`, fill) + curve(`M${n(x)} ${n(y)} Q${n(mx)} ${n(my)} ${n(ex)} ${n(ey)}`, mix(fill, '#ffffff', 0.18), 1.2, { opacity: 0.7 });
  });
}

/** The tree that belongs to a place. */
export function localTree(drawing, place, x, y, h) {
  const { random } = drawing;
  const leaf = random.pick(drawing.land.leaves);
  const autumn = ['#c98a3c', '#b5633a', '#a98f45'];
  if (place === 'chamonix') return random.odds(0.8) || drawing.snow ? fir(drawing, x, y, h * 1.25, drawing.snow) : roundTree(drawing, x, y, h, drawing.season === 'autumn' ? random.pick(autumn) : leaf);
  if (place === 'marrakech') return random.odds(0.62) ? palm(drawing, x, y, h * 1.2) : olive(drawing, x, y, h * 0.8);
  if (place === 'lanzarote') return random.odds(0.6) ? palm(drawing, x, y, h) : cactus(drawing, x, y, h * 0.5);
  if (place === 'seville') return random.odds(0.4) ? palm(drawing, x, y, h * 1.3) : roundTree(drawing, x, y, h * 0.8, '#55824f');
  if (place === 'mallorca' || place === 'algarve') return random.pick([umbrellaPine, olive, umbrellaPine, palm, cypress])(drawing, x, y, h);
  if (place === 'cote-d-azur') return random.pick([umbrellaPine, cypress, palm, olive, cypress])(drawing, x, y, h);
  return random.odds(0.3) ? cypress(drawing, x, y, h) : roundTree(drawing, x, y, h, drawing.season === 'autumn' ? random.pick(autumn) : leaf);
}
