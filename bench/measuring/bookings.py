"""`./dev bench --bookings`: hold → confirm through this server, and the same statements through pgbench.

The statements are not written down here: one hold and one confirmation are done over HTTP while PostgreSQL logs everything, and what their
transactions and reads were is what pgbench does, with other nights, ids and keys each time. Whatever changes in the server changes here."""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path

import machine
import report
import servers
from database import make_portfolio, psql
from footprint import pid_of
from load import Cell, Outcome, measure, median_cell, percentiles_of_log
from recording import Log, Statement, of_request

HTTP_CONNECTIONS = 32
PGBENCH_CONNECTIONS = (4, 16)
# How many pairs a second are made ready for: what is not used up costs nothing.
PAIRS_PER_SECOND = {"http": 800, "pgbench": 1_600}
WARM_UP_SECONDS = 1.0
# Beyond what anybody has booked or may book: a quote that was given is held all the same.
FIRST_DAY_AHEAD = 1_200
NIGHTS = 2
MODULES = tuple(sorted(folder.name for folder in (servers.SOURCES / "modules").iterdir() if (folder / "src").is_dir()))
# As it is deployed small: requests and events in one process. And as it is deployed large: `worker` delivers the events elsewhere, so that what is done here is what pgbench does.
SERVERS = {"estate": (), "estate, events left to a worker": MODULES}
LUA = Path(__file__).with_name("bookings.lua")
TARGET = 0.7


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def call(server: servers.Server, path: str, body: object = None, token: str = "", key: str = "") -> dict:
    headers = {} if body is None else {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    if key:
        headers["Idempotency-Key"] = key
    data = b"" if body is None else json.dumps(body).encode()
    request = urllib.request.Request(server.url + path, data=data, headers=headers, method="POST")
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.load(response)


def token_of(server: servers.Server, person: str) -> str:
    session = call(server, "/dev/issuer/sessions", {"person": person})["session_id"]
    return call(server, f"/dev/issuer/sessions/{session}/tokens")["jwt"]


def make_quotes(url: str, server: servers.Server, wanted: int) -> None:
    """The table `bench_work`: a quote for every pair, copies of one that was given, each with nights of its own."""
    listing = psql(url, "SELECT listing.id FROM catalog.listing JOIN booking.rate ON rate.listing_id = listing.id WHERE publication_state = 'published' ORDER BY slug LIMIT 1")
    free = None
    for ahead in range(20, 400, 7):
        days = psql(url, f"SELECT current_date + {ahead}, current_date + {ahead + 7}").split("|")
        try:
            free = call(server, "/api/v1/quotes", {"listing_id": listing, "check_in": days[0], "check_out": days[1], "guests": 1})["id"]
            break
        except urllib.error.HTTPError:
            continue
    if not free:
        raise SystemExit("error: no quote could be had")
    psql(
        url,
        "ALTER TABLE booking.quote DISABLE TRIGGER USER",
        f"""CREATE TABLE bench_work AS
        WITH house AS (
            SELECT rate.listing_id, rate.property_id, row_number() OVER (ORDER BY md5(rate.listing_id::text)) - 1 AS number, count(*) OVER () AS houses
            FROM booking.rate JOIN calendar.unit ON unit.id = rate.property_id AND unit.root_id = unit.id
        ), numbered AS (
            SELECT number + round * houses AS n, listing_id, property_id, current_date + {FIRST_DAY_AHEAD} + (round * {NIGHTS + 7})::int AS check_in
            FROM house CROSS JOIN generate_series(0, {wanted} / (SELECT max(houses) FROM house)) AS round
        )
        SELECT n, gen_random_uuid() AS quote_id, listing_id, property_id, check_in, check_in + {NIGHTS} AS check_out,
               gen_random_uuid() AS booking_id, upper(translate(substr(md5(n::text || 'code'), 1, 8), '01', 'xy')) AS code
        FROM numbered WHERE n <= {wanted}""",
        "ALTER TABLE bench_work ADD PRIMARY KEY (n)",
        f"""INSERT INTO booking.quote
        SELECT (jsonb_populate_record(quote, jsonb_build_object('id', work.quote_id, 'listing_id', work.listing_id, 'property_id', work.property_id,
               'stay', daterange(work.check_in, work.check_out), 'expires_at', now() + interval '1 day'))).*
        FROM booking.quote CROSS JOIN bench_work AS work WHERE quote.id = '{free}'""",
        "ALTER TABLE booking.quote ENABLE TRIGGER USER",
        "VACUUM (ANALYZE)",
    )


def record(url: str, server: servers.Server) -> tuple[list[Statement], dict[str, str]]:
    """The statements of one pair, and the words of it that are others each time, by the column of bench_work that has them."""
    names = ("quote_id", "listing_id", "property_id", "check_in", "check_out")
    work = dict(zip(names, psql(url, f"SELECT {', '.join(names)} FROM bench_work WHERE n = 0").split("|"), strict=True))
    guest, agent = token_of(server, "guest"), token_of(server, "agent")
    # Sign-in is looked up once in a while only: both have been here before.
    for token in (guest, agent):
        urllib.request.urlopen(urllib.request.Request(server.url + "/api/v1/bookings", headers={"Authorization": f"Bearer {token}"}), timeout=30).close()
    log = Log()
    time.sleep(3)
    idle = {one.sql for one in log.read()}
    keys = {"hold_key": f"hold-{uuid.uuid4()}", "confirm_key": f"confirm-{uuid.uuid4()}"}
    booking = call(server, "/api/v1/bookings", hold_body(work["quote_id"]), guest, keys["hold_key"])
    statements = of_request(log.settled(), idle)
    # What is told of the hold has been told by then.
    time.sleep(2)
    log.read()
    call(server, f"/api/v1/bookings/{booking['id']}/confirm", None, agent, keys["confirm_key"])
    statements += of_request(log.settled(), idle)
    return statements, work | keys | {"booking_id": booking["id"], "code": booking["code"]}


def hold_body(quote_id: str) -> dict:
    return {"quote_id": quote_id, "guest_name": "Gabrielle Guest", "guest_email": "guest@example.com"}


UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")


def made_since(text: str, started_ms: int) -> bool:
    return int(text.replace("-", "")[:12], 16) >= started_ms


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def write_script(url: str, statements: list[Statement], known: dict[str, str], started_ms: int) -> str:
    """Fills bench_work with what each pair says, value by value, and gives the script that says it."""
    values = [value for one in statements for value in one.values if value]
    fresh = sorted({found for value in values for found in UUID.findall(value) if found not in known.values() and made_since(found, started_ms)})
    swaps = [(text, f"{name}::text") for name, text in known.items() if name not in ("hold_key", "confirm_key")]
    swaps += [(known["hold_key"], "'hold-' || booking_id::text"), (known["confirm_key"], "'confirm-' || booking_id::text")]
    swaps += [(text, f"md5(n || 'fresh{at}')::uuid::text") for at, text in enumerate(fresh)]
    columns: dict[str, str] = {}

    def argument(value: str | None) -> str:
        if value is None:
            return "NULL"
        expression = quoted(value)
        for text, other in swaps:
            if text in value:
                expression = f"replace({expression}, {quoted(text)}, {other})"
        # A reference is made of an id: no two payments have the same.
        if re.match(r"^RF\d\d[A-Z0-9]{5,}$", value):
            expression = "'RF00P' || upper(substr(md5(n || 'reference'), 1, 12))"
        if expression == quoted(value) and ":" not in value:
            return expression
        return ":" + columns.setdefault(expression, f"v{len(columns)}")

    lines = []
    for one in statements:
        sql = "\n".join(line for line in one.sql.splitlines() if not line.lstrip().startswith("--"))
        lines.append(re.sub(r"\$(\d+)", lambda number, one=one: argument(one.values[int(number[1]) - 1]), sql) + ";")
    filled = ", ".join(f"{expression} AS {name}" for expression, name in columns.items())
    psql(url, f"CREATE TABLE bench_value AS SELECT n, {filled} FROM bench_work", "ALTER TABLE bench_value ADD PRIMARY KEY (n)", "VACUUM (ANALYZE) bench_value")
    names = ", ".join(columns.values())
    return "\n".join([r"\set i :i + 1", r"\set n :base + :client_id * :share + :i", f"SELECT {names} FROM bench_value WHERE n = :n \\gset", *lines]) + "\n"


class Work:
    """Hands out the pairs, each once."""

    def __init__(self, first: int) -> None:
        self.next = first

    def take(self, count: int) -> int:
        first, self.next = self.next, self.next + count
        return first


def forget_events(url: str) -> None:
    """What one side has left to be told is no work of the other."""
    psql(url, "DELETE FROM platform.outbox")


def http_pairs(url: str, server: servers.Server, work: Work, seconds: float, folder: Path) -> Outcome:
    count = round(PAIRS_PER_SECOND["http"] * (seconds + 1))
    first = work.take(count)
    quotes = folder / "quotes"
    quotes.write_text(psql(url, f"SELECT quote_id FROM bench_work WHERE n >= {first} AND n < {first + count} ORDER BY n") + "\n")
    command = ["wrk", "-t1", f"-c{HTTP_CONNECTIONS}", f"-d{seconds:g}s", "--timeout", "10s", "-s", str(LUA), server.url, "--",
               str(quotes), token_of(server, "guest"), token_of(server, "agent")]  # fmt: skip
    output = subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds + 60).stdout
    result = json.loads(next(line for line in output.splitlines() if line.startswith("RESULT "))[7:])
    if result["errors"]:
        raise SystemExit(f"error: {result['errors']} requests failed, the first with: {result['first_error']}")
    return Outcome(result["confirmed"], result["duration_us"] / 1e6, result["p50_us"] / 1e3, result["p99_us"] / 1e3)


