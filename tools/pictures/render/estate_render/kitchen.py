"""Kitchens: a run of units along the left wall, an island with stools before the windows."""
import math

import numpy as np

from . import furniture as f
from . import materials as m
from .kit import Frame, Shape, copy_of, hide
from .rooms import LOOKS, fill, outdoors, shell, viewpoint

FRONTS = {'modern': ('#e9e4d9', '#a9aea3', '#5a6468', '#cdb491'), 'classic': ('#5f7066', '#e6e1d5', '#4f5f70'), 'rustic': ('#8f9a86', '#e3dbc8', '#7d8f9a'), 'town': ('#e6e1d5', '#7d8f84', '#5f6f7c'), 'alpine': ('#d9d0c0', '#6d7a6c'), 'moroccan': ('#2f5f5a', '#e3d5bc')}


def kitchen(p):
    width, depth = (5.8, 6.2) if p['large'] else (4.8, 5.4)
    look, _ = shell(p, width, depth)
    outdoors(p, width)
    length = depth - 1.3
    run = Frame(-width / 2, -depth + 0.6, 90)
    fronts = FRONTS[p['style']]
    front = m.paint(fronts[p['seed'] // 7 % len(fronts)], 0.4)
    top = m.marble('#ebe6de', '#a39b8f') if p['style'] != 'alpine' else m.wood('#7a5535', 0.35)
    shape = Shape()
    cabinets(shape, run, length, front, p, top)
    hood(shape, run, length, p)
    tap_and_basin(shape, run, length)
    island = Frame(0.45, -2.6, 90)
    shape.box((-1.15, -0.45, 0.08), (1.15, 0.3, 0.88), front if p['style'] != 'modern' else m.planks('#a07c56', 0.06, 1.0, 0.5, True), island)
    shape.box((-1.1, -0.4, 0.0), (1.1, 0.25, 0.08), m.paint('#2e2d2b', 0.6), island)
    shape.box((-1.25, -0.55, 0.88), (1.25, 0.6, 0.93), top, island)
    shape.build('kitchen', bevel=0.004)
    stool_model = stool(m.wood(look['wood'], 0.5))
    for u in (-0.75, 0.0, 0.75):
        x, y, _ = island.at(u, 0.72)
        copy_of(stool_model, x, y, 0, 0)
    for u in (-0.6, 0.6):
        f.pendant(island, u, 0.02, 1.72, look['height'], 'dome' if p['style'] != 'moroccan' else 'rattan', 1.0 if p['lit'] else 0.3, 0.2)
    f.vase(island, 0.75, 0.0, 0.93, 0.3, '#e3dccf')
    f.bowl(island, -0.3, 0.1, 0.93, '#c9a27a', 0.19)
    tall_units(p, Frame(width / 2, -1.5, 270), front)
    f.plant(Frame(width / 2 - 0.5, -0.7, 0), 0, 0, 1.6, '#d8cdbb', p['seed'])
    viewpoint(width, depth, 0.16, -13, 21, 1.36)
    fill(p, width, depth, look)


def cabinets(shape, run, length, front, p, top):
    """A run of base units, open shelves with pottery, and glazed tiles between."""
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
    random = np.random.default_rng(p['seed'])
    # Shelves at the far end of the run, where the picture sees them.
    start, end = length * 0.56, length - 0.1
    for z in (1.55, 1.92):
        shape.box((start, 0, z), (end, 0.26, z + 0.04), m.wood('#9a7855', 0.5), run)
        for u in np.arange(start + 0.12, end - 0.06, 0.17):
            x, y, base = run.at(u, 0.13, z + 0.04)
            r, tall = float(random.uniform(0.035, 0.06)), float(random.uniform(0.08, 0.18))
            shape.lathe([(r * 0.8, 0), (r, tall * 0.3), (r, tall), (r * 0.9, tall), (r * 0.85, tall * 0.3), (0.001, tall * 0.25)], (x, y, base), m.ceramic(['#efe9dd', '#c9a27a', '#8a9a86', '#d9cdb8'][int(random.integers(0, 4))]), sides=18)


def hood(shape, run, length, p):
    u, ceiling = length * 0.36, LOOKS[p['style']]['height']
    lime = m.plaster('#f1ece2')
    shape.extrude([(u - 0.5, 1.55), (u + 0.5, 1.55), (u + 0.2, 1.95), (u - 0.2, 1.95)], run, 0, 0.42, lime)
    shape.box((u - 0.2, 0, 1.95), (u + 0.2, 0.34, ceiling), lime, run)
    shape.box((u - 0.38, 0.06, 0.912), (u + 0.38, 0.56, 0.918), m.paint('#161616', 0.1), run)


def tap_and_basin(shape, run, length):
    u = length * 0.76
    x, y, z = run.at(u, 0.1, 0.91)
    shape.tube([(x, y, z), (x, y, z + 0.3), (x + 0.08, y, z + 0.36), (x + 0.18, y, z + 0.32), (x + 0.18, y, z + 0.24)], 0.013, m.brass(), sides=10)
    shape.box((u - 0.28, 0.16, 0.905), (u + 0.28, 0.54, 0.912), m.metal('#9a9c9d', 0.25), run)


def tall_units(p, frame, front):
    """A wall of cupboards on the right with an oven let in."""
    shape = Shape()
    shape.box((0.0, 0, 0.0), (2.48, 0.56, 0.1), m.paint('#2e2d2b', 0.6), frame)
    for i in range(4):
        u = 0.62 * i
        shape.box((u + 0.002, 0, 0.1), (u + 0.618, 0.6, 2.3), front, frame)
        shape.box((u + 0.008, 0.6, 0.12), (u + 0.612, 0.62, 2.28), front, frame)
        if i != 1:
            shape.box((u + 0.55, 0.62, 0.95), (u + 0.565, 0.645, 1.35), m.brass(), frame)
    for z0, z1 in ((0.78, 1.3), (1.36, 1.76)):
        shape.box((0.64, 0.62, z0), (1.22, 0.635, z1), m.paint('#1a1b1c', 0.08), frame)
        shape.box((0.68, 0.645, z1 - 0.075), (1.18, 0.665, z1 - 0.06), m.metal('#b9bbbc', 0.25), frame)
    shape.build('tall units', bevel=0.003)


def stool(material):
    shape = Shape()
    shape.lathe([(0.001, 0.66), (0.17, 0.66), (0.18, 0.69), (0.16, 0.71), (0.001, 0.7)], (0, 0, 0), material, sides=28)
    for a in np.arange(4) * math.pi / 2 + 0.78:
        shape.tube([(0.1 * math.cos(a), 0.1 * math.sin(a), 0.67), (0.19 * math.cos(a), 0.19 * math.sin(a), 0)], 0.014, material, sides=8)
    shape.lathe([(0.155, 0.24), (0.165, 0.25), (0.155, 0.26)], (0, 0, 0), m.metal('#2a2a2a'), sides=28)
    return hide(shape.build('stool'))
