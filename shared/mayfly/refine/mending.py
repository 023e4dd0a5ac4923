"""Slips of the finger mended in the user's words: each is a change with its reason, and stays as typed if rejected."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from mayfly.language.spelling import Slip, slips_in, stands_free
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.wording import weights_in

_PASSES = 3  # a word mended may tell the language of its neighbour


class Typed(NamedTuple):
    """A prompt and its positive part as they were typed, and word -> what it was meant to be, letters as typed.

    `unwanted` are the places in the prompt that say what is not wanted: there words stay.
    """

    prompt: str
    positive: str
    meant: Mapping[str, str]
    unwanted: tuple[tuple[int, int], ...] = ()

    def mended(self, accepted: Collection[str]) -> tuple[str, str]:
        """Return the prompt and the positive with the slips mended that were meant to be one of `accepted`."""
        meant = {word: other for word, other in self.meant.items() if other in accepted}
        return mend(self.prompt, meant, self.unwanted), mend(self.positive, meant)


def find_slips(text: str, tokens: tuple[Token, ...]) -> dict[str, str]:
    """Return word -> what it was meant to be, of the words of `text`, whose tokens these are, that are clear slips."""
    found: dict[str, str] = {}
    for _ in range(_PASSES):
        slips = _unweighted(text, slips_in(text, tokens))
        if not slips:
            break
        found |= {slip.typed: slip.meant for slip in slips}
        text = mend(text, found)
        tokens = tokenise(text)
    return found


def mend(text: str, meant: Mapping[str, str], but: Collection[tuple[int, int]] = ()) -> str:
    """Return `text` with each word of `meant` as it was meant; what is quoted, weighted or within `but` stays."""
    if not meant:
        return text
    weighted = (*weights_in(text), *but)
    pieces, place = [], 0
    for token in tokenise(text):
        if token.kind == "word" and token.text in meant and stands_free(text, token) and not _within(token, weighted):
            pieces += [text[place : token.start], meant[token.text]]
            place = token.end
    return "".join((*pieces, text[place:]))


def _unweighted(text: str, slips: tuple[Slip, ...]) -> list[Slip]:
    weighted = weights_in(text) if slips else ()
    return [slip for slip in slips if not _within(slip, weighted)]


def _within(word: Token | Slip, places: Collection[tuple[int, int]]) -> bool:
    return any(start <= word.start < end for start, end in places)
