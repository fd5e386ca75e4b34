// Checks the demo portfolio: `node data/demo/check.mjs`. Prints every error on a line of its own and leaves with 1 when there is any.
// Needs nothing but Node; the schemas are the ones that the catalog module uses.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaErrors } from './check-schema.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const schemas = join(here, '../../modules/catalog/schemas');
const LANGUAGES = ['en', 'fr', 'es'];
const PROPERTY_KINDS = ['villa', 'apartment', 'house', 'land', 'business', 'project', 'building'];
const LISTING_KINDS = ['short_stay', 'lease', 'sale', 'investment'];

// West, south, east, north of each place: a slip of a digit puts a house into the sea or the next country.
const BOXES = {
  algarve: [-9.05, 36.95, -7.4, 37.45],
  lisbon: [-9.52, 38.62, -9.05, 38.86],
  'porto-douro': [-8.72, 41.05, -7.35, 41.26],
  'cote-d-azur': [6.9, 43.5, 7.56, 43.82],
  chamonix: [6.72, 45.87, 6.97, 46.06],
  seville: [-6.1, 37.3, -5.6, 37.52],
  mallorca: [2.3, 39.26, 3.5, 39.97],
  marrakech: [-8.3, 31.4, -7.8, 31.76],
  lanzarote: [-13.9, 28.83, -13.4, 29.25]
};
const PROPERTY_FIELDS = new Set(['ref', 'kind', 'place', 'parent', 'name', 'unparsed_address', 'postal_code', 'latitude', 'longitude', 'bedrooms_total',
  'bathrooms_total', 'max_guests', 'living_area_m2', 'lot_size_m2', 'year_built', 'registration_number', 'amenities', 'attributes', 'picture_style', 'listings']);
const LISTING_FIELDS = new Set(['kind', 'slug', 'title', 'remarks', 'price_minor', 'currency', 'terms', 'stay']);
const STAY_FIELDS = ['cleaning_minor', 'min_nights', 'max_nights', 'tax_name', 'tax_basis_points', 'check_in_time', 'check_out_time', 'preparation_days'];

const errors = [];
const seen = { ref: new Map(), slug: new Map(), text: new Map() };
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const schemaCache = new Map();

function fail(where, message) {
  errors.push(`${where}: ${message}`);
}

function schemaOf(group, kind) {
  const key = `${group}/${kind}`;
  if (!schemaCache.has(key)) schemaCache.set(key, read(join(schemas, `${key}.json`)));
  return schemaCache.get(key);
}

function checkUnique(map, value, where, what) {
  if (map.has(value)) fail(where, `${what} “${String(value).slice(0, 60)}” is also used by ${map.get(value)}`);
  map.set(value, where);
}

function checkTexts(where, texts, shortest, longest) {
  for (const language of LANGUAGES) {
    const text = texts?.[language];
    if (typeof text !== 'string' || text.trim() !== text || text === '') fail(where, `no clean text in ${language}`);
    else if (text.length < shortest || text.length > longest) fail(where, `${language} has ${text.length} characters, not ${shortest} to ${longest}`);
    else if (/lorem ipsum|placeholder|\s{2}|xxx/i.test(text)) fail(where, `${language} holds filler`);
    // A plain space there lets a title end a line with “4” and begin the next with “200 m²”.
    else if (/\d (m²|\d{3}(?!\d))/.test(text)) fail(where, `${language} has a plain space inside a number or before its unit`);
  }
  for (const key of Object.keys(texts ?? {})) if (!LANGUAGES.includes(key)) fail(where, `unknown language ${key}`);
}

function checkInteger(where, name, value, least, most) {
  if (!Number.isInteger(value) || value < least || value > most) fail(where, `${name} is ${value}, not ${least} to ${most}`);
}

