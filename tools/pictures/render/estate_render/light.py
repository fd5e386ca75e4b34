"""The sky, the sun, the lamps and the camera."""
import math
from pathlib import Path

import bpy

from .nodes import Tree, srgb

# Hours: sun height and direction (degrees; 0 is behind the house, 180 behind the viewer, 90 from the right), sky, exposure.
HOURS = {
    'morning': {'height': 28, 'sun': 4.0, 'colour': '#ffe9cf', 'air': 1.0, 'dust': 0.6, 'exposure': 0.35, 'haze': '#bfd0e4', 'haze_strength': 0.75},
    'noon': {'height': 48, 'sun': 4.4, 'colour': '#fff4e6', 'air': 1.0, 'dust': 0.3, 'exposure': 0.2, 'haze': '#b4cdea', 'haze_strength': 0.85},
    'golden': {'height': 15, 'sun': 3.6, 'colour': '#ffc98f', 'air': 1.1, 'dust': 1.2, 'exposure': 0.6, 'haze': '#dcc9b4', 'haze_strength': 0.7},
    'dusk': {'height': -4, 'sun': 0.0, 'colour': '#ffb27a', 'air': 1.0, 'dust': 1.0, 'exposure': 1.75, 'haze': '#5a6f95', 'haze_strength': 0.2},
}
HOURS['dawn'] = {**HOURS['golden'], 'colour': '#ffd3b0', 'height': 12, 'haze': '#d9c3c4'}
HOURS['night'] = HOURS['dusk']


def world(hour, direction, clouds=0.5, seed=0, cache='/tmp', inside=False):
    """Sky and sun of an hour; direction in degrees as seen from above, 180 is the viewer's back, 90 the right."""
    facts = HOURS[hour]
    scene = bpy.context.scene
    file = Path(cache) / f'sky-{hour}-{clouds}-{seed % 3}.exr'
    if not file.exists():
        bake(file, facts, clouds, seed % 3)
    scene.world = bpy.data.worlds.new('sky')
    tree = tree_of(scene.world)
    turned = tree.node('VectorRotate', {'Vector': tree.node('TexCoord').outputs['Generated'], 'Angle': math.radians(direction - 180)}, rotation_type='Z_AXIS').outputs[0]
    sheet = tree.node('TexEnvironment', {'Vector': turned})
    sheet.image = bpy.data.images.load(str(file))
    paint_world(tree, sheet.outputs[0])
    scene.world.cycles.sampling_method, scene.world.cycles.sample_map_resolution = 'MANUAL' if inside else 'NONE', 256
    if facts['sun']:
        sun(facts, direction)
    for made in bpy.data.materials:
        if made.node_tree and 'air' in made.node_tree.nodes:
            made.node_tree.nodes['air'].outputs[0].default_value = facts['haze_strength']
    scene.view_settings.view_transform = 'AgX'
    scene.view_settings.look = 'AgX - Medium High Contrast'
    scene.view_settings.exposure = facts['exposure']


def tree_of(made):
    made.use_nodes = True
    tree = Tree('sky helper')
    bpy.data.materials.remove(tree.material)
    tree.tree = made.node_tree
    tree.tree.nodes.clear()
    return tree


def paint_world(tree, colour):
    output = tree.node('OutputWorld')
    tree.tree.links.new(tree.node('Background', {'Color': colour, 'Strength': 1.0}).outputs[0], output.inputs[0])


def bake(file, facts, clouds, seed):
    """The sky's formula costs more than the house when every ray asks it: paint it once as a panorama."""
    scene = bpy.data.scenes.new('panorama')
    scene.world = bpy.data.worlds.new('formula')
    tree = tree_of(scene.world)
    look = tree.node('TexCoord').outputs['Generated']
    colour = blue_hour(tree, look, 180) if facts['sun'] == 0 else daylight(tree, facts, 180)
    paint_world(tree, cloudy(tree, look, colour, facts, clouds, seed) if clouds else colour)
    scene.world.cycles.sampling_method, scene.world.cycles.sample_map_resolution = 'MANUAL', 64
    lens = bpy.data.cameras.new('all round')
    lens.type = 'PANO'
    (lens if hasattr(lens, 'panorama_type') else lens.cycles).panorama_type = 'EQUIRECTANGULAR'
    holder = bpy.data.objects.new('all round', lens)
    holder.rotation_euler = (math.radians(90), 0, math.radians(-90))
    scene.collection.objects.link(holder)
    scene.camera = holder
    scene.render.engine = 'CYCLES'
    scene.render.resolution_x, scene.render.resolution_y, scene.cycles.samples, scene.cycles.use_denoising = 3072, 1536, 1, False
    scene.render.image_settings.file_format, scene.render.image_settings.color_depth = 'OPEN_EXR', '16'
    part = file.with_name('part-' + file.name)
    scene.render.filepath = str(part)
    bpy.ops.render.render(write_still=True, scene=scene.name)
    part.rename(file)
    bpy.data.scenes.remove(scene)


def daylight(tree, facts, direction):
    sky = tree.node('TexSky', sky_type='NISHITA')
    sky.sun_disc = False
    sky.sun_elevation = math.radians(max(facts['height'], 8))
    sky.sun_rotation = math.radians(direction)
    sky.air_density, sky.dust_density, sky.ozone_density = facts['air'], facts['dust'], 2.0
    return tree.mix(1.0, sky.outputs[0], (0.16, 0.16, 0.16, 1.0), 'MULTIPLY')


