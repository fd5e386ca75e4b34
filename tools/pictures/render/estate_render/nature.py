"""Leaves, bark, earth, hills, sea, snow: the materials that nobody makes."""
from .making import material
from .nodes import Tree


@material
def leaf(colour, other, through=0.35, rough=0.5):
    """Leaves of one plant differ, and the sun shines through them."""
    t = Tree('leaf ' + colour)
    chance = t.node('ObjectInfo').outputs['Random']
    patch = t.noise(t.position(), 2.3, 2)
    single = t.random(t.stretched(t.position(), 3.1, 3.7, 4.3))
    factor = t.math('ADD', t.math('MULTIPLY', chance, 0.35), t.math('ADD', t.math('MULTIPLY', patch, 0.5), t.math('MULTIPLY', t.math('FRACT', single), 0.12)))
    base = t.mix(factor, colour, other)
    front = t.principled(base, rough, specular=0.3)
    back = t.node('BsdfTranslucent', {'Color': t.mix(0.5, base, '#b8c24a')}).outputs[0]
    return t.done(t.mixed(through, front, back))


@material
def bark(colour='#6b5a48'):
    t = Tree('bark ' + colour)
    ridge = t.noise(t.stretched(t.position(), 9, 9, 1.6), 1.5, 5)
    tone = t.span(ridge, 0.3, 0.7, 0.5, 1.15)
    return t.done(t.principled(t.mix(1.0, colour, t.joined(tone, tone, tone), 'MULTIPLY'), 0.95, t.bump(ridge, 0.8, 0.04), specular=0.1))


@material
def ground(first='#6f7d3d', second='#8b8a4b', third='#9a8a63', scale=0.35):
    """Earth with what grows on it, seen from afar: three colours in patches."""
    t = Tree('ground ' + first)
    place = t.position()
    one = t.span(t.noise(place, scale, 6), 0.36, 0.64)
    two = t.span(t.noise(place, scale * 4.3, 6), 0.45, 0.66)
    base = t.mix(two, t.mix(one, first, second), third)
    fine = t.span(t.noise(place, 12, 6), 0.3, 0.7, 0.75, 1.15)
    base = t.mix(1.0, base, t.joined(fine, fine, fine), 'MULTIPLY')
    return t.done(t.principled(base, 0.95, t.bump(t.noise(place, 7, 6), 0.6, 0.06), specular=0.1))


@material
def gravel(colour='#cbbd9f', size=38.0):
    t = Tree('gravel ' + colour)
    place = t.position()
    cell = t.node('TexVoronoi', {'Vector': place, 'Scale': size}, feature='F1')
    tone = t.span(t.part(cell.outputs['Color'], 'X'), 0, 1, 0.6, 1.2)
    cloud = t.span(t.noise(place, 0.6, 4), 0.3, 0.7, 0.9, 1.08)
    shade = t.math('MULTIPLY', tone, cloud)
    return t.done(t.principled(t.mix(1.0, colour, t.joined(shade, shade, shade), 'MULTIPLY'), 0.9, t.bump(cell.outputs['Distance'], -0.6, 0.02), specular=0.2))


@material
def cobbles(colour='#a39a8c', size=7.5):
    t = Tree('cobbles')
    place = t.position()
    edge = t.node('TexVoronoi', {'Vector': place, 'Scale': size, 'Randomness': 0.6}, feature='DISTANCE_TO_EDGE').outputs['Distance']
    cell = t.node('TexVoronoi', {'Vector': place, 'Scale': size, 'Randomness': 0.6}, feature='F1').outputs['Color']
    inside = t.span(edge, 0.03, 0.13)
    tone = t.math('MULTIPLY', t.span(t.part(cell, 'X'), 0, 1, 0.75, 1.15), t.span(t.noise(place, 0.5, 4), 0.3, 0.7, 0.85, 1.1))
    base = t.mix(inside, '#5d574e', t.mix(1.0, colour, t.joined(tone, tone, tone), 'MULTIPLY'))
    return t.done(t.principled(base, 0.55, t.bump(inside, 0.6, 0.03)))


@material
def distance(near, far, haze='#b9cbe0', reach=900.0, rocky=0.0, snow_line=0.0):
    """Hills: growth on the level, rock on the steep, snow above a line, and air in between."""
    t = Tree('distance ' + near)
    geometry = t.node('NewGeometry')
    place = geometry.outputs['Position']
    patches = t.span(t.noise(place, 0.035, 8), 0.4, 0.6)
    dots = t.span(t.noise(place, 0.22, 4), 0.5, 0.58)
    base = t.mix(dots, t.mix(patches, near, far), t.mix(0.55, near, '#1f2a18'))
    slope = t.part(geometry.outputs['Normal'], 'Z')
    rough_slope = t.math('ADD', slope, t.math('MULTIPLY', t.math('SUBTRACT', t.noise(place, 0.05, 8), 0.5), 0.5))
    if rocky:
        stone = t.mix(t.noise(place, 0.06, 8), '#57534f', '#8d867c')
        base = t.mix(t.span(rough_slope, rocky, rocky - 0.12), base, stone)
    if snow_line:
        height = t.math('ADD', t.part(place, 'Z'), t.math('MULTIPLY', t.math('SUBTRACT', t.noise(place, 0.01, 8), 0.5), snow_line * 0.9))
        white = t.math('MULTIPLY', t.span(height, snow_line * 0.9, snow_line * 1.15), t.span(rough_slope, 0.42, 0.62))
        base = t.mix(white, base, '#f1f4f8')
    far_off = t.math('SUBTRACT', 1.0, t.math('EXPONENT', t.math('DIVIDE', t.node('CameraData').outputs['View Distance'], -reach)))
    surface = t.principled(base, 1.0, t.bump(t.noise(place, 0.3, 6), 0.5, 1.0), specular=0.0)
    air = t.node('Emission', {'Color': haze, 'Strength': t.node('Value').outputs[0]})
    t.air = air.inputs['Strength'].links[0].from_node
    t.air.name = 'air'
    t.air.outputs[0].default_value = 0.9
    return t.done(t.mixed(far_off, surface, air.outputs[0]))


@material
def sea(colour='#0e4a63', haze='#a9c3dc', reach=5000.0):
    t = Tree('sea')
    place = t.position()
    wave = t.math('ADD', t.noise(t.stretched(place, 1, 2.2, 0), 0.25, 6), t.math('MULTIPLY', t.noise(t.stretched(place, 1, 2.0, 0), 1.4, 4), 0.3))
    shallow = t.span(t.noise(place, 0.006, 5), 0.4, 0.62)
    base = t.mix(shallow, colour, t.mix(0.4, colour, '#1f8c9a'))
    far_off = t.math('SUBTRACT', 1.0, t.math('EXPONENT', t.math('DIVIDE', t.node('CameraData').outputs['View Distance'], -reach)))
    surface = t.principled(base, 0.18, t.bump(wave, 0.5, 0.9), specular=0.5)
    air = t.node('Emission', {'Color': haze, 'Strength': t.node('Value').outputs[0]})
    node = air.inputs['Strength'].links[0].from_node
    node.name = 'air'
    node.outputs[0].default_value = 0.9
    return t.done(t.mixed(far_off, surface, air.outputs[0]))


@material
def snow():
    t = Tree('snow')
    place = t.position()
    height = t.math('ADD', t.noise(place, 1.2, 5), t.math('MULTIPLY', t.noise(place, 40, 3), 0.08))
    return t.done(t.principled('#eef2f7', 0.6, t.bump(height, 0.5, 0.2), specular=0.3))
