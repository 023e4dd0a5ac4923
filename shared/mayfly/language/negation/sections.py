"""Lists under a heading: `Negative prompt: a, b`, `avoid: a, b`, `--no a, b`, `[negative: a, b]`."""

from mayfly.language.negation.noun_phrases import skip
from mayfly.language.negation.reading import Reading

_UNTITLED = frozenset(["negative prompt", "negative prompts", "neg prompt", "prompt âm", "prompt am"])
_PARTS = frozenset(",;|\n•")
_OPEN, _CLOSE = "([{", ")]}"
_NEGATING = frozenset(["no", "not", "without", "any", "không", "khong", "đừng"])
_NO_LABEL = frozenset(["a", "an", "the", "film", "photo", "photographic", "glass", "or", "is"])
_HEAD_WORDS = 3  # an item that is joined by `and` is as long as this at most on each side


def take_section(reading: Reading, index: int) -> int:
    """Take the section that begins at `index`; return the index after it, 0 where none does."""
    begin = _heading_end(reading, index)
    if not begin:
        return 0
    bracket = reading.is_mark(index - 1, "[(") and index > 0
    end = _section_end(reading, begin, bracketed=bracket)
    shorthand = reading.keys[index] == "--no" or reading.keys[index].startswith("neg")
    found = [item for part in _parts(reading, begin, end) for item in _items(reading, *part, whole=shorthand)]
    if not found:
        return end  # a heading over nothing: it is not read twice
    for first, last in found:
        start, stop = reading.tokens[first].start, reading.tokens[last - 1].end
        reading.found.append((reading.text[start:stop], start, stop))
    after = end + 1 if bracket and reading.is_mark(end, "])") else end
    reading.take(index - bracket, after)
    return after


def _heading_end(reading: Reading, index: int) -> int:
    """Return the index after a heading and its colon; 0 where there is none."""
    keys = reading.keys
    if keys[index] == "--no" or _is_dashed(reading, index):
        return index + 1
    length = reading.grammar.sections.longest(keys, index)
    after = index + length
    if not length or not (reading.opens_clause(index) or _is_label(reading, index, after)):
        return 0
    marks = ":=-–—" if keys[index].startswith("neg") else ":="
    if reading.is_mark(after, marks):
        return next(place for place in range(after, len(keys) + 1) if not reading.is_mark(place, marks))
    return after if " ".join(keys[index:after]) in _UNTITLED and reading.is_word(after) else 0


def _is_label(reading: Reading, index: int, after: int) -> bool:
    """Say whether `negative:` is a label without a mark before it: a wolf negative: collar; not of a film."""
    if not reading.keys[index].startswith("neg") or not reading.is_mark(after, ":"):
        return False
    return reading.keys[index - 1] not in _NO_LABEL


def _is_dashed(reading: Reading, index: int) -> bool:
    """Say whether `no` is `—no`: two hyphens that a keyboard made one dash."""
    if reading.keys[index] != "no" or not reading.is_mark(index - 1, "—–") or index < 2:
        return False
    dash = reading.tokens[index - 1]
    return dash.end == reading.tokens[index].start and reading.text[dash.start - 1].isspace()


def _section_end(reading: Reading, begin: int, *, bracketed: bool) -> int:
    depth = 0
    for index in range(begin, len(reading.keys)):
        token = reading.tokens[index]
        if token.kind == "mark":
            depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if depth < 0 and bracketed:
            return index
        if depth > 0:
            continue
        if token.text == "BREAK" or token.text.startswith("--"):
            return index
        if index > begin and _new_thought(reading, index):
            return index
    return len(reading.keys)


def _new_thought(reading: Reading, index: int) -> bool:
    """Say whether something else begins at `index`: a sentence, or a line with a heading of its own."""
    if reading.is_mark(index - 1, ".!") and reading.tokens[index].text[0].isupper():
        return reading.tokens[index - 1].end < reading.tokens[index].start
    if not reading.opens_line(index):
        return False
    return any(reading.is_mark(place, ":") for place in (index + 1, index + 2, index + 3))


def _parts(reading: Reading, begin: int, end: int) -> list[tuple[int, int]]:
    """Cut a section at its commas and lines, outside brackets."""
    parts, depth, first = [], 0, begin
    for index in range(begin, end):
        token = reading.tokens[index]
        if token.kind == "mark":
            depth += (token.text in _OPEN) - (token.text in _CLOSE)
        cut = depth <= 0 and (token.text in _PARTS or (index > first and reading.opens_line(index)))
        if cut:
            parts.append((first, index))
            first = index + (token.text in _PARTS)
    return [*parts, (first, end)]


def _items(reading: Reading, first: int, last: int, *, whole: bool) -> list[tuple[int, int]]:
    """Return the item of a part without `no`, `any` and full stop; in plain words it is parted at `and`."""
    speech = reading.grammar.speeches[reading.grammar.language]
    joining = speech.ors | speech.ands
    while first < last and (
        reading.keys[first] in _NEGATING or reading.keys[first] in joining or reading.is_mark(first, ".-–—:•*")
    ):
        first += 1
    while last > first and reading.is_mark(last - 1, ".!-–—;"):
        last -= 1
    if first == last:
        return []
    first = first if whole else skip(reading, first, speech)
    joins = [index for index in range(first + 1, last - 1) if reading.keys[index] in joining]
    if whole or len(joins) != 1 or max(joins[0] - first, last - joins[0] - 1) > _HEAD_WORDS:
        return [(first, last)] if first < last else []
    if " ".join(reading.keys[joins[0] - 1 : joins[0] + 2]) in reading.grammar.sets["pairs"]:
        return [(first, last)]
    return [(first, joins[0]), (joins[0] + 1, last)]
