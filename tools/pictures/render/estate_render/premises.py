"""Inside a business: a café or bar with its counter, a shop with its shelves, a workshop with its benches."""
import math

import numpy as np

from . import furniture as f
from . import materials as m
from . import streets
from .building import Opening, Style, joinery, wall
from .kit import Frame, Shape, copy_of
from .kitchen import stool
from .light import camera, lamp, panel
from .outside import chair
from .villas import ACCENTS

EATING = ('restaurant', 'cafe', 'bar', 'bakery', 'wine_bar', 'winery')
BOARDS = ('ski_rental', 'surf_school')
POTTERY = ('#7a8f6a', '#b98d4b', '#d9c7a0', '#5d4330', '#c2703f', '#8a9a9c')


def inside(p):
    business(p, corner=False)


def corner(p):
    business(p, corner=True)


def business(p, corner):
    """A deep room with the street's windows at its far end; the counter runs along the left."""
    width, depth = 6.4, 8.2
    accent = m.paint(ACCENTS.get(p['accent'], '#3f6b4d') if p['accent'] not in ('white', 'cream') else '#5f7468', 0.45)
    hall(p, width, depth, accent)
    kind = p['business']
    if kind in EATING:
        counter(p, Frame(-width / 2, -depth + 1.4, 90), depth - 3.2, accent, True)
        tables(p, width, depth)
    elif kind in BOARDS or kind in ('dive_school', 'marina_services'):
        gear(p, Frame(-width / 2, -depth + 0.6, 90), depth - 1.2)
        bench(p, width, depth)
        counter(p, Frame(width / 2, -0.8, 270), 2.4, accent, False)
    else:
        goods(p, Frame(-width / 2, -depth + 0.6, 90), depth - 1.2)
        bench(p, width, depth)
        counter(p, Frame(width / 2, -0.8, 270), 2.4, accent, False)
    panel(0, -depth - 1.1, 1.8, width * 0.8, 2.2, 30 if not p['lit'] else 9, '#fff6ea', turn=0)
    if p['lit']:
        for y in (-1.6, -4.2, -6.8):
            lamp(0.9, y, 3.1, 42, '#ffcf96', 0.3)
    if corner:
        camera(-width * 0.33, -depth + 0.4, 1.42, 22, 23, rise=-0.03)
    else:
        camera(width * 0.28, -depth - 0.5, 1.42, -13, 22, rise=-0.03)


def hall(p, width, depth, accent):
    shape, glass = Shape(), Shape()
    height = 3.5
    floor = m.checker('#3d4642', '#e6dfd2', 0.3, 0.3) if p['business'] in ('bakery', 'bar', 'cafe') else m.planks('#8f6d4a', 0.14, 2.0, 0.5, spread=0.3) if p['business'] in ('wine_bar', 'restaurant', 'winery') else m.concrete('#b9b4aa')
    lime = m.plaster('#f2ece0')
    shape.box((-width / 2 - 0.3, -depth - 1.2, -0.2), (width / 2 + 0.3, 0.4, 0.0), floor)
    shape.box((-width / 2 - 0.3, -depth - 1.2, height), (width / 2 + 0.3, 0.4, height + 0.3), m.paint('#f4f0e8'))
    left = m.rubble('#cdb998', '#c2b08f', 2.8) if p['business'] in ('wine_bar', 'winery') else lime
    shape.box((-width / 2 - 0.3, -depth - 1.2, 0), (-width / 2, 0.4, height), left)
    shape.box((width / 2, -depth - 1.2, 0), (width / 2 + 0.3, 0.4, height), lime)
    shape.box((-width / 2, -depth - 1.25, 0), (width / 2, -depth - 1.2, height), lime)
    for y in np.arange(-depth - 0.8, -0.2, 1.15):
        shape.box((-width / 2, y, height - 0.26), (width / 2, y + 0.18, height), m.wood('#6a4a30', 0.6))
    frame = Frame(-width / 2, 0, 0)
    row = [Opening(0.4, 0.55, 2.15, 2.3, 'slider', curtain=False, bars=False), Opening(2.75, 0.0, 1.0, 2.85, 'slider', curtain=False, bars=False), Opening(3.95, 0.55, 2.05, 2.3, 'slider', curtain=False, bars=False)]
    wall(shape, frame, width, height, 0.4, row, lime)
    style = Style(wall=lime, frame=accent, trim=lime)
    for opening in row:
        joinery(shape, glass, frame, opening, style)
        panel(-width / 2 + opening.u + opening.width / 2, 0.6, opening.z + opening.height / 2, opening.width, opening.height, 1, turn=180, portal=True)
    shape.build('hall', bevel=0.005, segments=1)
    glass.build('panes')


