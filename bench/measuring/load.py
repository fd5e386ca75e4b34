"""One cell of the table: a bounded load on one thing, and what it cost."""

import json
import os
import re
import statistics
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from machine import cpu_seconds, rss_mb, tree_cpu_seconds
from servers import Server
from workload import Work

HTTP_CONNECTIONS = 64
# Opening many connections with passwords takes a part of it (which pgbench leaves out of its rate).
SHORTEST_PGBENCH_SECONDS = 3
LUA = Path(__file__).with_name("requests.lua")


@dataclass(frozen=True)
class Cell:
    requests_per_second: float
    p50_ms: float
    p99_ms: float
    server_cpu_us: float | None
    postgres_cpu_us: float
    rss_mb: float | None


@dataclass(frozen=True)
class Outcome:
    """What a load generator counted."""

    requests: int
    seconds: float
    p50_ms: float
    p99_ms: float


def measure(load: Callable[[], Outcome], postgres: int, server: Server | None) -> Cell:
    postgres_before = tree_cpu_seconds(postgres)
    server_before = cpu_seconds(server.pid) if server else 0.0
    outcome = load()
    postgres_used = tree_cpu_seconds(postgres) - postgres_before
    server_used = cpu_seconds(server.pid) - server_before if server else 0.0
    return Cell(
        requests_per_second=outcome.requests / outcome.seconds,
        p50_ms=outcome.p50_ms,
        p99_ms=outcome.p99_ms,
        server_cpu_us=server_used * 1e6 / outcome.requests if server else None,
        postgres_cpu_us=postgres_used * 1e6 / outcome.requests,
        rss_mb=rss_mb(server.pid) if server else None,
    )


def http_load(server: Server, work: Work, seconds: float, folder: Path) -> Outcome:
    paths = folder / f"{work.name}.paths"
    paths.write_text("\n".join(work.paths) + "\n")
    command = ["wrk", "-t1", f"-c{HTTP_CONNECTIONS}", f"-d{seconds:g}s", "--timeout", "10s", "-s", str(LUA), server.url, "--", str(paths)]
    output = subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds + 60).stdout
    result = json.loads(next(line for line in output.splitlines() if line.startswith("RESULT "))[7:])
    if result["errors"]:
        raise SystemExit(f"error: {result['errors']} of {result['requests']} requests to {server.name} failed")
    return Outcome(result["requests"], result["duration_us"] / 1e6, result["p50_us"] / 1e3, result["p99_us"] / 1e3)


def pgbench_load(database_url: str, work: Work, connections: int, seconds: float, folder: Path) -> Outcome:
    command = ["pgbench", "-n", "-M", "prepared", f"-c{connections}", "-j1", f"-T{max(SHORTEST_PGBENCH_SECONDS, round(seconds))}"]
    for script in work.scripts:
        file = folder / f"{script.name}.pgbench"
        file.write_text(script.text)
        command += ["-f", str(file)]
    for name, value in work.constants.items():
        command += ["-D", f"{name}={value}"]
    log = folder / f"pgbench.{work.name}"
    command += ["--log", f"--log-prefix={log}", "--sampling-rate=0.2", database_url]
    output = subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds + 60, cwd=folder,
                            env={**os.environ, "PGOPTIONS": work.options}).stdout  # fmt: skip
    processed = re.search(r"actually processed: ([1-9]\d*)", output)
    rate = re.search(r"tps = ([\d.]+)", output)
    if not processed or not rate:
        raise SystemExit(f"error: pgbench gave no result:\n{output}")
    return Outcome(int(processed[1]), int(processed[1]) / float(rate[1]), *percentiles_of_log(log))


def percentiles_of_log(prefix: Path) -> tuple[float, float]:
    """p50 and p99 in ms; the third word of a line is the transaction's time in µs."""
    times: list[float] = []
    for file in prefix.parent.glob(prefix.name + ".[0-9]*"):
        times += [int(line.split()[2]) / 1e3 for line in file.read_text().splitlines()]
        file.unlink()
    cuts = statistics.quantiles(times, n=100)
    return cuts[49], cuts[98]


def median_cell(cells: list[Cell]) -> Cell:
    """The middle of each number over the rounds."""

    def middle(of: Callable[[Cell], float | None]) -> float | None:
        numbers = [number for cell in cells if (number := of(cell)) is not None]
        return statistics.median(numbers) if numbers else None

    return Cell(
        requests_per_second=middle(lambda cell: cell.requests_per_second) or 0.0,
        p50_ms=middle(lambda cell: cell.p50_ms) or 0.0,
        p99_ms=middle(lambda cell: cell.p99_ms) or 0.0,
        server_cpu_us=middle(lambda cell: cell.server_cpu_us),
        postgres_cpu_us=middle(lambda cell: cell.postgres_cpu_us) or 0.0,
        rss_mb=middle(lambda cell: cell.rss_mb),
    )
