"""Walls with openings, joinery, roofs, railings."""
import math
from dataclasses import dataclass, field, replace

import numpy as np

from . import materials as m
from .kit import Frame


@dataclass
class Opening:
    """A hole in a wall, measured from the wall's start and foot. `kind`: window, door, slider, french, arch, hole."""
    u: float
    z: float
    width: float
    height: float
    kind: str = 'window'
    arch: float = 0.0
    shutters: object = None
    balcony: object = None
    curtain: bool = True
    bars: bool = True
    shut: float = 1.0


@dataclass
class Style:
    """What the outside of a building is made of."""
    wall: object
    frame: object
    trim: object
    shutter: object = None
    roof: object = None
    lit: float = 0.0
    surround: float = 0.0
    curtain: object = None
    rail: object = field(default_factory=lambda: m.metal('#1f2022', 0.5))


def wall(shape, frame, length, height, thickness, openings, material, z=0.0):
    """A wall whose outer face is at w = 0 and whose thickness goes inwards; the openings are left free, with an arch where they ask for one."""
    cuts = sorted({0.0, height, *[o.z for o in openings], *[min(height, o.z + o.height) for o in openings]})
    for low, high in zip(cuts, cuts[1:]):
        if high - low < 1e-4:
            continue
        middle, start = (low + high) / 2, 0.0
        for o in sorted((o for o in openings if o.z < middle < o.z + o.height), key=lambda o: o.u):
            if o.u - start > 1e-4:
                shape.box((start, -thickness, z + low), (o.u, 0, z + high), material, frame)
            start = o.u + o.width
        if length - start > 1e-4:
            shape.box((start, -thickness, z + low), (length, 0, z + high), material, frame)
    for o in openings:
        if o.arch:
            spandrels(shape, frame, o, thickness, material, z)


def arch_curve(o, steps=16):
    """(u, z) along the intrados from the left springing to the right; arch 1 is a half circle, less is flatter."""
    rise = o.width / 2 * o.arch
    spring = o.z + o.height - rise
    return [(o.u + o.width / 2 - math.cos(a) * o.width / 2, spring + math.sin(a) * rise) for a in np.linspace(0, math.pi, steps + 1)]


def spandrels(shape, frame, o, thickness, material, z):
    curve, top = arch_curve(o), o.z + o.height
    for (u0, z0), (u1, z1) in zip(curve, curve[1:]):
        shape.extrude([(u0, z + z0), (u1, z + z1), (u1, z + top + 0.002), (u0, z + top + 0.002)], frame, -thickness, 0.0, material)


def joinery(shape, glass, frame, o, style, z=0.0, depth=0.16):
    """Frame, mullions, pane, sill, curtains and shutters of one opening."""
    if o.kind == 'hole':
        return
    u0, u1, z0, z1 = o.u, o.u + o.width, z + o.z, z + o.z + o.height
    bar = 0.045 if o.kind == 'slider' else 0.06
    if o.kind == 'door':
        shape.box((u0, -depth - 0.05, z0), (u1, -depth, z1), style.shutter or style.frame, frame)
        for part in (0.12, 0.54):
            shape.box((u0 + 0.14, -depth, z0 + o.height * part), (u1 - 0.14, -depth + 0.025, z0 + o.height * (part + 0.36)), style.shutter or style.frame, frame)
        return
    for lo, hi in (((u0, z0), (u0 + bar, z1)), ((u1 - bar, z0), (u1, z1)), ((u0, z1 - bar), (u1, z1)), ((u0, z0), (u1, z0 + bar))):
        shape.box((lo[0], -depth - 0.06, lo[1]), (hi[0], -depth, hi[1]), style.frame, frame)
    leaves = max(1, round(o.width / (1.35 if o.kind == 'slider' else 0.62)))
    for i in range(1, leaves):
        u = u0 + o.width * i / leaves
        shape.box((u - bar * 0.7, -depth - 0.05, z0), (u + bar * 0.7, -depth + 0.005, z1), style.frame, frame)
    if o.bars and o.kind != 'slider':
        rows = max(1, round(o.height / 0.75))
        for i in range(1, rows):
            level = z0 + o.height * i / rows
            shape.box((u0, -depth - 0.045, level - 0.016), (u1, -depth - 0.01, level + 0.016), style.frame, frame)
    glass.polygon([frame.at(u, -depth - 0.03, level) for u, level in ((u0, z0), (u1, z0), (u1, z1), (u0, z1))], m.glass())
    if o.kind == 'window':
        shape.box((u0 - 0.07, -depth, z0 - 0.07), (u1 + 0.07, 0.05, z0), style.trim, frame)
    if style.surround and o.kind != 'slider':
        surround(shape, frame, o, style, z)
    if o.curtain:
        for left in (True, False):
            reach = min(0.26 * o.width, 0.75)
            curtain(shape, frame, u0 + 0.02 if left else u1 - reach - 0.02, reach, z0 + 0.02, z1 - 0.02, -depth - 0.22, style.curtain or m.shade_cloth('#f4efe4', style.lit * 0.12))
    if o.shutters:
        shutters(shape, frame, o, o.shutters, z)


