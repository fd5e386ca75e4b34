"""The plot of a detached house: deck, pool, planting, furniture; and the cameras that see it."""
import numpy as np

from . import materials as m
from . import outside as o
from . import plants
from .kit import Shape, copy_of
from .light import camera, lamp


def plot(p, deck, viewer):
    """Lays out the ground in front of a house at y >= 0. `viewer` is where the camera stands: the lawn has blades near it only."""
    flip, random = p['flip'], np.random.default_rng(p['seed'])
    shape = Shape()
    basin = None
    if p['pool']:
        length = min(14.0, max(4.0, p['pool_length']))
        a, b = (-5.2, -5.2 + length) if flip > 0 else (5.2 - length, 5.2)
        basin = (a, -10.4, b, -6.4)
        o.pool(shape, *basin, deck, p['lit'], p['pool_tile'])
        o.paving(shape, min(a, -9.5) - 1.0, -12.2, max(b, 10.5) + 0.6, 0.02, deck, (a - 0.42, -10.82, b + 0.42, -5.98))
        terrace = (min(a, -9.5) - 1.0, -12.2, max(b, 10.5) + 0.6, 0.0)
    else:
        o.paving(shape, -9.5, -4.6, 10.5, 0.02, deck)
        terrace = (-9.5, -4.6, 10.5, 0.0)
    shape.build('plot', bevel=0.008)
    if p['season'] != 'winter' and p['ground'] != 'gravel':
        o.lawn(-22, -26, 22, 2, 0.06 if p['groomed'] else 0.2, 'grass' if p['groomed'] else 'dry', p['seed'], [terrace, (-10, 0, 15, 12)], viewer, 15 if p['groomed'] else 13)
    furniture(p, basin, terrace)
    if p['lit']:
        path_lights(terrace)
    planting(p, terrace, random)
    return basin


def furniture(p, basin, terrace):
    flip = p['flip']
    cushion = m.fabric(p.get('cushion', '#efe8da'))
    if basin:
        model = o.lounger(cushion, m.wood('#8d6a45'))
        for i in range(2):
            copy_of(model, basin[0] + 1.2 + i * 1.25 if flip > 0 else basin[2] - 2.0 - i * 1.25, -5.75, 0, 0)
        copy_of(o.parasol(), (basin[0] + 2.15) if flip > 0 else basin[2] - 1.1, -5.0, 0)
    o.dining_set(flip * 7.2, -3.4 if p['kind'] == 'modern' else -0.6, 0, m.wood('#946b43'), m.metal('#2b2c2d'), 2.4, 3)


def path_lights(terrace):
    """Low lamps along the terrace's edge at the blue hour."""
    x0, y0, x1, _ = terrace
    shape = Shape()
    for x in np.arange(x0 + 0.8, x1, 3.2):
        shape.box((x - 0.05, y0 + 0.1, 0), (x + 0.05, y0 + 0.2, 0.42), m.metal('#2a2a2b'))
        shape.box((x - 0.052, y0 + 0.098, 0.3), (x + 0.052, y0 + 0.202, 0.38), m.glow('#ffd59a', 9.0))
        lamp(x, y0 + 0.45, 0.34, 7, '#ffc27a', 0.06)
    shape.build('path lights')


