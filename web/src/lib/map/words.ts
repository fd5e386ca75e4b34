/** What the map says for itself, by language; English is its own. */
export const map_words: Record<string, Record<string, string>> = {
	fr: {
		'Map.Title': 'Carte',
		'Marker.Title': 'Repère',
		'NavigationControl.ZoomIn': 'Agrandir',
		'NavigationControl.ZoomOut': 'Réduire',
		'AttributionControl.ToggleAttribution': 'Sources de la carte',
		'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl + molette pour agrandir la carte',
		'CooperativeGesturesHandler.MacHelpText': '⌘ + molette pour agrandir la carte',
		'CooperativeGesturesHandler.MobileHelpText': 'Deux doigts pour déplacer la carte'
	},
	es: {
		'Map.Title': 'Mapa',
		'Marker.Title': 'Marcador',
		'NavigationControl.ZoomIn': 'Acercar',
		'NavigationControl.ZoomOut': 'Alejar',
		'AttributionControl.ToggleAttribution': 'Fuentes del mapa',
		'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl + rueda para acercar el mapa',
		'CooperativeGesturesHandler.MacHelpText': '⌘ + rueda para acercar el mapa',
		'CooperativeGesturesHandler.MobileHelpText': 'Dos dedos para mover el mapa'
	}
};
