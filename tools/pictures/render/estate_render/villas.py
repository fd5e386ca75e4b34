"""Detached houses: a modern villa of stacked boxes, and a house of plaster or stone under tiles."""
import numpy as np

from . import materials as m
from . import plants
from .building import Opening, Style, chimney, flat_roof, gable_roof, hip_roof, joinery, lantern, pergola, rail_glass, tiled_plane, volume, wall
from .kit import Frame, Shape, copy_of
from .light import lamp

FACADES = {
    'white': '#f3efe7', 'sand': '#dcc9a8', 'cream': '#efe2c6', 'ochre': '#d9ab66', 'rose': '#dfae9b', 'terracotta': '#c17f5c', 'orange': '#db9a63', 'red': '#b5604a', 'yellow': '#e8c877', 'blue': '#9dbad0', 'green': '#b9c7a8', 'black': '#3a3937',
    'grey': '#b9b6b0', 'concrete': '#b4b0a8', 'stone': '#cbb48f', 'brick': '#a8614a', 'tiles_blue': '#e9e6de', 'tiles_green': '#e9e6de', 'timber': '#a97c50', 'dark_timber': '#5d4330'
}
ACCENTS = {'blue': '#2f5f8f', 'green': '#3f6b4d', 'red': '#93392c', 'white': '#f1eee7', 'brown': '#5b3d28', 'wood': '#8f6238', 'grey': '#7d8286', 'yellow': '#d9a93b', 'terracotta': '#b5623f', 'violet': '#8d86b5', 'ochre': '#c98f3d', 'rose': '#c98a86', 'orange': '#cf7a3a', 'tiles_blue': '#2f5f8f', 'black': '#232323', 'cream': '#eadfc6'}


def wall_of(colour):
    if colour == 'stone':
        return m.rubble()
    if colour == 'concrete':
        return m.concrete()
    return m.plaster(FACADES.get(colour, '#f3efe7'))


def glow_rooms(rooms, lit):
    """Warm light in the rooms of (x, y, z, watts), when it is the hour for it."""
    if lit:
        for x, y, z, watts in rooms:
            lamp(x, y, z, watts * 0.6, '#ffb866', 0.35)


def simple_room(shape, x0, x1, y0, y1, z, height):
    """What is seen through a large pane: a back wall, a sofa, a table, a picture."""
    back = m.paint('#e8e0d2')
    shape.box((x0, y1 - 0.15, z), (x1, y1, z + height), back)
    sofa = m.fabric('#cfc6b6')
    cx = (x0 + x1) / 2
    shape.box((cx - 1.2, y1 - 2.2, z + 0.12), (cx + 1.2, y1 - 1.3, z + 0.42), sofa)
    shape.box((cx - 1.2, y1 - 1.4, z + 0.42), (cx + 1.2, y1 - 1.2, z + 0.8), sofa)
    shape.box((cx - 0.55, y1 - 0.19, z + 1.1), (cx + 0.55, y1 - 0.15, z + 2.0), m.fabric('#8f7d63'))
    shape.lathe([(0.02, 0), (0.02, 1.3), (0.22, 1.3), (0.15, 1.62), (0.001, 1.62)], (cx + 1.7, y1 - 1.2, z), m.shade_cloth('#f0e2c4'), sides=16)


