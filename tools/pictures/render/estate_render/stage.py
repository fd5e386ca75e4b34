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
    cycles.denoising_input_passes, cycles.denoising_prefilter, cycles.denoising_quality = 'RGB_ALBEDO_NORMAL', 'ACCURATE', 'HIGH'
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = (7, 5, 3) if inside else (5, 2, 3)
    cycles.transparent_max_bounces, cycles.transmission_bounces = 10, 3
    cycles.sample_clamp_indirect, cycles.sample_clamp_direct = 4.0, 0.0
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.use_light_tree = True
    scene.render.film_transparent = False
    scene.cycles.filter_width = 1.3


def picture(path):
    scene = bpy.context.scene
    scene.render.image_settings.file_format = 'PNG'
    scene.render.image_settings.color_mode = 'RGB'
    scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)
