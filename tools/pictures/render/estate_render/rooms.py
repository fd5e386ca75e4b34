"""Rooms: the viewer stands inside and looks at the window wall; what lies outside is the property's own landscape."""
import math

import numpy as np

from . import furniture as f
from . import materials as m
from . import outside as o
from . import plants
from .building import Opening, Style, joinery, pergola, rail_bars, rail_glass, wall
from .kit import Frame, Shape, copy_of
from .light import camera, lamp, panel

# How a room of each kind of house is made: floor, wall, window, ceiling, and the colours of what stands in it.
LOOKS = {
    'modern': {'floor': 'oak', 'height': 2.75, 'window': 'slider', 'sofa': '#d9d2c5', 'cushions': ('#8d6b4a', '#efe9dd', '#6f7f78'), 'chair': '#b9a58a', 'rug': ('#ded4c3', '#b3a487'), 'wood': '#8a6543'},
    'classic': {'floor': 'parquet', 'height': 3.3, 'window': 'french', 'sofa': '#c9cfc4', 'cushions': ('#a8573a', '#efe6d6', '#5f7468'), 'chair': '#9c7a5c', 'rug': ('#c9b59a', '#8a5f4a'), 'wood': '#6a4630'},
    'rustic': {'floor': 'terracotta', 'height': 2.95, 'window': 'french', 'sofa': '#e6dece', 'cushions': ('#5f7468', '#c98f5a', '#efe6d6'), 'chair': '#a9835c', 'rug': ('#e0d3bb', '#a4835c'), 'wood': '#7a5535'},
    'alpine': {'floor': 'oak', 'height': 2.8, 'window': 'slider', 'sofa': '#8f8a80', 'cushions': ('#93392c', '#e9e0d0', '#5d5448'), 'chair': '#7a5b40', 'rug': ('#e3dccf', '#b9ad98'), 'wood': '#6f4a2c'},
    'moroccan': {'floor': 'tile', 'height': 3.2, 'window': 'arch', 'sofa': '#e3d5bc', 'cushions': ('#b5603f', '#2f6f68', '#d9b36a'), 'chair': '#a9683f', 'rug': ('#d9c3a0', '#a8482f'), 'wood': '#5b3822'}
}


def floor_of(look):
    return {'oak': m.planks('#b5895a', 0.19, 2.4, 0.42, spread=0.22), 'parquet': m.planks('#8f6238', 0.09, 0.6, 0.35, spread=0.35), 'terracotta': m.slabs('#b9795a', 0.32, 0.32, '#94694f', 0.45), 'tile': m.zellige('#8fa59a', 0.14, 0.18)}[look['floor']]