def modern(p):
    """Two boxes, or one: a long glazed ground floor, an upper frame that overhangs it."""
    lit, flip = p['lit'], p['flip']
    shape, glass = Shape(), Shape()
    white = wall_of(p['facade'])
    timber = m.planks('#8a5f3c', 0.09, 3.0, 0.6)
    dark = m.metal('#26282a', 0.45)
    style = Style(wall=white, frame=dark, trim=white, lit=lit)
    deck = m.slabs('#d9ccb6', 1.2, 0.6)
    floor = m.slabs('#d6c9b3', 1.0, 1.0, rough=0.35)

    def sx(a, b):
        return (min(a * flip, b * flip), max(a * flip, b * flip))

    def holes(a, b, *spans):
        """Openings given in world x, made relative to the wall's start."""
        x0, _ = sx(a, b)
        return [Opening(sx(s, e)[0] - x0, z, abs(e - s), h, kind, bars=False) for s, e, z, h, kind in spans]

    x0, x1 = sx(-7.5, 8.5)
    volume(shape, glass, x0, 0, x1, 10, 0, 3.05, style, front=holes(-7.5, 8.5, (-6.6, -0.4, 0, 2.75, 'slider'), (1.6, 7.9, 0, 2.75, 'slider')),
           left=[Opening(5.2, 0.9, 2.4, 1.6, 'window', bars=False)], right=[Opening(2.0, 0.0, 3.0, 2.75, 'slider', bars=False)], floor=floor)
    a, b = sx(-0.35, 1.5)
    shape.box((a, -0.06, 0), (b, 0.0, 3.05), timber)
    simple_room(shape, *sx(-6.9, -0.2), 0.5, 6, 0, 3.0)
    simple_room(shape, *sx(1.5, 8.0), 0.5, 6, 0, 3.0)
    glow_rooms([(flip * -3.5, 3.2, 2.3, 170), (flip * 4.8, 3.2, 2.3, 170)], lit)
    a, b = sx(-8.4, 9.6)
    shape.box((a, -2.9, 3.05), (b, 10.3, 3.4), white)
    under = sx(-8.3, 9.5)
    shape.box((under[0], -2.85, 3.03), (under[1], -0.02, 3.055), timber)
    for x in (9.2, 3.0):
        shape.box((x * flip - 0.06, -2.7, 0), (x * flip + 0.06, -2.58, 3.05), dark)
    if p['storeys'] > 1:
        upper(shape, glass, p, style, timber, sx)
    else:
        shape.box((sx(-4, -1)[0], 3, 3.4), (sx(-4, -1)[1], 6, 4.1), white)
    a, b = sx(-9.4, -7.5)
    stone = m.rubble('#bda888', '#9c8d74', 3.2)
    shape.box((sx(-8.1, -7.5)[0], -5.2, -0.2), (sx(-8.1, -7.5)[1], 4.0, 3.05), stone)
    for x in (-5.2, -1.8, 4.8):
        shape.lathe([(0.05, 0.0), (0.05, 0.02)], (x * flip, -1.4, 3.02), m.glow('#ffd79a', 40.0 if lit else 2.0), sides=12)
        if lit:
            lamp(x * flip, -1.4, 2.9, 14, '#ffc27a', 0.08)
    shape.build('house', bevel=0.012, segments=2)
    glass.build('panes')
    return deck


def upper(shape, glass, p, style, timber, sx):
    """The frame on top: deep reveals, a glass front behind, a terrace beside it."""
    lit, flip = p['lit'], p['flip']
    x0, x1 = sx(-8.9, 1.6)
    y0, y1, z, h = -2.4, 8.6, 3.4, 3.1
    shape.box((x0, y0, z), (x1, y1, z + 0.3), style.wall)
    shape.box((x0, y0, z + h - 0.3), (x1, y1, z + h), style.wall)
    shape.box((x0, y0, z + 0.3), (x0 + 0.3, y1, z + h - 0.3), style.wall)
    shape.box((x1 - 0.3, y0, z + 0.3), (x1, y1, z + h - 0.3), style.wall)
    shape.box((x0 + 0.3, y1 - 0.3, z + 0.3), (x1 - 0.3, y1, z + h - 0.3), style.wall)
    front = Frame(x0 + 0.3, y0 + 1.5, 0, z + 0.3)
    length = x1 - x0 - 0.6
    solid = 2.4
    openings = [Opening(0.2, 0, length - solid - 0.4, h - 0.66, 'slider')] if flip > 0 else [Opening(solid + 0.2, 0, length - solid - 0.4, h - 0.66, 'slider')]
    wall(shape, front, length, h - 0.6, 0.3, openings, timber)
    for opening in openings:
        joinery(shape, glass, front, opening, style)
    rail_glass(shape, glass, Frame(x0 + 0.3, y0 + 0.12, 0), 0, length, z + 0.3, 0, 0.98)
    shape.box((x0 + 0.4, y0 + 5.2, z + 0.3), (x1 - 0.4, y0 + 5.35, z + h - 0.3), m.paint('#eae3d6'))
    glow_rooms([(x0 + length * 0.35, y0 + 3.2, z + 2.3, 110), (x0 + length * 0.7, y0 + 3.2, z + 2.3, 90)], lit)
    a, b = sx(1.6, 9.6)
    rail_glass(shape, glass, Frame(a, -2.75, 0), 0.05, b - a - 0.05, 3.4, 0, 1.0)
    if p['storeys'] > 2:
        a, b = sx(-6.0, 0.2)
        volume(shape, glass, a, 1.0, b, 8.0, z + h, 2.8, style, front=[Opening(0.4, 0, b - a - 0.8, 2.45, 'slider')])
        shape.box((a - 0.5, 0.2, z + h + 2.8), (b + 0.5, 8.4, z + h + 3.05), style.wall)
        glow_rooms([((a + b) / 2, 3.5, z + h + 2.0, 90)], lit)


