"""Sizes in pixels and ratios of sides, in figures and in words; lengths, scales, scores and clocks are none."""

from typing import Any

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.parameter_phrases import CLAUSE_END, FRAMED, PIXELS, Signed, Spelling, either

_NUMBER = r"\d{1,2}(?:\.\d{1,2})?"
_LENGTH = r"\s*(?:cm|mm|m|km|ft|feet|foot|inch(?:es)?|mét|met|\"|″)(?!\w)"
_SQUARE = frozenset({"square", "vuông", "vuong"})
_WIDE = frozenset({"width", "wide", "across", "rộng", "rong", "ngang", "w"})
_HIGH = frozenset({"height", "high", "tall", "cao", "dọc", "doc", "h"})


def size_patterns(labels: str) -> tuple[Signed, ...]:
    """Return the patterns of sides, the surest first; groups `width`, `height`, `square`. `labels` is a pattern."""
    label = rf"(?:(?:with|at|in|of|ở|với)\s+(?:an?\s+|the\s+)?)?(?:(?:{labels})\s*(?:of|is|là|[:=])?\s*)?"
    wide, high = r"(?:width|wide|rộng|rong|ngang|w)", r"(?:height|high|tall|cao|dọc|doc|h)"
    tie = r"\s*(?:of|is|là|[:=])?\s*"
    between = r"(?:\s*(?:and|by|x|và|,|;|/|\.)\s*(?:an?\s+)?|\s+)"
    width_px, height_px = rf"(?P<width>\d{{2,5}})\s*{PIXELS}", rf"(?P<height>\d{{2,5}})\s*{PIXELS}"
    square = r"(?:square|vuông|vuong)"
    ends = rf"(?:{CLAUSE_END}|(?=\s+(?:of|for|about|with|showing|về|cho|chụp|vẽ|ve|chup)\s))"
    before = r"(?:(?:with|at|and)\s+)?(?:an?\s+)?(?:chiều\s+|chieu\s+)?"
    width, height = rf"(?P<width>\d{{2,5}})\s*{PIXELS}?", rf"(?P<height>\d{{2,5}})\s*{PIXELS}?"
    listed: tuple[tuple[str, frozenset[str] | None, str], ...] = (
        (rf"--w(?:idth)?[\s=]+{width}\s+--h(?:eight)?[\s=]+{height}(?!\w)", None, "--"),
        (rf"(?<!\w){before}{wide}{tie}{width}{between}(?:chiều\s+|chieu\s+)?{high}{tie}{height}(?!\w)", _WIDE, ""),
        (rf"(?<!\w){before}{high}{tie}{height}{between}(?:chiều\s+|chieu\s+)?{wide}{tie}{width}(?!\w)", _HIGH, ""),
        (rf"(?<!\w){width}\s*{wide}{between}{height}\s*{high}(?!\w)", None, ""),
        (rf"(?<!\w){height}\s*{high}{between}{width}\s*{wide}(?!\w)", _WIDE, ""),
        (
            rf"(?<![\w.:/]){label}(?<![\w.:/]){width}\s*(?:\(w\)\s*)?(?:[x×*✕]|by|trên|nhân|tren|nhan)\s*{height}(?:\s*\(h\))?"
            rf"(?![\w:/]|\.\d)(?!\s*[x×*]\s*\d)(?!{_LENGTH})(?:\s+(?:resolution|dimensions|pixels|size)(?!\w))?",
            None,
            "",
        ),
        (rf"(?<!\w)(?P<square>\d{{2,5}})\s*{PIXELS}\s+{square}(?!\w)", _SQUARE, ""),
        (
            rf"(?<![\w.:/])(?P<square>\d{{3,4}})\s+{square}(?:\s+(?:image|picture|photo|post|avatar))?{ends}",
            _SQUARE,
            "",
        ),
        (
            rf"(?<!\w){square}\s+(?:(?:image|picture|photo|format|canvas|size|cỡ|khổ|cạnh|co|kho|canh|at|of)\s+)*"
            rf"(?P<square>\d{{3,4}})(?:\s*{PIXELS}|{ends})",
            _SQUARE,
            "",
        ),
        (rf"(?<!\w){width_px}\s+(?:wide|in width|across|rộng|chiều rộng|ngang)(?!\w)", _WIDE, ""),
        (rf"(?<!\w){height_px}\s+(?:high|tall|in height|cao|chiều cao)(?!\w)", _HIGH, ""),
        (rf"(?<!\w)(?:width|rộng|chiều rộng){tie}{width_px}(?!\w)", _WIDE, ""),
        (rf"(?<!\w)(?:height|cao|chiều cao){tie}{height_px}(?!\w)", _HIGH, ""),
        (r"(?<!\w)width\s*[:=]\s*(?P<width>\d{2,5})(?!\w)", _WIDE, ""),
        (r"(?<!\w)height\s*[:=]\s*(?P<height>\d{2,5})(?!\w)", _HIGH, ""),
    )
    return tuple(Signed(LazyPattern(pattern), signs, mark) for pattern, signs, mark in listed)


