"""The scratch database with a made portfolio."""

import os
import subprocess
from urllib.parse import urlsplit, urlunsplit

from workload import FIRST_SLUG

# Numbers as slugs, in an order that has nothing to do with the order in the table.
NUMBER_SLUGS = f"""
    UPDATE catalog.listing SET slug = ({FIRST_SLUG} - 1 + numbered.number)::text
    FROM (SELECT id, row_number() OVER (ORDER BY md5(id::text)) AS number FROM catalog.listing) AS numbered
    WHERE numbered.id = listing.id
"""


def sibling(url: str, name: str) -> str:
    """The address of another database of the same server."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def psql(url: str, *statements: str) -> str:
    arguments = [argument for statement in statements for argument in ("-c", statement)]
    return subprocess.run(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", url, *arguments], check=True, capture_output=True, text=True).stdout.strip()


def make_portfolio(template_url: str, properties: int) -> str:
    """A database `bench` made from the migrated template; its address."""
    url = sibling(template_url, "bench")
    psql(sibling(template_url, "postgres"), f"CREATE DATABASE bench TEMPLATE {urlsplit(template_url).path[1:]}")
    environment = {**os.environ, "ESTATE_ENV": "test", "DATABASE_URL": url}
    done = subprocess.run(
        [os.environ["ESTATE_BINARY"], "seed", "--properties", str(properties)], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"error: estate seed failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    psql(url, NUMBER_SLUGS)
    # As tables are that have been there for a while: no dead rows, all hint bits set, statistics known.
    psql(url, "VACUUM (FULL, ANALYZE) catalog.listing", "VACUUM (ANALYZE)", "CHECKPOINT")
    return url


def count_listings(url: str) -> int:
    return int(psql(url, "SELECT count(*) FROM catalog.listing WHERE publication_state = 'published'"))
