"""The models a prompt is written for: how long, in which form, and what becomes of what is not wanted.

data/targets.json holds a line for each, with the reason for its limit. CLIP's vocabulary is read for those alone whose
limit is in tokens.
"""

import difflib
import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from mayfly.language.text import fold
from mayfly.refine.clip import count_tokens
from mayfly.refine.signals import tables
from mayfly.refine.wording import Rewording, opposite, without_arguments, without_weights

_PARAMETERS = re.compile(r"(?:\s--\w+(?:[ \t]+[\w:.]+)?)+\s*\Z")
_OPENING, _CLOSING, _QUOTE = "([{“", ")]}”", '"'
_PHRASE_ENDS = ",;\n"
_SENTENCE_ENDS = ".!?…。"
_LOOSE = " \t\r\n,;:"


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of model. `limit` counts `unit`, CLIP tokens or characters, for the prompt and the negative prompt each.

    `negative`: it takes a field, or the opposite is worded in the prompt, or neither (none). `form`: how additions are
    joined. `weights`: it reads `(x:1.2)`; `syntax` what else of syntax.py it reads. `needs_english`: it understands
    nothing else. `why`: the limit's reason.
    """

    id: str
    name: str
    limit: int
    unit: Literal["tokens", "characters"]
    negative: Literal["field", "wording", "none"]
    form: Literal["tags", "sentences", "caption"]
    weights: bool
    needs_english: bool
    aliases: tuple[str, ...] = ()
    syntax: tuple[str, ...] = ()
    why: str = ""

    def measure(self, text: str) -> int:
        """Return how much of the limit `text` takes."""
        return count_tokens(text) if self.unit == "tokens" else len(text)


class Part(NamedTuple):
    """One addition; those of the least importance are cut first, of equals the last."""

    facet: str
    text: str
    importance: int


class Dropped(NamedTuple):
    """What was left out. `facet` is an addition's, or prompt, or negative.

    `reason` is a key: limit (an addition or a negative that found no room), too_long (the end of the user's own words)
    or no_negative (the target has no way to say it).
    """

    facet: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class PromptParts:
    """What a prompt is made of: the user's words, the additions as (facet, text, importance), and what is not wanted.

    `language`, en or vi, is that of the prompt.
    """

    user: str
    additions: tuple[tuple[str, str, int], ...] = ()
    negatives: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A prompt as a target takes it. `tokens`: its CLIP tokens where the target counts those, else None."""

    prompt: str
    negative_prompt: str
    tokens: int | None
    dropped: tuple[Dropped, ...]
    rewordings: tuple[Rewording, ...]


@cache
def targets() -> tuple[Target, ...]:
    """Return all targets, in the order of the data file; the first is for any model."""
    rows = tables("targets")["targets"]
    return tuple(
        Target(**{**row, "aliases": tuple(row["aliases"]), "syntax": tuple(row.get("syntax", ()))}) for row in rows
    )


def find_target(text: str) -> Target | None:
    """Return the target with this id, name or alias, however it is spaced, hyphenated or capitalised; else None."""
    return _names().get(_key(text))


def nearest_targets(text: str) -> tuple[str, ...]:
    """Return up to three ids of targets whose names are spelled most like `text`; never none."""
    names = _names()
    near = difflib.get_close_matches(_key(text)[:60], names, n=6, cutoff=0.55)
    return tuple(dict.fromkeys(names[name].id for name in near))[:3] or ("generic", "sdxl", "flux")


def render(parts: PromptParts, target: Target) -> Rendered:
    """Return the prompt and the negative prompt for `target`, neither over its limit, and all that was left out.

    The user's words stay as they are and are cut only if they alone are over the limit. Total on any string.
    """
    rewordings: list[Rewording] = []
    user, cut = within(_cleaned(parts.user, target, rewordings), target)
    additions = [Part(facet, _cleaned(text, target, rewordings), rank) for facet, text, rank in parts.additions]
    negatives = list(dict.fromkeys(filter(None, (_cleaned(text, target, rewordings) for text in parts.negatives))))
    wordings = _wordings(negatives, parts.language, target)
    highest = max((part.importance for part in additions), default=0) + 1
    wanted = [Part("negative", text, highest) for text in dict.fromkeys(wordings.values())]
    dropped = [Dropped("prompt", cut, "too_long")] if cut else []
    prompt, left = _fitted(user, [part for part in (*wanted, *additions) if part.text], target, full=bool(cut))
    dropped += [Dropped(part.facet, part.text, "limit") for part in left if part.importance < highest]
    if target.negative == "field":
        negative_prompt, over = _field(negatives, target)
        dropped += [Dropped("negative", text, "limit") for text in over]
    else:
        negative_prompt, unsaid = "", {part.text for part in left if part.importance == highest}
        for negative in negatives:
            wording = wordings.get(negative)
            if wording is None or wording in unsaid:
                dropped.append(Dropped("negative", negative, "limit" if wording else "no_negative"))
            else:
                rewordings.append(Rewording(negative, wording, "negative_wording"))
    tokens = target.measure(prompt) if target.unit == "tokens" else None
    return Rendered(prompt, negative_prompt, tokens, tuple(dropped), tuple(rewordings))


def _fitted(user: str, parts: list[Part], target: Target, *, full: bool) -> tuple[str, list[Part]]:
    """Return the user's words with as many parts as the limit holds, none where they are `full`, and those left."""
    kept = [] if full else list(parts)
    left = list(parts) if full else []
    prompt = _joined(user, kept, target)
    while kept and target.measure(prompt) > target.limit:
        least = min(range(len(kept)), key=lambda place: (kept[place].importance, -place))
        left.append(kept.pop(least))
        prompt = _joined(user, kept, target)
    return prompt, left


def _cleaned(text: str, target: Target, rewordings: list[Rewording]) -> str:
    if not target.weights:
        text, changes = without_weights(text)
        rewordings += changes
    text, changes = without_arguments(text)
    rewordings += changes
    return " ".join(text.split()) if target.form == "caption" else text.strip()


def _wordings(negatives: list[str], language: str, target: Target) -> dict[str, str]:
    """Return negative -> what says its opposite, for those that have one and a target that has no field for them."""
    if target.negative != "wording":
        return {}
    spoken = "en" if target.needs_english else language
    found = ((negative, opposite(negative, spoken)) for negative in negatives)
    return {negative: wording for negative, wording in found if wording}


def _field(negatives: list[str], target: Target) -> tuple[str, list[str]]:
    """Return as many negatives as the limit holds, in their order, and those left."""
    kept: list[str] = []
    left: list[str] = []
    for negative in negatives:
        if target.measure(", ".join((*kept, negative))) <= target.limit:
            kept.append(negative)
        else:
            left.append(negative)
    return ", ".join(kept), left


def _joined(user: str, parts: list[Part], target: Target) -> str:
    """Return the user's words with the additions behind them, before trailing `--ar 16:9`."""
    if not parts:
        return user
    texts = [part.text.strip(_LOOSE + ".") or part.text for part in parts]
    found = _PARAMETERS.search(user)
    body, parameters = (user[: found.start()], user[found.start() :]) if found else (user, "")
    body = body.rstrip(_LOOSE)
    if target.form == "sentences":
        stop = "" if not body or body.endswith(tuple(_SENTENCE_ENDS)) else "."
        sentences = ". ".join(text[:1].upper() + text[1:] for text in texts)
        return f"{body}{stop} {sentences}.{parameters}".lstrip()
    text = ", ".join(texts)
    if not body:
        return f"{text}{parameters}"
    if body.endswith(".") and not body.endswith(".."):
        return f"{body[:-1]}, {text}.{parameters}"
    if body.endswith(tuple(_SENTENCE_ENDS)):
        return f"{body} {text[:1].upper()}{text[1:]}{parameters}"
    return f"{body}, {text}{parameters}"


def within(text: str, target: Target) -> tuple[str, str]:
    """Return what of `text` the limit holds, up to its last whole phrase, and the rest.

    Where that would leave less than half of the room used, up to the last whole word; of one long word its beginning.
    """
    if target.measure(text) <= target.limit:
        return text, ""
    words = [found.start() for found in re.finditer(r"\s+", text)]
    for ends, least in ((_phrase_ends(text), target.limit // 2), (words, 1), (range(1, len(text)), 0)):
        end = _last_that_fits(text, list(ends), target)
        kept = text[:end].rstrip(_LOOSE)
        if kept and target.measure(kept) >= least:
            return kept, text[end:].strip(_LOOSE)
    return "", text


def _last_that_fits(text: str, ends: list[int], target: Target) -> int:
    """Return the last of `ends` up to which `text` is within the limit, or 0."""
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        if target.measure(text[: ends[middle]].rstrip(_LOOSE)) <= target.limit:
            low = middle + 1
        else:
            high = middle
    while low and target.measure(text[: ends[low - 1]].rstrip(_LOOSE)) > target.limit:
        low -= 1  # an entity cut in two can be longer than whole
    return ends[low - 1] if low else 0


def _phrase_ends(text: str) -> list[int]:
    """Return where phrases and sentences end, outside of brackets and quotes."""
    ends: list[int] = []
    depth, quoted = 0, False
    for place, letter in enumerate(text):
        if letter == _QUOTE:
            quoted = not quoted
        elif letter in _OPENING:
            depth += 1
        elif letter in _CLOSING:
            depth = max(0, depth - 1)
        elif depth or quoted:
            continue
        elif letter in _PHRASE_ENDS:
            ends.append(place)
        elif letter in _SENTENCE_ENDS and text[place + 1 : place + 2].isspace():
            ends.append(place + 1)
    return ends


@cache
def _names() -> dict[str, Target]:
    found: dict[str, Target] = {}
    for target in targets():
        found[_key(target.id)] = target
    for target in targets():
        for name in (target.name, *target.aliases):
            found.setdefault(_key(name), target)
    return found


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text[:200]))
