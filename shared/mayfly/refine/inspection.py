"""Whether a language model's wording may stand: it keeps what the user said, and adds nothing that we would not."""

import re
from collections import Counter
from collections.abc import Callable

from mayfly.language.detect import language_of
from mayfly.language.negation import extract_negatives
from mayfly.language.policy import check
from mayfly.language.text import fold
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.draft import Draft
from mayfly.refine.faults import MAX_LENGTH
from mayfly.refine.reading import read
from mayfly.refine.signals import crosses, listed

_ROOM = 600  # characters that a model may add to a prompt
_LINK = re.compile(r"https?:|www\.|\b[\w-]+\.(?:com|net|org|io|ai|co|vn|info|dev|app)\b", re.IGNORECASE)
_MARKUP = frozenset("<>`#*_{}[]|\\~^=@\n\r\t")
_CHATTER = re.compile(
    r"(?:sure|certainly|of course|here(?:'s| is| are)|okay|ok,|i can|i can't|i cannot|i'm sorry|sorry|as an ai|prompt:|"
    r"refined prompt|output:|answer:|dưới đây|đây là|chắc chắn|xin lỗi|tôi không|được rồi|câu lệnh)",
    re.IGNORECASE,
)
_LEAST_NEW = 2  # words that must be new for the answer to be worth anything
_TELLING = 2  # letters from which a word must come back


def most_characters(draft: Draft) -> int:
    """Return how long a model's wording of the draft may be."""
    return min(MAX_LENGTH, len(draft.user) + _ROOM)


def objection(text: str, draft: Draft) -> str | None:
    """Return why `text` may not stand for the draft, a key of messages.json's objections; None where it may.

    Never raises. The keys: length, chatter, markup, link, lost, language, negation, unwanted, booster, contradiction,
    policy, nothing_new.
    """
    for key, objects in _CHECKS.items():
        if objects(text, draft):
            return key
    return None


def _length(text: str, draft: Draft) -> bool:
    return not text or len(text) > most_characters(draft)


def _chatter(text: str, draft: Draft) -> bool:
    return bool(_CHATTER.match(text.lstrip("\"'“ "))) and not _CHATTER.match(draft.user)


def _markup(text: str, draft: Draft) -> bool:
    had = Counter(letter for letter in draft.user if letter in _MARKUP)
    has = Counter(letter for letter in text if letter in _MARKUP)
    return any(has[letter] > had[letter] for letter in has) or not text.isprintable()


def _link(text: str, draft: Draft) -> bool:
    return len(_LINK.findall(text)) > len(_LINK.findall(draft.user))


def _lost(text: str, draft: Draft) -> bool:
    """Say whether a word, number, quotation or piece of syntax of the user's is missing, or a quotation is new."""
    user, answer = tokenise(draft.user), tokenise(text)
    had, has = _said(user), _said(answer)
    quotes = [token.text for token in answer if token.kind == "quote"]
    return any(has[word] < times for word, times in had.items()) or any(quote not in draft.user for quote in quotes)


def _said(tokens: tuple[Token, ...]) -> Counter[str]:
    marked = any(token.lower != token.folded for token in tokens)
    small = listed("articles")
    said: Counter[str] = Counter()
    for token in tokens:
        if token.kind != "word":
            said[token.text] += token.kind in ("quote", "syntax")
        elif token.text.isdigit() or (len(token.text) >= _TELLING and token.lower not in small):
            word = token.lower if marked else token.folded
            said[word.removesuffix("'s").removesuffix("s") or word] += 1
    return +said


def _language(text: str, draft: Draft) -> bool:
    return language_of(tokenise(text)) != draft.plan.reading.language


def _negation(text: str, draft: Draft) -> bool:
    return extract_negatives(text).negatives != extract_negatives(draft.user).negatives


def _unwanted(text: str, draft: Draft) -> bool:
    """Say whether the text shows something that the user does not want."""
    plain = f" {' '.join(token.folded for token in tokenise(text) if token.kind == 'word')} "
    return any(f" {fold(negative)} " in plain for negative in draft.plan.moved)


def _booster(text: str, draft: Draft) -> bool:
    return "quality" in read(text).facets and "quality" not in read(draft.user).facets


def _contradiction(text: str, draft: Draft) -> bool:
    reading = read(text)
    stated = draft.plan.reading.tags | draft.plan.reading.own_tags
    tags = reading.tags | reading.own_tags
    return crosses(tags - stated, stated) or crosses(tags - stated, tags - stated)


def _policy(text: str, draft: Draft) -> bool:
    return bool(check(extract_negatives(text).positive, policy=draft.plan.policy))


def _nothing_new(text: str, draft: Draft) -> bool:
    return sum((_said(tokenise(text)) - _said(tokenise(draft.user))).values()) < _LEAST_NEW


_CHECKS: dict[str, Callable[[str, Draft], bool]] = {
    "length": _length,
    "chatter": _chatter,
    "markup": _markup,
    "link": _link,
    "lost": _lost,
    "language": _language,
    "negation": _negation,
    "unwanted": _unwanted,
    "booster": _booster,
    "contradiction": _contradiction,
    "policy": _policy,
    "nothing_new": _nothing_new,
}
