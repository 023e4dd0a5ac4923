"""Facts about sprites, from facts.toml and the figures' own measures, as the painter reads them."""

import tomllib
from pathlib import Path
from typing import Any

from .figures import LOOKS

NUMBERS = ("foot", "pond", "canopy", "roof")
RANGES = ("seat", "rim")
STANDING = 214  # units from crown to sole of a grown figure, whose height is 1.7 m
CHILD = 165  # the same of a child of 1.1 m


def parse(line: str) -> dict[str, Any]:
    """Return one line of facts.toml as data."""
    metres, *words = line.split()
    facts: dict[str, Any] = {"metres": float(metres)}
    tags = []
    for word in words:
        key, _, value = word.partition("=")
        if word in ("L", "R"):
            facts["facing"] = -1 if word == "L" else 1
        elif key in NUMBERS:
            facts[key] = float(value)
        elif key in RANGES:
            facts[key] = [float(part) for part in value.split(",")]
        else:
            tags.append(word)
    if tags:
        facts["tags"] = tags
    return facts


def figure_facts(name: str, top: float, bottom: float) -> dict[str, Any]:
    """Return the facts of a person we drew, whose picture spans `top`..`bottom` in units of its drawing."""
    child = name.removesuffix("-riding") in LOOKS and LOOKS[name.removesuffix("-riding")].build == "child"
    units = 1.1 / CHILD if child else 1.7 / STANDING
    facts: dict[str, Any] = {"metres": round((bottom - top) * units, 2), "facing": -1, "tags": ["person"]}
    if name.endswith("-riding"):
        origin = {"astronaut-full-riding": 24, "robot-full-riding": 22}.get(name, 50)
        hip = origin + (64 + (134 - 64) * 0.7 if child else 134)
        facts["foot"] = round((hip - top) / (bottom - top), 3)
    return facts


def all_facts(categories: dict[str, str], spans: dict[str, tuple[float, float]]) -> dict[str, Any]:
    """Return {"facts": id -> facts, "full": id -> id}.

    `categories` gives each id's category; `spans` top and bottom of our drawings in their own units.
    """
    source = tomllib.loads((Path(__file__).parent / "facts.toml").read_text("utf-8"))
    facts = {}
    for name, category in sorted(categories.items()):
        figure = name.removesuffix("-riding")
        if figure in LOOKS or figure in ("astronaut-full", "robot-full"):
            facts[name] = figure_facts(name, *spans[name])
        else:
            facts[name] = parse(source["facts"].get(name, source["defaults"][category]))
    missing = (set(source["full"]) | set(source["full"].values())) - set(categories)
    if missing:
        raise ValueError(f"facts.toml names unknown sprites: {sorted(missing)}")
    return {"facts": facts, "full": source["full"]}
