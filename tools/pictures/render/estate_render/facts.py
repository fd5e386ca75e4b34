"""From a property of the demo portfolio to what its scenes need: the same facts that its text tells."""
import hashlib
import json
from pathlib import Path

FLOWERS = {'sea': '#b0246b', 'cliff': '#c2366f', 'countryside': '#e6d9ea', 'volcano': '#c9482f', 'palm_grove': '#c23a63', 'desert': '#c2562f'}
PLANTING = {'sea': 'pine', 'cliff': 'pine', 'lagoon': 'pine', 'countryside': 'olive', 'vineyard': 'olive', 'mountain': 'olive', 'garden': 'oak', 'forest': 'oak', 'river': 'oak', 'alps': 'fir', 'palm_grove': 'palm', 'desert': 'palm', 'volcano': 'palm'}
# Which styles are modern, and in which of five ways rooms of a style are furnished.
STYLES = json.loads((Path(__file__).resolve().parents[2] / 'lib/styles.json').read_text())
MODERN, ROOMS = STYLES['modern'], STYLES['rooms']


def portfolio(folder):
    return {p['ref']: p for file in sorted(Path(folder, 'properties').glob('*.json')) for p in json.loads(file.read_text())}


def seed_of(ref):
    return int(hashlib.sha256(ref.encode()).hexdigest()[:6], 16) % 9973


def facts_of(property):
    """All that a scene reads. Nothing here is invented: what the record does not say is decided by its reference."""
    a, style, seed = property.get('attributes', {}), property['picture_style'], seed_of(property['ref'])
    pool = a.get('pool') or 'none'
    storeys = a.get('stories') or a.get('storeys') or a.get('floors_in_building') or 2
    architecture = a.get('architectural_style') or ('contemporary' if property['kind'] in ('apartment', 'building', 'project') else 'traditional')
    hour = {'dawn': 'golden', 'night': 'dusk'}.get(style['light'], style['light'])
    # Lanzarote is an island of lava: what grows there are palms, in gravel.
    lava = property['place'] == 'lanzarote'
    flat = property['kind'] in ('apartment', 'building') or style['form'] == 'townhouse'
    # A flat's court lies in a town; a house's own is built with it, in a garden.
    scene = ('old_town' if flat else 'garden') if style['scene'] == 'courtyard' else style['scene']
    return {
        'ref': property['ref'], 'seed': seed, 'flip': 1 if seed % 2 else -1, 'scene': scene, 'form': style['form'], 'facade': style['facade'], 'accent': style['accent'], 'hour': hour, 'lit': int(hour == 'dusk'), 'season': style.get('season'),
        'storeys': storeys, 'pool': pool not in ('none', 'indoor', 'shared') and style.get('season') != 'winter', 'pool_length': a.get('pool_length_m') or (4.5 if pool == 'plunge' else 10), 'pool_tile': ['#5fc3cf', '#4fb0bf', '#6fcbd0'][seed % 3],
        'modern': architecture in MODERN, 'style': 'town' if flat and ROOMS.get(architecture) == 'rustic' else ROOMS.get(architecture, 'modern'), 'architecture': architecture, 'lot': property.get('lot_size_m2') or 0, 'use': a.get('current_use'), 'large': (property.get('living_area_m2') or 120) > 90, 'fireplace': (a.get('fireplaces') or 0) > 0,
        'flat': flat, 'above': 3.1 * max(0, a.get('floor_number') or (1 if flat else 0)), 'business': a.get('business_type'), 'place': property['place'], 'planting': 'palm' if lava else PLANTING.get(scene, 'olive'), 'flowers': FLOWERS.get('volcano' if lava else scene, '#b0246b'), 'groomed': architecture not in ('rural',), 'ground': 'gravel' if lava or scene in ('volcano', 'desert') else 'lawn',
        'shutters': architecture not in ('moroccan', 'canarian') and style['form'] != 'flat', 'roof': {'hip': 'hip', 'flat': 'flat', 'cube': 'flat'}.get(style['form'], 'gable'), 'porch': 'arcade' if seed % 3 != 1 or style['form'] in ('flat', 'cube') else 'none',
        'kind': 'modern' if architecture in MODERN and style['form'] in ('flat', 'cube') else 'country'
    }
