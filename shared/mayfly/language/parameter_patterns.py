"""The patterns that parameters are stated in, made from data/parameters.json for one spelling of Vietnamese."""

import re
from functools import cache
from typing import Any, Literal, NamedTuple

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.text import DATA, fold, load

# Vietnamese with its marks; Vietnamese without; English, where a folded syllable alone would be another word.
Spelling = Literal["marked", "plain", "english"]

CLAUSE_START = r"(?:^|(?<=[,;:!?()\[\]|—–\n])|(?<=\.\s)|(?<=\s-\s))\s*"
CLAUSE_END = r"(?=\s*(?:$|[,;:.!?()\[\]|—–\n]|-\s))"
_IN = (
    r"(?:(?:in|with|at|as|on|of|for|using|use|by|make it|theo|với|ở|dưới|dùng|lấy|cho|voi|duoi|dung|lay)\s+)?"
    r"(?:(?:an?|the|my)\s+)?"
)
_LEAD = (
    r"an?|the|one|my|make it|make|generate|draw|paint|create|give me|show me|i want|i need|please|can you"
    r"|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten"
)
_NUMBER = r"\d{1,2}(?:\.\d{1,2})?"
_PIXELS = r"(?:(?:px|pixels?(?![\s-]art)|điểm ảnh|diem anh)(?![\w-]))"
_WORD = re.compile(r"\w+")
_LENGTH = r"\s*(?:cm|mm|m|km|ft|feet|foot|inch(?:es)?|mét|met|\"|″)(?!\w)"


class Signed(NamedTuple):
    """A pattern, and its `signs`: one of these words stands in every text that it matches (None: there are none)."""

    pattern: LazyPattern
    signs: frozenset[str] | None


class Shape(NamedTuple):
    """Words that state a shape: `ratio` or `orientation` is set."""

    ratio: str | None
    orientation: str | None
    pattern: LazyPattern
    signs: frozenset[str]


class Patterns(NamedTuple):
    """Every pattern of one spelling. Those with numbers have groups named for what they hold.

    `numbered` are the words that say a number, beside digits.
    """

    numbers: dict[str, int]
    numbered: frozenset[str]
    ratios: frozenset[str]
    seeds: tuple[LazyPattern, ...]
    formats: Signed
    sides: tuple[LazyPattern, ...]
    named_ratio: LazyPattern
    bare_ratio: LazyPattern
    ratio_trap: LazyPattern
    shapes: tuple[Shape, ...]
    counts: tuple[Signed, ...]
    one: LazyPattern
    quality: tuple[tuple[str, Signed], ...]
    opener: LazyPattern
    closer: Signed
    versions: LazyPattern


def phrases(listed: str, spelling: Spelling) -> list[str]:
    """Return the phrases of a comma-separated list as `spelling` writes them, the longest first."""
    spelt = set()
    for phrase in (part.strip() for part in listed.split(",")):
        if not phrase:
            continue
        if phrase.isascii() or spelling == "marked":
            spelt.add(phrase)
        elif spelling == "plain" or " " in phrase:
            spelt.add(fold(phrase))
    return sorted(spelt, key=lambda phrase: (-len(phrase), phrase))


def signs_of(listed: str, spelling: Spelling) -> frozenset[str]:
    """Return the longest word of each phrase: where a pattern ends phrases with their words, its texts have one."""
    return frozenset(max(_WORD.findall(phrase), key=len) for phrase in phrases(listed, spelling))


def either(listed: str, spelling: Spelling) -> str:
    """Return a pattern of any phrase of a list."""
    return "|".join(re.escape(phrase) for phrase in phrases(listed, spelling)) or r"(?!)"


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
                LazyPattern(rf"(?<![\w-]){_IN}(?:{either(listed, spelling)})(?![\w-])"),
                signs_of(listed, spelling),
            ),
        )
        for value, listed in data["quality"].items()
    )
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
        sides=_sides(any_of("size_labels")),
        ratio_trap=LazyPattern(rf"(?<!\w)(?:{sure('ratio_traps')})(?!\w)"),
        shapes=_shapes(data, spelling),
        counts=_counts(data, numbers, spelling),
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
        **_ratios(data, numbers, spelling),
    )


