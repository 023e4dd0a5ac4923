"""What a reading of a prompt has found so far, and what it has heard that waits for its noun."""

from typing import TYPE_CHECKING

from mayfly.scene.company import Company
from mayfly.scene.facets import Facets

if TYPE_CHECKING:
    from mayfly.language.tokens import Token
    from mayfly.scene.doings import Said


class Memory:
    """The state of one reading: the scene as far as it is read, and what the next words may refer to."""

    def __init__(self) -> None:
        self.company = Company()
        self.facets = Facets()
        self.unmatched: list[str] = []
        self.unknown: list[Token] = []  # words in a row that nothing knows
        self.count: int | None = None
        self.colour: str | None = None
        self.size: str | None = None
        self.group: str | None = None
        self.pose: str | None = None  # of the noun that follows: a sleeping cat
        self.relation: str | None = None
        self.lead: tuple[str, int] | None = None  # a relation that came before its subject, and its anchor
        self.clause = 0  # index of the first subject of the clause
        self.sentence = 0
        self.last_noun = -2  # index of the token after the last noun
        self.worn = False
        self.carrying = False
        self.joined = False  # an `and` came after the last noun: what is said now is not said of it
        self.said: dict[str, Said] = {}  # pose -> the words that say it
        self.doers: dict[str, int] = {}  # pose -> who does it, even who sits at it
        self.many: set[str] = set()  # sprites of which a word has put several: the stalls of a market
        self.dressed = False  # a colour that follows is the garment's of an animal, not its own
        self.material = False
        self.silent = False  # the clause speaks of how the picture is made

    def end_clause(self, *, sentence: bool) -> None:
        """Forget what waits for a noun; at the end of a sentence also what leads."""
        self.note_unknown()
        self.forget()
        self.relation = None
        self.worn = self.carrying = self.material = self.dressed = self.joined = False
        self.clause = len(self.company)
        self.last_noun = -2
        if sentence:
            self.lead = None
            self.sentence = len(self.company)

    def forget(self) -> None:
        """Forget what was said of the noun to come."""
        self.count = self.colour = self.size = self.group = self.pose = None

    def note_unknown(self) -> None:
        """Report nouns that nothing shows: the unknown words that end their phrase."""
        if not self.unknown:
            return
        if not self.silent:
            self.unmatched.append(" ".join(token.text for token in self.unknown))
        self.unknown = []
        self.forget()
