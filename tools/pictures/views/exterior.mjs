// The first picture: the property from the front.
import { WIDTH, ellipse, group, mix, rect, repeat } from '../lib/core.mjs';
import { chalet, farm, gableHouse, hipVilla } from '../lib/houses.mjs';
import { accentOf, wallOf } from '../lib/palette.mjs';
import { agave, bush, cactus, grasses, lavender, localTree } from '../lib/plants.mjs';
import { courtyard } from '../lib/riad.mjs';
import { backdrop, foregroundShade, lawn, overhang } from '../lib/scenes.mjs';
import { floorQuad, lounger, parasol, paving, pool } from '../lib/solid.mjs';
import { pavementLife, street, streetRow, tower, tramCar } from '../lib/streets.mjs';
import { cubeVilla, flatVilla } from '../lib/villas.mjs';

const FLOWERS = { algarve: '#b8437f', lisbon: '#c05a8c', 'porto-douro': '#b0567a', 'cote-d-azur': '#b8437f', chamonix: '#c9433f', seville: '#c23f6a', mallorca: '#a8437f', marrakech: '#c23f6f', lanzarote: '#c0457a' };

const HOUSES = { flat: flatVilla, cube: cubeVilla, hip: hipVilla, gable: gableHouse, farm, chalet };

/** Low planting that belongs to a place. */
export function bedding(drawing, y, from, to, size, count) {
  const { random, place } = drawing;
  const flower = FLOWERS[place];
  return repeat(count, () => {
    const x = random.range(from, to);
    const s = size * random.range(0.7, 1.2);
    const yy = y + random.range(-4, 8);
    if (drawing.snow) return ellipse(x, yy, s * 0.5, s * 0.2, drawing.lit('#f4f8fc'));
    if (place === 'lanzarote') return random.pick([agave, cactus, agave])(drawing, x, yy, s * 0.5);
    if (place === 'cote-d-azur' && random.odds(0.45)) return lavender(drawing, x, yy, s);
    if (place === 'marrakech' && random.odds(0.4)) return agave(drawing, x, yy, s * 0.5);
    if (random.odds(0.25)) return grasses(drawing, x, yy, s * 0.7);
    return bush(drawing, x, yy, s, random.pick(drawing.land.leaves), random.odds(0.4) ? flower : undefined);
  });
}

/** What the house stands in: meadow, dry grass, gravel, red earth, black ash. */
function groundColor(drawing) {
  const { random, land, place, snow } = drawing;
  if (snow) return undefined;
  if (place === 'lanzarote') return random.pick(['#4d4449', '#5b5152', '#8a7a66']);
  if (place === 'marrakech') return random.pick([land.ground, mix(land.ground, land.grass, 0.5), land.grass]);
  return random.pick([land.grass, mix(land.grass, land.ground, 0.45), mix(land.grass, land.ground, 0.75), mix(land.grass, '#5f8a4f', 0.5)]);
}

function detached(drawing, facts) {
  const d = drawing;
  const { random } = d;
  const right = random.odds(0.5);
  d.eye = { x: right ? 1010 : 170, y: 478 };
  d.ground = 572;
  const style = { wall: wallOf(facts.facade), accent: accentOf(facts.accent), storeys: facts.storeys, flowers: random.odds(0.55) && d.place !== 'chamonix' ? FLOWERS[d.place] : undefined, stone: facts.facade === 'stone', flat: ['marrakech', 'lanzarote'].includes(d.place), small: facts.small };
  let out = backdrop(d, facts.scene, d.eye.y, 560) + lawn(d, 552, groundColor(d));
  out += repeat(random.int(2, 4), () => localTree(d, d.place, random.odds(0.5) ? random.range(20, 220) : random.range(960, 1180), 566, random.range(150, 250)));
  out += (HOUSES[facts.form] ?? gableHouse)(d, style) ;
  out += bedding(d, 580, 180, 980, 46, random.int(7, 12)) + bedding(d, 592, 20, 1180, 62, random.int(4, 7));
  if (facts.pool && !d.snow) out += poolside(d);
  else out += path(d) + bedding(d, 690, 20, 420, 90, 3) + bedding(d, 700, 800, 1180, 90, 3);
  const near = random.odds(0.5) ? [random.range(20, 90), 700] : [random.range(1110, 1180), 710];
  return out + localTree(d, d.place, near[0], near[1], random.range(330, 440)) + foregroundShade(d) + (random.odds(0.35) && !d.snow ? overhang(d) : '');
}