def surround(shape, frame, o, style, z):
    wide, proud = style.surround, 0.025
    u0, u1, z0, z1 = o.u - wide, o.u + o.width + wide, z + o.z, z + o.z + o.height
    if o.arch:
        curve = arch_curve(o, 18)
        centre = o.u + o.width / 2
        for (a, b), (c, d) in zip(curve, curve[1:]):
            grow = 1 + wide / (o.width / 2)
            shape.extrude([(a, z + b), (c, z + d), (centre + (c - centre) * grow, z + d + wide * 0.9), (centre + (a - centre) * grow, z + b + wide * 0.9)], frame, -0.02, proud, style.trim)
        z1 = z + curve[0][1]
    else:
        shape.box((u0, 0, z1), (u1, proud, z1 + wide), style.trim, frame)
    shape.box((u0, 0, z0), (o.u, proud, z1), style.trim, frame)
    shape.box((o.u + o.width, 0, z0), (u1, proud, z1), style.trim, frame)


def curtain(shape, frame, u, width, z0, z1, w, material, fold=0.09):
    s = np.linspace(0, width, max(12, int(width * 60)))
    wave = np.sin(s / fold * 2 * np.pi * 0.5) * 0.035 + np.sin(s * 9.1) * 0.015
    rows = [[frame.at(u + a, w + b * sway, level) for a, b in zip(s, wave)] for level, sway in ((z0, 1.15), ((z0 + z1) / 2, 1.0), (z1, 0.75))]
    shape.grid(np.array(rows), material)


def shutters(shape, frame, o, material, z):
    """Louvred leaves, open against the wall."""
    leaf = o.width / 2
    for start in (o.u - leaf - 0.03, o.u + o.width + 0.03):
        u0, u1, z0, z1 = start, start + leaf, z + o.z, z + o.z + o.height - (o.width / 2 * o.arch if o.arch else 0)
        for lo, hi in (((u0, z0), (u0 + 0.06, z1)), ((u1 - 0.06, z0), (u1, z1)), ((u0 + 0.06, z1 - 0.08), (u1 - 0.06, z1)), ((u0 + 0.06, z0), (u1 - 0.06, z0 + 0.1)), ((u0 + 0.06, (z0 + z1) / 2 - 0.04), (u1 - 0.06, (z0 + z1) / 2 + 0.04))):
            shape.box((lo[0], 0.015, lo[1]), (hi[0], 0.055, hi[1]), material, frame)
        for level in np.arange(z0 + 0.12, z1 - 0.1, 0.055):
            points = [frame.at(u0 + 0.05, 0.05, level), frame.at(u1 - 0.05, 0.05, level), frame.at(u1 - 0.05, 0.02, level + 0.05), frame.at(u0 + 0.05, 0.02, level + 0.05)]
            shape.polygon(points, material)


def volume(shape, glass, x0, y0, x1, y1, z, height, style, front=(), right=(), back=(), left=(), thickness=0.35, floor=None, ceiling=True):
    """A storey's box of four walls with a floor; each side takes its openings."""
    for frame, length, openings in sides_of(x0, y0, x1, y1, z, thickness, front, right, back, left):
        wall(shape, frame, length, height, thickness, list(openings), style.wall)
        for o in openings:
            joinery(shape, glass, frame, o, style)
            if o.balcony:
                o.balcony(shape, glass, frame, o, style)
    shape.box((x0 + 0.1, y0 + 0.1, z - 0.12), (x1 - 0.1, y1 - 0.1, z + 0.02), floor or m.planks('#b08a5e'))
    if ceiling:
        shape.box((x0 + 0.1, y0 + 0.1, z + height - 0.15), (x1 - 0.1, y1 - 0.1, z + height - 0.05), m.paint('#f4f1ea'))