def pgbench_pairs(url: str, script: Path, work: Work, connections: int, seconds: float, folder: Path) -> Outcome:
    count = round(PAIRS_PER_SECOND["pgbench"] * (seconds + 1))
    base = work.take(count)
    log = folder / "pgbench.bookings"
    command = ["pgbench", "-n", "-M", "prepared", f"-c{connections}", "-j1", f"-T{max(3, round(seconds))}", "-f", str(script), "-D", "i=-1",
               "-D", f"base={base}", "-D", f"share={count // connections}", "--log", f"--log-prefix={log}", url]  # fmt: skip
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=seconds + 60, cwd=folder)
    processed = re.search(r"actually processed: ([1-9]\d*)", done.stdout)
    rate = re.search(r"tps = ([\d.]+)", done.stdout)
    if done.returncode != 0 or not processed or not rate:
        raise SystemExit(f"error: pgbench did not get through:\n{done.stdout[-1000:]}{done.stderr[-3000:]}")
    return Outcome(int(processed[1]), int(processed[1]) / float(rate[1]), *percentiles_of_log(log))


def check_same_rows(url: str) -> None:
    """A pair of pgbench has left what a pair of the server has."""
    tables = ("booking.booking", "calendar.occupancy", "ledger.journal", "ledger.entry", "payments.payment", "platform.audit", "platform.idempotency")
    rows = psql(url, "SELECT " + ", ".join(f"(SELECT count(*) FROM {table})" for table in tables)).split("|")
    booked = psql(url, "SELECT count(*), count(*) FILTER (WHERE state = 'confirmed') FROM booking.booking").split("|")
    say(f"  {booked[0]} bookings, {booked[1]} of them confirmed; " + ", ".join(f"{table} {count}" for table, count in zip(tables, rows, strict=True)))
    unbalanced = psql(url, "SELECT count(*) FROM (SELECT journal_id FROM ledger.entry GROUP BY journal_id HAVING sum(amount_minor) <> 0) AS wrong")
    if unbalanced != "0":
        raise SystemExit("error: journals do not come to nothing")


