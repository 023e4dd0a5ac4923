"""The style a message states: by a name that means nothing else, or by a word framed as one ("charcoal drawing")."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.parameter_phrases import (
    CLAUSE_END,
    CLAUSE_START,
    Signed,
    Spelling,
    either,
    phrases,
    sign_of,
    signs_of,
)
from mayfly.language.text import DATA, load

_BEFORE = (
    r"(?:in|in an?|in the|in the style of|in the style of an?|style of|as|as an?|phong cách|theo phong cách|kiểu"
    r"|theo kiểu|tranh|ảnh|hình|vẽ|bằng|dạng|nét|bản|bức|phong cach|theo phong cach|kieu|theo kieu|anh|hinh|ve"
    r"|bang|dang|net|buc)"
)
_AFTER = (
    r"(?:style|styled|drawing|drawings|painting|paintings|illustration|illustrations|art|artwork|look|aesthetic"
    r"|rendering|render|print|picture|image|photo|portrait|of|effect|version)"
)
# A thing of the scene that is made so: "a thief stealing an oil painting".
_HELD = LazyPattern(
    r"(?:at|holding|carrying|stealing|under|beside|near|behind|against|owns|selling|buying|hanging|admiring|and"
    r"|front of|painting|drawing|restoring|copying)\s+(?:an?|the|his|her|their|some|two|three|old)\s+(?:\w+\s+)?$"
    r"|(?:phim|kính|máy in|rạp|triển lãm|phòng|xưởng|lớp|tiệm|cửa hàng|tô|hộp|lọ|cọ|kinh|may in|rap|trien lam|xuong)"
    r"\s+$|(?:có|co)\s+(?:\w+\s+)?(?:bức|buc)\s+(?:tranh\s+)?$"
    r"|(?:đang vẽ|cầm|mang|ôm|bán|mua|ngắm|xem|nhìn|treo|cạnh|trước|dang ve|nhin|truoc)\s+"
    r"(?:(?:một|những|các|mot|nhung|cac)\s+)?(?:bức|cuốn|quyển|tờ|tấm|buc|cuon|quyen|to|tam)?\s*$"
)

_FRAME_BEFORE = LazyPattern(
    r"(?:^|(?<=[\s,;:.(|]))(?:(?:an?|the|one|một|mot)\s+)?(?:in\s+(?:an?\s+|the\s+)?"
    r"(?:style\s+of\s+(?:an?\s+)?)?|(?:theo\s+)?(?:phong cách|kiểu|phong cach|kieu)\s+|rendered in\s+)$"
)
_FRAME_AFTER = LazyPattern(
    r"(?:\s+(?:style|painting|drawing|illustration|art|artwork|picture|image|render))?(?:\s+style)?(?=\s*(?:$|[,;:.!?()|]))"
)
# Words behind which a thing is one of the scene: "a boy with a cartoon sticker", "dán icon pixel".
_OF_THE_SCENE = (
    r"(?:with|on|in|of|at|by|and|has|have|wears?|holds?|sells?|near|under|beside|behind|\w+ing|có|cầm|mang|đeo|dán|mặc|trên"
    r"|trong|cạnh|bên|của|bán|xem|treo|cam|deo|dan|mac|tren|canh|ben|cua|ban)(?!\w)"
)
_LEAD = rf"{CLAUSE_START}(?:(?!{_OF_THE_SCENE})[\w'’-]+\s+){{0,5}}?"
_NAMING = re.compile(r"[\w-]")  # what no name stands beside
_OPENING = LazyPattern(r"(?:^|(?<=[,;:.!?|])\s*)(?:(?:an?|the|one|một|mot|bức|tấm|vẽ|buc|tam)\s+)*$")
_OPENED = LazyPattern(
    r"(?:\s+(?:style|painting|drawing|illustration|art|artwork|picture|image|render|portrait))?\s+(?:of|showing|depicting|về|vẽ|ve)\s+"
)
_BOTH = frozenset({"con"})  # a convention; in Vietnamese it stands before any animal
_SHOWN = frozenset({"name4", "name5", "name6"})


class StatedStyle(NamedTuple):
    """`id` is one of refine's styles; `span` what may leave the subject, empty where the word also describes."""

    id: str
    span: tuple[int, int]


class _Table(NamedTuple):
    """`strong` are the names that mean a style wherever they stand, by the word that gives each away; `weak` are names
    in a frame, `beside` names at a thing made so ("vector badge"); `hung` marks such a thing as one of the scene.
    """

    strong: dict[str, tuple[str, ...]]
    weak: Signed
    beside: Signed
    ids: dict[str, str]
    barred: dict[str, LazyPattern]
    hung: LazyPattern


def find_stated_style(lower: str, words: frozenset[str], spelling: Spelling) -> StatedStyle | None:
    """Return the first style that `lower`, a text of these words, states, the surer ways of stating one first."""
    table = _table(spelling)
    for start, end, behind, name in (*_strong(lower, words, table), *_weak(lower, words, table)):
        style = table.ids[_key(name)]
        if style in table.barred and table.barred[style].match(lower, behind):
            continue
        if not _HELD.search(lower[:start]):
            return StatedStyle(style, _removable(lower, start, end))
    return None


