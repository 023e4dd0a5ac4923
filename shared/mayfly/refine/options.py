"""The words the refiner may add, by language, facet and class of subject, and which of them fit a prompt."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from mayfly.errors import Fault, InvalidRequest
from mayfly.language.text import fold, load
from mayfly.refine.facts import FACETS, signals
from mayfly.refine.styles import DATA


@dataclass(frozen=True, slots=True)
class Option:
    """Words to add. `tags` are values of axes they imply; `needs` what the prompt must already be (`photo`)."""

    text: str
    tags: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()

    def fits(self, established: frozenset[str]) -> bool:
        """Say whether these words contradict nothing established."""
        if not (self.needs <= established and self.tags & _STATED_ONLY <= established):
            return False
        return not self.tags or not conflicts(self.tags, established)


@dataclass(frozen=True, slots=True)
class Named:
    """A mood or lighting a client may ask for by id."""

    id: str
    en: str
    vi: str
    tags: frozenset[str]
    aliases: tuple[str, ...]

    def option(self, language: str) -> Option:
        """Return its words in a language."""
        return Option(self.vi if language == "vi" else self.en, self.tags)


# What only the prompt may decide: a refiner that adds rain or night changes the picture.
_STATED_ONLY = frozenset({"night", "rain", "snow", "fog", "storm", "underwater", "space", "mono", "populated"})
_TELLING = _STATED_ONLY | {"dawn", "sunset"}
# Values of one axis that agree with each other all the same.
_AGREE = {frozenset({"indoor", "studio"}), frozenset({"fog", "cloudy"}), frozenset({"rain", "cloudy"}), frozenset({"snow", "cloudy"})}


def conflicts(tags: frozenset[str], established: frozenset[str]) -> tuple[str, ...]:
    """Return the established values that `tags` contradict: another value of the same axis and not the same one."""
    axis = signals().axis
    crossed = []
    for tag in tags:
        rivals = [other for other in established if other != tag and axis.get(other) == axis.get(tag, tag)]
        if rivals and tag not in established and not any(frozenset({tag, rival}) in _AGREE for rival in rivals):
            crossed.extend(rivals)
    return tuple(crossed)


@cache
def _options() -> dict[tuple[str, str, str], tuple[Option, ...]]:
    data = load(DATA, "options.json")
    table = {}
    for language in ("en", "vi"):
        for facet, lists in data[language].items():
            for subject, listed in lists.items():
                table[language, facet, subject] = tuple(_option(text) for text in listed)
    return table


def _option(text: str) -> Option:
    words, *marks = text.replace(" !", " #!").split(" #")
    tags = frozenset(mark for mark in marks if not mark.startswith("!"))
    return Option(words, tags, frozenset(mark[1:] for mark in marks if mark.startswith("!")))


@lru_cache(maxsize=4096)
def fitting(language: str, facet: str, subject: str, established: frozenset[str]) -> Sequence[Option]:
    """Return the options of a facet for a class of subject that contradict nothing: the class's own, then the general."""
    table = _options()
    own = [option for option in table.get((language, facet, subject), ()) if option.fits(established)]
    if subject == "graphic":
        return own
    general = [option for option in table[language, facet, "*"] if option.fits(established)]
    telling = [option for option in general if option.tags & established & _TELLING]
    return telling or own or general if facet in ("lighting", "colour") else own or general


@cache
def named(kind: str) -> dict[str, Named]:
    """Return the moods or lightings (`kind` is `moods` or `lightings`) by id."""
    return {
        name: Named(name, en, vi, frozenset(tags.split()), tuple(alias.strip() for alias in aliases.split(",")))
        for name, (en, vi, tags, aliases) in load(DATA, "options.json")[kind].items()
    }


def find_named(kind: str, text: str, field: str) -> Named:
    """Return the mood or lighting with this id or alias. Raises InvalidRequest naming those there are."""
    table = named(kind)
    wanted = fold(" ".join(text.replace("_", " ").replace("-", " ").split()))
    for entry in table.values():
        names = (entry.id.replace("_", " "), entry.en, entry.vi, *entry.aliases)
        if any(wanted == fold(name) for name in names):
            return entry
    code = f"unknown_{field.rpartition('.')[2]}"
    raise InvalidRequest.of(Fault(field, f"{text!r} is not known. Use one of {', '.join(table)}.", code))


__all__ = ["FACETS", "Named", "Option", "conflicts", "find_named", "fitting", "named"]
