"""Things in rooms. Each builds itself at a frame: u to the right, w towards the viewer, z up."""
import math

import numpy as np

from . import materials as m
from . import plants
from .kit import Shape, copy_of


def soft(parts, name='soft', bevel=0.05, segments=4):
    """Upholstery: boxes with round edges. parts: (lo, hi, material, frame)."""
    shape = Shape()
    for lo, hi, material, frame in parts:
        shape.box(lo, hi, material, frame)
    made = shape.build(name, bevel=bevel, segments=segments)
    made.data.polygons.foreach_set('use_smooth', np.ones(len(made.data.polygons), bool))
    return made


def pillow(frame, u, w, z, size, material, lean=70, thick=0.16, turn=0.0):
    """A filled cushion that leans back."""
    s = np.linspace(-1, 1, 17)
    a, b = np.meshgrid(s, s)
    swell = thick / 2 * np.sqrt(np.clip((1 - a ** 4) * (1 - b ** 4), 0, 1))
    place = frame.moved(u, w, z, turn)
    lift = math.radians(lean)
    rows = []
    for sign in (1, -1):
        x = a * size[0] / 2 * (1 - 0.07 * (1 - b ** 2) * np.abs(a) ** 6)
        along = (b + 1) * size[1] / 2 * 1.0
        depth = swell * sign
        up = along * math.sin(lift) + depth * math.cos(lift)
        back = along * math.cos(lift) - depth * math.sin(lift)
        rows.append(place.origin + x[..., None] * place.along + (-back)[..., None] * place.out + up[..., None] * np.array([0, 0, 1.0]))
    shape = Shape()
    for points in rows:
        shape.grid(points, material)
    shape.build('pillow')


def sofa(frame, length=2.4, colour='#d8d0c2', cushions=('#8d6b4a', '#e9e2d3', '#5f6f66'), depth=0.95, low=True):
    cloth = m.fabric(colour)
    h = 0.4
    seats = 3 if length > 2.2 else 2
    arm = 0.2
    # No two boxes share a plane: where they did the cloth came out black.
    parts = [((-length / 2 + 0.02, -depth + 0.02, 0.085), (length / 2 - 0.02, -0.02, h - 0.14), cloth, frame), ((-length / 2 + 0.03, -depth, 0.09), (length / 2 - 0.03, -depth + 0.24, 0.74), cloth, frame)]
    for side in (-1, 1):
        u = side * length / 2
        parts.append(((min(u, u - side * arm), -depth + 0.012, 0.08), (max(u, u - side * arm), 0.0, 0.6), cloth, frame))
    wide = (length - 2 * arm) / seats
    for i in range(seats):
        u = -length / 2 + arm + wide * i
        parts.append(((u + 0.006, -depth + 0.26, h - 0.15), (u + wide - 0.006, 0.03, h + 0.04), cloth, frame))
        parts.append(((u + 0.02, -depth + 0.2, h + 0.03), (u + wide - 0.02, -depth + 0.4, h + 0.42), cloth, frame))
    soft(parts, 'sofa', 0.055, 4)
    for i, colour in enumerate(cushions):
        room = length / 2 - arm - 0.27
        spread = [-1.0, 1.0, 0.5][i] * room
        pillow(frame, spread, -depth + 0.6 + 0.08 * (i == 2), h + 0.02, (0.5 - 0.06 * i, 0.48 - 0.06 * i), m.fabric(colour), 68, 0.17, [6, -8, 10][i])
    legs = Shape()
    for u in (-length / 2 + 0.12, length / 2 - 0.12):
        for w in (-depth + 0.1, -0.1):
            legs.box((u - 0.025, w - 0.025, 0), (u + 0.025, w + 0.025, 0.1), m.wood('#4b3422'), frame)
    legs.build('legs')


def armchair(frame, colour='#b9a58a'):
    cloth = m.fabric(colour)
    soft([((-0.38, -0.78, 0.21), (0.38, 0, 0.42), cloth, frame), ((-0.4, -0.82, 0.2), (0.4, -0.64, 0.82), cloth, frame), ((-0.44, -0.8, 0.19), (-0.33, -0.04, 0.62), cloth, frame), ((0.33, -0.8, 0.19), (0.44, -0.04, 0.62), cloth, frame)], 'armchair', 0.05, 4)
    legs = Shape()
    for u, w in ((-0.34, -0.72), (0.34, -0.72), (-0.34, -0.08), (0.34, -0.08)):
        legs.tube([frame.at(u, w, 0.22), frame.at(u * 1.12, w * 1.05, 0)], 0.016, m.wood('#6a4a2f'), sides=8)
    legs.build('legs')
    pillow(frame, 0, -0.46, 0.42, (0.44, 0.4), m.fabric('#efe7d8'), 68, 0.14)


