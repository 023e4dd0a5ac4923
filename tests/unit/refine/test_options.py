"""All that may be added: enough for each facet of each class, and never across a contradiction with what is stated."""

import re

import pytest

from mayfly.refine.planning import Choice, fitting, mask, pool
from mayfly.refine.reading import read
from mayfly.refine.signals import FACETS, tables
from mayfly.refine.subject import CLASSES

LEAST = 12
# What a facet can not say of a class: a sign has no lens and no light, a place is its own setting.
NOT_SAID = {
    "camera": {"graphic", "abstract"},
    "lighting": {"graphic"},
    "setting": {"landscape", "city", "interior", "graphic", "abstract"},
    "medium": set(CLASSES) - {"graphic", "abstract"},  # these share the general ones
}
SAID = [
    (language, facet, kind)
    for language in ("en", "vi")
    for facet in sorted(FACETS)
    for kind in (*CLASSES[:-1], "*")
    if kind not in NOT_SAID.get(facet, set())
]
# What a prompt states, in both languages, and words that no addition may then have.
STATED = {
    "night": (
        ("at night", "ban đêm", "ban dem"),
        r"\b(sun|sunlit|sunlight|midday|noon|daylight|morning|dawn|overcast)\b|nắng|ban ngày|ban mai|trưa|ánh sáng ngày|bình minh|hoàng hôn",
    ),
    "noon": (
        ("at noon", "giữa trưa", "giua trua"),
        r"\b(night|moon|moonlight|starlight|dusk|sunset|setting sun|dawn|lamplight|lamps)\b|đêm|trăng|hoàng hôn|bình minh|ban mai|ánh sáng đèn",
    ),
    "sunset": (
        ("at sunset", "lúc hoàng hôn"),
        r"\b(midday|noon|night|moonlight|morning|dawn)\b|trưa|đêm|trăng|ban mai|sáng sớm",
    ),
    "photo": (
        ("photo of", "ảnh chụp"),
        r"\b(brushwork|painting|drawing|sketch|watercolor|gouache|linocut|hatching|strokes)\b|vết cọ|tranh|nét gạch",
    ),
    "painting": (
        ("oil painting of", "tranh sơn dầu"),
        r"\b(lens|photograph|shutter|exposure|camera|mm)\b|f/\d|ống kính|ảnh chụp|khẩu độ|góc máy|máy khổ|chân máy",
    ),
    "close": (
        ("close-up of", "cận cảnh"),
        r"\bwide\b|panoram|distant view|aerial|small figure|small within|toàn cảnh|góc máy rộng|nhìn từ xa|nhỏ giữa",
    ),
    "wide": (("wide shot of", "toàn cảnh"), r"close view|close to|macro|tight|cận|khung hình chặt"),
    "black and white": (
        ("black and white", "đen trắng"),
        r"\b(warm|cool|colors?|pastel|amber|blue|greens?|golden|vivid|ochre|terracotta)\b|màu sắc|tông màu|\bấm|lam\b|xanh",
    ),
    "storm": (
        ("in a storm", "trong cơn bão"),
        r"\b(calm|peaceful|serene|clear sky|stillness|unhurried)\b|yên bình|thanh bình|tĩnh lặng|yên ả",
    ),
    "indoors": (
        ("in a living room", "trong phòng khách"),
        r"open sky|horizon|\b(overcast|field|road|meadow|clearing|pavement)\b|chân trời|cánh đồng|con đường|bầu trời",
    ),
    "underwater": (
        ("underwater", "dưới đáy biển"),
        r"\b(sky|horizon|sunset|dew|street|window|grass|lamp|lamplight|rain|foliage)\b|bầu trời|chân trời|cửa sổ|cỏ|mưa|đèn",
    ),
    "space": (
        ("in outer space", "ngoài vũ trụ"),
        r"\b(sunset|overcast|grass|foliage|street|dew|rain|clouds?)\b|mây|cỏ|mưa|sương|hoàng hôn",
    ),
    "winter": (
        ("in winter, snow", "mùa đông, tuyết"),
        r"\b(summer|lush|grass|grasses|foliage|spring|springlike)\b|mùa hè|cỏ|đầu xuân|xanh mướt",
    ),
    "summer": (("in summer", "mùa hè"), r"\b(snow|frost|winter|autumn)\b|tuyết|mùa đông|mùa thu|mùa gặt"),
    "empty": (
        ("deserted", "vắng người"),
        r"crowd|bustl|\b(figures|lively street|sociable)\b|đông đúc|quây quần|rộn rã|phố xá sống động",
    ),
    "old": (
        ("abandoned old", "cũ kỹ, bỏ hoang"),
        r"\b(modern|pristine|polished|brand-new)\b|hiện đại|sáng bóng|mới tinh",
    ),
    "new": (
        ("futuristic", "hiện đại"),
        r"\b(weathered|worn|faded|rust|peeling|aged|patched|scuffed|old)\b|\bcũ\b|mòn|sờn|phai|tróc|bạc màu|phong hóa",
    ),
    "minimal": (("minimalist", "tối giản"), r"\b(ornate|ornaments|intricate)\b|tinh xảo|gờ chạm"),
    "fog": (("in thick fog", "trong sương mù"), r"clear sky|crisp shadows|sunlit|late sun|trời quang|nắng|trong trẻo"),
    "rain": (("in the rain", "dưới mưa"), r"\bsun\b|sunlit|clear sky|crisp shadows|nắng|trời quang"),
    "messy": (("messy", "bừa bộn"), r"\b(tidy|uncluttered|neat|orderly)\b|gọn gàng|ngăn nắp"),
    "moving": (("running", "đang chạy"), r"\b(drowsy|stillness|asleep|motionless)\b|lim dim|tĩnh tại"),
    "low angle": (("low angle", "góc thấp"), r"overhead|from above|aerial|nhìn từ trên|từ trên xuống"),
    "aerial": (
        ("aerial view", "nhìn từ trên cao"),
        r"low camera|ground level|low side view|eye-level|sát mặt đất|ngang tầm mắt",
    ),
    "sad": (
        ("sad, gloomy", "buồn, u ám"),
        r"\b(cheerful|playful|lively|festive|bright holiday)\b|vui tươi|tinh nghịch|rộn rã",
    ),
    "dark": (("low key, dark", "tối tăm"), r"bright even|high key|\bairy\b|sáng sủa|tươi sáng"),
    "child": (("little girl", "em bé"), r"lines around the eyes|nếp nhăn"),
    "desert": (("in the desert", "giữa sa mạc"), r"\b(grass|grasses|foliage|moss|dew|lush)\b|\bcỏ\b|rêu|tán lá"),
}


