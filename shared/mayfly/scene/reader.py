"""Reads the tokens of one prompt from left to right into the parts of a scene."""

from collections.abc import Sequence
from dataclasses import replace

from mayfly.language.lexicon import Entry, Lexicon, Match
from mayfly.language.tokens import Token
from mayfly.scene import data
from mayfly.scene.spec import Subject

_ENDS = frozenset(",.;:!?\n")
_JOINS = frozenset(("and", "và", "va", "&", "or", "hoặc", "cùng", "cung"))
_HIGH = ("mountain", "mountains", "alpine")
_WITH = frozenset(("with", "với", "voi"))
_MOST_SUBJECTS = 12
_LEADS = frozenset(["a", "an", "the", "two", "three", "four", "five", "some", "many", "several", "of", "and", "with"])
_NOUNS = ("fish", "string", "spring", "wing", "ring", "king", "ling", "seed", "weed", "bread", "bed", "shed", "fly")
_NOT_NOUNS = ("ing", "ed", "ly", "ful", "ous", "ish", "less", "able", "ible", "ic", "est", "like")


class Reader:
    """The state of one reading. After `read`, its attributes hold what was found."""

    def __init__(self, lexicon: Lexicon, *, language: str, marked: bool) -> None:
        self._lexicon = lexicon
        self.vietnamese = language == "vi"
        self._language = language
        self._marked = marked
        self.subjects: list[Subject] = []
        self.classes: list[str] = []
        self.features: list[str] = []
        self.unmatched: list[str] = []
        self.place: str | None = None
        self.weak_place: str | None = None
        self.time: str | None = None
        self.weak_time: str | None = None
        self.weather: str | None = None
        self.season: str | None = None
        self.style: str | None = None
        self.tones: dict[str, str] = {}  # camera, palette, mood
        self._pose: str | None = None  # of the noun that follows: a sleeping cat
        self._group: str | None = None
        self._count: int | None = None
        self._colour: str | None = None
        self._size: str | None = None
        self._relation: str | None = None
        self._lead: tuple[str, int] | None = None  # a relation that came before its subject, and its anchor
        self._clause = 0  # index of the first subject of the clause
        self._sentence = 0
        self._last_noun = -2  # index of the token after the last noun
        self._worn = False
        self._dressed = False  # a colour that follows is the garment's of an animal, not its own
        self._material = False
        self._silent = False
        self._unknown: list[Token] = []

    def read(self, tokens: Sequence[Token]) -> None:
        """Read all tokens."""
        self._silent = False
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.kind == "word":
                index = self._word(tokens, index)
                continue
            if token.kind == "mark" and token.text in _ENDS:
                self._end_clause(tokens, index)
            index += 1
        self._note_unknown()

    def _end_clause(self, tokens: Sequence[Token], index: int) -> None:
        self._note_unknown()
        self._count = self._colour = self._size = self._relation = None
        self._worn = self._material = self._dressed = False
        self._group = self._pose = None
        self._clause = len(self.subjects)
        self._last_noun = -2
        if tokens[index].text in ".;!?":
            self._lead = None
            self._sentence = len(self.subjects)
        self._silent = self._is_technique(tokens, index + 1)

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
        match = self._lexicon.find(tokens, index, language=self._language, marked=self._marked)
        told, length = self._lexicon.tone(tokens, index)
        if told and (match is None or length > match.length or not match.entry.sprite or "group" in told):
            self._tone(tokens, index, told)
            if (length > 1 or "-" in tokens[index].lower) and (match is None or length > match.length):
                self._note_unknown()
                return index + length
        undrawn = self._lexicon.undrawn(tokens, index)
        if undrawn and (match is None or undrawn > match.length):
            self._undrawn(tokens, index, undrawn)
            return index + undrawn
        if match is not None and not self._only_classifier(tokens, index, match):
            self._entry(tokens, index, match)
            return index + match.length
        self._plain_word(tokens[index])
        return index + 1

    def _only_classifier(self, tokens: Sequence[Token], index: int, match: Match) -> bool:
        """Say whether the first word is but the classifier of a longer name: cái | quạt trần, not cái quạt | trần."""
        if not self.vietnamese or match.length < 2 or tokens[index].folded not in data.CLASSIFIERS:
            return False
        if index + 1 >= len(tokens) or tokens[index + 1].kind != "word":
            return False
        other = self._lexicon.find(tokens, index + 1, language=self._language, marked=self._marked)
        return other is not None and bool(other.entry.sprite) and other.length + 1 > match.length

    def _tone(self, tokens: Sequence[Token], index: int, told: dict[str, str]) -> None:
        """Take what a phrase says of the whole picture, or of how a subject stands."""
        for column in ("camera", "palette", "mood"):
            if column in told:
                self.tones.setdefault(column, told[column])
        if self._silent:
            return
        self._group = told.get("group", self._group)
        if "pose" in told:
            self._take_pose(told["pose"], tokens[index - 1].lower if index else "a")

    def _take_pose(self, pose: str, before: str) -> None:
        """Give a pose to who is spoken of: the last living subject of the sentence, or the next (a sleeping cat)."""
        if not self.vietnamese and (before in _LEADS or before in self._lexicon.quiet_adjectives):
            self._pose = pose
            return
        for place in range(len(self.subjects) - 1, self._sentence - 1, -1):
            if self.classes[place] in data.MOVING:
                if self.subjects[place].pose is None:
                    self.subjects[place] = replace(self.subjects[place], pose=pose)
                return
        self._pose = pose

    def _undrawn(self, tokens: Sequence[Token], index: int, length: int) -> None:
        """Report the name of a thing that nothing draws. A known noun right before it describes it: horse saddle."""
        if self._silent:
            return
        words = list(tokens[index : index + length])
        named = not tokens[index - 1].lower.endswith("'s") if index else False
        if named and not self.vietnamese and self._last_noun == index and len(self.subjects) > self._sentence:
            last = self.subjects[-1]
            if not self._is_anchor(len(self.subjects) - 1):
                self.subjects.pop()
                self.classes.pop()
                self._clause = min(self._clause, len(self.subjects))
                self.unmatched.append(f"{last.noun} {' '.join(token.text for token in words)}")
                self._last_noun = -2
                return
        self._unknown.extend(words)
        self._note_unknown()
        self._last_noun = -2

    def _plain_word(self, token: Token) -> None:
        word = token.lower
        if word.isascii() and word.isdigit():
            self._note_unknown()
            if len(word) <= 2:
                self._count = int(word)
            return
        self._material_or_surface(token)
        if word in data.WEARS:
            self._worn = True
        if word in _WITH and self.subjects:
            self._relation = self._relation or None
        if word in _JOINS or word in _WITH:
            self._relation = None
            self._last_noun = -2
        if word in self._lexicon.quiet or word in self._lexicon.parts or self._quiet_plain(token):
            self._note_unknown()
            if word in self._lexicon.parts and not self.vietnamese:
                self._colour = self._count = None
            if word not in ("the", "a", "an", "màu", "mau", "con", "cái"):
                self._last_noun = -2
            return
        self._unknown.append(token)

    def _material_or_surface(self, token: Token) -> None:
        if self._silent:
            return
        if token.lower in data.MATERIAL:
            self._material = True
        if token.lower in data.SURFACES:
            self.unmatched.append(token.text)

    def _quiet_plain(self, token: Token) -> bool:
        if self.vietnamese:
            return (not self._marked and token.folded in self._lexicon.quiet_plain) or not token.lower[0].isalpha()
        word = token.lower
        if not word[0].isalpha() or (len(word) < 3) or word in self._lexicon.others:
            return True
        return token.text.islower() and len(word) > 5 and word.endswith(_NOT_NOUNS) and not word.endswith(_NOUNS)

    def _note_unknown(self) -> None:
        """Report nouns that nothing shows: the unknown words that end their phrase."""
        if not self._unknown:
            return
        if not self._silent:
            phrase = " ".join(token.text for token in self._unknown)
            self.unmatched.append(phrase)
        self._unknown = []
        self._count = self._colour = self._size = self._group = self._pose = None

    def _entry(self, tokens: Sequence[Token], index: int, match: Match) -> None:
        entry = match.entry
        if entry.colour and (not entry.sprite or self._is_colour(tokens, index, match)):
            self._take_colour(entry.colour, index)
            return
        if entry.sprite:
            self._noun(tokens, index, match)
            self._take_facets(entry)
            return
        if entry.size:
            self._take_size(entry.size, index)
            return
        if entry.number is not None:
            self._note_unknown()
            self._count = entry.number
            return
        if entry.place and self._is_contents(tokens, index):
            return
        if entry.place and not self.vietnamese:
            self._unknown = []  # West Lake
        self._note_unknown()
        if entry.relation:
            if entry.relation == "in":
                self._worn = True
            self._relation = entry.relation
            self._last_noun = -2
            return
        self._facets(tokens, index, match)
        self._last_noun = -2
        self._count = self._size = self._colour = None

    def _is_contents(self, tokens: Sequence[Token], index: int) -> bool:
        """Say whether `water` is what a thing holds: a glass of water is no lake."""
        held = tokens[index].lower == "water" and index > 0 and tokens[index - 1].lower == "of"
        return held and bool(self.subjects)

    def _facets(self, tokens: Sequence[Token], index: int, match: Match) -> None:
        """Take the place, time, weather... of a word; a place of which only a likeness is painted is reported too."""
        entry = match.entry
        if entry.place == "lake" and self.place == "mountains" and index and tokens[index - 1].lower in _HIGH:
            self.place = None  # a mountain lake is a lake
        within = not self.vietnamese and self._last_noun == index and entry.place in data.INDOORS
        if within and self.subjects and self.classes[-1] == "building":
            self._leave_out_last()  # a hospital corridor
        elsewhere = bool(entry.place and self.place and not data.stand_together(self.place, entry.place))
        self._take_facets(entry, features=not elsewhere)
        if not entry.place or self._silent:
            return
        self._relate_to_place()
        if entry.likeness or elsewhere:
            self.unmatched.append(" ".join(token.text for token in tokens[index : index + match.length]))

    def _leave_out_last(self) -> None:
        """Report the last subject instead of drawing it; what stood in it stands in the place."""
        last = len(self.subjects) - 1
        self.unmatched.append(self.subjects.pop().noun)
        self.classes.pop()
        for place, subject in enumerate(self.subjects):
            if subject.anchor == last:
                self.subjects[place] = replace(subject, anchor=None)

    def _is_colour(self, tokens: Sequence[Token], index: int, match: Match) -> bool:
        """Say whether a word such as `orange` or `cam` is a colour here: beside its noun."""
        after = index + match.length
        if self.vietnamese:
            return self._last_noun == index or tokens[index - 1].lower in ("màu", "mau")
        following = (
            self._lexicon.find(tokens, after, language=self._language, marked=self._marked)
            if after < len(tokens) and tokens[after].kind == "word"
            else None
        )
        return following is not None and following.entry.relation is None

    def _take_colour(self, colour: str, index: int) -> None:
        if self._dressed:
            return
        if self.vietnamese and len(self.subjects) > self._sentence and not self._count:
            last = self.subjects[-1]
            if last.colour is None and len(self.subjects) > self._clause:
                self.subjects[-1] = replace(last, colour=colour)
                if self._last_noun == index:
                    self._last_noun += 1
                return
        if self._colour is None:
            self._colour = colour

    def _take_size(self, size: str, index: int) -> None:
        if self.vietnamese and self._last_noun == index and self.subjects:
            self.subjects[-1] = replace(self.subjects[-1], size=size)
            self._last_noun += 1
            return
        self._size = size

    def _take_facets(self, entry: Entry, *, features: bool = True) -> None:
        if entry.place:
            weak = entry.place == "studio"
            if weak:
                self.weak_place = self.weak_place or entry.place
            else:
                self.place = self.place or entry.place
        if entry.time:
            if entry.features:
                self.weak_time = self.weak_time or entry.time
            else:
                self.time = self.time or entry.time
        self.weather = self.weather or entry.weather
        self.season = self.season or entry.season
        self.style = self.style or entry.style
        if features:
            self.features.extend(entry.features)

    def _relate_to_place(self) -> None:
        """`a bird over the sea`: the subjects before it stand so to the place."""
        relation, self._relation = self._relation, None
        if relation in (None, "beside", "riding"):
            return
        self._assign(relation, None)

    def _assign(self, relation: str, anchor: int | None) -> None:
        for place in range(max(self._clause, 0), len(self.subjects)):
            subject = self.subjects[place]
            if place != anchor and subject.relation is None and not self._is_anchor(place):
                self.subjects[place] = replace(subject, relation=relation, anchor=anchor)

    def _is_anchor(self, place: int) -> bool:
        return any(subject.anchor == place for subject in self.subjects)

    def _noun(self, tokens: Sequence[Token], index: int, match: Match) -> None:
        entry = match.entry
        if self._silent or entry.sprite is None:
            return
        modifiers = bool(self._unknown) and not self.vietnamese
        if modifiers:
            self._unknown = []  # an unknown word right before a known noun qualifies it
        self._note_unknown()
        first, last = tokens[index], tokens[index + match.length - 1]
        if self._material:
            self.unmatched.append(" ".join(token.text for token in tokens[index : index + match.length]))
            return
        if self._worn and entry.sprite in data.WORN and self.subjects and self.classes[-1] in data.PERSON_CLASSES:
            after = index + match.length
            coloured = self._colour_at(tokens, after) or self._colour_at(tokens, after + 1)
            self._wear(" ".join(token.text for token in tokens[index:after]), coloured=coloured)
            return
        span = (first.start, last.end)
        adjacent = self._last_noun == index and self.subjects
        titled = adjacent and self.vietnamese and entry.subject_class in data.DRESSED
        if titled and self.subjects[-1].noun.lower() in data.TITLES:
            self._count = self._count or self.subjects[-1].count
            self.subjects.pop()  # người thợ rèn: the smith
            self.classes.pop()
            adjacent = False
        if adjacent and self.vietnamese and self._count is None and not self._both_alive(entry):
            self._last_noun = index + match.length  # a noun right after a noun qualifies it: thuyền giấy
            return
        subject = Subject(
            noun=" ".join(token.text for token in tokens[index : index + match.length]),
            sprite=entry.sprite,
            span=span,
            count=self._number(match),
            colour=self._colour,
            size=self._size,
            pose=self._pose if entry.subject_class in data.MOVING else None,
            group=self._group,
            likeness=entry.likeness,
        )
        self._last_noun = index + match.length
        self._count = self._colour = self._size = self._group = self._pose = None
        if adjacent and not self.vietnamese:
            if entry.likeness not in data.ANYBODY or self.classes[-1] not in data.DRESSED:
                self._replace_head(subject, entry)
            return
        if not self._is_measure(tokens, index, subject):
            self._add(subject, entry)

    def _is_measure(self, tokens: Sequence[Token], index: int, subject: Subject) -> bool:
        """Say whether a subject is what the last one holds, drawn by the same picture: a steaming bowl of ramen."""
        if not self.subjects or subject.sprite != self.subjects[-1].sprite or subject.count != 1:
            return False
        between = [token for token in tokens[:index] if token.start >= self.subjects[-1].span[1]]
        return any(token.lower == "of" for token in between) and len(between) <= 3

    def _replace_head(self, subject: Subject, entry: Entry) -> None:
        """`apple tree`: the last noun is the thing, the one before it qualifies it."""
        before = self.subjects[-1]
        self.subjects[-1] = replace(
            subject,
            colour=subject.colour or before.colour,
            size=subject.size or before.size,
            count=max(subject.count, before.count)
            if subject.count != 1
            else before.count
            if before.count != 3
            else subject.count,
            relation=before.relation,
            anchor=before.anchor,
            group=subject.group or before.group,
        )
        self.classes[-1] = entry.subject_class or "object"

    def _both_alive(self, entry: Entry) -> bool:
        """Say whether a noun and the one before it are two beings: cô dâu chú rể."""
        return entry.subject_class in data.ALIVE and self.classes[-1] in data.ALIVE

    def _add(self, subject: Subject, entry: Entry) -> None:
        own = len(self.subjects)
        if own >= _MOST_SUBJECTS:
            self.unmatched.append(subject.noun)
            return
        self._dressed = False
        self.subjects.append(subject)
        self.classes.append(entry.subject_class or "object")
        if self._worn and entry.sprite in data.HATS and own and self.classes[own - 1] in data.PERSON_CLASSES:
            self.subjects[own] = replace(subject, relation="on", anchor=own - 1)
            self._relation = None
            return
        relation, self._relation = self._relation, None
        if relation and own > self._clause:
            self._assign(relation, own)
        elif relation and own > self._sentence and self.subjects[own - 1].relation is None:
            self._clause = own - 1
            self._assign(relation, own)
        elif relation:
            self._lead = (relation, own)
            self._clause = own + 1
        elif self._lead:
            lead, anchor = self._lead
            self.subjects[own] = replace(subject, relation=lead, anchor=anchor)
            self._lead = None

    def _colour_at(self, tokens: Sequence[Token], index: int) -> bool:
        """Say whether a Vietnamese garment's colour follows it."""
        if not self.vietnamese or index >= len(tokens) or tokens[index].kind != "word":
            return False
        match = self._lexicon.find(tokens, index, language=self._language, marked=self._marked)
        return match is not None and match.entry.colour is not None

    def _wear(self, noun: str, *, coloured: bool) -> None:
        """`a girl in a red dress`: the dress colours its wearer; what cannot be shown so is reported."""
        wearer = self.subjects[-1]
        if self.classes[-1] not in data.DRESSED:
            self._dressed = True
            self.unmatched.append(noun)
        elif self._colour and wearer.colour is None:
            self.subjects[-1] = replace(wearer, colour=self._colour)
        elif not coloured:
            self.unmatched.append(noun)
        self._count = self._colour = self._size = self._relation = None

    def _number(self, match: Match) -> int:
        if self._count is not None:
            return max(1, self._count)
        return 3 if match.plural else 1
