"""The vocabulary that is built beforehand says what the tables say."""

from mayfly.refine.signals import find, vocabulary
from mayfly.refine.styles import DATA
from tools.build_vocabulary import encoded


def test_the_built_vocabulary_is_up_to_date() -> None:
    assert (DATA / "vocabulary.json").read_text(encoding="utf-8") == encoded(), "run tools/build_vocabulary.py"


def test_every_phrase_is_found_by_its_words() -> None:
    for beginning, rows in vocabulary().items():
        assert beginning.split(" ")[0] in vocabulary()
        for row in rows.split("\n") if rows else ():
            words = [*beginning.split(" "), *row.split("\t")[0].split()]
            signal = find(words, 0)
            assert signal is not None
            assert signal.words == tuple(words)


def test_the_longest_phrase_is_found_with_what_its_parts_say() -> None:
    signal = find(["black", "and", "white", "photo", "of", "a", "cat"], 0)

    assert signal is not None
    assert signal.words == ("black", "and", "white", "photo")[: len(signal.words)]
    assert "mono" in signal.tags


def test_a_whole_phrase_says_nothing_of_its_parts() -> None:
    signal = find(["nhà", "tranh"], 0)

    assert signal is not None
    assert signal.kind == "building"
    assert "drawn" not in signal.tags
