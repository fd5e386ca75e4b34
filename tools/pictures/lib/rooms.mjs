// The rooms of a property's floors, in metres: what the record says (area, storeys, bedrooms, bathrooms) laid out in two bands along a corridor.

const CORRIDOR = 1.25;
const LEAST = { living: 3.6, kitchen: 2.6, dining: 2.8, bed: 2.75, bath: 1.75, hall: 1.9, study: 2.4, shop: 4, back: 2.2, store: 1.8 };
const WEIGHT = { living: 27, kitchen: 12, dining: 13, bed: 14, bath: 5.2, hall: 7, study: 9, shop: 40, back: 11, store: 7 };

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
  const weight = (list) => list.reduce((sum, role) => sum + WEIGHT[role], 0);
  const beds = [...quiet.filter((role) => role === 'bed')];
  while (weight(sunny) < weight(quiet) * 0.8 && quiet.length > 2 && beds.length) {
    sunny.push(beds.pop());
    quiet.splice(quiet.indexOf('bed'), 1);
  }
  return [quiet, sunny];
}

/** Places a band's rooms side by side; widths follow their weights, but none gets narrower than it can be used. */
function row(roles, y, width, height, random) {
  const share = roles.map((role) => WEIGHT[role] * random.range(0.92, 1.08));
  const sum = share.reduce((a, b) => a + b, 0);
  let widths = share.map((part) => (part / sum) * width);
  for (let pass = 0; pass < 8; pass += 1) {
    const lacks = widths.map((w, i) => Math.max(0, Math.min(LEAST[roles[i]], width / roles.length) - w));
    const need = lacks.reduce((a, b) => a + b, 0);
    if (need < 0.01) break;
    const spare = widths.map((w, i) => (lacks[i] > 0 ? 0 : Math.max(0, w - LEAST[roles[i]])));
    const free = spare.reduce((a, b) => a + b, 0) || 1;
    widths = widths.map((w, i) => w + lacks[i] - (spare[i] / free) * Math.min(need, free));
  }
  let x = 0;
  return roles.map((role, i) => ({ role, x: (x += widths[i]) - widths[i], y, w: widths[i], h: height }));
}

/** A floor of `area` square metres: { width, depth, corridor, rooms: [{ role, x, y, w, h, band }] }. */
export function layOut(roles, area, random, stairs) {
  const [quiet, sunny] = bands(stairs ? [...roles, 'hall'].filter((role, i, all) => role !== 'hall' || all.indexOf('hall') === i) : roles);
  const corridor = area >= 62 ? CORRIDOR : 0;
  const width = Math.max(5.2, Math.sqrt(area * 1.45), quiet.reduce((sum, role) => sum + LEAST[role], 0) * 1.04);
  const depth = area / width;
  const usable = depth - corridor;
  const weight = (list) => list.reduce((sum, role) => sum + WEIGHT[role], 0);
  const share = sunny.length ? Math.min(0.64, Math.max(0.44, weight(sunny) / (weight(sunny) + weight(quiet)))) : 0.5;
  const top = usable * (1 - share);
  const order = quiet.length > 2 ? [...quiet.filter((role) => role === 'bed').slice(0, 1), ...quiet.filter((role) => role === 'bath').slice(0, 1), ...quiet.filter((role) => role === 'hall'), ...quiet.filter((role) => role === 'study'), ...quiet.filter((role) => role === 'bath').slice(1), ...quiet.filter((role) => role === 'bed').slice(1), ...quiet.filter((role) => ['back', 'store'].includes(role))] : quiet;
  const rooms = [...row(order, 0, width, top, random).map((room) => ({ ...room, band: 'quiet' })), ...row(sunny, top + corridor, width, usable - top, random).map((room) => ({ ...room, band: 'sunny' }))];
  return { width, depth, corridor: corridor ? { x: 0, y: top, w: width, h: corridor } : null, rooms };
}
