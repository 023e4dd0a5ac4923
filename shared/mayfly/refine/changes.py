"""The changes of a refinement: their ids, their reasons in words, and which of them the user does not want."""

from collections.abc import Sequence
from functools import lru_cache

from mayfly.errors import Fault, InvalidRequest
from mayfly.refine.advice import say
from mayfly.refine.hashing import blake2b
from mayfly.refine.plan import Plan
from mayfly.refine.request import Change

_SHOWN = 40


def changes_of(plan: Plan) -> tuple[Change, ...]:
    """Return the changes of a plan in the order of the answer: moved, mended, removed, added."""
    language = plan.language
    found = [change("move", "negative", text, say(language, "reasons", "negative")) for text in plan.moved]
    for meant, typed in plan.mended.items() if plan.typed.meant else ():
        original = ", ".join(typed)
        found.append(change("replace", "spelling", meant, say(language, "reasons", "spelling", original=original)))
    found += [change("remove", "duplicate", text, say(language, "reasons", "duplicate")) for text in plan.doubles]
    if plan.additions:
        subject = say(language, "classes", plan.reading.subject.kind)
        found += [_added(*addition, language, subject, plan.style_name) for addition in plan.additions]
    return tuple(found)


@lru_cache(maxsize=2048)
def _added(facet: str, text: str, reason: str, language: str, subject: str, style: str) -> Change:
    op = "replace" if facet == "wording" else "add"
    return change(op, facet, text, say(language, "reasons", reason, subject=subject, name=style))


def change(op: str, facet: str, text: str, reason: str) -> Change:
    """Return one change under its id."""
    return Change(change_id(op, facet, text), op, facet, text, reason)


def change_id(op: str, facet: str, text: str) -> str:
    """Return six hexadecimal digits that tell a change: BLAKE2b of op, facet and text, of nothing else."""
    return blake2b(f"{op}\x1f{facet}\x1f{text}".encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()


def without(plan: Plan, rejected: Sequence[str], *, needed: Sequence[Change] = ()) -> Plan:
    """Return the plan without the changes of these ids; the others stay exactly as they are.

    Raises InvalidRequest naming every id that is none of the plan's, and those that are; `needed` are changes that the
    target calls for: they can not be rejected, and the message says so.
    """
    unwanted = frozenset(rejected)
    known = {each.id: each for each in changes_of(plan)}
    fixed = {each.id: each for each in needed if each.id not in known}
    if faults := [_needed(place, fixed[name]) for place, name in enumerate(rejected) if name in fixed]:
        raise InvalidRequest.of(*faults)
    if faults := [_unknown(place, name, known) for place, name in enumerate(rejected) if name not in known]:
        raise InvalidRequest.of(*faults)
    return plan.narrowed(
        moved=[text for text in plan.moved if change_id("move", "negative", text) not in unwanted],
        doubles=[text for text in plan.doubles if change_id("remove", "duplicate", text) not in unwanted],
        mended=[text for text in plan.mended if change_id("replace", "spelling", text) not in unwanted],
        additions=[each for each in plan.additions if change_id("add", each.facet, each.text) not in unwanted],
    )


def _needed(place: int, needed: Change) -> Fault:
    message = f"{needed.id} ({needed.op} {needed.facet}) is what the target calls for; choose another context.target."
    return Fault(f"reject[{place}]", message, "needed_change")


def _unknown(place: int, name: str, known: dict[str, Change]) -> Fault:
    shown = name if len(name) <= _SHOWN else f"{name[: _SHOWN - 3]}..."
    listed = ", ".join(f"{each.id} ({each.facet})" for each in known.values()) or "none"
    message = f"“{shown}” is no change of this refinement; ids are those of the same prompt, context, mode and seed."
    return Fault(f"reject[{place}]", f"{message} Its changes: {listed}.", "unknown_change")
