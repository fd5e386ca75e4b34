"""Chalets: a stone foot, timber above, one wide roof over everything."""
import math

import numpy as np

from . import materials as m
from . import outside as o
from . import plants
from .building import Opening, Style, chimney, joinery, lantern, thick_slope, volume, wall
from .kit import Frame, Shape, copy_of
from .light import camera, lamp


def shingles(shape, corners, material):
    corners = np.array(corners, float)
    shape.polygon(corners.tolist(), material)


def snow_blanket(shape, corners, thick=0.38):
    """Snow that lies on a slope, rounded at its edges."""
    corners = np.array(corners, float)
    along, up = corners[1] - corners[0], corners[3] - corners[0]
    s, t = np.meshgrid(np.linspace(0, 1, 40), np.linspace(0, 1, 24))
    edge = np.minimum(np.minimum(s, 1 - s) * 40, np.minimum(t, 1.0) * 24)
    lift = thick * np.clip(edge / 1.6, 0, 1) ** 0.5 * (1 + 0.08 * np.sin(s * 23 + t * 7))
    points = corners[0] + s[..., None] * along * 1.01 + t[..., None] * up + lift[..., None] * np.array([0, 0, 1.0])
    shape.grid(points, m.snow())


def balustrade(shape, frame, u0, u1, z, w, material, height=1.0):
    """Cut boards between two rails."""
    shape.box((u0, w - 0.04, z + height - 0.06), (u1, w + 0.05, z + height), material, frame)
    shape.box((u0, w - 0.03, z + 0.1), (u1, w + 0.03, z + 0.17), material, frame)
    for u in np.arange(u0, u1 - 0.05, 0.15):
        shape.box((u + 0.01, w - 0.012, z + 0.05), (u + 0.125, w + 0.012, z + height - 0.04), material, frame)


def chalet(p):
    lit, winter, random = p['lit'], p['season'] == 'winter', np.random.default_rng(p['seed'])
    shape, glass = Shape(), Shape()
    colour = {'timber': '#9a6a40', 'dark_timber': '#5e4029', 'stone': '#9a6a40', 'white': '#8d623c', 'cream': '#8d623c'}.get(p['facade'], '#8d623c')
    boards = m.planks(colour, 0.18, 4.0, 0.65, spread=0.3)
    beam = m.wood(colour if p['facade'] != 'dark_timber' else '#4d3522', 0.6)
    stone = m.rubble('#a39b90', '#857d72', 2.4)
    accent = {'red': '#8f2f26', 'green': '#3f5e47', 'blue': '#3f5f80', 'white': '#e9e4d8', 'grey': '#6f7274'}.get(p['accent'], '#8f2f26')
    painted = m.paint(accent, 0.5)
    style = Style(wall=stone, frame=m.wood('#7d5634', 0.5), trim=beam, shutter=painted, lit=lit, curtain=m.shade_cloth('#f1e6d2', 0.15 * lit))
    width, depth, storeys = p['width'], p['depth'], p['storeys']
    x0, y0 = -width / 2, 0.0
    rise = 2.85
    low = [Opening(width * 0.08, 0, 2.2, 2.2, 'french'), Opening(width * 0.44, 0.0, 1.1, 2.15, 'door'), Opening(width * 0.66, 0, 2.4, 2.2, 'french')]
    sides = [Opening(depth * f, 0.9, 1.1, 1.2, 'window', shutters=painted) for f in (0.2, 0.6)]
    volume(shape, glass, x0, y0, x0 + width, depth, 0, rise, style, front=low, right=sides, left=sides, thickness=0.5)
    top = rise
    timber = Style(wall=boards, frame=style.frame, trim=beam, shutter=painted, lit=lit, curtain=style.curtain)
    for floor in range(1, storeys):
        mid = Opening(width * 0.32, 0.0, width * 0.36, 2.25, 'french') if floor == 1 else Opening(width * 0.34, 0.0, width * 0.32, 2.2, 'french')
        fronts = [Opening(width * 0.08, 0.75, 1.15, 1.35, 'window', shutters=painted), mid, Opening(width * 0.92 - 1.15, 0.75, 1.15, 1.35, 'window', shutters=painted)]
        volume(shape, glass, x0, y0, x0 + width, depth, top, rise, timber, front=fronts, right=sides, left=sides, thickness=0.3)
        balcony(shape, x0, width, top, beam, 1.35)
        for u in (x0, x0 + width - 0.22):
            shape.box((u - 0.03, y0 - 0.04, top), (u + 0.25, y0 + 0.2, top + rise), beam)
        top += rise
    lights(p, x0, width, depth, storeys, rise)
    ridge = roof(shape, glass, p, x0, width, depth, top, boards, beam, timber, winter)
    chimney(shape, x0 + width * 0.7, depth * 0.55, ridge - 1.6, stone, 2.2)
    lantern(shape, Frame(x0, 0, 0), width * 0.42, 0.14, 2.1, lit)
    shape.build('chalet', bevel=0.012, segments=1)
    glass.build('panes')
    surroundings(p, width, depth, winter, random)


