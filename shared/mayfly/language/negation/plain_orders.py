"""Orders typed without Vietnamese marks: `bo` may be bò or bộ, `tru` a pillar; an order shows by what stands near."""

from mayfly.language.negation.compounds import compound_length
from mayfly.language.negation.reading import Reading

CLOSING = 6  # words within which `bỏ ... đi` closes
_MIDWAY = frozenset(["tru"])
_ABSENT = (["khách"], ["xe"], ["du"], ["hàng"])
_ASKING = frozenset(["nho", "xin", "on", "phai", "nen", "hay", "can"])
_AT_HOME = frozenset(["trong", "o", "ve", "truoc", "sau", "tren", "mai", "can", "ngoi"])
_TWO = 2  # words of trụ sở, a head office
_ALL = frozenset(["moi", "tat", "du", "toan", "ca"])
_FAVOURS = frozenset(["gium", "giup", "dum", "ho"])


def is_order_without_marks(reading: Reading, index: int, length: int) -> bool:
    """Without marks `bo` may be bò or bộ, `tranh` a painting: an order shows by what follows."""
    key, sets = reading.keys[index], reading.grammar.sets
    if length > 1 or is_sure_midway(reading, index) or _is_asked(reading, index):
        return True
    if key in reading.grammar.unless:
        return reading.is_word(index + 1) and reading.keys[index + 1] not in reading.grammar.unless[key]
    if key == "tranh" and index == 0 and not any(map(reading.is_mark, range(len(reading.keys)))):
        return False  # tranh mau thien nhien: nothing else would be drawn
    if key in reading.grammar.followed:
        if reading.is_word(index + 1) and reading.keys[index + 1] in reading.grammar.followed[key]:
            return True
        if key not in sets["plain_closed"]:
            return key == "dung" and _ends_politely(reading, index)
    if key in sets["plain_closed"]:
        end = index + 1
        while reading.is_word(end) and end - index <= CLOSING:
            end += 1
        return end > index + 2 and _closes(reading, end - 1)
    return True


def _is_asked(reading: Reading, index: int) -> bool:
    """Say whether an order is sure by what stands around it: `xin tranh`, `(tru den)`, `tru xuc xich`."""
    asked = reading.keys[index - 1] in _ASKING or reading.keys[max(0, index - 2) : index] == ["vui", "long"]
    if index and (asked or reading.is_mark(index - 1, "([")):
        return True
    food = reading.keys[index] == "tru" and compound_length(reading, index + 1) > 1
    return food and compound_length(reading, index) < _TWO


def is_closed(reading: Reading, index: int) -> bool:
    """Say whether a clause that begins at `index` ends like an order: `loại cây khô ra`, `cắt bóng đổ đi`."""
    end = index + 1
    while reading.is_word(end) and end - index <= CLOSING:
        end += 1
    return end > index + 2 and reading.keys[end - 1] in reading.grammar.sets["closing"] and not reading.is_word(end)


def _closes(reading: Reading, last: int) -> bool:
    """Say whether a clause ends like an order: `... di`, `... gium minh`."""
    if reading.keys[last - 1] in _FAVOURS or reading.keys[last - 1] == "khoi":
        return True
    if reading.keys[last] == "nha" and reading.keys[last - 1] in _AT_HOME:
        return False
    return reading.keys[last] in reading.grammar.sets["plain_closing"] or reading.keys[last] in _FAVOURS


def is_sure_midway(reading: Reading, index: int) -> bool:
    """Say whether `tru` is trừ, not a pillar, and `vang` vắng, not gold: by the next word, or after `moi`, all."""
    key = reading.keys[index]
    if key == "vắng":
        return reading.keys[index + 1 : index + 2] in _ABSENT
    if key not in _MIDWAY or not reading.is_word(index + 1):
        return False
    if reading.keys[index + 1] in reading.grammar.followed.get(key, ()):
        return True
    return key == "tru" and not _ALL.isdisjoint(reading.keys[max(0, index - CLOSING) : index])


def _ends_politely(reading: Reading, index: int) -> bool:
    """Say whether the clause that begins at `index` ends in `nhé`: `đừng khóc nhé` is asked, `đứng khóc` is not."""
    end = index + 1
    while reading.is_word(end):
        end += 1
    return end > index + 2 and reading.keys[end - 1] in ("nhe", "nha")
