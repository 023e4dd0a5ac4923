"""The patterns that parameters are stated in, made from data/parameters.json for one spelling of Vietnamese."""

from functools import cache
from typing import Any, NamedTuple

from mayfly.language.count_patterns import count_patterns, wish_pattern
from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.parameter_phrases import CLAUSE_END, FRAMED, Signed, Spelling, either, phrases, signs_of
from mayfly.language.shape_patterns import Shape, shape_patterns
from mayfly.language.size_patterns import ratio_patterns, size_patterns
from mayfly.language.text import DATA, load


class Patterns(NamedTuple):
    """Every pattern of one spelling. Those with numbers have groups named for what they hold.

    `numbered` are the words that say a number, beside digits.
    """

    numbers: dict[str, int]
    numbered: frozenset[str]
    ratios: frozenset[str]
    seeds: tuple[LazyPattern, ...]
    formats: Signed
    sides: tuple[Signed, ...]
    named_ratio: LazyPattern
    bare_ratio: LazyPattern
    ratio_trap: LazyPattern
    shaped_before: LazyPattern
    shaped_behind: LazyPattern
    shapes: tuple[Shape, ...]
    shape_signs: frozenset[str]
    counts: tuple[Signed, ...]
    wish: Signed
    one: LazyPattern
    quality: tuple[tuple[str, Signed], ...]
    opener: LazyPattern
    closer: Signed
    versions: LazyPattern


@cache
def patterns(spelling: Spelling) -> Patterns:
    """Return the patterns for texts of this spelling."""
    data: dict[str, Any] = load(DATA, "parameters.json")

    def any_of(name: str) -> str:
        return either(data[name], spelling)

    def sure(name: str) -> str:
        return either(data[name], "marked" if spelling == "marked" else "english")

    numbers: dict[str, int] = {}
    for word, value in data["numbers"].items():
        for spelt in phrases(word, spelling):
            numbers.setdefault(spelt, value)
    quality = tuple(
        (
            value,
            Signed(
                LazyPattern(rf"(?<![\w-]){FRAMED}(?:{either(listed, spelling)})(?![\w-])"),
                signs_of(listed, spelling),
            ),
        )
        for value, listed in data["quality"].items()
    )
    shapes = shape_patterns(data, spelling)
    return Patterns(
        numbers=numbers,
        numbered=signs_of(", ".join(numbers), "marked"),
        ratios=frozenset(phrases(data["ratios"], spelling)),
        seeds=_seeds(spelling),
        formats=Signed(
            LazyPattern(
                rf"(?<![\w.\-])(?:(?:{any_of('format_cues')})[\s:=]+)*\.?(?P<format>{'|'.join(data['formats'])})"
                rf"(?:\s+(?:{any_of('format_nouns')})(?!\w))*(?![\w\-])(?!\s+(?:{any_of('format_traps')})(?!\w))"
            ),
            frozenset(data["formats"]),
        ),
        sides=size_patterns(any_of("size_labels")),
        ratio_trap=LazyPattern(rf"(?<!\w)(?:{sure('ratio_traps')})(?!\w)"),
        shapes=shapes,
        shape_signs=frozenset[str]().union(*(shape.signs for shape in shapes)),
        counts=count_patterns(data, numbers, spelling),
        wish=wish_pattern(data, spelling),
        one=LazyPattern(
            rf"(?<!\w)(?:{any_of('requests')})\s+(?:(?:{any_of('frame')})\s+)*?(?P<digit>(?:1|one)(?:\s*\(1\))?)\s+"
            rf"(?!(?:{any_of('units')})(?!\w))(?=[^\W\d_])"
        ),
        quality=quality,
        opener=LazyPattern(rf"(?:{any_of('openers')})(?!\w)[\s,.!:]*"),
        closer=Signed(
            LazyPattern(rf"[\s,.!]{{0,8}}(?<!\w)(?:{sure('closers')}|nhe|nha)[\s.!?]{{0,8}}$"),
            signs_of(data["closers"], "marked" if spelling == "marked" else "english") | {"nhe", "nha"},
        ),
        versions=LazyPattern(
            rf"^(?:(?!\w*\s(?:of|của)\s)[\w']+\s+){{0,4}}?(?:{any_of('versions')})"
            rf"(?:\s*:|\s+(?:of|on|for|của|cho|về|cua|ve))\s+"
        ),
        **ratio_patterns(data, numbers, spelling),
    )


def _seeds(spelling: Spelling) -> tuple[LazyPattern, ...]:
    lead = (
        r"(?:(?:with|using|use|and|the|a|random|fixed|fix|set|keep|lock|initial|noise|số|dùng|với|lấy|xài|đặt|cùng|đổi"
        r"|so|dung|voi|lay)\s+)*"
    )
    tie = (
        r"\s*(?:(?:number|no\.?|num|value|fixed|is|of|at|to|set to|cố định|co dinh|được|số|là|bằng|so|la|bang)\s*"
        r"|[=:#(]\s*)*"
    )
    vietnamese = either("hạt giống, hạt mầm, hạt seed", spelling)
    return (
        LazyPattern(r"--seed[\s=]+(?P<seed>\d{1,10})(?!\w)"),
        LazyPattern(
            rf"(?<![\w-])(?<!planting )(?<!sowing )(?<!top ){lead}seed{tie}(?P<seed>\d{{1,10}})(?![\w.:/]*\w)"
            r"(?!\s*(?:cm|mm|inch|inches|rows?|packets?|bags?|pods?|potatoes|bombs?|varieties|kinds|loại|màu)(?!\w))"
        ),
        LazyPattern(
            rf"(?<![\w.:/]){lead}(?P<seed>\d{{1,10}})\s+(?:as|for|làm|lam)\s+(?:(?:the|a|my)\s+)?(?:random\s+)?seed(?!\w)"
        ),
        LazyPattern(rf"(?<!\w){lead}(?:{vietnamese}){tie}(?P<seed>\d{{1,10}}){CLAUSE_END}"),
    )
