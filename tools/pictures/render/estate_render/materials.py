"""What things are made of. Each function makes a material once and answers with it ever after."""
from .making import forget, material  # noqa: F401
from .nodes import Tree


def weathered(t, colour, amount=0.12):
    """A wall is never one colour: clouds of lime, and a darker foot where rain splashes."""
    place = t.position()
    cloud = t.span(t.noise(place, 0.45, 5), 0.3, 0.7, 1 - amount, 1 + amount * 0.4)
    streak = t.span(t.noise(t.stretched(place, 2.2, 2.2, 0.25), 1.6, 4), 0.35, 0.75, 1.0, 1 - amount * 0.5)
    foot = t.span(t.part(place, 'Z'), -0.1, 0.9, 1 - amount * 1.3, 1.0)
    shade = t.math('MULTIPLY', t.math('MULTIPLY', cloud, streak), foot)
    return t.mix(1.0, colour, t.joined(shade, shade, shade), 'MULTIPLY')


@material
def plaster(colour='#f4efe6'):
    t = Tree('plaster ' + colour)
    place = t.position()
    height = t.math('ADD', t.noise(place, 55, 4), t.math('MULTIPLY', t.noise(place, 5, 3), 1.6))
    return t.done(t.principled(weathered(t, colour), 0.88, t.bump(height, 0.22, 0.012), specular=0.2))


@material
def paint(colour='#f2efe9', rough=0.6):
    t = Tree('paint ' + colour)
    return t.done(t.principled(colour, rough, t.bump(t.noise(t.position(), 90, 2), 0.03, 0.002), specular=0.3))


@material
def concrete(colour='#b4b0a8'):
    t = Tree('concrete')
    metres = t.metres()
    boards = t.node('TexBrick', {'Vector': metres, 'Color1': '#ffffff', 'Color2': '#e9e9e9', 'Mortar': '#8a8a8a', 'Scale': 1.0, 'Mortar Size': 0.006, 'Brick Width': 2.4, 'Row Height': 1.2}, offset=0.0)
    cloud = t.span(t.noise(t.position(), 1.3, 6), 0.25, 0.75, 0.82, 1.08)
    pores = t.noise(t.position(), 40, 3)
    base = t.mix(1.0, t.mix(1.0, colour, boards.outputs[0], 'MULTIPLY'), t.joined(cloud, cloud, cloud), 'MULTIPLY')
    return t.done(t.principled(base, 0.7, t.bump(t.math('ADD', pores, boards.outputs[0]), 0.15, 0.01), specular=0.3))


@material
def rubble(colour='#c9b493', joint='#b8a98e', size=2.6):
    """A wall of field stones."""
    t = Tree('rubble ' + colour)
    metres = t.stretched(t.metres(), 1.0, 1.7)
    bent = t.mix(0.08, metres, t.noises(metres, 3.0, 2.0))
    edge = t.node('TexVoronoi', {'Vector': bent, 'Scale': size, 'Randomness': 0.85}, feature='DISTANCE_TO_EDGE').outputs['Distance']
    stone = t.node('TexVoronoi', {'Vector': bent, 'Scale': size, 'Randomness': 0.85}, feature='F1').outputs['Color']
    tone = t.span(t.part(stone, 'X'), 0, 1, 0.62, 1.18)
    warm = t.mix(t.part(stone, 'Y'), colour, t.mix(0.45, colour, '#8f8272'))
    face = t.mix(1.0, warm, t.joined(tone, tone, tone), 'MULTIPLY')
    grain = t.span(t.noise(t.position(), 18, 5), 0.3, 0.7, 0.82, 1.1)
    face = t.mix(1.0, face, t.joined(grain, grain, grain), 'MULTIPLY')
    inside = t.span(edge, 0.02, 0.09)
    height = t.math('ADD', inside, t.math('MULTIPLY', t.noise(t.position(), 14, 4), 0.5))
    return t.done(t.principled(t.mix(inside, joint, face), 0.9, t.bump(height, 0.75, 0.05), specular=0.2))