def planting(p, terrace, random):
    flip, kind = p['flip'], p['planting']
    x0, y0, x1, y1 = terrace
    olive, cypress, bush = plants.olive(p['seed']), plants.cypress(p['seed']), plants.ball(p['seed'])
    lavender = plants.lavender(p['seed'])
    tall = {'palm': plants.palm(p['seed'], 7.5), 'pine': plants.pine(p['seed'], 9.5), 'fir': plants.fir(p['seed'], 12, p['season'] == 'winter'), 'oak': plants.oak(p['seed'], 8, 'autumn' if p['season'] == 'autumn' else 'oak')}.get(kind, olive)
    if kind == 'fir':
        for x, y, s in ((-13, 6, 1), (-17, 12, 1.2), (15, 10, 1.1), (19, 4, 0.8), (-11, 16, 1.0), (12, 18, 1.2)):
            copy_of(tall, x, y, -0.1, random.uniform(0, 360), s)
        return
    # Behind and beside the house.
    for x, y, s in ((-14.5, 9, 1.1), (15.5, 12, 1.2), (-12, 17, 1.3), (9, 18, 1.25), (19, 5, 1.0), (-19, 3, 0.95)):
        copy_of(tall, x * flip, y, -0.1, random.uniform(0, 360), s * random.uniform(0.9, 1.1))
    if kind in ('olive', 'pine', 'oak'):
        for i in range(5):
            copy_of(cypress, flip * (13.2 + (i % 2) * 0.3), 1.5 + i * 2.1, -0.05, random.uniform(0, 360), random.uniform(0.85, 1.05))
        copy_of(olive, -flip * 11.8, -4.2, 0, 40, 0.95)
    # Beds along the terrace.
    if kind in ('palm', 'agave'):
        agave = plants.agave(p['seed'])
        for i in range(9):
            copy_of(agave, flip * (x1 + 1.0) + random.normal() * 0.4 if flip > 0 else x0 - 1.0 + random.normal() * 0.4, -11 + i * 1.4, 0, random.uniform(0, 360), random.uniform(0.6, 1.15))
        for i in range(6):
            copy_of(agave, -8 + i * 3.1 + random.normal() * 0.3, y0 - 0.9, 0, random.uniform(0, 360), random.uniform(0.45, 0.8))
    else:
        edging(p, x0, x1, y0, random)
        for i in range(8):
            copy_of(bush, (x1 + 0.8 if flip > 0 else x0 - 0.8) + random.normal() * 0.25, y0 + 1 + i * 1.25, 0, random.uniform(0, 360), random.uniform(0.6, 1.2))
    border = plants.hedge(p['seed'], 2.0, 0.9, 1.7)
    for i in range(17):
        copy_of(border, 22.0, -12 + i * 2.0, -0.05, 90)
        copy_of(border, -21.2, -12 + i * 2.0, -0.05, 90)
    for i in range(21):
        copy_of(border, -21 + i * 2.0, 22, -0.05, 0)
    mixed = [plants.shrub(p['seed'], (1.3, 1.3, 1.2), 3400, (0.1, 0.045)), plants.shrub(p['seed'] + 1, (1.2, 1.2, 1.3), 3400, (0.11, 0.04), 'olive', p['flowers'] or '#e9b3c8', 0.22)]
    for i in range(26):
        side = random.choice([-1, 1])
        copy_of(mixed[i % 2], side * random.uniform(17.5, 20.3), random.uniform(-9, 20), -0.05, random.uniform(0, 360), random.uniform(0.7, 1.5))
    for i in range(9):
        copy_of(mixed[i % 2], random.choice([-1, 1]) * random.uniform(12.5, 17), random.uniform(12, 21), -0.05, random.uniform(0, 360), random.uniform(0.8, 1.4))
    around = plants.oak(p['seed'] + 2, 8.5, 'autumn' if p['season'] == 'autumn' else 'oak') if kind != 'palm' else tall
    for i in range(12):
        copy_of(around, random.choice([-1, 1]) * random.uniform(13, 34), random.uniform(17, 30), -0.2, random.uniform(0, 360), random.uniform(0.7, 1.15))
    o.pot(flip * -9.0, -1.2, plants.citrus(p['seed'], 2.0, None) if kind != 'agave' else plants.agave(p['seed'], 0.55), radius=0.36, height=0.6)
    o.pot(flip * 1.1, -0.7, bush, radius=0.26, height=0.42, scale=0.75)
    o.pot(flip * 10.0, -4.4, olive, radius=0.42, height=0.62, scale=0.42, colour='#cdbfa8')


def edging(p, x0, x1, y0, random):
    """What grows along the terrace's near edge: lavender, clipped balls, flowers or tall grass, by the reference."""
    kind = p['seed'] // 4 % 4
    if kind == 1:
        ball = plants.ball(p['seed'] + 3)
        for x in np.arange(x0 + 0.8, x1, 1.35):
            copy_of(ball, x + random.normal() * 0.12, y0 - 0.7 + random.normal() * 0.12, -0.05, random.uniform(0, 360), random.uniform(0.55, 1.15))
        return
    model = [plants.lavender(p['seed']), None, plants.shrub(p['seed'] + 4, (0.42, 0.42, 0.42), 1100, (0.055, 0.03), 'box', p['flowers'] or '#e9b3c8', 0.3), plants.grass(p['seed'], 0.45, 0.62, 420, 'dry', 0.2)][kind]
    for x in np.arange(x0 + 0.4, x1, 0.55 if kind != 3 else 0.42):
        copy_of(model, x + random.normal() * 0.08, y0 - 0.55 + random.normal() * 0.08, 0, random.uniform(0, 360), random.uniform(0.85, 1.2))


def foreground(p, x, y, scale=1.0, turn=0.0):
    """A branch that reaches in at the picture's edge."""
    copy_of(plants.olive(p['seed'] + 5, 4.6), x, y, -0.4, turn, scale)


# Where the cover is taken from, to the left of the house: metres across and back, degrees of the look, millimetres.
SPOTS = ((-9.0, -18.5, 21, 0), (-2.6, -20.5, 4, 1), (10.5, -17.5, -21, 0))


def cover(p):
    """Across the pool's corner to the house, at eye height; returns where it stands."""
    x, y, _, _ = SPOTS[p['seed'] // 2 % 3]
    return x * p['flip'] * (1.0 if p['pool'] else 0.95), y + (0 if p['pool'] else 2.0)


def cover_camera(p, spot):
    x, _, towards, longer = SPOTS[p['seed'] // 2 % 3]
    camera(spot[0], spot[1], 1.7, towards * p['flip'], (26.5 if p['storeys'] > 1 else 29.5) + longer, rise=0.045 + 0.025 * min(2, p['storeys'] - 1))
    side = 1 if x < 0 else -1
    foreground(p, spot[0] - (4.6 if abs(x) > 5 else 7.0) * side * p['flip'], spot[1] + 6.2, 1.25, 30)
