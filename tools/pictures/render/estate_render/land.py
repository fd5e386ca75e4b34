"""Land from the air, with its boundary drawn on the ground; and an investment project as an architect's model."""
import json
import math
from pathlib import Path

import numpy as np

from . import materials as m
from . import plants
from .building import flat_roof, gable_roof, hip_roof
from .kit import Shape, scatter
from .landscape import LOOKS, SEASIDE, heights, water
from .light import HOURS, camera, panel
from .outside import fractal, terrain

# Shapes of parcels, plots and models: the site plans are drawn from them too.
SITES = json.loads((Path(__file__).resolve().parents[2] / 'lib/sites.json').read_text())
PLANTED = {'vineyard': 'vine', 'countryside': 'olive', 'volcano': 'agave', 'palm_grove': 'palm', 'desert': 'palm', 'alps': 'fir', 'forest': 'oak', 'mountain': 'oak'}

# What a parcel is planted with, by its use.
CULTIVATED = {'vineyard': 'vine', 'olive_grove': 'olive', 'orchard': 'citrus'}

# The sea's height below a parcel near it.
SHORE = -16.0


def boundary(p, random):
    """A five-cornered parcel of the true size around the origin."""
    size = math.sqrt(max(250.0, min(p['lot'], 6000.0)))
    return np.array([(x * size * random.uniform(0.92, 1.08), y * size * random.uniform(0.92, 1.08)) for x, y in SITES['parcel']]), size


def inside(points, x, y):
    """Whether places lie in a polygon (even-odd rule)."""
    result = np.zeros(np.shape(x), bool)
    for (x0, y0), (x1, y1) in zip(points, np.roll(points, -1, axis=0)):
        crosses = (y0 > y) != (y1 > y)
        result ^= crosses & (x < (x1 - x0) * (y - y0) / (y1 - y0 + 1e-12) + x0)
    return result


def parcel(p):
    random = np.random.default_rng(p['seed'])
    outline, size = boundary(p, random)
    slope = {'alps': 0.2, 'mountain': 0.16, 'countryside': 0.09, 'vineyard': 0.12, 'cliff': 0.07}.get(p['scene'], 0.03)
    far = heights(p['scene'], p['seed'])

    def ground(x, y):
        near = slope * y + 0.012 * size * fractal(x, y, p['seed'], 4, 0.5 / size)
        blend = np.clip((np.hypot(x, y) - size * 2.2) / (size * 3), 0, 1)
        return near * (1 - blend) + (far(x, y + 60) + slope * np.minimum(y, size)) * blend

    growth, other, rocky, snow = LOOKS[p['scene']]
    haze = HOURS[p['hour']]['haze']
    terrain(ground, -size * 3, -size * 2.6, size * 3, size * 4, m.ground(growth, other, third_of(p['scene'], other), 3.0 / size), size / 50, 'near')
    skin = m.distance(growth, other, haze, 5000.0 if p['scene'] in ('alps', 'desert', 'palm_grove') else 2600.0, rocky, float(snow))
    terrain(lambda x, y: ground(x, y) - 0.4, -1500, -size * 2.6, 1500, 1600, skin, 14.0, 'middle')
    terrain(lambda x, y: far(x, y + 60) - 1, -9000, 1600, 9000, 9500, skin, 90.0, 'far')
    if p['scene'] in SEASIDE:
        water(p['hour'], SHORE, 60)
    line(outline, ground, m.glow('#ffffff', 1.4), max(0.35, size * 0.009), 0.35)
    road(ground, size)
    fields(p, ground, size)
    planted(p, outline, ground, size, random)
    neighbours(p, ground, size, random)
    # On a slope the parcel faces the viewer: from lower down the peaks behind it are seen as well.
    steep = slope > 0.14
    camera(-size * 0.28 * p['flip'], -size * 1.85, size * (0.62 if steep else 0.8) + 4, 9 * p['flip'], 27, tilt=-12 if steep else -20)


def third_of(scene, other):
    """Bare earth between what grows."""
    return {'volcano': '#5a4a40', 'desert': '#b89a70', 'palm_grove': '#a98f63', 'alps': '#6f7f48', 'forest': '#6a7440'}.get(scene, '#9a8a5e')


