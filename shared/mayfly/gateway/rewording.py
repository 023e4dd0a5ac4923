"""A description changed in its own words: things taken out, put in, exchanged, recoloured; time or style set anew.

Every function takes the whole description and returns it changed, or as it was where there is nothing to change.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from mayfly.gateway.cues import DATA
from mayfly.language.detect import detect_language, language_of
from mayfly.language.english import article
from mayfly.language.lexicon import Entry, lexicon, singulars
from mayfly.language.text import fold, has_diacritics, load
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.styles import names_of_styles

_LONGEST_NAME = 4
# Names in the table of styles that say what a picture shows rather than how it is made.
_SUBJECTS_OF_STYLES = frozenset({"portrait", "chân dung", "chan dung", "selfie", "street", "product", "icon", "logo"})
_POSSESSIVES = frozenset({"his", "her", "their", "its"})
_PERSONS = frozenset({"person", "fantasy"})
_ANIMALS = frozenset({"animal", "bird", "fish", "insect"})
_SPACES = re.compile(r"\s{2,}")
_ARTICLE = re.compile(r"\b(an?|An?) ([A-Za-z][\w-]*)")
_LONE_MARKS = re.compile(r"\s*,(?:\s*,)+")


@dataclass(frozen=True, slots=True)
class _Words:
    joins: frozenset[str]
    linkers: frozenset[str]
    determiners: frozenset[str]
    frames: dict[str, frozenset[str]]
    people: frozenset[str]
    animals: frozenset[str]
    numbers: frozenset[str]
    opposites: tuple[tuple[frozenset[str], ...], ...]
    clothes: frozenset[str]
    colours: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Text:
    """A description with its tokens. A range [first, last] of tokens is a passage."""

    text: str
    tokens: tuple[Token, ...]
    vietnamese: bool
    marked: bool

    @classmethod
    def of(cls, text: str) -> "_Text":
        tokens = tokenise(text)
        return cls(text, tokens, language_of(tokens) == "vi", has_diacritics(text))

    def without(self, ranges: Iterable[tuple[int, int]]) -> str:
        """Return the text without passages of tokens, tidied."""
        text = self.text
        for first, last in sorted(ranges, reverse=True):
            text = f"{text[: self.tokens[first].start]} {text[self.tokens[last].end :]}"
        return tidy(text)

    def entries(self) -> list[tuple[int, int, Entry]]:
        """Return what the lexicon knows of: first token, last token, entry."""
        found, index = [], 0
        language = "vi" if self.vietnamese else "en"
        while index < len(self.tokens):
            match = None
            if self.tokens[index].kind == "word":
                match = lexicon().find(self.tokens, index, language=language, marked=self.marked)
            if match:
                found.append((index, index + match.length - 1, match.entry))
            index += match.length if match else 1
        return found


def tidy(text: str) -> str:
    """Return a description without dangling words of connection, doubled commas and spaces."""
    text = _LONE_MARKS.sub(",", _SPACES.sub(" ", text.replace(" ,", ",")))
    parts: list[str] = []
    for part in (_trimmed(part) for part in text.split(",")):
        if part and not any(f" {fold(part)} " in f" {fold(said)} " for said in parts):
            parts.append(part)
    tidied = ", ".join(parts)
    return _ARTICLE.sub(_agreeing, tidied) if detect_language(tidied) == "en" else tidied


def _agreeing(found: re.Match[str]) -> str:
    """Return the article that goes with the word it now stands before."""
    written = article(found[2])
    return f"{written.capitalize() if found[1][0].isupper() else written} {found[2]}"


def _trimmed(part: str) -> str:
    words = part.split()
    linkers = _words().linkers
    while words and words[-1].lower() in linkers:
        words.pop()
    while words and words[0].lower() in _words().joins:
        words.pop(0)
    if len(words) == 1 and words[0].lower() in _words().determiners:
        return ""
    return " ".join(words).strip(" .;")


def is_small(word: str) -> bool:
    """Say whether a word only connects or determines."""
    return word in _words().linkers or word in _words().determiners or word in _words().joins


def mentions(text: str, thing: str) -> bool:
    """Say whether a description shows a thing, by name or by kind."""
    read = _Text.of(text)
    return bool(_heads(read, thing))


def says(text: str, word: str) -> bool:
    """Say whether a description has a word, in the singular or the plural."""
    forms = {word.lower(), *singulars(word.lower())}
    return any(token.lower in forms or not forms.isdisjoint(singulars(token.lower)) for token in tokenise(text))


def remove(text: str, thing: str) -> str:
    """Return the description without a thing: by name, or every one of a kind such as `people`."""
    for _ in range(_LONGEST_NAME):
        read = _Text.of(text)
        heads = _heads(read, thing)
        if not heads:
            return text
        shorter = read.without([_phrase(read, *heads[0])])
        if not shorter or shorter == text:
            return text
        text = shorter
    return text


def keep_only(text: str, thing: str) -> str:
    """Return the description with one of several beings or things that stand together: what it is joined to goes."""
    read = _Text.of(text)
    heads = _heads(read, thing)
    if not heads:
        return text
    first, last = heads[0]
    gone: list[tuple[int, int]] = []
    sprites: set[str] = set()
    for start, end, entry in read.entries():
        same = start <= last and first <= end
        if entry.sprite and not same and _joined(read, (start, end), (first, last)):
            low, high = _noun_phrase(read, start, end)
            gone.append((low, min(high, first - 1) if start < first else high))
            sprites.add(entry.sprite)
    # What is said of them elsewhere goes too: `..., the wizard younger`.
    gone += [
        _part(read, start) for start, _, entry in read.entries() if entry.sprite in sprites and _leads(read, start)
    ]
    kept = read.without(_merged(gone)) if gone else text
    lead, _, rest = kept.partition(" ")
    return f"a {rest}" if gone and lead.lower() in _POSSESSIVES else kept


def _leads(read: _Text, index: int) -> bool:
    """Say whether a thing is what a later part of the description is about."""
    first, _ = _part(read, index)
    return first > 0 and index <= first + 1


def _joined(read: _Text, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Say whether two things are joined by `and` with no preposition between them."""
    between = read.tokens[min(one[1], two[1]) + 1 : max(one[0], two[0])]
    joins = [token for token in between if token.lower in _words().joins or token.text == ","]
    others = [token for token in between if token.lower in _words().linkers and token.lower not in _words().joins]
    return bool(joins) and not others


