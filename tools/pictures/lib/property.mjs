// From a property's record to its drawings: which views it has, what they need to know, and the SVG of one view.
import { Drawing, HEIGHT, WIDTH, chance, circle, n, rect, repeat } from './core.mjs';
import { landOf, lookOf } from './palette.mjs';
import { aerial, parcelAerial } from '../views/aerial.mjs';
import { exterior } from '../views/exterior.mjs';
import { plan } from '../views/plan.mjs';
import { hillside, massing, sitePlan, skyline } from '../views/project.mjs';
import { bedroom, living, premises } from '../views/rooms.mjs';
import { terrace } from '../views/terrace.mjs';

const VIEWS = {
  villa: ['exterior', 'terrace', 'living', 'bedroom', 'aerial'], house: ['exterior', 'living', 'terrace', 'bedroom', 'plan'], apartment: ['exterior', 'living', 'bedroom', 'terrace', 'plan'], building: ['exterior', 'terrace', 'living', 'plan'],
  land: ['aerial', 'hillside', 'evening', 'site_plan'], business: ['exterior', 'inside', 'corner', 'plan'], project: ['exterior', 'massing', 'living', 'site_plan']
};

function painterOf(view, kind) {
  if (kind === 'project' && view === 'exterior') return skyline;
  if (kind === 'land' && view === 'aerial') return parcelAerial;
  return { exterior, terrace, living, bedroom, aerial, plan, hillside, massing, inside: premises, corner: premises, evening: hillside, site_plan: sitePlan }[view];
}

/** A flat inside a building leads with its best room: five covers of one front would tell nothing. Land leads from the air or from the ground. A studio has no bedroom. */
export function viewsOf(property) {
  const views = VIEWS[property.kind];
  if (property.kind === 'land' && chance(property.ref).odds(0.5)) return ['hillside', 'aerial', 'evening', 'site_plan'];
  if (property.kind === 'business' && property.attributes.guest_rooms) return ['exterior', 'living', 'bedroom', 'plan'];
  if (property.bedrooms_total === 0) return ['living', 'terrace', 'exterior', 'plan'];
  if (property.kind !== 'apartment' || !property.parent) return views;
  const open = ['penthouse', 'garden_flat'].includes(property.attributes.apartment_type);
  return open ? ['terrace', 'living', 'bedroom', 'exterior', 'plan'] : ['living', 'bedroom', 'terrace', 'exterior', 'plan'];
}

/** Indoors the tint of the hour is half as strong; from above, and in models, it is always day. */
function lookFor(view, light, random) {
  if (view === 'aerial' || view === 'massing') return lookOf(['dusk', 'dawn', 'night'].includes(light) ? random.pick(['morning', 'golden']) : light, random);
  if (view === 'evening') return lookOf(['golden', 'dusk'].includes(light) ? 'morning' : 'dusk', random);
  const look = lookOf(light, random);
  return ['living', 'bedroom', 'inside', 'corner'].includes(view) ? { ...look, tintShare: look.tintShare * 0.55 } : look;
}

/** What the painters read: the picture style plus the facts that show in a picture. */
export function factsOf(property) {
  const { attributes: a, picture_style: style } = property;
  const pool = (a.pool ?? 'none') !== 'none' && a.pool !== 'indoor' && a.pool !== 'shared';
  const storeys = a.stories ?? a.storeys ?? a.floors_in_building ?? 2;
  return {
    ...style, pool, storeys, poolside: pool && style.form !== 'riad' && style.season !== 'winter', infinity: a.pool === 'infinity',
    modern: ['contemporary', 'modernist'].includes(a.architectural_style),
    shop: property.kind === 'business', tables: ['restaurant', 'cafe', 'bar', 'bakery', 'wine_bar', 'winery'].includes(a.business_type), small: (property.living_area_m2 ?? 200) < 60,
    bedrooms: property.bedrooms_total ?? (property.kind === 'business' ? 0 : 2), bathrooms: property.bathrooms_total ?? 1, area: property.living_area_m2, duplex: a.apartment_type === 'duplex', poolLength: a.pool_length_m ?? 8, lot: property.lot_size_m2, fireplace: (a.fireplaces ?? 0) > 0, kind: property.kind, unit: Boolean(property.parent), grove: ['olive_grove', 'orchard', 'vineyard'].includes(a.current_use), construction: ['construction', 'refurbishment'].includes(a.stage)
  };
}

/** A little tooth of the paper, and a corner shade that holds the eye in the picture. */
function finish(drawing, drawn) {
  const { random } = drawing;
  const dust = repeat(300, () => circle(random.range(0, WIDTH), random.range(0, HEIGHT), random.range(0.5, 1.5), random.odds(0.5) ? '#ffffff' : '#2a2030', { opacity: n(random.range(0.5, 1.3) / 10) }));
  if (drawn) return dust;
  return dust + rect(0, 0, WIDTH, HEIGHT, drawing.radial([[0.62, drawing.look.shadow, 0], [1, drawing.look.shadow, 0.22]], 0.76));
}

export function drawView(property, view, width) {
  const facts = factsOf(property);
  const random = chance(`${property.ref}/${view}`);
  const drawing = new Drawing(random, lookFor(view, facts.light, random));
  drawing.place = property.place;
  drawing.land = landOf(property.place);
  drawing.season = facts.season ?? 'summer';
  drawing.snow = drawing.season === 'winter' ? 1 : 0;
  drawing.form = facts.form;
  const body = painterOf(view, property.kind)(drawing, facts);
  return drawing.document(body + finish(drawing, ['plan', 'site_plan'].includes(view)), width);
}
