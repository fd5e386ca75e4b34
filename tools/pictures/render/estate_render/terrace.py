"""The terrace: from the house's edge over deck and pool to the view."""
import numpy as np

from . import furniture as f
from . import materials as m
from . import outside as o
from . import plants
from .building import rail_bars, rail_glass
from .kit import Frame, Shape, copy_of
from .light import camera, lamp
from .villas import ACCENTS


# Where one stands: metres to the right, and degrees of the look.
STANDS = ((0.4, -4), (2.4, -12), (-0.7, 4))
BALCONY_STANDS = ((0.75, -7), (1.3, -12), (-0.2, 2))


def basin_of(p):
    """Where the pool lies: it runs away from the viewer, as long as the record says."""
    return (1.3, 6.2 - min(9.0, max(4.0, p['pool_length'])), 5.2, 6.2) if p['pool'] else None


def terrace(p):
    if p['flat']:
        return balcony(p)
    hole = basin_of(p)
    shape, glass = Shape(), Shape()
    deck = m.slabs('#d9ccb6', 0.9, 0.6) if p['style'] != 'alpine' else m.planks('#9a744d', 0.14, 3.0, 0.6)
    if hole:
        o.pool(shape, *hole, deck, p['lit'], p['pool_tile'])
    o.paving(shape, -16, -9, 16, 7.2, deck, (hole[0] - 0.42, hole[1] - 0.42, hole[2] + 0.42, hole[3] + 0.42) if hole else None)
    if p['style'] in ('modern',):
        rail_glass(shape, glass, Frame(-16, 7.1, 0), 0, 32, 0, 0, 1.0)
    else:
        shape.box((-16, 6.9, 0), (16, 7.25, 0.95 if p['roof_terrace'] else 0.5), m.plaster('#cf9872' if p['roof_terrace'] else '#efe6d4') if p['style'] != 'rustic' else m.rubble())
    shade(shape, p)
    shape.build('terrace', bevel=0.01)
    if glass.chunks:
        glass.build('rail')
    if hole and p['seed'] // 41 % 2:
        table(p, -2.4, -0.9)
    else:
        seats(p, -2.5, -1.2)
    if hole:
        lounger = o.lounger(m.fabric('#efe8da'), m.wood('#8d6a45'))
        for y in (3.6, 5.1):
            copy_of(lounger, 5.9, y, 0, -90)
        copy_of(o.parasol(['#efe6d6', '#d9c8a8', '#f4f1ea'][p['seed'] % 3]), 6.7, 4.0, 0)
    else:
        o.dining_set(3.0, 2.2, 0, m.wood('#946b43'), m.metal('#2b2c2d'), 2.2, 3)
    planting(p)
    if p['lit']:
        for x in (-4.6, -2.4, -0.4):
            lamp(x, -0.6, 2.5, 30, '#ffc070', 0.1)
    x, towards = STANDS[p['seed'] // 7 % 3]
    camera(x, -6.4, 1.6, towards, 24, rise=0.0)


def shade(shape, p):
    """A roof of slats from the house behind the viewer to two posts."""
    timber, post = m.wood('#80593a', 0.6), m.plaster('#f0e8d9')
    for x in (-5.5, 0.15):
        thick = 0.16 if p['style'] in ('modern', 'alpine') else 0.4
        shape.box((x, 1.2, 0), (x + thick, 1.2 + thick, 2.62), timber if thick < 0.3 else post)
    shape.box((-6.1, 1.22, 2.62), (0.95, 1.38, 2.84), timber)
    for x in np.arange(-5.9, 0.8, 0.42):
        shape.box((x, -8.5, 2.84), (x + 0.07, 1.75, 3.0), timber)


def seats(p, x, y):
    accent = ACCENTS.get(p['accent'], '#6f7f78')
    accent = accent if p['accent'] not in ('white', 'cream', 'black') else '#6f7f78'
    f.sofa(Frame(x - 2.4, y, 90).moved(0, 0.95), 2.4, '#e9e1d1', ('#b5825a', '#f1ebdf', accent))
    f.armchair(Frame(x + 1.7, y + 0.5, -72), '#d9cdb8')
    f.armchair(Frame(x + 1.6, y - 0.85, -108), '#d9cdb8')
    f.coffee_table(Frame(x, y, 0), 'round' if p['seed'] % 2 else 'box', m.wood('#8a6543', 0.5))
    f.rug(Frame(x, y, 0), 3.2, 2.4, '#d9cfbd', '#b5a88f')


def table(p, x, y):
    """A long table under the slats, laid with little."""
    frame = o.dining_set(x, y, 90, m.wood('#946b43'), m.wood('#7d5a3a'), 2.8, 4)
    f.bowl(frame, 0.3, 0.0, 0.76, '#c9a27a', 0.2)
    f.vase(frame, -0.7, 0.05, 0.76, 0.28, '#e3dccf', seed=p['seed'] % 50)


def planting(p):
    random = np.random.default_rng(p['seed'])
    winter, dry, alps = p['season'] == 'winter', p['ground'] == 'gravel', p['scene'] == 'alps'
    o.pot(0.35, 4.6, plants.in_tub(p), '#cdbfa8', 0.42, 0.6, 0, 0.55)
    if p['roof_terrace']:
        for x in (-9.2, -3.4, 2.6, 7.4):
            o.pot(x, 6.3, plants.agave(p['seed'], 0.7), '#2f6f68', 0.34, 0.5, 0, 0.9)
    low = plants.agave(p['seed'], 0.6) if dry else plants.fir(p['seed'] + 1, 2.2, winter) if alps else plants.citrus(p['seed'], 2.4)
    o.pot(6.1, 2.1, low, '#b5704b', 0.36, 0.55, 0, 0.8)
    if winter or p['roof_terrace']:
        return
    edge = plants.agave(p['seed'], 0.6) if dry else plants.lavender(p['seed'])
    for x in np.arange(-13, 13, 1.3 if dry else 0.55):
        copy_of(edge, x, 7.75 + float(random.normal()) * 0.1, -0.1, float(random.uniform(0, 360)), float(random.uniform(0.9, 1.2)))
    tall = plants.fir(p['seed'] + 2, 9) if alps else plants.palm(p['seed'], 5.5) if p['planting'] == 'palm' else plants.olive(p['seed'] + 1)
    for x in (-8.5, 8.8):
        copy_of(tall, x, 10.5, -0.2, 30, 1.0)
    if alps:
        return
    colour = p['flowers'] or '#b0246b'
    copy_of(plants.climber(p['seed'], 1.6, 2.5, colour), -6.0, 1.12, 0.1, 0)
    copy_of(plants.climber(p['seed'] + 1, 5.6, 2.2, colour, 900), -5.6, -0.4, 3.02, 0, 1.0, (-1.5, 0))


def balcony(p):
    """Of a flat: boards or tiles, a rail, somewhere to sit, pots, and the view."""
    shape, glass = Shape(), Shape()
    floor = m.planks('#9a7a56', 0.14, 3.0, 0.6) if p['style'] in ('modern', 'alpine') else m.slabs('#b9825f', 0.3, 0.3, '#8c6a50')
    wall_colour = m.plaster('#f1ebdf')
    shape.box((-3.2, -4.5, -0.2), (3.2, 0.12, 0.0), floor)
    for x in (-3.5, 3.2):
        shape.box((x, -4.5, -0.2), (x + 0.3, 0.1, 2.3), wall_colour)
    rail = Frame(-3.2, 0.05, 0)
    if p['style'] == 'modern':
        rail_glass(shape, glass, rail, 0, 6.4, 0, 0, 1.02)
    else:
        rail_bars(shape, rail, 0, 6.4, 0, 0, m.metal('#1f2326', 0.5), 1.02)
    shape.build('balcony', bevel=0.008)
    if glass.chunks:
        glass.build('rail')
    if p['seed'] // 41 % 2:
        breakfast(p)
    else:
        lounge(p)
    pots(p)
    if p['lit']:
        lamp(0, -1.6, 2.6, 34, '#ffc070', 0.15)
    x, towards = BALCONY_STANDS[p['seed'] // 7 % 3]
    camera(x, -4.4, 1.55, towards, 22, rise=-0.02)


# Sofa, its cushions, armchair, and the rug's two colours.
CLOTHS = (
    ('#e6dece', ('#b5825a', '#f1ebdf'), '#d3c6b0', '#d9cfbd', '#b5a88f'), ('#9aa893', ('#e9e2d3', '#d7a35f'), '#e4dccb', '#e2dac8', '#8f9b86'),
    ('#6f8ba0', ('#f1ebdf', '#d9b98c'), '#dcd3c2', '#e6dfd0', '#7f95a5'), ('#c79a78', ('#f1ebdf', '#7d8f86'), '#efe7d8', '#dccbb2', '#b07f5f')
)


def lounge(p):
    """A sofa, an armchair across, and a low table between them."""
    sofa, cushions, chair, rug, stripe = CLOTHS[p['seed'] // 3 % 4]
    f.sofa(Frame(-3.15, -1.7, 90).moved(0, 0.9), 2.0, sofa, cushions, depth=0.85)
    f.rug(Frame(-1.0, -1.7, 0), 2.8, 2.0, rug, stripe)
    f.armchair(Frame(1.0, -1.5, -66), chair)
    f.coffee_table(Frame(-1.1, -1.75, 0), 'round', m.wood('#8a6543', 0.5))


def breakfast(p):
    """A table for four by the rail, and an armchair."""
    cloth = CLOTHS[p['seed'] // 3 % 4]
    o.dining_set(-0.8, -1.15, 0, m.wood('#946b43'), m.metal('#2b2c2d'), 1.7, 2)
    f.armchair(Frame(-2.35, -1.2, 60), cloth[0])


def pots(p):
    """A tree in one corner and lower pots along the rail; in winter there are none."""
    if p['season'] == 'winter':
        return
    seed = p['seed']
    kinds = (lambda: (plants.citrus(seed, 2.0), 0.85), lambda: (plants.olive(seed, 3.6), 0.45), lambda: (plants.agave(seed, 1.0), 0.85))
    tree, scale = (plants.fir(seed, 1.9), 0.85) if p['scene'] == 'alps' else kinds[seed // 11 % 3]()
    bush = plants.ball(seed)
    flowers = plants.shrub(seed, (0.34, 0.34, 0.34), 1300, (0.05, 0.03), 'citrus', p['flowers'], 0.3)
    o.pot(2.7, -0.5, tree, ('#b5704b', '#cdbfa8')[seed // 5 % 2], 0.3, 0.46, 0, scale)
    for x, plant in ((-2.75, bush), (1.9, flowers), (-2.1, flowers)):
        o.pot(x, -0.35, plant, ('#b5704b', '#cdbfa8')[x < 0], 0.22, 0.36, 0, 0.8)
