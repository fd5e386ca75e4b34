"""What lies behind a property: sea, hills, mountains, desert, town. Heights are relative to the house's terrace."""
import numpy as np

from . import materials as m
from . import plants
from .kit import Shape, scatter
from .light import HOURS
from .outside import forest, fractal, terrain
from .town import town

TOWNS = ('city', 'old_town')
SEASIDE = ('sea', 'cliff', 'lagoon', 'harbour', 'river')
# near growth, far growth, rock at a slope's steepness (0: none), snow line in metres (0: none)
LOOKS = {
    'sea': ('#5f6b38', '#86824f', 0.72, 0), 'cliff': ('#6a6f3c', '#a08a58', 0.8, 0), 'lagoon': ('#66713d', '#97905d', 0.6, 0), 'harbour': ('#5a6a3a', '#8c8a58', 0.7, 0), 'river': ('#55683a', '#7c8450', 0.6, 0),
    'countryside': ('#5d6c35', '#a39a5c', 0.5, 0), 'garden': ('#4d6632', '#7c8a48', 0.4, 0), 'vineyard': ('#5f7036', '#8f8b4a', 0.5, 0), 'forest': ('#3d5530', '#6b7a40', 0.5, 0), 'mountain': ('#4a5c34', '#75784a', 0.78, 0),
    'alps': ('#3a5530', '#5d7440', 0.74, 900), 'desert': ('#a98e68', '#c2a67c', 0.5, 1300), 'palm_grove': ('#8f8456', '#b39b6c', 0.5, 1300), 'volcano': ('#4a3a32', '#6f5546', 0.4, 0), 'city': ('#56663a', '#80804f', 0.4, 0), 'old_town': ('#5a683c', '#87824f', 0.4, 0)
}


def smooth(value, low, high):
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def heights(kind, seed):
    """The ground's height by place; flat around the house."""
    def plateau(x, y):
        return smooth(np.hypot(x * 0.8, np.maximum(y - 6, 0) * 1.15 + np.maximum(-y - 14, 0) * 0.4), 26, 130)

    def coast(x, y):
        drop = -30 * smooth(y + 10 * np.sin(x * 0.02), 32, 120)
        shore = 900 + 500 * fractal(x, y * 0, seed, 3, 0.0003)
        side = smooth(np.abs(x) - 0.42 * y, 60, 700) * smooth(y, 60, 700)
        return np.minimum(drop, 6) + side * (58 + 30 * fractal(x, y, seed + 1, 6, 0.0022)) * smooth(shore * 2 - y, 0, 500)

    def hills(x, y):
        near = plateau(x, y) * (7 + 7 * fractal(x, y, seed, 5, 0.004))
        far = smooth(y, 260, 1500) * (70 + 65 * fractal(x, y, seed + 2, 6, 0.0011)) + smooth(y, 1500, 5000) * (150 + 130 * fractal(x, y, seed + 4, 6, 0.0004))
        return near - 6 * smooth(y, 30, 140) + far

    def mountains(x, y):
        side = smooth(np.abs(x) - 30, 0, 900) * 150
        ridge = smooth(y, 500, 3600) * (860 + 380 * fractal(x, y, seed, 3, 0.00017) + 150 * fractal(x, y, seed + 5, 3, 0.0006, ridge=True) + 50 * fractal(x, y, seed + 3, 4, 0.0021))
        return plateau(x, y) * (5 + 5 * fractal(x, y, seed, 5, 0.006)) + side * smooth(y, 60, 500) + ridge * (0.62 if kind == 'mountain' else 1.0)

    def plain(x, y):
        near = plateau(x, y) * (1.2 + 1.8 * fractal(x, y, seed, 5, 0.006))
        ridge = smooth(y, 4200, 8200) * (950 + 300 * fractal(x, y, seed, 3, 0.00016) + 170 * fractal(x, y, seed + 5, 3, 0.0005, ridge=True) + 50 * fractal(x, y, seed + 3, 3, 0.0017))
        return near + ridge

    def cones(x, y):
        result = plateau(x, y) * (2 + 2 * fractal(x, y, seed, 5, 0.006))
        random = np.random.default_rng(seed)
        for i in range(7):
            cx, cy, r = random.uniform(-1700, 1700), random.uniform(700, 2600), random.uniform(260, 620)
            d = np.hypot(x - cx, y - cy) / r
            result = result + np.maximum(0, 1 - d) ** 1.25 * r * 0.52 - np.maximum(0, 0.16 - d) * r * 0.9
        return result + smooth(y, 300, 3000) * 12 * fractal(x, y, seed + 1, 6, 0.003)

    return {'alps': mountains, 'mountain': mountains, 'desert': plain, 'palm_grove': plain, 'volcano': cones}.get(kind, coast if kind in SEASIDE else hills)


def skirt(height, skin):
    """Between the level ground around the house and the slopes' edges: without it the sky is seen under the hills."""
    shape = Shape()
    along, across = np.linspace(-60, 24.5, 40), np.linspace(-160, 160, 120)
    for x, y in ((np.full(40, -160.0), along), (np.full(40, 160.0), along), (across, np.full(120, 24.3))):
        shape.grid(np.stack([np.stack([x, y, np.full(len(x), -0.4)], axis=1), np.stack([x, y, height(x, y) + 0.02], axis=1)]), skin)
    shape.build('skirt')


def underfoot(kind, season, lava, garden):
    """The level ground around a house: snow, lava, sand, the stones of a square, or a lawn of the garden's green."""
    if season == 'winter':
        return m.snow()
    if lava:
        return m.gravel('#3a3634', 30.0)
    if kind == 'desert':
        return m.ground('#b08f63', '#c4a579', '#a08157', 0.5)
    return m.cobbles('#b3a997', 5.0) if kind in TOWNS else m.ground(garden, garden, '#7f7a48')