def shell(p, width, depth):
    """Floor, ceiling, walls and the window wall. Returns the wall's openings and the look."""
    look = LOOKS[p['style']]
    shape, glass = Shape(), Shape()
    height, lime = look['height'], m.paint('#f3efe7') if p['style'] in ('modern', 'classic') else m.plaster('#f3ece0')
    shape.box((-width / 2 - 0.3, -depth - 1.2, -0.2), (width / 2 + 0.3, 0.35, 0.0), floor_of(look))
    shape.box((-width / 2 - 0.3, -depth - 1.2, height), (width / 2 + 0.3, 0.35, height + 0.3), m.planks('#a9794c', 0.16, 3.0, 0.6, True, 0.2) if p['style'] == 'alpine' else m.paint('#f7f4ee'))
    left = {'alpine': m.planks('#a3744a', 0.2, 4.0, 0.6, spread=0.22), 'rustic': m.rubble('#cdb998', '#c2b08f', 2.8)}.get(p['style'], lime)
    shape.box((-width / 2 - 0.3, -depth - 1.2, 0), (-width / 2, 0.35, height), left)
    shape.box((width / 2, -depth - 1.2, 0), (width / 2 + 0.3, 0.35, height), lime)
    shape.box((-width / 2, -depth - 1.25, 0), (width / 2, -depth - 1.2, height), lime)
    frame = Frame(-width / 2, 0, 0)
    kind = look['window']
    if kind == 'slider':
        row = [Opening(0.45, 0.0, width - 0.9, height - 0.22, 'slider', curtain=False, bars=False)]
    elif kind == 'french':
        count = 2 if width < 6 else 3
        row = [Opening(width * (i + 0.5) / count - 0.75, 0.02, 1.5, height - 0.6, 'french', curtain=False) for i in range(count)]
    else:
        count = 3
        row = [Opening(width * (i + 0.5) / count - 0.72, 0.02, 1.44, height - 0.5, 'french', curtain=False, arch=1.0) for i in range(count)]
    skin = m.planks('#a3744a', 0.2, 4.0, 0.6, spread=0.22) if p['style'] == 'alpine' else lime
    wall(shape, frame, width, height, 0.32, row, skin)
    style = Style(wall=skin, frame=m.metal('#26282a', 0.45) if kind == 'slider' and p['style'] == 'modern' else m.wood('#6b4327', 0.5) if p['style'] in ('alpine', 'moroccan') else m.paint('#f1ede4'), trim=lime)
    for opening in row:
        joinery(shape, glass, frame, opening, style)
        u = -width / 2 + opening.u + opening.width / 2
        panel(u, 0.5, opening.z + opening.height / 2, opening.width, opening.height, 1, turn=180, portal=True)
    skirting(shape, width, depth, p, look, row)
    shape.build('room', bevel=0.004, segments=1)
    glass.build('panes')
    if kind == 'slider' or p['style'] == 'classic':
        for opening in row:
            grow = 0.28 if kind == 'french' else 0.0
            f.curtains(frame, opening.u - grow, opening.u + opening.width + grow, 0.02, height - 0.12 if kind == 'slider' else opening.z + opening.height + 0.15, 0.13, '#f1eadc', 0.11 if kind == 'slider' else 0.2)
    return look, row


def skirting(shape, width, depth, p, look, row):
    height = look['height']
    white = m.paint('#f4f1ea')
    if p['style'] == 'classic':
        for x0, x1 in ((-width / 2, -width / 2 + 0.02), (width / 2 - 0.02, width / 2)):
            shape.box((x0, -depth - 1, 0), (x1, 0, 0.16), white)
            for z in (0.16, 0.9, height - 0.35):
                shape.box((x0 - 0.0, -depth - 1, z), (x1, 0, z + 0.035), white)
        for reach, z in ((0.16, 0.0), (0.1, 0.06), (0.05, 0.12)):
            shape.box((-width / 2, -0.0 - reach, height - 0.06 - z), (width / 2, 0, height - z), white)
            shape.box((-width / 2, -depth - 1, height - 0.06 - z), (-width / 2 + reach, 0, height - z), white)
            shape.box((width / 2 - reach, -depth - 1, height - 0.06 - z), (width / 2, 0, height - z), white)
    elif p['style'] in ('rustic', 'alpine', 'moroccan'):
        beam = m.wood('#5f4027' if p['style'] != 'alpine' else '#7a5232', 0.6)
        for y in np.arange(-depth - 0.8, -0.2, 0.95 if p['style'] != 'moroccan' else 0.5):
            shape.box((-width / 2, y, height - 0.2), (width / 2, y + 0.16, height), beam)
    if p['style'] == 'moroccan':
        shape.box((-width / 2, -depth - 1, 0), (-width / 2 + 0.02, 0, 1.1), m.zellige('#2d7a74'))
        shape.box((width / 2 - 0.02, -depth - 1, 0), (width / 2, 0, 1.1), m.zellige('#2d7a74'))