def _seeds(spelling: Spelling) -> tuple[LazyPattern, ...]:
    lead = r"(?:(?:with|using|use|and|the|a|random|fixed|initial|noise|dùng|với|lấy|xài|đặt|cùng|dung|voi|lay)\s+)*"
    tie = r"\s*(?:(?:number|no\.?|num|value|is|of|to|set to|được|số|là|bằng|so|la|bang)\s*|[=:#]\s*)*"
    vietnamese = either("hạt giống, hạt mầm, hạt seed", spelling)
    return (
        LazyPattern(r"--seed[\s=]+(?P<seed>\d{1,10})(?!\w)"),
        LazyPattern(
            rf"(?<![\w-]){lead}seed{tie}(?P<seed>\d{{1,10}})(?![\w.:/]*\w)"
            r"(?!\s*(?:cm|mm|inch|inches|rows?|packets?|bags?|pods?|potatoes|bombs?|varieties|kinds|loại|màu)(?!\w))"
        ),
        LazyPattern(rf"(?<!\w){lead}(?:{vietnamese}){tie}(?P<seed>\d{{1,10}}){CLAUSE_END}"),
    )


def _sides(labels: str) -> tuple[LazyPattern, ...]:
    label = rf"(?:(?:with|at|in|of|ở|với)\s+(?:an?\s+|the\s+)?)?(?:(?:{labels})\s*(?:of|is|là|[:=])?\s*)?"
    wide, high = r"(?:width|wide|rộng|rong|ngang|w)", r"(?:height|high|tall|cao|h)"
    tie = r"\s*(?:of|is|là|[:=])?\s*"
    between = r"(?:\s*(?:and|by|x|và|,|;|/|\.)\s*|\s+)"
    width, height = rf"(?P<width>\d{{2,5}})\s*{_PIXELS}?", rf"(?P<height>\d{{2,5}})\s*{_PIXELS}?"
    return (
        LazyPattern(
            rf"(?<!\w)(?:chiều\s+|chieu\s+)?{wide}{tie}{width}{between}(?:chiều\s+|chieu\s+)?{high}{tie}{height}(?!\w)"
        ),
        LazyPattern(
            rf"(?<!\w)(?:chiều\s+|chieu\s+)?{high}{tie}{height}{between}(?:chiều\s+|chieu\s+)?{wide}{tie}{width}(?!\w)"
        ),
        LazyPattern(rf"(?<!\w){width}\s*{wide}{between}{height}\s*{high}(?!\w)"),
        LazyPattern(
            rf"(?<![\w.:/]){label}(?<![\w.:/]){width}\s*(?:[x×*✕]|by|trên|nhân|tren|nhan)\s*{height}"
            rf"(?![\w:/]|\.\d)(?!\s*[x×*]\s*\d)(?!{_LENGTH})"
        ),
        LazyPattern(rf"(?<!\w)(?P<square>\d{{2,5}})\s*{_PIXELS}\s+square(?!\w)"),
        LazyPattern(rf"(?<!\w)(?P<width>\d{{2,5}})\s*{_PIXELS}\s+(?:wide|in width|across|rộng|chiều rộng|ngang)(?!\w)"),
        LazyPattern(rf"(?<!\w)(?P<height>\d{{2,5}})\s*{_PIXELS}\s+(?:high|tall|in height|cao|chiều cao)(?!\w)"),
        LazyPattern(rf"(?<!\w)(?:width|rộng|chiều rộng){tie}(?P<width>\d{{2,5}})\s*{_PIXELS}(?!\w)"),
        LazyPattern(rf"(?<!\w)(?:height|cao|chiều cao){tie}(?P<height>\d{{2,5}})\s*{_PIXELS}(?!\w)"),
        LazyPattern(r"(?<!\w)width\s*[:=]\s*(?P<width>\d{2,5})(?!\w)"),
        LazyPattern(r"(?<!\w)height\s*[:=]\s*(?P<height>\d{2,5})(?!\w)"),
    )


