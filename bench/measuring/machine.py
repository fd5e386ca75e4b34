"""What /proc says about processes: processor time and memory."""

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
PAGE_BYTES = os.sysconf("SC_PAGESIZE")
MB = 1e6


def read_stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat after the command's name; proc(5) counts them from 3."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def children_of(pid: int) -> list[int]:
    found = []
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            if int(read_stat(int(folder.name))[1]) == pid:
                found.append(int(folder.name))
        except OSError:
            continue  # ended meanwhile
    return found


def tree_of(pid: int) -> list[int]:
    """The process, its children and theirs."""
    return [pid, *(member for child in children_of(pid) for member in tree_of(child))]


def cpu_seconds(pid: int) -> float:
    """Processor time of a process and of all children that it has seen end."""
    return sum(int(ticks) for ticks in read_stat(pid)[11:15]) / TICKS_PER_SECOND


def tree_cpu_seconds(pid: int) -> float:
    """Of a process and all below it, living or ended. A process that ends while they are counted would count twice or not at all."""
    while True:
        members = tree_of(pid)
        try:
            total = sum(cpu_seconds(member) for member in members)
        except OSError:
            total = -1.0
        time.sleep(0.05)
        if total >= 0 and tree_of(pid) == members:
            return total


@dataclass(frozen=True)
class Memory:
    """RSS counts shared pages in every process, PSS divides them among those that share."""

    rss_mb: float
    pss_mb: float


def memory_of(pids: Iterable[int]) -> Memory:
    rss = pss = 0
    for pid in pids:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines[1:]}
        rss += sizes["Rss"] * 1024
        pss += sizes["Pss"] * 1024
    return Memory(rss / MB, pss / MB)


def rss_mb(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_BYTES / MB


def describe() -> str:
    model = next(
        (line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")),
        "unknown processor",
    )
    return f"{os.cpu_count()} × {model}, load average {os.getloadavg()[0]:.2f} at the start"