def counter(p, frame, length, accent, bar):
    """A counter with a top; for a bar with stools, shelves of bottles behind, and lamps above."""
    shape = Shape()
    body = m.planks('#8a6140', 0.12, 2.0) if p['business'] in ('wine_bar', 'winery', 'ski_rental', 'surf_school') else accent
    shape.box((0.2, 0.85, 0.0), (length, 1.35, 1.04), body, frame)
    shape.box((0.15, 0.8, 1.04), (length + 0.05, 1.48, 1.09), m.marble('#e6e1d8', '#a39b8f'), frame)
    timber = m.wood('#7a5638', 0.5)
    random = np.random.default_rng(p['seed'])
    for z in (1.35, 1.8, 2.25):
        shape.box((0.3, 0.0, z), (length - 0.1, 0.26, z + 0.04), timber, frame)
        for u in np.arange(0.42, length - 0.2, 0.135):
            x, y, base = frame.at(u, 0.13, z + 0.04)
            bottle(shape, x, y, base, POTTERY[int(random.integers(0, 6))], float(random.uniform(0.85, 1.1)))
    shape.box((0.3, 0.0, 0.0), (length - 0.1, 0.4, 0.9), timber, frame)
    if p['business'] in ('bakery', 'bar', 'cafe', 'restaurant'):
        showcase(shape, frame, length)
    shape.build('counter', bevel=0.005)
    step = 0.95
    for i in range(int((length - 0.6) / step)):
        u = 0.7 + i * step
        if bar and p['business'] != 'bakery':
            x, y, _ = frame.at(u, 1.85)
            copy_of(_stool(p), x, y, 0, 0, (1.0, 1.0, 1.1))
        if i % 2 == 0:
            f.pendant(frame, u, 1.15, 1.95, 3.5, 'dome', 1.4 if p['lit'] else 0.8, 0.19)


def _stool(p):
    if '_stool' not in p:
        p['_stool'] = stool(m.wood('#7a5638', 0.5))
    return p['_stool']


def bottle(shape, x, y, z, colour, size):
    shape.lathe([(0.036 * size, 0), (0.038 * size, 0.18 * size), (0.014 * size, 0.24 * size), (0.013 * size, 0.31 * size), (0.001, 0.31 * size)], (x, y, z), m.ceramic(colour), sides=10)


def showcase(shape, frame, length):
    """A glass case on the counter with loaves and cakes."""
    a, b = length * 0.35, length * 0.85
    edge = m.brass()
    for u in (a, b):
        for w in (0.86, 1.3):
            shape.box((u - 0.008, w - 0.008, 1.09), (u + 0.008, w + 0.008, 1.42), edge, frame)
    shape.box((a, 0.85, 1.42), (b, 1.31, 1.44), m.paint('#f1ede4', 0.2), frame)
    for i, u in enumerate(np.arange(a + 0.14, b - 0.1, 0.17)):
        x, y, z = frame.at(u, 1.08, 1.09)
        shape.lathe([(0.001, 0.1), (0.05, 0.09), (0.07, 0.05), (0.06, 0.0), (0.001, 0.0)][::-1], (x, y, z), m.plaster(['#c98f4e', '#a96a35', '#d9b277'][i % 3]), sides=16)