def coffee_table(frame, kind='round', top=None):
    shape = Shape()
    top = top or m.wood('#7a5333', 0.35)
    x, y, z = frame.origin
    if kind == 'round':
        for dx, dy, r, h in ((0, 0, 0.48, 0.36), (0.62, 0.28, 0.3, 0.46)):
            cx, cy, _ = frame.at(dx, dy)
            shape.lathe([(r * 0.55, 0), (r * 0.55, h - 0.05), (r, h - 0.05), (r, h), (0.001, h)], (cx, cy, z), top, sides=48)
    else:
        shape.box((-0.7, -0.38, 0.3), (0.7, 0.38, 0.36), top, frame)
        for u in (-0.6, 0.56):
            shape.box((u, -0.34, 0), (u + 0.04, 0.34, 0.3), m.metal('#2b2b2b'), frame)
    shape.build('coffee table', bevel=0.008)
    books(frame, 0.05, -0.05, 0.365)
    bowl(frame, -0.22, 0.12, 0.365)


def books(frame, u, w, z, count=3):
    shape = Shape()
    for i in range(count):
        turned = frame.moved(u, w, 0, 8 * i - 6)
        shape.box((-0.15 + 0.01 * i, -0.11, z + 0.028 * i), (0.15 - 0.015 * i, 0.11, z + 0.028 * (i + 1) - 0.002), m.paint(['#d9d2c4', '#8a5f43', '#3f4c50'][i % 3], 0.6), turned)
    shape.build('books', bevel=0.003)


def bowl(frame, u, w, z, colour='#cfc3ae', radius=0.15):
    shape = Shape()
    x, y, base = frame.at(u, w, z)
    shape.lathe([(0.05, 0), (radius * 0.7, 0.03), (radius, 0.09), (radius * 0.94, 0.09), (radius * 0.6, 0.035), (0.001, 0.025)], (x, y, base), m.ceramic(colour), sides=32)
    shape.build('bowl')


def vase(frame, u, w, z, height=0.34, colour='#e6dfd2', branch=True, seed=4):
    shape = Shape()
    x, y, base = frame.at(u, w, z)
    h = height
    shape.lathe([(h * 0.16, 0), (h * 0.3, h * 0.25), (h * 0.32, h * 0.5), (h * 0.14, h * 0.85), (h * 0.17, h), (h * 0.13, h), (h * 0.1, h * 0.85), (0.001, h * 0.6)], (x, y, base), m.ceramic(colour), sides=32)
    shape.build('vase')
    if branch:
        twig = plants.shrub(seed, (0.42, 0.42, 0.75), 420, (0.07, 0.03), 'olive', None, 0, 14)
        copy_of(twig, x, y, base + h * 0.72, 20, 0.75)


def floor_lamp(frame, lit=1.0, kind='drum'):
    shape = Shape()
    x, y, z = frame.origin
    shape.lathe([(0.15, 0), (0.15, 0.02), (0.012, 0.03), (0.012, 1.4)], (x, y, z), m.brass() if kind == 'drum' else m.metal('#222222'), sides=24)
    shape.lathe([(0.21, 1.28), (0.17, 1.58)], (x, y, z), m.shade_cloth('#f3e7d0', 0.9 * lit), sides=32)
    shape.build('floor lamp')
    if lit:
        from .light import lamp
        lamp(x, y, z + 1.44, 14 * lit, '#ffc583', 0.08)


def table_lamp(frame, u, w, z, lit=1.0, colour='#c9b79c'):
    shape = Shape()
    x, y, base = frame.at(u, w, z)
    shape.lathe([(0.07, 0), (0.1, 0.08), (0.08, 0.2), (0.015, 0.24), (0.012, 0.32)], (x, y, base), m.ceramic(colour), sides=28)
    shape.lathe([(0.16, 0.26), (0.11, 0.46)], (x, y, base), m.shade_cloth('#f3e7d0', 0.9 * lit), sides=28)
    shape.build('table lamp')
    if lit:
        from .light import lamp
        lamp(x, y, base + 0.36, 8 * lit, '#ffc583', 0.06)


