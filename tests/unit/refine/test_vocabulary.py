"""The vocabulary that is built beforehand says what the tables say."""

from mayfly.refine.signals import vocabulary
from mayfly.refine.styles import DATA
from tools.build_vocabulary import encoded


def test_the_built_vocabulary_is_up_to_date() -> None:
    assert (DATA / "vocabulary.json").read_text(encoding="utf-8") == encoded(), "run tools/build_vocabulary.py"


def test_a_longer_phrase_comes_before_a_shorter_one() -> None:
    for first, signals in vocabulary().items():
        lengths = [len(signal.words) for signal in signals]
        assert lengths == sorted(lengths, reverse=True)
        assert all(signal.words[0] == first and all(signal.words) for signal in signals)