def outdoors(p, width):
    """The terrace or balcony behind the glass; the landscape is the caller's."""
    shape, glass = Shape(), Shape()
    deck = m.planks('#9a744d', 0.14, 3.0, 0.6, True) if p['style'] in ('alpine',) else m.slabs('#d6cab5', 0.8, 0.8)
    reach = 2.2 if p['flat'] else 6.0
    shape.box((-width, 0.32, -0.25), (width, 0.32 + reach, -0.04), deck)
    if p['flat']:
        frame = Frame(-width, 0.32 + reach, 0)
        (rail_bars if p['style'] != 'modern' else lambda *a: rail_glass(a[0], glass, *a[1:6]))(shape, frame, 0, 2 * width, -0.04, 0.05, m.metal('#222426', 0.5))
    shape.build('terrace')
    if glass.chunks:
        glass.build('rail')
    bush, olive = plants.ball(p['seed']), plants.olive(p['seed'], 3.6)
    for x in (-width * 0.42, width * 0.44):
        o.pot(x, 0.32 + reach - 0.55, olive if not p['flat'] else bush, '#c9bca6', 0.3, 0.5, -0.04, 0.5 if not p['flat'] else 0.9)
    if not p['flat'] and p['season'] != 'winter':
        lavender, shrub = plants.lavender(p['seed']), plants.shrub(p['seed'], (0.9, 0.9, 0.8), 2200, (0.09, 0.04))
        random = np.random.default_rng(p['seed'])
        for x in np.arange(-width - 3, width + 3, 0.6):
            copy_of(lavender, x, 6.9 + float(random.normal()) * 0.1, -0.1, float(random.uniform(0, 360)), 1.1)
        for i in range(14):
            copy_of(shrub, float(random.uniform(-11, 11)), float(random.uniform(8.5, 13)), -0.2, float(random.uniform(0, 360)), float(random.uniform(0.7, 1.3)))
        copy_of(olive, -5.6, 9.5, -0.1, 50, 1.25)
        copy_of(plants.cypress(p['seed']), 5.2, 14.5, -0.1, 10, 0.9)


def living(p):
    width, depth = (6.6, 7.2) if p['large'] else (5.2, 5.8)
    look, row = shell(p, width, depth)
    outdoors(p, width)
    middle = Frame(0.15, -3.0, 0)
    f.rug(middle, 3.4 if p['large'] else 2.7, 2.5, *look['rug'])
    f.sofa(Frame(-width / 2 + 0.25, -3.0, 90).moved(0, 0.95), 2.5 if p['large'] else 2.1, look['sofa'], look['cushions'])
    f.armchair(Frame(1.75 if p['large'] else 1.45, -2.35, -68), look['chair'])
    f.coffee_table(middle.moved(-0.15, 0.05), 'round' if p['seed'] % 2 else 'box', m.wood(look['wood'], 0.35))
    f.floor_lamp(Frame(-width / 2 + 0.45, -1.15, 0), 1.2 if p['lit'] else 0.5)
    f.plant(Frame(width / 2 - 0.5, -0.75, 0), 0, 0, 1.7, '#d8cdbb', p['seed'])
    left, right = Frame(-width / 2, -4.4, 90), Frame(width / 2, 0, 270)
    if p['style'] not in ('rustic',):
        f.picture(left, 1.35, 1.25, 1.15, 0.95, p['seed'])
    if p['style'] in ('alpine', 'rustic') or p['fireplace']:
        fireplace(right.moved(2.9, 0), p)
    else:
        f.shelf(right.moved(2.6, 0), 1.9, 2.1, m.wood(look['wood'], 0.5), p['seed'])
    if p['style'] in ('modern', 'classic'):
        f.pendant(middle, 0, 0, look['height'] - (0.75 if p['style'] == 'modern' else 1.1), look['height'], 'paper', 1.0 if p['lit'] else 0.3, 0.3)
    elif p['style'] == 'moroccan':
        f.pendant(middle, 0, 0, 2.0, look['height'], 'rattan', 1.2 if p['lit'] else 0.4, 0.34)
    camera(width * 0.3, -depth - 0.55, 1.32, -13, 20.5, rise=-0.015)
    fill(p, width, depth, look)


