"""Fronts on a street: narrow old houses, apartment houses of several ages, shops; and towers."""
import math

import numpy as np

from . import materials as m
from . import outside as o
from . import plants
from .building import Opening, Style, flat_roof, joinery, lantern, rail_bars, rail_glass, tiled_plane, wall
from .kit import Frame, Shape, copy_of
from .light import camera, lamp
from .villas import ACCENTS, wall_of

IRON = '#1f2326'
# The colours of the other houses of a street, where a place has its own, and whether its roofs are flat.
PLACES = {'lanzarote': (('white', 'cream'), True), 'marrakech': (('terracotta', 'rose', 'sand'), True), 'seville': (('white', 'cream', 'ochre', 'white', 'yellow'), False)}


def skin_of(colour):
    if colour.startswith('tiles'):
        return m.azulejo('#2f5f97' if colour.endswith('blue') else '#3f7d63')
    if colour == 'brick':
        return m.slabs('#a65d45', 0.24, 0.075, '#c9b9a5', 0.85)
    return wall_of(colour)


def iron_balcony(reach=0.55):
    def build(shape, glass, frame, opening, style):
        u0, u1, z = opening.u - 0.22, opening.u + opening.width + 0.22, opening.z
        shape.box((u0, 0, z - 0.12), (u1, reach, z - 0.01), style.trim, frame)
        for u in (u0 + 0.12, u1 - 0.24):
            shape.extrude([(u, z - 0.4), (u + 0.12, z - 0.4), (u + 0.12, z - 0.1), (u, z - 0.1)], frame, 0, reach * 0.5, style.trim)
        rail_bars(shape, frame, u0 + 0.03, u1 - 0.03, z, reach - 0.04, m.metal(IRON, 0.5), 1.0)
        for u, turn in ((u0 + 0.03, 90), (u1 - 0.03, 90)):
            side = Frame(*frame.at(u, 0)[:2], frame.degrees - 90, frame.at(0)[2])
            rail_bars(shape, side, 0.02, reach - 0.06, z, 0, m.metal(IRON, 0.5), 1.0)
    return build


def loggia(depth=1.6, glassy=True):
    """A modern balcony over the opening's whole bay."""
    def build(shape, glass, frame, opening, style):
        u0, u1, z = opening.u - 0.45, opening.u + opening.width + 0.45, opening.z
        shape.box((u0, 0, z - 0.22), (u1, depth, z - 0.02), style.trim, frame)
        if glassy:
            rail_glass(shape, glass, frame, u0 + 0.04, u1 - 0.04, z, depth - 0.06, 1.02)
            for u in (u0 + 0.05, u1 - 0.05):
                glass.polygon([frame.at(u, w, level) for w, level in ((0.05, z), (depth - 0.08, z), (depth - 0.08, z + 1.0), (0.05, z + 1.0))], m.glass())
        else:
            shape.box((u0, depth - 0.12, z - 0.02), (u1, depth, z + 0.95), style.wall, frame)
    return build


def front(shape, glass, x0, width, floors, look, lit, random, ground=3.5, rise=3.15, depth=11.0):
    """One building whose front is at y = 0. Returns its height."""
    kind = look['kind']
    skin, trim = skin_of(look['facade']), look.get('trim') or m.plaster('#e6dcc6')
    accent = m.paint(ACCENTS.get(look['accent'], '#3f6b4d'), 0.45)
    frame = Frame(x0, 0, 0)
    modern = kind == 'modern'
    style = Style(wall=skin, frame=m.metal('#2a2c2e') if modern else m.paint('#f0ece2') if look['accent'] != 'white' else m.paint('#ece7da'), trim=m.plaster('#efece4') if modern else trim, shutter=accent, lit=lit, surround=0 if modern else look.get('surround', 0.14))
    bays = max(2, round(width / (3.6 if modern else 2.55)))
    pitch = width / bays
    style.surround = min(style.surround, 0.14)
    door_bay = int(random.integers(0, bays))
    low = ground_floor(look, bays, pitch, door_bay, ground, modern)
    wall(shape, frame, width, ground, 0.4, low, trim if look.get('plinth') else skin)
    for opening in low:
        joinery(shape, glass, frame, opening, style)
    for floor in range(1, floors):
        z = ground + (floor - 1) * rise
        row = [upper_opening(look, i, pitch, floor, floors, rise, accent, modern) for i in range(bays)]
        raised = Frame(x0, 0, 0, z)
        wall(shape, raised, width, rise, 0.4, row, skin)
        for opening in row:
            joinery(shape, glass, raised, opening, style)
            if opening.balcony:
                opening.balcony(shape, glass, raised, opening, style)
            if lit and random.random() < 0.55:
                lamp(*raised.at(opening.u + opening.width / 2, -1.6, 1.9), 22, '#ffb765', 0.3)
        if kind in ('pombaline', 'belle') and floor == 1:
            shape.box((-0.0, 0, -0.1), (width, 0.12, 0.08), trim, raised)
    top = ground + (floors - 1) * rise
    body = m.plaster('#d9d2c4')
    shape.box((x0 + 0.02, 6.4, 0), (x0 + width - 0.02, depth, top), body)
    for side in (x0 + 0.01, x0 + width - 0.26):
        shape.box((side, 0.4, 0), (side + 0.25, depth, top), skin if not look['facade'].startswith('tiles') else body)
    for floor in range(floors):
        z = ground + (floor - 1) * rise if floor else 0
        shape.box((x0 + 0.2, 0.4, z - 0.1), (x0 + width - 0.2, 6.5, z + 0.02), m.planks('#a8825a'))
    return roof_of(shape, glass, x0, width, top, depth, look, trim, skin, style, lit)


