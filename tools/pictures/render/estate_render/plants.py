"""Plants of real leaves. Each function grows one model at the origin; `kit.copy_of` and `kit.scatter` plant it."""
import numpy as np

from . import materials as m
from .kit import Shape, hide

GREENS = {
    'olive': ('#5f6f4a', '#93a07c'), 'cypress': ('#22371f', '#3f5730'), 'pine': ('#3b5a2a', '#5f7f3b'), 'oak': ('#38522a', '#5d7a3a'), 'autumn': ('#a3541f', '#d79a35'), 'larch': ('#b5822a', '#d9a83f'),
    'citrus': ('#234d22', '#4c7d35'), 'palm': ('#47632c', '#7c8d45'), 'box': ('#2f4a22', '#587a36'), 'lavender': ('#5d6a52', '#8a927a'), 'fir': ('#2a4732', '#4a6d50'), 'agave': ('#64807a', '#8fa39a'),
    'indoor': ('#2c5a30', '#4e8a44'), 'grass': ('#4c6b22', '#87963f'), 'dry': ('#9a8a4e', '#c4b27a'), 'vine': ('#4a6d2a', '#84993f'), 'blossom': ('#f0dfe6', '#ffffff')
}


def leaves(shape, centres, directions, length, width, material, random, fold=0.25):
    """Diamond leaves at centres, each pointing its way, folded along the middle."""
    count = len(centres)
    if not count:
        return
    directions = directions / (np.linalg.norm(directions, axis=1)[:, None] + 1e-9)
    side = np.cross(directions, random.normal(size=(count, 3)))
    side /= np.linalg.norm(side, axis=1)[:, None] + 1e-9
    normal = np.cross(directions, side)
    long = length * random.uniform(0.7, 1.2, count)[:, None]
    wide = width * random.uniform(0.7, 1.2, count)[:, None]
    base, tip = centres, centres + directions * long
    middle = centres + directions * long * 0.45
    left, right = middle + side * wide * 0.5 + normal * wide * fold, middle - side * wide * 0.5 + normal * wide * fold
    points = np.stack([base, right, tip, left], axis=1).reshape(-1, 3)
    index = np.arange(count)[:, None] * 4
    faces = np.concatenate([index + [0, 1, 2], index + [0, 2, 3]])
    shape.add(points, faces, material)


def on_sphere(random, count):
    points = random.normal(size=(count, 3))
    return points / np.linalg.norm(points, axis=1)[:, None]


def limb(shape, start, end, radius, tip, material, random, bend=0.15, sides=6):
    steps = 7
    way = np.linspace(0, 1, steps)[:, None]
    swing = random.normal(size=3) * np.linalg.norm(end - start) * bend
    lift = np.array([0, 0, np.linalg.norm(end - start) * bend * 0.8])
    path = start + (end - start) * way + (swing - lift) * (4 * way * (1 - way)) * 0.5
    shape.tube(path, np.linspace(radius, tip, steps), material, sides=sides, caps=False)
    return path


def broadleaf(name, seed, height=5.0, crown=(2.3, 2.3, 1.9), trunk=0.16, fork=0.36, clusters=70, per_cluster=150, leaf=(0.085, 0.03), cluster_size=0.55, greens='oak', twist=0.12, bark='#6b5a48', through=0.35, fruit=None):
    """A tree: a trunk, limbs to clusters in an ellipsoid's outer half, leaves around each cluster."""
    random = np.random.default_rng(seed)
    shape = Shape()
    wood, green = m.bark(bark), m.leaf(*GREENS[greens], through)
    top = np.array([random.normal() * twist * height * 0.3, random.normal() * twist * height * 0.3, height * fork])
    path = limb(shape, np.array([0, 0, -0.2]), top, trunk * 1.25, trunk * 0.8, wood, random, bend=twist, sides=10)
    heart = np.array([top[0] * 1.2, top[1] * 1.2, height - crown[2]])
    mains = []
    for way in on_sphere(random, 7):
        way[2] = abs(way[2]) * 0.7 + 0.15
        end = heart + way * np.array(crown) * 0.55
        mains.append(limb(shape, path[-1] if random.random() < 0.7 else path[-2], end, trunk * 0.6, trunk * 0.22, wood, random, bend=0.2))
    joints = np.concatenate(mains)
    centres, ways = [], []
    for way in on_sphere(random, clusters):
        way[2] = way[2] if way[2] > -0.45 else -way[2] * 0.5
        spot = heart + way * np.array(crown) * random.uniform(0.55, 1.0) ** 0.6
        near = joints[np.argmin(np.linalg.norm(joints - spot, axis=1))]
        limb(shape, near, spot, trunk * 0.14, 0.008, wood, random, bend=0.15, sides=4)
        cloud = on_sphere(random, per_cluster) * (random.uniform(0.15, 1, per_cluster) ** 0.6)[:, None] * cluster_size * np.array([1, 1, 0.75]) * random.uniform(0.75, 1.25)
        centres.append(spot + cloud)
        ways.append(cloud / cluster_size + way * 0.6 + random.normal(size=cloud.shape) * 0.5 + [0, 0, 0.1])
    leaves(shape, np.concatenate(centres), np.concatenate(ways), leaf[0], leaf[1], green, random)
    if fruit:
        for spot in np.concatenate(centres)[random.choice(clusters * per_cluster, 60)]:
            shape.lathe([(0.001, -0.04), (0.035, -0.015), (0.035, 0.015), (0.001, 0.04)], spot, m.paint(fruit, 0.4), sides=8)
    return hide(shape.build(name))