def fireplace(frame, p):
    shape = Shape()
    stone = m.rubble('#a79b8a', '#8c8172', 3.0) if p['style'] in ('alpine', 'rustic') else m.plaster('#efe9dd')
    wall(shape, frame.moved(-0.9, 0.45), 1.8, 2.9, 0.45, [Opening(0.45, 0.35, 0.9, 0.7, 'hole')], stone)
    shape.box((-1.0, 0, 0.0), (1.0, 0.6, 0.12), m.slabs('#6f6a63', 2.0, 0.6), frame)
    shape.box((-0.95, 0, 1.3), (0.95, 0.56, 1.42), m.wood('#5d4029', 0.6), frame)
    shape.box((-0.45, 0.02, 0.35), (0.45, 0.05, 1.05), m.paint('#1a1716', 1.0), frame)
    for i in range(4):
        a = frame.at(-0.3 + i * 0.08, 0.16 + 0.05 * (i % 2), 0.42 + 0.05 * i)
        b = frame.at(0.3 - i * 0.05, 0.22, 0.42 + 0.05 * i)
        shape.tube([a, b], 0.05, m.bark('#4b372a'), sides=8)
    if p['lit']:
        shape.lathe([(0.12, 0), (0.09, 0.14), (0.03, 0.3), (0.001, 0.36)], frame.at(0, 0.2, 0.5), m.glow('#ff9a3c', 14), sides=9)
        lamp(*frame.at(0, 0.4, 0.65), 30, '#ff9a4a', 0.15)
    shape.build('fireplace', bevel=0.01)


def bedroom(p):
    width, depth = (5.4, 6.0) if p['large'] else (4.4, 5.2)
    look, row = shell(p, width, depth)
    outdoors(p, width)
    head = Frame(-width / 2, -2.75, 90)
    linen = {'modern': '#f3efe8', 'classic': '#f1ede5', 'rustic': '#f2ece0', 'alpine': '#efe8dc', 'moroccan': '#f4ecdd'}[p['style']]
    f.rug(Frame(-width / 2 + 1.5, -2.75, 90), 2.9, 2.6, *look['rug'])
    f.bed(head, 1.75 if p['large'] else 1.6, look['chair'], linen, look['cushions'][0], m.wood(look['wood'], 0.45))
    for u in (-1.3, 1.3):
        f.nightstand(head, u, 0.02, 0.9 if p['lit'] else 0.35, m.wood(look['wood'], 0.45))
    if p['style'] not in ('rustic',):
        f.picture(head, -0.36, 1.5, 0.6, 0.75, p['seed'])
        f.picture(head, 0.38, 1.5, 0.6, 0.75, p['seed'] + 2)
    f.armchair(Frame(width / 2 - 0.75, -1.5, -50), look['chair'])
    f.plant(Frame(width / 2 - 0.4, -0.55, 0), 0, 0, 1.4, '#cdbfa8', p['seed'] + 3)
    soft = m.fabric(look['sofa'])
    f.soft([((-0.65, 0, 0.18), (0.65, 0.42, 0.46), soft, head.moved(0, 2.3))], 'bench', 0.04)
    legs = Shape()
    for u in (-0.58, 0.54):
        legs.box((u, 0.06, 0), (u + 0.04, 0.36, 0.2), m.wood(look['wood'], 0.5), head.moved(0, 2.3))
    legs.build('legs')
    if p['style'] in ('modern', 'moroccan', 'classic'):
        f.pendant(Frame(-width / 2 + 1.6, -2.75, 0), 0, 0, look['height'] - 0.8, look['height'], 'rattan' if p['style'] == 'moroccan' else 'paper', 0.8 if p['lit'] else 0.2, 0.27)
    camera(width * 0.36, -depth - 0.55, 1.28, -21, 21, rise=-0.02)
    fill(p, width, depth, look)


