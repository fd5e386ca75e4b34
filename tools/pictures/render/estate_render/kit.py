"""Meshes from plain numbers. Metres; x to the right, y away from the viewer, z up."""
import math

import bpy
import numpy as np

UP = np.array([0.0, 0.0, 1.0])
BOX_FACES = np.array([[0, 3, 2, 1], [4, 5, 6, 7], [0, 1, 5, 4], [1, 2, 6, 5], [2, 3, 7, 6], [3, 0, 4, 7]])


class Frame:
    """A place to build at: `u` runs along a wall, `w` out of it, `z` up. An angle of 0 is a wall that faces the viewer."""

    def __init__(self, x=0.0, y=0.0, degrees=0.0, z=0.0):
        angle = math.radians(degrees)
        self.origin = np.array([x, y, z], dtype=float)
        self.degrees = degrees
        self.along = np.array([math.cos(angle), math.sin(angle), 0.0])
        self.out = np.array([math.sin(angle), -math.cos(angle), 0.0])

    def at(self, u, w=0.0, z=0.0):
        return self.origin + self.along * u + self.out * w + UP * z

    def moved(self, u, w=0.0, z=0.0, turn=0.0):
        x, y, height = self.at(u, w, z)
        return Frame(x, y, self.degrees + turn, height)


WORLD = Frame()


class Shape:
    """Faces of many materials that become one mesh. Texture coordinates are metres: along the horizontal of a face, and up it."""

    def __init__(self):
        self.chunks = []
        self.materials = []

    def _slot(self, material):
        if material not in self.materials:
            self.materials.append(material)
        return self.materials.index(material)

    def add(self, points, faces, material, uv=None, smooth=False):
        """points (n, 3), faces (m, corners), uv (m, corners, 2) or None."""
        self.chunks.append((np.asarray(points, dtype=np.float32), np.asarray(faces, dtype=np.int32), self._slot(material), uv, smooth))

    def polygon(self, points, material):
        self.add(points, [list(range(len(points)))], material)

    def box(self, lo, hi, material, frame=None):
        """lo and hi are (u, w, z) of a frame, or (x, y, z) without one."""
        (a, b, c), (d, e, f) = lo, hi
        corners = [(a, b, c), (d, b, c), (d, e, c), (a, e, c), (a, b, f), (d, b, f), (d, e, f), (a, e, f)]
        faces = BOX_FACES
        if frame is not None:
            corners = [frame.at(*corner) for corner in corners]
            faces = BOX_FACES[:, ::-1]
        self.add(corners, faces, material)

    def prism(self, outline, z0, z1, material):
        """A vertical solid over an outline of (x, y), counter-clockwise from above."""
        count = len(outline)
        points = [(x, y, z0) for x, y in outline] + [(x, y, z1) for x, y in outline]
        self.add(points, [[i, (i + 1) % count, (i + 1) % count + count, i + count] for i in range(count)], material)
        self.add(points[count:], [list(range(count))], material)
        self.add(points[:count], [list(range(count))[::-1]], material)

    def extrude(self, outline, frame, w0, w1, material):
        """A solid over an outline of (u, z) in a wall's plane, between two depths."""
        count = len(outline)
        points = [frame.at(u, w1, z) for u, z in outline] + [frame.at(u, w0, z) for u, z in outline]
        self.add(points, [[i + count, (i + 1) % count + count, (i + 1) % count, i] for i in range(count)], material)
        self.add(points[:count], [list(range(count))], material)
        self.add(points[count:], [list(range(count))[::-1]], material)

    def tube(self, path, radii, material, sides=8, caps=True):
        """A round rod along a path; one radius for all or one for each point."""
        path = np.asarray(path, dtype=float)
        radii = np.broadcast_to(np.asarray(radii, dtype=float), (len(path),))
        tangents = np.gradient(path, axis=0)
        tangents /= np.linalg.norm(tangents, axis=1)[:, None] + 1e-9
        side = np.cross(tangents, UP)
        flat = np.linalg.norm(side, axis=1) < 0.2
        side[flat] = np.cross(tangents[flat], [0.0, 1.0, 0.0])
        side /= np.linalg.norm(side, axis=1)[:, None]
        other = np.cross(side, tangents)
        angles = np.linspace(0, 2 * np.pi, sides, endpoint=False)
        rings = path[:, None, :] + radii[:, None, None] * (np.cos(angles)[None, :, None] * side[:, None, :] + np.sin(angles)[None, :, None] * other[:, None, :])
        faces = [[i * sides + j, i * sides + (j + 1) % sides, (i + 1) * sides + (j + 1) % sides, (i + 1) * sides + j] for i in range(len(path) - 1) for j in range(sides)]
        self.add(rings.reshape(-1, 3), faces, material, smooth=sides > 6)
        if caps:
            self.add(rings[0], [list(range(sides))], material)
            self.add(rings[-1], [list(range(sides))[::-1]], material)

    def lathe(self, profile, centre, material, sides=24, smooth=True):
        """A solid of revolution: profile of (radius, z) from below upwards."""
        angles = np.linspace(0, 2 * np.pi, sides, endpoint=False)
        cx, cy, cz = centre
        points = [(cx + r * math.cos(a), cy + r * math.sin(a), cz + z) for r, z in profile for a in angles]
        faces = [[i * sides + j, i * sides + (j + 1) % sides, (i + 1) * sides + (j + 1) % sides, (i + 1) * sides + j] for i in range(len(profile) - 1) for j in range(sides)]
        self.add(points, faces, material, smooth=smooth)

    def grid(self, points, material, uv=True, smooth=True):
        """points (rows, columns, 3) become a skin."""
        points = np.asarray(points, dtype=float)
        rows, columns, _ = points.shape
        index = np.arange(rows * columns).reshape(rows, columns)
        faces = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], axis=-1).reshape(-1, 4)
        self.add(points.reshape(-1, 3), faces, material, smooth=smooth)

    def build(self, name, bevel=0.0, segments=2, weld=False):
        mesh = bpy.data.meshes.new(name)
        points = np.concatenate([chunk[0] for chunk in self.chunks])
        offsets = np.cumsum([0] + [len(chunk[0]) for chunk in self.chunks])
        loops, totals, slots, smooth, coordinates = [], [], [], [], []
        for (vertices, faces, slot, uv, soft), offset in zip(self.chunks, offsets):
            loops.append((faces + offset).ravel())
            totals.append(np.full(len(faces), faces.shape[1]))
            slots.append(np.full(len(faces), slot))
            smooth.append(np.full(len(faces), soft))
            coordinates.append((np.asarray(uv) if uv is not None else flat_coordinates(vertices[faces])).reshape(-1, 2))
        loops, totals = np.concatenate(loops), np.concatenate(totals)
        mesh.vertices.add(len(points))
        mesh.vertices.foreach_set('co', points.ravel())
        mesh.loops.add(len(loops))
        mesh.loops.foreach_set('vertex_index', loops)
        mesh.polygons.add(len(totals))
        mesh.polygons.foreach_set('loop_start', np.concatenate([[0], np.cumsum(totals)[:-1]]))
        mesh.polygons.foreach_set('material_index', np.concatenate(slots))
        mesh.polygons.foreach_set('use_smooth', np.concatenate(smooth))
        layer = mesh.uv_layers.new(name='metres')
        layer.data.foreach_set('uv', np.concatenate(coordinates).astype(np.float32).ravel())
        for material in self.materials:
            mesh.materials.append(material)
        mesh.update(calc_edges=True)
        mesh.validate()
        result = bpy.data.objects.new(name, mesh)
        bpy.context.scene.collection.objects.link(result)
        if bevel:
            modifier = result.modifiers.new('edges', 'BEVEL')
            modifier.width, modifier.segments, modifier.limit_method = bevel, segments, 'ANGLE'
            modifier.harden_normals = False
        return result