@material
def slabs(colour='#d8cbb4', width=0.9, height=0.6, joint='#a99d88', rough=0.55):
    """Paving and floors of stone: travertine, limestone, terrazzo, by colour and size."""
    t = Tree('slabs ' + colour)
    metres = t.metres()
    brick = t.node('TexBrick', {'Vector': metres, 'Color1': '#ffffff', 'Color2': '#d9d9d9', 'Mortar': '#000000', 'Scale': 1.0, 'Mortar Size': 0.004, 'Mortar Smooth': 0.3, 'Brick Width': width, 'Row Height': height})
    vein = t.span(t.noise(t.stretched(metres, 0.8, 4.0), 2.2, 6), 0.3, 0.7, 0.86, 1.06)
    cloud = t.span(t.noise(metres, 0.4, 4), 0.3, 0.7, 0.92, 1.05)
    tone = t.mix(1.0, brick.outputs[0], t.joined(t.math('MULTIPLY', vein, cloud), t.math('MULTIPLY', vein, cloud), vein), 'MULTIPLY')
    base = t.mix(t.math('SUBTRACT', 1.0, brick.outputs[1]), joint, t.mix(1.0, colour, tone, 'MULTIPLY'))
    gloss = t.span(t.noise(metres, 6, 4), 0.3, 0.7, rough - 0.08, rough + 0.1)
    return t.done(t.principled(base, gloss, t.bump(t.math('SUBTRACT', t.math('MULTIPLY', vein, 0.3), brick.outputs[1]), 0.3, 0.006)))


@material
def planks(colour='#a9794c', width=0.14, length=2.2, rough=0.5, across=False, spread=0.35):
    """Boards with grain: oak floors, decks, cladding."""
    t = Tree('planks ' + colour)
    metres = t.metres()
    u, v = t.part(metres, 'X'), t.part(metres, 'Y')
    if across:
        u, v = v, u
    row = t.math('FLOOR', t.math('DIVIDE', v, width))
    shift = t.math('MULTIPLY', t.random(t.joined(row, 3.1)), length)
    board = t.math('FLOOR', t.math('DIVIDE', t.math('ADD', u, shift), length))
    chance = t.random(t.joined(row, board, 0.7))
    offset = t.math('MULTIPLY', chance, 37.0)
    grain = t.noise(t.joined(t.math('MULTIPLY', t.math('ADD', u, offset), 1.5), t.math('MULTIPLY', v, 26.0), offset), 1.6, 6)
    tone = t.math('MULTIPLY', t.span(chance, 0, 1, 1 - spread, 1 + spread * 0.35), t.span(grain, 0.3, 0.7, 0.72, 1.12))
    inside = t.math('FRACT', t.math('DIVIDE', v, width))
    gap = t.math('MULTIPLY', t.span(inside, 0.0, 0.03), t.span(inside, 1.0, 0.97))
    ends = t.math('FRACT', t.math('DIVIDE', t.math('ADD', u, shift), length))
    gap = t.math('MULTIPLY', gap, t.span(ends, 0.0, 0.002))
    tone = t.math('MULTIPLY', tone, t.span(gap, 0, 1, 0.3, 1.0))
    base = t.mix(1.0, colour, t.joined(tone, tone, tone), 'MULTIPLY')
    gloss = t.span(grain, 0.3, 0.7, rough + 0.08, rough - 0.08)
    return t.done(t.principled(base, gloss, t.bump(t.math('ADD', t.math('MULTIPLY', grain, 0.25), gap), 0.35, 0.004)))


@material
def wood(colour='#8a5e3a', rough=0.45):
    """Timber of one piece: beams, furniture, frames."""
    t = Tree('wood ' + colour)
    place = t.node('TexCoord').outputs['Object']
    grain = t.noise(t.stretched(place, 6, 6, 6), 2.2, 5)
    lines = t.noise(t.stretched(t.metres(), 1.2, 22), 1.8, 5)
    tone = t.math('MULTIPLY', t.span(grain, 0.3, 0.7, 0.85, 1.1), t.span(lines, 0.3, 0.7, 0.72, 1.14))
    return t.done(t.principled(t.mix(1.0, colour, t.joined(tone, tone, tone), 'MULTIPLY'), rough, t.bump(lines, 0.12, 0.004)))


