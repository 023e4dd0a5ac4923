"""From a noun of the prompt to a subject of the scene: who it is, what it qualifies, what it wears."""

from collections.abc import Sequence
from dataclasses import replace

from mayfly.language.lexicon import Entry, Lexicon, Match
from mayfly.language.tokens import Token
from mayfly.scene import data
from mayfly.scene.company import MOST_SUBJECTS
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
        first, last = tokens[index], tokens[index + match.length - 1]
        if memory.material:
            memory.unmatched.append(" ".join(token.text for token in tokens[index : index + match.length]))
            return
        if (
            memory.worn
            and entry.sprite in data.WORN
            and company.subjects
            and company.classes[-1] in data.PERSON_CLASSES
        ):
            after = index + match.length
            coloured = self._colour_at(tokens, after) or self._colour_at(tokens, after + 1)
            self._wear(" ".join(token.text for token in tokens[index:after]), coloured=coloured)
            return
        span = (first.start, last.end)
        adjacent = memory.last_noun == index and company.subjects
        titled = adjacent and self.vietnamese and entry.subject_class in data.DRESSED
        if titled and company.last.noun.lower() in data.TITLES:
            memory.count = memory.count or company.last.count
            company.take_back()  # người thợ rèn: the smith
            adjacent = False
        if adjacent and self.vietnamese and memory.count is None and not self._both_alive(entry):
            memory.last_noun = index + match.length  # a noun right after a noun qualifies it: thuyền giấy
            return
        subject = Subject(
            noun=" ".join(token.text for token in tokens[index : index + match.length]),
            sprite=entry.sprite,
            span=span,
            count=self._number(match),
            colour=memory.colour,
            size=memory.size,
            pose=memory.pose if entry.subject_class in data.MOVING else None,
            group=memory.group,
            likeness=entry.likeness,
        )
        memory.last_noun = index + match.length
        memory.forget()
        if adjacent and not self.vietnamese:
            if entry.likeness not in data.ANYBODY or company.classes[-1] not in data.DRESSED:
                company.replace_head(subject, entry.subject_class or "object")
            return
        if not self._is_measure(tokens, index, subject):
            self._add(subject, entry)

    def _is_measure(self, tokens: Sequence[Token], index: int, subject: Subject) -> bool:
        """Say whether a subject is what the last one holds, drawn by the same picture: a steaming bowl of ramen."""
        company = self._memory.company
        if not company.subjects or subject.sprite != company.last.sprite or subject.count != 1:
            return False
        between = [token for token in tokens[:index] if token.start >= company.last.span[1]]
        return any(token.lower == "of" for token in between) and len(between) <= 3

    def _both_alive(self, entry: Entry) -> bool:
        """Say whether a noun and the one before it are two beings: cô dâu chú rể."""
        return entry.subject_class in data.ALIVE and self._memory.company.classes[-1] in data.ALIVE

    def _add(self, subject: Subject, entry: Entry) -> None:
        memory, company = self._memory, self._memory.company
        own = len(company)
        if own >= MOST_SUBJECTS:
            memory.unmatched.append(subject.noun)
            return
        memory.dressed = False
        company.add(subject, entry.subject_class or "object")
        if memory.worn and entry.sprite in data.HATS and own and company.classes[own - 1] in data.PERSON_CLASSES:
            company.subjects[own] = replace(subject, relation="on", anchor=own - 1)
            memory.relation = None
            return
        relation, memory.relation = memory.relation, None
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

    def _wear(self, noun: str, *, coloured: bool) -> None:
        """`a girl in a red dress`: the dress colours its wearer; what cannot be shown so is reported."""
        memory, company = self._memory, self._memory.company
        wearer = company.last
        if company.classes[-1] not in data.DRESSED:
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
