// Plans agree with the records that they are drawn from, and each property has pictures of its own to begin with: `node --test pictures.test.mjs`.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { chance } from './lib/core.mjs';
import { drawPlan, factsOf, isPlan, viewsOf } from './lib/property.mjs';
import { assign, readIndex, shown, viewsWith } from './lib/renders.mjs';
import { floorsFor } from './views/plan.mjs';

const data = join(dirname(fileURLToPath(import.meta.url)), '../../data/demo');
const properties = readdirSync(join(data, 'properties')).sort().flatMap((file) => JSON.parse(readFileSync(join(data, 'properties', file), 'utf8')));
const index = readIndex(data);
const views = (property) => viewsWith(viewsOf(property), property.ref, index);
const renders = assign(properties, index, views);
const planned = properties.filter((property) => viewsOf(property).includes('plan'));
const floorsOf = (property) => floorsFor(chance(`${property.ref}/plan`), factsOf(property));
const square = ({ w, h }) => w * h;
const count = (floors, role) => floors.flatMap(({ rooms }) => rooms).filter((room) => room.role === role).length;

/** Of the others only a part is drawn: a floor of a building, a room of a business. */
const whole = planned.filter(({ kind, living_area_m2: area }) => kind !== 'building' && area);

test('rooms, ways and stairs together are the living area', () => {
  for (const property of whole) {
    const drawn = floorsOf(property).reduce((sum, { rooms, corridor, court }) => sum + rooms.reduce((all, room) => all + square(room), 0) + (corridor ? square(corridor) : 0) - (court ? square(court) : 0), 0);
    assert.ok(Math.abs(drawn - property.living_area_m2) < 0.5, `${property.ref}: ${drawn} m², not ${property.living_area_m2}`);
  }
});

test('there are as many bedrooms and bathrooms as the record says', () => {
  for (const property of whole.filter(({ kind }) => kind !== 'business')) {
    const floors = floorsOf(property);
    assert.equal(count(floors, 'bed'), property.bedrooms_total, `bedrooms of ${property.ref}`);
    assert.equal(count(floors, 'bath'), Math.max(1, property.bathrooms_total), `bathrooms of ${property.ref}`);
  }
});

test('no room lies outside its floor or over another', () => {
  const slack = 0.001;
  for (const property of planned) {
    for (const { width, depth, rooms } of floorsOf(property)) {
      for (const [i, room] of rooms.entries()) {
        assert.ok(room.x > -slack && room.y > -slack && room.x + room.w < width + slack && room.y + room.h < depth + slack, `${property.ref}: a ${room.role} outside`);
        const over = rooms.slice(i + 1).find((other) => room.x + room.w > other.x + slack && other.x + other.w > room.x + slack && room.y + room.h > other.y + slack && other.y + other.h > room.y + slack);
        assert.equal(over, undefined, `${property.ref}: a ${room.role} over a ${over?.role}`);
      }
    }
  }
});

test('floors of a house have the same width, and their courts lie one above the other', () => {
  for (const property of planned) {
    const floors = floorsOf(property);
    assert.equal(new Set(floors.map(({ width }) => width.toFixed(3))).size, 1, property.ref);
    assert.equal(new Set(floors.map(({ court }) => JSON.stringify(court))).size, 1, `courts of ${property.ref}`);
  }
});

test('every plan is drawn whole, and the same each time', () => {
  for (const property of properties) {
    const view = viewsOf(property).find(isPlan);
    const drawn = drawPlan(property, view, 1600);
    assert.doesNotMatch(drawn, /NaN|undefined|Infinity/, property.ref);
    assert.equal(drawn, drawPlan(property, view, 1600), property.ref);
  }
});

test('every property has four pictures at least, the plan last', () => {
  for (const property of properties) {
    const pictures = shown(views(property), renders[property.ref]);
    assert.ok(pictures.length >= 4, `${property.ref} has ${pictures.length}`);
    assert.deepEqual(pictures.map(isPlan), pictures.map((_, at) => at === pictures.length - 1), property.ref);
    assert.equal(new Set(pictures).size, pictures.length, property.ref);
  }
});

test('no scene is the cover of two properties, or seen twice in a place but for the front of a building', () => {
  const covers = properties.map((property) => renders[property.ref].given[shown(views(property), renders[property.ref])[0]].file);
  assert.equal(new Set(covers).size, covers.length);
  const seen = new Map();
  for (const property of properties) {
    for (const { file, ref } of Object.values(renders[property.ref].given)) {
      const key = `${file} ${property.place}`;
      if (ref !== property.ref && ref !== property.parent) assert.equal(seen.get(key), undefined, `${key}: ${property.ref} and ${seen.get(key)}`);
      if (ref !== property.parent) seen.set(key, property.ref);
    }
  }
});
