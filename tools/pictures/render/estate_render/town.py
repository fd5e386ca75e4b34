"""A town seen over its roofs: a few models of houses, many times."""
import numpy as np

from . import materials as m
from .kit import Shape, hide, scatter

WALLS = {'marrakech': ('#c98a66', '#d29a78', '#bd8060', '#d6a585'), 'canary': ('#f4f1ea', '#efebe2', '#f6f3ec', '#eae5da'), 'south': ('#f1e6d0', '#e9d3a8', '#e3b890', '#f3efe6')}


def house(name, width, depth, floors, colour, flat, lit=False):
    """A plain house with rows of shuttered windows under a hipped or a flat roof; `lit`: somebody is at home behind every third."""
    shape = Shape()
    wall, top = m.plaster(colour), floors * 3.1 + 0.4
    x, y = width / 2, depth / 2
    shape.box((-x, -y, -6), (x, y, top), wall)
    dark, warm = m.paint('#39434a', 0.15), m.glow('#ffb870', 0.5)

    def pane(place, floor):
        return warm if lit and np.sin(place * 127.1 + floor * 311.7) > 0.45 else dark

    leaf = m.paint(['#5f7468', '#7a5a3c', '#e9e4d8', '#5f7f9a'][floors % 4], 0.5)
    for floor in range(floors):
        z = floor * 3.1 + 0.9
        for u in np.arange(-x + 1.3, x - 1.0, 2.5):
            for side in (-1, 1):
                near, far = sorted((side * y, side * (y + 0.03)))
                shape.box((u, near, z), (u + 1.0, far, z + 1.6), pane(u + side, floor))
                for a in (u - 0.46, u + 1.0):
                    shape.box((a, *sorted((side * y, side * (y + 0.06)))[:1], z), (a + 0.46, sorted((side * y, side * (y + 0.06)))[1], z + 1.6), leaf)
        for v in np.arange(-y + 1.4, y - 1.2, 2.9):
            shape.box((-x - 0.03, v, z), (x + 0.03, v + 1.0, z + 1.6), pane(v, floor))
    if flat:
        shape.box((-x, -y, top), (x, y, top + 0.15), m.plaster('#d9cbb4'))
        for lo, hi in (((-x, -y), (x, -y + 0.25)), ((-x, y - 0.25), (x, y)), ((-x, -y), (-x + 0.25, y)), ((x - 0.25, -y), (x, y))):
            shape.box((*lo, top), (*hi, top + 0.9), wall)
        shape.box((-x + 0.8, -1.4, top), (-x + 3.6, 1.4, top + 2.4), wall)
    else:
        tile, over, rise = m.roof_tile('#b0734f'), 0.45, min(x, y) * 0.42
        a, b = (-x + y, 0, top + rise) if x > y else (0, -y + x, top + rise), (x - y, 0, top + rise) if x > y else (0, y - x, top + rise)
        c = [(-x - over, -y - over, top), (x + over, -y - over, top), (x + over, y + over, top), (-x - over, y + over, top)]
        for plane in ([c[0], c[1], b, a], [c[1], c[2], b], [c[2], c[3], a, b], [c[3], c[0], a]) if x > y else ([c[0], c[1], a], [c[1], c[2], b, a], [c[2], c[3], b], [c[3], c[0], a, b]):
            shape.polygon(plane, tile)
        shape.box((x * 0.3, y * 0.2, top), (x * 0.3 + 0.7, y * 0.2 + 0.7, top + rise + 0.9), wall)
    return hide(shape.build(name))


def town(height, seed, style='south', lit=False, near=34.0, far=620.0):
    """Rows of houses on the ground from `near` on, a little turned, with gaps for yards."""
    random = np.random.default_rng(seed)
    colours, flat = WALLS[style], style != 'south'
    models = [house(f'house {i}', 9.0 + 1.7 * i, 10.5 + 0.8 * (i % 3), 2 + (i * 2 + seed) % 4, colours[i % len(colours)], flat or i == 3, lit) for i in range(5)]
    rows = [[] for _ in models]
    for y in np.arange(near, far, 17.0):
        reach = 60 + y * 0.75
        for x in np.arange(-reach, reach, 13.5):
            if random.random() < 0.14:
                continue
            px, py = x + random.normal() * 1.2, y + random.normal() * 1.6
            rows[int(random.integers(0, len(models)))].append((px, py, float(height(np.array(px), np.array(py))) - 0.3, float(random.integers(0, 4)) * 1.5708 + random.normal() * 0.05, random.uniform(0.92, 1.1)))
    for model, places in zip(models, rows):
        scatter(model, places)