@pytest.mark.parametrize(("language", "facet", "kind"), SAID)
def test_there_are_enough_words_for_each_facet_of_each_class(language: str, facet: str, kind: str) -> None:
    own, _ = pool(language, facet, kind)

    assert len({option.text for option in own}) == len(own) >= LEAST


def test_the_table_says_nothing_of_what_can_not_be_said() -> None:
    data = tables("options")
    for facet, kinds in NOT_SAID.items():
        for language in ("en", "vi"):
            assert not any(data[language][facet].get(kind) for kind in kinds)


def stated_options(phrase: str, language: str) -> list[tuple[str, str, Choice]]:
    reading = read(phrase)
    known = mask(reading.tags | reading.own_tags)
    return [
        (facet, kind, option)
        for facet in sorted(FACETS)
        for kind in CLASSES
        for option in fitting(pool(language, facet, kind), facet, known)
    ]


@pytest.mark.parametrize("statement", STATED)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_no_option_crosses_what_is_stated(statement: str, language: str) -> None:
    phrases, never = STATED[statement]
    for phrase in phrases:
        crossing = {
            f"{facet} of {kind}: {option.text}"
            for facet, kind, option in stated_options(phrase, language)
            if re.search(never, option.text)
        }
        assert not crossing, f"{phrase}: {sorted(crossing)}"


def test_the_test_of_contradictions_can_fail() -> None:
    for _, never in STATED.values():
        texts = [option.text for each in SAID for option in pool(*each)[0]]
        assert any(re.search(never, text) for text in texts), never


@pytest.mark.parametrize("statement", STATED)
def test_whatever_is_stated_enough_is_left_to_say(statement: str) -> None:
    phrases, _ = STATED[statement]
    for language in ("en", "vi"):
        for kind in ("person", "animal", "landscape", "object"):
            facets = {facet for facet, each, _ in stated_options(phrases[0], language) if each == kind}
            assert len(facets - {"medium", "camera", "setting"}) >= 3
