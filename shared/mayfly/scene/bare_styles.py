"""A medium that stands alone in its clause is the style: `..., ink`. Amid other words the same word is a thing."""

from collections.abc import Sequence
from typing import NamedTuple

from mayfly.language.text import fold
from mayfly.language.tokens import Token

_NAMES = {
    "ink": "ink, inks, black ink, india ink, mực, mực đen",
    "oil": "oil, oils, sơn dầu, màu dầu",
    "neon": "neon",
    "pastel-drawing": "pastel, pastels, crayon, crayons, phấn, phấn tiên, phấn màu, sáp màu, chì màu",
    "pencil": "pencil, pencils, chì, bút chì",
    "charcoal": "charcoal, than, than chì",
    "watercolor": "watercolors, watercolours, màu nước",
    "vector": "vector",
    "vintage": "retro, cổ điển",
}
"""Painter's style -> names that mean it where nothing stands beside them; those known everywhere are the lexicon's."""
_STYLES = {name: style for style, names in _NAMES.items() for name in names.split(", ")}
_PLAIN = {fold(name): style for name, style in _STYLES.items()}
_SEEN_TOO = frozenset({"neon"})
"""What is also a light of the scene: the words are read on."""
_ENDS = frozenset(",.;:!?\n|")
_LISTS = frozenset(("and", "or", "with", "và", "va", "hoặc", "hoac", "cùng", "cung"))


class BareStyle(NamedTuple):
    """The painter's style, None where no clause is one; `tokens` are those that are left to read."""

    style: str | None
    tokens: Sequence[Token]


def bare_style(tokens: Sequence[Token]) -> BareStyle:
    """Return the style of the last clause that is but its name, if what stands around it is no list of things."""
    clauses = _clauses(tokens)
    for place in range(len(clauses) - 1, 0, -1):
        words = clauses[place]
        text = " ".join(token.lower for token in words)
        style = _STYLES.get(text) or (_PLAIN.get(text) if text.isascii() else None)
        if style and not _listed(clauses, place):
            rest = tokens if text in _SEEN_TOO else [token for token in tokens if token not in words]
            return BareStyle(style, rest)
    return BareStyle(None, tokens)


def _listed(clauses: list[list[Token]], place: int) -> bool:
    """Say whether a clause is one of several things told one by one: crab, shrimp, squid; paper, ink, and pens."""
    if any(len(clause) < 2 for clause in clauses[:place]):
        return True
    after = clauses[place + 1] if place + 1 < len(clauses) else []
    return len(after) == 1 or bool(after and after[0].lower in _LISTS)


def _clauses(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the words between marks."""
    clauses: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind == "mark" and token.text in _ENDS:
            clauses.append([])
        elif token.kind == "word":
            clauses[-1].append(token)
    return [clause for clause in clauses if clause]
