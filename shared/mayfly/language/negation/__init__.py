"""What a prompt says it does not want, told from what it shows: a grammar of cues in English and Vietnamese.

Fixed expressions, titles, quotes and prompt syntax are closed first (`reading`). A cue (`without`, `leave out`,
`đừng vẽ`: `cues`; not where it `tells` a tale, or is another word without marks: `plain_orders`) then opens a scope:
the noun phrase after it (`noun_phrases`, `compounds`) and the list that goes on from there (`lists`), with what falls
with them (`falling`, `removal`). What each kind of cue takes is a table (`takings`). Headings open a section
(`sections`), some patterns stand around their words (`patterns`). What is left is mended (`positive`). The words of it
all are data (`vocabulary`), made ready for a language with marks or without (`grammar`).
All but the first look (`cue_check`) is imported where that look finds something.
"""

from functools import lru_cache

from mayfly.language.negation.cue_check import may_negate
from mayfly.language.negation.extraction import Extraction
from mayfly.language.text import RECENT
from mayfly.language.tokens import tokenise

__all__ = ["Extraction", "extract_negatives", "may_negate"]


@lru_cache(maxsize=RECENT)
def extract_negatives(text: str) -> Extraction:
    """Split `text` into what it shows and what it does not want. Never raises; without a cue the text is unchanged."""
    tokens = tokenise(text)
    if not may_negate(tokens):
        return Extraction(text.strip(), (), ())
    from mayfly.language.negation.parting import part  # with the grammar, which most prompts do without

    return part(text, tokens)
