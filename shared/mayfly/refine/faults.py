"""Finds what is wrong with a prompt: one small function per kind of fault, each yielding where it is."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from mayfly.language.lexicon import lexicon
from mayfly.language.negation import Extraction
from mayfly.language.text import fold
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.reading import Reading
from mayfly.refine.signals import find, tables, words_of

MAX_LENGTH = 4000
HEAVIEST = 2.0
_PAIRS = {")": "(", "]": "[", "}": "{"}
_WEIGHT = re.compile(r"\(([^()\n]*):[ \t]*([^()\s,]*)[ \t]*\)")
_NUMERIC = re.compile(r"[-+.]*\d[\w.+-]*|[-+.]*")
_NUMBER = re.compile(r"[+-]?(?:\d{1,4}(?:\.\d{0,6})?|\.\d{1,6})")
_SYNTAX = re.compile(
    r"<[a-zA-Z]\w*:[^<>\n]{1,120}>|\{[^{}\n]*\|[^{}\n]*\}|__\w{1,60}__|\bBREAK\b"
    r"|--(?!no\b)[a-zA-Z]\w*(?:[ \t]+[\d:.]+)?|\b(?:AND|ADDCOMM|ADDROW)\b(?=\s*\()"
    r"|\[[^\[\]\n]*:[^\[\]\n]*:[ \t]*[\d.]+[ \t]*\]"
)
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»|‘[^’\n]*’")
_FACE = re.compile(r"[:;=8xX]['’]?-?$|(?:^|[\s,.])\w{1,2}$")
_LATIN_END, _VIETNAMESE = 0x24F, range(0x1E00, 0x1F00)
_COMBINING = range(0x300, 0x370)
_REPEATABLE = frozenset(
    ["very", "really", "so", "ha", "no", "go", "that", "had", "bye", "knock", "tick", "choo", "chop", "hush", "night"]
)
_VAGUE_WORDS = 2


class Finding(NamedTuple):
    """One fault: its code, its place [start, end) where it has one, and what it clashes with."""

    code: str
    span: tuple[int, int] | None = None
    other: str = ""


def find_faults(prompt: str, reading: Reading, extraction: Extraction) -> list[Finding]:
    """Return every fault of `prompt` but those of policy, in no particular order."""
    if not prompt.strip():
        return [Finding("empty", (0, len(prompt)) if prompt else None)]
    if short := list(_too_short(prompt)):
        return short
    tokens = tokenise(prompt)
    return list(
        chain(
            _too_long(prompt),
            _language(prompt),
            _brackets(prompt),
            _weights(prompt),
            _syntax(prompt),
            _duplicates(prompt, tokens, reading.language),
            _contradictions(prompt, tokens, extraction.removed),
            (Finding("negation_in_prompt", span) for span in _merged(extraction)),
            _vague(prompt, reading),
        )
    )


def _span(prompt: str) -> tuple[int, int]:
    return len(prompt) - len(prompt.lstrip()), len(prompt.rstrip())


def _too_short(prompt: str) -> Iterator[Finding]:
    letters = sum(letter.isalpha() or ord(letter) > 0x2190 for letter in prompt[:200])
    if letters < 2 and not any(ord(letter) > 0x2190 for letter in prompt[:200]) and len(prompt) <= 200:
        yield Finding("too_short", _span(prompt))


def _too_long(prompt: str) -> Iterator[Finding]:
    start, end = _span(prompt)
    if end - start > MAX_LENGTH:
        yield Finding("too_long", (start + MAX_LENGTH, end))


def _foreign(letter: str) -> bool:
    code = ord(letter)
    return code > _LATIN_END and letter.isalpha() and code not in _VIETNAMESE and code not in _COMBINING


def _language(prompt: str) -> Iterator[Finding]:
    if prompt.isascii():
        return
    foreign = [index for index, letter in enumerate(prompt) if _foreign(letter)]
    if len(foreign) * 2 > sum(letter.isalpha() for letter in prompt):
        yield Finding("language_unsupported", (foreign[0], foreign[-1] + 1))


def _masked(prompt: str) -> str:
    """Return `prompt` with quoted text blanked out, at the same length."""
    return _QUOTED.sub(lambda match: " " * len(match.group()), prompt)


def _is_face(text: str, index: int) -> bool:
    """Say whether the bracket at `index` ends a smiley or a list mark: `:)`, `1)`."""
    return bool(_FACE.search(text[max(0, index - 4) : index]))


def _brackets(prompt: str) -> Iterator[Finding]:
    if not any(letter in prompt for letter in "()[]{}"):
        return
    masked = _masked(prompt)
    opened: list[int] = []
    for index, letter in enumerate(masked):
        if index and masked[index - 1] == "\\":
            continue
        if letter in "([{":
            opened.append(index)
        elif letter in _PAIRS:
            if opened and masked[opened[-1]] == _PAIRS[letter]:
                opened.pop()
            elif not _is_face(masked, index):
                yield Finding("unbalanced_brackets", (index, index + 1))
    for index in opened:
        if not (index and masked[index - 1] in ":;="):
            yield Finding("unbalanced_brackets", (index, index + 1))


def _weights(prompt: str) -> Iterator[Finding]:
    if "(" not in prompt:
        return
    for match in _WEIGHT.finditer(_masked(prompt)):
        value = match.group(2)
        if not _NUMERIC.fullmatch(value):
            continue  # words after a colon are no weight
        if not _NUMBER.fullmatch(value) or not 0 <= float(value) <= HEAVIEST:
            yield Finding("bad_weight", match.span())


def _syntax(prompt: str) -> Iterator[Finding]:
    for match in _SYNTAX.finditer(prompt):
        yield Finding("unsupported_syntax", match.span())


def _duplicates(prompt: str, tokens: tuple[Token, ...], language: str) -> Iterator[Finding]:
    """Yield comma-separated terms that stand there before, and English words that follow themselves."""
    seen: set[str] = set()
    start = 0
    for piece in prompt.split(","):
        term = piece.strip(" .\n\t")
        key = " ".join(term.lower().split())
        at = start + piece.find(term) if term else start
        if key and key in seen and any(letter.isalpha() for letter in key):
            yield Finding("duplicate_terms", (at, at + len(term)))
        seen.add(key)
        start += len(piece) + 1
    if language != "en":
        return
    for before, after in pairwise(tokens):
        same = before.kind == after.kind == "word" and before.lower == after.lower
        if same and before.lower.isalpha() and before.lower not in _REPEATABLE:
            yield Finding("duplicate_terms", (after.start, after.end))


@cache
def _clashing() -> dict[str, list[tuple[tuple[str, ...], int, int]]]:
    """Return first word -> (phrase, pair, side); pairs across commas have odd-even numbers after the others."""
    data = tables("validation")
    found: dict[str, list[tuple[tuple[str, ...], int, int]]] = {}
    for pair, sides in enumerate((*data["contradictions"], *data["across_commas"])):
        for side, phrases in enumerate(sides):
            for phrase in phrases.split(", "):
                for words in {words_of(phrase), words_of(fold(phrase)) if " " in phrase else words_of(phrase)}:
                    found.setdefault(words[0], []).append((words, pair, side))
    for options in found.values():
        options.sort(key=lambda option: -len(option[0]))
    return found


def _contradictions(prompt: str, tokens: tuple[Token, ...], removed: Iterable[tuple[int, int]]) -> Iterator[Finding]:
    free = len(tables("validation")["contradictions"])
    gone = tuple(removed)
    lowers = [token.lower for token in tokens]
    met: dict[int, list[tuple[int, int, int]]] = {}
    done: set[int] = set()
    for index, token in enumerate(tokens):
        if token.kind != "word" or any(start <= token.start < end for start, end in gone):
            continue
        used: set[tuple[int, int]] = set()
        for words, pair, side in _clashing().get(token.lower, ()):
            if (pair, side) in used or pair in done or tuple(lowers[index : index + len(words)]) != words:
                continue
            used.add((pair, side))
            end = tokens[index + len(words) - 1].end
            for other, start, stop in met.get(pair, ()):
                if other != side and start < token.start and (pair < free or "," in prompt[stop : token.start]):
                    yield Finding("contradiction", (token.start, end), prompt[start:stop])
                    done.add(pair)
                    break
            met.setdefault(pair, []).append((side, token.start, end))


def _merged(extraction: Extraction) -> Iterator[tuple[int, int]]:
    """Yield the passages that say what is not wanted: cue and noun where both are known."""
    yield from extraction.removed or extraction.spans


def _vague(prompt: str, reading: Reading) -> Iterator[Finding]:
    if any(token.kind == "quote" for token in reading.words):
        return
    content = [token for token in reading.words if token.kind == "word" and _says_something(token)]
    if reading.subject.kind == "unknown":
        if not content:
            yield Finding("no_subject", _span(prompt))
        return
    if not reading.facets and not reading.own and len(content) <= _VAGUE_WORDS - 1:
        yield Finding("too_vague", _span(prompt))


def _says_something(token: Token) -> bool:
    if token.lower in lexicon().quiet or token.lower in lexicon().technique:
        return False
    signal = find([token.lower], 0)
    return signal is None or bool(signal.kind)