def olive(seed=1, height=4.6):
    return broadleaf('olive', seed, height, (2.1, 2.1, 1.6), 0.2, 0.34, 150, 210, (0.12, 0.034), 0.5, 'olive', 0.3, '#6f675c')


def oak(seed=2, height=9.0, greens='oak'):
    return broadleaf(f'{greens} tree', seed, height, (3.6, 3.6, 3.3), 0.3, 0.34, 190, 190, (0.19, 0.11), 0.85, greens, 0.12)


def citrus(seed=3, height=3.0, fruit='#e8892b'):
    return broadleaf('citrus', seed, height, (1.15, 1.15, 1.0), 0.07, 0.42, 60, 130, (0.1, 0.045), 0.36, 'citrus', 0.06, '#5f5344', 0.25, fruit)


def pine(seed=4, height=10.0):
    """The stone pine of the coasts: a bare trunk, a flat umbrella."""
    return broadleaf('pine', seed, height, (3.7, 3.7, 1.15), 0.26, 0.72, 150, 240, (0.22, 0.022), 0.65, 'pine', 0.1, '#7d5a43', 0.2)


def cypress(seed=5, height=8.0):
    random = np.random.default_rng(seed)
    shape = Shape()
    green = m.leaf(*GREENS['cypress'], 0.15)
    shape.tube([(0, 0, -0.1), (0, 0, height * 0.6)], [0.14, 0.05], m.bark(), sides=8)
    count = 15000
    z = random.uniform(0.02, 1.0, count)
    girth = 0.62 * height / 8 * np.sin(np.pi * np.clip(z, 0, 1) ** 0.62) ** 0.75 * (1 - z * 0.35) + 0.03
    angle = random.uniform(0, 2 * np.pi, count)
    lump = 1 + 0.16 * np.sin(angle * 3 + z * 21) * np.sin(z * 37 + angle) + random.normal(size=count) * 0.05
    radius = girth * lump * random.uniform(0.8, 1.0, count)
    spots = np.stack([radius * np.cos(angle), radius * np.sin(angle), 0.15 + z * height], axis=1)
    ways = np.stack([np.cos(angle) * 0.55, np.sin(angle) * 0.55, np.full(count, 1.0)], axis=1) + random.normal(size=(count, 3)) * 0.25
    leaves(shape, spots, ways, 0.2, 0.055, green, random)
    core = [(max(0.02, 0.5 * height / 8 * np.sin(np.pi * s ** 0.62) ** 0.75 * (1 - s * 0.35)), 0.15 + s * height) for s in np.linspace(0.02, 0.97, 16)]
    shape.lathe(core, (0, 0, 0), m.paint('#16210f', 1.0), sides=12)
    return hide(shape.build('cypress'))