def kitchen(p):
    width, depth = (6.4, 6.8) if p['large'] else (5.0, 5.8)
    look, row = shell(p, width, depth)
    outdoors(p, width)
    run = Frame(-width / 2, -depth + 0.6, 90)
    length = depth - 1.5
    front = m.paint({'modern': '#e9e4d9', 'classic': '#5f7066', 'rustic': '#8f9a86', 'alpine': '#d9d0c0', 'moroccan': '#2f5f5a'}[p['style']], 0.4)
    top = m.marble('#ebe6de', '#a39b8f') if p['style'] != 'alpine' else m.wood('#7a5535', 0.35)
    shape = Shape()
    cabinets(shape, run, length, front, top, p)
    island = Frame(0.35, -3.1, 90)
    shape.box((-1.15, -0.45, 0.08), (1.15, 0.3, 0.88), front if p['style'] != 'modern' else m.planks('#9a7048', 0.06, 1.0, 0.5, True), island)
    shape.box((-1.25, -0.55, 0.88), (1.25, 0.6, 0.93), top, island)
    shape.build('kitchen', bevel=0.004)
    stool_model = stool(m.wood(look['wood'], 0.5))
    for u in (-0.75, 0.0, 0.75):
        x, y, _ = island.at(u, 0.78)
        copy_of(stool_model, x, y, 0, 0)
    for u in (-0.6, 0.6):
        f.pendant(island, u, 0.02, 1.72, look['height'], 'dome' if p['style'] != 'moroccan' else 'rattan', 1.0 if p['lit'] else 0.4, 0.2)
    f.vase(island, 0.75, 0.0, 0.93, 0.3, '#e3dccf')
    f.bowl(island, -0.3, 0.1, 0.93, '#c9a27a', 0.19)
    f.plant(Frame(width / 2 - 0.5, -0.7, 0), 0, 0, 1.6, '#d8cdbb', p['seed'])
    camera(width * 0.33, -depth - 0.5, 1.36, -15, 20.5, rise=-0.015)
    fill(p, width, depth, look)


def cabinets(shape, run, length, front, top, p):
    """A run of base units, a hood, open shelves, and glazed tiles between."""
    count = max(3, round(length / 0.62))
    wide = length / count
    shape.box((0, 0, 0.0), (length, 0.56, 0.1), m.paint('#2e2d2b', 0.6), run)
    shape.box((-0.02, 0, 0.87), (length + 0.02, 0.64, 0.91), top, run)
    for i in range(count):
        u = wide * i
        shape.box((u + 0.002, 0.0, 0.1), (u + wide - 0.002, 0.6, 0.868), front, run)
        for z0, z1 in (((0.12, 0.48), (0.49, 0.86)) if i % 3 == 1 else ((0.12, 0.86),)):
            shape.box((u + 0.006, 0.6, z0), (u + wide - 0.006, 0.62, z1), front, run)
            shape.box((u + wide / 2 - 0.08, 0.62, z1 - 0.06), (u + wide / 2 + 0.08, 0.645, z1 - 0.045), m.brass(), run)
    tile = m.zellige('#e6ded0' if p['style'] != 'moroccan' else '#2f7f78', 0.1, 0.14)
    shape.box((0, 0, 0.91), (length, 0.012, 1.5), tile, run)
    shape.box((0.1, 0, 1.55), (length * 0.36, 0.26, 1.59), m.wood('#9a7048', 0.5), run)
    shape.box((0.1, 0, 1.92), (length * 0.36, 0.26, 1.96), m.wood('#9a7048', 0.5), run)
    random = np.random.default_rng(p['seed'])
    for z in (1.59, 1.96):
        for u in np.arange(0.22, length * 0.34, 0.17):
            x, y, base = run.at(u, 0.13, z)
            r = float(random.uniform(0.035, 0.06))
            shape.lathe([(r * 0.8, 0), (r, 0.06), (r, float(random.uniform(0.08, 0.18))), (r * 0.9, 0.0 + 0.08), (0.001, 0.05)], (x, y, base), m.ceramic(['#efe9dd', '#c9a27a', '#8a9a86', '#d9cdb8'][int(random.integers(0, 4))]), sides=18)
    u = length * 0.62
    shape.extrude([(u - 0.5, 1.55), (u + 0.5, 1.55), (u + 0.2, 1.95), (u - 0.2, 1.95)], run, 0, 0.42, m.plaster('#f1ece2'))
    shape.box((u - 0.2, 0, 1.95), (u + 0.2, 0.34, 3.2 if LOOKS[p['style']]['height'] > 3 else LOOKS[p['style']]['height']), m.plaster('#f1ece2'), run)
    shape.box((u - 0.38, 0.06, 0.912), (u + 0.38, 0.56, 0.918), m.paint('#161616', 0.1), run)
    x, y, z = run.at(length * 0.22, 0.1, 0.91)
    shape.tube([(x, y, z), (x, y, z + 0.3), (x + 0.08, y, z + 0.36), (x + 0.18, y, z + 0.32), (x + 0.18, y, z + 0.24)], 0.013, m.brass(), sides=10)
    shape.box((length * 0.22 - 0.28, 0.16, 0.905), (length * 0.22 + 0.28, 0.54, 0.912), m.metal('#9a9c9d', 0.25), run)


