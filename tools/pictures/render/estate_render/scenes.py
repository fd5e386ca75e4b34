"""Which scene a view of a property is, and how it is built. `build(property, view)` leaves a scene ready to be rendered."""
import bpy

from . import alpine, bedroom, courtyard, cubes, garden, ground, kitchen, land, landscape, light, living, premises, stage, streets, terrace, villas
from .facts import facts_of
from .light import HOURS

INSIDE = {'living': living.living, 'bedroom': bedroom.bedroom, 'kitchen': kitchen.kitchen, 'bath': bedroom.bath, 'inside': premises.inside, 'corner': premises.corner}
# Light comes into a room through its windows only: it takes more rays until that is even.
MORE_SAMPLES = 0
HOME = ['exterior', 'living', 'terrace', 'bedroom', 'kitchen', 'bath']
VIEWS = {'villa': [*HOME, 'dusk'], 'house': HOME, 'apartment': HOME, 'building': ['exterior', 'dusk', 'living', 'terrace'], 'business': ['exterior', 'inside', 'corner', 'dusk'], 'land': ['aerial', 'hillside', 'evening'], 'project': ['exterior', 'massing', 'dusk', 'living']}


def views_of(property):
    """All views that can be rendered of a property. The blue hour is a view of its own where the front is shown by day."""
    views = VIEWS[property['kind']]
    if property['attributes'].get('guest_rooms'):
        views = ['exterior', 'living', 'bedroom', 'dusk']
    return [view for view in views if view != 'dusk' or facts_of(property)['hour'] != 'dusk']


def is_inside(view):
    return view in INSIDE


def family(p):
    """The kind of building that the front view shows."""
    if p['form'] == 'chalet' or (p['scene'] == 'alps' and (p['architecture'] == 'alpine' or p['form'] == 'shop')):
        return 'chalet'
    if p['form'] == 'riad':
        return 'riad'
    if p['form'] in ('tower', 'towers') or (p['form'] == 'block' and p['modern']):
        return 'tower'
    if p['form'] in ('block', 'townhouse', 'shop') or 0 < p['lot'] < 200:
        return 'street'
    return 'villa'


def is_mirrored(p, view):
    """Rooms and streets are built for one hand only: every second one is turned round as a picture."""
    return p['flip'] < 0 and (is_inside(view) or view in ('terrace', 'massing') or family(p) == 'street')


def build(property, view, cache, overrides=None):
    p = {**facts_of(property), 'bedrooms': property.get('bedrooms_total') or 2, 'type': property['kind'], **(overrides or {})}
    stage.empty()
    if view == 'dusk':
        p.update(hour='dusk', lit=1)
    if view in INSIDE:
        return inside(p, view, cache)
    if view == 'terrace':
        return outside_seat(p, cache)
    if property['kind'] == 'land' or view == 'massing':
        return {'aerial': from_above, 'massing': as_model}.get(view, from_the_ground)(p, view, cache)
    {'villa': villa, 'chalet': chalet, 'riad': riad, 'street': street, 'tower': tower}[family(p)](p, cache)
    return p


def around(p, cache, sun, hole=None, trees=True):
    landscape.landscape(p['scene'], p['hour'], p['seed'], p['season'], hole=hole, trees=trees, place=p['place'])
    light.world(p['hour'], sun, 0.5, p['seed'], cache)


def below(p, hole=None):
    """The landscape as a flat's windows see it: from as high as its floor is."""
    before = set(bpy.data.objects)
    landscape.landscape(p['scene'], p['hour'], p['seed'], p['season'], hole=hole, place=p['place'])
    for made in set(bpy.data.objects) - before:
        if not made.parent:
            made.location.z -= p['above']


def inside(p, view, cache):
    INSIDE[view](p)
    sun = {'morning': 305, 'noon': 310, 'golden': 300, 'dusk': 300}[p['hour']]
    if view in ('inside', 'corner') and p['scene'] != 'alps' and p['form'] != 'farm':
        premises.across_the_street(p)
    else:
        below(p)
    light.world(p['hour'], sun if p['flip'] > 0 else 360 - sun, 0.5, p['seed'], cache, inside=True)
    bpy.context.scene.view_settings.exposure = HOURS[p['hour']]['exposure'] + (1.5 if not p['lit'] else 0.5)
    view_settings = bpy.context.scene.view_settings
    view_settings.look = 'AgX - Base Contrast'
    if p['style'] in ('rustic', 'alpine', 'moroccan') and not p['lit']:
        # Beams, boards and tiles swallow light.
        view_settings.exposure += 0.35
    if not p['lit']:
        # The eye takes a warm room for white.
        view_settings.use_white_balance, view_settings.white_balance_temperature = True, 6150.0
    return p