def tables(p, width, depth):
    seat = chair(m.wood('#7a5638', 0.5), m.fabric('#d3c4a8'))
    shape = Shape()
    for i, y in enumerate(np.arange(-1.35, -depth + 1.6, -2.0)):
        for x in (1.9,) if i else (1.9, 0.25):
            shape.lathe([(0.24, 0), (0.24, 0.02), (0.025, 0.03), (0.025, 0.72), (0.36, 0.72), (0.36, 0.75), (0.001, 0.75)], (x, y, 0), m.marble('#e9e4da', '#b5aca0'), sides=32)
            for dx, turn in ((-0.66, -90), (0.66, 90)):
                copy_of(seat, x + dx, y, 0, turn)
            f.vase(Frame(x, y, 0), 0.05, 0.05, 0.75, 0.14, '#e3dccf', branch=False)
    shape.build('tables', bevel=0.004)
    for i, y in enumerate(np.arange(-1.35, -depth + 1.6, -2.0)):
        f.picture(Frame(width / 2, y, 270), 0, 1.45, 0.7, 0.9, p['seed'] + i)
        f.pendant(Frame(1.9, y, 0), 0, 0, 1.9, 3.5, ('paper', 'dome', 'rattan')[p['seed'] % 3], 1.4 if p['lit'] else 0.3, 0.2)


def goods(p, frame, length):
    """Open shelves along a wall with folded cloth, boxes and pots."""
    shape, random = Shape(), np.random.default_rng(p['seed'])
    timber = m.wood('#8a6543', 0.5)
    for u in np.linspace(0.1, length, 5):
        shape.box((u - 0.02, 0, 0), (u + 0.02, 0.42, 2.5), timber, frame)
    for z in (0.08, 0.55, 1.02, 1.5, 1.98, 2.46):
        shape.box((0.1, 0, z), (length, 0.42, z + 0.03), timber, frame)
    colours = ['#d9d2c4', '#8a5f43', '#5f7468', '#3f5f7a', '#c98f5a', '#a5453a', '#e6dcc6']
    for z in (0.11, 0.58, 1.05, 1.53, 2.01):
        u = 0.2
        while u < length - 0.4:
            wide = float(random.uniform(0.2, 0.34))
            if random.random() < 0.6:
                for layer in range(int(random.integers(2, 5))):
                    shape.box((u, 0.06, z + 0.065 * layer), (u + wide, 0.36, z + 0.065 * layer + 0.058), m.fabric(colours[int(random.integers(0, 7))]), frame)
            else:
                shape.box((u, 0.05, z), (u + wide * 0.9, 0.35, z + float(random.uniform(0.18, 0.3))), m.paint(colours[int(random.integers(0, 7))], 0.7), frame)
            u += wide + 0.06
    shape.build('goods', bevel=0.004)


def gear(p, frame, length):
    """What is hired out stands in a rack: boards, skis, bottles of air, oars."""
    shape, random = Shape(), np.random.default_rng(p['seed'])
    timber = m.wood('#8a6543', 0.5)
    shape.box((0.1, 0, 1.15), (length, 0.06, 1.25), timber, frame)
    shape.box((0.1, 0, 0.0), (length, 0.5, 0.08), timber, frame)
    colours = ['#e9e4d8', '#c95b3f', '#2f6f8f', '#e0b04a', '#3f6b5a', '#f1eee7']
    for u in np.arange(0.4, length - 0.3, 0.5 if p['business'] != 'ski_rental' else 0.3):
        paint = m.paint(colours[int(random.integers(0, 6))], 0.25)
        if p['business'] == 'dive_school':
            x, y, z = frame.at(u, 0.25, 0.08)
            shape.lathe([(0.09, 0.0), (0.1, 0.04), (0.1, 0.56), (0.03, 0.66), (0.025, 0.74), (0.001, 0.74)], (x, y, z), paint, sides=20)
            shape.box((u - 0.17, 0.08, 1.0), (u + 0.17, 0.16, 2.0), m.fabric('#2b3236'), frame)
        elif p['business'] == 'ski_rental':
            for side in (-0.06, 0.03):
                shape.extrude([(u + side, 0.08), (u + side + 0.075, 0.08), (u + side + 0.075, 1.68), (u + side + 0.037, 1.76), (u + side, 1.68)], frame, 0.2, 0.22, paint)
        elif p['business'] == 'marina_services':
            oar(shape, frame, u, paint)
        else:
            tall = float(random.uniform(1.8, 2.3))
            outline = [(u + 0.21 * math.sin(a) * (1 if math.cos(a) < 0 else 0.92), 0.1 + tall / 2 - tall / 2 * math.cos(a)) for a in np.linspace(0, 2 * math.pi, 40)[:-1]]
            shape.extrude(outline, frame, 0.2, 0.26, paint)
            shape.box((u - 0.012, 0.262, 0.2), (u + 0.012, 0.265, tall), m.paint('#7a5638'), frame)
    shape.build('gear', bevel=0.006)