def country(p):
    """Plaster or stone, tiled roofs, shutters, an arcade or a porch, a lower wing."""
    lit, flip, storeys = p['lit'], p['flip'], min(p['storeys'], 3)
    shape, glass = Shape(), Shape()
    skin = wall_of(p['facade'])
    accent = ACCENTS.get(p['accent'], '#3f6b4d')
    if p['accent'] == 'white' and p['facade'] == 'white':
        accent = '#8f9a94'
    painted = m.paint(accent, 0.5)
    stone = m.plaster('#d9c8a6')
    tile = m.roof_tile({'grey': '#8c7b6c'}.get(p['accent'], '#ad7452'))
    frame = m.paint('#efe9dc') if p['facade'] != 'white' else m.wood('#7a5535') if p['shutters'] else painted
    style = Style(wall=skin, frame=frame, trim=stone, shutter=painted, lit=lit, surround=0.12 if p['facade'] in ('ochre', 'rose', 'cream', 'red', 'orange') else 0.0)
    floor = m.slabs('#b9825f', 0.3, 0.3, '#8c6a50')
    rise = 3.0

    def window(u, z, w=1.05, h=1.45, **more):
        return Opening(u, z, w, h, 'window', shutters=painted if p['shutters'] else None, **more)

    def french(u, w=1.4, h=2.3, **more):
        return Opening(u, 0, w, h, 'french', shutters=painted if p['shutters'] else None, **more)

    width, depth = (11.5, 8.5) if storeys > 1 else (14.5, 7.5)
    x0, x1 = (-width * 0.62, width * 0.38) if flip > 0 else (-width * 0.38, width * 0.62)
    count = 4 if storeys > 1 else 5
    pitch = width / count
    top = rise * storeys
    for storey in range(storeys):
        fronts = [french(pitch * (i + 0.5) - 0.7) if storey == 0 and i % 2 == 0 else window(pitch * (i + 0.5) - 0.52, 0.95 if storey else 0.9) for i in range(count)]
        sides = [window(depth * 0.28, 0.95), window(depth * 0.68, 0.95)]
        volume(shape, glass, x0, 0, x1, depth, storey * rise, rise, style, front=fronts, right=sides, left=sides, thickness=0.45, floor=floor)
        glow_rooms([(x0 + width * share, 2.6, storey * rise + 2.2, 70) for share in (0.2, 0.5, 0.8)], lit)
    roof = p['roof']
    if roof == 'flat':
        flat_roof(shape, x0, 0, x1, depth, top, skin, 0.0, 0.3, 0.35)
        ridge = top + 0.6
    elif roof == 'hip':
        ridge = hip_roof(shape, x0, 0, x1, depth, top, tile, 0.5, 23, m.plaster('#efe6d2'))
    else:
        ridge = gable_roof(shape, x0, 0, x1, depth, top, tile, skin, 0.35, 22, 'x')
    wing(shape, glass, p, style, tile, window, french, x0, x1, floor)
    if p['porch'] == 'arcade':
        arcade(shape, p, style, tile, x0, x1, min(width, 9.5), top if storeys == 1 else rise)
    chimney(shape, x0 + width * 0.3, depth * 0.62, ridge - 1.3, skin, 1.7, tile)
    for u in (pitch, pitch * 3):
        lantern(shape, Frame(x0, 0, 0), u, 0.14, 2.2, lit)
    shape.build('house', bevel=0.014, segments=2)
    glass.build('panes')
    return m.slabs('#cdb793', 0.7, 0.5, '#a5927a', 0.7) if p['facade'] != 'stone' else m.slabs('#c2a985', 0.5, 0.4, '#94826a', 0.8)


