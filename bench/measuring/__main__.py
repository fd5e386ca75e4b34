"""`./dev bench`: one table of one run. Runs inside scripts/with-test-services --stack (see bench/run)."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import compare
import machine
import report
import servers
from bookings import measure_bookings
from database import count_listings, make_portfolio
from footprint import footprint, pid_of
from load import Cell, Outcome, http_load, measure, median_cell, pgbench_load
from workload import Work, by_key, search

# As many as the server has for either kind of read, and more; the faster of both is the limit.
PGBENCH_CONNECTIONS = (4, 16)
PGBENCH = [f"pgbench, {connections} connections" for connections in PGBENCH_CONNECTIONS]
WARM_UP_SECONDS = 1.0


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev bench", description="The same work on this server, on FastAPI and on pgbench, side by side.")
    parser.add_argument("--properties", type=int, default=20_000, help="size of the made portfolio (%(default)s)")
    parser.add_argument("--seconds", type=float, default=5, help="length of one cell (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds; each number is the median (%(default)s)")
    parser.add_argument("--quick", action="store_true", help="2,000 properties, 1 second a cell, one round: to see that it works")
    parser.add_argument("--no-stack", action="store_true", help="without the memory of the whole running stack")
    given = parser.parse_args()
    if given.quick:
        given.properties, given.seconds, given.rounds = 2_000, 1, 1
    return given


def run_cells(works: list[Work], url: str, folder: Path, given: argparse.Namespace, both: dict[str, servers.Server]) -> dict[tuple[str, str], list[Cell]]:
    """Interleaved, so that a busy minute of the machine hits all alike."""
    postgres = pid_of("postgres")
    cells: dict[tuple[str, str], list[Cell]] = {}
    for turn in range(given.rounds):
        for work in works:
            say(f"→ Round {turn + 1} of {given.rounds}: {work.title}")
            for name, server in both.items():

                def load(seconds: float, server: servers.Server = server, work: Work = work) -> Outcome:
                    return http_load(server, work, seconds, folder)

                load(WARM_UP_SECONDS)
                cells.setdefault((work.name, name), []).append(measure(lambda load=load: load(given.seconds), postgres, server))
            for name, connections in zip(PGBENCH, PGBENCH_CONNECTIONS, strict=True):
                cells.setdefault((work.name, name), []).append(
                    measure(lambda work=work, connections=connections: pgbench_load(url, work, connections, given.seconds, folder), postgres, None)
                )
    return cells


def main() -> None:
    given = arguments()
    heading = machine.describe()
    parts = []
    if not given.no_stack:
        say("→ Memory of the running stack")
        parts = footprint(os.environ["BASE_URL"])
    say(f"→ Making a portfolio of {given.properties:,} properties")
    url = make_portfolio(os.environ["DATABASE_URL"], given.properties)
    works = [by_key(min(2_000, count_listings(url))), search()]
    folder = Path(tempfile.mkdtemp(prefix="estate-bench."))
    try:
        with ExitStack() as stack:
            both = {
                "estate": stack.enter_context(servers.estate(url, folder)),
                "FastAPI": stack.enter_context(servers.fastapi(url, folder, works[0].paths[0])),
            }
            for work in works:
                compared = compare.check_same_content(work, both["estate"], both["FastAPI"], url)
                say(f"→ {work.title}: {compared} answers of estate and FastAPI are equal, and pgbench's statement gives the same rows")
            cells = run_cells(works, url, folder, given, both)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    bookings = measure_bookings(url, given.seconds, given.rounds)
    medians = {key: median_cell(found) for key, found in cells.items()}
    commit = subprocess.run(["git", "-c", "safe.directory=*", "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    print(f"\n{heading}; {given.properties:,} properties; {given.seconds:g} s a cell, median of {given.rounds}; commit {commit or 'unknown'}\n")
    print(report.cells_table(works, medians) + "\n")
    print(report.ratios_table(works, medians, PGBENCH) + "\n")
    print(bookings + "\n")
    if parts:
        print(report.footprint_table(parts))


main()
