// From a property's record: which views it has, what its plan needs to know, and the plan itself.
import { createHash } from 'node:crypto';
import { chance, sheet } from './core.mjs';
import { plan } from '../views/plan.mjs';
import { sitePlan } from '../views/site_plan.mjs';

/** The last of each is drawn, always; the others are rendered. */
const VIEWS = {
  villa: ['exterior', 'terrace', 'living', 'bedroom', 'plan'], house: ['exterior', 'living', 'terrace', 'bedroom', 'plan'], apartment: ['exterior', 'living', 'bedroom', 'terrace', 'plan'], building: ['exterior', 'terrace', 'living', 'plan'],
  land: ['aerial', 'hillside', 'evening', 'site_plan'], business: ['exterior', 'inside', 'corner', 'plan'], project: ['exterior', 'massing', 'living', 'site_plan']
};
const PLANS = { plan, site_plan: sitePlan };

export const isPlan = (view) => view in PLANS;

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

/** As in render/estate_render/facts.py: what it decides of a scene agrees with the plan. */
const seedOf = (ref) => parseInt(createHash('sha256').update(ref).digest('hex').slice(0, 6), 16) % 9973;

/** What shows in a plan. */
export function factsOf(property) {
  const { attributes: a, kind, picture_style: style } = property;
  const pool = !['none', 'indoor', 'shared'].includes(a.pool ?? 'none');
  const inTown = style.form === 'riad' || (['old_town', 'city', 'courtyard'].includes(style.scene) && !pool);
  return {
    kind, storeys: a.stories ?? a.storeys ?? a.floors_in_building ?? 2, duplex: a.apartment_type === 'duplex', area: property.living_area_m2,
    pool, poolLength: a.pool_length_m ?? 8, court: Boolean(a.courtyard), garden: ['villa', 'house'].includes(kind) && !property.parent && !inTown,
    lot: property.lot_size_m2, slope: a.slope, use: a.current_use, seed: seedOf(property.ref),
    bedrooms: property.bedrooms_total ?? (kind === 'business' ? 0 : 2), bathrooms: property.bathrooms_total ?? 1
  };
}

/** A plan as SVG, `width` pixels wide. */
export const drawPlan = (property, view, width) => sheet(PLANS[view](chance(`${property.ref}/${view}`), factsOf(property)), width);