def ground_floor(look, bays, pitch, door_bay, ground, modern):
    low = []
    for i in range(bays):
        centre = pitch * (i + 0.5)
        if look.get('shop'):
            wide = pitch - 0.7
            low.append(Opening(centre - wide / 2, 0.0 if i == door_bay else 0.45, wide, ground - (0.75 if i == door_bay else 1.2), 'slider', curtain=False, bars=False))
        elif modern:
            wide = pitch - 0.9
            low.append(Opening(centre - wide / 2, 0, wide, ground - 0.7, 'slider', curtain=i != door_bay))
        elif i == door_bay:
            low.append(Opening(centre - 0.62, 0.05, 1.24, 2.6, 'door', arch=look.get('arch', 0.0)))
        else:
            low.append(Opening(centre - 0.52, 0.95, 1.04, 1.65, 'window', arch=look.get('arch', 0.0)))
    return low


def upper_opening(look, i, pitch, floor, floors, rise, accent, modern):
    centre = pitch * (i + 0.5)
    if modern:
        wide = pitch - 1.1
        return Opening(centre - wide / 2, 0.05, wide, rise - 0.55, 'slider', balcony=loggia(1.5, look.get('glassy', True)), bars=False)
    shut = accent if look.get('shutters') else None
    french = floor < floors - 1 or look['kind'] in ('pombaline', 'belle')
    if french:
        return Opening(centre - 0.55, 0.08, 1.1, rise - 0.72, 'french', shutters=shut, balcony=iron_balcony() if look.get('balcony', True) else None, arch=look.get('arch', 0.0) * 0.6)
    return Opening(centre - 0.5, 0.85, 1.0, 1.4, 'window', shutters=shut)


def roof_of(shape, glass, x0, width, top, depth, look, trim, skin, style, lit):
    if look['kind'] == 'modern' or look.get('roof') == 'flat':
        shape.box((x0, 0, top), (x0 + width, depth, top + 0.25), style.trim)
        shape.box((x0, 0, top + 0.25), (x0 + width, 0.2, top + 1.0), skin)
        return top + 1
    for reach, z0, z1 in ((0.12, -0.42, -0.28), (0.24, -0.28, -0.12), (0.4, -0.12, 0.06)):
        shape.box((x0 - 0.0, -reach, top + z0), (x0 + width, 0.3, top + z1), trim)
    if look.get('roof') == 'mansard':
        return mansard(shape, glass, x0, width, top, style, lit)
    tile = m.roof_tile('#ab7150')
    high = top + 5.5 * math.tan(math.radians(21))
    # Where a neighbour is lower, the end of the roof is seen from the side.
    for x in (x0, x0 + width):
        shape.extrude([(0.0, top - 0.3), (6.0, top - 0.3), (6.0, high - 0.05), (5.5, high - 0.05), (0.0, top + 0.02)], Frame(x, 0, 90), -0.12, 0.12, m.plaster('#e3d9c6'))
    shape.box((x0, 5.5, top - 0.2), (x0 + width, 6.4, high - 0.05), m.plaster('#e3d9c6'))
    tiled_plane(shape, [(x0, -0.5, top + 0.06), (x0 + width, -0.5, top + 0.06), (x0 + width, 5.5, high), (x0, 5.5, high)], tile)
    return high