def pendant(frame, u, w, z, ceiling, kind='dome', lit=1.0, radius=0.24):
    shape = Shape()
    x, y, base = frame.at(u, w, z)
    shape.tube([(x, y, base + 0.2), (x, y, ceiling)], 0.004, m.metal('#222222'), sides=5)
    if kind == 'dome':
        shape.lathe([(radius, 0), (radius * 0.96, 0.06), (radius * 0.6, 0.18), (0.03, 0.24)], (x, y, base), m.metal('#2a2a29', 0.5), sides=40)
        shape.lathe([(radius * 0.97, 0.004), (radius * 0.92, 0.06), (radius * 0.55, 0.17), (0.02, 0.22)], (x, y, base), m.paint('#f5e6c8'), sides=40)
    elif kind == 'paper':
        shape.lathe([(radius * math.sin(a), radius * (1 - math.cos(a)) * 0.85) for a in np.linspace(0.15, 3.0, 18)], (x, y, base), m.shade_cloth('#f6eedf', 0.6 * lit), sides=40)
    else:
        for ring in np.linspace(0, 1, 9):
            r = radius * (0.45 + 0.55 * math.sin(math.pi * (0.15 + 0.8 * ring)))
            shape.lathe([(r, ring * radius * 1.3), (r + 0.008, ring * radius * 1.3 + 0.01), (r, ring * radius * 1.3 + 0.02)], (x, y, base), m.wood('#b58a58'), sides=32)
    shape.build('pendant')
    if lit:
        from .light import lamp
        lamp(x, y, base + 0.08, 12 * lit, '#ffc583', 0.09)


def rug(frame, width, depth, colour='#d3c5ad', other='#9c8666', stripes=False):
    shape = Shape()
    shape.box((-width / 2, -depth / 2, 0.001), (width / 2, depth / 2, 0.014), m.rug(colour, other, stripes), frame)
    shape.build('rug', bevel=0.005)


