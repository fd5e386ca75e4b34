// The sky: gradient, sun or moon, clouds, stars, birds.
import { HEIGHT, WIDTH, circle, curve, ellipse, group, lighten, mix, n, path, rect, repeat } from './core.mjs';

function sun(drawing, horizon) {
  const { look, random } = drawing;
  const low = ['dawn', 'golden', 'dusk'].includes(look.light);
  const x = look.sunX;
  const y = low ? horizon - random.range(30, 170) : random.range(70, 170);
  const r = low ? random.range(34, 58) : random.range(22, 32);
  const halo = drawing.radial([[0, look.sun, 0.85], [0.25, look.sun, 0.35], [1, look.sun, 0]]);
  return circle(x, y, r * (low ? 6 : 8), halo) + circle(x, y, r, lighten(look.sun, 0.25), { opacity: low ? 0.95 : 0.85 });
}

function moon(drawing) {
  const { random, look } = drawing;
  const x = random.range(200, 1000);
  const y = random.range(80, 200);
  const dots = repeat(70, () => circle(random.range(0, WIDTH), random.range(0, 420), random.range(0.6, 1.8), '#fff8e0', { opacity: n(random.range(0.3, 0.95)) }));
  return dots + circle(x, y, 150, drawing.radial([[0, '#fff3d0', 0.3], [1, '#fff3d0', 0]])) + circle(x, y, 26, look.sun) + circle(x - 9, y - 6, 22, look.sky[0], { opacity: 0.55 });
}

/** A long flat cloud of overlapping ovals with a lit upper and a tinted lower edge. */
function cloud(drawing, x, y, size) {
  const { look, random } = drawing;
  const top = mix(look.sky[2], '#ffffff', look.glow === 1 ? 0.12 : 0.55);
  const shade = mix(look.sky[1], look.sky[2], 0.5);
  const puffs = Array.from({ length: random.int(4, 7) }, (_, i, ) => ({ dx: (i - 2.5) * size * 0.42 + random.range(-12, 12), r: size * random.range(0.22, 0.46) * (1 - Math.abs(i - 2.5) * 0.12) }));
  const body = puffs.map((p) => ellipse(x + p.dx, y - p.r * 0.3, p.r * 1.35, p.r * 0.62, top)).join('');
  const foot = puffs.map((p) => ellipse(x + p.dx + 8, y + 6, p.r * 1.3, p.r * 0.3, shade, { opacity: 0.6 })).join('');
  return group(body + foot, { opacity: n(random.range(0.55, 0.9)) });
}

/** High streaks, drawn as long thin leaves. */
function streaks(drawing) {
  const { look, random } = drawing;
  const color = mix(look.sky[2], '#ffffff', 0.35);
  return repeat(random.int(3, 7), () => {
    const x = random.range(-100, 1000);
    const y = random.range(50, 330);
    const w = random.range(200, 560);
    const h = random.range(5, 16);
    return path(`M${n(x)} ${n(y)} q${n(w / 2)} ${n(-h)} ${n(w)} ${n(random.range(-14, 8))} q${n(-w / 2)} ${n(h * 1.4)} ${n(-w)} ${n(random.range(2, 12))}z`, color, { opacity: n(random.range(0.25, 0.6)) });
  });
}

function birds(drawing) {
  const { random, look } = drawing;
  const x = random.range(200, 950);
  const y = random.range(110, 260);
  return repeat(random.int(3, 6), () => {
    const bx = x + random.range(-80, 80);
    const by = y + random.range(-36, 36);
    const s = random.range(5, 10);
    return curve(`M${n(bx - s)} ${n(by - s * 0.4)} q${n(s * 0.6)} ${n(-s * 0.4)} ${n(s)} ${n(s * 0.4)} q${n(s * 0.4)} ${n(-s * 0.8)} ${n(s)} ${n(-s * 0.4)}`, mix(look.shadow, look.sky[1], 0.2), 1.8, { opacity: 0.75, 'stroke-linecap': 'round' });
  });
}

export function sky(drawing, horizon) {
  const { look, random } = drawing;
  const fill = drawing.gradient([[0, look.sky[0]], [0.55, look.sky[1]], [1, look.sky[2]]]);
  let out = rect(0, 0, WIDTH, HEIGHT, look.sky[2]) + rect(0, 0, WIDTH, horizon + 4, fill);
  out += look.light === 'night' ? moon(drawing) : sun(drawing, horizon);
  if (look.light === 'dusk') out += repeat(26, () => circle(random.range(0, WIDTH), random.range(0, 230), random.range(0.7, 1.6), '#fff3dc', { opacity: n(random.range(0.3, 0.8)) }));
  const mood = random.next();
  if (mood < 0.4) out += streaks(drawing);
  else if (mood < 0.8) out += repeat(random.int(2, 4), () => cloud(drawing, random.range(60, 1140), random.range(90, horizon - 190), random.range(70, 130)));
  if (random.odds(0.35) && look.light !== 'night') out += birds(drawing);
  return out;
}
