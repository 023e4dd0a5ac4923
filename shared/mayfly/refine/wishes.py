"""What the context asks for, said in the prompt: style, mood, lighting and quality, or a note why it was left out."""

from collections.abc import Sequence
from typing import NamedTuple

from mayfly.refine.advice import say
from mayfly.refine.context import Wishes
from mayfly.refine.planning import Addition, pool
from mayfly.refine.reading import Reading
from mayfly.refine.signals import crosses, implied


class Granted(NamedTuple):
    """`additions` say what was asked for, `notes` what was left out; `taken` are the facets that need no filling any
    more, `known` all tags of the prompt and of the additions.
    """

    additions: tuple[Addition, ...]
    notes: tuple[str, ...]
    taken: frozenset[str]
    known: frozenset[str]


def grant(wishes: Wishes, reading: Reading, *, mode: str, language: str, answer: str) -> Granted:
    """Return the words that fulfil the wishes as far as the prompt does not say otherwise.

    The words are in `language`, the notes in that of the `answer`.
    """
    known = reading.tags | reading.own_tags
    if wishes.nothing:
        return Granted((), (), frozenset(), known)
    hearing = _Hearing(reading, language, answer, known)
    if wishes.style:
        hearing.style(wishes, mode)
    for facet, wish in (("mood", wishes.mood), ("lighting", wishes.lighting)):
        if wish is not None:
            hearing.named(facet, wish[language == "vi"].text, wish[language == "vi"].tags)
    return Granted(tuple(hearing.additions), tuple(hearing.notes), frozenset(hearing.taken), hearing.known)


def quality(wishes: Wishes, reading: Reading, language: str) -> tuple[Addition, ...]:
    """Return what high quality adds: nothing where it was not asked for or stands there already."""
    if not wishes.high_quality or "quality" in reading.own_facets:
        return ()
    own, general = pool(language, "quality", reading.subject.kind)
    options = own or general
    return (Addition("quality", options[len(reading.words) % len(options)].text, "quality"),) if options else ()


class _Hearing:
    """The wishes of one request, heard one after the other: each knows what those before it added."""

    def __init__(self, reading: Reading, language: str, answer: str, known: frozenset[str]) -> None:
        self._reading, self._language, self._answer = reading, language, answer
        self.known = known
        self.additions: list[Addition] = []
        self.notes: list[str] = []
        self.taken: set[str] = set()

    def style(self, wishes: Wishes, mode: str) -> None:
        style, reading = wishes.style, self._reading
        assert style is not None  # noqa: S101 - the caller asked
        keywords = style.keywords_vi if self._language == "vi" else style.keywords
        texts = keywords[: 1 if mode == "light" else 2]
        tags = frozenset({style.medium}) | implied(", ".join(texts))[1]
        if _stands(style.keywords[:1], reading.own) or _stands(style.keywords_vi[:1], reading.own):
            self.taken.add("medium")
        elif reading.style == style.id:
            self.known |= tags
        elif "medium" in reading.own_facets or reading.style or crosses(tags, self.known):
            self.notes.append(say(self._answer, "suggestions", "style_kept", name=style.name_in(self._answer)))
        else:
            self._add("medium", ", ".join(texts), "style", tags)

    def named(self, facet: str, text: str, tags: frozenset[str]) -> None:
        if _stands([text], self._reading.own):
            self.taken.add(facet)
        elif facet in self._reading.own_facets or crosses(tags, self.known):
            self.notes.append(say(self._answer, "suggestions", f"{facet}_kept", name=text))
        else:
            self._add(facet, text, f"context_{facet}", tags)

    def _add(self, facet: str, text: str, reason: str, tags: frozenset[str]) -> None:
        self.additions.append(Addition(facet, text, reason))
        self.taken.add(facet)
        self.known |= tags


def _stands(texts: Sequence[str], own: frozenset[str]) -> bool:
    return all(text.lower().replace(",", " ,") in own for text in texts)