function checkStay(where, listing, property) {
  const stay = listing.stay;
  if (listing.kind !== 'short_stay') {
    if (stay) fail(where, 'only a short stay has stay rules');
    return;
  }
  if (!stay) return fail(where, 'a short stay needs stay rules');
  for (const field of STAY_FIELDS) if (!(field in stay)) fail(where, `stay.${field} is missing`);
  for (const field of Object.keys(stay)) if (!STAY_FIELDS.includes(field)) fail(where, `stay.${field} is unknown`);
  checkInteger(where, 'cleaning_minor', stay.cleaning_minor, 0, 1e7);
  checkInteger(where, 'min_nights', stay.min_nights, 1, 30);
  checkInteger(where, 'max_nights', stay.max_nights, stay.min_nights, 365);
  checkInteger(where, 'tax_basis_points', stay.tax_basis_points, 0, 3000);
  checkInteger(where, 'preparation_days', stay.preparation_days, 0, 7);
  checkTexts(`${where} tax name`, stay.tax_name, 2, 60);
  for (const field of ['check_in_time', 'check_out_time']) if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(stay[field])) fail(where, `${field} is not HH:MM`);
  if (!property.max_guests) fail(where, 'a short stay needs max_guests on the property');
  checkWhoComes(where, listing, property);
}

// What is said in one place of a house must not be denied in another: how many sleep there, and whether pets come (whose number in the rates follows the amenity).
function checkWhoComes(where, { terms }, { amenities, bedrooms_total: bedrooms, max_guests: guests }) {
  if (amenities.includes('pets') !== (terms?.pets_allowed === true)) fail(where, 'amenity “pets” and terms.pets_allowed disagree');
  if (guests < bedrooms || guests > 3 * bedrooms + 2) fail(where, `${guests} guests in ${bedrooms} bedrooms`);
}