def ratio_patterns(data: dict[str, Any], numbers: dict[str, int], spelling: Spelling) -> dict[str, LazyPattern]:
    """Return `named_ratio`, a ratio called one or said of a picture, and `bare_ratio`, two numbers and no more."""
    label = either(data["ratio_labels"], spelling)
    words = "|".join(sorted((word for word in numbers if " " not in word), key=len, reverse=True))
    side = rf"(?:{_NUMBER}|(?:{words})(?!\w))"
    lead = rf"(?<![\w-]){FRAMED}"
    labelled = (
        rf"(?:{label})\s*(?:should be|phải là|of|is|la|là|=|:)?\s*"
        rf"(?P<a>{side})\s*(?:[:/x×]|to|by|trên|tren|và|-)\s*(?P<b>{side})"
    )
    trailing = (
        rf"(?P<c>{side})\s*(?:[:/x×]|to|by|trên|tren|-)\s*(?P<d>{side})\s+"
        r"(?:aspect ratio|aspect|ratio|proportions|format)"
    )
    # "3/4 view" and "1/2 moon" are fractions: with a stroke only the ratios of screens stand by themselves. "two to
    # three pictures" is a number of them, "one by one" no ratio.
    spelt = "|".join(word for word in words.split("|") if numbers[word] > 1)
    bare = (
        rf"(?P<e>{_NUMBER})\s*:\s*(?P<f>{_NUMBER})|(?P<g>16|9|21)[/x×](?P<h>9|16)"
        rf"|(?P<i>{_NUMBER}|{spelt})[\s-]+by[\s-]+(?P<j>{_NUMBER}|{spelt})"
        rf"|(?P<q>{spelt})[\s-]+to[\s-]+(?P<r>{spelt})(?=\s+(?:picture|image|photo|frame|crop|poster|shot|canvas)(?!\w))"
        r"|(?P<o>one|1)[\s-]+to[\s-]+(?P<p>one|1)(?=\s+(?:picture|image|photo|frame|crop|format|poster|shot)(?!\w))"
        r"|(?P<k>16|9|21|sixteen|nine)[\s-]+to[\s-]+(?P<l>9|16|nine|sixteen)"
    )
    things = (data["media"], data["shaped_things"], data["more_shaped_things"], data["kept"], data["pictures"]["vi"])
    own = rf"(?:{either(', '.join(things), spelling)})s?"
    long = rf"(?:{either(data['long_shapes'], spelling)})"
    after = rf"(?!\s*(?:{either(data['ratio_units'], spelling)})(?!\w))"
    return {
        "named_ratio": LazyPattern(
            rf"--(?:ar|aspect(?:-ratio)?|ratio)[\s=]+(?P<m>\d{{1,2}}):(?P<n>\d{{1,2}})(?!\w)"
            rf"|{lead}(?:{labelled}|{trailing})(?![\w:]|\.\d){after}"
        ),
        "bare_ratio": LazyPattern(rf"(?<![\w:.,/]){FRAMED}(?<![\w:.,/])(?:{bare})(?![\w:/]|\.\d){after}"),
        # A ratio between these and its thing is one of the thing: "a 2:5 banner", "tall scroll, 2:5".
        "shaped_before": LazyPattern(
            rf"(?<!\w)(?:(?P<shape>{long})\s+(?:[\w-]+\s+)?)?(?:{own}|{long})(?:\s+{long})?\s*(?(shape),?)[(]?\s*$"
        ),
        "shaped_behind": LazyPattern(rf"\s+(?:(?!of\s|for\s|on\s|in\s|and\s|with\s)[\w-]+\s+)?{own}(?!\w)"),
    }
