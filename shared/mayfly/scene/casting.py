"""From a noun of the prompt to a subject of the scene: who it is, what it qualifies, what it wears."""

from collections.abc import Sequence
from dataclasses import replace

from mayfly.language.lexicon import Entry, Lexicon, Match
from mayfly.language.tokens import Token
from mayfly.scene import data
from mayfly.scene.memory import Memory
from mayfly.scene.spec import Subject


class Casting:
    """Decides what becomes of each noun of a reading."""

    def __init__(self, lexicon: Lexicon, memory: Memory, *, language: str, marked: bool) -> None:
        self._lexicon = lexicon
        self._memory = memory
        self._language = language
        self._marked = marked
        self.vietnamese = language == "vi"

    def noun(self, tokens: Sequence[Token], index: int, match: Match) -> None:
        """Take the noun at a token into the company, as a subject of its own or as part of another."""
        memory, company = self._memory, self._memory.company
        entry = match.entry
        if memory.silent or entry.sprite is None:
            return
        modifiers = bool(memory.unknown) and not self.vietnamese
        if modifiers:
            memory.unknown = []  # an unknown word right before a known noun qualifies it
        memory.note_unknown()
        memory.joined = False
        first, last = tokens[index], tokens[index + match.length - 1]
        if memory.material:
            memory.unmatched.append(" ".join(token.text for token in tokens[index : index + match.length]))
            return
        if self._is_worn(entry):
            after = index + match.length
            coloured = self._colour_at(tokens, after) or self._colour_at(tokens, after + 1)
            self._wear(" ".join(token.text for token in tokens[index:after]), entry, coloured=coloured)
            return
        role = self._role(entry, adjacent=memory.last_noun == index and len(company) > 0)
        if role == "own" and self._is_of_last(tokens, index):
            role = self._role_of(entry)
        memory.last_noun = index + match.length
        if role == "qualifier":
            return
        memory.relation = entry.relation or memory.relation
        subject = Subject(
            noun=" ".join(token.text for token in tokens[index : index + match.length]),
            sprite=entry.sprite,
            span=(first.start, last.end),
            count=max(self._number(match), entry.number or 1),
            colour=memory.colour,
            size=memory.size,
            pose=memory.pose if entry.subject_class in data.MOVING else None,
            group=memory.group,
            likeness=entry.likeness,
        )
        memory.forget()
        if role == "head":
            company.replace_head(subject, entry.subject_class or "object")
        elif role == "content" and not company.is_full:
            # Small things in a deep vessel would not be seen: they lie by it.
            company.add(replace(subject, relation="beside", anchor=len(company) - 1), entry.subject_class or "object")
        elif role == "own":
            self._add(subject, entry)

    def _is_worn(self, entry: Entry) -> bool:
        """Say whether a noun is what the last person wears."""
        memory, company = self._memory, self._memory.company
        garment = memory.worn and entry.sprite in data.WORN
        return bool(garment and company.subjects and company.classes[-1] in data.PERSON_CLASSES)

    def _role(self, entry: Entry, *, adjacent: bool) -> str:
        """Return what a noun is: a subject of its `own`; right after another (`adjacent`) the `head` of which that is a
        part, a `qualifier` or the `content` of that, or `nobody` else: the baker man."""
        if not adjacent:
            return "own"
        if self.vietnamese:
            return self._vietnamese_role(entry)
        same_person = entry.likeness in data.ANYBODY and self._memory.company.classes[-1] in data.DRESSED
        return "nobody" if same_person else "head"

    def _vietnamese_role(self, entry: Entry) -> str:
        """Return what a noun right after another is: thuyền giấy qualifies, cành hoa đào is the blossom."""
        memory, company = self._memory, self._memory.company
        before = company.last
        if entry.subject_class in data.DRESSED and before.noun.lower() in data.TITLES:
            memory.count = memory.count or before.count
            company.take_back()  # người thợ rèn: the smith
            return "own"
        role = self._role_of(entry)
        if role != "own":
            return role
        return "own" if memory.count is not None or self._both_alive(entry) or entry.relation else "qualifier"

    def _role_of(self, entry: Entry) -> str:
        """Return what a noun is that the last one is a part or a vessel of: a plate of sushi, giỏ hoa."""
        memory, before = self._memory, self._memory.company.last
        if entry.subject_class in data.YIELDING.get(before.sprite, ()):
            memory.count = before.count if memory.count is None or before.count > 1 else memory.count
            return "head"
        if before.sprite in data.HOLLOW and entry.subject_class in data.FILLING and memory.count is None:
            return "content"
        return "nobody" if before.sprite == entry.sprite and memory.count in (None, 1) else "own"

    def _is_of_last(self, tokens: Sequence[Token], index: int) -> bool:
        """Say whether a noun comes after the `of` of the last one: a steaming bowl of ramen, a plate of fresh sushi."""
        company = self._memory.company
        if self.vietnamese or len(company) <= self._memory.clause:
            return False
        between = [token.lower for token in tokens[:index] if token.start >= company.last.span[1]]
        return between[:1] == ["of"] and len(between) <= 3

    def _both_alive(self, entry: Entry) -> bool:
        """Say whether a noun and the one before it are two beings: cô dâu chú rể."""
        return entry.subject_class in data.ALIVE and self._memory.company.classes[-1] in data.ALIVE

    def _is_wanted(self, subject: Subject, entry: Entry) -> bool:
        """Say whether a subject is to be added: there is room, and it is not there yet, as a market's stalls are."""
        memory = self._memory
        if memory.company.is_full:
            memory.unmatched.append(subject.noun)
            return False
        there = subject.sprite in memory.many and subject.colour is None
        if entry.number:
            memory.many.add(subject.sprite)
        return not there

    def _add(self, subject: Subject, entry: Entry) -> None:
        memory, company = self._memory, self._memory.company
        own = len(company)
        if not self._is_wanted(subject, entry):
            return
        memory.dressed = False
        company.add(subject, entry.subject_class or "object")
        hat = memory.worn and entry.sprite in data.HATS and own and company.classes[own - 1] in data.PERSON_CLASSES
        load = memory.carrying and own and company.classes[own - 1] in data.CARRIERS
        memory.carrying = False
        if hat or load:
            company.subjects[own] = replace(subject, relation="on", anchor=own - 1)
            memory.relation = None
            return
        relation, memory.relation = memory.relation, None
        if entry.place and own:  # by a lotus pond: one stands at the place, not in its flowers
            if relation not in (None, "beside", "riding"):
                company.relate(relation, None, since=memory.clause)
            company.subjects[own] = replace(subject, relation=None, anchor=None)
            return
        if relation and own > memory.clause:
            company.relate(relation, own, since=memory.clause)
        elif relation and own > memory.sentence and company.subjects[own - 1].relation is None:
            memory.clause = own - 1
            company.relate(relation, own, since=memory.clause)
        elif relation:
            memory.lead = (relation, own)
            memory.clause = own + 1
        elif memory.lead:
            lead, anchor = memory.lead
            company.subjects[own] = replace(subject, relation=lead, anchor=anchor)
            memory.lead = None

    def _colour_at(self, tokens: Sequence[Token], index: int) -> bool:
        """Say whether a Vietnamese garment's colour follows it."""
        if not self.vietnamese or index >= len(tokens) or tokens[index].kind != "word":
            return False
        match = self._lexicon.find(tokens, index, language=self._language, marked=self._marked)
        return match is not None and match.entry.colour is not None

    def _wear(self, noun: str, entry: Entry, *, coloured: bool) -> None:
        """`a girl in a red dress`: the dress colours its wearer; what cannot be shown so is reported."""
        memory, company = self._memory, self._memory.company
        wearer = company.last
        figure = data.FIGURES_IN.get(entry.sprite or "", {}).get(wearer.sprite)
        if figure and not entry.likeness:
            company.subjects[-1] = replace(wearer, sprite=figure, colour=memory.colour or wearer.colour)
        elif company.classes[-1] not in data.DRESSED:
            memory.dressed = True
            memory.unmatched.append(noun)
        elif memory.colour and wearer.colour is None:
            company.subjects[-1] = replace(wearer, colour=memory.colour)
        elif not coloured:
            memory.unmatched.append(noun)
        memory.count = memory.colour = memory.size = memory.relation = None

    def _number(self, match: Match) -> int:
        if self._memory.count is not None:
            return max(1, self._memory.count)
        return 3 if match.plural else 1