def balcony(shape, x0, width, z, beam, reach):
    frame = Frame(x0, 0, 0)
    shape.box((0.1, 0, z - 0.14), (width - 0.1, reach, z), m.planks('#8d6a45', 0.14), frame)
    balustrade(shape, frame, 0.12, width - 0.12, z, reach - 0.06, beam)
    for u in np.linspace(0.3, width - 0.3, 5):
        shape.box((u - 0.08, -0.2, z - 0.32), (u + 0.08, reach + 0.1, z - 0.13), beam, frame)
    for side in (0.14, width - 0.14):
        other = Frame(x0 + side, 0, -90)
        balustrade(shape, other, 0.02, reach - 0.08, z, 0, beam)


def lights(p, x0, width, depth, storeys, rise):
    if p['lit']:
        for floor in range(storeys):
            for share in (0.2, 0.5, 0.8):
                lamp(x0 + width * share, 2.0, floor * rise + 2.1, 36, '#ffb25e', 0.3)


def roof(shape, glass, p, x0, width, depth, z, boards, beam, style, winter):
    """A gable towards the viewer, low pitch, deep eaves on all sides."""
    pitch, over, ahead = math.tan(math.radians(24)), 1.35, 2.0
    half, ridge = width / 2, z + width / 2 * pitch
    gable = Frame(x0, 0, 0)
    raised = Frame(x0, 0, 0, z)
    wall(shape, raised, width, 0.05, 0.3, [], boards)
    shape.extrude([(0, z), (half - 1.3, z), (half - 1.3, z + (half - 1.3) * pitch)], gable, -0.3, 0, boards)
    shape.extrude([(half + 1.3, z), (width, z), (half + 1.3, z + (half - 1.3) * pitch)], gable, -0.3, 0, boards)
    shape.extrude([(half - 1.3, z + 1.7), (half + 1.3, z + 1.7), (half + 1.3, z + (half - 1.3) * pitch), (half, ridge), (half - 1.3, z + (half - 1.3) * pitch)], gable, -0.3, 0, boards)
    joinery(shape, glass, raised, Opening(half - 1.3, 0.05, 2.6, 1.65, 'french'), style)
    back = Frame(x0 + width, depth, 180)
    shape.extrude([(0, z), (width, z), (half, ridge)], back, -0.3, 0, boards)
    eave = z - over * pitch
    for sign in (-1, 1):
        edge = (half + over) * sign
        corners = [(edge, -ahead, eave), (edge, depth + 1.2, eave), (0, depth + 1.2, ridge), (0, -ahead, ridge)]
        if sign < 0:
            corners = [corners[1], corners[0], corners[3], corners[2]]
        thick_slope(shape, corners, m.planks('#7d5634', 0.16, 3.0, 0.7, spread=0.2), 0.2)
        raised_corners = [(x, y, h + 0.04) for x, y, h in corners]
        shingles(shape, raised_corners, m.slate('#5c5a58'))
        if winter:
            snow_blanket(shape, raised_corners)
        for y in (-ahead + 0.12, -0.1):
            shape.tube([(0, y, ridge - 0.3), (edge, y, eave - 0.3)], 0.11, beam, sides=6)
    for u, h in ((0.0, ridge), (half * 0.55, ridge - half * 0.55 * pitch), (-half * 0.55, ridge - half * 0.55 * pitch), (half * 0.98, z), (-half * 0.98, z)):
        shape.box((u - 0.12, -ahead + 0.2, h - 0.62), (u + 0.12, 0.2, h - 0.36), beam)
    return ridge


