"""Ages and school years under eighteen, in digits and words of both languages."""

from mayfly.language.lazy_pattern import LazyPattern

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
_ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_UNITS = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mot|bon|nam|sau|bay|tam|chin"
_TEENS = "một|hai|ba|bốn|lăm|năm|sáu|bảy|mot|bon|lam|nam|sau|bay"
_VIETNAMESE = rf"(?:mười|muoi)(?:\s+(?:{_TEENS}))?(?!\s+(?:tám|chín|tam|chin))|(?:{_UNITS})"
_NUMBER = rf"(?:\d{{1,2}}(?![\d.,]\d)|(?:{_WORDS})(?!\w))"
_OLD = r"(?:y\s?/?\s?o(?!\w)|y\.o\.?|yrs?[\s-]*olds?|years?[\s-]*olds?|years?\s+of\s+age|yo(?!\w))"
_SAID = (
    r"(?:aged?|ages|turning|age\s+of|age\s+is|age:|girl\s+of|boy\s+of|child\s+of|kid\s+of|looks?(?:\s+like)?|barely)"
)
_YOUNG = r"(?:girl|boy|lad|lass|sister|brother|student|cheerleader|gái|trai|cháu|con bé|gai|chau|con be)"
_SCHOOL = r"(?:học sinh|nữ sinh|nam sinh|trường|hoc sinh|nu sinh|nam sinh|truong)"
_AGE = LazyPattern(
    rf"(?<![\w.])(?:(?P<old>{_NUMBER})[\s-]*{_OLD}"
    rf"|{_SAID}\s+(?P<aged>{_NUMBER})(?!\w)"
    rf"|(?:is|are|only|just)\s+(?P<being>{_NUMBER})(?=\s*(?:$|[,.;:!?)\"]|and\b|years))"
    rf"|{_YOUNG}[\s,(\-]{{1,3}}(?P<beside>\d{{1,2}})(?![\w.,:/]*\d)(?!\s*(?:of|girls|boys|px|x)(?!\w))"
    r"|(?P<personal>\d{1,2})\s?[fm](?!\w)|[fm]\s?(?P<dating>\d{1,2})(?!\w)|year\s+\d{1,2}\s+(?:student|pupil|girl|boy)s?(?!\w)"
    r"|(?:under|below|not\s+yet|younger\s+than|less\s+than|<)\s*(?:the\s+age\s+of\s+)?(?:1[0-8]|eighteen)(?!\w)"
    r"|\d{1,2}(?:st|nd|rd|th)[\s-]+grade(?:rs?)?(?!\w)|grade\s+\d{1,2}(?!\w)"
    rf"|(?:{_ORDINALS})[\s-]+grade(?:rs?)?(?!\w)"
    rf"|(?P<years>\d{{1,2}})\s*(?:tuổi|tuoi|t(?!\w))|(?:{_VIETNAMESE})\s+(?:tuổi|tuoi)(?!\w)"
    r"|(?:lớp|lop)\s+(?:1[0-2]|\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\w)"
    rf"|{_SCHOOL}\s+(?:cấp|cap)\s+(?:[123]|một|hai|ba)(?!\w)"
    r"|(?:chưa|chua|dưới|duoi)\s+(?:(?:đủ|du|tròn|tron|đến|den|tới|toi)\s+)?(?:1[0-8]|mười tám|muoi tam)(?!\w))"
)
_ADULT = 18


def ages_of_minors(lower: str) -> list[tuple[int, int]]:
    """Return the spans of `lower` (in small letters) that state an age under eighteen or a year of school."""
    found = []
    for match in _AGE.finditer(lower):
        stated = next(
            (match[name] for name in ("old", "aged", "being", "years", "beside", "personal", "dating") if match[name]),
            "",
        )
        if not (stated.isdigit() and int(stated) >= _ADULT):
            found.append(match.span())
    return found
