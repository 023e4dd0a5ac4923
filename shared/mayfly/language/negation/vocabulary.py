"""The words of the grammar of negation, as data/negation.json and data/undressing.json have them."""

from functools import cache
from itertools import product

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.negation.phrases import Phrases
from mayfly.language.text import DATA, fold, load

Set = frozenset[str]
_CHOICE = LazyPattern(r"[{}]")


@cache
def words_of(marked: bool) -> tuple[dict[str, list[str]], dict[str, list[str]]]:  # noqa: FBT001 - the key of a cache
    """Return the lists of both languages by name; without `marked` the Vietnamese ones have no diacritics."""
    english, vietnamese = _lists()
    if marked:
        return english, vietnamese
    return english, {name: [fold(phrase) for phrase in phrases] for name, phrases in vietnamese.items()}


@cache
def _lists() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the lists of English and Vietnamese as written: the grammars share their phrases."""
    data = load(DATA, "negation.json")
    english, vietnamese = ({name: listed(text) for name, text in data[language].items()} for language in ("en", "vi"))
    return english, vietnamese


def listed(text: str) -> list[str]:
    """Return the phrases of one list of the data; `{is|are} not` stands for one phrase with each of the words."""
    return [written for phrase in text.split("; ") if phrase for written in _written_out(phrase)]


def _written_out(phrase: str) -> list[str]:
    if "{" not in phrase:
        return [phrase]
    parts = [part.split("|") for part in _CHOICE.compiled.split(phrase)]
    return [" ".join("".join(chosen).split()) for chosen in product(*parts)]


def followed(pairs: list[str]) -> dict[str, Set]:
    """Return, of pairs such as `tranh=mau dung`, the words that may stand beside each."""
    return {word: frozenset(following.split(" ")) for word, following in (pair.split("=", 1) for pair in pairs)}


@cache
def triggers() -> Set:
    """Return the words of which every cue has one: most prompts hold none of them and need no grammar."""
    data = load(DATA, "negation.json")
    words = [*listed(data["en"]["triggers"]), *listed(data["vi"]["triggers"])]
    spelt = [pair.split("=")[0] for pair in listed(data["en"]["spelling"])]
    slang = [*listed(data["vi"]["slang"]), *listed(data["vi"]["slang_always"])]
    return frozenset([*words, *map(fold, words), *spelt, *slang])


@cache
def alike() -> Set:
    """Return triggers without their marks that tell nothing in an English text: a cat, an apple."""
    return frozenset(listed(load(DATA, "negation.json")["vi"]["plain_no_triggers"]))


def undressing(*, marked: bool) -> set[str]:
    """Return expressions whose "no" asks for something: who leaves clothes away wants what policy reads."""
    data = load(DATA, "undressing.json")
    listed = [phrase.strip() for language in ("en", "vi") for phrase in data[language].split(",")]
    return {phrase if marked else fold(phrase) for phrase in listed}


@cache
def undressed_things() -> tuple[Phrases, Phrases]:
    """Return, folded, the things that may lack clothes or a head, and the people of whom it is undressing."""
    data = load(DATA, "undressing.json")
    things, people = ([fold(word.strip()) for word in data[name].split(",")] for name in ("things", "people"))
    return Phrases(things), Phrases(people)
