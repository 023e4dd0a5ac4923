"""English or Vietnamese, also Vietnamese typed without diacritics: by letters, syllable shape and small words."""

from functools import cache, lru_cache

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.text import DATA, load
from mayfly.language.tokens import Token, tokenise

# The shape of a Vietnamese syllable without its marks: onset, vowels, coda.
_SYLLABLE = LazyPattern(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?"
    r"(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oay|oe|oi|oo|ua|uay|uai|ue|ui|uo|uoi|uou|uu|uy|uya|uye|ye|yeu)"
    r"(?:ng|nh|ch|[cmnpt])?"
)

# Of these no English word is made but the few below: nghe, nhung, tuong, chien, tuoi, thuyen.
_TELLING = LazyPattern(
    r"n(?:gh?|h)[aeiouy]|[a-z]*(?:uo(?:c|i|m|n|ng|t|u)|ie(?:c|m|n|ng|p|t|u)|uye(?:n|t)|oai|oay|uay)$"
)
_ENGLISH = frozenset(["quiet", "diet", "lien", "mien", "vien"])


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str]]:
    data = load(DATA, "small_words.json")
    return frozenset(data["en"].split()), frozenset(data["vi_plain"].split())


def detect_language(text: str) -> str:
    """Return `"vi"` or `"en"`; a text without words is English."""
    return language_of(tokenise(text))


def language_of(tokens: tuple[Token, ...]) -> str:
    """Return the language of a tokenised text."""
    marked = plain = foreign = counted = 0
    small = 0.0
    for token in tokens:
        if token.kind != "word" or not token.lower[0].isalpha():
            continue
        counted += 1
        if token.lower != token.folded:
            marked += 1
            continue
        weight, is_plain, is_foreign = _weighed(token.lower)
        small += weight
        plain += is_plain
        foreign += is_foreign
    if marked:
        return "vi" if marked + plain >= small * 2 + foreign else "en"
    if plain and plain * 2 >= small * 3 + foreign * 2:
        return "vi" if plain >= 2 or counted <= 2 else "en"
    return "en"


@lru_cache(maxsize=8192)
def _weighed(word: str) -> tuple[float, bool, bool]:
    """Return how surely a word without marks is a small one of English, and whether it is Vietnamese or foreign."""
    english, vietnamese = _small_words()
    if word in english:
        return (0.5 if _SYLLABLE.fullmatch(word) else 1.0), False, False  # can, so and to may be cần, sổ and to
    if word in vietnamese or _is_telling(word):
        return 0.0, True, False
    return 0.0, False, not _SYLLABLE.fullmatch(word)


def may_be_syllable(word: str) -> bool:
    """Say whether a word without marks has the shape of a Vietnamese syllable: can, the and men have."""
    return _SYLLABLE.fullmatch(word) is not None


def _is_telling(word: str) -> bool:
    """Say whether a word without marks has a shape that is Vietnamese alone."""
    return bool(_TELLING.match(word) and _SYLLABLE.fullmatch(word)) and word not in _ENGLISH