def wing(shape, glass, p, style, tile, window, french, x0, x1, floor):
    """A lower part beside the house, set back, with a pergola before it."""
    flip, lit = p['flip'], p['lit']
    a, b = (x1, x1 + 5.6) if flip > 0 else (x0 - 5.6, x0)
    wide = Opening(1.2, 0, 3.2, 2.35, 'french', bars=True)
    volume(shape, glass, a, 1.6, b, 7.4, 0, 2.8, style, front=[wide], right=[window(2.4, 0.9)], left=[window(2.4, 0.9)], thickness=0.45, floor=floor)
    glow_rooms([((a + b) / 2, 4.0, 2.1, 80)], lit)
    if p['roof'] == 'flat':
        flat_roof(shape, a, 1.6, b, 7.4, 2.8, style.wall, 0, 0.25, 0.3)
    else:
        gable_roof(shape, a, 1.6, b, 7.4, 2.8, tile, style.wall, 0.3, 20, 'x')
    timber = m.wood('#84603c', 0.6)
    pergola(shape, a + 0.2, -2.0, b - 0.1, 1.7, 2.5, timber, 3, stone=style.wall)
    if p['flowers']:
        climb = plants.climber(p['seed'], 3.6, 2.4, p['flowers'])
        copy_of(climb, a + 0.3 if flip > 0 else b - 3.4, -1.95, 0.0, 0)
        lid = plants.climber(p['seed'] + 1, 5.2, 2.0, p['flowers'])
        copy_of(lid, a + 0.2, -2.2, 2.78, 0, 1.0, (-1.45, 0))


def arcade(shape, p, style, tile, x0, x1, length, top):
    """A walk of arches in front, under a slope of tiles or a terrace."""
    start = x0 + 0.3 if p['flip'] > 0 else x1 - 0.3 - length
    count = max(3, round(length / 2.6))
    bay = length / count
    frame = Frame(start, -2.7, 0)
    arches = [Opening(bay * i + 0.28, 0, bay - 0.56, 2.45, 'hole', arch=1.0 if bay < 3 else 0.7) for i in range(count)]
    wall(shape, frame, length, 2.85, 0.42, arches, style.wall)
    for x, turn in ((start, 270), (start + length, 90)):
        side = Frame(x, 0.0 if turn == 270 else -2.28, turn)
        wall(shape, side, 2.28, 2.85, 0.42, [Opening(0.3, 0, 1.68, 2.4, 'hole', arch=1.0)], style.wall)
    if p['roof'] == 'flat':
        shape.box((start - 0.1, -2.8, 2.85), (start + length + 0.1, 0, 3.05), style.wall)
        return
    eave, high = 2.85, min(top + 0.0, 3.75)
    tiled_plane(shape, [(start - 0.3, -3.1, eave - 0.02), (start + length + 0.3, -3.1, eave - 0.02), (start + length + 0.3, 0.0, high), (start - 0.3, 0.0, high)], tile)
    for x in np.arange(start, start + length + 0.01, length / (count * 4)):
        shape.box((x - 0.05, -3.0, 2.72), (x + 0.05, 0, 2.84), m.wood('#6f4c30'))
