"""How many pictures: a number and what is counted, where the number can not be one of the scene."""

import re
from typing import Any

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.parameter_phrases import CLAUSE_END, CLAUSE_START, Signed, Spelling, either, signs_of

_DIGIT_NOUNS = frozenset({"anh", "hinh", "tam", "buc", "tranh"})  # "4 anh" is no English, whatever stands around it

_WISHES = "wants?|needs?|asked for|asks for|is asking for|are asking for|would like|would love"


def count_patterns(data: dict[str, Any], numbers: dict[str, int], spelling: Spelling) -> tuple[Signed, ...]:
    """Return the patterns of a count, the surest first; groups `number` or `times`; `whole` goes with it."""
    words = "|".join(re.escape(word) for word in sorted(numbers, key=len, reverse=True))
    a_sheet = "" if spelling == "marked" else r"(?!tam\s+(?:anh|hinh|tranh)(?!\w|\s+(?:dan|nen)))"  # seldom "tám"
    number = rf"{a_sheet}(?P<number>(?<!\d:)\d{{1,3}}|(?:{words}))(?!\w)(?:\s*\(\d{{1,2}}\))?"
    sets, frame = either(data["sets"], spelling), either(data["frame"], spelling)
    links = rf"(?:\s+(?:{either(data['links'], spelling)}{'|có|cho' if spelling == 'marked' else ''})(?!\w))?"
    english, vietnamese = either(data["pictures"]["en"], spelling), either(data["pictures"]["vi"], spelling)
    # "ba anh em" and "ba ban nho" without marks are brothers and friends; "hai bức tường" are walls.
    others = rf"(?!(?:{either(data['other_things'], spelling)})(?!\w|\s+dung))"  # "tam chan dung" is a portrait
    plain = "" if spelling == "marked" else r"(?!(?<!\d)(?<!\d\s)ban(?!\w|\s+(?:phac|ve|thiet|nhap|khac)))"
    if spelling == "english":
        designs = r"mau(?=\s+(?:logo|icon|sticker|poster|banner|avatar|flyer|thiep|bia)(?!\w))"
        vietnamese = rf"{vietnamese}|(?<=\d\s)(?:{'|'.join(sorted(_DIGIT_NOUNS))}|{designs})"
    nouns = rf"(?:\|+\s*)?{others}{plain}(?:{english}|{vietnamese})(?!\w)"
    # "4 bức ảnh về", but of "4 bức tranh màu nước" only "4 bức": the rest is the style.
    tail = rf"(?:\s+(?:{vietnamese})(?=\s+(?:{either(data['links'], spelling)})(?!\w)))?"
    sure: Spelling = "marked" if spelling == "marked" else "english"  # without marks "dán" may be any "dan"
    alike = r"(?:\s+(?:khác nhau|khac nhau))?"
    seen = rf"(?!\s+(?:(?:tranh|ảnh|hình|anh|hinh)\s+)?(?:{either(data['scenery'], sure)})(?!\w))"
    kept = rf"(?=(?:{either(data['kept'], spelling)})(?!\w){seen})"
    plurals = rf"(?=(?:{either(data['media_plurals'], spelling)})(?!\w){seen})"
    medium = rf"(?=(?:{either(data['media'], spelling)})(?!\w)\s+(?:of|showing|with|for|about)(?!\w))"
    between = rf"(?:(?:{either(data['between'], spelling)})\s+)*"
    traps = rf"(?!\s+(?:{either(data['noun_traps'], spelling)})(?!\w)){seen}"
    start = (
        rf"{CLAUSE_START}(?:(?:{frame})[\s,]+)*?(?P<whole>(?:(?:{sets})\s+)?"
        r"(?:(?:bộ|loạt|chùm|bo|loat)\s+(?:ảnh|tranh|hình|anh|hinh)\s+)?"
    )
    label = either(data["count_labels"], spelling)
    pictures = signs_of(data["pictures"]["en"], spelling) | signs_of(data["pictures"]["vi"], spelling)
    pictures |= _DIGIT_NOUNS | {"mau"}
    listed = (
        (r"(?P<whole>--(?:n|num|count|images|batch)[\s=]+(?P<number>\d{1,2})(?!\w))", None, "--"),
        (
            rf"(?<![\w-])(?P<whole>(?:{label})\s*(?:is|of|là|la|to|[:=])?\s*{number})(?=\s*(?:[,;.)\]|/]|{vietnamese}|$))",
            signs_of(data["count_labels"], spelling),
        ),
        (r"(?<![\w-])(?P<whole>n\s*[:=]\s*(?P<number>\d{1,2}))(?!\w)", frozenset({"n"})),
        (
            rf"{CLAUSE_START}(?:(?:{frame})[\s,]+)*?(?P<whole>(?:an?\s+)?{number}[\s-](?:{english})\s+(?:\w+\s+)?"
            rf"(?:{either(data['bundles'], spelling)}){links})(?!\w)",
            signs_of(data["bundles"], spelling),
        ),
        (rf"{start}{number}\s*(?:[x×]\s+)?{between}{nouns}{alike}{tail}{traps}{links})", pictures),
        (rf"{start}{number}\s+){between}(?=\|)", None, "|"),  # "2 vertical images": the noun went with its shape
        (rf"{start}(?P<times>\d{{1,2}})\s*[x×]\s+{between}{nouns}{tail}{traps}{links})", pictures),
        (rf"{start}{number}\s+(?:cái\s+|cai\s+)?){between}{kept}", signs_of(data["kept"], spelling)),
        (rf"{start}{number}\s+)(?:[\w-]+\s+){{0,2}}{plurals}", signs_of(data["media_plurals"], spelling)),
        (
            rf"{start}{number}\s+)(?:[\w-]+\s+){{1,2}}(?=(?:shots|snaps|views|labels|cards|logos|icons)"
            r"\s+(?:of|for|showing|featuring)(?!\w))",
            frozenset({"shots", "snaps", "views", "labels", "cards", "logos", "icons"}),
        ),
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
        # "raccoon stealing pizza 2 pics pls"
        (
            rf"(?<=\s)(?!with|of|and|the|has|in|on|by|from|or|his|her|my|\w+ing\b)[\w|]+\s+(?P<whole>{number}\s*"
            rf"(?:pics|images|imgs|versions|variations|variants|options))(?=\s+(?:please|pls|plz)(?!\w)|{CLAUSE_END[3:]}",
            frozenset({"pics", "images", "imgs", "versions", "variations", "variants", "options"}),
        ),
        (rf"(?<![\w-])(?P<whole>x\s?(?P<number>\d{{1,2}})(?!\w)){CLAUSE_END}", None, "x"),
        (rf"{CLAUSE_START}(?P<whole>(?P<number>\d{{1,2}})\s?x)(?:{CLAUSE_END}|(?=\s+(?:an?|the|one)\s))", None, "x"),
        # "give me four of a snow leopard", but "three of a kind" is none
        (
            rf"{CLAUSE_START}(?:(?:{frame})[\s,]+)+?(?P<whole>{number}\s+(?:of|with)\s+)"
            r"(?=(?:an?|this|that|these|my|the same)\s)",
            frozenset({"of", "with"}),
        ),
    )
    return tuple(Signed(LazyPattern(pattern), *given) for pattern, *given in listed)


def wish_pattern(data: dict[str, Any], spelling: Spelling) -> Signed:
    """Return the pattern of words that say whose wish a number of pictures is: "my kid wants", "vẽ giúp cô"."""
    pair: Spelling = "plain" if spelling == "english" else spelling  # two syllables are no English word
    return Signed(
        LazyPattern(
            rf"{CLAUSE_START}(?:(?:my|our)\s+(?:[\w-]+\s+){{1,2}}(?:{_WISHES})"
            rf"|(?:{either(data['wishers'], pair)})\s+(?:\w+\s+){{0,3}}?(?:{either(data['wishes'], pair)})"
            rf"|(?:\w+\s+){{0,2}}?(?:{either(data['helps'], pair)})\s+(?:{either(data['helped'], pair)}))(?=\s)"
        ),
        signs_of(data["wishes"], pair) | signs_of(data["helped"], pair) | {"my", "our"},
    )