def replace_thing(text: str, old: str, new: str) -> str:
    """Return the description with `new` in the place of `old`, which keeps its article where `new` has none."""
    read = _Text.of(text)
    heads = _heads(read, old)
    if not heads:
        return text
    first, last = _noun_phrase(read, *heads[0], described=False)
    lead = "" if _starts_with_determiner(new) else _determiner_at(read, first)
    start, end = read.tokens[first].start, read.tokens[last].end
    return tidy(f"{text[:start]}{lead}{new}{text[end:]}")


def replace_like(text: str, new: str) -> str:
    """Return the description with `new` in the place of what is most like it: garment, kind, else the main thing."""
    read = _Text.of(text)
    clothes = _words().clothes
    if _has_word(new, clothes):
        worn = next((token for token in read.tokens if token.lower in clothes), None)
        if worn:
            return replace_thing(text, worn.text, new)
    wanted = {entry.subject_class for *_, entry in _Text.of(new).entries() if entry.sprite}
    things = [(start, end, entry) for start, end, entry in read.entries() if entry.sprite]
    alike = [thing for thing in things if thing[2].subject_class in wanted]
    chosen = (alike or things)[:1]
    if not chosen:
        return tidy(f"{text}, {new}")
    start, end, _ = chosen[0]
    return replace_thing(text, " ".join(token.text for token in read.tokens[start : end + 1]), new)


def recolour(text: str, thing: str, colour: str) -> str:
    """Return the description with the colour of a thing (of the main one where none is named) changed."""
    read = _Text.of(text)
    heads = _heads(read, thing) if thing else [
        (start, end) for start, end, entry in read.entries() if entry.sprite
    ]  # fmt: skip
    if not heads:
        return add(text, f"{thing} {colour}" if read.vietnamese else f"{colour} {thing}".strip())
    first, last = heads[0]
    low, high = _noun_phrase(read, first, last)
    reach = range(first, min(high + 4, len(read.tokens))) if read.vietnamese else range(low, last + 1)
    coloured = [(s, e) for s, e, entry in read.entries() if entry.colour and not entry.sprite and s in reach]
    if not coloured and read.vietnamese and not read.marked:
        # Beside a thing, a syllable without its marks that may be a colour is one.
        coloured = [(place, place) for place in reach if place > last and _is_plain_colour(read.tokens[place])]
    if coloured:
        start, end = coloured[0]
        if start and read.tokens[start - 1].folded == "mau":
            start -= 1
        return tidy(f"{text[: read.tokens[start].start]}{colour}{text[read.tokens[end].end :]}")
    if read.vietnamese:
        at = read.tokens[last].end
        return tidy(f"{text[:at]} {colour}{text[at:]}")
    at = read.tokens[first].start
    return tidy(f"{text[:at]}{colour} {text[at:]}")


def _is_plain_colour(token: Token) -> bool:
    return token.folded in _words().colours


