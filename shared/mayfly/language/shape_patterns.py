"""Words that state a shape: square, upright, wide, and the things that have one: stories, covers, wallpapers."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.parameter_phrases import CLAUSE_END, CLAUSE_START, FRAMED, Spelling, either, signs_of

_LEAD = (
    r"an?|the|one|my|make it|make|generate|draw|paint|create|give me|show me|i want|i need|please|can you"
    r"|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten"
)


class Shape(NamedTuple):
    """Words that state a shape: `ratio` or `orientation` is set; one of `signs` stands in every text it matches."""

    ratio: str | None
    orientation: str | None
    pattern: LazyPattern
    signs: frozenset[str]


def shape_patterns(data: dict[str, Any], spelling: Spelling) -> tuple[Shape, ...]:
    """Return the shapes of data/parameters.json as patterns; a group `adjective` is all that goes from the subject."""
    return tuple(
        Shape(row.get("aspect_ratio"), row.get("orientation"), LazyPattern(pattern), signs)
        for row in data["shapes"]
        for pattern, signs in _kinds(row, data, spelling)
    )


def _kinds(row: dict[str, Any], data: dict[str, Any], spelling: Spelling) -> Iterator[tuple[str, frozenset[str]]]:
    links = either(data["links"], spelling)
    link = rf"(?:\s+(?:{links})(?!\w))?"
    # "ảnh dọc bờ sông": along the bank.
    traps = rf"(?:(?<!dọc)(?<!doc)(?<!ngang)|(?!\s+(?:{either(data['shape_traps'], spelling)})(?!\w)))"
    things = either(data["shaped_things"], spelling)

    def anywhere(pattern: str) -> str:
        return rf"(?<![\w-]){FRAMED}(?:{pattern})(?![\w-]){traps}{link}"

    yield anywhere(either(row["anywhere"], spelling)), signs_of(row["anywhere"], spelling)
    paired: Spelling = "plain" if spelling == "english" else spelling  # two syllables are no English word
    for first, second in row.get("pairs", ()):
        signs = min(signs_of(first, paired), signs_of(second, paired), key=len)
        yield anywhere(rf"(?:{either(first, paired)})[\s-]+(?:{either(second, paired)})"), signs
    for device, use in row.get("uses", ()):
        owned, used = either(device, spelling), either(use, spelling)
        between = either(data["between_uses"], spelling)
        behind = rf"(?:{used})\s+(?:(?:{between})\s+)*(?:{owned})(?:['’]s)?(?:\s+(?:screen|home screen|lock screen))?"
        before = rf"(?:{owned})(?:['’]?s)?\s+(?:(?:home|lock)[\s-]?screen\s+)?(?:{used})"
        yield anywhere(rf"{before}|{behind}"), min(signs_of(device, spelling), signs_of(use, spelling), key=len)
        yield (
            rf"(?<![\w-])(?:for|cho)\s+(?:my|a|the)?\s*(?:{owned})(?:['’]s)?\s+(?:home|lock)?[\s-]?screen{CLAUSE_END}"
            rf"|{CLAUSE_START}(?:for|to fit|sized for|cho|de cho|vừa)\s+(?:(?:my|a|the)\s+)?(?:{owned}){CLAUSE_END}",
            signs_of(device, spelling),
        )
    if spelling != "english" and "anywhere_vi" in row:
        yield anywhere(either(row["anywhere_vi"], spelling)), signs_of(row["anywhere_vi"], spelling)
    clause = rf"{CLAUSE_START}{FRAMED}(?:{either(row['clause'], spelling)})(?:\s+(?:please|nhé|nha|nhe))?{CLAUSE_END}"
    yield clause, signs_of(row["clause"], spelling)
    if "opens" in row:
        yield rf"^(?:{either(row['opens'], spelling)})(?!\w){traps}", signs_of(row["opens"], spelling)
    adjectives = data["opening_shapes"].get(row.get("aspect_ratio") or row.get("orientation"))
    if adjectives:
        adjective = rf"(?P<adjective>{either(adjectives, spelling)})"
        ahead = rf"(?=\s+(?:[\w-]+\s+)?(?:{things})s?(?!\w))"
        yield rf"{CLAUSE_START}(?:(?:{_LEAD})\s+)*{adjective}{ahead}", signs_of(adjectives, spelling)
        named = r"(?:(?<=\spicture)|(?<=\simage)|(?<=\sphoto))"  # "make the beehive picture square"
        yield rf"{named}\s+{adjective}{CLAUSE_END}", signs_of(adjectives, spelling)
