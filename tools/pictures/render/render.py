#!/usr/bin/env python3
"""Renders pictures of the demo portfolio. See README.md.

    render.py next                     the first picture of queue.txt that does not exist yet
    render.py REF VIEW [--to FILE.png] one picture; with --to a sketch that is not kept
"""
import argparse
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

WIDTH, KEPT_WIDTH, QUALITY = 1152, 1600, 78


def wanted():
    """The queue: lines of `REF VIEW`, in order of value."""
    lines = (HERE / 'queue.txt').read_text().splitlines()
    return [tuple(line.split()[:2]) for line in lines if line.strip() and not line.startswith('#')]


def name_of(ref, view):
    return f'{ref.lower()}-{view}.webp'


def next_in_queue():
    folder = DATA / 'pictures'
    return next(((ref, view) for ref, view in wanted() if not (folder / name_of(ref, view)).exists()), None)


def keep(png, ref, view, p):
    """Writes the picture that is kept and its line of the index."""
    from PIL import Image, ImageFilter
    folder = DATA / 'pictures'
    folder.mkdir(exist_ok=True)
    with Image.open(png) as raw:
        large = raw.convert('RGB').resize((KEPT_WIDTH, round(KEPT_WIDTH * raw.height / raw.width)), Image.LANCZOS).filter(ImageFilter.UnsharpMask(1.4, 55, 2))
    file = folder / name_of(ref, view)
    large.save(file, 'WEBP', quality=QUALITY, method=6)
    mean = large.resize((1, 1), Image.BOX).getpixel((0, 0))
    index_file = folder / 'index.json'
    index = json.loads(index_file.read_text()) if index_file.exists() else []
    entry = {'file': file.name, 'ref': ref, 'view': view, 'hour': p['hour'], 'width': large.width, 'height': large.height, 'dominant_color': '#%02x%02x%02x' % mean, 'sha256': hashlib.sha256(file.read_bytes()).hexdigest()[:16]}
    index = sorted([old for old in index if old['file'] != file.name] + [entry], key=lambda each: each['file'])
    index_file.write_text('[\n' + ',\n'.join(' ' + json.dumps(each) for each in index) + '\n]\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('ref')
    parser.add_argument('view', nargs='?')
    parser.add_argument('--to')
    parser.add_argument('--width', type=int, default=WIDTH)
    parser.add_argument('--samples', type=int, default=5)
    parser.add_argument('--cache', default='/tmp/estate-render')
    options = parser.parse_args()
    ref, view = next_in_queue() or (None, None) if options.ref == 'next' else (options.ref, options.view)
    if ref is None:
        print('the queue is empty')
        return
    started, cpu = time.time(), time.process_time()
    Path(options.cache).mkdir(parents=True, exist_ok=True)
    p = scenes.build(portfolio(DATA)[ref], view, options.cache)
    samples = options.samples + (6 if view in scenes.INSIDE else 0)
    stage.settings(options.width, round(options.width * 2 / 3), samples, view in scenes.INSIDE)
    png = options.to or f'{options.cache}/{name_of(ref, view)}.png'
    stage.picture(png)
    if not options.to:
        keep(png, ref, view, p)
    print(f"{ref} {view} {p['hour']}: {time.time() - started:.0f} s, {time.process_time() - cpu:.0f} s of processor time")


if __name__ == '__main__':
    main()
