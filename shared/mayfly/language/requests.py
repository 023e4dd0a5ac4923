"""The polite frame around a wish: `can you draw me`, `vẽ giúp mình`. What follows it is the picture."""

import re

from mayfly.language.lazy_pattern import LazyPattern

_ENGLISH = LazyPattern(
    r"""(?:(?:hi|hello|hey|please|pls|plz|ok|okay)\b[\s,!.]*)*
    (?:(?:can|could|would|will)\s+(?:you|u)\s+(?:(?:please|pls|plz)\s+)?|i(?:'d|\s+would)\s+(?:like|love)\s+(?:you\s+)?(?:to\s+)?|i\s+(?:want|need)\s+(?:you\s+to\s+)?|let's\s+|/imagine\s+)?
    (?:(?:draw|paint|sketch|create|generate|make|render|show|give|design|illustrate|produce|imagine|see|have|get|do)\b(?!\s+(?:of|for)\b)\s*
       (?:me\b\s*|us\b\s*|it\b\s*(?=an?\s))?(?:up\b\s*)?)
    (?:(?:please|pls|plz)\s+)?
    (?:(?:an?|the|some)\s+(?:\w+\s+)?(?:picture|image|pic|illustration)\s+(?:of|showing|with)\s+)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WANT = LazyPattern(r"(?:i\s+(?:want|need)|i(?:'d|\s+would)\s+(?:like|love)|/imagine)\s+", re.IGNORECASE)
_PICTURE = LazyPattern(r"(?:an?|the|some)\s+(?:picture|image|pic)s?\s+of\s+", re.IGNORECASE)
_VIETNAMESE = LazyPattern(
    r"""(?:(?:chào|xin|ơi|ok|làm\s+ơn|bạn|hãy|giúp|cho|mình|tôi|em|anh|toi|minh|ban|giup|hay|co\s+the|có\s+thể|lam\s+on)\s+){0,4}
    (?:(?:vẽ|tạo|làm|lam(?=\s+(?:cho|giup)\s)|thiết\s+kế|minh\s+họa(?=\s+(?:cho|giúp|hộ))|ve(?=\s+(?:mot|hai|con|cho|giup|ngoi|buc|co|\w+\s))|tao|cần|muốn|muon|can(?=\s+(?:mot|hai|anh|buc|tam|hinh|tranh|ve)\b))\b\s*)
    (?:(?:giúp|hộ|giùm|cho|giup|ho|gium)\s+(?:mình|tôi|em|anh|mình|minh|toi|(?:cháu|con|chau)\s+(?:bà|ông|mẹ|ba|bố|ong|me|bo)(?=\s+(?:con|cái|một|bức|mot|cai|buc)\b))?\s*)?
    (?:(?:ra|một|mot|cái)?\s*(?:bức|tấm|hình|buc|tam)\s+(?:ảnh|tranh|hình|anh|tranh|hinh)?\s*(?:vẽ|về|của|ve|cua)\s+)?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def request_end(text: str) -> int:
    """Return where the wish itself begins; 0 where the text is a bare description or nothing would be left."""
    for pattern in (_ENGLISH, _WANT, _VIETNAMESE, _PICTURE):
        match = pattern.match(text)
        if match and match.end() and text[match.end() :].strip(" .,!?:"):
            return match.end()
    return 0
