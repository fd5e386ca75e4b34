"""The one table."""

from footprint import Part
from load import Cell
from workload import Work

# design targets: of pgbench, and times FastAPI
TARGETS = {"key": (0.75, 20), "search": (0.75, 12)}


def table(header: list[str], rows: list[list[str]]) -> str:
    widths = [max(len(row[column]) for row in [header, *rows]) for column in range(len(header))]

    def line(cells: list[str]) -> str:
        first, *others = cells
        return "| " + " | ".join([first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))]) + " |"

    ruler = "|" + "|".join("-" * (width + 1) + ("-" if column == 0 else ":") for column, width in enumerate(widths)) + "|"
    return "\n".join([line(header), ruler, *(line(row) for row in rows)])


def number(value: float | None, digits: int = 0) -> str:
    return "" if value is None else f"{value:,.{digits}f}"


def cells_table(works: list[Work], cells: dict[tuple[str, str], Cell]) -> str:
    header = ["", "requests/s", "p50 ms", "p99 ms", "CPU µs/request: server", "PostgreSQL", "RSS MB"]
    rows = []
    for work in works:
        rows += [
            [
                f"{work.title}: {system}", number(cell.requests_per_second), number(cell.p50_ms, 2), number(cell.p99_ms, 2),
                number(cell.server_cpu_us), number(cell.postgres_cpu_us), number(cell.rss_mb, 1),
            ]
            for (name, system), cell in cells.items()
            if name == work.name
        ]  # fmt: skip
    return table(header, rows)


def ratios_table(works: list[Work], cells: dict[tuple[str, str], Cell], limits: list[str]) -> str:
    rows = []
    for work in works:
        of_limit, times = TARGETS[work.name]
        ours, theirs = cells[work.name, "estate"], cells[work.name, "FastAPI"]
        limit = max(cells[work.name, system].requests_per_second for system in limits)
        costs = [cell.server_cpu_us for cell in (ours, theirs)]
        rows.append([
            work.title,
            f"{ours.requests_per_second / limit:.2f}", f"≥ {of_limit}",
            f"{ours.requests_per_second / theirs.requests_per_second:.1f}", f"≥ {times}",
            f"{(costs[1] or 0) / costs[0]:.1f}" if costs[0] else "",
        ])  # fmt: skip
    return table(["ratio", "estate / pgbench", "target", "estate / FastAPI", "target", "server CPU, FastAPI / estate"], rows)


def footprint_table(parts: list[Part]) -> str:
    rows = [[part.title, str(part.processes), number(part.memory.rss_mb, 1), number(part.memory.pss_mb, 1)] for part in parts]
    rows.append(["together", str(sum(part.processes for part in parts)), "", number(sum(part.memory.pss_mb for part in parts), 1)])
    return table(["running stack, demo portfolio", "processes", "RSS MB (shared pages counted in each)", "PSS MB"], rows)