def stool(material):
    from .kit import hide
    shape = Shape()
    shape.lathe([(0.001, 0.66), (0.17, 0.66), (0.18, 0.69), (0.16, 0.71), (0.001, 0.7)], (0, 0, 0), material, sides=28)
    for a in np.arange(4) * math.pi / 2 + 0.78:
        shape.tube([(0.1 * math.cos(a), 0.1 * math.sin(a), 0.67), (0.19 * math.cos(a), 0.19 * math.sin(a), 0)], 0.014, material, sides=8)
    shape.lathe([(0.155, 0.24), (0.165, 0.25), (0.155, 0.26)], (0, 0, 0), m.metal('#2a2a2a'), sides=28)
    return hide(shape.build('stool'))


def bath(p):
    width, depth = 4.0, 4.6
    look, row = shell({**p}, width, depth)
    outdoors(p, width)
    shape = Shape()
    tile = m.zellige({'modern': '#d9d2c5', 'classic': '#e9e6de', 'rustic': '#c9b79a', 'alpine': '#a9a296', 'moroccan': '#2f7f78'}[p['style']], 0.12, 0.12)
    shape.box((-width / 2, -depth - 1, 0), (-width / 2 + 0.025, 0, 2.2), tile)
    x, y = 0.75, -1.35
    profile = [(0.3, 0.02), (0.36, 0.05), (0.4, 0.3), (0.45, 0.58), (0.43, 0.6), (0.38, 0.56), (0.32, 0.2), (0.001, 0.14)]
    angles = np.linspace(0, 2 * np.pi, 49)
    shape.grid(np.array([[(x + r * 1.9 * math.cos(a), y + r * 0.95 * math.sin(a), z) for a in angles] for r, z in profile]), m.ceramic('#f6f4ef'))
    shape.tube([(x - 1.0, y + 0.5, 0), (x - 1.0, y + 0.5, 0.92), (x - 0.8, y + 0.35, 0.98), (x - 0.62, y + 0.2, 0.9)], 0.016, m.brass(), sides=10)
    vanity = Frame(-width / 2 + 0.025, -3.6, 90)
    shape.box((0, 0, 0.42), (1.6, 0.5, 0.84), m.planks('#9a7048', 0.3, 1.6, 0.4), vanity)
    shape.box((-0.01, 0, 0.84), (1.61, 0.52, 0.88), m.marble(), vanity)
    bx, by, bz = vanity.at(0.8, 0.27, 0.88)
    shape.lathe([(0.1, 0), (0.2, 0.04), (0.22, 0.13), (0.205, 0.13), (0.17, 0.05), (0.001, 0.03)], (bx, by, bz), m.ceramic(), sides=36)
    shape.tube([vanity.at(0.8, 0.0, 1.12), vanity.at(0.8, 0.16, 1.12), vanity.at(0.8, 0.17, 1.09)], 0.013, m.brass(), sides=10)
    shape.extrude([(0.8 + 0.42 * math.cos(a), 1.65 + 0.42 * math.sin(a)) for a in np.linspace(0, 2 * np.pi, 64)[:-1]], vanity, 0.0, 0.025, m.mirror())
    shape.build('bath', bevel=0.004)
    for u in (0.1, 1.5):
        lx, ly, lz = vanity.at(u, 0.1, 1.65)
        lamp(lx, ly, lz, 9 if p['lit'] else 4, '#ffcf98', 0.06)
        globe = Shape()
        globe.lathe([(0.08 * math.sin(a), -0.08 * math.cos(a)) for a in np.linspace(0.02, 3.12, 14)], (lx, ly, lz), m.glow('#ffe0b4', 3.5), sides=24)
        globe.build('globe')
    f.plant(Frame(-width / 2 + 0.45, -0.6, 0), 0, 0, 1.3, '#d8cdbb', p['seed'])
    f.rug(Frame(0.2, -2.55, 0), 1.3, 0.75, '#e9e2d4', '#cfc3ad')
    copy_of(stool(m.wood(look['wood'], 0.5)), 1.55, -2.2, 0, 0, (1, 1, 0.68))
    camera(width * 0.32, -depth - 0.55, 1.34, -15, 20, rise=-0.02)
    fill(p, width, depth, look)