def flat_coordinates(corners):
    """(faces, corners, 3) to metres along the face's horizontal and up it."""
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal /= np.linalg.norm(normal, axis=1)[:, None] + 1e-12
    along = np.stack([-normal[:, 1], normal[:, 0], np.zeros(len(normal))], axis=1)
    length = np.linalg.norm(along, axis=1)
    along[length < 0.05] = [1.0, 0.0, 0.0]
    along /= np.linalg.norm(along, axis=1)[:, None]
    up = np.cross(normal, along)
    return np.stack([np.einsum('fck,fk->fc', corners, along), np.einsum('fck,fk->fc', corners, up)], axis=-1)


def copy_of(original, x, y, z=0.0, turn=0.0, scale=1.0, tilt=(0.0, 0.0)):
    """Another object with the same mesh; costs next to nothing."""
    twin = bpy.data.objects.new(original.name, original.data)
    for modifier in original.modifiers:
        made = twin.modifiers.new(modifier.name, modifier.type)
        if modifier.type == 'BEVEL':
            made.width, made.segments, made.limit_method = modifier.width, modifier.segments, modifier.limit_method
    twin.location = (x, y, z)
    twin.rotation_euler = (tilt[0], tilt[1], math.radians(turn))
    twin.scale = (scale, scale, scale) if not isinstance(scale, tuple) else scale
    bpy.context.scene.collection.objects.link(twin)
    return twin


def scatter(original, places):
    """Many copies as instances on the faces of one mesh. places: rows of (x, y, z, turn in radians, scale)."""
    places = np.asarray(places, dtype=float)
    if not len(places):
        return None
    half = 0.5 * places[:, 4]
    cos, sin = np.cos(places[:, 3]), np.sin(places[:, 3])
    corners = []
    for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        corners.append(np.stack([places[:, 0] + half * (a * cos - b * sin), places[:, 1] + half * (a * sin + b * cos), places[:, 2]], axis=1))
    points = np.stack(corners, axis=1).reshape(-1, 3)
    mesh = bpy.data.meshes.new(original.name + ' places')
    mesh.from_pydata(points.tolist(), [], np.arange(len(points)).reshape(-1, 4).tolist())
    carrier = bpy.data.objects.new(mesh.name, mesh)
    bpy.context.scene.collection.objects.link(carrier)
    carrier.instance_type = 'FACES'
    carrier.use_instance_faces_scale = True
    carrier.show_instancer_for_render = False
    child = bpy.data.objects.new(original.name, original.data)
    bpy.context.scene.collection.objects.link(child)
    child.parent = carrier
    return carrier


def hide(original):
    """The model of many copies is itself not in the picture."""
    original.hide_render = True
    return original