def sides_of(x0, y0, x1, y1, z, thickness, front, right, back, left):
    """Four walls that meet without overlapping (two faces in one plane come out black): front and back run through, the others fit between."""
    def between(openings):
        return [replace(o, u=o.u - thickness) for o in openings]
    deep = y1 - y0 - 2 * thickness
    return [(Frame(x0, y0, 0, z), x1 - x0, front), (Frame(x1, y0 + thickness, 90, z), deep, between(right)), (Frame(x1, y1, 180, z), x1 - x0, back), (Frame(x0, y1 - thickness, 270, z), deep, between(left))]


def rail_bars(shape, frame, u0, u1, z, w, material, height=1.0, gap=0.11, bow=0.0):
    """An iron railing of upright bars."""
    shape.box((u0, w - 0.02, z + height - 0.03), (u1, w + 0.02, z + height), material, frame)
    shape.box((u0, w - 0.012, z + 0.08), (u1, w + 0.012, z + 0.1), material, frame)
    for u in np.arange(u0, u1 + 0.001, (u1 - u0) / max(1, round((u1 - u0) / gap))):
        shape.box((u - 0.007, w - 0.007, z), (u + 0.007, w + 0.007, z + height), material, frame)


def rail_glass(shape, glass, frame, u0, u1, z, w, height=1.0):
    count = max(1, round((u1 - u0) / 1.4))
    for i in range(count):
        a, b = u0 + (u1 - u0) * i / count + 0.015, u0 + (u1 - u0) * (i + 1) / count - 0.015
        glass.polygon([frame.at(u, w, level) for u, level in ((a, z + 0.02), (b, z + 0.02), (b, z + height), (a, z + height))], m.glass())
    shape.box((u0, w - 0.025, z + height), (u1, w + 0.025, z + height + 0.03), m.metal('#8b8d8f', 0.3), frame)
    shape.box((u0, w - 0.03, z - 0.02), (u1, w + 0.03, z + 0.06), m.metal('#8b8d8f', 0.3), frame)


def flat_roof(shape, x0, y0, x1, y1, z, material, over=0.0, thick=0.32, parapet=0.0):
    shape.box((x0 - over, y0 - over, z), (x1 + over, y1 + over, z + thick), material)
    if parapet:
        for lo, hi in (((x0, y0), (x1, y0 + 0.25)), ((x0, y1 - 0.25), (x1, y1)), ((x0, y0 + 0.25), (x0 + 0.25, y1 - 0.25)), ((x1 - 0.25, y0 + 0.25), (x1, y1 - 0.25))):
            shape.box((*lo, z + thick), (*hi, z + thick + parapet), material)


def tiled_plane(shape, corners, material, width=0.22, course=0.36, lift=0.06):
    """Barrel tiles over a polygon in a plane; corners run along the eave first (left to right as seen from outside)."""
    corners = np.array(corners, dtype=float)
    along = corners[1] - corners[0]
    along /= np.linalg.norm(along)
    normal = np.cross(along, corners[-1] - corners[0])
    normal /= np.linalg.norm(normal)
    if normal[2] < 0:
        normal = -normal
    up = np.cross(normal, along)
    flat = np.stack([(corners - corners[0]) @ along, (corners - corners[0]) @ up], axis=1)
    u_min, u_max, v_max = flat[:, 0].min(), flat[:, 0].max(), flat[:, 1].max()
    profile = np.linspace(0, 1, 7)
    wave = lift * np.abs(np.sin(profile * np.pi)) ** 0.8
    cols = np.arange(u_min, u_max - 0.02, width)
    rows = np.arange(-0.06, v_max, course)
    quads = []
    for v in rows:
        inside = [(u, *_span(flat, v + course * 0.5)) for u in cols]
        keep = np.array([u for u, lo, hi in inside if lo - width * 0.3 <= u + width / 2 <= hi + width * 0.3])
        if not len(keep):
            continue
        upper = min(v + course + 0.05, v_max + 0.05)
        for a, b, ha, hb in zip(profile, profile[1:], wave, wave[1:]):
            u0, u1 = keep + a * width, keep + b * width
            low, high = 0.045, 0.0
            for va, vb, la, lb in ((v, upper, low, high),):
                quads.append(np.stack([np.stack([u0, np.full_like(u0, va), np.full_like(u0, ha + la)], 1), np.stack([u1, np.full_like(u0, va), np.full_like(u0, hb + la)], 1), np.stack([u1, np.full_like(u0, vb), np.full_like(u0, hb * 0.9 + lb)], 1), np.stack([u0, np.full_like(u0, vb), np.full_like(u0, ha * 0.9 + lb)], 1)], 1))
            quads.append(np.stack([np.stack([u0, np.full_like(u0, v), np.full_like(u0, ha + low - 0.028)], 1), np.stack([u1, np.full_like(u0, v), np.full_like(u0, hb + low - 0.028)], 1), np.stack([u1, np.full_like(u0, v), np.full_like(u0, hb + low)], 1), np.stack([u0, np.full_like(u0, v), np.full_like(u0, ha + low)], 1)], 1))
    local = np.concatenate(quads)
    middle = local[:, :, :2].mean(axis=1, keepdims=True)
    points = corners[0] + local[..., :1] * along + local[..., 1:2] * up + local[..., 2:] * normal
    uv = np.repeat(middle, 4, axis=1) + [100.0, 100.0]
    shape.add(points.reshape(-1, 3), np.arange(len(points) * 4).reshape(-1, 4), material, uv=uv)
    shape.polygon((corners - normal * 0.02).tolist(), material)
    return v_max


