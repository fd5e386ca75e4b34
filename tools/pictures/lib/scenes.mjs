// The backdrop of a picture: sky and everything behind the property, down to `base`, where the property's own ground begins.
import { HEIGHT, WIDTH, circle, ellipse, mix, n, outline, path, poly, rect, repeat, under } from './core.mjs';
import { alps, dunes, forest, headland, hills, oliveRows, palmGrove, river, sea, treeLine, vineyard, volcanoes } from './land.mjs';
import { localTree } from './plants.mjs';
import { sky } from './sky.mjs';
import { bridge, cityRows, masts, oldTown } from './town.mjs';

const farLand = (drawing, base) => {
  if (drawing.place === 'chamonix') return alps(drawing, base, 270);
  if (drawing.place === 'lanzarote') return volcanoes(drawing, base, 130);
  if (drawing.place === 'marrakech') return alps(drawing, base + 6, 120) + hills(drawing, base, 40, 1);
  return hills(drawing, base, drawing.random.range(90, 170));
};

const SCENES = {
  sea: (d, h, base) => (d.random.odds(0.5) ? hillsFar(d, h) : '') + sea(d, h, base),
  cliff: (d, h, base) => sea(d, h, base) + headland(d, h, d.random.odds(0.5) ? 1 : -1, d.random.range(360, 620), d.random.range(70, 150)) + (d.random.odds(0.5) ? headland(d, h + 16, d.random.odds(0.5) ? 1 : -1, d.random.range(160, 300), d.random.range(60, 120)) : ''),
  lagoon: (d, h, base) => hillsFar(d, h) + sea(d, h, base, true) + repeat(5, (i) => ellipse(d.random.range(0, WIDTH), h + 18 + i * 14, d.random.range(120, 340), 3 + i * 1.4, d.lit(mix(d.land.ground, d.land.grass, d.random.next() * 0.5)), { opacity: 0.9 })),
  river: (d, h, base) => riverScene(d, h, base),
  harbour: (d, h, base) => farLand(d, h) + oldTown(d, h + 14, 90, 3) + river(d, h + 14, base) + masts(d, base - 6, 9),
  town: (d, h, base) => farLand(d, h) + cityRows(d, base, 170),
  city: (d, h, base) => hillsFar(d, h) + cityRows(d, base, d.random.range(170, 240)),
  old_town: (d, h, base) => farLand(d, h) + oldTown(d, base, 190, 4),
  courtyard: (d, h, base) => farLand(d, h) + oldTown(d, base, 150, 3),
  countryside: (d, h, base) => farLand(d, h) + fields(d, h, base) + (d.random.odds(0.5) ? oliveRows(d, base - 2, 3) : treeLine(d, d.place, base - 6, 70, 12)),
  garden: (d, h, base) => farLand(d, h) + treeLine(d, d.place, base - 20, 120, 9) + treeLine(d, d.place, base, 170, 6),
  vineyard: (d, h, base) => farLand(d, h) + vineyard(d, base, (base - h) + 90) + treeLine(d, d.place, base - 60, 56, 5),
  forest: (d, h, base) => farLand(d, h) + forest(d, base, 120, d.snow),
  alps: (d, h, base) => alps(d, h + 10, d.random.range(270, 350)) + hills(d, base, 50, 1) + forest(d, base, 62, d.snow),
  mountain: (d, h, base) => alps(d, h + 6, d.random.range(170, 240), 0) + hills(d, base, 90, 2) + treeLine(d, d.place, base - 4, 74, 12),
  palm_grove: (d, h, base) => farLand(d, h) + fields(d, h, base) + palmGrove(d, base - 22, 84, 16) + palmGrove(d, base, 140, 8),
  desert: (d, h, base) => alps(d, h + 4, 120) + dunes(d, base, base - h + 60),
  volcano: (d, h, base) => (d.random.odds(0.45) ? sea(d, h, base, false) : '') + volcanoes(d, base - 8, d.random.range(130, 210)) + lavaField(d, base)
};

const hillsFar = (d, h) => (d.place === 'lanzarote' ? volcanoes(d, h + 2, 80) : hills(d, h + 2, d.random.range(50, 90), 2));

