"""Words as they would read without tricks: digits and signs for letters, other alphabets, hidden characters, gaps.

Each word keeps its place in the original and every spelling it may stand for. Look-alike letters follow Unicode's
compatibility forms (NFKC) and, for Cyrillic and Greek, the table below.
"""

import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.text import fold

# Letters of other scripts that look like Latin ones.
_HOMOGLYPHS = dict(
    zip(
        "аеорсухікмтнвѕјԁӏгпвзбѡԛαεορτυνικηωβγρχσζҽһɡıɑƨⅼոսցօհ",
        "aeopcyxikmthbsjdlrnb36wqaeoptuviknwbypxozehgiasinugoh",
        strict=False,
    )
)
_LEET = str.maketrans("0134578@$!|+€£", "oieastbasiltel")
_LEET_L = str.maketrans("1", "l")
_SIGNS = LazyPattern(r"[0134578@$!|+€£]")
_LETTER = LazyPattern(r"[^\W\d_]")
_REPEATED = LazyPattern(r"(.)\1{2,}")
_INNER = LazyPattern(r"[*?^~`'’+.]")
# A word with signs inside, or an emoji that the vocabulary may know.
_WORD = LazyPattern(r"[@$]?[^\W_]+(?:[@$!|*'’?^~`+€£]+[^\W_]+)*(?:[@$*]+(?=\s|$|[,.])|\+)?|[\U0001f300-\U0001faff]")
_LATIN = LazyPattern(r"[\x00-\x7f\xc0-\u024f\u1e00-\u1eff]*")  # letters that are themselves
_APART = LazyPattern(r"(?<!\w)[^\W_]{1,2}(?:(?:[ \t]|[ \t]?[.\-_*/|,~·•+][ \t]?)[^\W_](?!\w)){2,}")
_JOINED = LazyPattern(r"(?<![\w/])[^\W_]{1,8}(?:[.\-_*|~·•)(\]\[]{1,2}[^\W_]{1,8})+(?!\w)")
_SPREADING = LazyPattern(r"[.\-_*|~·•+()\[\]/@$!'’?^`€£]")  # without one, only single letters can be spread out
_VNI = LazyPattern(r"[a-z]+(?:[1-9][a-z]*){1,3}")  # kho6ng: digits for marks, as the other keyboard of Vietnam has them
_DIGITS = str.maketrans("", "", "123456789")
_TELEX = (("aa", "a"), ("ee", "e"), ("oo", "o"), ("aw", "a"), ("ow", "o"), ("uw", "u"), ("dd", "d"), ("w", "u"))
# The shape of a Vietnamese syllable without marks: "pórn" and "núde" are none, so their marks are a trick.
_SYLLABLE = LazyPattern(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?"
    r"[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_LEAST_PLURAL = 5  # letters: "bus" and "this" are none
_HISSED = ("sses", "shes", "ches", "xes", "zes")
_TONES = "\u0300\u0301\u0303\u0309\u0323"


class Word(NamedTuple):
    """One word: `key` with its Vietnamese marks in one order, `plain` every spelling without, `span` in the original.

    `marked`: its marks are those of a Vietnamese word, so it is compared with them. `closed`: it was spread out.
    """

    key: str
    plain: tuple[str, ...]
    telex: str
    marked: bool
    closed: bool
    start: int
    end: int


_new = tuple.__new__  # what Word(...) comes down to: one call instead of two for every word
_GAP = Word("", (), "", marked=False, closed=False, start=0, end=0)


def read_words(text: str) -> list[Word]:
    """Return the words of `text` as they stand, then those that were spread out, closed up. Never raises."""
    clean, places = _cleaned(text)
    found = _as_they_stand(clean, places)
    if places is None and not _SPREADING.search(clean) and not _are_letters(found):
        return found
    whole: list[Word] = []
    parts: list[Word] = []
    for match in _APART.finditer(clean):
        letters = [(letter, match.start() + place) for place, letter in enumerate(match.group()) if letter.isalnum()]
        first = 1 + match.group()[1].isalnum()
        for closed, kept in ((letters, whole), (letters[first:], parts), (letters[:-1], parts)):
            read = "".join(letter for letter, _ in closed)
            kept.append(_word(read, closed[0][1], closed[-1][1] + 1, places, closed=True))
    for match in _JOINED.finditer(clean):
        closed_up = "".join(letter for letter in match.group() if letter.isalnum())
        whole.append(_word(closed_up, match.start(), match.end(), places, closed=True))
    if not whole:
        return found
    return [*found, _GAP, *_merged(found, whole), *(word for part in parts for word in (_GAP, part))]


def _are_letters(words: list[Word]) -> bool:
    """Say whether two words that follow each other are but a letter each."""
    letters = [word.end - word.start == 1 for word in words]
    return any(first and second for first, second in pairwise(letters))


def _as_they_stand(clean: str, places: list[int] | None) -> list[Word]:
    if places is not None:
        return [_word(match.group(), *match.span(), places, closed=False) for match in _WORD.finditer(clean)]
    found: list[Word] = []
    start = 0
    for piece in clean.split(" "):  # most texts are words and commas up to their end: these need no pattern
        word = piece[:-1] if piece[-1:] == "," else piece
        if word.isalnum():
            found.append(_new(Word, (*spellings(word), False, start, start + len(word))))
        elif word:
            break
        start += len(piece) + 1
    else:
        return found
    rest = _WORD.compiled.finditer(clean, start)
    return [*found, *(_new(Word, (*spellings(match.group()), False, *match.span())) for match in rest)]


def _merged(words: list[Word], closed: list[Word]) -> list[Word]:
    """Return the words with each run of letters replaced by what it says closed up, so that phrases are found."""
    within = bytearray(max(word.end for word in (*words, *closed)) + 1)
    for word in closed:
        within[word.start : word.end] = b"\x01" * (word.end - word.start)
    return sorted([*(word for word in words if not within[word.start]), *closed], key=lambda word: word.start)


def _word(piece: str, start: int, end: int, places: list[int] | None, *, closed: bool) -> Word:
    if places is not None:
        start, end = places[start], places[end - 1] + 1
    key, plain, telex, marked = spellings(piece)
    return Word(key, plain, telex, marked, closed, start, end)


def _cleaned(text: str) -> tuple[str, list[int] | None]:
    """Return `text` in small letters of one alphabet, and where each letter came from (None: where it stands)."""
    lower = text.lower()
    if text.isascii() or (len(lower) == len(text) and _LATIN.fullmatch(text)):
        return lower, None
    letters: list[str] = []
    places: list[int] = []
    for index, letter in enumerate(text):
        if letter.isascii():
            letters.append(letter.lower())
            places.append(index)
            continue
        if unicodedata.combining(letter):
            if letters:
                letters[-1] = _composed(letters[-1], letter)
            continue
        for each in _mapped(letter):
            letters.append(each)
            places.append(index)
    return "".join(letters), places


def _composed(letter: str, mark: str) -> str:
    """Return a letter with a mark put on it; without where there is no such letter (strokes through a word)."""
    composed = unicodedata.normalize("NFC", letter + mark)
    return composed if len(composed) == 1 else letter


@lru_cache(maxsize=4096)
def _mapped(letter: str) -> str:
    """Return a character as a Latin one where it looks like one; nothing where it can not be seen."""
    if unicodedata.category(letter) in ("Cf", "Mn", "Cc", "Me") or letter in "\u3164\u115f\u1160\u2800\ufffc":
        return ""
    small = letter.lower()
    if small < "\u0250" or "\u1e00" <= small <= "\u1eff":
        return small if len(small) == 1 else small[0]
    if small in _HOMOGLYPHS:
        return _HOMOGLYPHS[small]
    compatible = unicodedata.normalize("NFKC", letter).lower()
    if compatible != small and compatible[:1].isascii():
        return compatible[:4]
    if "\U0001f130" <= letter <= "\U0001f189":  # squared and circled capitals
        return chr(ord("a") + (ord(letter) - 0x1F130) % 32 % 26)
    return small


@lru_cache(maxsize=8192)
def spellings(piece: str) -> tuple[str, tuple[str, ...], str, bool]:
    """Return (key, plain spellings, what it says as Telex keys, whether it is marked as Vietnamese) of a word."""
    if piece.isascii() and piece.isalpha():
        plain = {piece, *_singular(piece)}
        if _REPEATED.search(piece):
            once, twice = _REPEATED.sub(r"\1", piece), _REPEATED.sub(r"\1\1", piece)
            plain |= {once, twice, *_singular(once), *_singular(twice)}
        return piece, tuple(plain), _telex(piece), False
    folded = fold(piece)
    key = syllable_key(piece)
    marked = key != folded and _SYLLABLE.fullmatch(folded) is not None
    bare = _INNER.sub("", folded)
    plain = {folded, bare, _REPEATED.sub(r"\1", bare), _REPEATED.sub(r"\1\1", bare)}
    if folded.endswith(("'s", "’s")):
        plain |= {folded[:-2], folded[:-2] + "'s"}
    if _LETTER.search(folded) and _SIGNS.search(folded):
        read = folded.translate(_LEET)
        for spelt in (read, folded.translate(_LEET_L).translate(_LEET)):
            bare = _INNER.sub("", spelt)
            plain |= {bare, _REPEATED.sub(r"\1", bare), _REPEATED.sub(r"\1\1", bare), *_singular(bare)}
    if "*" in piece:
        plain.add(folded)
    return key, tuple(plain), _vni(folded), marked


def _singular(piece: str) -> tuple[str, ...]:
    """Return what an English plural may be of: bodies of a body, boxes of a box, wounds of a wound."""
    if len(piece) < _LEAST_PLURAL or piece[-1] != "s" or piece[-2] == "s":
        return ()
    if piece.endswith("ies"):
        return (piece[:-3] + "y",)
    return (piece[:-2],) if piece.endswith(_HISSED) else (piece[:-1],)


@lru_cache(maxsize=8192)
def syllable_key(word: str) -> str:
    """Return a word with its tone after its letters, so that `khoả` and `khỏa` are the same."""
    if word.isascii():
        return word
    tone, letters = "", []
    for mark in unicodedata.normalize("NFD", word.lower()):
        if mark in _TONES:
            tone = mark
        else:
            letters.append(mark)
    return unicodedata.normalize("NFC", "".join(letters)) + ("-" + str(_TONES.index(tone)) if tone else "")


def _vni(piece: str) -> str:
    """Return what a word with digits for its marks says (`khoa3` -> khoa); empty for none."""
    if not _VNI.fullmatch(piece):
        return ""
    said = piece.translate(_DIGITS)
    return said if _SYLLABLE.fullmatch(said) else ""


def _telex(piece: str) -> str:
    """Return what a word typed as Telex keys without a Vietnamese keyboard says (`khoar` -> khoa); empty for none."""
    if len(piece) < 3 or len(piece) > 9:
        return ""
    said = piece
    for keys, letter in _TELEX:
        said = said.replace(keys, letter)
    if said[-1] in "sfrxj" and said[-2] not in "sfrxj":
        said = said[:-1]
    elif len(said) > 3 and said[-2] in "sfrxj":
        said = said[:-2] + said[-1]
    return said if said != piece and _SYLLABLE.fullmatch(said) else ""
