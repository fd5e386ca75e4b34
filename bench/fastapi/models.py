"""The answers, as pydantic models: the same JSON that `estate` writes (absent members are left out)."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]


class Locale(StrEnum):
    en = "en"
    fr = "fr"
    es = "es"


class ListingKind(StrEnum):
    short_stay = "short_stay"
    lease = "lease"
    sale = "sale"
    investment = "investment"


class PropertyKind(StrEnum):
    villa = "villa"
    apartment = "apartment"
    house = "house"
    land = "land"
    business = "business"
    project = "project"
    building = "building"


class PricePeriod(StrEnum):
    night = "night"
    month = "month"
    total = "total"
    minimum_ticket = "minimum_ticket"


class Sort(StrEnum):
    recommended = "recommended"
    price_asc = "price_asc"
    price_desc = "price_desc"
    newest = "newest"


class FactType(StrEnum):
    text = "text"
    number = "number"
    boolean = "boolean"
    date = "date"
    list = "list"


class Money(BaseModel):
    amount_minor: int
    currency: str


class PictureVariant(BaseModel):
    width: int
    url: str


class Picture(BaseModel):
    id: UUID
    alt: str
    width: int
    height: int
    dominant_color: str
    variants: list[PictureVariant]
    # On the page of a listing only.
    kind: str | None = None
    caption: str | None = None
    placeholder: str | None = None


class Fact(BaseModel):
    code: str
    label: str
    type: FactType
    value: str
    unit: str | None = None


class OtherListing(BaseModel):
    kind: ListingKind
    slug: str
    price: Money
    price_period: PricePeriod


class Amenity(BaseModel):
    code: str
    name: str
    group: str


class Property(BaseModel):
    id: UUID
    kind: PropertyKind
    name: str
    place_slug: str
    place_name: str
    country: str
    region: str | None = None
    postal_code: str | None = None
    unparsed_address: str | None = None
    latitude: float
    longitude: float
    time_zone: str
    bedrooms_total: int | None = None
    bathrooms_total: int | None = None
    max_guests: int | None = None
    living_area_m2: int | None = None
    lot_size_m2: int | None = None
    year_built: int | None = None
    registration_number: str | None = None
    building_id: UUID | None = None


class ListingPage(BaseModel):
    id: UUID
    slug: str
    kind: ListingKind
    title: str
    remarks: str
    price: Money
    price_period: PricePeriod
    standard_status: str
    modified_at: datetime
    terms: list[Fact]
    other_listings: list[OtherListing]
    property: Property
    facts: list[Fact]
    amenities: list[Amenity]
    pictures: list[Picture]


class StayOffer(BaseModel):
    check_in: date
    check_out: date
    nights: int
    total: Money


class ListingCard(BaseModel):
    id: UUID
    slug: str
    kind: ListingKind
    property_kind: PropertyKind
    title: str
    place_slug: str
    place_name: str
    country: str
    latitude: float
    longitude: float
    bedrooms_total: int | None = None
    bathrooms_total: int | None = None
    max_guests: int | None = None
    living_area_m2: int | None = None
    lot_size_m2: int | None = None
    price: Money
    price_period: PricePeriod
    stay: StayOffer | None = None
    pictures: list[Picture]


class ListingCards(BaseModel):
    items: list[ListingCard]
    next_cursor: str | None = None


class Search(BaseModel):
    """The parameters of the search; lists are written `a,b,c`."""

    model_config = ConfigDict(extra="forbid")

    locale: Locale = Locale.en
    kind: ListingKind | None = None
    place: Slug | None = None
    q: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)] | None = None
    property_kind: str | None = None
    check_in: date | None = None
    check_out: date | None = None
    guests: int | None = Field(default=None, ge=1, le=100)
    bedrooms_min: int | None = Field(default=None, ge=0, le=100)
    price_min_minor: int | None = Field(default=None, ge=0, le=10**12)
    price_max_minor: int | None = Field(default=None, ge=0, le=10**12)
    amenities: str | None = None
    bbox: str | None = None
    sort: Sort = Sort.recommended
    cursor: str | None = None
    limit: int = Field(default=24, ge=1, le=100)

    @model_validator(mode="after")
    def has_both_dates_in_order(self) -> "Search":
        if (self.check_in is None) != (self.check_out is None):
            raise ValueError("check_in and check_out come together")
        if self.check_in and self.check_out and self.check_out <= self.check_in:
            raise ValueError("check_out must be after check_in")
        return self