def surroundings(p, width, depth, winter, random):
    fir = plants.fir(p['seed'], 13, winter)
    for x, y, s in ((-width / 2 - 6.5, 5, 0.9), (-width / 2 - 9.5, 11, 1.15), (width / 2 + 7.5, 8, 1.1), (width / 2 + 11, 3, 0.8), (-width / 2 - 5, 17, 1.2), (width / 2 + 5.5, 18, 1.25), (-width / 2 - 15, 6, 0.8), (width / 2 + 16, 14, 1.2)):
        copy_of(fir, x, y, -0.2, float(random.uniform(0, 360)), s)
    shape = Shape()
    paving = m.slabs('#a59d91', 0.5, 0.4, '#7d766b', 0.8)
    if winter:
        shape.box((-1.6, -14, -0.2), (0.4, -2.6, -0.01), m.gravel('#cfd3d8', 30))
    shape.box((-width / 2 - 0.6, -2.8, -0.3), (width / 2 + 0.6, 0.1, 0.0), paving)
    stack = m.bark('#8a6b4c')
    for row in range(5):
        for i in range(12):
            x = width / 2 + 0.55
            shape.tube([(x, 1.2 + i * 0.22 + (row % 2) * 0.11, 0.12 + row * 0.19), (x + 0.45, 1.2 + i * 0.22 + (row % 2) * 0.11, 0.12 + row * 0.19)], 0.1, stack, sides=8)
    shape.build('terrace')
    if winter:
        mounds(width)
        return
    o.lawn(-18, -20, 18, -2.9, 0.16, 'grass', p['seed'], [], p['viewer'], 14)
    flowers = plants.shrub(p['seed'], (0.5, 0.5, 0.5), 1200, (0.05, 0.03), 'box', '#c93f4e', 0.35)
    for i in range(9):
        copy_of(flowers, -width / 2 + i * width / 8, -3.0, -0.1, float(random.uniform(0, 360)), 0.8)
    box = plants.shrub(p['seed'] + 1, (0.32, 0.2, 0.25), 900, (0.045, 0.03), 'citrus', '#d0304a', 0.5)
    for floor in range(1, p['storeys']):
        for i in range(int(width / 0.8)):
            copy_of(box, -width / 2 + 0.5 + i * 0.8, -1.35, floor * 2.85 + 0.85, float(random.uniform(0, 360)), 0.9)


def mounds(width):
    """Snow is never level: soft banks along the path and the walls."""
    xs, ys = np.meshgrid(np.linspace(-24, 24, 120), np.linspace(-22, -2.4, 60))
    height = 0.16 + 0.13 * np.sin(xs * 0.7 + np.sin(ys * 0.6)) + 0.1 * np.sin(ys * 0.9 + xs * 0.23) + 0.4 * np.exp(-((np.abs(xs + 0.6) - 1.7) / 0.8) ** 2)
    height = height * np.clip((np.abs(xs + 0.6) - 0.9) / 0.7, 0, 1) - 0.03
    shape = Shape()
    shape.grid(np.stack([xs, ys, height], axis=-1), m.snow())
    shape.build('snow')


def chalet_camera(p):
    side = p['flip']
    camera(-7.5 * side, -10.5 - 2.4 * p['storeys'] + (2.0 if p['width'] < 8 else 0.0), 1.75, 23 * side, 26, rise=0.07 + 0.035 * p['storeys'])
