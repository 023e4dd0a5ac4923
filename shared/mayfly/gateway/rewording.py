"""A description changed in its own words: things taken out, put in, exchanged, recoloured; time or style set anew.

Every function takes the whole description and returns it changed, or as it was where there is nothing to change.
"""

from collections.abc import Sequence

from mayfly.gateway import passages
from mayfly.gateway.passages import Description, tidy, word_lists
from mayfly.language.lexicon import Entry, lexicon, singulars
from mayfly.language.text import fold
from mayfly.language.tokens import Token, tokenise

_MOST_REMOVED = 4
_POSSESSIVES = frozenset({"his", "her", "their", "its"})


def is_small(word: str) -> bool:
    """Say whether a word only connects or determines."""
    return word in word_lists().linkers or word in word_lists().determiners or word in word_lists().joins


def mentions(text: str, thing: str) -> bool:
    """Say whether a description shows a thing, by name or by kind."""
    read = Description.of(text)
    return bool(passages.heads_of(read, thing))


def says(text: str, word: str) -> bool:
    """Say whether a description has a word, in the singular or the plural."""
    forms = {word.lower(), *singulars(word.lower())}
    return any(token.lower in forms or not forms.isdisjoint(singulars(token.lower)) for token in tokenise(text))


def remove(text: str, thing: str) -> str:
    """Return the description without a thing: by name, or every one of a kind such as `people`."""
    for _ in range(_MOST_REMOVED):
        read = Description.of(text)
        heads = passages.heads_of(read, thing)
        if not heads:
            return text
        shorter = read.without([passages.phrase_of(read, *heads[0])])
        if not shorter or shorter == text:
            return text
        text = shorter
    return text


def keep_only(text: str, thing: str) -> str:
    """Return the description with one of several beings or things that stand together: what it is joined to goes."""
    read = Description.of(text)
    heads = passages.heads_of(read, thing)
    if not heads:
        return text
    first, last = heads[0]
    gone: list[tuple[int, int]] = []
    sprites: set[str] = set()
    for start, end, entry in read.entries():
        same = start <= last and first <= end
        if entry.sprite and not same and _joined(read, (start, end), (first, last)):
            low, high = passages.noun_phrase(read, start, end)
            gone.append((low, min(high, first - 1) if start < first else high))
            sprites.add(entry.sprite)
    # What is said of them elsewhere goes too: `..., the wizard younger`.
    gone += [
        passages.part_of(read, start)
        for start, _, entry in read.entries()
        if entry.sprite in sprites and _leads(read, start)
    ]
    kept = read.without(passages.merged(gone)) if gone else text
    lead, _, rest = kept.partition(" ")
    return f"a {rest}" if gone and lead.lower() in _POSSESSIVES else kept


def _leads(read: Description, index: int) -> bool:
    """Say whether a thing is what a later part of the description is about."""
    first, _ = passages.part_of(read, index)
    return first > 0 and index <= first + 1


