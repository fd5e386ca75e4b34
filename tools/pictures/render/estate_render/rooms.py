"""What every room has: floor, ceiling, walls, the window wall and what lies behind the glass. The viewer stands inside and looks at the window wall."""
import numpy as np

from . import furniture as f
from . import materials as m
from . import outside as o
from . import plants
from .building import Opening, Style, joinery, rail_bars, rail_glass, wall
from .kit import Frame, Shape, copy_of
from .light import camera, lamp, panel

# How a room of each kind of house is made: height, window, wood, and the floors it may have.
LOOKS = {
    'modern': {'floors': ('oak', 'pale oak', 'travertine', 'smoked oak'), 'height': 2.75, 'window': 'slider', 'woods': ('#8f6d4c', '#6b4d36', '#b08e66')},
    'classic': {'floors': ('parquet',), 'height': 3.3, 'window': 'french', 'woods': ('#6a4630', '#8a6040')},
    'rustic': {'floors': ('terracotta', 'limestone', 'oak'), 'height': 2.95, 'window': 'french', 'woods': ('#7a5a3c', '#9a7650')},
    'town': {'floors': ('oak', 'pale oak', 'limestone'), 'height': 2.9, 'window': 'french', 'woods': ('#7f6044', '#a88560', '#5d4532')},
    'alpine': {'floors': ('pale oak', 'oak'), 'height': 2.8, 'window': 'slider', 'woods': ('#6f4a2c', '#8d6a44')},
    'moroccan': {'floors': ('tile', 'limestone'), 'height': 3.2, 'window': 'arch', 'woods': ('#5b3822', '#7a5232')}
}
# A wall in a colour of its own, in one house of three.
ACCENTS = {'modern': ('#98a096', '#b7a48c', '#8b97a0'), 'classic': ('#93a596', '#b8a48d', '#7f90a0'), 'town': ('#a9b3a4', '#c7ab8b', '#98a8b0'), 'moroccan': ('#c98a66', '#7f9a8f')}
# Sofa, chair, three cushions, rug and its lines: one of these by the reference.
COLOURS = {
    'modern': (('#d9d2c5', '#a98e6c', ('#8d6b4a', '#efe9dd', '#6f7f78'), ('#ddd5c6', '#b3a487')), ('#8e958a', '#d8cfc0', ('#e9e2d3', '#b5825a', '#5f6b62'), ('#e3dccd', '#a9a491')), ('#c4b197', '#46545a', ('#46545a', '#efe9dd', '#a5653f'), ('#d7cdbb', '#8f8673')), ('#7d858d', '#c9a27a', ('#d9b98c', '#eae5da', '#4c565e'), ('#dcd8cf', '#9aa0a3'))),
    'classic': (('#c9cfc4', '#9c7a5c', ('#a8573a', '#efe6d6', '#5f7468'), ('#c9b59a', '#8a5f4a')), ('#e2dacb', '#5f7468', ('#5f7468', '#c9a27a', '#efe6d6'), ('#cfc4b2', '#7f8a7c')), ('#55677a', '#c7b299', ('#d8c3a0', '#a8573a', '#e9e2d3'), ('#d3c7b3', '#6d7c8a'))),
    'rustic': (('#e6dece', '#a9835c', ('#5f7468', '#c98f5a', '#efe6d6'), ('#e0d3bb', '#a4835c')), ('#d9cdb6', '#7d8b74', ('#b5653f', '#efe6d6', '#7d8b74'), ('#ddd2bd', '#8d7a5c')), ('#efe8da', '#6d7f8c', ('#4f6b80', '#d9c39c', '#efe6d6'), ('#e2d9c6', '#8398a6'))),
    'town': (('#e2dccf', '#7d8b74', ('#7d8b74', '#efe6d6', '#c98f5a'), ('#ddd5c4', '#9aa18f')), ('#d3c8b5', '#4f6b80', ('#4f6b80', '#efe9dd', '#d9b36a'), ('#dcd3c2', '#7f93a3')), ('#8f9a9c', '#b58a5f', ('#e9e2d3', '#b5653f', '#5f6d70'), ('#d9d4c9', '#8f8a7c'))),
    'alpine': (('#8f8a80', '#7a5b40', ('#93392c', '#e9e0d0', '#5d5448'), ('#e3dccf', '#b9ad98')), ('#d6cdbd', '#5d6a5a', ('#5d6a5a', '#93392c', '#e9e0d0'), ('#d9d0c0', '#8a7f6c'))),
    'moroccan': (('#e3d5bc', '#a9683f', ('#b5603f', '#2f6f68', '#d9b36a'), ('#d9c3a0', '#a8482f')), ('#d9c4a4', '#5f7a6c', ('#a8482f', '#e9d9b8', '#33588a'), ('#e0d0b0', '#35588a')))
}


