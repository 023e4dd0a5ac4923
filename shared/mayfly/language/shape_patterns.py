"""Words that state a shape: square, upright, wide, and the things that have one: stories, covers, wallpapers."""

from collections.abc import Callable, Iterator
from functools import partial
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
        Shape(row.get("aspect_ratio"), row.get("orientation"), LazyPattern(source), signs)
        for row in data["shapes"]
        for source, signs in _Sources(data, spelling).of(row)
    )


class _Sources:
    """Puts patterns together, each when it is first asked: most texts have the signs of none."""

    def __init__(self, data: dict[str, Any], spelling: Spelling) -> None:
        self._data, self._spelling = data, spelling

    def of(self, row: dict[str, Any]) -> Iterator[tuple[Callable[[], str], frozenset[str]]]:
        """Yield the patterns of one shape and their signs, the surest first."""
        spelling = self._spelling
        paired: Spelling = "plain" if spelling == "english" else spelling  # two syllables are no English word
        yield partial(self._anywhere, row["anywhere"]), signs_of(row["anywhere"], spelling)
        for first, second in row.get("pairs", ()):
            yield partial(self._pair, first, second, paired), _fewer(first, second, paired)
        for device, use in row.get("uses", ()):
            yield partial(self._use, device, use), _fewer(device, use, spelling)
            yield partial(self._fit, device), signs_of(device, spelling)
            yield partial(self._used_behind, device, use), _fewer(device, use, spelling)
        if spelling != "english" and "anywhere_vi" in row:
            yield partial(self._anywhere, row["anywhere_vi"]), signs_of(row["anywhere_vi"], spelling)
        yield partial(self._clause, row["clause"]), signs_of(row["clause"], spelling)
        if "opens" in row:
            yield partial(self._opening, row["opens"]), signs_of(row["opens"], spelling)
        if adjectives := self._data["opening_shapes"].get(row.get("aspect_ratio") or row.get("orientation")):
            yield partial(self._adjective, adjectives), signs_of(adjectives, spelling)
            yield partial(self._behind_picture, adjectives), signs_of(adjectives, spelling)

    def _either(self, listed: str) -> str:
        return either(listed, self._spelling)

    def _traps(self) -> str:
        """Return what bars `ảnh dọc bờ sông`: along the bank."""
        traps = self._either(self._data["shape_traps"])
        return rf"(?:(?<!dọc)(?<!doc)(?<!ngang)|(?!\s+(?:{traps})(?!\w)))"

    def _within(self, pattern: str) -> str:
        link = rf"(?:\s+(?:{self._either(self._data['links'])})(?!\w))?"
        return rf"(?<![\w-]){FRAMED}(?:{pattern})(?![\w-]){self._traps()}{link}"

    def _anywhere(self, listed: str) -> str:
        return self._within(self._either(listed))

    def _pair(self, first: str, second: str, spelling: Spelling) -> str:
        return self._within(rf"(?:{either(first, spelling)})[\s-]+(?:{either(second, spelling)})")

    def _use(self, device: str, use: str) -> str:
        owned, used, between = map(self._either, (device, use, self._data["between_uses"]))
        behind = rf"(?:{used})\s+(?:(?:{between})\s+)*(?:{owned})(?:['’]s)?(?:\s+(?:screen|home screen|lock screen))?"
        return self._within(rf"(?:{owned})(?:['’]?s)?\s+(?:(?:home|lock)[\s-]?screen\s+)?(?:{used})|{behind}")

    def _fit(self, device: str) -> str:
        owned = self._either(device)
        return (
            rf"(?<![\w-])(?:for|cho)\s+(?:my|a|the)?\s*(?:{owned})(?:['’]s)?\s+(?:home|lock)?[\s-]?screen{CLAUSE_END}"
            rf"|{CLAUSE_START}(?:for|to fit|sized for|cho|de cho|vừa)\s+(?:(?:my|a|the)\s+)?(?:{owned}){CLAUSE_END}"
        )

    def _used_behind(self, device: str, use: str) -> str:
        """Return the pattern of "wallpaper of a wolf for my desktop"; it leaves the wolf and the wallpaper."""
        owned = rf"(?:for|cho)\s+(?:(?:my|a|the)\s+)?(?:{self._either(device)})"
        return rf"(?<!\w)(?:{self._either(use)})\s[^,;.!?()|]{{1,60}}?\s(?P<adjective>{owned}){CLAUSE_END}"

    def _clause(self, listed: str) -> str:
        return rf"{CLAUSE_START}{FRAMED}(?:{self._either(listed)})(?:\s+(?:please|nhé|nha|nhe))?{CLAUSE_END}"

    def _opening(self, listed: str) -> str:
        return rf"^(?:{self._either(listed)})(?!\w){self._traps()}"

    def _adjective(self, listed: str) -> str:
        things = self._either(f"{self._data['media']}, {self._data['shaped_things']}")
        ahead = rf"(?=\s+(?:[\w-]+\s+)?(?:{things})s?(?!\w))"
        return rf"{CLAUSE_START}(?:(?:{_LEAD})\s+)*(?P<adjective>{self._either(listed)}){ahead}"

    def _behind_picture(self, listed: str) -> str:
        """Return the pattern of "make the beehive picture square"."""
        named = r"(?:(?<=\spicture)|(?<=\simage)|(?<=\sphoto))"
        return rf"{named}\s+(?P<adjective>{self._either(listed)}){CLAUSE_END}"


def _fewer(first: str, second: str, spelling: Spelling) -> frozenset[str]:
    """Return the signs of the list that has fewer: a text that matches has one of either."""
    return min(signs_of(first, spelling), signs_of(second, spelling), key=len)
