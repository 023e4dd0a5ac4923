"""May a text negate at all? Most do not, and need no grammar."""

from mayfly.language.detect import language_of
from mayfly.language.negation.vocabulary import alike, triggers
from mayfly.language.tokens import Token


def may_negate(tokens: tuple[Token, ...]) -> bool:
    """Say whether a cue of negation may be among the tokens: where not, nothing is extracted."""
    words = [token.lower for token in tokens]
    met = triggers().intersection(words)
    if met and (not met <= alike() or language_of(tokens) == "vi"):
        return True
    return any("-" in word and (word[:4] in ("non-", "--no") or word[-5:] == "-free") for word in words)