def mansard(shape, glass, x0, width, top, style, lit):
    slate = m.slate()
    shape.add([(x0, -0.1, top + 0.06), (x0 + width, -0.1, top + 0.06), (x0 + width, 0.85, top + 2.7), (x0, 0.85, top + 2.7)], [[0, 1, 2, 3]], slate)
    shape.box((x0, 0.8, top + 2.6), (x0 + width, 8, top + 2.8), slate)
    count = max(2, round(width / 2.6))
    for i in range(count):
        centre = width * (i + 0.5) / count
        frame = Frame(x0 + centre - 0.75, 0.0, 0, top + 0.35)
        opening = Opening(0.27, 0.1, 0.96, 1.6, 'window', curtain=False)
        wall(shape, frame, 1.5, 1.95, 0.9, [opening], style.wall)
        joinery(shape, glass, frame, opening, style)
        shape.box((-0.08, -1.0, 1.95), (1.58, 0.1, 2.05), slate, frame)
    return top + 2.8


def street(p):
    """The property's front between its neighbours, seen at an angle across the street."""
    lit, random = p['lit'], np.random.default_rng(p['seed'])
    shape, glass = Shape(), Shape()
    width = p['width']
    look = p['look']
    front(shape, glass, 0, width, p['storeys'], look, lit, random)
    others = [c for c in ('cream', 'ochre', 'rose', 'white', 'yellow', 'sand', 'terracotta') if c != look['facade']]
    palette = p.get('neighbours') or others
    edges = {'left': 0.0, 'right': width}
    for i in range(9):
        side = 'left' if i in (0, 1) else 'right'
        wide = float(random.uniform(0.75, 1.25)) * (width if look['kind'] in ('townhouse',) else width * 0.8)
        floors = max(2, p['storeys'] + int(random.integers(-1, 2)))
        kind = look['kind'] if look['kind'] != 'modern' or random.random() < 0.6 else 'townhouse'
        other = {**look, 'kind': kind, 'facade': palette[i % len(palette)], 'accent': ['green', 'white', 'blue', 'brown', 'grey'][int(random.integers(0, 5))], 'shop': False, 'shutters': look.get('shutters') or random.random() < 0.3, 'roof': look.get('roof') if kind != 'modern' else 'flat', 'trim': None}
        x = edges['left'] - wide if side == 'left' else edges['right']
        front(shape, glass, x, wide, floors, other, lit, random)
        edges[side] = x if side == 'left' else x + wide
    pavement(shape, p, edges)
    dress(shape, glass, p, random)
    shape.build('street', bevel=0.01, segments=1)
    glass.build('panes')


def pavement(shape, p, edges):
    stone = m.slabs('#d5ccbb', 0.7, 0.5, '#a79d8b', 0.7)
    wide = p['street']
    shape.box((edges['left'] - 30, -1.6, -0.3), (edges['right'] + 30, 0, 0.0), stone)
    shape.box((edges['left'] - 30, -1.75, -0.3), (edges['right'] + 30, -1.6, 0.01), m.plaster('#b9b1a2'))
    road = m.cobbles('#9f968a' if p['cobbled'] else '#8d8983', 7.5 if p['cobbled'] else 9.0)
    shape.box((edges['left'] - 30, -wide - 14, -0.4), (edges['right'] + 60, -1.75, -0.12), road)


def dress(shape, glass, p, random):
    """Pots, lamps, trees, and for a shop an awning and tables."""
    lit, width = p['lit'], p['width']
    bush, tree = plants.ball(p['seed']), plants.citrus(p['seed'], 3.6)
    flowers = plants.shrub(p['seed'], (0.34, 0.34, 0.34), 1300, (0.05, 0.03), 'citrus', p.get('flowers') or '#c2315e', 0.3)
    for x in (0.35, width - 0.35, -1.3, width + 1.1, width + 4.6):
        o.pot(x, -0.42, flowers if random.random() < 0.65 else bush, ['#b5704b', '#a85f3c', '#cdbfa8'][int(random.integers(0, 3))], 0.2, 0.34, 0, 0.8 if random.random() < 0.6 else 1.0, float(random.uniform(0, 360)))
    for u in (width * 0.5, width + 5.0, -3.0):
        lantern(shape, Frame(0, 0, 0), u, 0.4, 3.0, lit)
        if lit:
            lamp(u, -0.75, 2.95, 26, '#ffbe70', 0.12)
    if p['trees']:
        # Further down the street only: before the front they would hide it.
        for x in np.arange(width + 9.0, width + 40, 8.0):
            copy_of(tree if p['trees'] == 'citrus' else plants_of(p), x, -2.4, -0.1, float(random.uniform(0, 360)), 1.15)
    if p['look'].get('shop'):
        shop(shape, p, random)


