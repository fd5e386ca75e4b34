"""An empty scene, the renderer's settings, and a picture at the end."""
import bpy

from . import materials


def empty():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    materials.forget()


def settings(width=1600, height=1067, samples=24, inside=False, threads=2):
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    scene.render.resolution_x, scene.render.resolution_y, scene.render.resolution_percentage = width, height, 100
    scene.render.threads_mode, scene.render.threads = 'FIXED', threads
    scene.render.use_persistent_data = False
    cycles = scene.cycles
    cycles.device, cycles.samples, cycles.seed = 'CPU', samples, 0
    cycles.use_adaptive_sampling, cycles.adaptive_threshold, cycles.adaptive_min_samples = True, 0.06, max(4, samples // 3)
    cycles.use_denoising, cycles.denoiser = True, 'OPENIMAGEDENOISE'
    # Exact guides would cost as much as two more rays a pixel.
    cycles.denoising_input_passes, cycles.denoising_prefilter, cycles.denoising_quality = 'RGB_ALBEDO_NORMAL', 'FAST', 'HIGH'
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = (4, 3, 3) if inside else (5, 2, 3)
    # Indoors light is thrown back many times: from the third time on it is guessed from the sky and from what is near.
    cycles.use_fast_gi, cycles.fast_gi_method, cycles.ao_bounces_render = inside, 'REPLACE', 2
    if scene.world:
        scene.world.light_settings.distance = 3.0
    cycles.transparent_max_bounces, cycles.transmission_bounces = 10, 3
    cycles.sample_clamp_indirect, cycles.sample_clamp_direct = 4.0, 0.0
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.use_light_tree = not inside
    scene.render.film_transparent = False
    scene.cycles.filter_width = 1.3


def picture(path):
    scene = bpy.context.scene
    scene.render.image_settings.file_format = 'PNG'
    scene.render.image_settings.color_mode = 'RGB'
    scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)
