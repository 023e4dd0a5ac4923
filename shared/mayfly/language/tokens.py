"""Words, marks, quotes and prompt syntax of a text, each with its place in it."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

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


_LETTERS = r"[\w\u0300-\u036f]"
_TOKEN = re.compile(
    rf"""(?P<syntax><[^<>\n]{{1,120}}> | \{{[^{{}}\n]{{1,120}}\}} | __\w+__ | :\s*\d+(?:\.\d+)?(?=\s*[)\]])
                   | \bBREAK\b | --(?:ar|v|seed|stylize|s|q|style|chaos)\s+[\w:.]+)
      | (?P<quote>"[^"\n]{{1,300}}" | “[^”\n]{{1,300}}” | «[^»\n]{{1,300}}»
                 | (?<![\w'])'[^'\n]{{2,120}}'(?!\w) | ‘[^’\n]{{2,120}}’(?!\w))
      | (?P<word>(?<!\w)[wW]/[oO]?(?!\w) | \d+(?:[.,:]\d+)+ | {_LETTERS}+(?:['’\-]{_LETTERS}+)*)
      | (?P<mark>--no\b | [^\s\w])""",
    re.VERBOSE,
)
_WHOLLY_QUOTED = re.compile(r"""\s*(["“'‘])([^"“”]*)(["”'’])\s*""")


@lru_cache(maxsize=RECENT)
def tokenise(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text` in order. Quotes around the whole text are marks: there is nothing else to read."""
    if _WHOLLY_QUOTED.fullmatch(text):
        start = text.index(text.strip()[0]) + 1
        end = start + len(text[start:].rstrip()) - 1
        return tuple(
            Token(token.text, token.lower, token.folded, token.start + start, token.end + start, token.kind)
            for token in scan(text[start:end])
        )
    return tuple(scan(text))


def scan(text: str) -> list[Token]:
    """Return the tokens of a part of a text, where quotes around it are quotes."""
    tokens = []
    for match in _TOKEN.finditer(text):
        piece = match.group()
        start, end = match.span()
        lower = piece.lower()
        if lower.isascii():
            tokens.append(Token(piece, lower, lower, start, end, match.lastgroup or ""))
        else:
            lower = unicodedata.normalize("NFC", lower).replace("’", "'")
            tokens.append(Token(piece, lower, fold(lower), start, end, match.lastgroup or ""))
    return tokens


def words(text: str) -> list[Token]:
    """Return the words of `text`, without marks, quotes and syntax."""
    return [token for token in tokenise(text) if token.kind == "word"]