def measure_bookings(url: str, seconds: float, rounds: int) -> str:
    """The table of it, on a database with a portfolio."""
    folder = Path(tempfile.mkdtemp(prefix="estate-bookings."))
    postgres = pid_of("postgres")
    cells: dict[str, list[Cell]] = {}
    try:
        say("→ Making quotes, and looking at what one hold and one confirmation say to PostgreSQL")
        with servers.estate(url, folder) as server:
            pairs = rounds * (len(PGBENCH_CONNECTIONS) * PAIRS_PER_SECOND["pgbench"] + len(SERVERS) * PAIRS_PER_SECOND["http"]) * (max(3, seconds) + 1)
            make_quotes(url, server, round(pairs + rounds * len(SERVERS) * PAIRS_PER_SECOND["http"] * (WARM_UP_SECONDS + 1)) + 10)
        started_ms = round(time.time() * 1000)
        psql(url, f"ALTER DATABASE {psql(url, 'SELECT current_database()')} SET log_statement = 'all'")
        with servers.estate(url, folder) as server:
            statements, known = record(url, server)
        psql(url, f"ALTER DATABASE {psql(url, 'SELECT current_database()')} RESET log_statement")
        script = folder / "bookings.pgbench"
        script.write_text(write_script(url, statements, known, started_ms))
        say(f"  {len(statements)} statements in two transactions")
        work = Work(1)
        for turn in range(rounds):
            say(f"→ Round {turn + 1} of {rounds}: hold → confirm")
            for name, modules in SERVERS.items():
                forget_events(url)
                with servers.estate(url, folder, modules) as server:
                    http_pairs(url, server, work, WARM_UP_SECONDS, folder)
                    cells.setdefault(name, []).append(measure(lambda server=server: http_pairs(url, server, work, seconds, folder), postgres, server))
                check_same_rows(url)
            for connections in PGBENCH_CONNECTIONS:
                forget_events(url)
                name = f"pgbench, {connections} connections"
                cells.setdefault(name, []).append(
                    measure(lambda connections=connections: pgbench_pairs(url, script, work, connections, seconds, folder), postgres, None)
                )
                check_same_rows(url)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return table_of({name: median_cell(found) for name, found in cells.items()}, len(statements))


