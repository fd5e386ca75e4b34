"""Memory of the whole running stack on the demo portfolio, after it has been used a little."""

import json
import os
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from machine import Memory, memory_of, tree_of

TITLES = {"postgres": "PostgreSQL", "redis": "Redis", "api": "server (estate)", "site": "site (node)", "gateway": "gateway (nginx)"}
REQUESTS = 200


@dataclass(frozen=True)
class Part:
    title: str
    processes: int
    memory: Memory


def pid_of(service: str) -> int:
    """As the supervisor notes it: `running pid 123 failures 0`."""
    words = (Path(os.environ["ESTATE_STATE"]) / "run" / f"state.{service}").read_text().split()
    return int(words[words.index("pid") + 1])


def use_the_stack(gateway: str) -> None:
    """Pages and answers through the gateway, each listing in turn."""
    with urllib.request.urlopen(f"{gateway}/api/v1/listings?limit=50", timeout=30) as response:
        slugs = [item["slug"] for item in json.load(response)["items"]]
    pages = ["/en", "/en/search", *(f"/en/listings/{slug}" for slug in slugs), *(f"/api/v1/listings/{slug}" for slug in slugs)]
    for number in range(REQUESTS):
        try:
            with urllib.request.urlopen(gateway + pages[number % len(pages)], timeout=30) as response:
                response.read()
        except urllib.error.HTTPError as error:
            if error.code >= 500:
                raise


def footprint(gateway: str) -> list[Part]:
    use_the_stack(gateway)
    parts = []
    for service, title in TITLES.items():
        pids = tree_of(pid_of(service))
        parts.append(Part(title, len(pids), memory_of(pids)))
    return parts