def landscape(kind, hour, seed=1, season=None, garden='#5f7232', trees=True, hole=None, place=''):
    lava = kind == 'volcano' or (place == 'lanzarote' and kind in SEASIDE)
    near, far, rocky, snow = LOOKS['volcano' if lava else kind]
    if season == 'winter':
        near, far, snow = '#e9eef4', '#d5dde6', 0
    elif season == 'autumn':
        near, far = ('#66683a', '#857a4a') if kind == 'alps' else ('#7a6a34', '#a8742f')
    if kind == 'alps' and season != 'winter':
        snow = 1000
    haze = HOURS[hour]['haze']
    height = heights(kind, seed)
    reach = {'alps': 9000.0, 'mountain': 4200.0, 'desert': 6500.0, 'palm_grove': 6500.0}.get(kind, 2300.0)
    if season == 'winter':
        skin = m.distance('#e6ecf2', '#f3f6fa', haze, reach, 0.7, 0.0)
    else:
        skin = m.distance(near, far, haze, reach, rocky, float(snow))
    terrain(height, -160, 24, 160, 260, skin, 3.0, 'near')
    terrain(height, -1100, 260, 1100, 1300, skin, 12.0, 'middle')
    # It begins below the end of the middle one: between two grids of different steps the sky would be seen through cracks.
    terrain(height, -9000, 1160, 9000, 9500, skin, 70.0, 'far')
    for x0, x1 in ((-1100, -160), (160, 1100)):
        terrain(height, x0, -60, x1, 260, skin, 14.0, 'side')
    skirt(height, skin)
    flat, material = Shape(), underfoot(kind, season, lava, garden)
    a, b, c, d = hole or (0, 0, 0, 0)
    for x0, y0, x1, y1 in ((-160, -80, 160, b), (-160, d, 160, 24.5), (-160, b, a, d), (c, b, 160, d)):
        flat.polygon([(x0, y0, -0.05), (x1, y0, -0.05), (x1, y1, -0.05), (x0, y1, -0.05)], material)
    flat.build('ground')
    if kind in SEASIDE:
        level = -26.0 if kind in ('sea', 'cliff') else -9.0
        water(hour, level)
    if kind in TOWNS:
        town(height, seed, {'marrakech': 'marrakech', 'lanzarote': 'canary'}.get(place, 'south'), hour == 'dusk')
    elif trees:
        growth('volcano' if lava else kind, height, season, seed)
    return height


def water(hour, level, start=40):
    """The sea, from the shore to the horizon."""
    plane = Shape()
    day = hour != 'dusk'
    plane.polygon([(-30000, start, level), (30000, start, level), (30000, 40000, level), (-30000, 40000, level)], m.sea('#0f4f6a' if day else '#1d3350', HOURS[hour]['haze'], 9000.0 if day else 14000.0))
    plane.build('sea')


def growth(kind, height, season, seed):
    """Trees in the middle distance, by what grows there."""
    above = -8 if kind in ('lagoon', 'river', 'harbour') else -22
    dry = lambda x, y: height(x, y) > above
    if kind in ('alps',):
        model = plants.fir(seed, 15, season == 'winter')
        forest(model, height, -420, 420, 60, 900, 2600, seed, (0.7, 1.25), lambda x, y: (np.abs(x) > 34 + 20 * np.sin(y * 0.02)) | (y > 320))
        forest(model, height, -60, 60, 30, 80, 26, seed + 1, (0.55, 1.0), lambda x, y: np.abs(x) > 16)
        return
    if kind in ('palm_grove',):
        forest(plants.palm(seed, 9), height, -180, 180, 30, 420, 420, seed, (0.7, 1.2))
        forest(plants.olive(seed), height, -150, 150, 28, 260, 240, seed + 1, (0.8, 1.4))
        return
    if kind == 'desert':
        forest(plants.agave(seed, 0.5, 'olive', 16), height, -80, 80, 26, 160, 260, seed, (0.5, 1.3))
        return
    if kind == 'volcano':
        forest(plants.agave(seed, 0.7), height, -60, 60, 26, 110, 90, seed, (0.6, 1.5))
        forest(plants.palm(seed, 6), height, -90, 90, 30, 200, 24, seed, (0.6, 1.1))
        return
    first = plants.oak(seed, 9, 'autumn' if season == 'autumn' else 'oak')
    forest(first, height, -420, 420, 55, 900, 1300 if kind in ('forest', 'mountain') else 620, seed, (0.7, 1.5), dry)
    second = plants.pine(seed, 10) if kind in SEASIDE + ('forest', 'mountain') else plants.olive(seed, 4.6)
    forest(second, height, -260, 260, 34, 420, 330, seed + 1, (0.7, 1.3), dry)
    if kind in ('countryside', 'vineyard', 'garden'):
        forest(plants.cypress(seed), height, -240, 240, 50, 420, 70, seed + 2, (0.8, 1.4), dry)
    if kind == 'vineyard':
        rows(height, season, seed)


def rows(height, season, seed):
    """Vines in lines over the near slope."""
    model = plants.vine_row(seed, 2.0, 'autumn' if season == 'autumn' else 'vine')
    places = [(x, y, float(height(np.array(float(x)), np.array(float(y)))), 0.0, 1.0) for y in np.arange(30, 150, 2.4) for x in np.arange(-70, 70, 2.0)]
    scatter(model, places)
