"""A short way to write shader node trees."""
import bpy

from . import grain


def srgb(colour):
    """'#rrggbb' to linear light."""
    text = colour.lstrip('#')
    parts = [int(text[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts) + (1.0,)


class Tree:
    def __init__(self, name):
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.tree = self.material.node_tree
        self.tree.nodes.clear()

    def node(self, kind, inputs=None, **settings):
        node = self.tree.nodes.new('ShaderNode' + kind)
        for key, value in settings.items():
            setattr(node, key, value)
        for key, value in (inputs or {}).items():
            self.set(node.inputs[key], value)
        return node

    def set(self, socket, value):
        if isinstance(value, bpy.types.NodeSocket):
            self.tree.links.new(value, socket)
        elif isinstance(value, str):
            socket.default_value = srgb(value)
        else:
            socket.default_value = value

    def math(self, operation, a, b=0.0, clamp=False):
        return self.node('Math', {0: a, 1: b}, operation=operation, use_clamp=clamp).outputs[0]

    def mix(self, factor, a, b, blend='MIX'):
        node = self.node('Mix', data_type='RGBA', blend_type=blend, clamp_factor=True)
        self.set(node.inputs[0], factor)
        self.set(node.inputs[6], a)
        self.set(node.inputs[7], b)
        return node.outputs[2]

    def ramp(self, factor, stops, smooth=False):
        node = self.node('ValToRGB', {0: factor})
        ramp = node.color_ramp
        ramp.interpolation = 'EASE' if smooth else 'LINEAR'
        while len(ramp.elements) < len(stops):
            ramp.elements.new(0.5)
        for element, (position, colour) in zip(ramp.elements, stops):
            element.position = position
            element.color = srgb(colour) if isinstance(colour, str) else (colour, colour, colour, 1.0)
        return node.outputs[0]

    def span(self, value, from_low, from_high, to_low=0.0, to_high=1.0):
        node = self.node('MapRange', {0: value, 1: from_low, 2: from_high, 3: to_low, 4: to_high})
        node.clamp = True
        return node.outputs[0]

    def noise(self, vector, scale, detail=4, channel=0):
        """Clouds around 0.5; `scale` is features a metre, `detail` above 3 has fine ones too."""
        return self.node('SeparateColor', {0: self.noises(vector, scale, detail)}).outputs[channel]

    def noises(self, vector, scale, detail=4):
        """Three independent clouds as a colour. Space is sheared to the sheet so that no upright or level face is a smear."""
        x, y, z = self.node('SeparateXYZ', {0: vector}).outputs
        step = scale / grain.FEATURES
        u = self.math('MULTIPLY', self.math('ADD', x, self.math('MULTIPLY', z, 0.37)), step)
        v = self.math('MULTIPLY', self.math('ADD', y, self.math('MULTIPLY', z, 0.71)), step)
        node = self.node('TexImage', {'Vector': self.joined(u, v)}, interpolation='Linear')
        node.image = grain.sheet(detail > 3)
        return node.outputs[0]

    def stretched(self, vector, x, y, z=1.0):
        return self.node('VectorMath', {0: vector, 1: (x, y, z)}, operation='MULTIPLY').outputs[0]

    def metres(self):
        return self.node('UVMap', uv_map='metres').outputs[0]

    def position(self):
        return self.node('NewGeometry').outputs['Position']

    def part(self, vector, axis):
        return self.node('SeparateXYZ', {0: vector}).outputs['XYZ'.index(axis)]

    def joined(self, x, y, z=0.0):
        return self.node('CombineXYZ', {0: x, 1: y, 2: z}).outputs[0]

    def random(self, vector):
        return self.node('TexWhiteNoise', {'Vector': vector}, noise_dimensions='3D').outputs[0]

    def bump(self, height, strength, distance=0.02, normal=None):
        inputs = {'Height': height, 'Strength': strength, 'Distance': distance}
        if normal is not None:
            inputs['Normal'] = normal
        return self.node('Bump', inputs).outputs[0]

    def principled(self, colour, rough=0.6, normal=None, metal=0.0, specular=0.4, **more):
        inputs = {'Base Color': colour, 'Roughness': rough, 'Metallic': metal, 'Specular IOR Level': specular, **more}
        if normal is not None:
            inputs['Normal'] = normal
        return self.node('BsdfPrincipled', inputs).outputs[0]

    def mixed(self, factor, a, b):
        node = self.node('MixShader', {0: factor})
        self.tree.links.new(a, node.inputs[1])
        self.tree.links.new(b, node.inputs[2])
        return node.outputs[0]

    def done(self, surface):
        output = self.node('OutputMaterial')
        self.tree.links.new(surface, output.inputs['Surface'])
        # What glows is seen to glow; lamps and the sky give the light. A hillside of lamps would cost more than all else.
        self.material.cycles.emission_sampling = 'NONE'
        return self.material