def blue_hour(tree, look, direction):
    height = tree.part(look, 'Z')
    angle = math.radians(direction)
    toward = tree.math('ADD', tree.math('MULTIPLY', tree.part(look, 'X'), math.sin(angle)), tree.math('MULTIPLY', tree.part(look, 'Y'), math.cos(angle)))
    cool = tree.ramp(tree.span(height, -0.1, 1.0), [(0.0, '#4b5f86'), (0.1, '#8397b8'), (0.28, '#50699b'), (0.6, '#2d4478'), (1.0, '#1b2c58')])
    warm = tree.ramp(tree.span(height, -0.1, 1.0), [(0.0, '#c99a7a'), (0.11, '#f2b98c'), (0.2, '#d3a7a0'), (0.36, '#7d86ad'), (0.7, '#344c80'), (1.0, '#1b2c58')])
    sky = tree.mix(tree.span(toward, -0.2, 0.9), cool, warm)
    return tree.mix(1.0, sky, (0.62, 0.62, 0.62, 1.0), 'MULTIPLY')


def cloudy(tree, look, colour, facts, amount, seed):
    """Thin high clouds, drawn on a plane far above."""
    height = tree.math('MAXIMUM', tree.part(look, 'Z'), 0.0)
    flat = tree.node('VectorMath', {0: look, 1: tree.joined(*[tree.math('DIVIDE', 1.0, tree.math('ADD', height, 0.12))] * 3)}, operation='MULTIPLY').outputs[0]
    moved = tree.node('VectorMath', {0: flat, 1: (seed * 1.37 % 9, seed * 2.11 % 7, 0)}, operation='ADD').outputs[0]
    bent = tree.mix(0.3, moved, tree.node('TexNoise', {'Vector': moved, 'Scale': 0.8, 'Detail': 3.0}).outputs[1])
    veil = tree.node('TexNoise', {'Vector': tree.stretched(bent, 0.55, 1.5), 'Scale': 1.1, 'Detail': 9.0, 'Roughness': 0.62}).outputs[0]
    cover = tree.math('MULTIPLY', tree.span(veil, 0.62 - 0.16 * amount, 0.82), tree.span(height, 0.01, 0.18))
    tone = '#ffffff' if facts['sun'] else '#d79a92'
    strength = {True: 1.15, False: 0.42}[facts['sun'] > 0]
    bright = tree.mix(1.0, tone if facts['height'] > 20 or not facts['sun'] else '#ffe2c4', (strength,) * 3 + (1.0,), 'MULTIPLY')
    return tree.mix(tree.math('MULTIPLY', cover, 0.75), colour, bright)


def sun(facts, direction):
    lamp = bpy.data.lights.new('sun', 'SUN')
    lamp.energy, lamp.angle, lamp.color = facts['sun'], math.radians(1.1), srgb(facts['colour'])[:3]
    holder = bpy.data.objects.new('sun', lamp)
    holder.rotation_euler = (math.radians(90 - facts['height']), 0, math.radians(180 - direction))
    bpy.context.scene.collection.objects.link(holder)


def lamp(x, y, z, watts=40.0, colour='#ffc987', size=0.3):
    """A small warm light; sizes soften its shadow."""
    light = bpy.data.lights.new('lamp', 'POINT')
    light.energy, light.color, light.shadow_soft_size = watts, srgb(colour)[:3], size
    holder = bpy.data.objects.new('lamp', light)
    holder.location = (x, y, z)
    bpy.context.scene.collection.objects.link(holder)


def panel(x, y, z, width, height, watts, colour='#ffffff', turn=0.0, tilt=90.0, portal=False):
    """A light with an area. At a tilt of 90 and a turn of 0 it shines away from the viewer; at 0 downwards."""
    light = bpy.data.lights.new('panel', 'AREA')
    light.shape, light.size, light.size_y = 'RECTANGLE', width, height
    light.energy, light.color = watts, srgb(colour)[:3]
    light.cycles.is_portal = portal
    holder = bpy.data.objects.new('panel', light)
    holder.location = (x, y, z)
    holder.rotation_euler = (math.radians(tilt), 0, math.radians(turn))
    # Nor in panes, where it would hang as a bright sheet over the view.
    holder.visible_camera = holder.visible_glossy = False
    bpy.context.scene.collection.objects.link(holder)


def camera(x, y, z, towards=0.0, millimetres=26.0, rise=0.0, tilt=0.0):
    """Level, so that verticals stay vertical; `rise` moves the picture's middle up by shifting the lens. Degrees: 0 looks away, 90 to the right."""
    lens = bpy.data.cameras.new('camera')
    lens.lens, lens.sensor_width, lens.shift_y = millimetres, 36.0, rise
    lens.clip_start, lens.clip_end = 0.05, 60000.0
    holder = bpy.data.objects.new('camera', lens)
    holder.location = (x, y, z)
    holder.rotation_euler = (math.radians(90 + tilt), 0, math.radians(-towards))
    bpy.context.scene.collection.objects.link(holder)
    bpy.context.scene.camera = holder
    return holder