def _span(flat, v):
    """Where a horizontal line crosses the outline."""
    found = []
    for (u0, v0), (u1, v1) in zip(flat, np.roll(flat, -1, axis=0)):
        if (v0 <= v < v1) or (v1 <= v < v0):
            found.append(u0 + (u1 - u0) * (v - v0) / (v1 - v0))
    return (min(found), max(found)) if len(found) > 1 else (1.0, 0.0)


def ridge_tiles(shape, start, end, material, radius=0.12):
    start, end = np.array(start, float), np.array(end, float)
    length = np.linalg.norm(end - start)
    count = max(1, int(length / 0.4))
    for i in range(count):
        a, b = start + (end - start) * i / count, start + (end - start) * (i + 1.1) / count
        shape.tube([a, b], [radius * 1.06, radius * 0.94], material, sides=10)


def hip_roof(shape, x0, y0, x1, y1, z, material, over=0.45, pitch=22.0, soffit=None):
    """Four slopes; the ridge runs along the longer side. Returns the ridge's height."""
    x0, y0, x1, y1 = x0 - over, y0 - over, x1 + over, y1 + over
    half = min(x1 - x0, y1 - y0) / 2
    top = z + half * math.tan(math.radians(pitch))
    if x1 - x0 >= y1 - y0:
        a, b = (x0 + half, (y0 + y1) / 2, top), (x1 - half, (y0 + y1) / 2, top)
        planes = [[(x0, y0, z), (x1, y0, z), b, a], [(x1, y0, z), (x1, y1, z), b], [(x1, y1, z), (x0, y1, z), a, b], [(x0, y1, z), (x0, y0, z), a]]
    else:
        a, b = ((x0 + x1) / 2, y0 + half, top), ((x0 + x1) / 2, y1 - half, top)
        planes = [[(x0, y0, z), (x1, y0, z), a], [(x1, y0, z), (x1, y1, z), b, a], [(x1, y1, z), (x0, y1, z), b], [(x0, y1, z), (x0, y0, z), a, b]]
    for plane in planes:
        tiled_plane(shape, plane, material)
    ridge_tiles(shape, a, b, material)
    ends = [(a, (x0, y0, z)), (b, (x1, y0, z)), (b, (x1, y1, z)), (a, (x0, y1, z))] if x1 - x0 >= y1 - y0 else [(a, (x0, y0, z)), (a, (x1, y0, z)), (b, (x1, y1, z)), (b, (x0, y1, z))]
    for head, foot in ends:
        ridge_tiles(shape, np.array(foot) + [0, 0, 0.05], np.array(head) + [0, 0, 0.03], material, 0.1)
    eaves(shape, x0, y0, x1, y1, z, over, soffit)
    return top


def gable_roof(shape, x0, y0, x1, y1, z, material, wall_material, over=0.4, pitch=24.0, along='x', soffit=None, skin=None):
    """Two slopes; the ridge runs along x or y, with gables of the wall's material."""
    lift = math.tan(math.radians(pitch))
    if along == 'x':
        half = (y1 - y0) / 2
        top = z + half * lift
        eave = z - over * lift
        slopes = [[(x0 - over, y0 - over, eave), (x1 + over, y0 - over, eave), (x1 + over, y0 + half, top), (x0 - over, y0 + half, top)], [(x1 + over, y1 + over, eave), (x0 - over, y1 + over, eave), (x0 - over, y0 + half, top), (x1 + over, y0 + half, top)]]
        gables = [(Frame(x1, y0, 90), 2 * half), (Frame(x0, y1, 270), 2 * half)]
        ridge = ((x0 - over, y0 + half, top + 0.05), (x1 + over, y0 + half, top + 0.05))
    else:
        half = (x1 - x0) / 2
        top = z + half * lift
        eave = z - over * lift
        slopes = [[(x0 - over, y1 + over, eave), (x0 - over, y0 - over, eave), (x0 + half, y0 - over, top), (x0 + half, y1 + over, top)], [(x1 + over, y0 - over, eave), (x1 + over, y1 + over, eave), (x0 + half, y1 + over, top), (x0 + half, y0 - over, top)]]
        gables = [(Frame(x0, y0, 0), 2 * half), (Frame(x1, y1, 180), 2 * half)]
        ridge = ((x0 + half, y0 - over, top + 0.05), (x0 + half, y1 + over, top + 0.05))
    for frame, length in gables:
        shape.extrude([(0, z - 0.01), (length, z - 0.01), (length / 2, top - 0.02)], frame, -0.35, 0, wall_material)
    for slope in slopes:
        thick_slope(shape, slope, soffit or m.wood('#6f4c30'))
        (skin or tiled_plane)(shape, slope, material)
    if skin is None:
        ridge_tiles(shape, *ridge, material)
    return top


