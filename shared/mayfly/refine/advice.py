"""What would help a prompt most, said about its own subject."""

from mayfly.refine.facts import Facts

_ADVICE = {
    "en": {
        "subject": "Name what the picture shows: a thing, an animal, a person or a place.",
        "place": "Say where {noun} is.",
        "time": "Name a time of day or the weather.",
        "action": "Say what {noun} is doing.",
        "colour": "Give {noun} a color or a material.",
        "unmatched": "The embedded painter has no picture of: {words}.",
        "weak": "Say what makes this {noun} beautiful: shape, light, season.",
    },
    "vi": {
        "subject": "Hãy nêu thứ cần vẽ: đồ vật, con vật, con người hoặc nơi chốn.",
        "place": "Hãy nói {noun} ở đâu.",
        "time": "Hãy nêu thời điểm trong ngày hoặc thời tiết.",
        "action": "Hãy nói {noun} đang làm gì.",
        "colour": "Hãy cho {noun} một màu hoặc chất liệu.",
        "unmatched": "Họa sĩ tích hợp chưa có hình cho: {words}.",
        "weak": "Hãy nói điều gì làm {noun} đẹp: hình dáng, ánh sáng, mùa.",
    },
}
_MOST = 3
_ALIVE = ("animal", "person")


def advise(facts: Facts) -> tuple[str, ...]:
    """Return up to three suggestions in the prompt's language, the most useful first."""
    table = _ADVICE[facts.reading.language]
    scene, stated = facts.reading.scene, facts.reading.stated
    advice = []
    if facts.subject == "graphic":
        return ()
    if not scene.subjects and not stated & {"place", "time"}:
        advice.append(table["subject"])
    if scene.subjects:
        noun = _named(scene.subjects[0].noun, facts.reading.language, scene.subjects[0].count)
        if "place" not in stated:
            advice.append(table["place"].format(noun=noun))
        if facts.subject in _ALIVE and len(facts.reading.tokens) <= 4:
            advice.append(table["action"].format(noun=noun))
        if facts.subject in ("object", "vehicle", "food") and scene.subjects[0].colour is None:
            advice.append(table["colour"].format(noun=noun))
    if not stated & {"time", "weather"} and facts.subject not in ("food", "object", "abstract"):
        advice.append(table["time"])
    if scene.unmatched:
        advice.append(table["unmatched"].format(words=", ".join(scene.unmatched)))
    return tuple(advice[:_MOST])


def _named(noun: str, language: str, count: int) -> str:
    return noun if language == "vi" or noun.endswith("s") and count > 1 else f"the {noun}"
