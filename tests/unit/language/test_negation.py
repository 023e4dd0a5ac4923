"""What a prompt does not want, and what is left."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mayfly.language.negation import extract_negatives

WANTED = [
    ("a harbour without any ships", "a harbour", ["ships"]),
    ("a garden with no fences or gates", "a garden", ["fences", "gates"]),
    ("an empty road, no cars, no signs", "an empty road", ["cars", "signs"]),
    ("a church, leave out the tower", "a church", ["tower"]),
    ("draw a mountain but don't include snow", "a mountain", ["snow"]),
    ("a salad, hold the onions", "a salad", ["onions"]),
    ("a lion instead of a tiger", "a lion", ["tiger"]),
    ("a desert free of footprints", "a desert", ["footprints"]),
    ("a portrait. Negative prompt: blur, extra fingers", "a portrait", ["blur", "extra fingers"]),
    ("a quiet street, nobody there", "a quiet street", ["people"]),
    ("a street photo, keep cars out of the shot", "a street photo", ["cars"]),
    ("a clock with the hands missing", "a clock", ["hands"]),
    ("calm sea, non-cartoon style", "calm sea", ["cartoon style"]),
    ("no ships: a wide empty bay", "a wide empty bay", ["ships"]),
    ("a barn - exclude: tractors, fences, hay", "a barn", ["tractors", "fences", "hay"]),
    ("a hall that excludes mirrors and includes a throne", "a hall that includes a throne", ["mirrors"]),
    ("a cup w/o a handle", "a cup", ["handle"]),
    ("bãi biển không có người", "bãi biển", ["người"]),
    ("vẽ một ngôi nhà, đừng vẽ cây", "một ngôi nhà", ["cây"]),
    ("căn bếp sạch, không bát đĩa và không rác", "căn bếp sạch", ["bát đĩa", "rác"]),
    ("con đường làng, tránh màu xanh", "con đường làng", ["màu xanh"]),
    ("con duong lang, khong co xe", "con duong lang", ["xe"]),
    ("a forest path, không có người", "a forest path", ["người"]),
    ("a band, everyone but the drummer", "a band", ["drummer"]),
    ("all the planets bar the Earth", "all the planets", ["Earth"]),
    ("a cart drawn by oxen in place of horses", "a cart drawn by oxen", ["horses"]),
    ("instead of a crown the queen wears a hat", "the queen wears a hat", ["crown"]),
    ("a comb missing two teeth", "a comb", ["teeth"]),
    ("a mill whose sails are missing", "a mill", ["sails"]),
    ("a fairy thats not bald", "a fairy", ["bald"]),
    ("a queen who is not blonde in a green dress", "a queen in a green dress", ["blonde"]),
    ("a mule that's not fat pulling a cart", "a mule pulling a cart", ["fat"]),
    ("a troll who isn't furry, by a bridge", "a troll, by a bridge", ["furry"]),
    ("a ballet class, don't crop the feet", "a ballet class", ["crop the feet"]),
    ("a poster of a fox, my boss hates orange", "a poster of a fox", ["orange"]),
    ("a lantern rather than a green one", "a lantern", ["green"]),
    ("a pier with 0 boats", "a pier", ["boats"]),
    ("a pier, 0 boats", "a pier", ["boats"]),
    ("a pier, boats -> none, sunset", "a pier, sunset", ["boats"]),
    ("a picnic, could do without ants", "a picnic", ["ants"]),
    ("bức tranh vườn rau, bà không thích ốc sên đâu", "bức tranh vườn rau", ["ốc sên"]),
    ("buc tranh vuon rau, ba khong thich oc sen dau", "buc tranh vuon rau", ["oc sen"]),
    ("tất cả các loại quả ngoài quả lê", "tất cả các loại quả", ["quả lê"]),
    ("xóm nhỏ khuya chẳng sáng một bóng đèn", "xóm nhỏ khuya", ["bóng đèn"]),
    ("công chúa không vương miện", "công chúa", ["vương miện"]),
    ("võ sĩ không thắt lưng", "võ sĩ", ["thắt lưng"]),
    ("khu vườn, hàng rào không có", "khu vườn", ["hàng rào"]),
    ("chup ly tra, tranh bong gat", "chup ly tra", ["bong gat"]),
    ("mat tien nha tho. khong gian giao.", "mat tien nha tho", ["gian giao"]),
    ("an oven-free kitchen", "a kitchen", ["oven"]),
    ("a hall at dusk without rugs, lamps, and people", "a hall at dusk", ["rugs", "lamps", "people"]),
    ("a poster that isn't pink or purple", "a poster", ["pink", "purple"]),
    ("a small but not weak ant", "a small ant", ["weak"]),
    ("please, no flags. A quiet square", "A quiet square", ["flags"]),
    ("ham and cheese should be left out, a sandwich", "a sandwich", ["ham", "cheese"]),
    ("a field where no flowers grow", "a field", ["flowers"]),
    ("trà đá, khỏi đường khỏi chanh", "trà đá", ["đường", "chanh"]),
    ("bỏ mây đi, cánh đồng cỏ lau", "cánh đồng cỏ lau", ["mây"]),
    ("phòng ngủ, bỏ tivi với quạt giùm mình", "phòng ngủ", ["tivi", "quạt"]),
    ("bàn ăn không trải khăn", "bàn ăn", ["trải khăn"]),
    ("nha vuon khong o to", "nha vuon", ["o to"]),
    ("anh cuoi, khong can co dau", "anh cuoi", ["co dau"]),
    ("mam qua du thu tru chuoi", "mam qua du thu", ["chuoi"]),
    ("com tam, khoi mo hanh", "com tam", ["mo hanh"]),
    ("a feast: pies yes, onions no", "a feast: pies", ["onions"]),
    ("a loft. A rug? No.", "a loft", ["rug"]),
    ("a badge with no text or drop shadows", "a badge", ["text", "drop shadows"]),
    ("a bank brochure, no people shaking hands", "a bank brochure", ["people shaking hands"]),
    ("a hut with no smoke coming out of the chimney", "a hut", ["smoke"]),
    ("a lynx ### negative: collar, leash", "a lynx", ["collar", "leash"]),
    ("a quay at dawn, I hate lens flares", "a quay at dawn", ["lens flares"]),
    ("a goal from afar, the crowd should not be visible", "a goal from afar", ["crowd"]),
    ("a park, make sure bins aren't there", "a park", ["bins"]),
    ("an owl with no moon behind it", "an owl", ["moon"]),
    ("a parcel, leave the ribbon off", "a parcel", ["ribbon"]),
    ("ảnh cưới, hình không vỡ nét", "ảnh cưới", ["vỡ nét"]),
    ("góc sân, loại cây khô ra", "góc sân", ["cây khô"]),
    ("bình hoa, tôi ghét màu tím", "bình hoa", ["màu tím"]),
    ("mặt bàn sạch bóng bụi", "mặt bàn", ["bụi"]),
    ("vườn rau, lá úa bỏ hết", "vườn rau", ["lá úa"]),
    ("pho dem, khong quan ca phe, khong bo cau", "pho dem", ["quan ca phe", "bo cau"]),
    ("ben song, go cai cau go ra", "ben song", ["cau go"]),
    ("a rally of trucks but nothing with logos", "a rally of trucks", ["logos"]),
    ("a gym logo. Things I don't want: flames, text", "a gym logo", ["flames", "text"]),
    ("bé trai không đội mũ thả diều", "bé trai thả diều", ["mũ"]),
    ("quán nước không có ghế bên đường", "quán nước bên đường", ["ghế"]),
    ("cay da (tru den)", "cay da", ["den"]),
    ("a diner. One condition: no stools.", "a diner", ["stools"]),
    ("a diner, literally no stools", "a diner", ["stools"]),
    ("a moor / without people / 35mm", "a moor / 35mm", ["people"]),
    ("a temple untouched by graffiti", "a temple", ["graffiti"]),
    ("mèo mướp trên mái ngói, dứt khoát không chim", "mèo mướp trên mái ngói", ["chim"]),
    ("mèo mướp trên mái ngói, lấy chim ra", "mèo mướp trên mái ngói", ["chim"]),
    ("mèo mướp trên mái ngói, chim xin bỏ qua", "mèo mướp trên mái ngói", ["chim"]),
    ("meo muop tren mai ngoi, khong thay chim dau", "meo muop tren mai ngoi", ["chim"]),
]


@pytest.mark.parametrize(("text", "positive", "negatives"), WANTED)
def test_what_is_not_wanted_is_taken_out(text: str, positive: str, negatives: list[str]) -> None:
    extraction = extract_negatives(text)

    assert (extraction.positive, list(extraction.negatives)) == (positive, negatives)


@pytest.mark.parametrize(
    "text",
    [
        "not only roses but also tulips",
        "a dancer who cannot stop spinning",
        'a neon sign saying "No Vacancy" over a motel',
        "a no-parking sign by the road",
        "a toothy smile missing a tooth",
        "throw out the first pitch",
        "my aunt and a girl, she hates him",
        "mẹ không thích con mèo",
        "con mèo nhìn con chó, nó không thích chó",
        "mọi người chạy ngoài mưa",
        "moi nguoi ngoi ngoai san",
        "kỵ sĩ rồng cưỡi ngựa",
        "áp phích đừng hút thuốc",
        "khong gian giao luu am nhac",
        "khong phan san bay nhin tu buong lai",
        "tranh khoi bui thanh pho",
        "ca chep hoa rong, tranh cat giay, hinh vuong",
        "10, 9, 1, 0",
        "a score of 3 to 0",
        "a no smoking sign on a wall",
        "No Country for Old Men style desert",
        "a warrior who has no fear",
        "a knotted rope and a notebook",
        "không gian ba chiều đầy màu sắc",
        "hãng hàng không Việt Nam",
        "tai nghe không dây trên bàn",
        "bầu không khí ấm cúng",
        "thiếu nữ bên hoa huệ",
        "chan dung co gai Ha Noi",
        "hang khong Viet Nam",
        "người tránh mưa dưới mái hiên",
        "a farmer taking no notice of the storm",
        "an island that appears on no map",
        "a tower no arrow could reach",
        "a zero on a chalkboard",
        "the tower of Babel, never completed",
        "an actor playing Doctor No on stage",
        "a photo where everyone is in grey except the bride",
        "bà cụ không bán hàng ngồi bên đường",
        "mẹ già không quản nắng mưa",
        "tranh ve hoa sen",
        "a cyclist swerving to avoid a puddle",
        "nothing left to lose, a boxer in the corner",
        "the show must go on, a theatre poster",
        "yes or no, a fork in the road",
        "take the dog out for a walk, comic strip",
        "except for the moon, everything is dark",
        "a photographic negative: a woman in white",
        "quạt không cánh đặt cạnh giường",
        "sàn nhà sạch bóng loáng",
        "ảnh cưới, cắt bánh bên hồ",
        "Khong Tu giang bai duoi goc cay",
        "khoi bep chieu que",
        "bo ban ghe go",
    ],
)
def test_compounds_titles_quotes_and_idioms_are_no_negations(text: str) -> None:
    extraction = extract_negatives(text)

    assert (extraction.positive, extraction.negatives) == (text, ())


def test_people_are_named_when_nobody_is_wanted() -> None:
    assert extract_negatives("quảng trường, không một bóng người").negatives == ("người",)
    assert extract_negatives("a square, no one in it").negatives == ("people",)


CUES = st.sampled_from(
    [
        "without",
        "no",
        "not",
        "a cat",
        "dog,",
        "không có",
        "người",
        "đừng vẽ",
        "and",
        "or",
        "but",
        ".",
        '"',
        "the",
        "in it",
        "--no",
    ]
)


@given(st.text(max_size=120) | st.lists(CUES, max_size=14).map(" ".join))
@example("0 BUT NOT")  # a cue with nothing after it
def test_any_text_is_parted_and_spans_point_into_it(text: str) -> None:
    extraction = extract_negatives(text)

    assert len(extraction.spans) == len(extraction.negatives)
    for start, end in (*extraction.spans, *extraction.removed):
        assert 0 <= start < end <= len(text)
    for (start, end), words in zip(extraction.spans, extraction.negatives, strict=True):
        assert text[start:end] == words or words in ("people", "người", "nguoi")
    assert extract_negatives(text) == extraction