Named = tuple[int, int, int, str]  # where it is stated: start, end, where what bars it would stand, and the name


def _strong(lower: str, words: frozenset[str], table: _Table) -> Iterator[Named]:
    """Yield the names that need no frame as they stand, of those that overlap the first and longest."""
    found = []
    for sign in table.strong.keys() & words:
        for name in table.strong[sign]:
            place = lower.find(name)
            while place >= 0:
                end = place + len(name)
                if not _NAMING.match(lower[:place][-1:]) and not _NAMING.match(lower[end : end + 1]):
                    found.append((place, -end, name))
                place = lower.find(name, place + 1)
    last = 0
    for place, end, name in sorted(found):
        if place >= last:
            last = -end
            yield place, -end, -end, name


def _weak(lower: str, words: frozenset[str], table: _Table) -> Iterator[Named]:
    for signed in (table.weak, table.beside):
        if signed.signs is None or signed.signs.isdisjoint(words):
            continue
        for found in signed.pattern.finditer(lower):
            group = next(key for key, value in found.groupdict().items() if key.startswith("name") and value)
            if group in _SHOWN and table.hung.match(lower, found.end()):
                continue  # "a cartoon poster on the wall" is a thing of the scene
            start, end = found.span(group) if signed is table.beside else found.span()
            yield start, end, end, found[group]


def _removable(lower: str, start: int, end: int) -> tuple[int, int]:
    """Return what can go with the style: its whole clause, its "in ... style", or its "... of" at the beginning."""
    after = _FRAME_AFTER.match(lower, end)
    framed = _FRAME_BEFORE.search(lower[:start])
    if framed:
        stop = after.end() if after else end
        following = re.match(r"\s+style(?!\w)", lower[end:])
        return framed.start(), end + following.end() if following and not after else stop
    if opening := _OPENING.search(lower[:start]):
        if after:
            return opening.start(), after.end()
        if opened := _OPENED.match(lower, end):
            return opening.start(), opened.end()
    return start, start


@cache
def _table(spelling: Spelling) -> _Table:
    data: dict[str, Any] = load(DATA, "stated_styles.json")
    words: dict[str, Any] = load(DATA, "parameters.json")
    ids: dict[str, str] = {}
    barred: dict[str, LazyPattern] = {}
    listed: dict[str, list[str]] = {"strong": [], "weak": [], "opens": [], "modifies": []}
    for style, row in data.items():
        for kind, names in listed.items():
            if row.get(kind):
                names.append(row[kind])
                for name in phrases(row[kind], spelling):
                    ids.setdefault(_key(name), style)
        if "but_not_before" in row:
            bars = [
                bar for bar in phrases(row["but_not_before"], spelling) if spelling == "english" or bar not in _BOTH
            ]
            barred[style] = LazyPattern(rf"\s+(?:{'|'.join(map(re.escape, bars))})(?!\w)")
    strong, weak, opens, modifies = (", ".join(names) for names in listed.values())
    by_sign: dict[str, list[str]] = {}
    for phrase in phrases(strong, spelling):
        by_sign.setdefault(sign_of(phrase), []).append(phrase)
    name, modifier = either(weak, spelling), either(modifies, spelling)
    things = either(words["styled_things"], spelling)
    scenery = either(words["scenery"], "marked" if spelling == "marked" else "english")
    asked = rf"(?:{either(words['requests'], spelling)}|{either(words['opening_words'], spelling)})"
    return _Table(
        strong={sign: tuple(names) for sign, names in by_sign.items()},
        weak=Signed(
            LazyPattern(
                rf"(?<![\w-]){_BEFORE}\s+(?P<name>{name})(?![\w-])|(?<![\w-])(?P<name2>{name})[\s-]+{_AFTER}(?![\w-])"
                rf"|{CLAUSE_START}(?:(?:an?|the|just a)\s+)?(?P<name3>{name}){CLAUSE_END}"
                rf"|(?:^|(?<=\|))\s*(?:of\s+)?(?:{asked}\s+)*(?P<name4>{either(opens, spelling)})(?=\s+\w)"
            ),
            signs_of(weak, spelling) | signs_of(opens, spelling),
        ),
        beside=Signed(
            LazyPattern(
                rf"{_LEAD}(?:(?P<name5>{modifier})\s+(?:(?!{_OF_THE_SCENE})[\w'’-]+\s+)?(?:{things})s?"
                rf"|(?:{things})s?\s+(?P<name6>{modifier}))(?![\w-])"
            ),
            signs_of(modifies, spelling),
        ),
        ids=ids,
        barred=barred,
        hung=LazyPattern(rf"(?:\s+(?:{things})s?)?\s+(?:{scenery})(?!\w)"),
    )


def _key(name: str) -> str:
    return name.replace("-", " ")


def style_names(spelling: Spelling) -> dict[str, str]:
    """Return name -> id of the styles that can be stated, as `spelling` writes them, spaces for hyphens."""
    return _table(spelling).ids


def style_ids() -> frozenset[str]:
    """Return the ids of the styles that can be stated."""
    return frozenset(load(DATA, "stated_styles.json"))