@material
def roof_tile(colour='#b5663f'):
    """Barrel tiles: the shape is in the mesh, every tile has a tone of its own and some lichen."""
    t = Tree('roof tile ' + colour)
    metres = t.metres()
    column = t.math('FLOOR', t.math('DIVIDE', t.part(metres, 'X'), 0.11))
    course = t.math('FLOOR', t.math('DIVIDE', t.part(metres, 'Y'), 0.36))
    chance = t.random(t.joined(column, course))
    tone = t.ramp(chance, [(0.0, 0.55), (0.3, 0.85), (0.75, 1.0), (1.0, 1.22)])
    other = t.random(t.joined(course, column, 9.0))
    hue = t.mix(t.span(other, 0.45, 1.0), colour, t.mix(0.5, colour, '#d3a880'))
    lichen = t.span(t.noise(t.position(), 1.1, 6), 0.58, 0.72, 0.0, 0.5)
    base = t.mix(lichen, t.mix(1.0, hue, tone, 'MULTIPLY'), '#8d8265')
    return t.done(t.principled(base, 0.85, t.bump(t.noise(t.position(), 45, 4), 0.25, 0.01), specular=0.2))


@material
def slate(colour='#565b60'):
    t = Tree('slate')
    brick = t.node('TexBrick', {'Vector': t.metres(), 'Color1': '#ffffff', 'Color2': '#a8a8a8', 'Mortar': '#303030', 'Scale': 1.0, 'Mortar Size': 0.006, 'Brick Width': 0.3, 'Row Height': 0.22})
    base = t.mix(1.0, colour, brick.outputs[0], 'MULTIPLY')
    return t.done(t.principled(base, 0.5, t.bump(t.math('SUBTRACT', t.noise(t.position(), 9, 4), brick.outputs[1]), 0.5, 0.01)))


@material
def azulejo(colour='#2f5f97', ground='#eef1ef'):
    """Glazed tiles of 14 cm with a painted flower of four petals."""
    t = Tree('azulejo ' + colour)
    metres = t.metres()
    size = 0.14
    x = t.math('SUBTRACT', t.math('FRACT', t.math('DIVIDE', t.part(metres, 'X'), size)), 0.5)
    y = t.math('SUBTRACT', t.math('FRACT', t.math('DIVIDE', t.part(metres, 'Y'), size)), 0.5)
    ax, ay = t.math('ABSOLUTE', x), t.math('ABSOLUTE', y)
    radius = t.math('SQRT', t.math('ADD', t.math('MULTIPLY', x, x), t.math('MULTIPLY', y, y)))
    cross = t.math('MULTIPLY', t.math('MULTIPLY', ax, ay), 16.0)
    petals = t.math('MULTIPLY', t.math('GREATER_THAN', cross, 0.35), t.math('LESS_THAN', radius, 0.42))
    ring = t.math('LESS_THAN', t.math('ABSOLUTE', t.math('SUBTRACT', radius, 0.47)), 0.035)
    heart = t.math('LESS_THAN', radius, 0.11)
    drawn = t.math('MAXIMUM', t.math('MAXIMUM', petals, ring), heart)
    edge = t.math('MAXIMUM', ax, ay)
    joint = t.span(edge, 0.485, 0.497)
    tone = t.span(t.random(t.joined(t.math('FLOOR', t.math('DIVIDE', t.part(metres, 'X'), size)), t.math('FLOOR', t.math('DIVIDE', t.part(metres, 'Y'), size)))), 0, 1, 0.9, 1.05)
    base = t.mix(1.0, t.mix(drawn, ground, colour), t.joined(tone, tone, tone), 'MULTIPLY')
    wave = t.noise(t.position(), 9, 2)
    return t.done(t.principled(t.mix(joint, base, '#c9c6bd'), t.span(joint, 0, 1, 0.16, 0.7), t.bump(t.math('SUBTRACT', wave, joint), 0.12, 0.006)))


