"""From a prompt to the scene it describes: place, time, weather, style, subjects with count, colour and relation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mayfly.language.detect import language_of
from mayfly.language.lexicon import Entry, lexicon
from mayfly.language.negation import Extraction, extract_negatives
from mayfly.language.spelling import corrected
from mayfly.language.text import has_diacritics
from mayfly.language.tokens import Token, tokenise
from mayfly.scene import data
from mayfly.scene.bare_styles import bare_style
from mayfly.scene.doings import PLACE_OF_POSE, equip, leave_out_shown, sit_down
from mayfly.scene.homes import PLACE_OF_SPRITE
from mayfly.scene.nearest import nearest
from mayfly.scene.reader import Reader
from mayfly.scene.spec import Scene, Subject


@dataclass(frozen=True, slots=True)
class Reading:
    """A scene and what reading it taught: `language`, the class of each subject, and which columns the prompt stated
    (`place`, `time`, `weather`, `season`, `style`) rather than left to the defaults."""

    scene: Scene
    language: str
    classes: tuple[str, ...]
    stated: frozenset[str]
    extraction: Extraction
    tokens: tuple[Token, ...]


def parse_scene(prompt: str, *, negative_prompt: str = "", style: str | None = None) -> Scene:
    """Return the scene that `prompt` shows, less what it or `negative_prompt` does not want. Never raises.

    `style` (a painter's style id) wins over a style the prompt names. Spans of subjects point into `prompt`.
    """
    return read_scene(prompt, negative_prompt=negative_prompt, style=style).scene


def read_scene(
    prompt: str,
    *,
    negative_prompt: str = "",
    style: str | None = None,
    extract: bool = True,
    tokens: tuple[Token, ...] | None = None,
) -> Reading:
    """Return the scene of `prompt` with what reading it taught. Without `extract` it is read as wholly positive."""
    if tokens is None:
        tokens = tokenise(prompt)
    extraction = extract_negatives(prompt) if extract else Extraction(prompt, (), ())
    if extraction.removed:
        tokens = tuple(t for t in tokens if not any(start <= t.start < end for start, end in extraction.removed))
    language = language_of(tokens)
    reader = Reader(lexicon(), language=language, marked=has_diacritics(prompt))
    bare = bare_style(tokens)
    reader.read(corrected(bare.tokens, lexicon()) if language == "en" else bare.tokens)
    reader.memory.facets.style = reader.memory.facets.style or bare.style
    absent = (*extraction.negatives, *(part.strip() for part in negative_prompt.split(",") if part.strip()))
    facets = reader.memory.facets
    found = {
        "place": facets.place or facets.weak_place,
        "time": facets.time or facets.weak_time,
        "weather": facets.weather,
        "season": facets.season,
        "style": facets.style,
    }
    return Reading(
        scene=_without(_scene(reader, style), absent),
        language=language,
        classes=tuple(reader.memory.company.classes),
        stated=frozenset(name for name, value in found.items() if value),
        extraction=extraction,
        tokens=tokens,
    )


_ROOFED = frozenset({"forest", "jungle"})
_IN_THE_SKY = frozenset({"moon", "stars", "aurora", "rainbow"})


def _scene(reader: Reader, style: str | None) -> Scene:
    company, facets = reader.memory.company, reader.memory.facets
    equip(company, reader.memory.said, reader.memory.doers)
    sit_down(company)
    leave_out_shown(company)
    subjects = tuple(company.subjects)
    features = tuple(dict.fromkeys(facets.features))
    time = facets.time or facets.weak_time or _time_of(subjects) or "day"
    season = facets.season or "summer"
    weather = facets.weather or "clear"
    feast = facets.tones.get("mood") == "festive" and any(subject.sprite in data.OF_PARTIES for subject in subjects)
    if feast and not facets.place:
        facets.place = "room"
    if feast and facets.place in data.INDOORS:
        features = (*features, "garland")
    place = facets.place or facets.weak_place or _place_of(subjects, company.classes, weather, time)
    if place in _ROOFED and not (facets.place or facets.weak_place) and _IN_THE_SKY & set(features):
        place = "mountains"  # a wolf that howls at the moon: under leaves it would not be seen
    if place == "underwater" and not facets.place and subjects and subjects[0].relation == "on":
        place = "sea"  # a mermaid on a rock
    if place == "sea" and _under_water(subjects, company.classes):
        place = "underwater"
    if (
        place == "snow"
        or any(subject.sprite in data.WINTRY for subject in subjects)
        or (weather == "snow" and not facets.season)
    ):
        season = "winter"
    unmatched = tuple(dict.fromkeys(reader.memory.unmatched))
    return Scene(
        place=place,
        time=time,
        weather=weather,
        season=season,
        style=style or facets.style or "default",
        subjects=subjects,
        features=features,
        unmatched=unmatched,
        camera=facets.tones.get("camera"),
        palette=facets.tones.get("palette"),
        mood=facets.tones.get("mood"),
        nearest=nearest(unmatched, vietnamese=reader.vietnamese),
    )


def _under_water(subjects: Sequence[Subject], classes: Sequence[str]) -> bool:
    """Say whether the first thing in the sea is a fish in it."""
    if not subjects or classes[0] != "fish" or subjects[0].sprite in data.SURFACING:
        return False
    return subjects[0].relation in (None, "in", "under")


def _time_of(subjects: Sequence[Subject]) -> str | None:
    return next((data.TIME_OF_SPRITE[s.sprite] for s in subjects if s.sprite in data.TIME_OF_SPRITE), None)


def _place_of(subjects: Sequence[Subject], classes: Sequence[str], weather: str, time: str) -> str:
    """Return where these things are at home."""
    if weather == "snow":
        return "snow"
    if not subjects:
        return data.LANDSCAPE_OF_TIME[time]
    for subject in subjects:
        if subject.pose in PLACE_OF_POSE:
            return PLACE_OF_POSE[subject.pose]
    if "furniture" in classes and "building" not in classes:
        return "room"
    homes = [
        PLACE_OF_SPRITE.get(s.sprite) or data.PLACE_OF_CLASS.get(c, "meadow")
        for s, c in zip(subjects, classes, strict=True)
        if not _is_contents(s, subjects)
    ]
    if classes[0] == "food":
        homes = [home for home, kind in zip(homes, classes, strict=False) if kind != "fish"] or homes  # paella, shrimps
    if homes[0] == "studio":
        return next((home for home in homes if home != "studio"), "studio")
    if homes[0] == "meadow":
        return next((home for home in homes if home not in ("meadow", "studio", "room")), "meadow")
    return homes[0]


def _is_contents(subject: Subject, subjects: Sequence[Subject]) -> bool:
    """Say whether a subject is what a vessel named before it holds: a vase of roses."""
    anchor = subject.anchor
    held = subject.relation == "beside" and anchor is not None and subjects[anchor].span < subject.span
    return held and anchor is not None and subjects[anchor].sprite in data.HOLLOW


def _without(scene: Scene, absent: Sequence[str]) -> Scene:
    """Take out what is not wanted, by sprite, feature and name."""
    if not absent:
        return scene
    meanings = [_meaning(words) for words in absent]
    sprites = {entry.sprite for entry in meanings if entry and entry.sprite}
    features = {feature for entry in meanings if entry for feature in entry.features}
    wanted = [not (subject.sprite in sprites and subject.sprite is not None) for subject in scene.subjects]
    places = {index: sum(wanted[:index]) for index in range(len(wanted))}
    subjects = tuple(
        replace(subject, anchor=places[subject.anchor], relation=subject.relation)
        if subject.anchor is not None and wanted[subject.anchor]
        else replace(subject, anchor=None, relation=None)
        if subject.anchor is not None
        else subject
        for subject, keep in zip(scene.subjects, wanted, strict=True)
        if keep
    )
    names = tuple(dict.fromkeys(_name(words, entry) for words, entry in zip(absent, meanings, strict=True)))
    return replace(
        scene,
        subjects=subjects,
        features=tuple(feature for feature in scene.features if feature not in features),
        absent=names,
    )


def _meaning(words: str) -> Entry | None:
    book = lexicon()
    lower = words.lower()
    return book.entry(lower) or (book.plain_entry(lower) if lower.isascii() else None)


def _name(words: str, entry: Entry | None) -> str:
    """Return the painter's or else the English name of what is absent, where the lexicon knows one."""
    if entry is None:
        return words
    if entry.features:
        return entry.features[0]
    if entry.weather:
        return data.ABSENT_WEATHER.get(entry.weather, words)
    return data.ABSENT_NAMES.get(entry.sprite or "") or entry.en or words