def picture(frame, u, z, width, height, seed=1, wood='#b58e5f'):
    """A framed print: fields and a disc, hills, arches, or bands; by the reference."""
    random = np.random.default_rng(seed)
    colours = [['#c96f4a', '#e6d3b3', '#3f4f52'], ['#8a9a86', '#efe6d6', '#c98f5a'], ['#2f4a5c', '#d9c9ae', '#b5603f'], ['#a98467', '#f0e8db', '#6d6457']][seed % 4]
    shape = Shape()
    shape.box((u - width / 2 - 0.03, 0, z - 0.03), (u + width / 2 + 0.03, 0.03, z + height + 0.03), m.wood(wood, 0.5), frame)
    shape.box((u - width / 2, 0.03, z), (u + width / 2, 0.032, z + height), m.paint('#f2ece1', 0.9), frame)
    inset = width * 0.12
    sheet = (u - width / 2 + inset, z + inset, width - 2 * inset, height - 2 * inset)
    (disc, hills, arches, bands)[seed // 4 % 4](shape, frame, sheet, [m.paint(each, 0.9) for each in colours], random)
    shape.build('picture')


def disc(shape, frame, sheet, paints, random):
    u, z, width, height = sheet
    cut = z + float(random.uniform(0.3, 0.55)) * height
    shape.box((u, 0.032, z), (u + width, 0.0335, cut), paints[0], frame)
    shape.box((u, 0.032, cut), (u + width, 0.0335, z + height), paints[1], frame)
    cx, cz, r = u + width * float(random.uniform(0.4, 0.6)), cut, min(width, height) * 0.27
    shape.extrude([(cx + r * math.cos(a), cz + r * math.sin(a)) for a in np.linspace(0, 2 * np.pi, 40)[:-1]], frame, 0.0335, 0.0345, paints[2])


def hills(shape, frame, sheet, paints, random):
    """Three slopes one behind the other under a plain sky."""
    u, z, width, height = sheet
    shape.box((u, 0.032, z), (u + width, 0.0332, z + height), paints[1], frame)
    across = np.linspace(0, 1, 24)
    for i, (paint, level) in enumerate(((paints[2], 0.62), (paints[0], 0.42), (paints[2], 0.22))):
        top = level + 0.1 * np.sin(across * float(random.uniform(3, 6)) + float(random.uniform(0, 6)))
        points = [(u, z), (u + width, z), *((u + width * a, z + height * h) for a, h in zip(across[::-1], top[::-1]))]
        shape.extrude(points, frame, 0.0332 + 0.0006 * i, 0.0338 + 0.0006 * i, paint)


def arches(shape, frame, sheet, paints, random):
    """Arches within arches."""
    u, z, width, height = sheet
    middle = u + width * float(random.uniform(0.46, 0.54))
    for i, share in enumerate((0.46, 0.33, 0.19)):
        r = width * share
        spring = z + height * (0.98, 0.8, 0.6)[i] - r
        points = [(middle - r, z), (middle + r, z), *((middle + r * math.cos(a), spring + r * math.sin(a)) for a in np.linspace(0, math.pi, 24))]
        shape.extrude(points, frame, 0.032 + 0.0007 * i, 0.0327 + 0.0007 * i, paints[(0, 1, 2)[i]])


def bands(shape, frame, sheet, paints, random):
    """Broad bands of unequal height."""
    u, z, width, height = sheet
    cuts = [0.0, *np.sort(random.uniform(0.12, 0.88, 3)), 1.0]
    for i, (low, high) in enumerate(zip(cuts, cuts[1:])):
        shape.box((u, 0.032, z + height * low), (u + width, 0.0335, z + height * high - 0.004), paints[i % 3], frame)


def shelf(frame, width=1.8, height=2.2, material=None, seed=3):
    random = np.random.default_rng(seed)
    material = material or m.wood('#8a6543', 0.5)
    shape = Shape()
    for u in (-width / 2, width / 2 - 0.03, -0.015):
        shape.box((u, 0, 0), (u + 0.03, 0.34, height), material, frame)
    shape.box((-width / 2 + 0.003, 0.002, 0.002), (width / 2 - 0.003, 0.02, height - 0.004), material, frame)
    rows = 6
    for i in range(rows + 1):
        z = i * (height - 0.03) / rows
        shape.box((-width / 2 + 0.006, 0.004, z), (width / 2 - 0.006, 0.334, z + 0.03), material, frame)
    for i in range(rows):
        z, u = 0.03 + i * (height - 0.03) / rows, -width / 2 + 0.06
        while u < width / 2 - 0.12:
            if random.random() < 0.5:
                for _ in range(int(random.integers(4, 9))):
                    thick, tall = float(random.uniform(0.018, 0.04)), float(random.uniform(0.2, 0.29))
                    if u + thick < width / 2 - 0.06 and not (-0.03 < u + thick and u < 0.03):
                        shape.box((u, 0.06, z), (u + thick - 0.002, 0.27, z + tall), m.paint(['#d9d0bf', '#8c5a43', '#4a5a5c', '#c2a878', '#6d6a5c', '#e9e3d6', '#a5453a'][int(random.integers(0, 7))], 0.7), frame)
                    u += thick
            u += float(random.uniform(0.08, 0.22))
    shape.build('shelf', bevel=0.003)


def bed(frame, width=1.7, head='#b59f83', linen='#f1ede5', throw='#a9785a', wood=None):
    """Head at the wall (w = 0), foot towards the viewer."""
    wood = wood or m.wood('#8d6743', 0.45)
    base = Shape()
    base.box((-width / 2 - 0.05, 0.08, 0.12), (width / 2 + 0.05, 2.12, 0.32), wood, frame)
    base.build('bed', bevel=0.012)
    sheet = m.fabric(linen)
    soft([((-width / 2 - 0.15, 0, 0.1), (width / 2 + 0.15, 0.11, 1.15), m.fabric(head), frame), ((-width / 2, 0.12, 0.3), (width / 2, 2.1, 0.56), sheet, frame)], 'mattress', 0.05, 4)
    duvet(frame, width, sheet)
    for side in (-1, 1):
        pillow(frame, side * width * 0.25, 0.36, 0.58, (0.72, 0.5), sheet, 58, 0.2)
        pillow(frame, side * width * 0.24, 0.5, 0.58, (0.68, 0.46), m.fabric('#e6ded0'), 52, 0.19)
    pillow(frame, 0.0, 0.68, 0.58, (0.6, 0.34), m.fabric(throw), 55, 0.16)
    blanket(frame, width, m.fabric(throw))


def _cloth(frame, width, w0, w1, z, drop, material, seed, thick=0.06, out=0.045):
    random = np.random.default_rng(seed)
    u = np.linspace(-width / 2 - 0.09 - drop, width / 2 + 0.09 + drop, 70)
    w = np.linspace(w0, w1, 40)
    a, b = np.meshgrid(u, w)
    over = np.clip(np.abs(a) - width / 2 - 0.02, 0, None)
    ripple = 0.016 * np.sin(b * 9 + a * 3 + random.uniform(0, 6)) + 0.012 * np.sin(a * 13 + b * 5) + 0.01 * np.sin(a * 4 - b * 17)
    flat = np.sign(a) * (width / 2 + out + 0.02 * np.sin(b * 15))
    x = np.where(over > 0.05, flat + np.sign(a) * ripple * 1.4, a)
    height = z + thick + ripple * (over < 0.05) - np.clip(over - 0.02, 0, None)
    points = frame.origin + x[..., None] * frame.along + b[..., None] * frame.out + height[..., None] * np.array([0, 0, 1.0])
    shape = Shape()
    shape.grid(points, material)
    shape.build('cloth')


def duvet(frame, width, material):
    _cloth(frame, width, 0.62, 2.14, 0.56, 0.24, material, 3, 0.07)


def blanket(frame, width, material):
    _cloth(frame, width, 1.45, 2.18, 0.6, 0.3, material, 3, 0.09, 0.14)


def nightstand(frame, u, w, lit=1.0, wood=None):
    shape = Shape()
    shape.box((u - 0.24, w, 0.1), (u + 0.24, w + 0.4, 0.5), wood or m.wood('#8d6743', 0.45), frame)
    shape.box((u - 0.215, w + 0.4, 0.14), (u + 0.215, w + 0.412, 0.46), wood or m.wood('#8d6743', 0.45), frame)
    shape.lathe([(0.001, 0), (0.012, 0.01), (0.001, 0.02)], frame.at(u, w + 0.415, 0.29), m.brass(), sides=10)
    shape.build('nightstand', bevel=0.006)
    table_lamp(frame, u - 0.03, w + 0.18, 0.5, lit)
    books(frame, u + 0.06, w + 0.27, 0.5, 2)


def plant(frame, u, w, height=1.5, pot='#d8cdbb', seed=16):
    from .outside import pot as make
    x, y, z = frame.at(u, w)
    if seed // 31 % 2:
        make(x, y, plants.broad_indoor(seed, height), pot, 0.2, 0.34, z)
    else:
        make(x, y, plants.citrus(seed, 2.8, None), pot, 0.2, 0.34, z, height / 2.8)


def curtains(frame, u0, u1, z0, z1, w, colour='#efe8da', cover=0.2):
    """Floor-length, gathered at both sides."""
    from .building import curtain
    shape = Shape()
    reach = (u1 - u0) * cover
    for start in (u0, u1 - reach):
        curtain(shape, frame, start, reach, z0, z1, w, m.shade_cloth(colour), 0.11)
    shape.tube([frame.at(u0 - 0.1, w, z1 + 0.03), frame.at(u1 + 0.1, w, z1 + 0.03)], 0.014, m.metal('#2a2a2a'), sides=8)
    shape.build('curtains')


def chest(frame, width=1.8, material=None, p=None):
    """A low chest on legs with doors, a lamp and a vase on it."""
    material = material or m.wood('#8a6543', 0.5)
    shape = Shape()
    shape.box((-width / 2, 0, 0.18), (width / 2, 0.42, 0.72), material, frame)
    doors = max(2, round(width / 0.6))
    for i in range(doors):
        u = -width / 2 + width * i / doors
        shape.box((u + 0.012, 0.42, 0.21), (u + width / doors - 0.012, 0.436, 0.69), material, frame)
    for u in (-width / 2 + 0.1, width / 2 - 0.13):
        for w in (0.05, 0.36):
            shape.box((u, w, 0), (u + 0.03, w + 0.03, 0.18), m.metal('#2b2b2b'), frame)
    shape.build('chest', bevel=0.005)
    table_lamp(frame, -width / 2 + 0.3, 0.2, 0.72, 1.0 if p and p['lit'] else 0.3)
    vase(frame, width / 2 - 0.35, 0.2, 0.72, 0.3, '#d9cdb8')
