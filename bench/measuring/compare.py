"""Before anything is measured: do all three give the same content?"""

import json
import subprocess
import urllib.request
from datetime import datetime
from typing import Any

from servers import Server
from workload import PAGE_LENGTH, Work, drawn_variables, script_of, with_values

SAMPLES_HTTP = 60
SAMPLES_SQL = 12


def sample(work: Work, count: int) -> list[str]:
    return work.paths[:: max(1, len(work.paths) // count)][:count]


def fetch(server: Server, path: str) -> Any:
    with urllib.request.urlopen(server.url + path, timeout=30) as response:
        return json.load(response)


def normal(value: Any) -> Any:
    """The same instant may be written with more or fewer digits."""
    match value:
        case dict():
            return {name: datetime.fromisoformat(item) if name == "modified_at" else normal(item) for name, item in value.items()}
        case list():
            return [normal(item) for item in value]
    return value


def check_same_content(work: Work, estate: Server, fastapi: Server, database_url: str) -> int:
    """How many requests were compared; ends the run at the first difference."""
    paths = sample(work, SAMPLES_HTTP)
    locales = ["en", "fr", "es"]
    found = 0
    for at, path in enumerate(paths):
        path += ("&" if "?" in path else "?") + "locale=" + locales[at % 3]
        ours, theirs = fetch(estate, path), fetch(fastapi, path)
        found += len(ours.get("items", [1]))
        if normal(ours) != normal(theirs):
            raise SystemExit(f"error: {path} differs:\nestate  {json.dumps(ours)[:3000]}\nFastAPI {json.dumps(theirs)[:3000]}")
    if not found:
        raise SystemExit(f"error: the sample of {work.title} finds nothing, so it compares nothing")
    for path in sample(work, SAMPLES_SQL):
        check_statement(work, path, fetch(estate, path), database_url)
    return len(paths)


def check_statement(work: Work, path: str, body: Any, database_url: str) -> None:
    """pgbench's statement gives the rows that the answer was made of."""
    statement = with_values(script_of(work, path), drawn_variables(work, path))
    wrapped = f"SELECT coalesce(json_agg(json_build_object('id', id, 'title', title, 'pictures', pictures::json)), '[]') FROM ({statement}) AS rows"
    output = subprocess.run(["psql", "-XqAt", database_url, "-c", wrapped], check=True, capture_output=True, text=True).stdout
    rows = json.loads(output)[:PAGE_LENGTH]
    items = body["items"] if work.name == "search" else [body]
    if rows != [{name: item[name] for name in ("id", "title", "pictures")} for item in items]:
        raise SystemExit(f"error: pgbench's statement gives other rows than {path}")