def line(outline, ground, material, width, lift):
    """A ribbon along a polygon, on the ground."""
    shape = Shape()
    for a, b in zip(outline, np.roll(outline, -1, axis=0)):
        s = np.linspace(0, 1, 60)[:, None]
        path = a + (b - a) * s
        side = np.array([-(b - a)[1], (b - a)[0]]) / np.linalg.norm(b - a) * width / 2
        rows = []
        for sign in (1, -1):
            x, y = (path + side * sign).T
            rows.append(np.stack([x, y, ground(x, y) + lift], axis=1))
        shape.grid(np.stack(rows), material)
        z = float(ground(np.array(a[0]), np.array(a[1])))
        shape.tube([(a[0], a[1], z - 0.5), (a[0], a[1], z + 1.5)], width * 0.4, m.paint('#f3efe6'), sides=8)
    shape.build('boundary')


FIELDS = {'green': (('#7f8a3f', '#96964c', '#a89a5a'), ('#a4934f', '#b8a463', '#98824a'), ('#5f7034', '#6f7c3e', '#8a8048')), 'dry': (('#8f7a58', '#a48d68', '#7d6a4c'), ('#7a6a4a', '#8f7f58', '#6d5d42'), ('#9c8a63', '#b09c72', '#8a7853')), 'black': (('#3d342f', '#4a4039', '#352d29'), ('#5a4a3f', '#66564a', '#4a3d35'), ('#463b34', '#57493f', '#3a312c'))}


def fields(p, ground, size):
    """Other people's land around: a patchwork of crops in their own colours, laid on the slope."""
    tones = FIELDS['black' if p['scene'] == 'volcano' else 'dry' if p['scene'] in ('desert', 'palm_grove') else 'green']
    shape = Shape()
    for i, (x, y, w, d, turn) in enumerate(((-1.35, 0.05, 0.95, 0.9, 0.1), (1.5, 0.3, 1.0, 1.2, -0.06), (-0.5, 1.25, 1.5, 0.9, 0.05), (1.25, 1.7, 1.2, 1.0, 0.14), (-1.9, 1.35, 1.0, 1.1, -0.1), (0.4, 2.6, 1.9, 0.9, 0.02), (-1.2, -1.35, 1.3, 0.8, 0.03), (0.9, -1.4, 1.5, 0.8, -0.04))):
        u, v = np.meshgrid(np.linspace(-w / 2, w / 2, 26), np.linspace(-d / 2, d / 2, 22))
        c, s = math.cos(turn), math.sin(turn)
        px, py = (x * p['flip'] + u * c - v * s) * size, (y + u * s + v * c) * size
        shape.grid(np.stack([px, py, ground(px, py) + 0.25], axis=-1), m.ground(*tones[(i + p['seed']) % 3], 2.0 / size))
    shape.build('fields')


def road_at(x, size):
    """Where the middle of the road lies."""
    return -size * 0.78 + size * 0.09 * np.sin(x / size * 1.7)


def road(ground, size):
    shape = Shape()
    x = np.linspace(-size * 3, size * 3, 160)
    y = road_at(x, size)
    rows = [np.stack([x, y + w, ground(x, y + w) + 0.12], axis=1) for w in (-2.6, 2.6)]
    shape.grid(np.stack(rows), m.gravel('#9d917c', 9.0))
    for w in (-3.0, 2.6):
        edges = [np.stack([x, y + w + d, ground(x, y + w + d) + 0.14], axis=1) for d in (0, 0.4)]
        shape.grid(np.stack(edges), m.rubble('#b5a68a', '#9a8d75', 1.6))
    shape.build('road')


def plant_of(p, kind):
    makers = {
        'vine': lambda: plants.vine_row(p['seed'], 2.0, 'autumn' if p['season'] == 'autumn' else 'vine'), 'olive': lambda: plants.olive(p['seed'], 4.4), 'citrus': lambda: plants.citrus(p['seed'], 3.6), 'palm': lambda: plants.palm(p['seed'], 7),
        'fir': lambda: plants.fir(p['seed'], 13), 'pine': lambda: plants.pine(p['seed'], 9), 'agave': lambda: plants.agave(p['seed'], 0.8)
    }
    return makers.get(kind, lambda: plants.oak(p['seed'], 8))()