@material
def zellige(colour='#2d7a74', size=0.1, spread=0.4):
    """Hand-cut glazed tiles of one colour in many tones."""
    t = Tree('zellige ' + colour)
    metres = t.metres()
    u, v = t.math('DIVIDE', t.part(metres, 'X'), size), t.math('DIVIDE', t.part(metres, 'Y'), size)
    chance = t.random(t.joined(t.math('FLOOR', u), t.math('FLOOR', v), 1.7))
    edge = t.math('MAXIMUM', t.math('ABSOLUTE', t.math('SUBTRACT', t.math('FRACT', u), 0.5)), t.math('ABSOLUTE', t.math('SUBTRACT', t.math('FRACT', v), 0.5)))
    joint = t.span(edge, 0.47, 0.49)
    tone = t.span(chance, 0, 1, 1 - spread, 1 + spread * 0.5)
    base = t.mix(joint, t.mix(1.0, colour, t.joined(tone, tone, tone), 'MULTIPLY'), '#d6d1c6')
    tilt = t.math('MULTIPLY', t.noise(t.position(), 14, 3), 0.8)
    return t.done(t.principled(base, t.span(joint, 0, 1, 0.12, 0.8), t.bump(t.math('SUBTRACT', tilt, joint), 0.25, 0.008)))


@material
def checker(one='#2b2b2b', two='#ece7dc', size=0.4, rough=0.25):
    t = Tree('checker')
    pattern = t.node('TexChecker', {'Vector': t.metres(), 'Color1': one, 'Color2': two, 'Scale': 1 / size})
    vein = t.span(t.noise(t.metres(), 5, 6), 0.3, 0.7, 0.85, 1.06)
    return t.done(t.principled(t.mix(1.0, pattern.outputs[0], t.joined(vein, vein, vein), 'MULTIPLY'), rough))


@material
def marble(colour='#ece8e2', vein='#9b948c', rough=0.18):
    t = Tree('marble ' + colour)
    place = t.position()
    bent = t.mix(0.35, place, t.noises(place, 1.4, 5.0))
    lines = t.math('ABSOLUTE', t.math('SUBTRACT', t.noise(bent, 2.1, 6), 0.5))
    return t.done(t.principled(t.mix(t.span(lines, 0.0, 0.05, 0.7, 0.0), colour, vein), rough))


@material
def fabric(colour='#d9d2c5', scale=260.0, rough=0.95):
    t = Tree('fabric ' + colour)
    metres = t.metres()
    weave = t.math('ADD', t.math('SINE', t.math('MULTIPLY', t.part(metres, 'X'), scale * 3)), t.math('SINE', t.math('MULTIPLY', t.part(metres, 'Y'), scale * 3)))
    tone = t.span(t.noise(t.position(), 60, 4), 0.3, 0.7, 0.94, 1.03)
    fold = t.noise(t.position(), 4.5, 3)
    base = t.mix(1.0, colour, t.joined(tone, tone, tone), 'MULTIPLY')
    return t.done(t.principled(base, rough, t.bump(t.math('ADD', t.math('MULTIPLY', weave, 0.02), fold), 0.16, 0.02), specular=0.15, **{'Sheen Weight': 0.25}))


def lattice(t, metres):
    """Lines that cross as diamonds."""
    x, y = t.math('MULTIPLY', t.part(metres, 'X'), 1.5), t.math('MULTIPLY', t.part(metres, 'Y'), 0.95)
    one, two = (t.math('GREATER_THAN', t.math('ABSOLUTE', t.math('SUBTRACT', t.math('FRACT', way), 0.5)), 0.475) for way in (t.math('ADD', x, y), t.math('SUBTRACT', x, y)))
    return t.math('MAXIMUM', one, two)


@material
def rug(colour='#c9b79c', other='#8d7a60', stripes=True):
    t = Tree('rug ' + colour)
    metres = t.metres()
    line = t.math('GREATER_THAN', t.math('SINE', t.math('MULTIPLY', t.part(metres, 'Y'), 14.0)), 0.82) if stripes else lattice(t, metres)
    tuft = t.noise(t.stretched(metres, 1, 1), 140, 3)
    tone = t.span(tuft, 0.3, 0.7, 0.8, 1.08)
    base = t.mix(1.0, t.mix(t.math('MULTIPLY', line, 0.7), colour, other), t.joined(tone, tone, tone), 'MULTIPLY')
    return t.done(t.principled(base, 1.0, t.bump(tuft, 0.6, 0.012), specular=0.05))


@material
def metal(colour='#2a2a2b', rough=0.4):
    t = Tree('metal ' + colour)
    return t.done(t.principled(colour, rough, metal=0.9))


