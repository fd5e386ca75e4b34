"""What stands and lies around a house: pool, paving, lawn, furniture, and the landscape behind."""
import math

import numpy as np

from . import materials as m
from . import plants
from .kit import Frame, Shape, copy_of, hide, scatter


def pool(shape, x0, y0, x1, y1, deck, lit=False, tile='#58bccb', depth=1.5, rim=0.42, surface=None):
    """A basin in a deck; the deck's own hole is left by `paving`."""
    lining = m.pool_tile(tile)
    # A finger's breadth inside the rim: two faces in one plane would fight for the light.
    outer, z = (x0, y0, x1, y1), -0.03
    x0, y0, x1, y1 = x0 + 0.015, y0 + 0.015, x1 - 0.015, y1 - 0.015
    for points in ([(x0, y0, -depth), (x1, y0, -depth), (x1, y1, -depth), (x0, y1, -depth)], [(x0, y0, -depth), (x1, y0, -depth), (x1, y0, z), (x0, y0, z)], [(x0, y1, -depth), (x1, y1, -depth), (x1, y1, z), (x0, y1, z)], [(x0, y0, -depth), (x0, y1, -depth), (x0, y1, z), (x0, y0, z)], [(x1, y0, -depth), (x1, y1, -depth), (x1, y1, z), (x1, y0, z)]):
        shape.polygon(points, lining)
    for step in range(3):
        shape.box((x0, y1 - 1.8, -depth), (x0 + 0.35 * (3 - step), y1, -0.95 + 0.28 * step), lining)
    x0, y0, x1, y1 = outer
    for lo, hi in (((x0 - rim, y0 - rim), (x1 + rim, y0)), ((x0 - rim, y1), (x1 + rim, y1 + rim)), ((x0 - rim, y0), (x0, y1)), ((x1, y0), (x1 + rim, y1))):
        shape.box((*lo, -0.3), (*hi, 0.025), deck)
    top = Shape()
    top.polygon([(x0, y0, -0.045), (x1, y0, -0.045), (x1, y1, -0.045), (x0, y1, -0.045)], m.water())
    top.build('water')
    if lit:
        from .light import panel
        panel((x0 + x1) / 2, (y0 + y1) / 2, -0.12, (x1 - x0) * 0.9, (y1 - y0) * 0.8, 26 * (x1 - x0) * (y1 - y0) / 12, '#7fe3ff', tilt=0)
        for x in np.linspace(x0 + 1.2, x1 - 1.2, 3):
            shape.box((x - 0.12, y1 - 0.03, -0.75), (x + 0.12, y1 - 0.005, -0.51), m.glow('#bff3ff', 30))


def paving(shape, x0, y0, x1, y1, material, hole=None, z=0.0, thick=0.2):
    """A paved rectangle, with a rectangular hole for a pool."""
    if not hole:
        shape.box((x0, y0, z - thick), (x1, y1, z), material)
        return
    a, b, c, d = hole
    for lo, hi in (((x0, y0), (x1, b)), ((x0, d), (x1, y1)), ((x0, b), (a, d)), ((c, b), (x1, d))):
        if hi[0] - lo[0] > 0.01 and hi[1] - lo[1] > 0.01:
            shape.box((*lo, z - thick), (*hi, z), material)


def lounger(cushion, body):
    shape = Shape()
    shape.box((0, 0, 0.22), (0.68, 1.95, 0.27), body)
    for x in (0.05, 0.59):
        for y in (0.1, 1.25, 1.85):
            shape.box((x, y, 0), (x + 0.05, y + 0.05, 0.24), body)
    shape.box((0.03, 0.02, 0.27), (0.65, 1.36, 0.36), cushion)
    back = Frame(0, 1.4, 0)
    shape.extrude([(0.03, 0)] * 0 or [(0.03, 0.27), (0.65, 0.27), (0.65, 0.36), (0.03, 0.36)], back, 0, 0.02, cushion)
    c, s = math.cos(math.radians(38)), math.sin(math.radians(38))
    points = []
    for x in (0.03, 0.65):
        for along, up in ((0, 0.0), (0.66, 0.0), (0.66, 0.09), (0, 0.09)):
            points.append((x, 1.37 + along * c - up * s, 0.27 + along * s + up * c))
    shape.add(points, [[0, 1, 2, 3], [7, 6, 5, 4], [0, 4, 5, 1], [3, 2, 6, 7], [1, 5, 6, 2], [0, 3, 7, 4]], cushion)
    return hide(shape.build('lounger', bevel=0.025, segments=3))


def parasol(colour='#efe6d6', size=2.8, height=2.45):
    shape = Shape()
    shape.tube([(0, 0, 0), (0, 0, height + 0.25)], 0.025, m.wood('#8a6a48'), sides=10)
    shape.lathe([(0.001, 0.0), (0.28, 0.0), (0.28, 0.08), (0.001, 0.08)], (0, 0, 0), m.concrete(), sides=20)
    cloth = m.shade_cloth(colour)
    corners = [(math.cos(a) * size / 2, math.sin(a) * size / 2) for a in np.linspace(0, 2 * np.pi, 9)]
    for (a, b), (c, d) in zip(corners, corners[1:]):
        shape.polygon([(0, 0, height + 0.2), (a, b, height - 0.3), (c, d, height - 0.3)], cloth)
        shape.polygon([(a, b, height - 0.3), (c, d, height - 0.3), (c, d, height - 0.46), (a, b, height - 0.46)], cloth)
        shape.tube([(0, 0, height + 0.15), (a, b, height - 0.32)], 0.009, m.wood('#8a6a48'), sides=4)
    return hide(shape.build('parasol'))


