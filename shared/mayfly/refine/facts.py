"""What a prompt already says: its facets (lighting, composition...), its axes (night, drawn...), its style and class."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from mayfly.language.text import load
from mayfly.language.tokens import Token
from mayfly.refine.styles import DATA, Style, names_of_styles, styles
from mayfly.scene.parser import Reading, read_scene
from mayfly.scene.spec import Scene

FACETS = ("style", "composition", "lighting", "colour", "mood", "detail", "quality")
_LONGEST = 4
_SETTING_OF_PLACE = {"room": "indoor", "studio": "studio", "underwater": "underwater", "space": "space"}
_SKY_OF_WEATHER = {"rain", "snow", "fog", "storm", "cloudy"}
_CLASS_OF_PLACE = {"city": "city", "room": "interior"}
_CLASS_OF_SUBJECT = {
    "animal": "animal", "bird": "animal", "fish": "animal", "insect": "animal", "person": "person", "fantasy": "person",
    "space": "object", "food": "food", "object": "object", "furniture": "object", "vehicle": "vehicle", "boat": "vehicle",
    "air": "vehicle", "building": "building", "plant": "landscape", "water_plant": "landscape", "sky": "landscape",
    "nature": "landscape",
}  # fmt: skip
_THINGS = frozenset({"robot-full"})
_FANTASY_ANIMALS = frozenset({"dragon", "unicorn", "phoenix"})
_PEOPLE_OF_SPACE = frozenset({"astronaut-full", "alien"})


@dataclass(frozen=True, slots=True)
class Facts:
    """`subject` is the class that options are chosen for; `tags` the values of axes that additions may not cross."""

    reading: Reading
    subject: str
    filled: frozenset[str]
    tags: frozenset[str]
    style: Style | None


@dataclass(frozen=True, slots=True)
class _Signals:
    phrases: dict[str, tuple[str, ...]]  # phrase -> facets it fills
    tags: dict[str, tuple[str, ...]]
    classes: dict[str, str]
    axis: dict[str, str]
    safe_styles: frozenset[str]
    opening: frozenset[str]


@cache
def signals() -> _Signals:
    """Return the words that fill facets and set axes."""
    data: dict[str, Any] = load(DATA, "signals.json")
    phrases = _inverted(data["phrases"])
    tags = _inverted(data["tags"])
    classes = {phrase: found[0] for phrase, found in _inverted(data["classes"]).items()}
    return _Signals(
        phrases=phrases,
        tags=tags,
        classes=classes,
        axis={value: axis for axis, values in data["axes"].items() for value in values},
        safe_styles=frozenset(word.replace("-", " ") for word in data["single_word_styles"].split()),
        opening=frozenset(
            phrase.split()[0] for table in (phrases, tags, classes, names_of_styles()) for phrase in table
        ),
    )


@cache
def known_clauses() -> dict[str, str]:
    """Return every clause the refiner itself writes -> its facet."""
    clauses: dict[str, str] = {}
    for tables in load(DATA, "options.json").values():
        for facet, lists in tables.items():
            if facet not in FACETS:
                continue
            for option in (option for listed in lists.values() for option in listed):
                for clause in option.split(" #")[0].split(" !")[0].split(","):
                    clauses.setdefault(clause.strip().lower(), facet)
    for style in styles():
        for keyword in (*style.keywords, *style.keywords_vi):
            clauses.setdefault(keyword.lower(), "style")
    return clauses


def read_facts(prompt: str, tokens: tuple[Token, ...] | None = None) -> Facts:
    """Return what `prompt` already says. Its negatives are taken to be out already; `tokens` may be given."""
    reading = read_scene(prompt, extract=False, tokens=tokens)
    table = signals()
    filled: set[str] = set()
    tags: set[str] = set()
    classes: set[str] = set()
    for phrase in _phrases(reading.tokens, table.opening):
        filled.update(table.phrases.get(phrase, ()))
        tags.update(table.tags.get(phrase, ()))
        if phrase in table.classes:
            classes.add(table.classes[phrase])
    clauses = [clause.strip(" .!") for clause in prompt.lower().split(",")]
    own = known_clauses()
    filled.update(own[clause] for clause in clauses if clause in own)
    style = _style(reading.tokens, clauses, table)
    if style:
        filled.add("style")
        tags.add(style.medium)
    if reading.scene.style != "default" or "drawn" in tags or "photo" in tags:
        filled.add("style")
    tags |= _scene_tags(reading)
    subject = _subject(reading, classes)
    return Facts(reading, subject, frozenset(filled), frozenset(tags), style)


def _phrases(tokens: Sequence[Token], opening: frozenset[str]) -> Iterable[str]:
    """Yield the word sequences of up to four words that may be in a table."""
    for index, token in enumerate(tokens):
        if token.kind != "word":
            continue
        if token.lower not in opening and token.lower.split("-", 1)[0] not in opening:
            continue
        phrase = token.lower
        yield phrase
        if "-" in phrase:
            yield phrase.replace("-", " ")
        for following in tokens[index + 1 : index + _LONGEST]:
            if following.kind != "word":
                break
            phrase = f"{phrase} {following.lower}"
            yield phrase


def _style(tokens: Sequence[Token], clauses: Sequence[str], table: _Signals) -> Style | None:
    """Return the style the prompt names: two words or more anywhere, a clear single word, or a clause of its own."""
    names = names_of_styles()
    found = None
    for phrase in _phrases(tokens, table.opening):
        style = names.get(phrase) or names.get(phrase.replace("-", " "))
        if style and (" " in phrase or phrase in table.safe_styles):
            found = style if found is None or " " in phrase else found
    if found:
        return found
    for clause in clauses[1:]:
        style = names.get(clause) or names.get(clause.removesuffix(" style"))
        if style:
            return style
    return None


def _scene_tags(reading: Reading) -> set[str]:
    scene, stated = reading.scene, reading.stated
    tags: set[str] = set()
    if "time" in stated:
        tags.add(scene.time)
    if "place" in stated:
        tags.add(_SETTING_OF_PLACE.get(scene.place, "outdoor"))
    elif scene.place in ("underwater", "space"):
        tags.add(_SETTING_OF_PLACE[scene.place])
    elif scene.place not in ("room", "studio", "meadow"):
        tags.add("outdoor")
    if "weather" in stated and scene.weather in _SKY_OF_WEATHER:
        tags.add(scene.weather)
    if scene.place == "snow" or scene.season == "winter":
        tags.add("snow")
    if any(name in ("person", "people") for name in scene.absent):
        tags.add("deserted")
    if "fog" in tags and "snow" in tags:
        tags.discard("fog")
    return tags


def _subject(reading: Reading, classes: set[str]) -> str:
    if "graphic" in classes:
        return "graphic"
    scene: Scene = reading.scene
    for subject, kind in zip(scene.subjects, reading.classes, strict=False):
        if subject.sprite in _FANTASY_ANIMALS:
            return "animal"
        if subject.sprite in _THINGS:
            return "object"
        if subject.sprite in _PEOPLE_OF_SPACE:
            return "person"
        return _CLASS_OF_SUBJECT.get(kind, "object")
    if "abstract" in classes:
        return "abstract"
    if reading.stated & {"place", "time", "weather", "season"}:
        return _CLASS_OF_PLACE.get(scene.place, "landscape")
    words = {token.lower for token in reading.tokens}
    if words & {"landscape", "scenery", "nature", "phong", "valley"}:
        return "landscape"
    return "other"


def _inverted(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    inverted: dict[str, tuple[str, ...]] = {}
    for name, listed in table.items():
        for phrase in listed.split(","):
            key = phrase.strip()
            inverted[key] = (*inverted.get(key, ()), name)
    return inverted