def palm(seed=6, height=7.0, fronds=38, reach=2.6, droop=1.0):
    random = np.random.default_rng(seed)
    shape = Shape()
    green, wood = m.leaf(*GREENS['palm'], 0.3, 0.4), m.bark('#8a7558')
    lean = random.normal(size=2) * 0.05 * height
    steps = max(12, int(height * 9))
    way = np.linspace(0, 1, steps)
    path = np.stack([lean[0] * way ** 2, lean[1] * way ** 2, way * height - 0.1], axis=1)
    ridges = 0.17 + 0.05 * (1 - way) ** 3 + 0.018 * (np.arange(steps) % 2)
    shape.tube(path, ridges, wood, sides=12)
    top = path[-1]
    for i in range(fronds):
        angle, rise = i * 2.39996 + random.normal() * 0.1, random.uniform(-0.35, 1.25)
        length = reach * random.uniform(0.85, 1.1)
        s = np.linspace(0, 1, 30)
        flat = np.array([np.cos(angle), np.sin(angle), 0.0])
        arc = top + flat * (np.sin(s * 1.35) * length * np.cos(rise * 0.75))[:, None] + np.array([0, 0, 1.0]) * (s * length * np.sin(rise) - droop * 0.75 * (s ** 2) * length * (0.55 + 0.3 * np.cos(rise)))[:, None]
        shape.tube(arc[::3], np.linspace(0.024, 0.006, len(arc[::3])), green, sides=4, caps=False)
        tangent = np.gradient(arc, axis=0)
        side = np.cross(tangent, [0, 0, 1.0])
        side /= np.linalg.norm(side, axis=1)[:, None] + 1e-9
        blade = 0.42 * np.sin(np.pi * np.clip(s * 0.92 + 0.06, 0, 1)) ** 0.6
        for sign in (-1, 1):
            tips = arc[3:] + (side[3:] * sign * 0.85 + tangent[3:] / np.linalg.norm(tangent[3:], axis=1)[:, None] * 0.55 - np.array([0, 0, 0.3])) * blade[3:, None] * random.uniform(0.85, 1.1, (len(s) - 3, 1))
            wide = tangent[3:] / np.linalg.norm(tangent[3:], axis=1)[:, None] * 0.03
            points = np.stack([arc[3:] - wide, arc[3:] + wide, tips], axis=1).reshape(-1, 3)
            shape.add(points, np.arange(len(points)).reshape(-1, 3), green)
    return hide(shape.build('palm'))


def fir(seed=7, height=14.0, white=False):
    random = np.random.default_rng(seed)
    shape = Shape()
    green = snowy_leaf() if white else m.leaf(*GREENS['fir'], 0.1)
    shape.tube([(0, 0, -0.2), (0, 0, height)], [0.22, 0.02], m.bark('#4f4035'), sides=8)
    spots, ways = [], []
    for z in np.arange(0.1, 0.985, 0.028):
        reach = (1 - z) ** 0.85 * height * 0.23 + 0.08
        for i in range(9):
            angle = random.uniform(0, 2 * np.pi)
            s = np.linspace(0.1, 1, max(8, int(reach * 14)))
            length = reach * random.uniform(0.75, 1.1)
            flat = np.array([np.cos(angle), np.sin(angle), 0])
            arc = flat * (s * length)[:, None] + np.array([0, 0, 1]) * (z * height - 0.32 * length * s + 0.12 * length * s ** 2)[:, None]
            for _ in range(3):
                spots.append(arc + random.normal(size=arc.shape) * 0.05)
                ways.append(flat * 0.6 + random.normal(size=arc.shape) * [0.8, 0.8, 0.3] - [0, 0, 0.15])
    leaves(shape, np.concatenate(spots), np.concatenate(ways), 0.3, 0.085, green, random)
    return hide(shape.build('fir'))


def in_tub(p):
    """The tree that stands in a large tub by a terrace: a fir in the Alps, else an olive."""
    return fir(p['seed'], 3.2, p['season'] == 'winter') if p['scene'] == 'alps' else olive(p['seed'], 3.6)


def snowy_leaf():
    from .nodes import Tree
    t = Tree('snowy fir')
    top = t.part(t.node('NewGeometry').outputs['Normal'], 'Z')
    white = t.span(t.math('ADD', t.math('ABSOLUTE', top), t.math('MULTIPLY', t.noise(t.position(), 1.6, 3), 0.6)), 0.85, 1.05)
    return t.done(t.principled(t.mix(white, t.mix(t.noise(t.position(), 2.0), *GREENS['fir']), '#eef3f8'), 0.8))


def shrub(seed=8, size=(0.6, 0.6, 0.5), count=2600, leaf=(0.06, 0.03), greens='box', flowers=None, share=0.25, lumps=9):
    """A bush of leaves around a few lumps; with flowers on its outside."""
    random = np.random.default_rng(seed)
    shape = Shape()
    hearts = on_sphere(random, lumps) * [0.45, 0.45, 0.4]
    hearts[:, 2] = np.abs(hearts[:, 2]) + 0.1
    way = on_sphere(random, count)
    spots = (hearts[random.integers(0, lumps, count)] + way * random.uniform(0.4, 0.62, count)[:, None]) * np.array(size)
    spots[:, 2] += size[2] * 0.4
    spots[:, 2] = np.abs(spots[:, 2])
    blooms = random.random(count) < (share if flowers else 0)
    leaves(shape, spots[~blooms], way[~blooms] + [0, 0, 0.4], leaf[0], leaf[1], m.leaf(*GREENS[greens]), random)
    if flowers:
        leaves(shape, spots[blooms] * 1.05, on_sphere(random, int(blooms.sum())), leaf[0] * 0.9, leaf[0] * 0.9, m.leaf(flowers, flowers, 0.4), random, fold=0.1)
    return hide(shape.build('shrub'))


