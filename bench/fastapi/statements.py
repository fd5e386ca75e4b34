"""The statements of the modules themselves, so that both servers run the same SQL text."""

from pathlib import Path

MODULES = Path(__file__).resolve().parents[2] / "modules"


# A statement of optional filters says so in its first line: one plan for all filters would serve none.
PLAN_EACH_CALL = "-- plan: custom"


def read_statement(module: str, name: str) -> str:
    return (MODULES / module / "queries" / f"{name}.sql").read_text()


FIND_LISTING_PAGE = read_statement("catalog", "find_listing_page")
SEARCH_LISTINGS = read_statement("search", "search_listings")
