"""How lists of phrases become patterns: their spelling, where a clause begins and ends, which words give them away."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.text import fold

# Vietnamese with its marks; Vietnamese without; English, where a folded syllable alone would be another word.
Spelling = Literal["marked", "plain", "english"]

CLAUSE_START = r"(?:^|(?<=[,;:!?()\[\]|—–\n])|(?<=\.\s)|(?<=\s-\s)|(?<=\s/\s))\s*"
CLAUSE_END = r"(?=\s*(?:$|[,;:.!?()\[\]|—–\n]|-\s|/\s))"
FRAMED = (
    r"(?:(?:in|with|at|as|on|of|for|using|use|by|make it|theo|với|ở|dưới|dùng|lấy|cho|voi|duoi|dung|lay)\s+)?"
    r"(?:(?:an?|the|my)\s+)?"
)
PIXELS = r"(?:(?:px|pixels?(?![\s-]art)|điểm ảnh|diem anh)(?![\w-]))"
_WORD = re.compile(r"\w+")


class Signed(NamedTuple):
    """A pattern and what gives it away: a text that it matches has one of the words `signs` (None: any) and `mark`."""

    pattern: LazyPattern
    signs: frozenset[str] | None
    mark: str = ""


@lru_cache(maxsize=512)
def phrases(listed: str, spelling: Spelling) -> tuple[str, ...]:
    """Return the phrases of a comma-separated list as `spelling` writes them, the longest first."""
    spelt = set()
    for phrase in (part.strip() for part in listed.split(",")):
        if not phrase:
            continue
        if phrase.isascii() or spelling == "marked":
            spelt.add(phrase)
        elif spelling == "plain" or " " in phrase:
            spelt.add(fold(phrase))
    return tuple(sorted(spelt, key=lambda phrase: (-len(phrase), phrase)))


def sign_of(phrase: str) -> str:
    """Return the longest word of a phrase: a text that has the phrase has the word."""
    words: list[str] = _WORD.findall(phrase)
    return max(words, key=len)


def signs_of(listed: str, spelling: Spelling) -> frozenset[str]:
    """Return a word of each phrase of a list: where a pattern ends phrases with their words, its texts have one."""
    return frozenset(map(sign_of, phrases(listed, spelling)))


@lru_cache(maxsize=512)
def either(listed: str, spelling: Spelling) -> str:
    """Return a pattern of any phrase of a list."""
    return "|".join(map(re.escape, phrases(listed, spelling))) or r"(?!)"