def plants_of(p):
    if '_tree' not in p:
        p['_tree'] = plants.oak(p['seed'], 7.5)
    return p['_tree']


def shop(shape, p, random):
    width, lit = p['width'], p['lit']
    cloth = m.shade_cloth(ACCENTS.get(p['look']['accent'], '#3f6b4d'))
    for u0, u1 in ((0.4, width / 2 - 0.15), (width / 2 + 0.15, width - 0.4)):
        points = [(u0, -0.02, 3.15), (u1, -0.02, 3.15), (u1, -1.35, 2.6), (u0, -1.35, 2.6)]
        shape.polygon(points, cloth)
        shape.polygon([(u0, -1.35, 2.6), (u1, -1.35, 2.6), (u1, -1.35, 2.4), (u0, -1.35, 2.4)], cloth)
    shape.box((0.3, -0.1, 3.2), (width - 0.3, -0.02, 3.62), m.paint(ACCENTS.get(p['look']['accent'], '#3f6b4d'), 0.4))
    counter = m.planks('#8a6140', 0.12, 2.0)
    shape.box((0.5, 2.6, 0), (width - 0.5, 3.1, 1.05), counter)
    shape.box((0.3, 4.6, 0), (width - 0.3, 4.75, 3.2), m.paint('#e9dfcb'))
    for z in (1.2, 1.7, 2.2):
        shape.box((0.6, 4.25, z), (width - 0.6, 4.6, z + 0.04), counter)
        for x in np.arange(0.8, width - 0.8, 0.22):
            shape.lathe([(0.05, 0), (0.055, 0.2), (0.03, 0.25), (0.02, 0.32), (0.001, 0.32)], (x, 4.42, z + 0.04), m.ceramic(['#7a8f6a', '#b98d4b', '#d9c7a0', '#5d4330', '#c2703f'][int(random.integers(0, 5))]), sides=8)
    for x in np.linspace(1.0, width - 1.0, 4):
        shape.lathe([(0.01, 0.9), (0.01, 0.25), (0.16, 0.0), (0.15, 0.0), (0.001, 0.22)], (x, 2.0, 2.1), m.metal('#2a2a2b'), sides=16)
        shape.lathe([(0.001, 0), (0.07, 0.02), (0.001, 0.1)], (x, 2.0, 2.12), m.glow('#ffd08a', 22), sides=10)
        lamp(x, 2.0, 1.95, 38 if lit else 26, '#ffbe74', 0.12)
    if p.get('tables'):
        from .outside import chair
        seat = chair(m.wood('#a5794e'), m.fabric('#d8cbb5'))
        for i, x in enumerate(np.arange(0.9, width - 0.3, 1.75)):
            shape.lathe([(0.22, 0), (0.22, 0.02), (0.025, 0.03), (0.025, 0.72), (0.34, 0.72), (0.34, 0.75), (0.001, 0.75)], (x, -1.15, 0), m.ceramic('#e9e4d8') if i % 2 else m.wood('#8a6140'), sides=24)
            for dx, turn in ((-0.62, -90), (0.62, 90)):
                copy_of(seat, x + dx, -1.15, 0, turn + float(random.uniform(-12, 12)))


def street_camera(p):
    """Across the street, looking along it."""
    width = p['width']
    back = p['street']
    tall = p['storeys']
    camera(width * 0.5 - back * 0.55, -back, 1.65, 30, 24 if tall < 5 else 20, rise=min(0.27, 0.045 + 0.045 * tall) - (0.07 if p['look'].get('shop') else 0.0))


