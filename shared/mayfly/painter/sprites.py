"""The sprites: pictures by id, and what is known of each (size, facing, seat, where it lives).

Ids are Iconify's names of Noto icons ("cat", "sailboat") and our own ("robot-full"); "cat@3d" is the model that stands
for a drawing in the style 3d. Built by tools/build_sprites.py and tools/build_models.py.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image

from mayfly.painter.packs import Pack, Place

_DATA = Path(__file__).resolve().parent / "data"
_FALLBACK = "sparkles"  # what stands for an id the pack does not hold

_MODEL = "@3d"
_DRAWINGS, _MODELS = Pack("sprites"), Pack("models")

HAND = 0.58
"""Where the hands of a standing figure are, as a fraction of its height."""

Range = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a sprite. Fractions run over its width and height from the upper left corner.

    `metres` is the real length of its longer side; `facing` -1 left, 1 right, 0 neither; `foot` the line where it
    meets ground or water; `seat` (x0, x1, y) where others sit or stand on it; `rim` the edge of a hollow; `pond`
    the water line of what also swims; `canopy` and `roof` the lower edge of what gives shelter; `paint` the hue
    (0..255) of what a colour word colours, None where it is the hue that covers most. `tags` are of:
    water, sky, under, hand, wall, tree, tree-like, building, person, bust, glow, far, float, perch, small, low, hang,
    fur, headgear, hatted (has something on the head); model marks what is rendered in 3d.
    """

    metres: float
    facing: int = 0
    foot: float = 1.0
    seat: Range | None = None
    rim: Range | None = None
    pond: float | None = None
    canopy: float | None = None
    roof: float | None = None
    paint: int | None = None
    tags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Knowledge:
    """What facts.json holds: id -> facts as read, id of a face -> id of the whole figure, id -> ids that may stand for
    it, id -> pose -> id of the figure that shows it, id of a group -> lists of ids of who belongs to it.
    """

    facts: dict[str, dict[str, Any]]
    full: dict[str, str]
    variants: dict[str, tuple[str, ...]]
    poses: dict[str, dict[str, str]]
    companies: dict[str, tuple[tuple[str, ...], ...]]


@lru_cache(maxsize=1)
def _knowledge() -> _Knowledge:
    """Return what is known of all sprites."""
    document = json.loads((_DATA / "facts.json").read_text("utf-8"))
    variants = {name: tuple(others) for name, others in document["variants"].items()}
    companies = {name: tuple(map(tuple, lists)) for name, lists in document["companies"].items()}
    return _Knowledge(document["facts"], document["full"], variants, document["poses"], companies)


def _range(values: list[float] | None) -> Range | None:
    """Return x0, x1, y as a tuple."""
    return (values[0], values[1], values[2]) if values else None


def ids() -> frozenset[str]:
    """Return every id of the pack."""
    return frozenset(_DRAWINGS.index)


def known(sprite: str) -> str:
    """Return the id itself, or one that can stand for it where the pack does not hold it."""
    return sprite if sprite in _DRAWINGS.index or sprite.endswith(_MODEL) else _FALLBACK


def modelled(sprite: str) -> str:
    """Return the id of the 3d model that stands for a drawing; the drawing's own where there is none."""
    return sprite + _MODEL if sprite in _MODELS.index else sprite


def _place(sprite: str) -> tuple[Pack, str, Place]:
    """Return the pack that holds an id, its name there and its place."""
    sprite = known(sprite)
    pack = _MODELS if sprite.endswith(_MODEL) else _DRAWINGS
    name = sprite.removesuffix(_MODEL)
    return pack, name, pack.index[name]


def whole(sprite: str) -> str:
    """Return the full-length figure of a face or half figure; the id itself where there is none."""
    return _knowledge().full.get(sprite, sprite)


def variants(sprite: str) -> tuple[str, ...]:
    """Return the figures that may show the same word, itself first: people of several looks and skin tones."""
    return _knowledge().variants.get(sprite, (sprite,))


def companies(sprite: str) -> tuple[tuple[str, ...], ...]:
    """Return the companies, each of several figures, that a group such as a family may be; none for who is one."""
    return _knowledge().companies.get(sprite, ())


def posed(sprite: str, pose: str | None) -> str:
    """Return the figure that shows a pose (scene.spec.POSES) of a sprite; the id itself where there is none."""
    return _knowledge().poses.get(sprite, {}).get(pose or "", sprite)


def facts_of(sprite: str) -> Facts:
    """Return what is known of a sprite."""
    return _facts(known(sprite))


@lru_cache(maxsize=512)
def _facts(sprite: str) -> Facts:
    """Return what is known of a sprite: a picture asks of few of them. A model may differ from its drawing."""
    name = sprite.removesuffix(_MODEL)
    entry = _knowledge().facts[name]
    tags = frozenset(entry.get("tags", ()))
    if name != sprite:
        entry, tags = {**entry, **_MODELS.document["facts"].get(name, {})}, tags | {"model"}
    return Facts(
        metres=entry["metres"],
        facing=entry.get("facing", 0),
        foot=entry.get("foot", 1.0),
        seat=_range(entry.get("seat")),
        rim=_range(entry.get("rim")),
        pond=entry.get("pond"),
        canopy=entry.get("canopy"),
        roof=entry.get("roof"),
        paint=int(entry["paint"]) if "paint" in entry else None,
        tags=tags,
    )


def aspect(sprite: str) -> float:
    """Return width over height."""
    _, _, (_, _, width, height) = _place(sprite)
    return width / height


@lru_cache(maxsize=64)
def hand(sprite: str) -> float:
    """Return where the left hand of a figure is, as a fraction of its width: its left outline at the height `HAND`."""
    alpha = picture(sprite).getchannel("A")
    row = round(alpha.height * HAND)
    seen = alpha.crop((0, row, alpha.width, row + 1)).getbbox()
    return min(0.5, seen[0] / alpha.width + 0.04) if seen else 0.08


@lru_cache(maxsize=56)
def picture(sprite: str) -> Image.Image:
    """Return the decoded RGBA picture, at most 384 px a side. It is shared: copy before changing it."""
    pack, name, _ = _place(sprite)
    return pack.picture(name)


def weighed(sprite: str, height: int) -> Image.Image:
    """Return the picture as RGBa, halved as often as it stays at least `height` px tall. It is shared."""
    halvings, tall = 0, _place(sprite)[2][3]
    while tall >= 2 * height and tall > 8:
        halvings, tall = halvings + 1, -(-tall // 2)
    return _halved(sprite, halvings)


@lru_cache(maxsize=56)
def _halved(sprite: str, times: int) -> Image.Image:
    """Return the RGBa picture, halved."""
    return _halved(sprite, times - 1).reduce(2) if times else picture(sprite).convert("RGBa")