function poolside(drawing) {
  const d = drawing;
  const { random } = d;
  const cx = d.eye.x > 600 ? 690 : 510;
  const w = random.range(150, 200);
  const far = random.range(1.3, 1.42);
  const near = far + random.range(0.55, 0.8);
  const cloth = random.pick(['#f4ecdc', '#d9893f', '#3f7a84', '#e9c2a0', '#c9604a']);
  let out = paving(d, cx - w - 90, cx + w + 90, near + 0.3, far - 0.1, d.land.paving, random.odds(0.5)) + pool(d, cx - w, cx + w, near, far);
  const side = random.odds(0.5) ? 1 : -1;
  out += parasol(d, cx + side * (w + 40), far + 0.1, cloth) + lounger(d, cx + side * (w + 44), far + 0.22, cloth, side) + lounger(d, cx + side * (w + 46), far + 0.42, cloth, side);
  return out + bedding(d, 720, cx > 600 ? 10 : 900, cx > 600 ? 260 : 1190, 90, 4);
}

function path(drawing) {
  const x = drawing.random.range(480, 660);
  return floorQuad(drawing, x - 46, x + 46, 3.6, 1.02, drawing.lit(drawing.snow ? '#dfe7ef' : drawing.land.paving)) + repeat(9, (i) => floorQuad(drawing, x - 40, x + 40, 1.14 + i * 0.28, 1.1 + i * 0.28, drawing.dim(drawing.snow ? '#dfe7ef' : drawing.land.paving, 0.12)));
}

function inTown(drawing, facts) {
  const d = drawing;
  const { random } = d;
  d.eye = { x: random.odds(0.5) ? 900 : 300, y: 480 };
  d.ground = 640;
  let out = backdrop(d, facts.scene, 470, 600) + rect(-10, 590, WIDTH + 20, 220, d.lit(d.land.paving));
  const modern = facts.modern;
  if (facts.form === 'tower') out += street(d) + repeat(4, () => localTree(d, d.place, random.range(20, 1180), 640, random.range(130, 200))) + tower(d, { wall: facts.facade, accent: accentOf(facts.accent), storeys: facts.storeys });
  else {
    const narrow = facts.form === 'townhouse';
    out += streetRow(d, { wall: facts.facade, accent: accentOf(facts.accent), storeys: Math.max(2, Math.min(6, facts.storeys)), bays: narrow ? random.int(2, 3) : random.int(4, 5), mainWidth: narrow ? random.range(210, 270) : random.range(390, 500), kind: modern ? 'modern' : 'old', shop: facts.shop, rail: random.pick(['glass', 'iron', 'masonry']) });
    out += street(d, d.place === 'lisbon');
  }
  if (d.place === 'lisbon' && random.odds(0.5)) out += tramCar(d, random.range(100, 880), 700);
  out += repeat(random.int(1, 3), () => localTree(d, d.place, random.odds(0.5) ? random.range(20, 240) : random.range(960, 1180), 668, random.range(190, 290)));
  return out + pavementLife(d, facts.shop || random.odds(0.35)) + foregroundShade(d);
}

/** Steps nearer to the subject and a little aside, so that no two pictures share a composition. */
function nearer(drawing, content, x, y, least, most) {
  const { random } = drawing;
  const k = random.range(least, most);
  const keep = (value, size) => Math.min(0, Math.max(size - size * k, value));
  const dx = keep(600 - x * k + random.range(-70, 70), WIDTH);
  const dy = keep(430 - y * k + random.range(-20, 40), 800);
  return group(content, { transform: `translate(${dx.toFixed(1)} ${dy.toFixed(1)}) scale(${k.toFixed(3)})` });
}

export function exterior(drawing, facts) {
  if (facts.form === 'riad') return courtyard(drawing, { wall: wallOf(facts.facade), accent: accentOf(facts.accent), basin: facts.pool || drawing.random.odds(0.5) });
  if (['townhouse', 'block', 'tower', 'shop'].includes(facts.form)) return nearer(drawing, inTown(drawing, facts), 600, facts.form === 'townhouse' ? 484 : 470, facts.form === 'townhouse' ? 1.3 : 1.12, facts.form === 'townhouse' ? 1.7 : 1.42);
  return nearer(drawing, detached(drawing, facts), drawing.eye.x > 600 ? 560 : 620, facts.form === 'chalet' ? 440 : 520, facts.form === 'chalet' ? 1.1 : 1.26, facts.form === 'chalet' ? 1.26 : 1.5);
}