def ball(seed=9, radius=0.45, greens='box', count=5200):
    random = np.random.default_rng(seed)
    shape = Shape()
    way = on_sphere(random, count)
    spots = way * radius * random.uniform(0.9, 1.0, count)[:, None] + [0, 0, radius * 0.92]
    leaves(shape, spots, way + random.normal(size=way.shape) * 0.6, 0.045, 0.026, m.leaf(*GREENS[greens]), random)
    shape.lathe([(radius * 0.85 * np.sin(a), radius * 0.92 - radius * 0.85 * np.cos(a)) for a in np.linspace(0.05, 3.1, 12)], (0, 0, 0), m.paint('#1b2a12', 1.0), sides=14)
    return hide(shape.build('ball'))


def hedge(seed=10, length=2.0, depth=0.7, height=1.6, greens='box', flowers=None):
    """A clipped hedge's piece; put them end to end."""
    random = np.random.default_rng(seed)
    shape = Shape()
    area = {'front': length * height, 'back': length * height, 'top': length * depth}
    for side, square in area.items():
        count = int(square * 1500)
        u, v = random.uniform(-0.02, length + 0.02, count), random.random(count)
        lump = 0.04 * np.sin(u * 9 + v * 7) + 0.05 * random.normal(size=count)
        if side == 'top':
            spots, out = np.stack([u, v * depth, height + lump], axis=1), [0, 0, 1.0]
        else:
            sign = -1 if side == 'front' else 1
            spots, out = np.stack([u, (0 if side == 'front' else depth) + sign * lump, v * height], axis=1), [0, sign * 1.0, 0.3]
        ways = np.array(out) + random.normal(size=(count, 3)) * 0.7
        blooms = random.random(count) < (0.12 if flowers else 0)
        leaves(shape, spots[~blooms], ways[~blooms], 0.07, 0.04, m.leaf(*GREENS[greens]), random)
        if flowers:
            leaves(shape, spots[blooms], ways[blooms], 0.06, 0.06, m.leaf(flowers, flowers, 0.4), random)
    shape.box((0, 0.06, 0), (length, depth - 0.06, height - 0.06), m.paint('#18240f', 1.0))
    return hide(shape.build('hedge'))


def lavender(seed=11, colour='#6f5fb0'):
    random = np.random.default_rng(seed)
    shape = Shape()
    count = 300
    angle, lean = random.uniform(0, 2 * np.pi, count), random.uniform(0.05, 0.75, count)
    way = np.stack([np.cos(angle) * lean, np.sin(angle) * lean, np.ones(count)], axis=1)
    start = random.normal(size=(count, 3)) * [0.07, 0.07, 0]
    leaves(shape, start, way, 0.42, 0.02, m.leaf(*GREENS['lavender']), random)
    pick = random.random(count) < 0.6
    tips = start[pick] + way[pick] / np.linalg.norm(way[pick], axis=1)[:, None] * 0.4
    for shift in (0, 0.045, 0.09):
        leaves(shape, tips + way[pick] * shift, way[pick] + random.normal(size=(int(pick.sum()), 3)) * 0.4, 0.06, 0.03, m.leaf(colour, '#9487cf', 0.3), random)
    return hide(shape.build('lavender'))


def agave(seed=12, reach=0.75, greens='agave', blades=34):
    random = np.random.default_rng(seed)
    shape = Shape()
    green = m.leaf(*GREENS[greens], 0.08, 0.4)
    for i in range(blades):
        angle, rise = i * 2.39996, 0.25 + 1.15 * (i / blades)
        s = np.linspace(0, 1, 9)
        flat, side = np.array([np.cos(angle), np.sin(angle), 0]), np.array([-np.sin(angle), np.cos(angle), 0])
        length = reach * random.uniform(0.85, 1.1)
        arc = flat * (s * length * np.cos(rise))[:, None] + np.array([0, 0, 1]) * (s * length * np.sin(rise) - 0.1 * s ** 3 * length)[:, None]
        wide = reach * 0.095 * (np.sin(np.pi * (s * 0.8 + 0.2)) * 0.9 + 0.02)
        normal = np.array([0, 0, 1]) * np.cos(rise) - flat * np.sin(rise)
        left, right = arc - side * wide[:, None] + normal * wide[:, None] * 0.5, arc + side * wide[:, None] + normal * wide[:, None] * 0.5
        shape.grid(np.stack([left, arc, right], axis=1), green)
    return hide(shape.build('agave'))