@material
def brass():
    t = Tree('brass')
    return t.done(t.principled('#b98d4b', 0.28, metal=1.0))


@material
def mirror():
    t = Tree('mirror')
    return t.done(t.principled('#e8ebea', 0.01, metal=1.0))


@material
def ceramic(colour='#f3f1ec'):
    t = Tree('ceramic ' + colour)
    return t.done(t.principled(colour, 0.12, specular=0.5))


@material
def glass(tint='#eef4f2'):
    """A pane: it mirrors at a slant and lets light and shadows through without caustics."""
    t = Tree('glass')
    fresnel = t.node('Fresnel', {'IOR': 1.45}).outputs[0]
    clear = t.node('BsdfTransparent', {'Color': tint}).outputs[0]
    gloss = t.node('BsdfGlossy', {'Color': '#ffffff', 'Roughness': 0.0}).outputs[0]
    share = t.math('MULTIPLY', t.span(fresnel, 0.0, 1.0, 0.05, 1.0), t.math('SUBTRACT', 1.0, t.node('LightPath').outputs['Is Shadow Ray']))
    return t.done(t.mixed(share, clear, gloss))


@material
def water(tint='#bfe6e4', scale=1.0):
    """A pool's surface: small waves, and light goes through to the tiles."""
    t = Tree('water')
    place = t.stretched(t.position(), 1.0, 1.0, 0.0)
    wave = t.math('ADD', t.noise(place, 1.5 * scale, 2), t.math('MULTIPLY', t.noise(place, 5.0 * scale, 2), 0.3))
    normal = t.bump(wave, 0.16, 0.07)
    fresnel = t.node('Fresnel', {'IOR': 1.33, 'Normal': normal}).outputs[0]
    clear = t.node('BsdfTransparent', {'Color': tint}).outputs[0]
    gloss = t.node('BsdfGlossy', {'Color': '#ffffff', 'Roughness': 0.015, 'Normal': normal}).outputs[0]
    share = t.math('MULTIPLY', fresnel, t.math('SUBTRACT', 1.0, t.node('LightPath').outputs['Is Shadow Ray']))
    return t.done(t.mixed(share, clear, gloss))


@material
def pool_tile(colour='#4fb7c4'):
    """Mosaic under water, with the net of light that waves cast on it."""
    t = Tree('pool tile ' + colour)
    metres = t.metres()
    u, v = t.math('DIVIDE', t.part(metres, 'X'), 0.1), t.math('DIVIDE', t.part(metres, 'Y'), 0.1)
    tone = t.span(t.random(t.joined(t.math('FLOOR', u), t.math('FLOOR', v))), 0, 1, 0.82, 1.1)
    place = t.position()
    bent = t.mix(0.25, place, t.noises(place, 1.6, 2.0))
    net = t.node('TexVoronoi', {'Vector': t.stretched(bent, 1, 1, 0.3), 'Scale': 2.4}, feature='DISTANCE_TO_EDGE').outputs['Distance']
    light = t.span(net, 0.0, 0.16, 1.75, 0.95)
    base = t.mix(1.0, colour, t.joined(t.math('MULTIPLY', tone, light), t.math('MULTIPLY', tone, light), t.math('MULTIPLY', tone, light)), 'MULTIPLY')
    return t.done(t.principled(base, 0.3))


@material
def glow(colour='#ffd9a0', strength=6.0):
    t = Tree('glow ' + colour)
    return t.done(t.node('Emission', {'Color': colour, 'Strength': strength}).outputs[0])


@material
def shade_cloth(colour='#f3e6cf', strength=0.0):
    """Lampshades and sheer curtains: light comes through."""
    t = Tree('shade cloth')
    both = t.mixed(0.5, t.principled(colour, 0.9, specular=0.1), t.node('BsdfTranslucent', {'Color': colour}).outputs[0])
    if strength:
        add = t.node('AddShader')
        t.tree.links.new(both, add.inputs[0])
        t.tree.links.new(t.node('Emission', {'Color': '#ffcf8f', 'Strength': strength}).outputs[0], add.inputs[1])
        both = add.outputs[0]
    return t.done(both)


from .nature import bark, cobbles, distance, gravel, ground, leaf, sea, snow  # noqa: E402, F401: one name for all materials
