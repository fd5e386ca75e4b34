"""Attributes in words, by the JSON Schemas of the catalog module."""

import json
from functools import cache
from typing import Any

from models import Fact, FactType, Locale
from statements import MODULES

Schema = dict[str, dict[str, Any]]


@cache
def schema_of(group: str, kind: str) -> Schema:
    document = json.loads((MODULES / "catalog" / "schemas" / group / f"{kind}.json").read_text())
    return document["properties"]


def facts(schema: Schema, attributes: dict[str, Any], locale: Locale, currency: str) -> list[Fact]:
    return [
        fact_of(code, attribute, attributes[code], locale, currency)
        for code, attribute in schema.items()
        if code in attributes
    ]


def fact_of(code: str, attribute: dict[str, Any], value: Any, locale: Locale, currency: str) -> Fact:
    kind, text, unit = express(attribute, value, locale, currency)
    return Fact(code=code, label=translated(attribute["title"], attribute.get("x-title"), locale), type=kind, value=text, unit=unit)


def express(attribute: dict[str, Any], value: Any, locale: Locale, currency: str) -> tuple[FactType, str, str | None]:
    """Type, value and unit."""
    unit = translated(attribute["x-unit"], attribute.get("x-unit-title"), locale) if "x-unit" in attribute else None
    form = attribute.get("x-format", attribute.get("format"))
    match attribute.get("type"):
        case "boolean":
            return FactType.boolean, "true" if value else "false", unit
        case "array":
            return FactType.list, ", ".join(in_words(attribute, item, locale) for item in value), unit
        case "string":
            return (FactType.date if form == "date" else FactType.text), in_words(attribute, value, locale), unit
    match form:
        case "money":
            return FactType.number, f"{value // 100}.{value % 100:02d}", currency
        case "basis_points":
            return FactType.number, f"{value / 100:.2f}".rstrip("0").rstrip("."), "%"
        case "year":
            return FactType.text, str(value), unit
    return FactType.number, str(value), unit


def in_words(attribute: dict[str, Any], value: str, locale: Locale) -> str:
    words = attribute.get("x-values", {}).get(value)
    return words.get(locale.value, words["en"]) if words else value


def translated(english: str, others: dict[str, str] | None, locale: Locale) -> str:
    return (others or {}).get(locale.value, english)
