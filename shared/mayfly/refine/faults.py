"""Finds what is wrong with a prompt: one small function per kind of fault, each yielding where it is."""

from collections.abc import Iterator
from itertools import chain, pairwise

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.lexicon import lexicon, singulars
from mayfly.language.negation import Extraction
from mayfly.language.tokens import Token, tokenise
from mayfly.language.translate import translate
from mayfly.refine.clashes import contradictions
from mayfly.refine.finding import Finding
from mayfly.refine.reading import Reading
from mayfly.refine.request import MAX_LENGTH
from mayfly.refine.signals import find
from mayfly.refine.syntax import brackets, syntax, weights
from mayfly.refine.targets import Target, within

__all__ = ["MAX_LENGTH", "Finding", "find_faults"]
_LATIN_END, _VIETNAMESE = 0x24F, range(0x1E00, 0x1F00)
_COMBINING = range(0x300, 0x370)
_BEYOND = LazyPattern("[^\x00-\u024f\u0300-\u036f\u1e00-\u1eff]")
_REPEATABLE = frozenset(
    "very really so ha no go that had bye knock tick choo chop hush night bora pago pom".split(" ")  # noqa: SIM905
)
_ARTICLES = frozenset(["a", "an", "the", "một", "some"])
_VAGUE_WORDS = 2


def find_faults(prompt: str, reading: Reading, extraction: Extraction, target: Target | None = None) -> list[Finding]:
    """Return every fault of `prompt` but those of policy, in no particular order; `target` None is any model."""
    if not prompt.strip():
        return [Finding("empty", (0, len(prompt)) if prompt else None)]
    if short := list(_too_short(prompt)):
        return short
    tokens = tokenise(prompt)
    negation = "negation_wording" if target and target.negative != "field" else ""
    return list(
        chain(
            _too_long(prompt, reading, target),
            _language(prompt, reading, target),
            brackets(prompt),
            weights(prompt, target),
            syntax(prompt, target),
            _duplicates(prompt, tokens, reading.language),
            contradictions(prompt, tokens, extraction.removed),
            (Finding("negation_in_prompt", span, message=negation) for span in _merged(extraction)),
            _vague(prompt, reading),
        )
    )


def _span(prompt: str) -> tuple[int, int]:
    return len(prompt) - len(prompt.lstrip()), len(prompt.rstrip())


def _too_short(prompt: str) -> Iterator[Finding]:
    if len(prompt) <= 200 and sum(map(str.isalnum, prompt)) < 2 and not any(ord(letter) > 0x2190 for letter in prompt):
        yield Finding("too_short", _span(prompt))


def _too_long(prompt: str, reading: Reading, target: Target | None) -> Iterator[Finding]:
    """Yield what is past the limit of the API, or of the target; Vietnamese is measured in the target's English."""
    start, end = _span(prompt)
    if end - start > MAX_LENGTH:
        yield Finding("too_long", (start + MAX_LENGTH, end))
        return
    if target is None:
        return
    text = prompt[start:end]
    if target.needs_english and reading.language == "vi" and target.measure(translate(text).text) <= target.limit:
        return
    kept, rest = within(text, target)
    if rest:
        yield Finding("too_long", (start + len(kept), end), message=f"too_long_{target.unit}")


def _foreign(letter: str) -> bool:
    code = ord(letter)
    return code > _LATIN_END and letter.isalpha() and code not in _VIETNAMESE and code not in _COMBINING


def _language(prompt: str, reading: Reading, target: Target | None) -> Iterator[Finding]:
    if target and not target.needs_english:
        return
    if target and reading.language == "vi":
        yield Finding("language_unsupported", _span(prompt), message="language_english")
        return
    if prompt.isascii():
        return
    if not _BEYOND.search(prompt):
        return
    foreign = [index for index, letter in enumerate(prompt) if _foreign(letter)]
    if len(foreign) * 2 > sum(letter.isalpha() for letter in prompt):
        yield Finding("language_unsupported", (foreign[0], foreign[-1] + 1), message="language_english" * bool(target))


def _duplicates(prompt: str, tokens: tuple[Token, ...], language: str) -> Iterator[Finding]:
    """Yield comma-separated terms that stand there before, each once, and English words that follow themselves."""
    seen: set[str] = set()
    told: set[str] = set()
    start = 0
    pieces = prompt.split(",")
    for piece in pieces if len(pieces) > 1 else ():
        term = piece.strip(" .\n\t")
        key = _same(term)
        at = start + piece.find(term) if term else start
        if key in seen and key not in told and any(letter.isalpha() for letter in key):
            told.add(key)
            yield Finding("duplicate_terms", (at, at + len(term)))
        seen.add(key)
        start += len(piece) + 1
    if language != "en":
        return
    for before, after in pairwise(tokens):
        if before.lower != after.lower or not before.kind == after.kind == "word":
            continue
        if before.lower.isalpha() and before.lower not in _REPEATABLE:
            yield Finding("duplicate_terms", (after.start, after.end))


def _same(term: str) -> str:
    """Return what is the same for terms that say the same: no article, no hyphen, the last word in the singular."""
    words = term.lower().replace("-", " ").split()
    if len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    if words:
        words[-1] = next(iter(singulars(words[-1])), words[-1])
    return " ".join(words)


def _merged(extraction: Extraction) -> Iterator[tuple[int, int]]:
    """Yield the passages that say what is not wanted: cue and noun where both are known."""
    yield from extraction.removed or extraction.spans


def _vague(prompt: str, reading: Reading) -> Iterator[Finding]:
    known = reading.subject.kind != "unknown"
    if known and (reading.facets or reading.own):
        return
    if any(token.kind == "quote" for token in reading.words):
        return
    content = [token for token in reading.words if token.kind == "word" and _says_something(token)]
    if not known:
        if not content:
            named = any(token.lower in _ARTICLES for token in reading.words[:1])  # an orange, The Starry Night
            yield Finding("too_vague" if named else "no_subject", _span(prompt))
        return
    if len(content) <= _VAGUE_WORDS - 1:
        yield Finding("too_vague", _span(prompt))


def _says_something(token: Token) -> bool:
    if token.lower in lexicon().quiet or token.lower in lexicon().technique:
        return False
    signal = find([token.lower], 0)
    return signal is None or bool(signal.kind)
