"""The positive text: what is left when the passages of a negation are gone, so that it reads on its own."""

from typing import NamedTuple

from mayfly.language.negation.reading import Reading

_CLOSING = frozenset(",;:.!?)]}")
_OPENING = frozenset("([{")
_PAUSES = frozenset(",;:–—-|•·/")
_ENDS = frozenset(".!?")
_LABELS = frozenset(["prompt", "positive"])


class Shown(NamedTuple):
    """A positive text; `origin[i]` is the place in the text it was made of of its letter i, -1 of a letter put in."""

    text: str
    origin: list[int]

    def part(self, start: int, end: int) -> "Shown":
        """Return the part [start, end)."""
        return Shown(self.text[start:end], self.origin[start:end])


def positive(reading: Reading) -> Shown:
    """Return the text without what is gone: no dangling `with` or `and`, no double commas, one space at a gap."""
    kept = _trimmed(reading, [index for index in range(len(reading.tokens)) if not reading.gone[index]])
    pieces: list[str] = []
    origin: list[int] = []
    for place, index in enumerate(kept):
        token = reading.tokens[index]
        if place:
            before = kept[place - 1]
            between = _between(reading, before, index)
            end = reading.tokens[before].end
            origin += range(end, end + len(between)) if index == before + 1 else [-1] * len(between)
            pieces.append(between)
        text = _article(reading, kept, place)
        origin += [
            *range(token.start, token.start + min(len(text), len(token.text))),
            *[-1] * (len(text) - len(token.text)),
        ]
        pieces.append(text)
    return Shown("".join(pieces), origin)


def _article(reading: Reading, kept: list[int], place: int) -> str:
    """Return the word at `place`; before a gap `an` agrees with what follows now: an oven-free kitchen, a kitchen."""
    text = reading.tokens[kept[place]].text
    if text not in ("a", "an") or place + 1 == len(kept) or kept[place + 1] == kept[place] + 1:
        return text
    following = reading.keys[kept[place + 1]]
    return "an" if following[0] in "aeio" else "a"


def _between(reading: Reading, before: int, index: int) -> str:
    if index == before + 1:
        return reading.text[reading.tokens[before].end : reading.tokens[index].start]
    put = next((reading.instead[place] for place in range(before + 1, index) if place in reading.instead), "")
    if reading.is_mark(index) and reading.keys[index] in _CLOSING and not put:
        return ""
    if reading.is_mark(before) and reading.keys[before] in _OPENING:
        return ""
    line = "\n" if "\n" in reading.text[reading.tokens[before].end : reading.tokens[index].start] else " "
    return f"{line}{put} " if put else line


def _trimmed(reading: Reading, kept: list[int]) -> list[int]:
    """Drop the marks and joining words that nothing follows or precedes any more at the gaps."""
    left: list[int] = []
    for index in kept:
        gap = index > 0 and (not left or left[-1] != index - 1)
        if gap:
            _mend(reading, left, index)
            if _is_superfluous(reading, left, index):
                continue
        left.append(index)
    if left[-1:] != [len(reading.tokens) - 1]:
        while left and (reading.is_mark(left[-1], ",;:–—-.|•·/+#>*=~") or _joins(reading, left[-1])):
            left.pop()
    return left


def _mend(reading: Reading, left: list[int], index: int) -> None:
    """Take from the end of `left` what the gap before `index` leaves without sense."""
    while left and _joins(reading, left[-1]) and reading.is_mark(index):
        left.pop()
    if left and reading.tokens[index].text.startswith("--") and _is_pause(reading, left[-1]):
        left.pop()
    if left and reading.is_mark(index, ".!?;)]") and _is_pause(reading, left[-1]):
        left.pop()
    if left and reading.is_mark(index, ")]") and reading.keys[left[-1]] in _OPENING:
        left.pop()


def _is_superfluous(reading: Reading, left: list[int], index: int) -> bool:
    """Say whether the mark or joining word at `index` follows a gap and has nothing to join."""
    key = reading.keys[index]
    if not left:
        return (
            _is_pause(reading, index) or key in _ENDS or reading.is_mark(index, ")]") or _begins_badly(reading, index)
        )
    last = left[-1]
    if _is_pause(reading, index) and (_is_pause(reading, last) or reading.keys[last] in _OPENING | _ENDS):
        return True
    if key in _ENDS and reading.keys[last] in _ENDS | _OPENING:
        return True
    if reading.is_mark(index, ")]") and index and reading.gone[index - 1]:
        return not _is_open(reading, left, index)
    return reading.is_mark(last, ".!?,;") and key in ("and", "but", "or", "và", "nhưng", "hay")


def _is_open(reading: Reading, left: list[int], index: int) -> bool:
    opening = {")": "(", "]": "["}[reading.keys[index]]
    count = 0
    for place in left[-40:]:
        count += (reading.keys[place] == opening) - (reading.keys[place] == reading.keys[index])
    return count > 0


def _is_pause(reading: Reading, index: int) -> bool:
    return reading.is_mark(index) and reading.keys[index] in _PAUSES


def _joins(reading: Reading, index: int) -> bool:
    return reading.is_word(index) and reading.keys[index] in reading.grammar.sets["trimmings"]


def _begins_badly(reading: Reading, index: int) -> bool:
    """Say whether a positive text cannot begin with the word at `index`."""
    return reading.is_word(index) and reading.keys[index] in _BAD_STARTS


_BAD_STARTS = frozenset(
    ["and", "but", "or", "on", "in", "at", "with", "và", "nhưng", "mà", "just", "only", "chỉ", "va", "nhung"]
)