def _ratios(data: dict[str, Any], numbers: dict[str, int], spelling: Spelling) -> dict[str, LazyPattern]:
    label = either(data["ratio_labels"], spelling)
    words = "|".join(sorted((word for word in numbers if " " not in word), key=len, reverse=True))
    side = rf"(?:{_NUMBER}|(?:{words})(?!\w))"
    lead = rf"(?<![\w-]){_IN}"
    labelled = rf"(?:{label})\s*(?:of|is|là|la|[:=])?\s*(?P<a>{side})\s*(?:[:/x×]|to|by|trên|tren|và|-)\s*(?P<b>{side})"
    trailing = (
        rf"(?P<c>{side})\s*(?:[:/x×]|to|by|trên|tren|-)\s*(?P<d>{side})\s+"
        r"(?:aspect ratio|aspect|ratio|proportions|format)"
    )
    # "3/4 view" and "1/2 moon" are fractions: with a stroke only the ratios of screens stand by themselves.
    bare = (
        rf"(?P<e>{_NUMBER})\s*:\s*(?P<f>{_NUMBER})|(?P<g>16|9|21)/(?P<h>9|16)"
        rf"|(?P<i>{_NUMBER}|sixteen|nine|four|three)[\s-]+by[\s-]+(?P<j>{_NUMBER}|sixteen|nine|four|three)"
    )
    after = rf"(?!\s*(?:{either(data['ratio_units'], spelling)})(?!\w))"
    return {
        "named_ratio": LazyPattern(
            rf"--ar[\s=]+(?P<m>\d{{1,2}}):(?P<n>\d{{1,2}})(?!\w)|{lead}(?:{labelled}|{trailing})(?![\w:]|\.\d){after}"
        ),
        "bare_ratio": LazyPattern(rf"(?<![\w:.,/]){_IN}(?<![\w:.,/])(?:{bare})(?![\w:/]|\.\d){after}"),
    }


def _shapes(data: dict[str, Any], spelling: Spelling) -> tuple[Shape, ...]:
    links = either(data["links"], spelling)
    link = rf"(?:\s+(?:{links})(?!\w))?"
    # "ảnh dọc bờ sông": along the bank.
    traps = rf"(?:(?<!dọc)(?<!doc)(?<!ngang)|(?!\s+(?:{either(data['shape_traps'], spelling)})(?!\w)))"
    media = either(data["media"], spelling)
    shapes = []
    for row in data["shapes"]:
        ratio, orientation = row.get("aspect_ratio"), row.get("orientation")
        kinds = [
            (rf"(?<![\w-]){_IN}(?:{either(row['anywhere'], spelling)})(?![\w-]){traps}{link}", row["anywhere"]),
            (
                rf"{CLAUSE_START}{_IN}(?:{either(row['clause'], spelling)})"
                rf"(?:\s+(?:please|nhé|nha|nhe))?{CLAUSE_END}",
                row["clause"],
            ),
        ]
        if "opens" in row:
            kinds.append((rf"^(?:{either(row['opens'], spelling)})(?!\w){traps}", row["opens"]))
        adjectives = data["opening_shapes"].get(ratio or orientation)
        if adjectives:
            opening = (
                rf"{CLAUSE_START}(?:(?:{_LEAD})\s+)*(?P<adjective>{either(adjectives, spelling)})"
                rf"(?=\s+(?:[\w-]+\s+)?(?:{media})s?(?!\w))"
            )
            kinds.append((opening, adjectives))
        shapes += [
            Shape(ratio, orientation, LazyPattern(pattern), signs_of(listed, spelling)) for pattern, listed in kinds
        ]
    return tuple(shapes)


