"""What people do brings things with it: who fishes has a rod, who reads a book; and one picture shows what is in it."""

from dataclasses import replace
from typing import NamedTuple

from mayfly.scene.company import Company
from mayfly.scene.data import DRESSED
from mayfly.scene.spec import Subject


class Said(NamedTuple):
    """The words that say what somebody does, and their place in the prompt."""

    text: str
    span: tuple[int, int]


class _Doing(NamedTuple):
    """What is in the hand of who does it: `tools` are sprites that serve, the first is given to who has none, drawn in
    use as `used`. `figures` are drawn as `figure`, who has it already."""

    tools: tuple[str, ...]
    used: dict[str, str]
    figures: frozenset[str] = frozenset()
    figure: str = ""


_DOINGS = {
    "fishing": _Doing(
        ("fishing-pole",), {}, frozenset(("man-full", "man", "old-man-full", "person-standing")), "fisherman-full"
    ),
    "reading": _Doing(
        ("open-book", "closed-book", "books", "newspaper", "rolled-up-newspaper", "spellbook", "scroll", "notebook"),
        {"closed-book": "open-book", "books": "open-book", "rolled-up-newspaper": "newspaper"},
    ),
}
_SEATS = frozenset(
    (
        "armchair",
        "chair",
        "sofa",
        "rocking-chair",
        "throne",
        "hammock",
        "swing",
        "bench",
        "stool",
        "couch-and-lamp",
        "manual-wheelchair",
    )
)
PLACE_OF_POSE = {"fishing": "lake"}
_SHOWS = {
    "steaming-bowl": frozenset(("chopsticks", "egg")),
    "frying-pan": frozenset(("egg", "cooking")),
    "cooking": frozenset(("egg",)),
    "bowl-with-spoon": frozenset(("spoon",)),
    "fisherman-full": frozenset(("fishing-pole",)),
}
"""A picture -> the things that are in it: chopsticks lie on the bowl of noodles."""


def equip(company: Company, said: dict[str, Said], doers: dict[str, int]) -> None:
    """Give whoever reads or fishes what it takes; `said` are the words of each pose, `doers` who does it."""
    for pose, doing in _DOINGS.items():
        if pose not in said:
            continue
        before = [place for place, subject in enumerate(company.subjects) if subject.span < said[pose].span]
        posed = [place for place, subject in enumerate(company.subjects) if subject.pose == pose]
        people = [place for place in before if company.classes[place] == "person"]
        place = doers.get(pose, (posed or people[-1:] or [len(company)])[0])
        if place >= len(company) or company.classes[place] != "person":
            continue
        subject = company.subjects[place]
        if subject.sprite in doing.figures and subject.colour is None:
            company.subjects[place] = replace(subject, sprite=doing.figure)
            continue
        tool = next((i for i, other in enumerate(company.subjects) if other.sprite in doing.tools), None)
        if tool is None and not company.is_full:
            words = said[pose]
            tool = len(company)
            company.add(Subject(words.text, doing.tools[0], words.span), "object")
        if tool is not None and not company.is_anchor(tool):
            other = company.subjects[tool]
            sprite = doing.used.get(other.sprite, other.sprite)
            company.subjects[tool] = replace(other, sprite=sprite, count=1, relation="held", anchor=place)


def sit_down(company: Company) -> None:
    """Let people in an armchair sit on it."""
    for place, subject in enumerate(company.subjects):
        if subject.relation != "in" or subject.anchor is None or company.classes[place] not in DRESSED:
            continue
        if company.subjects[subject.anchor].sprite in _SEATS:
            company.subjects[place] = replace(subject, relation="on")


def leave_out_shown(company: Company) -> None:
    """Take out what the picture of another subject shows already, where nothing stands to it."""
    for place in range(len(company) - 1, 0, -1):
        sprite = company.subjects[place].sprite
        shown = any(sprite in _SHOWS.get(other.sprite, ()) for other in company.subjects)
        if shown and not company.is_anchor(place):
            company.remove(place)
