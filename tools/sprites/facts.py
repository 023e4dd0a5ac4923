"""Facts about sprites, from facts.toml and the figures' own measures, as the painter reads them."""

import tomllib
from pathlib import Path
from typing import Any

from .figures import LOOKS

NUMBERS = ("foot", "pond", "canopy", "roof", "paint")
RANGES = ("seat", "rim")
STANDING = 214  # units from crown to sole of a grown figure, whose height is 1.7 m
BUILDS = {"child": (165, 1.1), "teen": (191, 1.55)}  # crown to sole in units, and its height in metres
SCALES = {"child": 0.7, "teen": 0.86}
BODY_TOP = 50  # units above the head in a figure's drawing


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
    look = LOOKS.get(name.removesuffix("-riding"))
    build = look.build if look else ""
    tall, high = BUILDS.get(build, (STANDING, 1.7))
    units = high / tall
    facts: dict[str, Any] = {
        "metres": round((bottom - top) * units, 2),
        "facing": -1,
        "tags": ["person", "hatted"] if look and look.hat else ["person"],
    }
    if name.endswith("-riding"):
        origin = {"astronaut-full-riding": 24, "robot-full-riding": 22}.get(name, BODY_TOP)
        hip = origin + 64 + (134 - 64) * SCALES.get(build, 1.0)
        facts["foot"] = round((hip - top) / (bottom - top), 3)
    return facts


def all_facts(categories: dict[str, str], spans: dict[str, tuple[float, float]]) -> dict[str, Any]:
    """Return {"facts": id -> facts, "full": id -> id, "variants": id -> ids, "poses": id -> pose -> id,
    "companies": id -> lists of the members' ids}.

    `categories` gives each id's category; `spans` top and bottom of our drawings in their own units.
    """
    source = tomllib.loads((Path(__file__).parent / "facts.toml").read_text("utf-8"))
    facts = {}
    for name, category in sorted(categories.items()):
        figure = name.removesuffix("-riding")
        if figure in LOOKS or figure in ("astronaut-full", "robot-full"):
            own = source["facts"].get(name)
            facts[name] = {**figure_facts(name, *spans[name]), **(parse(own) if own else {})}
        else:
            facts[name] = parse(source["facts"].get(name, source["defaults"][category]))
    variants = {name: text.replace(" ", "").split(",") for name, text in source["variants"].items()}
    variants = {name: others if name in source["full"] else [name, *others] for name, others in variants.items()}
    poses = {
        name: dict(part.split(":") for part in text.replace(" ", "").split(","))
        for name, text in source["poses"].items()
    }
    companies = {
        name: [text.replace(" ", "").split(",") for text in lists] for name, lists in source["companies"].items()
    }
    named = {other for others in variants.values() for other in others}
    named |= {figure for table in poses.values() for figure in table.values()}
    named |= {member for lists in companies.values() for members in lists for member in members}
    missing = (named | set(source["full"]) | set(source["full"].values())) - set(categories)
    if missing:
        raise ValueError(f"facts.toml names unknown sprites: {sorted(missing)}")
    return {"facts": facts, "full": source["full"], "variants": variants, "poses": poses, "companies": companies}