def look_of(p):
    colours = COLOURS[p['style']]
    sofa, chair, cushions, rug = colours[p['seed'] // 3 % len(colours)]
    look = LOOKS[p['style']]
    accents = ACCENTS.get(p['style'], ())
    accent = accents[p['seed'] // 51 % len(accents)] if accents and p['seed'] // 17 % 3 == 0 else None
    woods = look['woods']
    return {**look, 'floor': look['floors'][p['seed'] // 5 % len(look['floors'])], 'wood': woods[p['seed'] // 19 % len(woods)], 'sofa': sofa, 'chair': chair, 'cushions': cushions, 'rug': rug, 'accent': accent, 'stripes': p['seed'] // 23 % 3 == 0, 'shade': ('paper', 'dome', 'rattan')[p['seed'] // 29 % 3]}


def floor_of(look):
    return {
        'oak': lambda: m.planks('#b38f66', 0.19, 2.4, 0.42, spread=0.2), 'pale oak': lambda: m.planks('#c8aa82', 0.22, 2.6, 0.45, spread=0.16), 'smoked oak': lambda: m.planks('#86684c', 0.19, 2.4, 0.4, spread=0.22), 'parquet': lambda: m.planks('#93693f', 0.09, 0.6, 0.35, spread=0.32),
        'terracotta': lambda: m.slabs('#b9795a', 0.32, 0.32, '#94694f', 0.45), 'limestone': lambda: m.slabs('#d3c4a9', 0.6, 0.4, '#a99b82', 0.42), 'travertine': lambda: m.slabs('#d5c8b2', 1.0, 1.0, '#b0a48f', 0.32), 'tile': lambda: m.zellige('#8fa59a', 0.14, 0.18)
    }[look['floor']]()


def skin_of(p):
    """The walls' lime: white, or a shade of it."""
    tones = {'town': ('#f3efe7', '#ebe6d8'), 'modern': ('#f3efe7', '#eee9df', '#e9e5db'), 'classic': ('#f3efe7', '#e6e6da', '#efe3d3'), 'rustic': ('#f3ece0', '#efe3cf'), 'alpine': ('#f3ece0',), 'moroccan': ('#f3e9d9', '#ecd9bf')}[p['style']]
    tone = tones[p['seed'] // 11 % len(tones)]
    return m.paint(tone) if p['style'] in ('modern', 'classic', 'town') else m.plaster(tone)


def boards():
    return m.planks('#a87b50', 0.2, 4.0, 0.6, spread=0.2)


def shell(p, width, depth, floor=None):
    """Floor, ceiling, walls and the window wall. Returns the room's look and the wall's openings."""
    look = {**look_of(p), **({'floor': floor} if floor else {})}
    shape, glass = Shape(), Shape()
    height, lime = look['height'], skin_of(p)
    shape.box((-width / 2 - 0.3, -depth - 1.2, -0.2), (width / 2 + 0.3, 0.35, 0.0), floor_of(look))
    shape.box((-width / 2 - 0.3, -depth - 1.2, height), (width / 2 + 0.3, 0.35, height + 0.3), m.planks('#b0855a', 0.16, 3.0, 0.6, True, 0.18) if p['style'] == 'alpine' else m.paint('#f7f4ee'))
    left = {'alpine': boards, 'rustic': lambda: m.rubble('#d3c4a8', '#c7b798', 4.6)}.get(p['style'], lambda: m.paint(look['accent'], 0.8) if look['accent'] else lime)()
    shape.box((-width / 2 - 0.3, -depth - 1.2, 0), (-width / 2, 0.35, height), left)
    shape.box((width / 2, -depth - 1.2, 0), (width / 2 + 0.3, 0.35, height), lime)
    shape.box((-width / 2, -depth - 1.25, 0), (width / 2, -depth - 1.2, height), lime)
    frame = Frame(-width / 2, 0, 0)
    row = openings(look, width)
    skin = boards() if p['style'] == 'alpine' else lime
    wall(shape, frame, width, height, 0.32, row, skin)
    style = Style(wall=skin, frame=m.metal('#26282a', 0.45) if look['window'] == 'slider' and p['style'] == 'modern' else m.wood('#6b4327', 0.5) if p['style'] in ('alpine', 'moroccan') else m.paint('#f1ede4'), trim=lime)
    for opening in row:
        joinery(shape, glass, frame, opening, style)
        u = -width / 2 + opening.u + opening.width / 2
        panel(u, 0.5, opening.z + opening.height / 2, opening.width, opening.height, 1, turn=180, portal=True)
    skirting(shape, width, depth, p, look)
    shape.build('room', bevel=0.004, segments=1)
    glass.build('panes')
    if look['window'] == 'slider' or p['style'] in ('classic', 'town'):
        hang_curtains(frame, row, look)
    return look, row


def openings(look, width):
    kind, height = look['window'], look['height']
    if kind == 'slider':
        return [Opening(0.45, 0.0, width - 0.9, height - 0.22, 'slider', curtain=False, bars=False)]
    count = 3 if kind == 'arch' or width >= 6 else 2
    if kind == 'french':
        return [Opening(width * (i + 0.5) / count - 0.75, 0.02, 1.5, height - 0.6, 'french', curtain=False) for i in range(count)]
    wide = min(1.44, width / count - 0.35)
    return [Opening(width * (i + 0.5) / count - wide / 2, 0.02, wide, height - 0.5, 'french', curtain=False, arch=1.0) for i in range(count)]


def hang_curtains(frame, row, look):
    slider = look['window'] == 'slider'
    for opening in row:
        grow = 0.0 if slider else 0.28
        f.curtains(frame, opening.u - grow, opening.u + opening.width + grow, 0.02, look['height'] - 0.12 if slider else opening.z + opening.height + 0.15, 0.13, '#f1eadc', 0.11 if slider else 0.2)


def skirting(shape, width, depth, p, look):
    height = look['height']
    white = m.paint('#f4f1ea')
    if p['style'] == 'classic':
        for x0, x1 in ((-width / 2, -width / 2 + 0.02), (width / 2 - 0.02, width / 2)):
            shape.box((x0, -depth - 1, 0), (x1, 0, 0.16), white)
            for z in (0.16, 0.9, height - 0.35):
                shape.box((x0 - 0.0, -depth - 1, z), (x1, 0, z + 0.035), white)
        for reach, z in ((0.16, 0.0), (0.1, 0.06), (0.05, 0.12)):
            shape.box((-width / 2, -0.0 - reach, height - 0.06 - z), (width / 2, 0, height - z), white)
            shape.box((-width / 2, -depth - 1, height - 0.06 - z), (-width / 2 + reach, 0, height - z), white)
            shape.box((width / 2 - reach, -depth - 1, height - 0.06 - z), (width / 2, 0, height - z), white)
    elif p['style'] in ('rustic', 'alpine', 'moroccan'):
        beam = m.wood('#5f4027' if p['style'] != 'alpine' else '#7a5232', 0.6)
        for y in np.arange(-depth - 0.8, -0.2, 0.95 if p['style'] != 'moroccan' else 0.5):
            shape.box((-width / 2, y, height - 0.2), (width / 2, y + 0.16, height), beam)
    else:
        for x in (-width / 2, width / 2 - 0.012):
            shape.box((x, -depth - 1, 0), (x + 0.012, 0, 0.08), white)
        downlights(shape, width, depth, height, p['lit'])
    if p['style'] == 'moroccan':
        shape.box((-width / 2, -depth - 1, 0), (-width / 2 + 0.02, 0, 1.1), m.zellige('#2d7a74'))
        shape.box((width / 2 - 0.02, -depth - 1, 0), (width / 2, 0, 1.1), m.zellige('#2d7a74'))


def downlights(shape, width, depth, height, lit):
    """Small lamps let into the ceiling, in two rows."""
    for x in (-width * 0.32, width * 0.32):
        for y in np.arange(-0.9, -depth - 0.4, -1.6):
            shape.lathe([(0.055, -0.004), (0.055, 0.0)], (x, y, height), m.paint('#ffffff', 0.3), sides=20)
            shape.lathe([(0.001, -0.003), (0.042, -0.003)], (x, y, height), m.glow('#ffe3bd', 9.0 if lit else 2.2), sides=20)


def outdoors(p, width):
    """The terrace or balcony behind the glass; the landscape is the caller's."""
    shape, glass = Shape(), Shape()
    deck = m.planks('#9a744d', 0.14, 3.0, 0.6, True) if p['style'] in ('alpine',) else m.slabs('#d6cab5', 0.8, 0.8)
    reach = 2.2 if p['flat'] else 6.0
    shape.box((-width, 0.32, -0.25), (width, 0.32 + reach, -0.04), deck)
    if p['flat']:
        frame = Frame(-width, 0.32 + reach, 0)
        if p['style'] == 'modern':
            rail_glass(shape, glass, frame, 0, 2 * width, -0.04, 0.05)
        else:
            rail_bars(shape, frame, 0, 2 * width, -0.04, 0.05, m.metal('#222426', 0.5))
    shape.build('terrace')
    if glass.chunks:
        glass.build('rail')
    bush, tree = plants.ball(p['seed']), plants.in_tub(p)
    for x in (-width * 0.42, width * 0.44):
        o.pot(x, 0.32 + reach - 0.55, tree if not p['flat'] else bush, '#c9bca6', 0.3, 0.5, -0.04, 0.5 if not p['flat'] else 0.9)
    if not p['flat'] and p['season'] != 'winter':
        beyond(p, width, tree)


def beyond(p, width, tree):
    """A garden's edge behind the terrace."""
    dry = p['ground'] == 'gravel'
    edge, shrub = plants.agave(p['seed'], 0.6) if dry else plants.lavender(p['seed']), plants.shrub(p['seed'], (0.9, 0.9, 0.8), 2200, (0.09, 0.04))
    random = np.random.default_rng(p['seed'])
    for x in np.arange(-width - 3, width + 3, 1.3 if dry else 0.6):
        copy_of(edge, x, 6.9 + float(random.normal()) * 0.1, -0.1, float(random.uniform(0, 360)), 1.1)
    for _ in range(14):
        copy_of(shrub, float(random.uniform(-11, 11)), float(random.uniform(8.5, 13)), -0.2, float(random.uniform(0, 360)), float(random.uniform(0.7, 1.3)))
    copy_of(plants.palm(p['seed'], 5.5) if dry else tree, -5.6, 9.5, -0.1, 50, 1.0 if dry else 1.25)
    copy_of(plants.palm(p['seed'] + 1, 6.5) if dry else plants.fir(p['seed'] + 1, 8) if p['scene'] == 'alps' else plants.cypress(p['seed']), 5.2, 14.5, -0.1, 10, 0.9)


def fill(p, width, depth, look):
    """What the rest of the house throws back into the room."""
    panel(0, -depth - 1.1, 1.6, width * 0.8, 2.0, 30 if not p['lit'] else 9, '#fff6ea', turn=0)
    if p['lit']:
        for x in (-width * 0.25, width * 0.25):
            lamp(x, -depth * 0.55, look['height'] - 0.3, 22, '#ffc98c', 0.25)


def viewpoint(width, depth, share=0.2, towards=-9, millimetres=22, eye=1.28):
    """Where a room's camera stands: a step inside the back wall, the lens a little down so that less of the ceiling is seen."""
    camera(width * share, -depth - 0.6, eye, towards, millimetres, rise=-0.035)
