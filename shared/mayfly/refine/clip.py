"""Counts text as CLIP's tokenizer does, exactly: the unit in which Stable Diffusion's text encoders are limited.

The byte-pair merges are data/clip_bpe.bin, made by tools/build_clip.py from CLIP's vocabulary (MIT,
data/LICENSE-clip.txt): one little-endian 32-bit number a merge, `left << 16 | right`, in order of rank. Symbols 0-255
are bytes, 256-511 the same bytes at a word's end, 512 + n what merge n makes. The file is read at the first count.

Text is cleaned as CLIP cleans it: HTML unescaped, quotes made straight, ligatures and wide forms opened, control
characters removed, NFC, lower case, single spaces. One thing differs: CLIP's ftfy also mends mojibake ("Ã©" for "é"),
this does not.
"""

import re
import struct
import unicodedata
from functools import cache, lru_cache
from heapq import heapify, heappop, heappush
from itertools import groupby
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "clip_bpe.bin"
_BYTES = 256
_FIRST_MERGE = 2 * _BYTES
_LONG_WORD = 40  # letters; longer ones are counted anew each time, so that the cache stays small

# CLIP's own pattern has [\p{L}]+, [\p{N}] and [^\s\p{L}\p{N}]+, which `re` lacks: numbers that are no decimals
# (², Ⅷ) arrive inside the letters and are taken out by _words.
_WORD = re.compile(
    r"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[^\W\d_]+|\d|(?:[^\s\w]|_)+", re.IGNORECASE
)
_SPECIAL = frozenset({"<|startoftext|>", "<|endoftext|>"})
_REMOVED = (*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F, *range(0x206A, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFD))
_LIGATURES = "ĲĳŉǱǲǳǄǅǆǇǈǉǊǋǌﬀﬁﬂﬃﬄﬆ"


def count_tokens(text: str) -> int:
    """Return how many CLIP tokens `text` is, without the two that mark start and end. Total on any string."""
    return sum(
        1 if word in _SPECIAL else _count(word) if len(word) <= _LONG_WORD else _merged(word) for word in _words(text)
    )


def fits(text: str, limit: int) -> bool:
    """Say whether `text` is at most `limit` CLIP tokens."""
    return count_tokens(text) <= limit


def _words(text: str) -> list[str]:
    clean = _clean(text)
    found = _WORD.findall(clean)
    if clean.isascii():
        return found
    words: list[str] = []
    for word in found:
        if word.isascii() or not word[0].isalnum() or word.isalpha():
            words.append(word)
            continue
        for letters, run in groupby(word, str.isalpha):
            part = "".join(run)
            words.extend([part] if letters else part)
    return words


def _clean(text: str) -> str:
    if "&" in text and "<" not in text:
        text = _unescaped(text)
    if not text.isascii() or not text.isprintable():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        text = unicodedata.normalize("NFC", text.translate(_letters()))
    if "&" in text:
        text = _unescaped(_unescaped(text))
    return " ".join(text.split()).lower()


def _unescaped(text: str) -> str:
    from html import unescape  # 2 ms of names that few prompts need

    return unescape(text)


@cache
def _letters() -> dict[int, str | None]:
    """Return what stands for what: straight quotes for curly ones, plain letters for ligatures and wide forms."""
    table: dict[int, str | None] = dict.fromkeys(_REMOVED)
    table |= {code: _compatible(code) for code in (*map(ord, _LIGATURES), 0x3000, *range(0xFF01, 0xFFF0))}
    table |= {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
    table[0xFB05] = "ſt"
    quotes = dict.fromkeys((0x02BC, *range(0x2018, 0x201C)), "'") | dict.fromkeys(range(0x201C, 0x2020), '"')
    return {code: letter and letter.translate(quotes) for code, letter in table.items()} | quotes


def _compatible(code: int) -> str:
    return unicodedata.normalize("NFKC", chr(code))


@lru_cache(maxsize=4096)
def _count(word: str) -> int:
    return _merged(word)


def _merged(word: str) -> int:
    """Return how many symbols are left of a word when no merge applies. Merges go by rank, then from left to right.

    Each merge's parts come from earlier merges (the builder checks it), so what a merge makes possible ranks behind it
    and a heap visits all in the order in which the reference's repeated passes do.
    """
    ranks = _ranks()
    symbols = list(word.encode("utf-8"))
    symbols[-1] += _BYTES
    end = len(symbols)
    following = list(range(1, end + 1))
    preceding = list(range(-1, end - 1))
    ready = [
        (rank, place)
        for place in range(end - 1)
        if (rank := ranks.get(symbols[place] << 16 | symbols[place + 1])) is not None
    ]
    heapify(ready)
    left = end
    while ready:
        rank, place = heappop(ready)
        other = following[place]
        if symbols[place] < 0 or other == end or ranks.get(symbols[place] << 16 | symbols[other]) != rank:
            continue
        symbols[place], symbols[other] = rank, -1
        left -= 1
        after = following[place] = following[other]
        if after < end:
            preceding[after] = place
            if (behind := ranks.get(rank << 16 | symbols[after])) is not None:
                heappush(ready, (behind, place))
        before = preceding[place]
        if before >= 0 and (ahead := ranks.get(symbols[before] << 16 | rank)) is not None:
            heappush(ready, (ahead, before))
    return left


@cache
def _ranks() -> dict[int, int]:
    """Return pair of symbols -> the symbol that it merges to, which is its rank too."""
    table = _TABLE.read_bytes()
    count = len(table) // 4
    return dict(zip(struct.unpack(f"<{count}I", table), range(_FIRST_MERGE, _FIRST_MERGE + count), strict=True))