def recount(text: str, number: str, thing: str) -> str:
    """Return the description with another number of a thing; of the first that is counted where none is named."""
    read = _Text.of(text)
    numbers = _words().numbers
    heads = _heads(read, thing) if thing else []
    for place, token in enumerate(read.tokens):
        counted = token.lower in numbers or token.lower.isdigit()
        near = not heads or any(place < first <= place + 4 for first, _ in heads)
        if counted and near:
            return _singular(f"{text[: token.start]}{number}{text[token.end :]}", place + 1, number)
    if heads:
        first = heads[0][0]
        low, _ = _noun_phrase(read, *heads[0])
        start = read.tokens[low if read.tokens[low].lower in _words().determiners else first].start
        return tidy(f"{text[:start]}{number} {text[read.tokens[first].start :]}")
    return text


def _singular(text: str, place: int, number: str) -> str:
    """Return the text with the noun after `one` in the singular."""
    tokens = tokenise(text)
    if number.lower() not in ("one", "1", "a") or place >= len(tokens):
        return text
    token = tokens[place]
    forms = [form for form in singulars(token.lower) if lexicon().entry(form)]
    return f"{text[: token.start]}{forms[0]}{text[token.end :]}" if forms else text


def set_facet(text: str, column: str, words: str) -> str:
    """Return the description with another time, weather, season or place; what it said of it before goes."""
    read = _Text.of(text)
    said = [entry for *_, entry in _Text.of(words).entries()]
    frame = _words().frames["time"]
    gone = []
    for start, end, entry in read.entries():
        if entry.sprite or entry.colour or not _contradicts(entry, said, column):
            continue
        gone.append((_back_over(read, start, frame), _on_over(read, end, frame)))
    kept = read.without(_merged(gone)) if gone else text
    return add(kept or text, words)


def _contradicts(entry: Entry, said: Sequence[Entry], column: str) -> bool:
    """Say whether a word tells another time, weather... than the new words do."""
    if entry.weather not in (None, "clear") and any("sun" in other.features for other in said):
        return True
    columns = {column} if column == "place" else {column, "weather"}
    for name in columns:
        value, new = getattr(entry, name), {getattr(other, name) for other in said} - {None}
        if value and new and value not in new:
            return True
    return False


def names_style(text: str) -> bool:
    """Say whether a description names a style."""
    return bool(_styled(_Text.of(text)))


def set_style(text: str, words: str) -> str:
    """Return the description in another style; the words of the one before go."""
    gone = _merged(_styled(_Text.of(text)))
    kept = _Text.of(text).without(gone) if gone else text
    return add(kept or text, words)


def add(text: str, words: str) -> str:
    """Return the description with more of it at its end; a phrase that begins with a preposition joins on."""
    words = words.strip(" ,.;")
    if not words or fold(words) in fold(text):
        return text
    first = words.split()[0].lower()
    joined = first in _words().linkers and "," not in text
    return tidy(f"{text} {words}" if joined else f"{text}, {words}")


def describe_thing(text: str, words: str) -> str:
    """Return the description with a thing described anew: words that say the contrary go."""
    told = {fold(word) for word in words.split()}
    read = _Text.of(text)
    gone = []
    for sides in _words().opposites:
        for place, side in enumerate(sides):
            if told & {fold(word) for word in side}:
                others = sides[:place] + sides[place + 1 :] or (side - told,)
                contrary = frozenset[str]().union(*others)
                gone += [(i, i) for i, t in enumerate(read.tokens) if t.lower in contrary and t.folded not in told]
    kept = read.without(_merged(gone)) if gone else text
    return add(kept or text, words)


def _heads(read: _Text, thing: str) -> list[tuple[int, int]]:
    """Return the passages that name a thing: its whole name, its head word, the same thing in the lexicon, its kind."""
    name = [token for token in tokenise(thing) if token.kind == "word" and token.lower not in _words().determiners]
    if not name:
        return []
    exact = _spelt(read, [token.lower for token in name], lambda token: token.lower)
    folded = exact or _spelt(read, [token.folded for token in name], lambda token: token.folded)
    if folded:
        return folded
    head = name[0].lower if read.vietnamese else name[-1].lower
    forms = {head, *singulars(head)}
    named = [
        (i, i) for i, token in enumerate(read.tokens)
        if token.kind == "word" and (token.lower in forms or not forms.isdisjoint(singulars(token.lower)))
    ]  # fmt: skip
    return named or _alike(read, thing, head)


def _alike(read: _Text, thing: str, head: str) -> list[tuple[int, int]]:
    entries = [(start, end, entry) for start, end, entry in read.entries() if entry.sprite]
    lower = fold(thing)
    if head in _words().people or lower in {fold(word) for word in _words().people}:
        return [(start, end) for start, end, entry in entries if entry.subject_class in _PERSONS]
    if head in _words().animals or lower in {fold(word) for word in _words().animals}:
        return [(start, end) for start, end, entry in entries if entry.subject_class in _ANIMALS]
    sprites = {entry.sprite for *_, entry in _Text.of(thing).entries() if entry.sprite}
    return [(start, end) for start, end, entry in entries if entry.sprite in sprites]