function riverScene(d, h, base) {
  const bank = h + 6;
  let out = farLand(d, h);
  if (d.place === 'porto-douro' && d.form === 'flat') return out + vineyard(d, bank + 30, 150) + river(d, bank + 30, base);
  out += oldTown(d, bank, 90, 3) + river(d, bank, base);
  if (d.place === 'porto-douro') out += bridge(d, bank + 4, 'arch');
  if (d.place === 'lisbon') out += bridge(d, bank + 4, 'suspension');
  return out;
}

function fields(d, h, base) {
  const { random, land } = d;
  return repeat(4, (i) => {
    const y = h + ((base - h) * i) / 4;
    const color = d.lit(random.pick([land.grass, land.ground, mix(land.grass, land.ground, 0.5), land.leaves[2]]));
    return under(outline(random, -40, WIDTH + 40, y + 12, 26, 2), base + 4, d.gradient([[0, mix(color, d.look.haze, 0.3 - i * 0.07)], [1, color]]));
  });
}

function lavaField(d, base) {
  const { random } = d;
  const black = d.lit('#3b3439');
  return under(outline(random, -40, WIDTH + 40, base - 14, 20, 5), base + 4, black) + repeat(40, () => path(`M${n(random.range(0, WIDTH))} ${n(base - random.range(0, 22))} q8 -9 18 0z`, d.lit(random.pick(['#4d4449', '#2f292e', '#5b4a48']))));
}

/** Paints sky and scene; `horizon` is the eye's height on the paper, `base` where the property's own ground begins. */
export function backdrop(drawing, scene, horizon, base) {
  const paint = SCENES[scene] ?? SCENES.countryside;
  return sky(drawing, horizon) + paint(drawing, horizon, base);
}

/** Ground of the property from `top` to the foot of the picture, with soft strokes. */
export function lawn(drawing, top, color) {
  const { random, land } = drawing;
  const base = drawing.lit(color ?? (drawing.snow ? '#eef2f7' : land.grass));
  const fill = drawing.gradient([[0, mix(base, drawing.look.haze, 0.25)], [0.35, base], [1, drawing.dim(color ?? (drawing.snow ? '#e4ebf4' : land.grass), 0.22)]]);
  return rect(-20, top, WIDTH + 40, HEIGHT - top + 20, fill) + repeat(26, () => {
    const t = random.next();
    return ellipse(random.range(0, WIDTH), top + 14 + t * (HEIGHT - top), random.range(30, 150), 2 + t * 5, random.odds(0.5) ? mix(base, '#ffffff', 0.12) : drawing.dim(color ?? land.grass, 0.2), { opacity: drawing.snow ? 0.25 : 0.35 });
  });
}

/** Falling shadow of trees that stand outside the picture: it gives depth to an empty foreground. */
export function foregroundShade(drawing) {
  const { random, look } = drawing;
  const left = look.sunSide < 0;
  const x = left ? WIDTH + 20 : -20;
  const dir = left ? -1 : 1;
  return repeat(7, () => ellipse(x + dir * random.range(0, 330), HEIGHT - random.range(-10, 70), random.range(70, 150), random.range(12, 26), look.shadow, { opacity: 0.16 }));
}

/** Leaves hanging into the picture from a corner. */
export function overhang(drawing) {
  const { random, land } = drawing;
  const right = random.odds(0.5);
  const leaf = random.pick(land.leaves);
  return repeat(34, (i) => {
    const t = i / 34;
    const x = right ? WIDTH + 10 - t * 330 - random.range(0, 40) : -10 + t * 330 + random.range(0, 40);
    const y = random.range(-14, 96 * (1 - t) + 14);
    const a = random.range(0.3, 2.4);
    const l = random.range(24, 46);
    return path(`M${n(x)} ${n(y)} q${n(Math.cos(a) * l * 0.5 + 7)} ${n(Math.sin(a) * l * 0.5 - 6)} ${n(Math.cos(a) * l)} ${n(Math.sin(a) * l)} q${n(-Math.cos(a) * l * 0.5 - 7)} ${n(-Math.sin(a) * l * 0.5 + 6)} ${n(-Math.cos(a) * l)} ${n(-Math.sin(a) * l)}z`, i % 3 ? drawing.dim(leaf, 0.35) : drawing.lit(leaf));
  });
}

export const nearTrees = (drawing, spots) => spots.map(([x, y, h]) => localTree(drawing, drawing.place, x, y, h)).join('');
export { circle, poly };
