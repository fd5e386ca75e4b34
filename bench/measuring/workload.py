"""What is asked: the same two questions as HTTP requests and as pgbench scripts, made from the same ranges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from urllib.parse import urlencode

MODULES = Path(__file__).resolve().parents[2] / "modules"
MEDIA_URL = "/media"
PAGE_LENGTH = 24

# pgbench's variables can be drawn at random only as numbers, so the listings of the scratch database have numbers as slugs.
FIRST_SLUG = 100_001


@dataclass(frozen=True)
class Script:
    """One pgbench script: `draw` sets variables at random, `sql` uses them."""

    name: str
    draw: str
    sql: str

    @property
    def text(self) -> str:
        return f"{self.draw}\n{self.sql};\n"


@dataclass(frozen=True)
class Work:
    name: str
    title: str
    paths: list[str]
    scripts: list[Script]
    constants: dict[str, str]
    # Settings of the session, as the servers have them for this statement.
    options: str = ""


# A statement of optional filters says so in its first line; the servers run it on sessions that plan each call.
PLAN_EACH_CALL = "-- plan: custom"


def session_options(module: str, name: str) -> str:
    text = (MODULES / module / "queries" / f"{name}.sql").read_text()
    return "-c plan_cache_mode=force_custom_plan" if text.startswith(PLAN_EACH_CALL) else ""


def read_statement(module: str, name: str, parameters: dict[int, str]) -> str:
    """The module's own statement, $n written as pgbench's variables; comments are left out."""
    text = (MODULES / module / "queries" / f"{name}.sql").read_text()
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("--")]
    return re.sub(r"\$(\d+)", lambda number: parameters[int(number[1])], "\n".join(lines))


def by_key(slugs: int) -> Work:
    last = FIRST_SLUG + slugs - 1
    sql = read_statement("catalog", "find_listing_page", {1: ":slug", 2: ":locale", 3: ":media", 4: "FALSE", 5: "NULL::text"})
    return Work(
        name="key",
        title="listing by key",
        # 7919 is a prime: neighbours in the load are no neighbours in the table.
        paths=[f"/api/v1/listings/{FIRST_SLUG + number * 7919 % slugs}" for number in range(slugs)],
        scripts=[Script("key", rf"\set slug random({FIRST_SLUG}, {last})", sql)],
        constants={"locale": "en", "media": MEDIA_URL},
        options=session_options("catalog", "find_listing_page"),
    )


@dataclass(frozen=True)
class Prices:
    """Searched price ranges of a kind: from `least` in `steps` steps, one to `widths` steps wide."""

    least: int
    step: int
    steps: int = 10
    widths: int = 5


PRICES = {"short_stay": Prices(6_000, 5_000), "lease": Prices(70_000, 40_000), "sale": Prices(9_000_000, 25_000_000)}
BEDROOMS = 4

# Filters that this search leaves off. pgbench cannot send NULL, so it stands in the text with its type.
UNUSED = {3: "text", 4: "text", 5: "catalog.property_kind[]", 6: "int", 10: "text[]", 11: "float8", 12: "float8", 13: "float8", 14: "float8",
          15: "date", 16: "date", 19: "bigint", 20: "uuid"}  # fmt: skip


def search() -> Work:
    paths = sorted(search_paths(), key=lambda path: hash_of(path))
    return Work(
        name="search",
        title="filtered search",
        paths=paths,
        scripts=[search_script(kind, prices) for kind, prices in PRICES.items()],
        constants={
            "locale": "en", "now": "2026-11-22T12:00:00Z", "sort": "recommended", "length": str(PAGE_LENGTH + 1), "media": MEDIA_URL,
            **{f"kind_{kind}": kind for kind in PRICES},
        },  # fmt: skip
        options=session_options("search", "search_listings"),
    )


def hash_of(text: str) -> int:
    """The same in every run, unlike hash()."""
    result = 0
    for letter in text.encode():
        result = (result * 1_000_003 ^ letter) & 0xFFFFFFFF
    return result


def search_paths() -> Iterator[str]:
    for kind, prices in PRICES.items():
        for start, width, bedrooms in product(range(prices.steps), range(1, prices.widths + 1), range(1, BEDROOMS + 1)):
            least = prices.least + prices.step * start
            yield "/api/v1/listings?" + urlencode(
                {"kind": kind, "price_min_minor": least, "price_max_minor": least + prices.step * width, "bedrooms_min": bedrooms}
            )


def search_script(kind: str, prices: Prices) -> Script:
    parameters = {number: f"(NULL::{of_type})" for number, of_type in UNUSED.items()}
    parameters |= {1: ":locale", 2: f":kind_{kind}", 7: ":bedrooms", 8: ":price_min_micro", 9: ":price_max_micro", 17: ":now", 18: ":sort", 21: ":length", 22: ":media"}
    draw = [
        rf"\set price_min {prices.least} + {prices.step} * random(0, {prices.steps - 1})",
        rf"\set price_max :price_min + {prices.step} * random(1, {prices.widths})",
        # In millionths of a euro cent, as the database has them.
        r"\set price_min_micro :price_min * 1000000",
        r"\set price_max_micro :price_max * 1000000",
        rf"\set bedrooms random(1, {BEDROOMS})",
    ]
    return Script(kind, "\n".join(draw), read_statement("search", "search_listings", parameters))


def drawn_variables(work: Work, path: str) -> dict[str, str]:
    """What pgbench would have to draw to ask for `path`."""
    if work.name == "key":
        return work.constants | {"slug": path.rpartition("/")[2]}
    query = dict(pair.split("=") for pair in path.partition("?")[2].split("&"))
    micro = {f"price_{end}_micro": query[f"price_{end}_minor"] + "000000" for end in ("min", "max")}
    return work.constants | micro | {"bedrooms": query["bedrooms_min"]}


def script_of(work: Work, path: str) -> Script:
    if work.name == "key":
        return work.scripts[0]
    return next(script for script in work.scripts if f"kind={script.name}&" in path)


def with_values(script: Script, variables: dict[str, str]) -> str:
    """The script's statement with its variables as literals."""
    return re.sub(r"(?<!:):([a-z_]+)", lambda name: "'" + variables[name[1]].replace("'", "''") + "'", script.sql)