def _spelt(read: _Text, name: Sequence[str], form: Callable[[Token], str]) -> list[tuple[int, int]]:
    forms = [form(token) for token in read.tokens]
    length = len(name)
    return [(i, i + length - 1) for i in range(len(forms) - length + 1) if forms[i : i + length] == list(name)]


def _noun_phrase(read: _Text, first: int, last: int, *, described: bool = True) -> tuple[int, int]:
    """Return the passage of a noun with its article and what describes it."""
    words = _words()
    low, high = first, last
    while low > 0 and _belongs(read.tokens[low - 1], words):
        low -= 1
        if read.tokens[low].lower in words.determiners and not read.vietnamese:
            break
        if read.vietnamese and read.tokens[low].lower not in words.determiners | words.numbers:
            low += 1
            break
    if read.vietnamese and described:
        while high + 1 < len(read.tokens) and _belongs(read.tokens[high + 1], words):
            high += 1
    return low, high


def _belongs(token: Token, words: _Words) -> bool:
    return token.kind == "word" and token.lower not in words.linkers and not token.lower.endswith("ing")


def _phrase(read: _Text, first: int, last: int) -> tuple[int, int]:
    """Return what goes with a thing that is taken out: its part of the description, or its noun phrase and the
    participle after it."""
    words = _words()
    part = _part(read, first)
    low, high = _noun_phrase(read, first, last)
    if part[0] > 0 and low <= part[0] + 1:
        return part
    if not read.vietnamese and high + 1 < len(read.tokens) and read.tokens[high + 1].lower.endswith("ing"):
        while high + 1 <= part[1] and read.tokens[high + 1].lower not in words.joins:
            high += 1
    if high + 1 <= part[1] and read.tokens[high + 1].lower in words.joins and low > 0:
        return low, high + 1
    if low > 0 and read.tokens[low - 1].lower in words.linkers:
        return low - 1, high  # what led to it leads nowhere now
    return low, high


def _part(read: _Text, index: int) -> tuple[int, int]:
    """Return the first and last token of the part between commas that a token stands in."""
    first = last = index
    while first > 0 and read.tokens[first - 1].text not in ",;.":
        first -= 1
    while last + 1 < len(read.tokens) and read.tokens[last + 1].text not in ",;.":
        last += 1
    return first, last


def _styled(read: _Text) -> list[tuple[int, int]]:
    names, frame = names_of_styles(), _words().frames["style"]
    found, index = [], 0
    while index < len(read.tokens):
        for length in range(min(_LONGEST_NAME, len(read.tokens) - index), 0, -1):
            name = " ".join(token.lower for token in read.tokens[index : index + length])
            if name in names and name not in _SUBJECTS_OF_STYLES:
                end = _on_over(read, index + length - 1, frame)
                found.append((_back_over(read, index, frame), end))
                index = end
                break
        index += 1
    return found


def _back_over(read: _Text, index: int, frame: frozenset[str]) -> int:
    while index > 0 and read.tokens[index - 1].text in frame:  # not An of Hội An
        index -= 1
    return index


def _on_over(read: _Text, index: int, frame: frozenset[str]) -> int:
    # An article after the words belongs to what follows them.
    while index + 1 < len(read.tokens) and read.tokens[index + 1].lower in frame - _words().determiners:
        index += 1
    return index


def _merged(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _starts_with_determiner(words: str) -> bool:
    first = words.split(maxsplit=1)[0].lower() if words else ""
    return first in _words().determiners or first in _words().numbers or first.isdigit()


def _determiner_at(read: _Text, index: int) -> str:
    token = read.tokens[index]
    return f"{token.text} " if token.lower in _words().determiners else ""


def _has_word(text: str, wanted: frozenset[str]) -> bool:
    return any(token.lower in wanted for token in tokenise(text))


@cache
def _words() -> _Words:
    data = load(DATA, "rewording.json")
    return _Words(
        joins=_set(data["joins"]),
        linkers=_set(data["linkers"]),
        determiners=_set(data["determiners"]),
        frames={"time": _set(data["time_frame"]), "style": _set(data["style_frame"])},
        people=_set(data["people"]),
        animals=_set(data["animals"]),
        numbers=_set(data["number_words"]),
        opposites=tuple(tuple(_set(side) for side in sides.split(",")) for sides in data["opposites"]),
        clothes=_set(data["clothes"]),
        colours=_set(data["plain_colours"]),
    )


def _set(written: str) -> frozenset[str]:
    return frozenset(written.replace(",", " ").split())