def grass(seed=13, size=1.0, height=0.075, blades=1500, greens='grass', wild=0.25):
    """A square of lawn or meadow; scatter it."""
    random = np.random.default_rng(seed)
    shape = Shape()
    spots = np.stack([random.uniform(-0.55, 0.55, blades) * size, random.uniform(-0.55, 0.55, blades) * size, np.zeros(blades)], axis=1)
    ways = np.stack([random.normal(size=blades) * wild * 1.6, random.normal(size=blades) * wild * 1.6, np.ones(blades)], axis=1)
    leaves(shape, spots, ways, height, 0.012 if height < 0.2 else 0.016, m.leaf(*GREENS[greens], 0.3, 0.6), random, fold=0.1)
    return hide(shape.build('grass'))


def vine_row(seed=14, length=2.0, greens='vine'):
    random = np.random.default_rng(seed)
    shape = Shape()
    for x in (0.3, 1.3):
        limb(shape, np.array([x, 0, -0.1]), np.array([x + 0.1, 0, 0.8]), 0.035, 0.02, m.bark(), random)
    count = 2600
    spots = np.stack([random.uniform(0, length, count), random.normal(size=count) * 0.2, random.uniform(0.55, 1.75, count)], axis=1)
    leaves(shape, spots, random.normal(size=(count, 3)) + [0, 0, 0.3], 0.13, 0.11, m.leaf(*GREENS[greens]), random)
    return hide(shape.build('vine row'))


def climber(seed=15, width=3.0, height=2.5, flowers='#b0246b', density=1500, greens='box'):
    """What grows over a pergola or up a wall: lies in the plane of x and z, spreads unevenly."""
    random = np.random.default_rng(seed)
    shape = Shape()
    count = int(width * height * density)
    hearts = np.stack([random.uniform(0, width, 26), random.uniform(0.1, 1, 26) ** 0.7 * height], axis=1)
    pick = random.integers(0, 26, count)
    spread = random.normal(size=(count, 2)) * [0.3, 0.28]
    spots = np.stack([hearts[pick, 0] + spread[:, 0], -np.abs(random.normal(size=count)) * 0.14 - 0.02, np.abs(hearts[pick, 1] + spread[:, 1])], axis=1)
    ways = random.normal(size=(count, 3)) + [0, -0.8, 0.1]
    blooms = (random.random(count) < 0.55) & (np.sin(hearts[pick, 0] * 5 + hearts[pick, 1] * 4) > -0.4) if flowers else np.zeros(count, bool)
    leaves(shape, spots[~blooms], ways[~blooms], 0.075, 0.05, m.leaf(*GREENS[greens]), random)
    if flowers:
        leaves(shape, spots[blooms] - [0, 0.03, 0], ways[blooms], 0.055, 0.05, m.leaf(flowers, flowers, 0.45), random, fold=0.15)
    for i in range(5):
        limb(shape, np.array([width * 0.5 + (i - 2) * 0.05, -0.04, 0]), np.array([*hearts[i, :1], -0.05, hearts[i, 1]]), 0.025, 0.008, m.bark(), random)
    return hide(shape.build('climber'))


def broad_indoor(seed=16, height=1.5, stems=15, blade=(0.5, 0.25)):
    """A house plant with a few large leaves on stems (fiddle fig, strelitzia)."""
    random = np.random.default_rng(seed)
    shape = Shape()
    green = m.leaf(*GREENS['indoor'], 0.22, 0.3)
    for i in range(stems):
        angle, lean = i * 2.39996, random.uniform(0.15, 0.6)
        tip = np.array([np.cos(angle) * lean * height * 0.6, np.sin(angle) * lean * height * 0.6, height * random.uniform(0.55, 1.0)])
        limb(shape, np.zeros(3), tip, 0.012, 0.007, green, random, bend=0.12, sides=5)
        flat, side = np.array([np.cos(angle), np.sin(angle), 0]), np.array([-np.sin(angle), np.cos(angle), 0])
        s = np.linspace(0, 1, 10)
        arc = tip + (flat * (s * 0.75)[:, None] + np.array([0, 0, 1]) * (0.75 * s - 0.75 * s ** 2)[:, None]) * blade[0]
        wide = blade[1] * 0.5 * np.sin(np.pi * (s * 0.94 + 0.03)) ** 0.7
        lift = np.array([0, 0, 1]) * (wide * 0.35)[:, None]
        shape.grid(np.stack([arc - side * wide[:, None] + lift, arc, arc + side * wide[:, None] + lift], axis=1), green)
    return hide(shape.build('house plant'))
