"""The two measured endpoints as a FastAPI developer would write them: pydantic models, asyncpg's pool and its prepared statements.

DATABASE_URL names the database. Run by: uvicorn --app-dir bench/fastapi main:app
"""

import json
import os
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import asyncpg
from fastapi import Depends, FastAPI, HTTPException, Path, Query, Request
from pydantic import TypeAdapter

from facts import facts, schema_of
from models import Amenity, ListingCard, ListingCards, ListingPage, Locale, Money, OtherListing, Picture, Property, Search, Slug, StayOffer
from statements import FIND_LISTING_PAGE, PLAN_EACH_CALL, SEARCH_LISTINGS

MEDIA_URL = "/media"
PICTURES = TypeAdapter(list[Picture])
AMENITIES = TypeAdapter(list[Amenity])
OTHER_LISTINGS = TypeAdapter(list[OtherListing])


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    url = os.environ["DATABASE_URL"]
    # The search runs on sessions that plan each call, as on the other server.
    settings = {"plan_cache_mode": "force_custom_plan" if SEARCH_LISTINGS.startswith(PLAN_EACH_CALL) else "auto"}
    async with asyncpg.create_pool(url) as pool, asyncpg.create_pool(url, server_settings=settings) as search_pool:
        app.state.pool, app.state.search_pool = pool, search_pool
        yield


app = FastAPI(title="The same two endpoints on FastAPI", lifespan=lifespan)


def pool_of(request: Request) -> asyncpg.Pool:
    return request.app.state.pool


def search_pool_of(request: Request) -> asyncpg.Pool:
    return request.app.state.search_pool


Pool = Annotated[asyncpg.Pool, Depends(pool_of)]
SearchPool = Annotated[asyncpg.Pool, Depends(search_pool_of)]


@app.get("/api/v1/listings/{slug}", response_model_exclude_none=True)
async def show_listing(slug: Annotated[Slug, Path()], pool: Pool, locale: Locale = Locale.en) -> ListingPage:
    row = await pool.fetchrow(FIND_LISTING_PAGE, slug, locale.value, MEDIA_URL, False, None)
    if row is None:
        raise HTTPException(404, "There is no such listing.")
    return ListingPage(
        id=row["id"],
        slug=row["slug"],
        kind=row["kind"],
        title=row["title"],
        remarks=row["remarks"],
        price=Money(amount_minor=row["price_minor"], currency=row["currency"]),
        price_period=row["price_period"],
        standard_status="Active",
        modified_at=row["modified_at"],
        terms=facts(schema_of("listing", row["kind"]), json.loads(row["terms"]), locale, row["currency"]),
        other_listings=OTHER_LISTINGS.validate_json(row["other_listings"]),
        property=property_of(row),
        facts=facts(schema_of("property", row["property_kind"]), json.loads(row["attributes"]), locale, row["currency"]),
        amenities=AMENITIES.validate_json(row["amenities"]),
        pictures=PICTURES.validate_json(row["pictures"]),
    )


def property_of(row: asyncpg.Record) -> Property:
    return Property(
        id=row["property_id"],
        kind=row["property_kind"],
        name=row["property_name"],
        place_slug=row["place_slug"],
        place_name=row["place_name"],
        country=row["country"],
        region=row["region"],
        postal_code=row["postal_code"],
        unparsed_address=row["unparsed_address"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        time_zone=row["time_zone"],
        bedrooms_total=row["bedrooms_total"],
        bathrooms_total=row["bathrooms_total"],
        max_guests=row["max_guests"],
        living_area_m2=row["living_area_m2"],
        lot_size_m2=row["lot_size_m2"],
        year_built=row["year_built"],
        registration_number=row["registration_number"],
        building_id=row["building_id"],
    )


@app.get("/api/v1/listings", response_model_exclude_none=True)
async def search_listings(wanted: Annotated[Search, Query()], pool: SearchPool) -> ListingCards:
    # One row more than asked tells whether there is another page.
    rows = await pool.fetch(SEARCH_LISTINGS, *parameters_of(wanted), wanted.limit + 1, MEDIA_URL)
    cursor = None
    if len(rows) > wanted.limit:
        rows = rows[: wanted.limit]
        cursor = write_cursor(wanted.sort, rows[-1]["sort_key"], rows[-1]["id"])
    return ListingCards(items=[card_of(row, wanted) for row in rows], next_cursor=cursor)


def parameters_of(wanted: Search) -> list[Any]:
    """$1 to $20 of the statement."""
    west, south, east, north = (float(side) for side in wanted.bbox.split(",")) if wanted.bbox else (None,) * 4
    after_key, after_id = read_cursor(wanted.cursor) if wanted.cursor else (None, None)
    kind = "short_stay" if wanted.check_in else wanted.kind
    return [
        wanted.locale.value, kind, wanted.place, word_query(wanted.q),
        wanted.property_kind.split(",") if wanted.property_kind else None,
        wanted.guests, wanted.bedrooms_min, euro_micro(wanted.price_min_minor), euro_micro(wanted.price_max_minor),
        wanted.amenities.split(",") if wanted.amenities else None,
        west, south, east, north, wanted.check_in, wanted.check_out,
        datetime.now(UTC), wanted.sort.value, after_key, after_id,
    ]  # fmt: skip


def euro_micro(amount_minor: int | None) -> int | None:
    """Prices are searched for in euros here: in millionths of a cent, as the database has them."""
    return amount_minor * 1_000_000 if amount_minor is not None else None


def word_query(q: str | None) -> str | None:
    return " & ".join(f"'{word}':*" for word in re.findall(r"[A-Za-z0-9\u0080-\U0010ffff]+", q)) if q else None


def write_cursor(sort: str, key: int, listing: UUID) -> str:
    return urlsafe_b64encode(f"{sort}:{key}:{listing}".encode()).decode().rstrip("=")


def read_cursor(cursor: str) -> tuple[int, UUID]:
    try:
        _, key, listing = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().split(":")
        return int(key), UUID(listing)
    except ValueError as error:
        raise HTTPException(422, "The cursor must be the next_cursor of a page.") from error


def card_of(row: asyncpg.Record, wanted: Search) -> ListingCard:
    return ListingCard(
        id=row["id"],
        slug=row["slug"],
        kind=row["kind"],
        property_kind=row["property_kind"],
        title=row["title"],
        place_slug=row["place_slug"],
        place_name=row["place_name"],
        country=row["country"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        bedrooms_total=row["bedrooms_total"],
        bathrooms_total=row["bathrooms_total"],
        max_guests=row["max_guests"],
        living_area_m2=row["living_area_m2"],
        lot_size_m2=row["lot_size_m2"],
        price=Money(amount_minor=row["price_minor"], currency=row["currency"]),
        price_period=row["price_period"],
        stay=offer_of(row, wanted),
        pictures=PICTURES.validate_json(row["pictures"]),
    )


def offer_of(row: asyncpg.Record, wanted: Search) -> StayOffer | None:
    """The all-in price of the asked nights; the tax is rounded once, half up."""
    if not wanted.check_in or not wanted.check_out or row["nightly_minor"] is None:
        return None
    nights = (wanted.check_out - wanted.check_in).days
    net = nights * row["nightly_minor"] + row["cleaning_minor"]
    total = net + (net * row["tax_basis_points"] + 5_000) // 10_000
    return StayOffer(check_in=wanted.check_in, check_out=wanted.check_out, nights=nights, total=Money(amount_minor=total, currency=row["currency"]))
