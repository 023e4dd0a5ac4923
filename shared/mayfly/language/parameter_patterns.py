"""The patterns that parameters are stated in, made from data/parameters.json for one spelling of Vietnamese."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

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
_LENGTH = r"\s*(?:cm|mm|m|km|ft|feet|foot|inch(?:es)?|mét|met|\"|″)(?!\w)"


@dataclass(frozen=True, slots=True)
class Shape:
    """Words that state a shape: `ratio` or `orientation` is set."""

    ratio: str | None
    orientation: str | None
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Patterns:
    """Every pattern of one spelling. Those with numbers have groups named for what they hold."""

    numbers: dict[str, int]
    ratios: frozenset[str]
    seeds: tuple[re.Pattern[str], ...]
    formats: re.Pattern[str]
    sides: tuple[re.Pattern[str], ...]
    named_ratio: re.Pattern[str]
    bare_ratio: re.Pattern[str]
    ratio_trap: re.Pattern[str]
    shapes: tuple[Shape, ...]
    counts: tuple[re.Pattern[str], ...]
    one: re.Pattern[str]
    quality: tuple[tuple[str, re.Pattern[str]], ...]
    opener: re.Pattern[str]
    closer: re.Pattern[str]
    versions: re.Pattern[str]


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
        (value, re.compile(rf"(?<![\w-]){_IN}(?:{either(listed, spelling)})(?![\w-])"))
        for value, listed in data["quality"].items()
    )
    return Patterns(
        numbers=numbers,
        ratios=frozenset(phrases(data["ratios"], spelling)),
        seeds=_seeds(spelling),
        formats=re.compile(
            rf"(?<![\w.\-])(?:(?:{any_of('format_cues')})[\s:=]+)*\.?(?P<format>{'|'.join(data['formats'])})"
            rf"(?:\s+(?:{any_of('format_nouns')})(?!\w))*(?![\w\-])(?!\s+(?:{any_of('format_traps')})(?!\w))"
        ),
        sides=_sides(any_of("size_labels")),
        ratio_trap=re.compile(rf"(?<!\w)(?:{sure('ratio_traps')})(?!\w)"),
        shapes=_shapes(data, spelling),
        counts=_counts(data, numbers, spelling),
        one=re.compile(
            rf"(?<!\w)(?:{any_of('requests')})\s+(?:(?:{any_of('frame')})\s+)*?(?P<digit>(?:1|one)(?:\s*\(1\))?)\s+"
            rf"(?!(?:{any_of('units')})(?!\w))(?=[^\W\d_])"
        ),
        quality=quality,
        opener=re.compile(rf"(?:{any_of('openers')})(?!\w)[\s,.!:]*"),
        closer=re.compile(rf"[\s,.!]{{0,8}}(?<!\w)(?:{sure('closers')}|nhe|nha)[\s.!?]{{0,8}}$"),
        versions=re.compile(
            rf"^(?:(?!\w*\s(?:of|của)\s)[\w']+\s+){{0,4}}?(?:{any_of('versions')})"
            rf"(?:\s*:|\s+(?:of|on|for|của|cho|về|cua|ve))\s+"
        ),
        **_ratios(data, numbers, spelling),
    )


def _seeds(spelling: Spelling) -> tuple[re.Pattern[str], ...]:
    lead = r"(?:(?:with|using|use|and|the|a|random|fixed|initial|noise|dùng|với|lấy|xài|đặt|cùng|dung|voi|lay)\s+)*"
    tie = r"\s*(?:(?:number|no\.?|num|value|is|of|to|set to|được|số|là|bằng|so|la|bang)\s*|[=:#]\s*)*"
    vietnamese = either("hạt giống, hạt mầm, hạt seed", spelling)
    return (
        re.compile(r"--seed[\s=]+(?P<seed>\d{1,10})(?!\w)"),
        re.compile(
            rf"(?<![\w-]){lead}seed{tie}(?P<seed>\d{{1,10}})(?![\w.:/]*\w)"
            r"(?!\s*(?:cm|mm|inch|inches|rows?|packets?|bags?|pods?|potatoes|bombs?|varieties|kinds|loại|màu)(?!\w))"
        ),
        re.compile(rf"(?<!\w){lead}(?:{vietnamese}){tie}(?P<seed>\d{{1,10}}){CLAUSE_END}"),
    )


def _sides(labels: str) -> tuple[re.Pattern[str], ...]:
    label = rf"(?:(?:with|at|in|of|ở|với)\s+(?:an?\s+|the\s+)?)?(?:(?:{labels})\s*(?:of|is|là|[:=])?\s*)?"
    wide, high = r"(?:width|wide|rộng|rong|ngang|w)", r"(?:height|high|tall|cao|h)"
    tie = r"\s*(?:of|is|là|[:=])?\s*"
    between = r"(?:\s*(?:and|by|x|và|,|;|/|\.)\s*|\s+)"
    width, height = rf"(?P<width>\d{{2,5}})\s*{_PIXELS}?", rf"(?P<height>\d{{2,5}})\s*{_PIXELS}?"
    return (
        re.compile(
            rf"(?<!\w)(?:chiều\s+|chieu\s+)?{wide}{tie}{width}{between}(?:chiều\s+|chieu\s+)?{high}{tie}{height}(?!\w)"
        ),
        re.compile(
            rf"(?<!\w)(?:chiều\s+|chieu\s+)?{high}{tie}{height}{between}(?:chiều\s+|chieu\s+)?{wide}{tie}{width}(?!\w)"
        ),
        re.compile(rf"(?<!\w){width}\s*{wide}{between}{height}\s*{high}(?!\w)"),
        re.compile(
            rf"(?<![\w.:/]){label}(?<![\w.:/]){width}\s*(?:[x×*✕]|by|trên|nhân|tren|nhan)\s*{height}"
            rf"(?![\w:/]|\.\d)(?!\s*[x×*]\s*\d)(?!{_LENGTH})"
        ),
        re.compile(rf"(?<!\w)(?P<square>\d{{2,5}})\s*{_PIXELS}\s+square(?!\w)"),
        re.compile(rf"(?<!\w)(?P<width>\d{{2,5}})\s*{_PIXELS}\s+(?:wide|in width|across|rộng|chiều rộng|ngang)(?!\w)"),
        re.compile(rf"(?<!\w)(?P<height>\d{{2,5}})\s*{_PIXELS}\s+(?:high|tall|in height|cao|chiều cao)(?!\w)"),
        re.compile(rf"(?<!\w)(?:width|rộng|chiều rộng){tie}(?P<width>\d{{2,5}})\s*{_PIXELS}(?!\w)"),
        re.compile(rf"(?<!\w)(?:height|cao|chiều cao){tie}(?P<height>\d{{2,5}})\s*{_PIXELS}(?!\w)"),
        re.compile(r"(?<!\w)width\s*[:=]\s*(?P<width>\d{2,5})(?!\w)"),
        re.compile(r"(?<!\w)height\s*[:=]\s*(?P<height>\d{2,5})(?!\w)"),
    )


def _ratios(data: dict[str, Any], numbers: dict[str, int], spelling: Spelling) -> dict[str, re.Pattern[str]]:
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
        "named_ratio": re.compile(
            rf"--ar[\s=]+(?P<m>\d{{1,2}}):(?P<n>\d{{1,2}})(?!\w)|{lead}(?:{labelled}|{trailing})(?![\w:]|\.\d){after}"
        ),
        "bare_ratio": re.compile(rf"(?<![\w:.,/]){_IN}(?<![\w:.,/])(?:{bare})(?![\w:/]|\.\d){after}"),
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
            rf"(?<![\w-]){_IN}(?:{either(row['anywhere'], spelling)})(?![\w-]){traps}{link}",
            rf"{CLAUSE_START}{_IN}(?:{either(row['clause'], spelling)})(?:\s+(?:please|nhé|nha|nhe))?{CLAUSE_END}",
        ]
        if "opens" in row:
            kinds.append(rf"^(?:{either(row['opens'], spelling)})(?!\w){traps}")
        adjectives = data["opening_shapes"].get(ratio or orientation)
        if adjectives:
            kinds.append(
                rf"{CLAUSE_START}(?:(?:{_LEAD})\s+)*(?P<adjective>{either(adjectives, spelling)})"
                rf"(?=\s+(?:[\w-]+\s+)?(?:{media})s?(?!\w))"
            )
        shapes += [Shape(ratio, orientation, re.compile(kind)) for kind in kinds]
    return tuple(shapes)


def _counts(data: dict[str, Any], numbers: dict[str, int], spelling: Spelling) -> tuple[re.Pattern[str], ...]:
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
    return (
        re.compile(rf"{start}{number}\s*(?:[x×]\s+)?{between}{nouns}{tail}{traps}{links})"),
        re.compile(rf"{start}{number}\s+){between}(?=\|)"),  # "2 vertical images": the noun went with its shape
        re.compile(rf"{start}(?P<times>\d{{1,2}})\s*[x×]\s+{between}{nouns}{tail}{traps}{links})"),
        re.compile(rf"{start}{number}\s+){between}{kept}"),
        re.compile(rf"{start}{number}\s+)(?:[\w-]+\s+)?{plurals}"),
        re.compile(rf"{start}(?P<number>one|1|a single|single)\s+)(?:[\w-]+\s+)?{medium}"),
        re.compile(
            rf"(?P<whole>(?:in|as|into|make it)\s+(?:(?:{sets})\s+)?{number}\s*{between}{nouns}{traps})"
            rf"{CLAUSE_END}"
        ),
        re.compile(rf"(?<!\w)(?P<whole>(?:(?:as|in|make|make it|into)\s+)?(?:{sets})\s+{number}){CLAUSE_END}"),
        re.compile(rf"(?<![\w-])(?P<whole>[x×]\s?(?P<number>\d{{1,2}})(?!\w)){CLAUSE_END}"),
        re.compile(rf"{CLAUSE_START}(?P<whole>(?P<number>\d{{1,2}})\s?[x×]){CLAUSE_END}"),
    )