function checkListing(where, listing, property, place) {
  for (const field of Object.keys(listing)) if (!LISTING_FIELDS.has(field)) fail(where, `unknown field ${field}`);
  if (!LISTING_KINDS.includes(listing.kind)) return fail(where, `unknown kind ${listing.kind}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(listing.slug ?? '')) fail(where, `slug “${listing.slug}” is not lower-case ascii`);
  checkUnique(seen.slug, listing.slug, where, 'slug');
  checkTexts(`${where} title`, listing.title, 12, 110);
  checkTexts(`${where} remarks`, listing.remarks, 120, 900);
  for (const language of LANGUAGES) checkUnique(seen.text, listing.remarks?.[language], where, 'remarks');
  checkInteger(where, 'price_minor', listing.price_minor, 1, 1e13);
  if (listing.currency !== place.currency) fail(where, `currency ${listing.currency}, but the place uses ${place.currency}`);
  for (const error of schemaErrors(schemaOf('listing', listing.kind), listing.terms ?? {}, 'terms')) fail(where, error);
  if (listing.kind === 'investment') checkInvestment(where, listing);
  checkStay(where, listing, property);
}

function checkInvestment(where, { terms, price_minor }) {
  if (terms.minimum_ticket_minor !== price_minor) fail(where, 'the price of an investment is its minimum ticket');
  if (terms.hard_cap_minor < terms.target_minor) fail(where, 'hard cap below target');
  if (terms.target_minor % terms.ticket_step_minor) fail(where, 'target is no multiple of the ticket step');
}

function checkProperty(property, place, amenities) {
  const where = property.ref ?? '?';
  for (const field of Object.keys(property)) if (!PROPERTY_FIELDS.has(field)) fail(where, `unknown field ${field}`);
  if (!PROPERTY_KINDS.includes(property.kind)) return fail(where, `unknown kind ${property.kind}`);
  if (!/^[A-Z]{2}-[A-Z]{3}-\d{3}$/.test(where)) fail(where, 'a reference looks like PT-ALG-001');
  checkUnique(seen.ref, where, where, 'reference');
  checkTexts(`${where} name`, property.name, 3, 80);
  const [west, south, east, north] = BOXES[place.slug];
  if (!(property.longitude >= west && property.longitude <= east && property.latitude >= south && property.latitude <= north)) fail(where, `${property.latitude}, ${property.longitude} is outside ${place.slug}`);
  for (const code of property.amenities) if (!amenities.has(code)) fail(where, `unknown amenity ${code}`);
  if (new Set(property.amenities).size !== property.amenities.length) fail(where, 'an amenity twice');
  for (const error of schemaErrors(schemaOf('property', property.kind), property.attributes, 'attributes')) fail(where, error);
  checkFacts(where, property);
  if (property.listings.length === 0) fail(where, 'no listing');
  if (new Set(property.listings.map((listing) => listing.kind)).size !== property.listings.length) fail(where, 'two listings of one kind');
  property.listings.forEach((listing) => checkListing(`${where} ${listing.kind}`, listing, property, place));
}

function checkFacts(where, property) {
  if (['villa', 'house', 'apartment'].includes(property.kind)) {
    for (const field of ['bedrooms_total', 'bathrooms_total', 'living_area_m2', 'year_built']) if (!Number.isInteger(property[field])) fail(where, `${field} is missing`);
  }
  if (property.kind === 'land' && !property.lot_size_m2) fail(where, 'land needs lot_size_m2');
  const { floor_number: floor, floors_in_building: floors, pool, pool_length_m: length } = property.attributes;
  if (floor !== undefined && floors !== undefined && floor > floors) fail(where, `floor ${floor} of ${floors}`);
  if (length !== undefined && (pool ?? 'none') === 'none') fail(where, 'a pool length but no pool');
  if (property.amenities.includes('pool') !== ((property.attributes.pool ?? 'none') !== 'none') && ['villa', 'house', 'apartment'].includes(property.kind)) fail(where, 'amenity and attribute disagree about the pool');
  if (property.amenities.includes('pets') && !property.listings.some((listing) => listing.kind === 'short_stay' || listing.terms?.pets === 'allowed')) fail(where, 'pets are welcome, but nobody can bring one');
  if (property.attributes.year_renovated < property.year_built) fail(where, 'renovated before it was built');
}

function checkParents(properties) {
  const byRef = new Map(properties.map((property) => [property.ref, property]));
  for (const property of properties.filter((one) => one.parent)) {
    const parent = byRef.get(property.parent);
    if (parent?.kind !== 'building') fail(property.ref, `parent ${property.parent} is no building`);
    else if (parent.latitude !== property.latitude || parent.longitude !== property.longitude) fail(property.ref, 'not where its building stands');
  }
  for (const building of properties.filter((one) => one.kind === 'building')) {
    const units = properties.filter((one) => one.parent === building.ref).length;
    if (units !== building.attributes.units_total) fail(building.ref, `says ${building.attributes.units_total} units, has ${units}`);
  }
}

const places = read(join(here, 'places.json'));
const amenities = new Set(read(join(here, 'amenities.json')).map((amenity) => amenity.code));
const properties = [];
for (const place of places) {
  checkTexts(`place ${place.slug}`, place.name, 3, 60);
  if (!BOXES[place.slug]) fail(place.slug, 'no box for this place in check.mjs');
}
for (const file of readdirSync(join(here, 'properties')).sort()) {
  const place = places.find((one) => `${one.slug}.json` === file);
  if (!place) { fail(file, 'no such place'); continue; }
  for (const property of read(join(here, 'properties', file))) {
    if (property.place !== place.slug) fail(property.ref, `place ${property.place} in ${file}`);
    checkProperty(property, place, amenities);
    properties.push(property);
  }
}
checkParents(properties);
const owned = new Set();
for (const owner of read(join(here, 'owners.json'))) {
  const where = `owner ${owner.name}`;
  for (const ref of owner.properties) {
    if (!properties.some((property) => property.ref === ref)) fail(where, `no property ${ref}`);
    if (owned.has(ref)) fail(where, `${ref} is another's`);
    owned.add(ref);
  }
}

for (const rates of read(join(here, 'rates.json'))) {
  const where = `rates of ${rates.place}`;
  if (!places.some((place) => place.slug === rates.place)) fail(where, 'no such place');
  for (const season of rates.seasons) for (const day of [season.from, season.to]) if (!/^(0[1-9]|1[0-2])-([01]\d|2[0-8])$/.test(day)) fail(where, `${day} is no day of every year`);
  if (rates.amount_tax) checkTexts(`${where} tax`, rates.amount_tax.name, 2, 60);
}

errors.forEach((error) => console.error(error));
const listings = properties.flatMap((property) => property.listings);
const count = (kind) => listings.filter((listing) => listing.kind === kind).length;
console.log(`${places.length} places, ${properties.length} properties, ${listings.length} listings (${LISTING_KINDS.map((kind) => `${count(kind)} ${kind}`).join(', ')}), ${errors.length} errors`);
process.exitCode = errors.length ? 1 : 0;
