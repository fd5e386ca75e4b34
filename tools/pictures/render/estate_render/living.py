"""Living rooms: three ways to sit, by the reference."""
from . import furniture as f
from . import materials as m
from .building import Opening, wall
from .kit import Frame, Shape
from .light import lamp
from .outside import dining_set
from .rooms import fill, outdoors, shell, viewpoint


# Where one stands: the share of the room's width to the right, and degrees of the look.
STANDS = ((0.2, -9), (0.3, -17), (0.02, -3))


def living(p):
    width, depth = (6.4, 6.1) if p['large'] else (5.2, 5.4)
    look, _ = shell(p, width, depth)
    outdoors(p, width)
    seats = p['seed'] % 3 if p['large'] else 0
    middle = Frame(-0.35 if p['large'] else -0.1, -2.75, 0)
    f.rug(middle, 3.6 if p['large'] else 2.7, 2.6, *look['rug'], look['stripes'])
    f.sofa(Frame(-width / 2 + 0.2, -2.6, 90).moved(0, 0.98), 2.5 if p['large'] else 2.1, look['sofa'], look['cushions'])
    f.coffee_table(middle.moved(-0.05, 0.05), 'round' if p['seed'] % 2 else 'box', m.wood(look['wood'], 0.35))
    if seats == 0:
        f.armchair(Frame(1.5 if p['large'] else 1.3, -2.2, -72), look['chair'])
        if p['large']:
            f.armchair(Frame(1.35, -3.55, -112), look['chair'])
    elif seats == 1:
        ottoman(Frame(middle.origin[0] + 0.15, -3.75, 180), look)
        f.armchair(Frame(1.7, -2.3, -66), look['chair'])
    else:
        f.armchair(Frame(1.25, -1.75, -58), look['chair'])
        dining_set(1.75, -4.5, 90, m.wood(look['wood'], 0.4), m.wood('#3f3024', 0.5), 2.0, 2)
        f.pendant(Frame(1.75, -4.5, 0), 0, 0, 1.62, look['height'], 'dome', 1.0 if p['lit'] else 0.4, 0.26)
        f.vase(Frame(1.75, -4.5, 0), 0.05, -0.1, 0.76, 0.26, '#e3dccf')
    f.floor_lamp(Frame(-width / 2 + 0.45, -0.75, 0), 1.2 if p['lit'] else 0.3)
    f.plant(Frame(width / 2 - 0.5, -0.75, 0), 0, 0, 1.7, '#d8cdbb', p['seed'])
    walls(p, width, look, seats)
    if p['style'] in ('modern', 'classic', 'town') and seats != 2:
        f.pendant(middle, 0, 0, look['height'] - (0.75 if p['style'] == 'modern' else 1.1), look['height'], look['shade'], 1.0 if p['lit'] else 0.15, 0.3)
    elif p['style'] == 'moroccan':
        f.pendant(middle, 0, 0, 2.0, look['height'], 'rattan', 1.2 if p['lit'] else 0.3, 0.34)
    viewpoint(width, depth, *(STANDS[p['seed'] // 7 % 3] if seats != 2 else STANDS[0]))
    fill(p, width, depth, look)


def ottoman(frame, look):
    """A long low seat on four feet."""
    f.soft([((-0.8, 0, 0.13), (0.8, 0.6, 0.42), m.fabric(look['chair']), frame)], 'ottoman', 0.05)
    feet = Shape()
    for u in (-0.72, 0.67):
        for w in (0.06, 0.49):
            feet.box((u, w, 0), (u + 0.05, w + 0.05, 0.16), m.wood(look['wood'], 0.5), frame)
    feet.build('feet')


def walls(p, width, look, seats):
    """What stands along the walls: a picture over the sofa, and a hearth, shelves or a low chest on the other side."""
    left, right = Frame(-width / 2, -3.85, 90), Frame(width / 2, 0, 270)
    if p['style'] not in ('rustic',):
        f.picture(left, 1.25, 1.2, 1.2, 0.9, p['seed'])
    if p['style'] in ('alpine', 'rustic') and not p['flat'] or p['fireplace']:
        fireplace(right.moved(2.5, 0), p)
    elif seats == 2 or p['seed'] % 4 == 0:
        f.chest(right.moved(2.3, 0), 1.8, m.wood(look['wood'], 0.45), p)
        f.picture(right, 2.3, 1.15, 0.9, 1.1, p['seed'] + 1)
    else:
        f.shelf(right.moved(2.4, 0), 2.2, 2.2, m.wood(look['wood'], 0.5), p['seed'])


def fireplace(frame, p):
    shape = Shape()
    stone = m.rubble('#b3a796', '#978c7c', 5.0) if p['style'] in ('alpine', 'rustic') else m.plaster('#efe9dd')
    wall(shape, frame.moved(-0.9, 0.45), 1.8, 2.9, 0.45, [Opening(0.45, 0.35, 0.9, 0.7, 'hole')], stone)
    shape.box((-1.0, 0, 0.0), (1.0, 0.6, 0.12), m.slabs('#6f6a63', 2.0, 0.6), frame)
    shape.box((-0.95, 0, 1.3), (0.95, 0.56, 1.42), m.wood('#5d4029', 0.6), frame)
    shape.box((-0.45, 0.02, 0.35), (0.45, 0.05, 1.05), m.paint('#1a1716', 1.0), frame)
    for i in range(4):
        a = frame.at(-0.3 + i * 0.08, 0.16 + 0.05 * (i % 2), 0.42 + 0.05 * i)
        b = frame.at(0.3 - i * 0.05, 0.22, 0.42 + 0.05 * i)
        shape.tube([a, b], 0.05, m.bark('#4b372a'), sides=8)
    if p['lit']:
        shape.lathe([(0.12, 0), (0.09, 0.14), (0.03, 0.3), (0.001, 0.36)], frame.at(0, 0.2, 0.5), m.glow('#ff9a3c', 14), sides=9)
        lamp(*frame.at(0, 0.4, 0.65), 30, '#ff9a4a', 0.15)
    shape.build('fireplace', bevel=0.01)
