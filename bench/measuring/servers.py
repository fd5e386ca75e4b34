"""Starting and stopping what is measured. Everything is stopped by its process, and dies with this one whatever happens."""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2]
READY_SECONDS = 60


@dataclass(frozen=True)
class Server:
    name: str
    pid: int
    url: str


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(name: str, command: list[str], environment: Mapping[str, str], url: str, ready_path: str, log: Path) -> Iterator[Server]:
    """Runs the command until the block ends."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", "--", *command],
            env={**os.environ, **environment}, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, cwd=SOURCES,
        )  # fmt: skip
        try:
            wait_until_ready(name, process, url + ready_path, log)
            yield Server(name, process.pid, url)
        finally:
            process.terminate()
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_until_ready(name: str, process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while not answers(url):
        if process.poll() is not None or time.monotonic() > deadline:
            raise SystemExit(f"error: {name} did not become ready; the end of its log:\n{log.read_text(errors='replace')[-2000:]}")
        time.sleep(0.1)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return response.status == 200
    except (urllib.error.URLError, OSError):
        return False


def estate(database_url: str, folder: Path, modules: Iterable[str] = ()) -> AbstractContextManager[Server]:
    """One process, one thread, with all that it does in production: access log, entity tags, rate counts. Where modules are named it serves only
    these, and leaves events and jobs to a worker."""
    command = [os.environ["ESTATE_BINARY"], "serve", *([f"--modules={','.join(modules)}"] if modules else [])]
    port = free_port()
    environment = {
        "ESTATE_ENV": "test",
        "ESTATE_LISTEN": f"127.0.0.1:{port}",
        "ESTATE_RATE_PER_MINUTE": "10000000",
        "ESTATE_LOG_LEVEL": "info",
        "ESTATE_MEDIA_URL": "/media",
        "DATABASE_URL": database_url,
    }
    return running("estate", command, environment, f"http://127.0.0.1:{port}", "/readyz", folder / "estate.log")


def fastapi(database_url: str, folder: Path, ready_path: str) -> AbstractContextManager[Server]:
    """One worker at its fastest: uvloop, httptools, no access log."""
    port = free_port()
    command = ["uvicorn", "--app-dir", "bench/fastapi", "main:app", "--host", "127.0.0.1", "--port", str(port), "--workers", "1",
               "--loop", "uvloop", "--http", "httptools", "--no-access-log"]  # fmt: skip
    return running("FastAPI", command, {"DATABASE_URL": database_url}, f"http://127.0.0.1:{port}", ready_path, folder / "fastapi.log")