def pot(x, y, plant, colour='#b5704b', radius=0.3, height=0.5, z=0.0, scale=1.0, turn=0.0):
    shape = Shape()
    r = radius
    shape.lathe([(r * 0.62, 0), (r * 0.9, height * 0.5), (r, height * 0.9), (r * 1.08, height * 0.92), (r * 1.08, height), (r * 0.92, height), (r * 0.9, height - 0.05), (0.001, height - 0.06)], (x, y, z), m.plaster(colour), sides=28)
    shape.build('pot')
    copy_of(plant, x, y, z + height - 0.08, turn, scale)


def dining_set(x, y, turn, top, seat, length=2.4, seats=3, z=0.0):
    """A table with chairs on both sides, outdoors or in."""
    table = Shape()
    frame = Frame(x, y, turn, z)
    table.box((-length / 2, -0.48, 0.71), (length / 2, 0.48, 0.76), top, frame)
    for u in (-length / 2 + 0.18, length / 2 - 0.18):
        for w in (-0.36, 0.36):
            table.box((u - 0.035, w - 0.035, 0), (u + 0.035, w + 0.035, 0.71), top, frame)
    table.build('table', bevel=0.012)
    model = chair(seat)
    for i in range(seats):
        u = (i - (seats - 1) / 2) * length / (seats + 0.15)
        for w, angle in ((0.62, 180), (-0.62, 0)):
            px, py, _ = frame.at(u, w)
            copy_of(model, px, py, z, turn + angle)
    return frame


def chair(material, cushion=None):
    """Faces towards +y: the back is at -y... seen from the table its sitter looks at it."""
    shape = Shape()
    for px in (-0.2, 0.2):
        shape.tube([(px, 0.2, 0), (px * 0.95, 0.19, 0.45)], 0.016, material, sides=8)
        shape.tube([(px, -0.2, 0), (px * 0.95, -0.2, 0.45), (px * 0.95, -0.27, 0.82)], 0.016, material, sides=8)
    shape.box((-0.23, -0.22, 0.43), (0.23, 0.23, 0.47), material)
    shape.box((-0.21, -0.2, 0.47), (0.21, 0.21, 0.51), cushion or m.fabric('#e6dfd0'))
    points = np.array([[(u, -0.24 - 0.05 * math.cos(u * 5), z) for u in np.linspace(-0.22, 0.22, 9)] for z in (0.62, 0.7, 0.82)])
    shape.grid(points, material)
    shape.grid(points - [0, 0.02, 0], material)
    return hide(shape.build('chair', bevel=0.008))


def lawn(x0, y0, x1, y1, height=0.065, greens='grass', seed=1, keep_off=(), near=None, reach=16.0):
    """Blades on a rectangle, except where something else lies; only as far as a camera at `near` would tell them apart."""
    random = np.random.default_rng(seed)
    patch = plants.grass(seed, 1.0, height, 1900 if height < 0.2 else 900, greens)
    rows = []
    for x in np.arange(x0 + 0.5, x1 - 0.2, 0.8):
        for y in np.arange(y0 + 0.5, y1 - 0.2, 0.8):
            if any(a - 0.5 < x < c + 0.5 and b - 0.5 < y < d + 0.5 for a, b, c, d in keep_off):
                continue
            if near is not None and math.hypot(x - near[0], y - near[1]) > reach:
                continue
            rows.append((x + random.normal() * 0.08, y + random.normal() * 0.08, 0, random.uniform(0, 6.28), random.uniform(0.85, 1.15)))
    scatter(patch, rows)


def fractal(x, y, seed=0, octaves=6, scale=0.004, ridge=False):
    """Smooth heights between about -1 and 1 from sums of turned sine lattices; no tables, no libraries."""
    random = np.random.default_rng(seed)
    total, weight = np.zeros_like(x), 1.0
    for octave in range(octaves):
        angle, phase = random.uniform(0, 6.28), random.uniform(0, 6.28, 4)
        c, s, f = math.cos(angle), math.sin(angle), scale * 2.03 ** octave
        u, v = (x * c - y * s) * f, (x * s + y * c) * f
        wave = np.sin(u * 6.28 + phase[0] + 1.3 * np.sin(v * 4.1 + phase[1])) * np.sin(v * 6.28 + phase[2] + 1.1 * np.sin(u * 5.3 + phase[3]))
        total += weight * ((1 - 2 * np.abs(wave)) if ridge else wave)
        weight *= 0.5
    return total


def terrain(height, x0, y0, x1, y1, material, step=6.0, name='terrain'):
    shape = Shape()
    xs, ys = np.arange(x0, x1 + step, step), np.arange(y0, y1 + step, step)
    x, y = np.meshgrid(xs, ys)
    shape.grid(np.stack([x, y, height(x, y)], axis=-1), material)
    return shape.build(name)


def forest(model, height, x0, x1, y0, y1, count, seed=3, scale=(0.8, 1.3), only=None):
    """Trees on a slope."""
    random = np.random.default_rng(seed)
    x, y = random.uniform(x0, x1, count), random.uniform(y0, y1, count)
    if only is not None:
        keep = only(x, y)
        x, y = x[keep], y[keep]
    z = height(x, y)
    scatter(model, np.stack([x, y, z - 0.1, random.uniform(0, 6.28, len(x)), random.uniform(*scale, len(x))], axis=1))