def planted(p, outline, ground, size, random):
    kind = p['planting']
    model = plant_of(p, kind)
    x, y = random.uniform(-size * 2.6, size * 2.6, 1500), random.uniform(-size * 1.6, size * 3.4, 1500)
    free = ~inside(outline * 1.06, x, y) & (np.abs(y - road_at(x, size)) > 7) & (fractal(x, y, p['seed'] + 1, 3, 1.2 / size) > -0.1)
    free &= ground(x, y) > SHORE + 4
    x, y = x[free][:430], y[free][:430]
    scatter(model, np.stack([x, y, ground(x, y) - 0.1, random.uniform(0, 6.28, len(x)), random.uniform(0.7, 1.25, len(x))], axis=1))
    if p['use'] in CULTIVATED:
        cultivated(p, outline, ground, size, random)
    else:
        a_few(model, 7 if kind != 'olive' else 22, outline, ground, size, random)
    bush = plants.shrub(p['seed'], (0.9, 0.9, 0.8), 700, (0.14, 0.07), 'olive')
    bx, by = random.uniform(-size * 1.6, size * 1.6, 500), random.uniform(-size, size * 1.8, 500)
    bushes = np.stack([bx, by, ground(bx, by) - 0.1, random.uniform(0, 6.28, 500), random.uniform(0.4, 1.3, 500)], axis=1)
    clear = np.abs(by - road_at(bx, size)) > 4.5
    if p['use'] in CULTIVATED:
        clear &= ~inside(outline, bx, by)
    scatter(bush, bushes[clear])


def cultivated(p, outline, ground, size, random):
    """Vines in rows, or trees in a grid, over the whole parcel."""
    vines = p['use'] == 'vineyard'
    along, across = (2.0, 4.4) if vines else (6.5, 6.5)
    x, y = (each.ravel() for each in np.meshgrid(np.arange(-size * 0.7, size * 0.7, along), np.arange(-size * 0.7, size * 0.7, across)))
    on = inside(outline * 0.95, x, y)
    x, y = x[on], y[on]
    if not vines:
        x, y = x + random.normal(0, 0.25, len(x)), y + random.normal(0, 0.25, len(y))
    turn = np.zeros(len(x)) if vines else random.uniform(0, 6.28, len(x))
    scatter(plant_of(p, CULTIVATED[p['use']]), np.stack([x, y, ground(x, y) - 0.1, turn, random.uniform(0.85, 1.1, len(x))], axis=1))


def a_few(model, few, outline, ground, size, random):
    px, py = random.uniform(-size * 0.5, size * 0.5, 400), random.uniform(-size * 0.45, size * 0.45, 400)
    keep = inside(outline * 0.9, px, py)
    px, py = px[keep][:few], py[keep][:few]
    scatter(model, np.stack([px, py, ground(px, py) - 0.1, random.uniform(0, 6.28, len(px)), random.uniform(0.6, 0.95, len(px))], axis=1))


def neighbours(p, ground, size, random):
    """A few houses along the road."""
    shape = Shape()
    flat, alpine = p['scene'] in ('volcano', 'desert', 'palm_grove') or p['place'] == 'lanzarote', p['scene'] == 'alps'
    for i in range(8):
        x, y = float(random.choice([-1, 1]) * random.uniform(size * 0.95, size * 2.4)), float(random.uniform(-size * 0.5, size * 2.2))
        z, w, d = float(ground(np.array(x), np.array(y))), float(random.uniform(9, 14)), float(random.uniform(8, 11))
        skin = m.plaster(['#f3ece0', '#ead9bb', '#efe3cf'][i % 3] if p['scene'] not in ('desert', 'palm_grove') else '#c58f6b')
        shape.box((x - w / 2, y - d / 2, z - 3), (x + w / 2, y + d / 2, z + 5.4), skin)
        for level in (0.9, 3.5):
            for u in np.arange(-w / 2 + 1.2, w / 2 - 1, 2.4):
                shape.box((x + u, y - d / 2 - 0.04, z + level), (x + u + 1.0, y - d / 2 + 0.1, z + level + 1.4), m.paint('#3b4347', 0.2))
        if alpine:
            shape.box((x - w / 2 - 0.02, y - d / 2 - 0.02, z + 2.6), (x + w / 2 + 0.02, y + d / 2 + 0.02, z + 5.4), m.planks('#8d623c', 0.2, 4.0, 0.6))
            gable_roof(shape, x - w / 2, y - d / 2, x + w / 2, y + d / 2, z + 5.4, m.slate('#6b6058'), m.planks('#8d623c', 0.2, 4.0, 0.6), 0.9, 24, 'y', skin=sheet)
        elif flat:
            flat_roof(shape, x - w / 2, y - d / 2, x + w / 2, y + d / 2, z + 5.4, skin, 0, 0.3, 0.4)
        else:
            hip_roof(shape, x - w / 2, y - d / 2, x + w / 2, y + d / 2, z + 5.4, m.roof_tile('#ad7152'), 0.5, 22)
    shape.build('neighbours')


