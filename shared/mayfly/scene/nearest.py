"""Known words near those that nothing shows: what to suggest, never what to draw."""

from difflib import SequenceMatcher
from functools import lru_cache

from mayfly.language.lexicon import lexicon
from mayfly.language.text import fold
from mayfly.scene.spec import Nearest

MOST_WORDS = 6  # of a prompt; each costs a look at every name
MOST_KNOWN = 3
_LEAST_ALIKE = 0.72
_LONGEST = 40


def nearest(unmatched: tuple[str, ...], *, vietnamese: bool) -> tuple[Nearest, ...]:
    """Return up to three names of things that can be drawn near each unmatched word, those with any, nearest first."""
    book = lexicon()
    unknown = [word for word in unmatched[:MOST_WORDS] if book.entry(word.lower()) is None]
    found = ((word, near(word, vietnamese=vietnamese)) for word in unknown)
    return tuple(Nearest(word, known) for word, known in found if known)


@lru_cache(maxsize=512)
def near(word: str, *, vietnamese: bool) -> tuple[str, ...]:
    """Return known names that share a word with `word`, then those that are spelled like it."""
    lower = word.lower()
    if len(lower) > _LONGEST or len(lower) < 3:
        return ()
    folded = fold(lower)
    parts = {part for part in folded.split() if len(part) > 3}
    scored: list[tuple[float, str]] = []
    matcher = SequenceMatcher(b=folded, autojunk=False)
    for name, plain in _names(vietnamese=vietnamese):
        shared = not vietnamese and not parts.isdisjoint(plain.split())
        if not shared and (abs(len(plain) - len(folded)) > 3 or plain[0] != folded[0]):
            continue
        matcher.set_seq1(plain)
        if shared:
            scored.append((1.0 + matcher.ratio(), name))
        elif matcher.quick_ratio() >= _LEAST_ALIKE and (ratio := matcher.ratio()) >= _LEAST_ALIKE:
            scored.append((ratio, name))
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    return tuple(name for _, name in scored[:MOST_KNOWN])


@lru_cache(maxsize=2)
def _names(*, vietnamese: bool) -> tuple[tuple[str, str], ...]:
    """Return the names of things with their folded forms."""
    return tuple((name, fold(name)) for name in lexicon().names(vietnamese=vietnamese))
