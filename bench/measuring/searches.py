"""`./dev bench --searches`: every kind of search on a large portfolio, and what a look-up by key feels of counts that run beside it."""

import argparse
import http.client
import os
import shutil
import statistics
import tempfile
import threading
import time
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import machine
import servers
from database import count_listings, make_portfolio
from workload import by_key

FIRST_DAY = date.today() + timedelta(days=80)
DATES = {"check_in": FIRST_DAY, "check_out": FIRST_DAY + timedelta(days=5), "guests": 4}
FILTERS: dict[str, dict[str, object]] = {
    "nothing": {},
    "kind": {"kind": "short_stay"},
    "place": {"place": "coast-7"},
    "dates and guests": DATES,
    "price": {"kind": "sale", "price_min_minor": 9_000_000, "price_max_minor": 30_000_000},
    "amenities": {"amenities": "pool,sea_view"},
    "a word of a quarter": {"q": "sunny"},
    "rare words": {"q": "coast 31 villa"},
    "a word of nobody": {"q": "nowhere"},
    "box": {"bbox": "5,38,9,44"},
    "much at once": {"kind": "short_stay", "property_kind": "villa,house", "bedrooms_min": 3, "amenities": "pool", "price_max_minor": 20_000, "guests": 4},
}
ENDPOINTS = {"list": "", "pins": "/pins", "counts": "/counts"}
ROUNDS = 7
BESIDE_SECONDS = 6.0


class Client:
    def __init__(self, url: str) -> None:
        self.connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)

    def took_ms(self, path: str) -> float:
        begun = time.perf_counter()
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"error: {path} answered {answer.status}")
        return (time.perf_counter() - begun) * 1_000


def search_table(url: str) -> str:
    client = Client(url)
    lines = ["| ms, median | " + " | ".join(ENDPOINTS) + " |", "|---|" + "--:|" * len(ENDPOINTS)]
    for title, filters in FILTERS.items():
        paths = [f"/api/v1/listings{end}?{urlencode(filters)}" for end in ENDPOINTS.values()]
        medians = [statistics.median(client.took_ms(path) for _ in range(ROUNDS)) for path in paths]
        lines.append(f"| {title} | " + " | ".join(f"{median:,.1f}" for median in medians) + " |")
    return "\n".join(lines)


def by_key_beside_counts(url: str, paths: list[str]) -> str:
    """Looks up one listing after another, first alone, then while two visitors keep asking for counts."""
    lines = ["| by key, ms | p50 | p99 | requests |", "|---|--:|--:|--:|"]
    for title, visitors in (("alone", 0), ("while counts run", 2)):
        done = threading.Event()
        beside = [threading.Thread(target=keep_counting, args=(url, done)) for _ in range(visitors)]
        for thread in beside:
            thread.start()
        client, took, ends = Client(url), [], time.monotonic() + BESIDE_SECONDS
        while time.monotonic() < ends:
            took.append(client.took_ms(paths[len(took) % len(paths)]))
        done.set()
        for thread in beside:
            thread.join()
        hundredths = statistics.quantiles(took, n=100)
        lines.append(f"| {title} | {hundredths[49]:.2f} | {hundredths[98]:.2f} | {len(took):,} |")
    return "\n".join(lines)


def keep_counting(url: str, done: threading.Event) -> None:
    client = Client(url)
    while not done.is_set():
        client.took_ms("/api/v1/listings/counts?" + urlencode(FILTERS["amenities"]))


def main() -> None:
    parser = argparse.ArgumentParser(prog="./dev bench --searches", description="Every kind of search on a large portfolio.")
    parser.add_argument("--properties", type=int, default=100_000, help="size of the made portfolio (%(default)s)")
    given = parser.parse_args()
    begun = time.monotonic()
    url = make_portfolio(os.environ["DATABASE_URL"], given.properties)
    seeded = time.monotonic() - begun
    folder = Path(tempfile.mkdtemp(prefix="estate-bench."))
    try:
        with servers.estate(url, folder) as server:
            print(f"\n{machine.describe()}; {given.properties:,} properties, made in {seeded:.0f} s; median of {ROUNDS}\n")
            print(search_table(server.url) + "\n")
            print(by_key_beside_counts(server.url, by_key(min(2_000, count_listings(url))).paths))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
