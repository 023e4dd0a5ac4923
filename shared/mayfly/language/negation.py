"""What a prompt says it does not want, told from what it shows: a grammar of cues in English and Vietnamese.

A cue (`without`, `leave out`, `đừng vẽ`) opens a scope that runs to the next boundary; coordination extends it; idioms,
titles, compounds, quotes and abstract nouns close it. grammar.py has its words.
"""

import re
from dataclasses import dataclass

from mayfly.language.detect import language_of
from mayfly.language.grammar import Grammar, first_words, grammar, openings
from mayfly.language.requests import request_end
from mayfly.language.text import has_diacritics
from mayfly.language.tokens import Token, tokenise

_CLOSERS = frozenset(",.;:!?\n-–—()|[]")
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Extraction:
    """A prompt in two: `positive` reads on its own; `negatives` are noun phrases without negation words.

    `spans[i]` is the place [start, end) in the original of the words that gave `negatives[i]`; `removed` are the
    passages of the original that the positive lacks.
    """

    positive: str
    negatives: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    removed: tuple[tuple[int, int], ...] = ()


def may_negate(tokens: tuple[Token, ...]) -> bool:
    """Say whether a cue of negation may be among the tokens: where not, nothing is extracted."""
    cues = openings()
    return any(token.lower in cues or token.lower.startswith("non-") for token in tokens)


def extract_negatives(text: str, tokens: tuple[Token, ...] | None = None) -> Extraction:
    """Split `text` into what it shows and what it does not want. Never raises; without a cue the text is unchanged.

    `tokens` are the text's own, where the caller has them.
    """
    if tokens is None:
        tokens = tokenise(text)
    if not may_negate(tokens):
        return Extraction(text.strip(), (), ())
    language = language_of(tokens)
    words = grammar(language, language == "vi" and has_diacritics(text))
    reader = _Reader(text, tokens, words)
    reader.read()
    if not reader.negatives:
        return Extraction(text.strip(), (), ())
    return Extraction(reader.positive(), tuple(reader.negatives), tuple(reader.spans), tuple(reader.removed))


