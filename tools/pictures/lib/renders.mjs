// Which property shows which rendered picture: its own scene's first, else one that agrees with its facts. What has none is drawn.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of data/demo/pictures/index.json: [{ file, ref, view, hour, width, height, dominant_color, facts }]. */
export function readIndex(folder) {
  const file = join(folder, 'pictures', 'index.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).filter((entry) => existsSync(join(folder, 'pictures', entry.file))) : [];
}

const INSIDE = ['living', 'bedroom', 'kitchen', 'bath'];

const kin = { villa: 'house', house: 'house', apartment: 'flat', building: 'flat', business: 'business', project: 'project', land: 'land' };
const SEA = ['sea', 'cliff', 'lagoon', 'harbour', 'river'];
const HILLS = ['countryside', 'vineyard', 'garden', 'forest', 'mountain'];
const TOWN = ['city', 'old_town'];
/** Towns are built in three ways: of red earth, of white cubes, under tiles. */
const townOf = (place) => `town ${['marrakech', 'lanzarote'].includes(place) ? place : 'under tiles'}`;
/** Places that look alike through a window or behind a house. */
export const settingOf = (scene, place) => (SEA.includes(scene) ? 'sea' : HILLS.includes(scene) ? 'hills' : TOWN.includes(scene) ? townOf(place) : scene === 'desert' ? 'palm_grove' : scene);

const ROOMS = { alpine: 'alpine', moroccan: 'moroccan', contemporary: 'modern', modernist: 'modern', industrial: 'modern', belle_epoque: 'classic', pombaline: 'classic', art_deco: 'classic' };

/** What must agree before a scene may stand for another property. */
export function traitsOf(property) {
  const { attributes: a, picture_style: style } = property;
  const pool = !['none', 'indoor', 'shared'].includes(a.pool ?? 'none') && style.season !== 'winter';
  const winter = style.season === 'winter';
  return { kin: kin[property.kind], form: style.form, facade: style.facade, storeys: a.stories ?? a.storeys ?? a.floors_in_building ?? 2, pool, winter, setting: settingOf(style.scene, property.place), rooms: ROOMS[a.architectural_style] ?? 'rustic', place: property.place };
}

/** How well a scene suits a view of a property; 0 is not at all. */
export function suits(view, wanted, offered) {
  // Land is drawn to its true size, and a business or a project is known by its front.
  if (!['house', 'flat'].includes(wanted.kin)) return 0;
  if (wanted.winter !== offered.winter || wanted.setting !== offered.setting || wanted.kin !== offered.kin) return 0;
  if (INSIDE.includes(view)) return wanted.rooms === offered.rooms ? 2 : 0;
  if (view === 'terrace') return wanted.pool === offered.pool ? 2 + (wanted.rooms === offered.rooms) : 0;
  if (wanted.form !== offered.form || wanted.storeys !== offered.storeys || wanted.pool !== offered.pool) return 0;
  return wanted.facade === offered.facade ? 4 : 0;
}

/**
 * { ref: { view: entry } }. A scene leads in one property only, so no page of results can show it twice; further back in a listing it may come again, but not
 * twice in the same place, but for the front of a building, which is that of its flats too.
 */
export function assign(properties, index, viewsOf) {
  const result = Object.fromEntries(properties.map(({ ref }) => [ref, {}]));
  const byRef = new Map(properties.map((property) => [property.ref, property]));
  const leads = new Set();
  const shown = new Set();
  const give = (property, view, entry) => {
    result[property.ref][view] = entry;
    if (viewsOf(property)[0] === view) leads.add(entry.file);
    shown.add(`${entry.file} ${property.place}`);
  };
  for (const entry of index) if (byRef.has(entry.ref) && viewsOf(byRef.get(entry.ref)).includes(entry.view)) give(byRef.get(entry.ref), entry.view, entry);
  for (const property of properties) {
    const wanted = traitsOf(property);
    for (const view of viewsOf(property)) {
      if (result[property.ref][view]) continue;
      const lead = viewsOf(property)[0] === view;
      const fitting = index
        .filter((entry) => entry.view === view && byRef.has(entry.ref) && !(lead && leads.has(entry.file)) && (entry.ref === property.parent || !shown.has(`${entry.file} ${property.place}`)))
        .map((entry) => ({ entry, score: suits(view, wanted, traitsOf(byRef.get(entry.ref))) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || (a.entry.file < b.entry.file ? -1 : 1));
      if (fitting.length) give(property, view, fitting[0].entry);
    }
  }
  return result;
}

/** A property's views with those that exist only because its own scene was rendered, before the plan or the view from above. */
export function viewsWith(views, ref, index) {
  const more = index.filter((entry) => entry.ref === ref && !views.includes(entry.view)).map(({ view }) => view);
  return more.length ? [...views.slice(0, -1), ...more, views.at(-1)] : views;
}
