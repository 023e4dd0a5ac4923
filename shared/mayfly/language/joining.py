"""What joins a noun to the one it describes: of, with, in, and, or its place before it."""

from mayfly.language.glossary import Sense
from mayfly.language.nouns import Noun
from mayfly.language.text import fold

TIMES = frozenset(["at", "in", "in_the", "on"])
_LIVING = frozenset(["person", "animal"])
_WORN = frozenset(["body", "clothes"])
_THINGS = frozenset(["object", "food", "clothes", "plant"])
_TIMED = frozenset(["weather", "event", "food", "style", "sky", *TIMES])  # morning fog, but a river in the morning
_PARTS = frozenset(
    ["roof", "roofs", "wall", "walls", "window", "windows", "door", "gate", "columns", "sails", "balcony", "chimney"]
)  # a house *with* a red roof, though a house roof
_MEASURES = frozenset(
    ["pile", "stack", "piece", "slice", "lump", "bunch", "bundle", "roll", "handful", "row", "bar", "sheet"]
)  # a pile *of* wood, though a wooden box
_FEASTS = frozenset(["ngay", "dem", "dip", "mua", "le"])  # couplets on Tet Day, though Tet cake
_LOOKED_AT = frozenset(["area", "object", "clothes", "vehicle", "plant", "food", "person", "animal", "event", "sky"])
_TINTS = frozenset(["tones", "colors", "color", "palette", "shot", "view", "angle", "close-up"])
_GROWN = frozenset(["leaf", "leaves", "fruit", "flower", "flowers", "trunk", "branch"])  # a tree *with* red leaves
_WATERS = frozenset(["sea", "river", "lake", "stream", "pond", "ocean", "bay", "pool", "waterfall", "water"])


def link(noun: Noun, sense: Sense, following: Sense) -> str:
    """Return the word that joins a second noun to the head; none where it merely describes it."""
    head, tags = noun.head.tags, sense.tags
    if head & {"area", "vehicle"} and sense.english.split(" ")[-1] in _PARTS:
        return "with" if " " in sense.english or following.part == "adjective" else ""
    if "plant" in head and sense.english.split(" ")[-1] in _GROWN and following.part == "adjective":
        return "with"
    if head & _WORN and tags & _WORN and (noun.modifiers or "clothes" in head & tags):
        return "and" if head & tags & _WORN else "in" if "clothes" in tags else ""
    if "of" in head and "material" in tags:
        return "of" if noun.word in _MEASURES else ""
    return _preposition(head, sense)


def _preposition(head: frozenset[str], sense: Sense) -> str:
    """Return the preposition that joins a second noun to the head; none where it merely describes it."""
    tags = sense.tags
    if sense.english == "background" and head & {"medium", "plant", "food", "object"}:
        return "with"
    if ("medium" in head and not tags & {"style", "material", "look"}) or "of" in head:
        return "of"
    if head & _LIVING and tags & {"body", "clothes"}:
        return "with" if "body" in tags else "in"
    if "look" in tags and sense.number != "one" and head & _LOOKED_AT and not sense.english.endswith("style"):
        return "in" if sense.english.split(" ")[-1] in _TINTS else "with"
    if ("fixed" in tags or sense.definite) and sense.modifier == sense.english:
        return "in" if tags & {"area", "fixed"} else "of"
    return ""


def names_kind(noun: Noun, sense: Sense, written: str) -> bool:
    """Say whether a feast after a thing says which it is (a Christmas tree) rather than when."""
    feast = bool(sense.tags & {"at", "on"}) and sense.english[0].isupper()
    return feast and bool(noun.head.tags & _THINGS) and fold(written).split(" ")[0] not in _FEASTS


def describes_as_time(noun: Noun, sense: Sense) -> bool:
    """Say whether a time after a noun describes it (an autumn forest) rather than says when."""
    head = noun.head.tags
    if head & _TIMED or sense.modifier != sense.english:
        return True
    return "in" in sense.tags and bool(head & {"area", "plant"}) and not noun.after and not noun.name


def is_green(noun: Noun) -> bool:
    """Xanh is green on land and blue elsewhere."""
    if noun.head.tags & {"plant", "food", "of"}:
        return True
    return "area" in noun.head.tags and _WATERS.isdisjoint(noun.word.split())