def tower(p):
    """A modern block or tower that stands free, with a garden before it."""
    lit, random = p['lit'], np.random.default_rng(p['seed'])
    shape, glass = Shape(), Shape()
    skin = skin_of(p['facade'])
    style = Style(wall=skin, frame=m.metal('#2a2c2e'), trim=m.plaster('#f1eee7'), lit=lit)
    timber = m.planks('#94683f', 0.12, 3.0, 0.6, True)
    width, depth, rise = p['width'], 12.0, 3.1
    for floor in range(p['storeys']):
        z = 0.4 + floor * rise
        for degrees, x, y, length in ((0, 0, 0, width), (90, width, 0.35, depth - 0.7), (270, 0, depth - 0.35, depth - 0.7), (180, width, depth, width)):
            frame = Frame(x, y, degrees, z)
            bays = max(2, round(length / 4.1))
            pitch = length / bays
            row = []
            for i in range(bays):
                if (i + floor * p.get('shift', 1) + p['seed']) % 4 == 3 or degrees == 180:
                    row.append(Opening(pitch * i + 0.9, 0.9, pitch - 1.8, 1.5, 'window', bars=False))
                else:
                    row.append(Opening(pitch * i + 0.5, 0.08, pitch - 1.0, rise - 0.55, 'slider', balcony=loggia(1.9 if degrees == 0 else 1.5), bars=False))
            wall(shape, frame, length, rise, 0.35, row, timber if p['accent'] in ('wood', 'green') and floor % 2 and degrees == 90 else skin)
            for opening in row:
                joinery(shape, glass, frame, opening, style)
                if opening.balcony:
                    opening.balcony(shape, glass, frame, opening, style)
                    if random.random() < 0.5 and degrees in (0, 90) and floor < 6:
                        bush = _bush(p)
                        px, py, pz = frame.at(opening.u + 0.2, 1.3, 0.3)
                        copy_of(bush, px, py, pz - 0.28, float(random.uniform(0, 360)), float(random.uniform(0.5, 0.9)))
                if lit and degrees != 180 and random.random() < 0.6:
                    lamp(*frame.at(opening.u + opening.width / 2, -1.5, 2.0), 24, '#ffb765', 0.3)
            shape.box((0.2, 0.2, z - 0.15), (width - 0.2, depth - 0.2, z + 0.03), m.planks('#b08a5e'))
        shape.box((3.4, 4.0, z), (width - 3.4, depth - 4.0, z + rise), m.paint('#e6dece'))
    top = 0.4 + p['storeys'] * rise
    flat_roof(shape, 0, 0, width, depth, top, style.trim, 0.6, 0.3)
    shape.box((width * 0.3, 3.5, top + 0.3), (width * 0.7, 8.5, top + 2.6), skin)
    stone = m.slabs('#d2c8b6', 1.0, 0.6)
    shape.box((-16, -5, -0.2), (width + 16, 0, 0.02), stone)
    shape.box((width * 0.42, -24, -0.2), (width * 0.42 + 3.0, -5, 0.015), stone)
    shape.build('tower', bevel=0.01, segments=1)
    glass.build('panes')
    tower_garden(p, random)


def _bush(p):
    if '_bush' not in p:
        p['_bush'] = plants.shrub(p['seed'], (0.6, 0.6, 0.55), 1500, (0.07, 0.03))
    return p['_bush']


def tower_garden(p, random):
    width, winter = p['width'], p['season'] == 'winter'
    kinds = {'fir': plants.fir(p['seed'], 11, winter), 'palm': plants.palm(p['seed'], 7.5), 'pine': plants.pine(p['seed'], 9), 'oak': plants.oak(p['seed'], 7.5), 'olive': plants.olive(p['seed'], 5)}
    tree = kinds.get(p['planting'], kinds['oak'])
    # Beside the building, never between it and the viewer, who stands in front on the left.
    for x, y in ((-15.5, -4.0), (-19.0, 3.0), (width + 6.5, -7.0), (width + 10.0, 0.0), (width + 15.5, -4.5), (-13.0, 10.0)):
        copy_of(tree, x + float(random.normal()) * 0.5, y + float(random.normal()) * 0.6, -0.1, float(random.uniform(0, 360)), float(random.uniform(0.75, 1.05)))
    for i in range(0 if winter else 44):
        copy_of(_bush(p), float(random.uniform(-12, width + 12)), float(random.uniform(-6.4, -5.4)), 0, float(random.uniform(0, 360)), float(random.uniform(0.6, 1.25)))
    for i in range(26):
        copy_of(tree, float(random.choice([-1, 1])) * float(random.uniform(12, 40)) + width / 2, float(random.uniform(12, 34)), -0.2, float(random.uniform(0, 360)), float(random.uniform(0.8, 1.2)))
    path = (width * 0.42 - 0.2, -24, width * 0.42 + 3.2, -5)
    if winter:
        return
    if p['ground'] == 'lawn':
        o.lawn(-24, -34, width + 16, -6, 0.06, 'grass', p['seed'], [path], p['viewer'], 15)
        return
    agave = plants.agave(p['seed'], 0.6)
    for x, y in zip(random.uniform(-22, width + 14, 60), random.uniform(-24, -7.5, 60)):
        if not path[0] - 0.8 < x < path[2] + 0.8:
            copy_of(agave, float(x), float(y), -0.05, float(random.uniform(0, 360)), float(random.uniform(0.6, 1.3)))
