"""Reads the tokens of one prompt from left to right into the parts of a scene."""

from collections.abc import Sequence
from dataclasses import replace

from mayfly.language.lexicon import Lexicon, Match
from mayfly.language.tokens import Token
from mayfly.scene import data
from mayfly.scene.casting import Casting
from mayfly.scene.doings import Said
from mayfly.scene.memory import Memory

_ENDS = frozenset(",.;:!?\n")
_JOINS = frozenset(("and", "và", "va", "&", "or", "hoặc", "cùng", "cung"))
_HIGH = ("mountain", "mountains", "alpine")
_WITH = frozenset(("with", "với", "voi"))
_LEADS = frozenset(["a", "an", "the", "two", "three", "four", "five", "some", "many", "several", "of", "and", "with"])
_NOUNS = ("fish", "string", "spring", "ling", "seed", "weed", "bread", "bed", "shed", "fly")
_NOT_NOUNS = ("ing", "ed", "ly", "ful", "ous", "ish", "less", "able", "ible", "ic", "est", "like")


class Reader:
    """Walks over the tokens of one prompt. After `read`, `memory` holds what was found."""

    def __init__(self, lexicon: Lexicon, *, language: str, marked: bool) -> None:
        self._lexicon = lexicon
        self.vietnamese = language == "vi"
        self._language = language
        self._marked = marked
        self.memory = Memory()
        self._casting = Casting(lexicon, self.memory, language=language, marked=marked)

    def read(self, tokens: Sequence[Token]) -> None:
        """Read all tokens."""
        self.memory.silent = False
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.kind == "word":
                index = self._word(tokens, index)
                continue
            if token.kind == "mark" and token.text in _ENDS:
                self._end_clause(tokens, index)
            index += 1
        self.memory.note_unknown()

    def _end_clause(self, tokens: Sequence[Token], index: int) -> None:
        self.memory.end_clause(sentence=tokens[index].text in ".;!?")
        self.memory.silent = self._is_technique(tokens, index + 1)

    def _is_technique(self, tokens: Sequence[Token], index: int) -> bool:
        """Say whether the clause at `index` speaks of how the picture is made."""
        previous = ""
        for token in tokens[index:]:
            if token.kind == "mark" and token.text in _ENDS:
                return False
            if token.lower in self._lexicon.technique or f"{previous} {token.lower}" in self._lexicon.technique:
                return True
            if token.folded.endswith(("mm", "k")) and token.folded[:-2].isdigit():
                return True
            previous = token.lower
        return False

    def _word(self, tokens: Sequence[Token], index: int) -> int:
        if tokens[index].lower in data.BEARING:
            self.memory.clause = len(self.memory.company)  # what is said of place is said of who is borne
        match = self._lexicon.find(tokens, index, language=self._language, marked=self._marked)
        told, length = self._lexicon.tone(tokens, index)
        grouped = match is not None and "group" in told and (not self.vietnamese or length == match.length)
        if told and (match is None or length > match.length or not match.entry.sprite or grouped):
            if match is not None and match.length > length and match.entry.place:
                told = {column: value for column, value in told.items() if column != "pose"}  # a fishing village
            self._tone(tokens, index, told, length)
            if (length > 1 or "-" in tokens[index].lower) and (match is None or length > match.length):
                self.memory.note_unknown()
                return index + length
        undrawn = self._lexicon.undrawn(tokens, index)
        if undrawn and (match is None or undrawn > match.length):
            self._undrawn(tokens, index, undrawn)
            return index + undrawn
        if match is not None and not self._only_classifier(tokens, index, match):
            self._entry(tokens, index, match)
            return index + match.length
        self._plain_word(tokens, index)
        return index + 1

    def _only_classifier(self, tokens: Sequence[Token], index: int, match: Match) -> bool:
        """Say whether the first word is but the classifier of a longer name: cái | quạt trần, not cái quạt | trần."""
        if not self.vietnamese or match.length < 2 or tokens[index].folded not in data.CLASSIFIERS | data.SERVINGS:
            return False
        if index + 1 >= len(tokens) or tokens[index + 1].kind != "word":
            return False
        other = self._lexicon.find(tokens, index + 1, language=self._language, marked=self._marked)
        return other is not None and bool(other.entry.sprite) and other.length + 1 > match.length

    def _tone(self, tokens: Sequence[Token], index: int, told: dict[str, str], length: int) -> None:
        """Take what a phrase says of the whole picture, or of how a subject stands."""
        memory = self.memory
        for column in ("camera", "palette", "mood"):
            if column in told:
                memory.facets.tones.setdefault(column, told[column])
        if memory.silent:
            return
        memory.group = told.get("group", memory.group)
        if "pose" in told:
            words = tokens[index : index + length]
            text = " ".join(token.text for token in words)
            memory.said.setdefault(told["pose"], Said(text, (words[0].start, words[-1].end)))
            self._take_pose(told["pose"], tokens[index - 1].lower if index else "a")

    def _take_pose(self, pose: str, before: str) -> None:
        """Give a pose to who is spoken of: the last living subject of the sentence, or the next (a sleeping cat)."""
        memory, company = self.memory, self.memory.company
        if not self.vietnamese and (before in _LEADS or before in self._lexicon.quiet_adjectives):
            memory.pose = pose
            return
        for place in range(len(company) - 1, memory.sentence - 1, -1):
            if company.classes[place] in data.MOVING:
                memory.doers.setdefault(pose, place)
                if company.subjects[place].pose is None:
                    company.subjects[place] = replace(company.subjects[place], pose=pose)
                return
        memory.pose = pose

    def _undrawn(self, tokens: Sequence[Token], index: int, length: int) -> None:
        """Report the name of a thing that nothing draws. A known noun right before it describes it: horse saddle."""
        memory, company = self.memory, self.memory.company
        if memory.silent:
            return
        words = list(tokens[index : index + length])
        if not self.vietnamese and self._noun_at(tokens, index + length):
            memory.unknown = words  # it qualifies what follows: a velvet armchair
            return
        named = not tokens[index - 1].lower.endswith("'s") if index else False
        if named and not self.vietnamese and memory.last_noun == index and len(company) > memory.sentence:
            last = company.last
            if last.sprite in data.STUFFS or not company.is_anchor(len(company) - 1):
                company.take_back()
                memory.clause = min(memory.clause, len(company))
                memory.unmatched.append(f"{last.noun} {' '.join(token.text for token in words)}")
                memory.last_noun = -2
                return
        memory.unknown.extend(words)
        memory.note_unknown()
        memory.last_noun = -2

    def _noun_at(self, tokens: Sequence[Token], index: int) -> bool:
        """Say whether the name of a thing that is drawn stands at a token."""
        if index >= len(tokens) or tokens[index].kind != "word":
            return False
        match = self._lexicon.find(tokens, index, language=self._language, marked=self._marked)
        return match is not None and bool(match.entry.sprite)

    def _describes(self, tokens: Sequence[Token], index: int) -> bool:
        """Say whether a noun phrase goes on at a token, so that the word before it describes what it names."""
        if self.vietnamese or index >= len(tokens) or tokens[index].kind != "word":
            return False
        match = self._lexicon.find(tokens, index, language=self._language, marked=self._marked)
        if match is None:
            return tokens[index].lower in self._lexicon.quiet_adjectives
        entry = match.entry
        return bool(entry.sprite or entry.colour or entry.size or entry.place) and entry.relation is None

    def _plain_word(self, tokens: Sequence[Token], index: int) -> None:
        memory, token = self.memory, tokens[index]
        word = token.lower
        if word.isascii() and word.isdigit():
            memory.note_unknown()
            if len(word) <= 2:
                memory.count = int(word)
            return
        self._material_or_surface(token)
        memory.worn = memory.worn or word in data.WEARS
        memory.carrying = memory.carrying or word in data.CARRIES
        if word in _WITH and memory.company.subjects:
            memory.relation = memory.relation or None
        if word in _JOINS or word in _WITH:
            memory.relation = None
            memory.last_noun = -2
            memory.joined = True
        if word in self._lexicon.quiet or word in self._lexicon.parts or self._quiet_plain(token):
            memory.note_unknown()
            if word in self._lexicon.parts and not self.vietnamese:
                memory.colour = memory.count = None
            if word not in ("the", "a", "an", "màu", "mau", "con", "cái"):
                memory.last_noun = -2
            return
        if not self.vietnamese and memory.last_noun == index and memory.company.subjects[-1].sprite in data.STUFFS:
            memory.unknown.append(tokens[index - 1])  # a bamboo steamer is no bamboo
            memory.company.take_back()
        memory.unknown.append(token)

    def _material_or_surface(self, token: Token) -> None:
        memory = self.memory
        if memory.silent:
            return
        if token.lower in data.MATERIAL:
            memory.material = True
        if token.lower in data.SURFACES:
            memory.unmatched.append(token.text)

    def _quiet_plain(self, token: Token) -> bool:
        if self.vietnamese:
            return (not self._marked and token.folded in self._lexicon.quiet_plain) or not token.lower[0].isalpha()
        word = token.lower
        if not word[0].isalpha() or (len(word) < 3) or word in self._lexicon.others:
            return True
        return token.text.islower() and len(word) > 5 and word.endswith(_NOT_NOUNS) and not word.endswith(_NOUNS)

    def _entry(self, tokens: Sequence[Token], index: int, match: Match) -> None:
        memory = self.memory
        entry = match.entry
        if entry.colour and (not entry.sprite or self._is_colour(tokens, index, match)):
            self._take_colour(entry.colour, index, tokens[index])
            return
        if entry.sprite and entry.size and self._describes(tokens, index + match.length):
            self._take_size(entry.size, index)  # a giant turquoise wave
            return
        if entry.sprite:
            self._casting.noun(tokens, index, match)
            memory.facets.take(entry)
            return
        if entry.size:
            self._take_size(entry.size, index)
            return
        if entry.number is not None:
            memory.note_unknown()
            memory.count = entry.number
            return
        if entry.place and self._is_contents(tokens, index):
            return
        if entry.place and not self.vietnamese:
            memory.unknown = []  # West Lake
        memory.note_unknown()
        if entry.relation:
            if entry.relation == "in":
                memory.worn = True
            memory.relation = entry.relation
            memory.last_noun = -2
            return
        self._facets(tokens, index, match)
        memory.last_noun = -2
        memory.count = memory.size = memory.colour = None

    def _is_contents(self, tokens: Sequence[Token], index: int) -> bool:
        """Say whether `water` is what a thing holds: a glass of water is no lake."""
        held = tokens[index].lower == "water" and index > 0 and tokens[index - 1].lower == "of"
        return held and bool(self.memory.company.subjects)

    def _facets(self, tokens: Sequence[Token], index: int, match: Match) -> None:
        """Take the place, time, weather... of a word; a place of which only a likeness is painted is reported too."""
        memory, company = self.memory, self.memory.company
        entry = match.entry
        if entry.place == "lake" and memory.facets.place == "mountains" and index and tokens[index - 1].lower in _HIGH:
            memory.facets.place = None  # a mountain lake is a lake
        within = not self.vietnamese and memory.last_noun == index and entry.place in data.INDOORS
        if within and company.subjects and company.classes[-1] == "building":
            memory.unmatched.append(company.take_back().noun)  # a hospital corridor
        here = memory.facets.place
        if here == "street" and "road" in memory.facets.features and entry.place in data.ROADED:
            memory.facets.place = here = None  # a road in the mountains
        along = "road" in entry.features and here in data.ROADED
        elsewhere = bool(entry.place and here and not along and not data.stand_together(here, entry.place))
        memory.facets.take(entry, features=not elsewhere)
        if not entry.place or memory.silent:
            return
        self._relate_to_place()
        if entry.likeness or elsewhere:
            memory.unmatched.append(" ".join(token.text for token in tokens[index : index + match.length]))

    def _is_colour(self, tokens: Sequence[Token], index: int, match: Match) -> bool:
        """Say whether a word such as `orange` or `cam` is a colour here: beside its noun."""
        after = index + match.length
        if self.vietnamese:
            return self.memory.last_noun == index or tokens[index - 1].lower in ("màu", "mau")
        following = (
            self._lexicon.find(tokens, after, language=self._language, marked=self._marked)
            if after < len(tokens) and tokens[after].kind == "word"
            else None
        )
        return following is not None and following.entry.relation is None

    def _take_colour(self, colour: str, index: int, token: Token) -> None:
        memory, company = self.memory, self.memory.company
        if memory.dressed or (self.vietnamese and memory.joined):
            return
        if self.vietnamese and len(company) > memory.sentence and not memory.count:
            last = company.last
            if token.lower == "xanh" and (company.classes[-1] in data.GREEN_CLASSES or last.sprite in data.GREEN):
                colour = "green"
            if last.colour is None and len(company) > memory.clause:
                company.subjects[-1] = replace(last, colour=colour)
                if memory.last_noun == index:
                    memory.last_noun += 1
                return
        if memory.colour is None:
            memory.colour = colour

    def _take_size(self, size: str, index: int) -> None:
        memory, company = self.memory, self.memory.company
        if self.vietnamese and memory.last_noun == index and company.subjects:
            company.subjects[-1] = replace(company.last, size=size)
            memory.last_noun += 1
            return
        memory.size = size

    def _relate_to_place(self) -> None:
        """`a bird over the sea`: the subjects before it stand so to the place."""
        memory = self.memory
        relation, memory.relation = memory.relation, None
        if relation in (None, "beside", "riding"):
            return
        memory.company.relate(relation, None, since=memory.clause)
