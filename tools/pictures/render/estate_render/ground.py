"""Land from the ground: stakes and a cord in the grass, what grows there, and what one would look at."""
import numpy as np

from . import materials as m
from . import outside as o
from . import plants
from .kit import Shape, copy_of
from .land import CULTIVATED, PLANTED, plant_of
from .light import camera

STAKES = [(-5.0, -5.5), (3.4, -7.0), (10.0, 6.0), (2.5, 15.0), (-9.5, 11.0)]
VIEWER = (-1.0, -14.0)


def hillside(p):
    random = np.random.default_rng(p['seed'])
    flip = p['flip']
    shape = Shape()
    corners = [(x * flip, y) for x, y in STAKES]
    stakes(shape, corners)
    if p['scene'] not in ('alps', 'city', 'old_town'):
        low_wall(shape, flip, '#6b625c' if p['scene'] == 'volcano' else '#bfae90')
    shape.build('stakes')
    dry = p['scene'] in ('volcano', 'desert', 'palm_grove')
    viewer = (VIEWER[0] * flip, VIEWER[1])
    if p['season'] != 'winter' and not dry:
        o.lawn(-24, -22, 24, 20, 0.26, 'grass' if p['scene'] in ('alps', 'forest', 'mountain') else 'dry', p['seed'], [], viewer, 17)
    growth(p, random, corners, dry)
    camera(viewer[0], viewer[1], 1.7, 1.5 * flip, 24, rise=0.02)


def stakes(shape, corners):
    """Posts with a white head, and a cord between them that sags."""
    post, head, cord = m.wood('#a9855c', 0.7), m.paint('#f4f1ea', 0.6), m.paint('#c9b998', 0.9)
    for x, y in corners:
        shape.box((x - 0.06, y - 0.06, -0.1), (x + 0.06, y + 0.06, 1.05), post)
        shape.box((x - 0.065, y - 0.065, 1.05), (x + 0.065, y + 0.065, 1.32), head)
    for (a, b), (c, d) in zip(corners, corners[1:] + corners[:1]):
        way = np.linspace(0, 1, 14)
        path = np.stack([a + (c - a) * way, b + (d - b) * way, 0.98 - 0.9 * way * (1 - way)], axis=1)
        shape.tube(path, 0.008, cord, sides=5)


def low_wall(shape, flip, colour):
    stone = m.rubble(colour, '#8f8470', 2.4)
    for i in range(24):
        x = -24 + i * 2
        shape.box((x, 19.0 + 0.25 * np.sin(x), -0.2), (x + 2.02, 19.7 + 0.25 * np.sin(x), 0.85 + 0.06 * np.sin(i * 2.3)), stone)


def growth(p, random, corners, dry):
    kind = CULTIVATED.get(p['use'], PLANTED.get(p['scene'], 'olive'))
    tree = plant_of(p, kind)
    if kind == 'vine':
        for y in np.arange(3, 18, 2.4):
            for x in np.arange(-22, 22, 2.0):
                copy_of(tree, float(x), float(y), -0.05, 0)
    else:
        for x, y in ((-14, 2), (15, -1), (-17, 14), (17, 16), (-6, 24), (8, 27), (-22, 26), (24, 8)):
            copy_of(tree, x + float(random.normal()), y + float(random.normal()), -0.1, float(random.uniform(0, 360)), float(random.uniform(0.8, 1.15)))
        if kind in ('olive', 'palm', 'agave', 'citrus'):
            for x, y in ((-3.5, 4.5), (4.5, 8.0), (-6.0, 9.5), (1.0, 1.0)):
                copy_of(tree, x + float(random.normal()) * 0.6, y + float(random.normal()) * 0.6, -0.1, float(random.uniform(0, 360)), float(random.uniform(0.65, 0.9)))
    bush = plants.agave(p['seed'] + 1, 0.5) if dry else plants.shrub(p['seed'], (0.6, 0.6, 0.5), 1500, (0.08, 0.03), 'olive')
    flowers = plants.shrub(p['seed'] + 1, (0.32, 0.32, 0.4), 900, (0.05, 0.03), 'dry', '#c9a53a' if p['scene'] != 'alps' else '#7d6bb5', 0.35)
    for i in range(60):
        x, y = float(random.uniform(-20, 20)), float(random.uniform(-10, 24))
        copy_of(bush if i % 3 or dry else flowers, x, y, -0.05, float(random.uniform(0, 360)), float(random.uniform(0.5, 1.2)))
