"""A house around its court: arcades below, a gallery above, water in the middle."""
import numpy as np

from . import materials as m
from . import outside as o
from . import plants
from .building import Opening, Style, arch_curve, joinery, rail_bars, wall
from .kit import Frame, Shape, copy_of
from .light import camera, lamp

TILES = {'green': '#2c7a62', 'blue': '#2b5f8f', 'white': '#d9d6cc', 'red': '#8f3f34', 'ochre': '#b98a3f'}


def arcade(shape, frame, length, z, height, material, trim, bays, arch=1.0, thickness=0.4, pillar=0.42):
    """A row of arches on pillars, with a carved band above."""
    pitch = length / bays
    openings = [Opening(pitch * i + pillar / 2, 0, pitch - pillar, height - 0.55, 'hole', arch=arch) for i in range(bays)]
    raised = Frame(*frame.at(0)[:2], frame.degrees, z)
    wall(shape, raised, length, height, thickness, openings, material)
    for opening in openings:
        curve = arch_curve(opening, 20)
        centre, rim = opening.u + opening.width / 2, 0.12
        for (a, b), (c, d) in zip(curve, curve[1:]):
            grow = 1 + rim / (opening.width / 2)
            shape.extrude([(a, b), (c, d), (centre + (c - centre) * grow, d + rim * 0.8), (centre + (a - centre) * grow, b + rim * 0.8)], raised, -0.01, 0.03, trim)
        for u in (opening.u, opening.u + opening.width):
            shape.box((u - 0.14, -thickness - 0.03, curve[0][1] - 0.14), (u + 0.14, 0.045, curve[0][1]), trim, raised)
    shape.box((0, 0, height - 0.3), (length, 0.05, height - 0.14), trim, raised)
    return openings


def riad(p):
    """Three sides of a court; the viewer stands under the fourth."""
    lit, random, storeys = p['lit'], np.random.default_rng(p['seed']), max(2, min(p['storeys'], 3))
    shape, glass = Shape(), Shape()
    colour = {'terracotta': '#c98a66', 'rose': '#d9a894', 'white': '#f2ede3', 'ochre': '#d6a868'}.get(p['facade'], '#f2ede3')
    skin, carved = m.plaster(colour), m.plaster('#efe6d4')
    tile = m.zellige(TILES.get(p['accent'], '#2c7a62'))
    cedar = m.wood('#6b4327', 0.5)
    style = Style(wall=skin, frame=cedar, trim=carved, shutter=cedar, lit=lit, surround=0.1)
    half, deep, rise = p['half'], p['half'] * 1.15, 3.7
    inner = [(Frame(-half, deep, 0), 2 * half), (Frame(-half, -deep, 90), 2 * deep), (Frame(half, deep, 270), 2 * deep)]
    for level in range(storeys):
        z = level * rise
        for index, (frame, length) in enumerate(inner):
            bays = max(3, round(length / 2.7))
            arcade(shape, frame, length, z, rise, skin, carved, bays, 1.0 if level == 0 else 0.8)
            if level:
                raised = Frame(*frame.at(0)[:2], frame.degrees, z)
                rail_bars(shape, raised, 0.1, length - 0.1, 0, -0.2, cedar, 1.0, 0.13)
            behind(shape, glass, frame, length, z, rise, style, tile, bays, level, p)
    floors(shape, half, deep, rise, storeys, cedar)
    roof_edge(shape, inner, storeys * rise, p, skin)
    court(shape, p, half, deep, tile, random)
    if lit:
        for x, y in ((-half * 0.8, deep * 0.6), (half * 0.8, deep * 0.6), (-half * 0.8, -deep * 0.2), (half * 0.8, -deep * 0.2)):
            lamp(x, y, 2.5, 48, '#ffb45f', 0.2)
        for x in (-half * 0.6, 0, half * 0.6):
            lamp(x, deep + 1.4, 2.8, 38, '#ffb45f', 0.2)
            lamp(x, deep + 1.4, rise + 2.6, 28, '#ffb45f', 0.2)
    shape.build('riad', bevel=0.01, segments=1)
    glass.build('panes')


