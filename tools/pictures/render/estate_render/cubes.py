"""A modern house of cubes that stand beside and upon each other, each with one large window."""
from . import materials as m
from .building import Opening, Style, flat_roof, rail_glass, volume
from .kit import Frame, Shape
from .villas import glow_rooms, simple_room, wall_of


def cubes(p):
    """Three cubes on the ground, one or two above; the terrace lies between. Returns the deck's stone."""
    lit, flip = p['lit'], p['flip']
    shape, glass = Shape(), Shape()
    skin = wall_of(p['facade'])
    second = m.planks('#8f6846', 0.09, 3.0, 0.6) if p['accent'] in ('wood', 'green', 'brown') else m.rubble('#c9b695', '#a8987c', 3.4) if p['seed'] % 2 else skin
    style = Style(wall=skin, frame=m.metal('#26282a', 0.45), trim=skin, lit=lit)
    other = Style(wall=second, frame=style.frame, trim=skin, lit=lit)
    floor = m.slabs('#d6c9b3', 1.0, 1.0, rough=0.35)

    def span(a, b):
        return (min(a * flip, b * flip), max(a * flip, b * flip))

    def block(a, b, y0, y1, z, height, made, front, sides=(), roof=0.35):
        x0, x1 = span(a, b)
        openings = [Opening((u if flip > 0 else x1 - x0 - u - w), s, w, h, 'slider', bars=False) for u, s, w, h in front]
        windows = [Opening(u, s, w, h, 'window', bars=False) for u, s, w, h in sides]
        volume(shape, glass, x0, y0, x1, y1, z, height, made, front=openings, right=windows, left=windows, floor=floor)
        flat_roof(shape, x0, y0, x1, y1, z + height, made.wall, 0.0, 0.12, roof)

    block(-7.0, 2.4, 0.0, 9.0, 0.0, 3.1, style, [(0.6, 0.0, 7.6, 2.6)], [(3.0, 0.9, 2.0, 1.5)])
    block(2.45, 8.6, -2.2, 7.0, 0.0, 3.3, other, [(0.9, 0.0, 4.3, 2.6)], [(2.0, 0.0, 3.0, 2.6)])
    simple_room(shape, *span(-6.6, 1.6), 0.5, 6, 0, 3.0)
    simple_room(shape, *span(2.9, 8.2), 0.5, 5, 0, 3.0)
    glow_rooms([(flip * -4.2, 3.0, 2.3, 150), (flip * -0.4, 3.0, 2.3, 110), (flip * 5.4, 1.5, 2.3, 150)], lit)
    if p['storeys'] > 1:
        block(-5.4, 3.4, -1.3, 7.4, 3.45, 3.0, style, [(0.7, 0.05, 4.6, 2.35), (6.2, 0.9, 1.5, 1.5)], [(2.4, 0.9, 1.6, 1.5)])
        glow_rooms([(flip * -3.0, 1.8, 5.6, 110), (flip * 1.8, 1.8, 5.6, 70)], lit)
        x0, x1 = span(3.5, 8.5)
        rail_glass(shape, glass, Frame(x0, -2.1, 0), 0.05, x1 - x0 - 0.05, 3.45, 0, 0.9)
    if p['storeys'] > 2:
        block(-3.4, 2.2, 0.4, 6.4, 6.9, 2.8, other, [(0.6, 0.05, 4.2, 2.2)])
        glow_rooms([(flip * -0.6, 2.6, 8.9, 80)], lit)
    awning(shape, p, span)
    shape.build('house', bevel=0.012, segments=2)
    glass.build('panes')
    return m.slabs('#d9ccb6', 1.2, 0.6)


def awning(shape, p, span):
    """A light steel frame with slats before the long window."""
    dark, slat = m.metal('#2b2d2f', 0.5), m.wood('#8d6a48', 0.6)
    x0, x1 = span(-6.9, -0.2)
    for x in (x0, x1 - 0.1):
        shape.box((x, -3.2, 0), (x + 0.1, -3.1, 2.75), dark)
    shape.box((x0, -3.2, 2.75), (x1, -3.1, 2.87), dark)
    shape.box((x0, -0.12, 2.75), (x1, -0.02, 2.87), dark)
    x = x0 + 0.12
    while x < x1 - 0.1:
        shape.box((x, -3.1, 2.78), (x + 0.05, -0.1, 2.86), slat)
        x += 0.24
