// The rooms of a property's floors, in metres: what the record says (area, storeys, bedrooms, bathrooms) laid out in two bands along a corridor.

const CORRIDOR = 1.25;
/** The gallery around a court, from which its rooms are entered. */
const GALLERY = 0.95;
/** Below this area of a floor a house has its court beside it, not in its middle. */
const COURT_FROM_M2 = 80;
const LEAST = { living: 3.6, kitchen: 2.6, dining: 2.8, bed: 2.75, bath: 1.75, hall: 1.9, study: 2.4, shop: 4, back: 2.2, store: 1.8 };
const WEIGHT = { living: 27, kitchen: 12, dining: 13, bed: 14, bath: 5.2, hall: 7, study: 9, shop: 40, back: 11, store: 7 };

const sum = (list, of = (each) => each) => list.reduce((total, each) => total + of(each), 0);

/** The rooms of each floor, without places: ground floor first. */
export function programme({ kind, area, floors, bedrooms, bathrooms }) {
  if (kind === 'business') return [['shop', 'back', 'store', 'bath', 'hall']];
  const list = Array.from({ length: floors }, () => []);
  const compact = area < 60;
  list[0].push('living', ...(compact && bedrooms === 0 ? ['kitchen'] : ['kitchen']), ...(area > 115 ? ['dining'] : []), 'hall');
  const order = (index, count) => (floors === 1 ? 0 : Math.min(floors - 1, 1 + Math.floor((index * (floors - 1)) / Math.max(1, count))));
  const downstairs = floors > 1 && bedrooms > 3 ? 1 : 0;
  for (let i = 0; i < bedrooms; i += 1) list[i < downstairs ? 0 : order(i - downstairs, bedrooms - downstairs)].push('bed');
  for (let i = 0; i < bathrooms; i += 1) list[floors > 1 && i === 0 && bathrooms > 1 ? 0 : order(i - (bathrooms > 1 ? 1 : 0), Math.max(1, bathrooms - 1))].push('bath');
  for (const floor of list.slice(1)) if (floor.length < 3) floor.push('study');
  if (area > 170) list.at(-1).push('study');
  return list;
}

/** Splits a floor's rooms over the side of the terrace and the quiet side, as evenly as their areas allow. */
function bands(roles) {
  const sunny = roles.filter((role) => ['living', 'dining', 'kitchen', 'shop'].includes(role));
  const quiet = roles.filter((role) => !sunny.includes(role));
  const weight = (roles) => sum(roles, (role) => WEIGHT[role]);
  const best = quiet.findIndex((role) => !['bath', 'hall'].includes(role));
  if (sunny.length === 0 && best >= 0) sunny.push(...quiet.splice(best, 1));
  const beds = quiet.filter((role) => role === 'bed');
  while (weight(sunny) < weight(quiet) * 0.8 && quiet.length > 2 && beds.length) {
    sunny.push(beds.pop());
    quiet.splice(quiet.indexOf('bed'), 1);
  }
  return [quiet, sunny];
}

/** Places a band's rooms side by side; widths follow their weights, but none gets narrower than it can be used. */
function row(roles, y, width, height, random) {
  const share = roles.map((role) => WEIGHT[role] * random.range(0.92, 1.08));
  const whole = sum(share);
  let widths = share.map((part) => (part / whole) * width);
  for (let pass = 0; pass < 8; pass += 1) {
    const lacks = widths.map((w, i) => Math.max(0, Math.min(LEAST[roles[i]], width / roles.length) - w));
    const need = sum(lacks);
    if (need < 0.01) break;
    const spare = widths.map((w, i) => (lacks[i] > 0 ? 0 : Math.max(0, w - LEAST[roles[i]])));
    const free = sum(spare) || 1;
    widths = widths.map((w, i) => w + lacks[i] - (spare[i] / free) * Math.min(need, free));
  }
  let x = 0;
  return roles.map((role, i) => ({ role, x: (x += widths[i]) - widths[i], y, w: widths[i], h: height }));
}

/** The court in the middle of a floor `width` metres wide, with the gallery around it. */
function courtOf(area, width) {
  const w = width - 2 * GALLERY, h = Math.min(6, 0.34 * Math.sqrt(area));
  return { x: GALLERY, y: GALLERY, w, h, gallery: width * (h + 2 * GALLERY) - w * h };
}

/** As wide as the rooms of one of its bands need, and about a third wider than deep. */
const widthOf = (sides, area) => Math.max(5.2, Math.sqrt(area * 1.45), ...sides.map((roles) => sum(roles, (role) => LEAST[role]) * 1.04));

/** Beside the best bedroom its bath, then the hall; the other baths before the other bedrooms. */
function inOrder(quiet) {
  if (quiet.length <= 2) return quiet;
  const all = (...roles) => quiet.filter((role) => roles.includes(role));
  const [bed = [], ...beds] = all('bed').map((role) => [role]);
  const [bath = [], ...baths] = all('bath').map((role) => [role]);
  return [...bed, ...bath, ...all('hall'), ...all('study'), ...baths.flat(), ...beds.flat(), ...all('back', 'store')];
}

function layOut([quiet, sunny], area, width, random, wanted) {
  const court = wanted && area >= COURT_FROM_M2 ? courtOf(area, width) : null;
  const corridor = court ? court.h + 2 * GALLERY : area >= 62 ? CORRIDOR : 0;
  const usable = court ? (area - court.gallery) / width : area / width - corridor;
  const weight = (roles) => sum(roles, (role) => WEIGHT[role]);
  // Courts of all floors lie one above the other.
  const share = court ? 0.54 : sunny.length ? Math.min(0.64, Math.max(0.44, weight(sunny) / (weight(sunny) + weight(quiet)))) : 0.5;
  const top = usable * (1 - share);
  const rooms = [...row(inOrder(quiet), 0, width, top, random).map((room) => ({ ...room, band: 'quiet' })), ...row(sunny, top + corridor, width, usable - top, random).map((room) => ({ ...room, band: 'sunny' }))];
  return { width, depth: usable + corridor, corridor: corridor ? { x: 0, y: top, w: width, h: corridor } : null, court: court && { ...court, y: top + court.y }, rooms };
}

/**
 * The floors of `programme`, each with `area` square metres of rooms and ways, one above the other: [{ width, depth, corridor, court, rooms: [{ role, x, y, w, h, band }] }].
 * A house around a court has a gallery for a corridor.
 */
export function floorsOf(programme, area, random, court) {
  const withStairs = (roles) => (programme.length > 1 && !roles.includes('hall') ? [...roles, 'hall'] : roles);
  const sides = programme.map((roles) => bands(withStairs(roles)));
  const width = Math.max(...sides.map((each) => widthOf(each, area)));
  return sides.map((each) => layOut(each, area, width, random, court));
}