def behind(shape, glass, frame, length, z, rise, style, tile, bays, level, p):
    """The wall behind an arcade: doors and windows over a dado of glazed tiles."""
    back = Frame(*frame.at(0, -2.6)[:2], frame.degrees, z)
    pitch = length / bays
    row = [Opening(pitch * (i + 0.5) - 0.7, 0, 1.4, 2.6, 'french', arch=0.6, bars=True) if i % 2 == bays // 2 % 2 else Opening(pitch * (i + 0.5) - 0.5, 1.2, 1.0, 1.3, 'window') for i in range(bays)]
    wall(shape, back, length, rise, 0.3, row, style.wall)
    for opening in row:
        joinery(shape, glass, back, opening, style)
    # The walks turn the corner: their walls go on, else one sees past the house.
    for u0, u1 in ((-3.2, 0.0), (length, length + 3.2)):
        shape.box((u0, -0.3, 0), (u1, 0, rise), style.wall, back)
    if level == 0:
        start = 0.0
        for opening in sorted((q for q in row if q.z < 0.1), key=lambda q: q.u):
            shape.box((start, 0, 0), (opening.u - 0.1, 0.02, 1.15), tile, back)
            start = opening.u + opening.width + 0.1
        shape.box((start, 0, 0), (length, 0.02, 1.15), tile, back)


def floors(shape, half, deep, rise, storeys, cedar):
    for level in range(1, storeys + 1):
        z = level * rise
        for lo, hi in (((-half - 3, deep), (half + 3, deep + 3)), ((-half - 3, -deep), (-half, deep)), ((half, -deep), (half + 3, deep))):
            shape.box((*lo, z - 0.22), (*hi, z), m.plaster('#e6dccb'))
            if lo[0] < -half and hi[0] > half:
                for x in np.arange(-half, half, 0.5):
                    shape.box((x, deep, z - 0.36), (x + 0.12, deep + 2.6, z - 0.22), cedar)


def roof_edge(shape, inner, z, p, skin):
    tile = m.roof_tile('#3f7d5f' if p['accent'] in ('green', 'white') else '#a9694a')
    from .building import tiled_plane
    for frame, length in inner:
        a, b = frame.at(-0.5, 0.55, z + 0.06), frame.at(length + 0.5, 0.55, z + 0.06)
        c, d = frame.at(length + 0.5, -0.6, z + 0.55), frame.at(-0.5, -0.6, z + 0.55)
        tiled_plane(shape, [a, b, c, d], tile, 0.16, 0.3, 0.045)
        raised = Frame(*frame.at(0)[:2], frame.degrees, z)
        shape.box((-0.3, -0.6, 0), (length + 0.3, -0.4, 1.3), skin, raised)


def court(shape, p, half, deep, tile, random):
    """Paving, water, orange trees in the corners, lanterns and seats."""
    base = m.slabs('#cdb595', 0.3, 0.3, '#a58e70', 0.35) if p['facade'] != 'white' else m.checker('#7d8f88', '#e6dfd0', 0.3, 0.3)
    a, c = half * 0.36, deep * 0.5
    top = -deep * 0.12
    hole = (-a, top - c * 0.6, a, top + c * 0.7)
    o.paving(shape, -half - 3, -deep - 6, half + 3, deep + 3, base, (hole[0] - 0.42, hole[1] - 0.42, hole[2] + 0.42, hole[3] + 0.42))
    o.pool(shape, *hole, m.marble('#e6ddcc', '#c9b99d', 0.3), p['lit'], '#3f9f97' if p['accent'] in ('green', 'white') else '#3b8fb5', 1.2)
    shape.box((-a - 0.46, hole[1] - 0.46, -0.02), (a + 0.46, hole[1] - 0.42, 0.03), tile)
    trees = plants.citrus(p['seed'], 3.6)
    palm = plants.palm(p['seed'], 4.6, 26, 1.9)
    fern = plants.shrub(p['seed'], (0.55, 0.55, 0.55), 1500, (0.09, 0.045), 'indoor')
    for x, y, kind in ((-half + 1.15, deep - 1.2, trees), (half - 1.15, deep - 1.2, trees), (-half + 1.1, -deep * 0.2, palm), (half - 1.1, -deep * 0.12, palm)):
        shape.box((x - 0.6, y - 0.6, 0), (x + 0.6, y + 0.6, 0.34), tile)
        shape.box((x - 0.54, y - 0.54, 0.3), (x + 0.54, y + 0.54, 0.36), m.ground('#4a3a2a', '#5a4a35', '#3a2f22', 2.0))
        copy_of(kind, x, y, 0.3, float(random.uniform(0, 360)), 0.9)
        for _ in range(3):
            copy_of(fern, x + float(random.normal()) * 0.3, y + float(random.normal()) * 0.3, 0.3, float(random.uniform(0, 360)), float(random.uniform(0.5, 0.8)))
    for x in (-a - 0.9, a + 0.9):
        o.pot(x, hole[3] + 0.4, fern, '#b5704b', 0.28, 0.5, 0, 0.9)
        o.pot(x, hole[1] - 0.2, fern, '#2f5f6a', 0.26, 0.42, 0, 0.8)
    bench(shape, p, half, deep)
    for x in (-half * 0.5, half * 0.5):
        brass_lantern(shape, x, deep + 1.2, 2.55, p['lit'])


def bench(shape, p, half, deep):
    cushion = m.fabric('#e9dfcb')
    for sign in (-1, 1):
        x0, x1 = sorted((sign * half * 0.95, sign * half * 0.42))
        y = deep + 1.6
        shape.box((x0, y, 0.0), (x1, y + 0.85, 0.32), m.plaster('#e2d3bb'))
        shape.box((x0 + 0.03, y - 0.02, 0.32), (x1 - 0.03, y + 0.8, 0.46), cushion)
        for i in range(3):
            x = x0 + 0.25 + i * (x1 - x0 - 0.5) / 2
            shape.box((x - 0.22, y + 0.6, 0.46), (x + 0.22, y + 0.76, 0.86), m.fabric(['#a8573a', '#d9c7a0', '#4f6f66'][i]))


def brass_lantern(shape, x, y, z, lit):
    shape.tube([(x, y, z + 0.3), (x, y, z + 0.9)], 0.008, m.brass(), sides=6)
    shape.lathe([(0.02, 0.34), (0.1, 0.26), (0.17, 0.12), (0.17, -0.08), (0.1, -0.2), (0.001, -0.24)], (x, y, z), m.brass() if not lit else m.glow('#ffc070', 6.0), sides=8, smooth=False)


def riad_camera(p):
    camera(-p['half'] * 0.12 * p['flip'], -p['half'] * 1.15 - 1.9, 1.62, 3 * p['flip'], 19.5, rise=0.06)
