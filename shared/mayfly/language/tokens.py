"""Words, marks, quotes and prompt syntax of a text, each with its place in it."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.text import RECENT, fold


class Token(NamedTuple):
    """A piece of a text: `text` is exactly `original[start:end]`.

    `lower` is it in lower case and NFC, `folded` also without diacritics. `kind` is `word`, `mark` (one punctuation
    character), `quote` (quoted text whole: lettering or a title, never read for its words) or `syntax` (prompt
    syntax such as `<lora:x:1>`, a weight `:1.2`, BREAK).
    """

    text: str
    lower: str
    folded: str
    start: int
    end: int
    kind: str

    @property
    def is_word(self) -> bool:
        """Say whether this is a word."""
        return self.kind == "word"


_new = tuple.__new__  # what Token(...) comes down to: one call instead of two for every word
_LETTERS = r"[\w\u0300-\u036f]"
_TOKEN = LazyPattern(
    rf"""(?P<syntax><[^<>\n]{{1,120}}> | \{{[^{{}}\n]{{1,120}}\}} | __\w+__ | :\s*\d+(?:\.\d+)?(?=\s*[)\]])
                   | \bBREAK\b | --(?:ar|v|seed|stylize|s|q|style|chaos)\s+[\w:.]+)
      | (?P<quote>"[^"\n]{{1,300}}" | “[^”\n]{{1,300}}” | «[^»\n]{{1,300}}»
                 | (?<![\w'])'[^'\n]{{2,120}}'(?!\w) | ‘[^’\n]{{2,120}}’(?!\w))
      | (?P<word>(?<!\w)[wW]/(?:[oO](?:[uU][tT])?)?(?!\w) | \d+(?:[.,:]\d+)+ | {_LETTERS}+(?:(?:['’]-?|-){_LETTERS}+)*)
      | (?P<mark>--no\b | [^\s\w])""",
    re.VERBOSE,
)
_QUOTES = frozenset("\"“'‘")
_SIGNS = tuple(",.;!?")  # marks that begin no prompt syntax
_COMPOUND = LazyPattern(r"[^\W_]+(?:(?:['’]-?|-)[^\W_]+)+")
_WHOLLY_QUOTED = LazyPattern(r"""\s*(["“'‘])([^"“”]*)(["”'’])\s*""")


def tokenise(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text` in order. Quotes around the whole text are marks: there is nothing else to read."""
    if text.lstrip()[:1] not in _QUOTES or not _WHOLLY_QUOTED.fullmatch(text):
        return scan(text)
    start = text.index(text.strip()[0]) + 1
    end = start + len(text[start:].rstrip()) - 1
    return tuple(token._replace(start=token.start + start, end=token.end + start) for token in scan(text[start:end]))


@lru_cache(maxsize=RECENT)
def scan(text: str) -> tuple[Token, ...]:
    """Return the tokens of a part of a text, where quotes around it are quotes."""
    tokens: list[Token] = []
    start = 0
    for piece in text.split(" "):  # most prompts are words and commas up to their end: these need no grammar
        word, mark = (piece[:-1], piece[-1]) if piece[-1:] in _SIGNS else (piece, "")
        if (word.isalnum() or _COMPOUND.fullmatch(word)) and word[:5] != "BREAK":
            lower, folded = (word.lower(),) * 2 if word.isascii() else _forms(word)
            end = start + len(word)
            tokens.append(_new(Token, (word, lower, folded, start, end, "word")))
            if mark:
                tokens.append(_new(Token, (mark, mark, mark, end, end + 1, "mark")))
        elif piece:
            break
        start += len(piece) + 1
    else:
        return tuple(tokens)
    tokens += [
        _new(Token, (piece := match.group(), *_forms(piece), *match.span(), match.lastgroup or ""))
        for match in _TOKEN.compiled.finditer(text, start)
    ]
    return tuple(tokens)


@lru_cache(maxsize=4096)
def _forms(piece: str) -> tuple[str, str]:
    """Return a piece in lower case and NFC, and so without diacritics."""
    lower = piece.lower()
    if lower.isascii():
        return lower, lower
    lower = unicodedata.normalize("NFC", lower).replace("’", "'")
    return lower, fold(lower)


def words(text: str) -> list[Token]:
    """Return the words of `text`, without marks, quotes and syntax."""
    return [token for token in tokenise(text) if token.kind == "word"]
