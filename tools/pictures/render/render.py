#!/usr/bin/env python3
"""Renders pictures of the demo portfolio. See README.md.

    render.py house REF          every view of a property that does not exist yet
    render.py REF VIEW...        these views, again if they exist; with --to a sketch each that is not kept
"""
import argparse
import fcntl
import hashlib
import json
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE / '../../../data/demo'
sys.path.insert(0, str(HERE))

from estate_render import scenes, stage  # noqa: E402
from estate_render.facts import portfolio  # noqa: E402

# Rooms have broad planes and straight edges: they are sharp enough from fewer pixels.
WIDTH, WIDTH_INSIDE, KEPT_WIDTH = 1152, 1056, 1600
# Of the file that is kept; grass and leaves get the lower one, so that none is much heavier than 180 kB.
QUALITIES, HEAVIEST = (72, 66), 180_000


def name_of(ref, view):
    return f'{ref.lower()}-{view}.webp'


def missing(ref, views):
    return [view for view in views if not (DATA / 'pictures' / name_of(ref, view)).exists()]


def mirror(png):
    from PIL import Image, ImageOps
    with Image.open(png) as raw:
        turned = ImageOps.mirror(raw)
    turned.save(png)


def keep(png, ref, view, p):
    """Writes the picture that is kept and its line of the index."""
    from PIL import Image, ImageFilter
    folder = DATA / 'pictures'
    folder.mkdir(exist_ok=True)
    with Image.open(png) as raw:
        large = raw.convert('RGB').resize((KEPT_WIDTH, round(KEPT_WIDTH * raw.height / raw.width)), Image.LANCZOS).filter(ImageFilter.UnsharpMask(1.4, 55, 2))
    file = folder / name_of(ref, view)
    for quality in QUALITIES:
        large.save(file, 'WEBP', quality=quality, method=6)
        if file.stat().st_size <= HEAVIEST:
            break
    mean = large.resize((1, 1), Image.BOX).getpixel((0, 0))
    entry = {'file': file.name, 'ref': ref, 'view': view, 'hour': p['hour'], 'width': large.width, 'height': large.height, 'dominant_color': '#%02x%02x%02x' % mean, 'sha256': hashlib.sha256(file.read_bytes()).hexdigest()[:16]}
    note(folder / 'index.json', entry)


def note(index_file, entry):
    """Adds a picture to the index; several processes may render side by side."""
    with open(index_file, 'a+') as shared:
        fcntl.flock(shared, fcntl.LOCK_EX)
        shared.seek(0)
        index = json.loads(shared.read() or '[]')
        index = sorted([old for old in index if old['file'] != entry['file']] + [entry], key=lambda each: each['file'])
        shared.truncate(0)
        shared.write('[\n' + ',\n'.join(' ' + json.dumps(each) for each in index) + '\n]\n')


def render(property, view, options):
    started, cpu = time.time(), time.process_time()
    p = scenes.build(property, view, options.cache)
    built = time.process_time() - cpu
    inside = scenes.is_inside(view)
    width = options.width or (WIDTH_INSIDE if inside else WIDTH)
    stage.settings(width, round(width * 2 / 3), options.samples + (scenes.MORE_SAMPLES if inside else 0), inside, options.threads)
    name = name_of(property['ref'], view).replace('.webp', '.png')
    png = Path(options.to or options.cache) / name
    stage.picture(png)
    if scenes.is_mirrored(p, view):
        mirror(png)
    if not options.to:
        keep(png, property['ref'], view, p)
    print(f"{property['ref']} {view} {p['hour']}: {time.time() - started:.0f} s, {time.process_time() - cpu:.0f} s of processor time, {built:.1f} of them the scene", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('ref')
    parser.add_argument('views', nargs='*')
    parser.add_argument('--to', help='a folder for sketches')
    parser.add_argument('--width', type=int)
    parser.add_argument('--samples', type=int, default=4)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--cache', default='/tmp/estate-render')
    options = parser.parse_args()
    properties = portfolio(DATA)
    ref, views = options.ref, options.views
    if ref == 'house':
        ref = views[0]
        views = missing(ref, scenes.views_of(properties[ref]))
    if not views:
        print('nothing is left to render')
        return
    Path(options.to or options.cache).mkdir(parents=True, exist_ok=True)
    Path(options.cache).mkdir(parents=True, exist_ok=True)
    for view in views:
        render(properties[ref], view, options)


if __name__ == '__main__':
    main()