def fill(p, width, depth, look):
    """What the rest of the house throws back into the room."""
    panel(0, -depth - 1.1, 1.6, width * 0.8, 2.0, 26 if not p['lit'] else 9, '#fff1dd', turn=0)
    if p['lit']:
        for x in (-width * 0.25, width * 0.25):
            lamp(x, -depth * 0.55, look['height'] - 0.3, 22, '#ffc98c', 0.25)


def terrace(p):
    """From the house's edge over deck and pool to the view."""
    shape, glass = Shape(), Shape()
    deck = m.slabs('#d9ccb6', 0.9, 0.6) if p['style'] != 'alpine' else m.planks('#9a744d', 0.14, 3.0, 0.6)
    hole = None
    if p['pool']:
        hole = (-3.2, 1.6, 6.8, 5.4)
        o.pool(shape, *hole, deck, p['lit'], p['pool_tile'])
    o.paving(shape, -16, -9, 16, 7.2, deck, (hole[0] - 0.42, hole[1] - 0.42, hole[2] + 0.42, hole[3] + 0.42) if hole else None)
    if p['style'] in ('modern',):
        rail_glass(shape, glass, Frame(-16, 7.1, 0), 0, 32, 0, 0, 1.0)
    else:
        shape.box((-16, 6.9, 0), (16, 7.25, 0.5), m.plaster('#efe6d4') if p['style'] != 'rustic' else m.rubble())
    timber = m.wood('#80593a', 0.6)
    pergola(shape, -5.2, -1.2, 4.4, 4.0 if not hole else 0.9, 2.75, timber, 3, stone=m.plaster('#f0e8d9') if p['style'] != 'modern' else None)
    shape.build('terrace', bevel=0.01)
    if glass.chunks:
        glass.build('rail')
    f.sofa(Frame(-3.9, -0.6, 90).moved(0, 0.3), 2.4, '#e9e1d1', ('#b5825a', '#f1ebdf', '#6f7f78'))
    f.armchair(Frame(-1.2, -0.35, -60), '#d9cdb8')
    f.coffee_table(Frame(-2.2, -0.6, 0), 'round', m.wood('#8a6543', 0.5))
    o.dining_set(2.7, -0.35, 0, m.wood('#946b43'), m.metal('#2b2c2d'), 2.2, 3)
    random = np.random.default_rng(p['seed'])
    o.pot(-5.2, 1.6, plants.olive(p['seed'], 3.6), '#cdbfa8', 0.42, 0.6, 0, 0.55)
    o.pot(5.4, -1.4, plants.citrus(p['seed'], 2.4), '#b5704b', 0.36, 0.55, 0, 0.8)
    if p['season'] != 'winter':
        lavender = plants.lavender(p['seed'])
        for x in np.arange(-13, 13, 0.55):
            copy_of(lavender, x, 7.75 + float(random.normal()) * 0.1, -0.1, float(random.uniform(0, 360)), 1.1)
        for x in (-8.5, 8.8):
            copy_of(plants.olive(p['seed'] + 1), x, 10.5, -0.2, 30, 1.0)
        flowers = plants.climber(p['seed'], 3.0, 2.6, p['flowers'] or '#b0246b')
        copy_of(flowers, -5.3, -1.22, 0.1, 0)
        lid = plants.climber(p['seed'] + 1, 5.0, 2.2, p['flowers'] or '#b0246b', 900)
        copy_of(lid, -5.2, -1.5, 3.02, 0, 1.0, (-1.5, 0))
    if p['lit']:
        for x in (-4.6, -0.4, 3.8):
            lamp(x, -0.6, 2.6, 30, '#ffc070', 0.1)
    camera(1.5, -6.8, 1.6, -6, 22, rise=0.02)
