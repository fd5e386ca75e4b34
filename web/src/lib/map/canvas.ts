import { AttributionControl, Map as MapLibre, Marker, NavigationControl, setWorkerUrl, type MapOptions, type StyleSpecification } from 'maplibre-gl';
import worker_url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import css_url from 'maplibre-gl/dist/maplibre-gl.css?url';
import { map_words } from './words';
import type { FeatureCollection } from 'geojson';
import basemap_url from './basemap.json?url';

/*
 * The only file that knows MapLibre; it is imported when a map comes into sight. The ground is our own
 * (scripts/basemap), letters are drawn from the page's font: no outside service is asked for anything.
 */
export type { MapLibre };

type Basemap = Record<'land' | 'borders' | 'towns', FeatureCollection>;
let basemap: Promise<Basemap> | undefined;

const looks = {
	light: { water: '#d3dee5', land: '#f4f0e7', shore: '#b7c4cc', border: '#cbbfaa', town: '#5a5f6a', halo: '#f4f0e7', circle: '#1f45c4' },
	dark: { water: '#0c1118', land: '#1b212c', shore: '#33405280', border: '#3f4859', town: '#a2aab8', halo: '#1b212c', circle: '#a3b6ff' }
};

const is_dark = () => {
	const chosen = document.documentElement.dataset.theme;
	return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
};

export interface Circle {
	latitude: number;
	longitude: number;
	radius_m: number;
}

/** A map in `container` that follows the theme of the page. Rejects where the browser cannot draw it. */
export async function make_map(container: HTMLElement, options: Partial<MapOptions>, circle?: Circle): Promise<MapLibre> {
	setWorkerUrl(worker_url);
	basemap ??= fetch(basemap_url).then((answer) => answer.json() as Promise<Basemap>);
	const [ground] = await Promise.all([basemap, load_css()]);
	const map = new MapLibre({
		container,
		style: style(ground, circle),
		attributionControl: false,
		locale: map_words[document.documentElement.lang],
		dragRotate: false,
		pitchWithRotate: false,
		minZoom: 2,
		maxZoom: 16,
		...options
	});
	map.touchZoomRotate.disableRotation();
	map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
	map.addControl(new AttributionControl({ compact: true, customAttribution: 'Natural Earth, GeoNames' }));
	const restyle = () => map.setStyle(style(ground, circle));
	const watcher = new MutationObserver(restyle);
	watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	scheme.addEventListener('change', restyle);
	map.once('remove', () => {
		watcher.disconnect();
		scheme.removeEventListener('change', restyle);
	});
	return map;
}

/** A pin that can be dragged. Gives the way to put it elsewhere. */
export function make_pin(map: MapLibre, at: [number, number], moved: (to: [number, number]) => void): (latitude: number, longitude: number) => void {
	const pin = new Marker({ draggable: true, color: looks[is_dark() ? 'dark' : 'light'].circle }).setLngLat(at).addTo(map);
	pin.on('dragend', () => moved(pin.getLngLat().toArray()));
	return (latitude, longitude) => {
		pin.setLngLat([longitude, latitude]);
		map.easeTo({ center: [longitude, latitude] });
	};
}

/** MapLibre's own rules; as an import they would be part of the page's first load. */
function load_css(): Promise<void> {
	if (document.querySelector(`link[href="${css_url}"]`)) return Promise.resolve();
	const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: css_url });
	const loaded = new Promise<void>((resolve) => {
		link.onload = link.onerror = () => resolve();
	});
	document.head.append(link);
	return loaded;
}

function style(ground: Basemap, circle: Circle | undefined): StyleSpecification {
	const look = looks[is_dark() ? 'dark' : 'light'];
	const source = (data: FeatureCollection) => ({ type: 'geojson' as const, data, tolerance: 0.3, maxzoom: 11 });
	return {
		version: 8,
		sources: {
			land: source(ground.land),
			borders: source(ground.borders),
			towns: source(ground.towns),
			area: source({ type: 'FeatureCollection', features: circle ? [disc(circle)] : [] })
		},
		layers: [
			{ id: 'water', type: 'background', paint: { 'background-color': look.water } },
			{ id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': look.land } },
			{ id: 'shore', type: 'line', source: 'land', paint: { 'line-color': look.shore, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 12, 2] } },
			{ id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': look.border, 'line-width': 1.2, 'line-dasharray': [3, 2] } },
			{ id: 'area', type: 'fill', source: 'area', paint: { 'fill-color': look.circle, 'fill-opacity': 0.18 } },
			{ id: 'area-edge', type: 'line', source: 'area', paint: { 'line-color': look.circle, 'line-width': 2 } },
			towns_layer(look)
		]
	};
}

function towns_layer(look: (typeof looks)['light']): StyleSpecification['layers'][number] {
	return {
		id: 'towns',
		type: 'symbol',
		source: 'towns',
		filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 4.5, 1, 7, 2, 8.5, 3]],
		layout: {
			'text-field': ['get', 'name'],
			'text-font': ['Funnel Sans Variable', 'sans-serif'],
			'text-size': ['interpolate', ['linear'], ['get', 'rank'], 0, 14, 3, 12],
			'symbol-sort-key': ['get', 'order'],
			'text-padding': 8
		},
		paint: { 'text-color': look.town, 'text-halo-color': look.halo, 'text-halo-width': 1.4 }
	};
}

/** A circle on the ground as a polygon. */
function disc({ latitude, longitude, radius_m }: Circle): FeatureCollection['features'][number] {
	const degree_m = 111_320;
	const points = Array.from({ length: 65 }, (_, step) => {
		const angle = (step / 64) * 2 * Math.PI;
		return [
			longitude + (Math.cos(angle) * radius_m) / (degree_m * Math.cos((latitude * Math.PI) / 180)),
			latitude + (Math.sin(angle) * radius_m) / degree_m
		];
	});
	return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [points] }, properties: {} };
}

