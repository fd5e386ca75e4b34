"""Bedrooms and bathrooms."""
import math

import numpy as np

from . import furniture as f
from . import materials as m
from .kit import Frame, Shape, copy_of
from .kitchen import stool
from .light import lamp
from .outside import chair
from .rooms import fill, outdoors, shell, viewpoint

# Where one stands: the share of the room's width to the right, and degrees of the look.
STANDS = ((0.3, -19), (0.1, -9), (0.22, -15))
LINEN = {'modern': '#f3efe8', 'classic': '#f1ede5', 'rustic': '#f2ece0', 'town': '#f3eee4', 'alpine': '#efe8dc', 'moroccan': '#f4ecdd'}


def bedroom(p):
    width, depth = (5.0, 5.4) if p['large'] else (4.4, 4.8)
    look, _ = shell(p, width, depth)
    outdoors(p, width)
    head = Frame(-width / 2, -2.35, 90)
    wood = m.wood(look['wood'], 0.45)
    f.rug(Frame(-width / 2 + 1.5, -2.35, 90), 2.9, 2.6, *look['rug'], look['stripes'])
    f.bed(head, 1.75 if p['large'] else 1.6, look['chair'], LINEN[p['style']], look['cushions'][0], wood)
    for u in (-1.22, 1.22):
        f.nightstand(head, u, 0.02, 0.9 if p['lit'] else 0.3, wood)
    if p['style'] not in ('rustic',):
        f.picture(head, -0.36, 1.45, 0.6, 0.75, p['seed'])
        f.picture(head, 0.38, 1.45, 0.6, 0.75, p['seed'] + 2)
    f.armchair(Frame(width / 2 - 0.85, -1.3, -50), look['chair'])
    f.plant(Frame(width / 2 - 0.4, -0.5, 0), 0, 0, 1.4, '#cdbfa8', p['seed'] + 3)
    opposite(p, Frame(width / 2, -2.6, 270), wood, look)
    bench(head.moved(0, 2.3), look)
    if p['style'] in ('modern', 'moroccan', 'classic', 'town'):
        f.pendant(Frame(-width / 2 + 1.6, -2.35, 0), 0, 0, look['height'] - 0.8, look['height'], 'rattan' if p['style'] == 'moroccan' else look['shade'], 0.8 if p['lit'] else 0.15, 0.27)
    share, towards = STANDS[p['seed'] // 7 % 3]
    viewpoint(width, depth, share, towards, 22, 1.25)
    fill(p, width, depth, look)


def opposite(p, frame, wood, look):
    """What stands across from the bed: a chest, shelves, or a desk; by the reference."""
    kind = p['seed'] // 37 % 3
    if kind == 0:
        f.chest(frame, 1.2, wood, p)
    elif kind == 1:
        f.shelf(frame, 1.5, 2.0, wood, p['seed'])
    else:
        desk(p, frame, wood)


def desk(p, frame, wood):
    """A narrow desk with a lamp, books and a chair before it, a print above."""
    shape = Shape()
    shape.box((-0.65, 0, 0.7), (0.65, 0.56, 0.74), wood, frame)
    shape.box((-0.6, 0.02, 0.6), (0.6, 0.53, 0.7), wood, frame)
    for u in (-0.62, 0.58):
        for w in (0.03, 0.49):
            shape.box((u, w, 0), (u + 0.04, w + 0.04, 0.7), wood, frame)
    shape.build('desk', bevel=0.004)
    f.table_lamp(frame, 0.42, 0.2, 0.74, 0.9 if p['lit'] else 0.3)
    f.books(frame, -0.25, 0.26, 0.74)
    f.picture(frame, 0.0, 1.2, 0.7, 0.9, p['seed'] + 5)
    x, y, _ = frame.at(-0.1, 0.85)
    copy_of(chair(wood), x, y, 0, frame.degrees)


def bench(frame, look):
    f.soft([((-0.65, 0, 0.2), (0.65, 0.42, 0.46), m.fabric(look['sofa']), frame)], 'bench', 0.04)
    legs = Shape()
    for u in (-0.58, 0.54):
        for w in (0.06, 0.32):
            legs.box((u, w, 0), (u + 0.04, w + 0.04, 0.22), m.wood(look['wood'], 0.5), frame)
    legs.build('legs')


TILES = {'modern': ('#d9d2c5', '#b9c2bb', '#a9a196'), 'classic': ('#e9e6de', '#9fb0a8'), 'rustic': ('#c9b79a', '#a9b3a4'), 'town': ('#e3ded2', '#a9b3a4', '#9fb0b5'), 'alpine': ('#a9a296',), 'moroccan': ('#2f7f78', '#35588a')}


def bath(p):
    width, depth = 3.8, 4.4
    look, _ = shell(p, width, depth, 'tile' if p['style'] == 'moroccan' else 'terracotta' if p['style'] == 'rustic' and p['seed'] % 2 else 'travertine' if p['seed'] % 3 else 'limestone')
    outdoors(p, width)
    shape = Shape()
    tiles = TILES[p['style']]
    shape.box((-width / 2, -depth - 1, 0), (-width / 2 + 0.025, 0, 2.2), m.zellige(tiles[p['seed'] // 13 % len(tiles)], 0.12, 0.12))
    tub(shape, 0.6, -1.2)
    vanity(shape, p, Frame(-width / 2 + 0.025, -3.3, 90))
    towels(shape, Frame(width / 2, -1.7, 270))
    shape.build('bath', bevel=0.004)
    f.plant(Frame(-width / 2 + 0.45, -0.55, 0), 0, 0, 1.3, '#d8cdbb', p['seed'])
    f.rug(Frame(0.35, -2.2, 0), 1.3, 0.75, '#e9e2d4', '#cfc3ad')
    copy_of(stool(m.wood(look['wood'], 0.5)), 1.45, -2.0, 0, 0, (1, 1, 0.68))
    viewpoint(width, depth, 0.24, -15, 21, 1.34)
    fill(p, width, depth, look)


def tub(shape, x, y):
    """A free-standing bath with a tap that stands beside it."""
    profile = [(0.3, 0.02), (0.36, 0.05), (0.4, 0.3), (0.45, 0.58), (0.43, 0.6), (0.38, 0.56), (0.32, 0.2), (0.001, 0.14)]
    angles = np.linspace(0, 2 * np.pi, 49)
    shape.grid(np.array([[(x + r * 1.9 * math.cos(a), y + r * 0.95 * math.sin(a), z) for a in angles] for r, z in profile]), m.ceramic('#f6f4ef'))
    shape.tube([(x - 1.0, y + 0.5, 0), (x - 1.0, y + 0.5, 0.92), (x - 0.8, y + 0.35, 0.98), (x - 0.62, y + 0.2, 0.9)], 0.016, m.brass(), sides=10)


def vanity(shape, p, frame):
    shape.box((0, 0, 0.42), (1.6, 0.5, 0.84), m.planks('#a07c56', 0.3, 1.6, 0.4), frame)
    shape.box((-0.01, 0, 0.84), (1.61, 0.52, 0.88), m.marble(), frame)
    bx, by, bz = frame.at(0.8, 0.27, 0.88)
    shape.lathe([(0.1, 0), (0.2, 0.04), (0.22, 0.13), (0.205, 0.13), (0.17, 0.05), (0.001, 0.03)], (bx, by, bz), m.ceramic(), sides=36)
    shape.tube([frame.at(0.8, 0.0, 1.12), frame.at(0.8, 0.16, 1.12), frame.at(0.8, 0.17, 1.09)], 0.013, m.brass(), sides=10)
    shape.extrude([(0.8 + 0.42 * math.cos(a), 1.65 + 0.42 * math.sin(a)) for a in np.linspace(0, 2 * np.pi, 64)[:-1]], frame, 0.0, 0.025, m.mirror())
    for u in (0.1, 1.5):
        lx, ly, lz = frame.at(u, 0.1, 1.65)
        lamp(lx, ly, lz, 9 if p['lit'] else 3, '#ffd9ac', 0.06)
        shape.lathe([(0.08 * math.sin(a), -0.08 * math.cos(a)) for a in np.linspace(0.02, 3.12, 14)], (lx, ly, lz), m.glow('#ffe6c4', 3.0), sides=24)


def towels(shape, frame):
    """A rail on the wall with two folded towels."""
    shape.tube([frame.at(-0.5, 0.08, 1.1), frame.at(0.5, 0.08, 1.1)], 0.01, m.brass(), sides=8)
    for u, colour in ((-0.42, '#efe9dd'), (0.04, '#c2a98a')):
        shape.box((u, 0.06, 0.62), (u + 0.36, 0.1, 1.115), m.fabric(colour), frame)
