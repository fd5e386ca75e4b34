"""What PostgreSQL has logged while a request was served: its statements and their values, in order."""

import os
import re
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Statement:
    """As PostgreSQL has logged it: which session, what, with which values (None is NULL)."""

    pid: int
    sql: str
    values: tuple[str | None, ...]

    @property
    def is_begin(self) -> bool:
        return self.sql.upper().startswith("BEGIN")

    @property
    def is_end(self) -> bool:
        return self.sql.upper().startswith(("COMMIT", "ROLLBACK"))


ENTRY = re.compile(r"^\d{4}-\d\d-\d\d \S+ \S+ \[(\d+)\] .*?(LOG|DETAIL|STATEMENT|ERROR|HINT|CONTEXT|WARNING):  ", re.MULTILINE)
PARAMETER = re.compile(r"\$\d+ = (NULL|'(?:[^']|'')*')")


def read_log(text: str) -> list[Statement]:
    entries = list(ENTRY.finditer(text))
    found: list[tuple[int, str, list[str | None]]] = []
    open_at: dict[int, int] = {}
    for at, entry in enumerate(entries):
        end = entries[at + 1].start() if at + 1 < len(entries) else len(text)
        body = text[entry.end() : end].rstrip("\n").replace("\n\t", "\n")
        pid = int(entry[1])
        statement = re.match(r"(?:statement|execute [^:]*): (.*)", body, re.DOTALL)
        if entry[2] == "LOG" and statement:
            open_at[pid] = len(found)
            found.append((pid, statement[1].strip().rstrip(";"), []))
        elif entry[2] == "DETAIL" and pid in open_at and re.match(r"[Pp]arameters: ", body):
            values = [None if value[1] == "NULL" else value[1][1:-1].replace("''", "'") for value in PARAMETER.finditer(body)]
            found[open_at[pid]][2].extend(values)
    return [Statement(pid, sql, tuple(values)) for pid, sql, values in found]


class Log:
    """What PostgreSQL has written since the last look."""

    def __init__(self) -> None:
        self.file = Path(os.environ["ESTATE_STATE"]) / "logs" / "postgres.log"
        self.at = 0
        self.read()

    def read(self) -> list[Statement]:
        with self.file.open(errors="replace") as log:
            log.seek(self.at)
            text = log.read()
            self.at = log.tell()
        return read_log(text)

    def settled(self) -> list[Statement]:
        """When what was done has been written."""
        time.sleep(0.3)
        return self.read()


def of_request(statements: list[Statement], idle: set[str]) -> list[Statement]:
    """Of everything that was done meanwhile: the transaction that claims the Idempotency-Key, and the reads before its end that nobody does who does
    nothing."""
    transactions: dict[int, list[int]] = {}
    kept: set[int] = set()
    for at, one in enumerate(statements):
        if one.is_begin:
            transactions[one.pid] = [at]
        elif one.pid in transactions:
            transactions[one.pid].append(at)
            if one.is_end:
                members = transactions.pop(one.pid)
                if any("platform.idempotency" in statements[member].sql for member in members):
                    kept.update(members)
                    return [statements[each] for each in sorted(kept)]
        elif one.sql not in idle and one.sql.upper().startswith(("SELECT", "WITH")):
            kept.add(at)
    raise SystemExit("error: no transaction with an Idempotency-Key was seen")