def sheet(shape, slope, material):
    shape.polygon(slope, material)


def model(p):
    """White blocks on a wooden board, under a soft lamp: how much is built, and where the trees stand."""
    random = np.random.default_rng(p['seed'])
    shape = Shape()
    white, board = m.paint('#f4f1ea', 0.8), m.planks(('#c29b6c', '#8d6848', '#d6bd97')[p['seed'] % 3], 0.35, 3.0, 0.4, spread=0.14)
    accent = m.paint(('#d9b48a', '#a9b39a', '#c98f6c', '#9fb0b8')[p['seed'] // 6 % 4], 0.8)
    floors = max(1, min(p['storeys'], 9))
    # Middle, width and depth of each, in the board's own metres.
    blocks = SITES['layouts'][p['seed'] // 2 % 3]
    shape.box((-3.4, -2.3, -0.12), (3.4, 2.1, 0.0), board)
    for place, low, high, paint in (('plot', 0.0, 0.03, '#ebe5d8'), ('lawn', 0.03, 0.034, '#c9d0b4')):
        box = SITES[place]
        shape.box((box['left'], box['bottom'], low), (box['right'], box['top'], high), m.paint(paint, 0.9))
    shape.box((-3.3, -2.2, 0.0), (3.3, -1.86, 0.01), m.paint('#cfc8ba', 0.9))
    step = 0.135
    for i, (x, y, w, d) in enumerate(blocks):
        storeys = max(1, floors - (i % 3))
        for floor in range(storeys):
            z = 0.03 + floor * step
            inset = 0.0 if floor < storeys - 1 else 0.07
            shape.box((x - w / 2 + inset, y - d / 2 + inset, z), (x + w / 2 - inset, y + d / 2 - inset, z + step * 0.84), white)
            shape.box((x - w / 2 - 0.03 + inset, y - d / 2 - 0.03 + inset, z + step * 0.84), (x + w / 2 + 0.03 - inset, y + d / 2 + 0.03 - inset, z + step), accent if floor == storeys - 1 else white)
            for u in np.arange(x - w / 2 + 0.09 + inset, x + w / 2 - 0.09 - inset, 0.12):
                shape.box((u, y - d / 2 - 0.004 + inset, z + 0.02), (u + 0.07, y - d / 2 + 0.02 + inset, z + step * 0.74), m.paint('#7d8489', 0.3))
    for i in range(42):
        x, y = float(random.uniform(-2.65, 2.65)), float(random.uniform(-1.65, 1.45))
        if any(abs(x - bx) < w / 2 + 0.16 and abs(y - by) < d / 2 + 0.16 for bx, by, w, d in blocks):
            continue
        r = float(random.uniform(0.075, 0.13))
        shape.tube([(x, y, 0.03), (x, y, 0.16)], 0.008, m.wood('#8a6543'), sides=6)
        shape.lathe([(r * math.sin(a), 0.16 + r * 1.1 - r * math.cos(a)) for a in np.linspace(0.02, 3.12, 12)], (x, y, 0), m.paint('#9fab83', 0.95), sides=18)
    table = m.paint('#b5a894', 0.6)
    shape.box((-30, -30, -0.14), (30, 12, -0.12), table)
    shape.box((-30, 7.9, -1), (30, 8, 14), m.paint('#e6ddce', 0.9))
    shape.build('model', bevel=0.006)
    panel(-4.5, -1.5, 5.0, 3.0, 3.0, 420, '#fff0dc', turn=-62, tilt=42)
    panel(4.0, -4.0, 4.0, 4.0, 3.0, 70, '#e3ecff', turn=40, tilt=48)
    camera(-1.7, -5.6, 2.9, 16, 38, tilt=-26)