def _counts(data: dict[str, Any], numbers: dict[str, int], spelling: Spelling) -> tuple[Signed, ...]:
    words = "|".join(re.escape(word) for word in sorted(numbers, key=len, reverse=True))
    number = rf"(?P<number>\d{{1,3}}|(?:{words}))(?!\w)(?:\s*\(\d{{1,2}}\))?"
    sets, frame = either(data["sets"], spelling), either(data["frame"], spelling)
    links = rf"(?:\s+(?:{either(data['links'], spelling)})(?!\w))?"
    vietnamese = either(data["pictures"]["vi"], spelling)
    people = rf"(?!(?:{either(data['people'], spelling)})(?!\w))"  # "ba anh em" without marks: three brothers
    nouns = rf"(?:\|+\s*)?{people}(?:{either(data['pictures']['en'], spelling)}|{vietnamese})(?!\w)"
    # "4 bức ảnh về", but of "4 bức tranh màu nước" only "4 bức": the rest is the style.
    tail = rf"(?:\s+(?:{vietnamese})(?=\s+(?:{either(data['links'], spelling)})(?!\w)))?"
    seen = rf"(?!\s+(?:(?:tranh|ảnh|hình|anh|hinh)\s+)?(?:{either(data['scenery'], spelling)})(?!\w))"
    kept = rf"(?=(?:{either(data['kept'], spelling)})(?!\w){seen})"
    plurals = rf"(?=(?:{either(data['media_plurals'], spelling)})(?!\w){seen})"
    medium = rf"(?=(?:{either(data['media'], spelling)})(?!\w)\s+(?:of|showing|with)(?!\w))"
    between = rf"(?:(?:{either(data['between'], spelling)})\s+)*"
    traps = rf"(?!\s+(?:{either(data['noun_traps'], spelling)})(?!\w)){seen}"
    start = (
        rf"{CLAUSE_START}(?:(?:{frame})[\s,]+)*?(?P<whole>(?:(?:{sets})\s+)?"
        r"(?:(?:bộ|loạt|chùm|bo|loat)\s+(?:ảnh|tranh|hình|anh|hinh)\s+)?"
    )
    pictures = signs_of(data["pictures"]["en"], spelling) | signs_of(data["pictures"]["vi"], spelling)
    listed = (
        (rf"{start}{number}\s*(?:[x×]\s+)?{between}{nouns}{tail}{traps}{links})", pictures),
        (rf"{start}{number}\s+){between}(?=\|)", None),  # "2 vertical images": the noun went with its shape
        (rf"{start}(?P<times>\d{{1,2}})\s*[x×]\s+{between}{nouns}{tail}{traps}{links})", pictures),
        (rf"{start}{number}\s+){between}{kept}", signs_of(data["kept"], spelling)),
        (rf"{start}{number}\s+)(?:[\w-]+\s+)?{plurals}", signs_of(data["media_plurals"], spelling)),
        (
            rf"{start}(?P<number>one|1|a single|single)\s+)(?:[\w-]+\s+)?{medium}",
            signs_of(data["media"], spelling),
        ),
        (
            rf"(?P<whole>(?:in|as|into|make it)\s+(?:(?:{sets})\s+)?{number}\s*{between}{nouns}{traps}){CLAUSE_END}",
            pictures,
        ),
        (
            rf"(?<!\w)(?P<whole>(?:(?:as|in|make|make it|into)\s+)?(?:{sets})\s+{number}){CLAUSE_END}",
            signs_of(data["sets"], spelling),
        ),
        (rf"(?<![\w-])(?P<whole>[x×]\s?(?P<number>\d{{1,2}})(?!\w)){CLAUSE_END}", None),
        (rf"{CLAUSE_START}(?P<whole>(?P<number>\d{{1,2}})\s?[x×]){CLAUSE_END}", None),
    )
    return tuple(Signed(LazyPattern(pattern), signs) for pattern, signs in listed)