def outside_seat(p, cache):
    p['style'] = 'modern' if p['kind'] == 'modern' else p['style']
    # A riad's front view is its court: its terrace is on the roof.
    p['roof_terrace'] = p['form'] == 'riad'
    if p['roof_terrace']:
        p.update(pool=False, above=3.7 * max(2, min(p['storeys'], 3)))
    terrace.terrace(p)
    below(p, terrace.basin_of(p) if not p['flat'] else None)
    light.world(p['hour'], (180 + 62 * p['flip']) if not p['flat'] else 180 + 105 * p['flip'], 0.5, p['seed'], cache)
    if p['flat']:
        # A balcony's one lamp leaves what it looks out on to the sky.
        bpy.context.scene.view_settings.exposure += 0.75 if p['lit'] else 0.2
    return p


def from_above(p, view, cache):
    p['hour'] = 'golden' if p['hour'] == 'dusk' else p['hour']
    land.parcel(p)
    light.world(p['hour'], 180 + 75 * p['flip'], 0.5, p['seed'], cache)
    return p


def from_the_ground(p, view, cache):
    """Land at eye height; `evening` is the other way, in another light: grass at the blue hour has no lamp near it, so it is the morning's where the day's last is taken."""
    if view == 'evening':
        p['hour'] = 'morning' if p['hour'] == 'golden' else 'golden'
        p['flip'] = -p['flip']
    ground.hillside(p)
    around(p, cache, 180 + 64 * p['flip'])
    return p


def as_model(p, view, cache):
    land.model(p)
    light.world('morning', 180, 0, 0, cache)
    for made in [each for each in bpy.data.objects if each.type == 'LIGHT' and each.data.type == 'SUN']:
        bpy.data.objects.remove(made)
    bpy.context.scene.world.node_tree.nodes['Background'].inputs['Strength'].default_value = 0.45
    bpy.context.scene.view_settings.exposure += 0.35
    return p


def villa(p, cache):
    deck = (villas.country if p['kind'] != 'modern' else cubes.cubes if p['form'] == 'cube' else villas.modern)(p)
    spot = garden.cover(p)
    hole = garden.plot(p, deck, spot)
    around(p, cache, 180 + 42 * p['flip'], hole)
    garden.cover_camera(p, spot)


def chalet(p, cache):
    small = p['type'] == 'house' and p['bedrooms'] < 2
    p.update(width=7.0 if small else 11.5 if p['storeys'] < 4 else 14.0, depth=7.5 if small else 12.0, viewer=(-7.5 * p['flip'], -17))
    if p['season'] == 'winter' and p['hour'] == 'golden':
        p['hour'] = 'morning'
    alpine.chalet(p)
    around(p, cache, 180 + 48 * p['flip'])
    alpine.chalet_camera(p)


def riad(p, cache):
    p['half'] = 4.2 if p['bedrooms'] < 4 else 5.2
    if p['hour'] == 'golden':
        p['hour'] = 'noon'
    courtyard.riad(p)
    light.world(p['hour'], 180 + 28 * p['flip'], 0.5, p['seed'], cache)
    courtyard.riad_camera(p)
    bpy.context.scene.view_settings.exposure += 0.0 if p['lit'] else 0.55


LOOKS = {'pombaline': 'pombaline', 'belle_epoque': 'belle', 'art_deco': 'belle', 'contemporary': 'modern', 'modernist': 'modern'}


def street(p, cache):
    kind = 'townhouse' if p['form'] in ('townhouse', 'shop') else LOOKS.get(p['architecture'], 'pombaline')
    block = p['form'] == 'block'
    shop = p['form'] == 'shop'
    colours, flat = streets.PLACES.get(p['place'], (None, False))
    p.update(neighbours=colours, width=12.5 if block else 7.8 if shop else 5.6, street=12.0 if block else 8.6, cobbled=not block, trees='citrus' if p['architecture'] == 'andalusian' else 'oak' if block and p['seed'] % 2 else None, tables=p['business'] in premises.EATING)
    p['storeys'] = max(2, min(p['storeys'], 6)) if not shop else 3
    p['look'] = {'kind': kind, 'facade': p['facade'], 'accent': p['accent'], 'shutters': kind == 'townhouse' and p['accent'] not in ('white', 'wood'), 'shop': shop, 'roof': 'mansard' if kind == 'belle' else 'flat' if flat else 'tiles', 'arch': 0.5 if p['architecture'] in ('mallorcan', 'moroccan') else 0.0, 'plinth': kind != 'townhouse'}
    streets.street(p)
    light.world(p['hour'], 180 + 52, 0.5, p['seed'], cache)
    streets.street_camera(p)


def tower(p, cache):
    p.update(width=17.0 if p['storeys'] < 8 else 15.0, viewer=(-9, -27))
    p['storeys'] = max(3, min(p['storeys'], 9))
    streets.tower(p)
    around(p, cache, 180 + 45 * p['flip'])
    tall = p['storeys']
    light.camera(-9.5 - tall * 0.5, -19.5 - 1.7 * tall, 1.7, 32 if tall < 6 else 30, 25, rise=0.06 + 0.026 * tall)