def _joined(read: Description, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Say whether two things are joined by `and` with no preposition between them."""
    between = read.tokens[min(one[1], two[1]) + 1 : max(one[0], two[0])]
    joins = [token for token in between if token.lower in word_lists().joins or token.text == ","]
    others = [
        token for token in between if token.lower in word_lists().linkers and token.lower not in word_lists().joins
    ]
    return bool(joins) and not others


def replace_thing(text: str, old: str, new: str) -> str:
    """Return the description with `new` in the place of `old`, which keeps its article where `new` has none."""
    read = Description.of(text)
    heads = passages.heads_of(read, old)
    if not heads:
        return text
    first, last = passages.noun_phrase(read, *heads[0], described=False)
    lead = "" if _starts_with_determiner(new) else _determiner_at(read, first)
    start, end = read.tokens[first].start, read.tokens[last].end
    return tidy(f"{text[:start]}{lead}{new}{text[end:]}")


def replace_like(text: str, new: str) -> str:
    """Return the description with `new` in the place of what is most like it: garment, kind, else the main thing."""
    read = Description.of(text)
    clothes = word_lists().clothes
    if _has_word(new, clothes):
        worn = next((token for token in read.tokens if token.lower in clothes), None)
        if worn:
            return replace_thing(text, worn.text, new)
    wanted = {entry.subject_class for *_, entry in Description.of(new).entries() if entry.sprite}
    things = [(start, end, entry) for start, end, entry in read.entries() if entry.sprite]
    alike = [thing for thing in things if thing[2].subject_class in wanted]
    chosen = (alike or things)[:1]
    if not chosen:
        return tidy(f"{text}, {new}")
    start, end, _ = chosen[0]
    return replace_thing(text, " ".join(token.text for token in read.tokens[start : end + 1]), new)


def recolour(text: str, thing: str, colour: str) -> str:
    """Return the description with the colour of a thing (of the main one where none is named) changed."""
    read = Description.of(text)
    heads = passages.heads_of(read, thing) if thing else [
        (start, end) for start, end, entry in read.entries() if entry.sprite
    ]  # fmt: skip
    if not heads:
        return add(text, f"{thing} {colour}" if read.vietnamese else f"{colour} {thing}".strip())
    first, last = heads[0]
    low, high = passages.noun_phrase(read, first, last)
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
    return token.folded in word_lists().colours


def recount(text: str, number: str, thing: str) -> str:
    """Return the description with another number of a thing; of the first that is counted where none is named."""
    read = Description.of(text)
    numbers = word_lists().numbers
    heads = passages.heads_of(read, thing) if thing else []
    for place, token in enumerate(read.tokens):
        counted = token.lower in numbers or token.lower.isdigit()
        near = not heads or any(place < first <= place + 4 for first, _ in heads)
        if counted and near:
            return _singular(f"{text[: token.start]}{number}{text[token.end :]}", place + 1, number)
    if heads:
        first = heads[0][0]
        low, _ = passages.noun_phrase(read, *heads[0])
        start = read.tokens[low if read.tokens[low].lower in word_lists().determiners else first].start
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
    read = Description.of(text)
    said = [entry for *_, entry in Description.of(words).entries()]
    frame = word_lists().frames["time"]
    gone = []
    for start, end, entry in read.entries():
        if entry.sprite or entry.colour or not _contradicts(entry, said, column):
            continue
        gone.append((passages.back_over(read, start, frame), passages.on_over(read, end, frame)))
    kept = read.without(passages.merged(gone)) if gone else text
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
    return bool(passages.styles_in(Description.of(text)))


def set_style(text: str, words: str) -> str:
    """Return the description in another style; the words of the one before go."""
    gone = passages.merged(passages.styles_in(Description.of(text)))
    kept = Description.of(text).without(gone) if gone else text
    return add(kept or text, words)


def add(text: str, words: str) -> str:
    """Return the description with more of it at its end; a phrase that begins with a preposition joins on."""
    words = words.strip(" ,.;")
    if not words or fold(words) in fold(text):
        return text
    first = words.split()[0].lower()
    joined = first in word_lists().linkers and "," not in text
    return tidy(f"{text} {words}" if joined else f"{text}, {words}")


def describe_thing(text: str, words: str) -> str:
    """Return the description with a thing described anew: words that say the contrary go."""
    told = {fold(word) for word in words.split()}
    read = Description.of(text)
    gone = []
    for sides in word_lists().opposites:
        for place, side in enumerate(sides):
            if told & {fold(word) for word in side}:
                others = sides[:place] + sides[place + 1 :] or (side - told,)
                contrary = frozenset[str]().union(*others)
                gone += [(i, i) for i, t in enumerate(read.tokens) if t.lower in contrary and t.folded not in told]
    kept = read.without(passages.merged(gone)) if gone else text
    return add(kept or text, words)


def _starts_with_determiner(words: str) -> bool:
    first = words.split(maxsplit=1)[0].lower() if words else ""
    return first in word_lists().determiners or first in word_lists().numbers or first.isdigit()


def _determiner_at(read: Description, index: int) -> str:
    token = read.tokens[index]
    return f"{token.text} " if token.lower in word_lists().determiners else ""


def _has_word(text: str, wanted: frozenset[str]) -> bool:
    return any(token.lower in wanted for token in tokenise(text))