def thick_slope(shape, corners, material, thick=0.14):
    """The boards and rafters under a slope."""
    corners = np.array(corners, float)
    normal = np.cross(corners[1] - corners[0], corners[2] - corners[0])
    normal /= np.linalg.norm(normal)
    normal = normal if normal[2] > 0 else -normal
    low = corners - normal * thick
    high = corners - normal * 0.005
    count = len(corners)
    shape.add(np.concatenate([low, high]), [[i, (i + 1) % count, (i + 1) % count + count, i + count] for i in range(count)], material)
    shape.add(low, [list(range(count))[::-1]], material)
    shape.add(high, [list(range(count))], material)


def eaves(shape, x0, y0, x1, y1, z, over, material=None):
    material = material or m.plaster('#efe8da')
    shape.box((x0 + over * 0.25, y0 + over * 0.25, z - 0.14), (x1 - over * 0.25, y1 - over * 0.25, z - 0.01), material)
    shape.box((x0 + over * 0.6, y0 + over * 0.6, z - 0.26), (x1 - over * 0.6, y1 - over * 0.6, z - 0.12), material)


def chimney(shape, x, y, z, material, height=1.4, tile=None):
    shape.box((x - 0.32, y - 0.32, z), (x + 0.32, y + 0.32, z + height), material)
    shape.box((x - 0.4, y - 0.4, z + height), (x + 0.4, y + 0.4, z + height + 0.08), material)
    for dx in (-0.25, 0.25):
        for dy in (-0.25, 0.25):
            shape.box((x + dx - 0.07, y + dy - 0.07, z + height + 0.08), (x + dx + 0.07, y + dy + 0.07, z + height + 0.34), material)
    if tile:
        gable_tile = [(x - 0.45, y - 0.45), (x + 0.45, y - 0.45), (x + 0.45, y + 0.45), (x - 0.45, y + 0.45)]
        shape.prism(gable_tile, z + height + 0.34, z + height + 0.42, tile)


def lantern(shape, frame, u, w, z, lit):
    """A wall lamp; lit at the blue hour."""
    dark = m.metal('#1d1c1b', 0.5)
    shape.box((u - 0.02, 0, z + 0.1), (u + 0.02, w, z + 0.14), dark, frame)
    shape.box((u - 0.08, w - 0.08, z - 0.16), (u + 0.08, w + 0.08, z + 0.1), m.glow('#ffca80', 9.0) if lit else m.ceramic('#efe6d3'), frame)
    shape.box((u - 0.1, w - 0.1, z + 0.1), (u + 0.1, w + 0.1, z + 0.13), dark, frame)
    shape.box((u - 0.1, w - 0.1, z - 0.19), (u + 0.1, w + 0.1, z - 0.16), dark, frame)


def pergola(shape, x0, y0, x1, y1, height, material, posts=3, beam=0.14, gap=0.45, stone=None):
    """Posts and slats; of timber, or stone posts with a timber lid."""
    for i in range(posts):
        x = x0 + (x1 - x0 - 0.3) * i / max(1, posts - 1)
        shape.box((x, y0, 0), (x + (0.38 if stone else 0.16), y0 + (0.38 if stone else 0.16), height), stone or material)
    shape.box((x0 - 0.2, y0 + 0.06, height), (x1 + 0.2, y0 + 0.06 + beam, height + beam * 1.3), material)
    shape.box((x0 - 0.2, y1 - 0.2, height), (x1 + 0.2, y1 - 0.2 + beam, height + beam * 1.3), material)
    for x in np.arange(x0, x1, gap):
        shape.box((x, y0 - 0.35, height + beam * 1.3), (x + 0.07, y1, height + beam * 1.3 + 0.14), material)