def oar(shape, frame, u, paint):
    """Stands on its handle, its blade up."""
    shape.box((u - 0.02, 0.2, 0.08), (u + 0.02, 0.24, 1.75), m.wood('#b98a58', 0.4), frame)
    shape.extrude([(u - 0.02, 1.7), (u + 0.02, 1.7), (u + 0.085, 1.95), (u + 0.085, 2.4), (u - 0.085, 2.4), (u - 0.085, 1.95)], frame, 0.205, 0.235, paint)


def bench(p, width, depth):
    """A long table in the middle with what is being worked on, and a seat."""
    shape = Shape()
    top = m.planks('#a5794e', 0.2, 2.4, 0.5)
    frame = Frame(0.2, -3.2, 90)
    shape.box((-1.3, -0.45, 0.84), (1.3, 0.45, 0.9), top, frame)
    for u in (-1.2, 1.12):
        for w in (-0.38, 0.3):
            shape.box((u, w, 0), (u + 0.08, w + 0.08, 0.84), m.wood('#6a4a30', 0.5), frame)
    shape.box((-1.2, -0.38, 0.25), (1.2, 0.38, 0.29), top, frame)
    for u, colour in ((-0.9, '#d9d2c4'), (-0.35, '#8a5f43'), (0.4, '#5f7468')):
        shape.box((u, -0.25, 0.29), (u + 0.42, 0.2, 0.62), m.paint(colour, 0.7), frame)
    shape.build('bench', bevel=0.006)
    f.books(frame, -0.7, 0.0, 0.9)
    f.bowl(frame, 0.1, 0.1, 0.9, '#c9a27a', 0.18)
    f.vase(frame, 0.8, -0.1, 0.9, 0.3, '#e3dccf')
    for u in (-0.6, 0.6):
        f.pendant(frame, u, 0.0, 1.95, 3.5, 'dome', 1.4 if p['lit'] else 0.8, 0.22)
        x, y, _ = frame.at(u, 0.75)
        copy_of(_stool(p), x, y, 0, 0)
    f.plant(Frame(width / 2 - 0.55, -depth + 3.0, 0), 0, 0, 1.7, '#d8cdbb', p['seed'])


def across_the_street(p):
    """What a shop's windows look out on: pavement, cobbles, the fronts on the other side."""
    shape, fronts, panes = Shape(), Shape(), Shape()
    random = np.random.default_rng(p['seed'] + 1)
    shape.box((-40, 0.4, -0.3), (40, 2.0, -0.02), m.slabs('#d5ccbb', 0.7, 0.5, '#a79d8b', 0.7))
    shape.box((-40, 2.0, -0.4), (40, 9.0, -0.14), m.cobbles('#9f968a', 7.5))
    look = {'kind': 'townhouse', 'shutters': True, 'surround': 0.12}
    colours, flat = streets.PLACES.get(p['place'], (('cream', 'rose', 'ochre', 'white', 'yellow', 'sand'), False))
    x = -18.0
    for i in range(6):
        wide = float(random.uniform(5.2, 7.5))
        streets.front(fronts, panes, x, wide, 3, {**look, 'roof': 'flat' if flat else 'tiles', 'facade': colours[(i + p['seed']) % len(colours)], 'accent': ['green', 'blue', 'brown', 'grey'][i % 4]}, 0, random)
        x += wide
    for made in (fronts.build('fronts'), panes.build('panes')):
        made.location = (0, 9.0, 0)
    shape.build('street')
