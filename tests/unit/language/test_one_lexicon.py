"""One table of words: what is built of it says what its sources say, and every door reads the same words."""

import subprocess
import sys
from pathlib import Path

import pytest

from mayfly.language.lexicon import row_columns
from mayfly.language.text import DATA, load
from mayfly.language.translate import translate
from tools.build_glossary import LONGEST_NAME, lexicon_nouns
from tools.build_lexicon import build

TOOLS = Path(__file__).parents[3] / "tools"
BUILDERS = ("build_lexicon", "build_glossary", "build_vocabulary", "build_policy")


def test_the_lexicon_is_what_its_sources_say() -> None:
    assert (DATA / "lexicon.json").read_text(encoding="utf-8") == build()[0], "run make lexicon"


@pytest.mark.parametrize("builder", BUILDERS)
def test_a_builder_says_so_where_its_file_is_up_to_date(builder: str) -> None:
    done = subprocess.run([sys.executable, TOOLS / f"{builder}.py", "--check"], capture_output=True, check=False)

    assert done.returncode == 0, done.stdout.decode()


def test_what_can_be_painted_can_be_said_in_english() -> None:
    """A noun of the lexicon, in a sentence, leaves no word behind: `a picture of ...`."""
    nouns = [
        word for word, _, _ in lexicon_nouns() if len(word.split()) <= LONGEST_NAME and word.replace(" ", "").isalpha()
    ]
    unread = [word for word in dict.fromkeys(nouns) if translate(f"một bức tranh vẽ {word}").unknown]

    assert len(nouns) >= 2000
    assert unread == []


def test_the_data_of_words_is_small() -> None:
    folders = (DATA, DATA.parents[1] / "refine" / "data")
    size = sum(path.stat().st_size for folder in folders for path in folder.iterdir())

    assert size <= 2_500_000


def test_every_translation_of_the_table_is_text() -> None:
    rows = list(map(row_columns, load(DATA, "lexicon.json")["rows"]))

    assert all(row["en"] and row["vi"] for row in rows if "en" in row or "vi" in row)
