"""Why a change was made, in the prompt's language."""

_SUBJECTS = {
    "en": {
        "animal": "an animal", "person": "a person", "landscape": "a landscape", "city": "a city view",
        "interior": "an interior", "food": "food", "object": "an object", "vehicle": "a vehicle",
        "building": "a building", "graphic": "a graphic", "abstract": "an abstract picture", "other": "this prompt",
    },
    "vi": {
        "animal": "con vật", "person": "nhân vật", "landscape": "phong cảnh", "city": "cảnh phố", "interior": "nội thất",
        "food": "món ăn", "object": "đồ vật", "vehicle": "phương tiện", "building": "công trình",
        "graphic": "hình đồ họa", "abstract": "tranh trừu tượng", "other": "mô tả này",
    },
}  # fmt: skip
_FACETS = {
    "en": {
        "composition": "framing", "lighting": "light", "colour": "colors", "mood": "mood", "detail": "detail",
        "quality": "finish",
    },
    "vi": {
        "composition": "bố cục", "lighting": "ánh sáng", "colour": "màu sắc", "mood": "không khí",
        "detail": "chi tiết", "quality": "mức hoàn thiện",
    },
}  # fmt: skip
_ADDED = {
    "en": "The prompt left the {facet} open; this suits {subject}.",
    "vi": "Mô tả chưa nói tới {facet}; cách này hợp với {subject}.",
}
_FIXED = {
    "en": {
        ("add", "style"): "You asked for this style; these words bring it out.",
        ("add", "quality"): "You asked for high quality.",
        ("remove", "negative"): "You do not want it: moved to the negative prompt.",
        ("remove", "request"): "These words speak to us, not of the picture.",
        ("remove", "duplicate"): "It was said twice.",
    },
    "vi": {
        ("add", "style"): "Bạn yêu cầu phong cách này; những từ này làm rõ nó.",
        ("add", "quality"): "Bạn yêu cầu chất lượng cao.",
        ("remove", "negative"): "Bạn không muốn có: đã chuyển sang mô tả loại trừ.",
        ("remove", "request"): "Những từ này là lời nhờ, không tả bức ảnh.",
        ("remove", "duplicate"): "Đã nói hai lần.",
    },
}
_NOTES = {
    "en": {
        "style_stated": "The prompt already says {stated}, so {wanted} was not added. Take one of them out.",
        "asked_contradicts": "“{wanted}” was not added: the prompt already says otherwise.",
    },
    "vi": {
        "style_stated": "Mô tả đã nói {stated}, nên không thêm {wanted}. Hãy bỏ một trong hai.",
        "asked_contradicts": "Không thêm “{wanted}”: mô tả đã nói khác.",
    },
}


def reason(op: str, facet: str, language: str, subject: str) -> str:
    """Return one sentence for a change."""
    fixed = _FIXED[language].get((op, facet))
    if fixed:
        return fixed
    return _ADDED[language].format(facet=_FACETS[language][facet], subject=_SUBJECTS[language][subject])


def note(name: str, language: str, **words: str) -> str:
    """Return a sentence about something that was not done."""
    return _NOTES[language][name].format(**words)