def table_of(medians: dict[str, Cell], statements: int) -> str:
    header = ["hold → confirm", "pairs/s", "p50 ms", "p99 ms", "CPU µs/pair: server", "PostgreSQL"]
    rows = [
        [name, report.number(cell.requests_per_second), report.number(cell.p50_ms, 2), report.number(cell.p99_ms, 2), report.number(cell.server_cpu_us),
         report.number(cell.postgres_cpu_us)]
        for name, cell in medians.items()
    ]  # fmt: skip
    limit = max(cell.requests_per_second for name, cell in medians.items() if name not in SERVERS)
    ratios = [f"{name} / pgbench: {medians[name].requests_per_second / limit:.2f}" for name in SERVERS]
    return report.table(header, rows) + f"\n\nhold → confirm ({statements} statements a pair), " + ", ".join(ratios) + f"; target ≥ {TARGET}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="./dev bench --bookings", description="hold → confirm through this server and, statement by statement, through pgbench.")
    parser.add_argument("--properties", type=int, default=20_000, help="size of the made portfolio (%(default)s)")
    parser.add_argument("--seconds", type=float, default=5, help="length of one cell (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds; each number is the median (%(default)s)")
    parser.add_argument("--quick", action="store_true", help="2,000 properties, 1 second a cell, one round: to see that it works")
    given = parser.parse_args()
    if given.quick:
        given.properties, given.seconds, given.rounds = 2_000, 1, 1
    heading = machine.describe()
    say(f"→ Making a portfolio of {given.properties:,} properties")
    url = make_portfolio(os.environ["DATABASE_URL"], given.properties)
    table = measure_bookings(url, given.seconds, given.rounds)
    print(f"\n{heading}; {given.properties:,} properties; {given.seconds:g} s a cell, median of {given.rounds}\n\n{table}")


if __name__ == "__main__":
    main()