class _Reader:
    """One pass over the tokens of one text."""

    def __init__(self, text: str, tokens: tuple[Token, ...], grammar: Grammar) -> None:
        self.text, self.tokens, self.grammar = text, tokens, grammar
        self.negatives: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self.removed: list[tuple[int, int]] = []

    def read(self) -> None:
        index = 0
        while index < len(self.tokens):
            index = self._at(index)

    def _at(self, index: int) -> int:
        token = self.tokens[index]
        if token.kind not in ("word", "mark") or (token.kind == "mark" and token.lower != "--no"):
            return index + 1
        length = self._longest(index, self.grammar.idioms)
        if length and not self._longest(index, self.grammar.counter) > length:
            return index + length
        if token.lower.startswith("non-") and self._noun_follows(index):
            return self._take_non(index)
        if token.lower in ("keep", "leave", "keeping", "leaving"):
            after = self._kept_out(index)
            if after:
                return after
        cue = self._cue(index)
        if cue:
            return self._scope(index, cue) or index + cue
        if token.lower in self.grammar.after:
            self._missing(index)
        return index + 1

    def _phrase(self, index: int, length: int) -> str | None:
        if index + length > len(self.tokens):
            return None
        part = self.tokens[index : index + length]
        if length > 1 and any(token.kind != "word" for token in part):
            return None
        return " ".join(token.lower for token in part)

    def _longest(self, index: int, phrases: frozenset[str]) -> int:
        if index >= len(self.tokens) or self.tokens[index].lower not in first_words(phrases):
            return 0
        for length in range(_LONGEST, 0, -1):
            phrase = self._phrase(index, length)
            if phrase is not None and phrase in phrases:
                return length
        return 0

    def _cue(self, index: int) -> int:
        anywhere = self._longest(index, self.grammar.anywhere)
        clause = self._longest(index, self.grammar.clause) if self._clause_start(index) else 0
        length = max(anywhere, clause)
        if length and self._is_title(index, length):
            return 0
        if length and self._phrase(index, length) == "negative" and not self._next_is(index + 1, ":"):
            return 0
        return length

    def _clause_start(self, index: int) -> bool:
        if index == 0:
            return True
        before = self.tokens[index - 1]
        return before.lower in _CLOSERS or before.lower in ("but", "and", "nhưng", "và", "please", "nhớ", "nhung", "va")

    def _next_is(self, index: int, mark: str) -> bool:
        return index < len(self.tokens) and self.tokens[index].lower == mark

    def _is_title(self, index: int, length: int) -> bool:
        """No Country for Old Men: capitalised inside a sentence, before another capital."""
        first = self.tokens[index]
        if not first.text[0].isupper() or first.text.isupper():
            return False
        after = index + length
        starts = index == 0 or self.tokens[index - 1].lower in ".!?:"
        if after >= len(self.tokens) or not self.tokens[after].text[:1].isupper():
            return not starts and length == 1 and index > 0 and self.tokens[index - 1].text[:1].isupper()
        return not starts or any(token.text[:1].isupper() for token in self.tokens[after + 1 : after + 4])

    def _stop(self, index: int, *, first: bool) -> bool:
        token = self.tokens[index]
        if token.kind == "syntax" or (token.kind == "mark" and token.lower not in "&/"):
            return True
        if token.kind == "quote":
            return not first
        if first:
            return False
        word = token.lower
        return word in self.grammar.stops or (
            word.endswith("ing") and len(word) > 4 and token.folded == word and not self._ends_phrase(index)
        )

    def _ends_phrase(self, index: int) -> bool:
        """Say whether an -ing word closes its phrase: a noun such as `no neon lighting`."""
        after = index + 1
        return after >= len(self.tokens) or self.tokens[after].kind == "mark"

    def _noun_phrase(self, index: int) -> int:
        """Return the end of the noun phrase that starts at `index`."""
        end = index
        while end < len(self.tokens) and not self._stop(end, first=end == index):
            if end > index and self.tokens[end].lower in (self.grammar.ors | self.grammar.ands):
                break
            if end > index and self._longest(end, self.grammar.tails) and self._tail_ends(end):
                break
            if end > index and self._cue_word(end):
                break
            end += 1
        return end

    def _cue_word(self, index: int) -> bool:
        return self.tokens[index].lower in ("không", "đừng", "without", "no", "khong")

    def _tail_ends(self, index: int) -> bool:
        after = index + self._longest(index, self.grammar.tails)
        return (
            after >= len(self.tokens)
            or self.tokens[after].kind == "mark"
            or self.tokens[after].lower in self.grammar.stops
        )

    def _skip_determiners(self, index: int) -> int:
        while True:
            length = self._longest(index, self.grammar.determiners)
            if not length or index + length >= len(self.tokens) or self.tokens[index + length].kind == "mark":
                return index
            index += length

    def _scope(self, index: int, cue: int) -> int:
        """Read what follows a cue; return the index after it, or 0 where the cue is no negation after all."""
        phrase = self._phrase(index, cue) or ""
        begin = index + cue
        if phrase in self.grammar.people:
            return self._take_people(index, begin, phrase)
        colon = self._next_is(begin, ":")
        start = self._skip_determiners(begin + colon)
        end = self._noun_phrase(start) if start < len(self.tokens) else start
        if end == start or self._is_exception(start, end):
            return 0
        items = [(start, end)]
        end = self._more(end, items, everything=colon or phrase == "--no", listing=phrase in self.grammar.list_cues)
        end += self._longest(end, self.grammar.tails) if end < len(self.tokens) else 0
        for item in items:
            self._note(*item)
        self._remove(index, end)
        return end

    def _is_exception(self, start: int, end: int) -> bool:
        head = self.tokens[end - 1].lower
        first = self.tokens[start].lower
        if head in self.grammar.sign_nouns and first.endswith("ing") and end - start == 2:  # no parking sign
            return True
        return head in self.grammar.abstract or first in self.grammar.abstract

    def _more(self, end: int, items: list[tuple[int, int]], *, everything: bool, listing: bool) -> int:
        """Extend a scope over `A, B or C`; commas alone carry it only where the cue says that a list follows."""
        while end < len(self.tokens):
            token = self.tokens[end]
            joins = token.lower in self.grammar.ors
            ands = token.lower in self.grammar.ands
            comma = token.lower == ","
            if not (joins or ands or comma):
                return end
            start = end + 1
            if comma and start < len(self.tokens) and self.tokens[start].lower in self.grammar.ors | self.grammar.ands:
                start += 1
            plain = self._skip_determiners(start)
            after = self._noun_phrase(plain) if plain < len(self.tokens) else plain
            if after == plain or self._cue(start) or self._longest(start, self.grammar.idioms):
                return end
            if ands and not self._same_kind(start, after):
                return end
            if comma and not (everything or self._list_closes(after, listing=listing)):
                return end
            items.append((plain, after))
            end = after
        return end

    def _same_kind(self, start: int, after: int) -> bool:
        first = self.tokens[start].lower
        return first not in self.grammar.verbs and first not in ("a", "an", "the", "một", "mot") and after - start <= 4

    def _list_closes(self, index: int, *, listing: bool) -> bool:
        """Say whether the items from here on end in `or C` (for cues that open lists also `and C`)."""
        last = self.grammar.ors | self.grammar.ands if listing else self.grammar.ors
        for token in self.tokens[index : index + 14]:
            if token.lower in last:
                return True
            if (
                (token.kind == "mark" and token.lower != ",")
                or token.lower in self.grammar.stops
                or self._cue_word(self.tokens.index(token))
            ):
                return False
        return False

    def _take_people(self, index: int, begin: int, phrase: str) -> int:
        end = begin + self._longest(begin, self.grammar.tails)
        if (
            end < len(self.tokens)
            and self.tokens[end].kind == "word"
            and end == begin
            and phrase not in ("không có ai", "khong co ai")
        ):
            return 0
        self.negatives.append(self.grammar.people[phrase])
        self.spans.append((self.tokens[index].start, self.tokens[begin - 1].end))
        self._remove(index, end)
        return end

    def _noun_follows(self, index: int) -> bool:
        return (
            len(self.tokens[index].lower) > 4
            and index + 1 < len(self.tokens)
            and self.tokens[index + 1].lower == "style"
        )

    def _take_non(self, index: int) -> int:
        first, last = self.tokens[index], self.tokens[index + 1]
        self.negatives.append(self.text[first.start + 4 : last.end])
        self.spans.append((first.start + 4, last.end))
        self.removed.append((first.start, last.end))
        return index + 2

    def _kept_out(self, index: int) -> int:
        """Read `keep people out of the frame`, `leave the fridge out`."""
        start = self._skip_determiners(index + 1)
        for out in range(start + 1, min(start + 5, len(self.tokens))):
            if self.tokens[out].kind == "mark":
                return 0
            if self.tokens[out].lower == "out":
                end = out + 1
                while end < len(self.tokens) and self.tokens[end].lower in (
                    "of",
                    "the",
                    "it",
                    "this",
                    "frame",
                    "picture",
                    "image",
                    "shot",
                    "scene",
                    "photo",
                    "background",
                ):
                    end += 1
                self._note(start, out)
                self._remove(index, end)
                return end
        return 0

    def _missing(self, index: int) -> None:
        """Read backwards: `with the queens missing`."""
        begin = index - 1
        while begin >= 0 and self.tokens[begin].kind == "word" and index - begin <= 5:
            if self.tokens[begin].lower == "with":
                start = self._skip_determiners(begin + 1)
                if start < index:
                    self._note(start, index)
                    self._remove(begin, index + 1)
                return
            begin -= 1

    def _note(self, start: int, end: int) -> None:
        first, last = self.tokens[start], self.tokens[end - 1]
        text = self.text[first.start : last.end]
        self.negatives.append(text)
        self.spans.append((first.start, last.end))

    def _remove(self, start: int, end: int) -> None:
        if (self._next_is(end, ":") and start == 0) or (start == 0 and self._next_is(end, ",")):
            end += 1
        if start == 0 and end < len(self.tokens) and self.tokens[end].lower in ("just", "only", "chỉ", "chi"):
            end += 1
        if end < len(self.tokens) and self.tokens[end].lower in ("but", "nhưng", "nhung") and self._after_but(end):
            end += 1
        elif (
            end < len(self.tokens)
            and self.tokens[end].lower == "and"
            and end + 1 < len(self.tokens)
            and self.tokens[end + 1].lower in self.grammar.verbs
            and self._phrase(start, 1) in ("that", "which")
        ):
            start, end = start + 1, end + 1
        before = self.tokens[start - 1].lower if start else ""
        if before in ("but", "and", "nhưng", "và", "mà", "nhung", "va", "ma", "yet"):
            start -= 1
        self.removed.append((self.tokens[start].start, self.tokens[end - 1].end))

    def _after_but(self, index: int) -> bool:
        return index + 1 < len(self.tokens)

    def positive(self) -> str:
        """Return the text without the removed passages, mended so that it reads on its own."""
        text, place = "", 0
        for start, end in sorted(self.removed):
            if start > place:
                text += self.text[place:start]
            text += "\x00"
            place = max(place, end)
        text = mend(text + self.text[place:])
        return text[request_end(text) :].strip() or text


_MEND = (
    (
        re.compile(
            r"\s*(?:[,;:.–—-]\s*)?(?:\b(?:but|and|or|nhưng|và|mà|with)\s*)?(?:\x00\s*[,;.]?\s*)+$", re.IGNORECASE
        ),
        "",
    ),
    (re.compile(r"^(?:\x00\s*[,;:.–—-]*\s*)+"), ""),
    (re.compile(r"\s*[,;]?\s*\x00(?:\s*[,;]?\s*\x00)*\s*(?=[,;.])"), ""),
    (re.compile(r"(?<=[,;])\s*\x00\s*"), " "),
    (re.compile(r"\s*\x00\s*"), " "),
    (re.compile(r"\s+"), " "),
    (re.compile(r"(?:,\s*){2,}"), ", "),
    (re.compile(r"^[\s,;:.–—-]+|[\s,;:–—-]+$"), ""),
)


def mend(text: str) -> str:
    """Close the gaps (NUL) that removed passages left: no double commas, no dangling `but`, one space."""
    for pattern, replacement in _MEND:
        text = pattern.sub(replacement, text)
    return text
