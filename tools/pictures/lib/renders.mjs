// Which property shows which rendered picture: its own scene's first, else one that agrees with its facts. A view that has none is not shown.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPlan } from './property.mjs';

/** Of data/demo/pictures/index.json: [{ file, ref, view, hour, width, height, dominant_color, facts }]. */
export function readIndex(folder) {
  const file = join(folder, 'pictures', 'index.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).filter((entry) => existsSync(join(folder, 'pictures', entry.file))) : [];
}

/** Views that may come first, best first. */
const LEADING = ['exterior', 'aerial', 'hillside', 'terrace', 'living', 'bedroom', 'dusk', 'inside', 'kitchen', 'massing', 'evening'];
const INSIDE = ['living', 'bedroom', 'kitchen', 'bath'];

const kin = { villa: 'house', house: 'house', apartment: 'flat', building: 'flat', business: 'business', project: 'project', land: 'land' };
const SEA = ['sea', 'cliff', 'lagoon', 'harbour', 'river'];
const HILLS = ['countryside', 'vineyard', 'garden', 'forest'];
const TOWN = ['city', 'old_town'];
/** Towns are built in three ways: of red earth, of white cubes, under tiles. */
const townOf = (place) => `town ${['marrakech', 'lanzarote'].includes(place) ? place : 'under tiles'}`;
/** Places that look alike through a window or behind a house. Lanzarote's coast is of lava and palms, and Marrakech's gardens lie in another country than the Douro's. */
export function settingOf(scene, place) {
  if (SEA.includes(scene)) return place === 'lanzarote' ? 'sea of lava' : 'sea';
  if (HILLS.includes(scene)) return place === 'marrakech' ? 'garden of marrakech' : 'hills';
  if (TOWN.includes(scene)) return townOf(place);
  return scene === 'desert' ? 'palm_grove' : scene;
}

/** Which styles are modern, and in which of five ways rooms of a style are furnished: the scenes are built by the same file. */
const { modern: MODERN, rooms: ROOMS } = JSON.parse(readFileSync(new URL('styles.json', import.meta.url), 'utf8'));

/** What must agree before a scene may stand for another property: the same rules as in render/estate_render/facts.py, which makes the scenes. */
export function traitsOf(property) {
  const { kind, attributes: a, picture_style: style } = property;
  const built = a.architectural_style ?? (['apartment', 'building', 'project'].includes(kind) ? 'contemporary' : 'traditional');
  const flat = ['apartment', 'building'].includes(kind) || style.form === 'townhouse';
  const rooms = ROOMS[built] ?? 'modern';
  const winter = style.season === 'winter';
  const scene = style.scene === 'courtyard' ? (flat ? 'old_town' : 'garden') : style.scene;
  const pool = ['none', 'indoor', 'shared'].includes(a.pool ?? 'none') || winter ? 'none' : a.pool === 'plunge' || (a.pool_length_m ?? 10) < 6 ? 'small' : 'large';
  return {
    kin: kin[kind], form: style.form, facade: style.facade, accent: style.accent, storeys: a.stories ?? a.storeys ?? a.floors_in_building ?? 2, pool, winter, setting: settingOf(scene, property.place), rooms: flat && rooms === 'rustic' ? 'town' : rooms,
    modern: MODERN.includes(built), flat, large: (property.living_area_m2 ?? 120) > 90, above: flat ? (a.floor_number ?? 1) : 0, built, row: (property.lot_size_m2 ?? 0) > 0 && property.lot_size_m2 < 200, place: property.place
  };
}

/** A flat is seen from outside as its building is; better than anything that `suits` finds. */
const FRONT_OF_ITS_BUILDING = 9;

/** How well a scene suits a view of a property; 0 is not at all. */
export function suits(view, wanted, offered) {
  const same = (...traits) => traits.every((trait) => wanted[trait] === offered[trait]);
  // Land has its true size, and a business or a project is known by its front.
  if (!['house', 'flat'].includes(wanted.kin)) return 0;
  if (!same('winter', 'setting', 'kin')) return 0;
  // What is seen from the fifth floor is not what is seen from the garden.
  const height = Math.abs(wanted.above - offered.above) < 2 ? 1 : 0;
  if (INSIDE.includes(view)) return same('rooms', 'flat') ? 2 + height + (same('large') ? 1 : 0) : 0;
  if (view === 'terrace') return same('pool', 'flat') && (wanted.flat || same('modern')) ? 2 + height + (same('rooms') ? 1 : 0) : 0;
  if (!same('form', 'storeys', 'pool', 'modern', 'row', 'facade')) return 0;
  return 4 + (same('built') ? 1 : 0) + (same('accent') ? 2 : 0);
}

/**
 * For each property { given: { view: entry }, lead }: its rendered pictures by view, and the view that comes first; no lead where none can. A scene leads in one
 * property only, so no page of results can show it twice: a flat without a front of its own leads with a room like its own. Further back in a listing a scene may come
 * again, but not twice in the same place, but for the front of a building, which is that of its flats too.
 */
export function assign(properties, index, viewsOf) {
  const result = Object.fromEntries(properties.map(({ ref }) => [ref, { given: {}, lead: undefined }]));
  const byRef = new Map(properties.map((property) => [property.ref, property]));
  const leads = new Set();
  const shown = new Set();
  const give = (property, view, entry) => {
    const own = result[property.ref];
    own.given[view] = entry;
    shown.add(`${entry.file} ${property.place}`);
    if (own.lead || leads.has(entry.file) || !LEADING.includes(view)) return;
    own.lead = view;
    leads.add(entry.file);
  };
  const fitting = (property, view, isFree) => {
    const wanted = traitsOf(property);
    return index
      .filter((entry) => entry.view === view && byRef.has(entry.ref) && isFree(entry) && (entry.ref === property.parent || !shown.has(`${entry.file} ${property.place}`)))
      .map((entry) => ({ entry, score: view === 'exterior' && entry.ref === property.parent ? FRONT_OF_ITS_BUILDING : suits(view, wanted, traitsOf(byRef.get(entry.ref))) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.entry.file < b.entry.file ? -1 : 1))[0]?.entry;
  };
  for (const property of properties) {
    const own = index.filter(({ ref }) => ref === property.ref);
    for (const view of viewsOf(property)) {
      const entry = own.find((each) => each.view === view);
      if (entry) give(property, view, entry);
    }
  }
  // Fronts before rooms: what is a property's own way to be recognised is not spent on another's first picture of a room.
  for (const view of LEADING) {
    for (const property of properties) {
      if (result[property.ref].lead || !viewsOf(property).includes(view)) continue;
      const entry = fitting(property, view, ({ file }) => !leads.has(file));
      if (entry) give(property, view, entry);
    }
  }
  for (const property of properties) {
    for (const view of viewsOf(property)) {
      const entry = result[property.ref].given[view] ? undefined : fitting(property, view, () => true);
      if (entry) give(property, view, entry);
    }
  }
  return result;
}

const MORE = ['terrace', 'living', 'bedroom', 'kitchen', 'bath', 'corner', 'massing', 'dusk'];

/** A property's views: those of its own scene first, among them what exists only because it was rendered; the plan comes last. */
export function viewsWith(views, ref, index) {
  const own = new Set(index.filter((entry) => entry.ref === ref).map(({ view }) => view));
  const more = [...own].filter((view) => !views.includes(view)).sort((a, b) => MORE.indexOf(a) - MORE.indexOf(b));
  const all = [...views.slice(0, -1), ...more, views.at(-1)];
  return [...all.filter((view) => own.has(view)), ...all.filter((view) => !own.has(view))];
}

/** What is shown, in order: the lead, the other rendered views, the plan. What has no lead begins with its plan, since its rendered views lead elsewhere. */
export function shown(views, { given, lead = views.find(isPlan) }) {
  const others = views.filter((view) => view !== lead);
  return [lead, ...others.filter((view) => given[view]), ...others.filter(isPlan)];
}

/** Where the portfolio's pictures come from, in words: their own scene, another's, or a plan; how many scenes are whole; and what still wants rendering. */
export function tally(properties, renders, viewsOf) {
  const all = { rendered: 0, reused: 0, plan: 0 };
  const leads = { rendered: 0, reused: 0, plan: 0 };
  const poor = [];
  let whole = 0;
  for (const property of properties) {
    const own = renders[property.ref];
    const origin = (view) => (isPlan(view) ? 'plan' : own.given[view].ref === property.ref ? 'rendered' : 'reused');
    const origins = shown(viewsOf(property), own).map(origin);
    origins.forEach((each) => { all[each] += 1; });
    leads[origins[0]] += 1;
    // Land has three views and a site plan.
    if (origins.filter((each) => each === 'rendered').length >= (property.kind === 'land' ? 3 : 4)) whole += 1;
    if (origins.length < 4) poor.push(property.ref);
  }
  const wanting = poor.length ? `; fewer than four pictures: ${poor.join(', ')}` : '';
  return `${all.rendered} views of their own scene (${whole} scenes whole), ${all.reused} of another's, ${all.plan} plans; first views: ${leads.rendered} their own, ${leads.reused} another's, ${leads.plan} plans${wanting}`;
}
