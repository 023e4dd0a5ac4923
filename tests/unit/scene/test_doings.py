"""Who does something has what it takes; nouns that are parts, vessels and stuffs; roads and markets."""

import pytest

from mayfly.scene.company import Company
from mayfly.scene.parser import parse_scene
from mayfly.scene.spec import Scene, Subject


def shown(scene: Scene) -> list[str]:
    return [
        subject.sprite + (f" {subject.relation} {subject.anchor}" if subject.relation else "")
        for subject in scene.subjects
    ]


@pytest.mark.parametrize(
    ("prompt", "place", "subjects"),
    [
        ("an old man fishing", "lake", ["fisherman-full"]),
        ("ông lão ngồi câu cá", "lake", ["fisherman-full"]),
        ("ong lao ngoi cau ca", "lake", ["fisherman-full"]),
        ("an old man fishing with a rod in the sea", "sea", ["fisherman-full in None"]),
        ("a girl fishing in a river", "river", ["girl-full in None", "fishing-pole held 0"]),
        ("a boy reading a book", "meadow", ["boy-full", "open-book held 0"]),
        ("a nurse reading", "room", ["nurse-full", "open-book held 0"]),
        ("cô gái đọc sách dưới gốc cây", "meadow", ["woman-full under 1", "deciduous-tree", "open-book held 0"]),
        ("a book beside a boy", "meadow", ["closed-book beside 1", "boy-full"]),
        ("a boat near a fishing village", "village", ["sailboat"]),
        ("a king in an armchair", "room", ["king-full on 1", "armchair"]),
        ("a boat carrying fruit", "sea", ["sailboat", "fruit-bowl on 0"]),
        ("thuyền chở trái cây", "sea", ["sailboat", "fruit-bowl on 0"]),
        ("a loaded truck, a cat", "meadow", ["delivery-truck", "cat"]),
        (
            "a girl sits under a tree and reads a book",
            "meadow",
            ["girl-full under 1", "deciduous-tree", "open-book held 0"],
        ),
        (
            "a nurse pushing an old man in a wheelchair",
            "room",
            ["nurse-full", "old-man-full on 2", "manual-wheelchair"],
        ),
        ("a surfer on a giant turquoise wave", "sea", ["person-surfing on None"]),
        ("a woman in a silk kimono", "meadow", ["kimono-woman-full"]),
        ("chợ quê với những sạp trái cây", "street", ["market-stall"]),
        ("seafood paella with shrimps", "studio", ["shallow-pan-of-food", "shrimp"]),
        ("a boy in a boat", "sea", ["boy-full in 1", "sailboat"]),
        ("a mermaid on a rock", "sea", ["mermaid on 1", "rock"]),
        ("a mermaid", "underwater", ["mermaid"]),
    ],
)
def test_who_does_something_has_what_it_takes(prompt: str, place: str, subjects: list[str]) -> None:
    scene = parse_scene(prompt)

    assert (scene.place, shown(scene)) == (place, subjects)


@pytest.mark.parametrize(
    ("prompt", "subjects"),
    [
        ("a bowl of noodles with chopsticks", ["steaming-bowl"]),
        ("tô mì với đôi đũa", ["steaming-bowl"]),
        ("chopsticks beside a bowl of ramen", ["chopsticks beside 1", "steaming-bowl"]),
        ("a plate of sushi with chopsticks", ["sushi", "chopsticks"]),
    ],
)
def test_what_a_picture_shows_already_is_not_drawn_again(prompt: str, subjects: list[str]) -> None:
    assert shown(parse_scene(prompt)) == subjects


@pytest.mark.parametrize(
    ("prompt", "subjects", "unmatched"),
    [
        ("cành hoa đào", ["cherry-tree"], ()),
        ("xe cứu thương trước cổng bệnh viện", ["ambulance in_front 1", "hospital"], ()),
        ("cổng làng", ["village-gate"], ()),
        ("nồi bánh chưng", ["banh-chung"], ()),
        ("rổ trứng", ["basket", "egg beside 0"], ()),
        ("a basket of apples", ["basket", "red-apple beside 0"], ()),
        ("a bowl of soup", ["soup-bowl"], ()),
        ("two plates of pizza", ["pizza"], ()),
        ("a picture of a cat", ["cat"], ()),
        ("thuyền giấy", ["paper-boat"], ()),
        ("dumplings in a bamboo steamer", ["dumpling in None"], ("bamboo steamer",)),
        ("a panda eating bamboo", ["panda-full", "bamboo"], ()),
        ("a velvet armchair", ["armchair"], ()),
        ("đàn bầu", ["dan-bau"], ()),
        ("bông hoa hồng và chiếc zorbak xanh", ["rose"], ("zorbak",)),
    ],
)
def test_parts_vessels_and_stuffs_give_way_to_what_they_are_of(
    prompt: str, subjects: list[str], unmatched: tuple[str, ...]
) -> None:
    scene = parse_scene(prompt)

    assert (shown(scene), scene.unmatched) == (subjects, unmatched)
    assert all(subject.colour is None for subject in scene.subjects)


@pytest.mark.parametrize(
    ("prompt", "place", "road"),
    [
        ("mountain road", "mountains", True),
        ("a winding road in the mountains", "mountains", True),
        ("con đường đèo quanh co", "mountains", True),
        ("a forest path", "forest", True),
        ("con đường làng", "village", True),
        ("mountains", "mountains", False),
        ("a road in the city", "street", True),
    ],
)
def test_a_road_runs_through_the_place_that_is_named(prompt: str, place: str, road: bool) -> None:
    scene = parse_scene(prompt)

    assert (scene.place, "road" in scene.features, scene.unmatched) == (place, road, ())


@pytest.mark.parametrize("prompt", ["a busy market", "chợ quê", "night market", "cho que buoi som"])
def test_a_market_has_stalls(prompt: str) -> None:
    (stalls,) = parse_scene(prompt).subjects

    assert (stalls.sprite, stalls.count) == ("market-stall", 4)


@pytest.mark.parametrize(
    ("prompt", "colour"), [("cây tre xanh", "green"), ("con ếch xanh", "green"), ("chiếc xe xanh", "blue")]
)
def test_what_grows_or_creeps_is_green_where_it_is_xanh(prompt: str, colour: str) -> None:
    assert parse_scene(prompt).subjects[0].colour == colour


def test_lotuses_are_in_a_lotus_pond_and_who_stands_by_it_is_not() -> None:
    scene = parse_scene("cô gái áo dài đứng bên hồ sen")

    assert (scene.place, shown(scene)) == ("lake", ["ao-dai-woman", "lotus-pond"])


def test_a_dog_without_marks_is_no_market() -> None:
    assert shown(parse_scene("hai con cho tren bai bien")) == ["dog on None"]


def test_the_words_of_what_is_held_are_where_they_were_said() -> None:
    prompt = "cô gái đọc sách"

    book = parse_scene(prompt).subjects[1]

    assert prompt[slice(*book.span)] == book.noun == "đọc sách"


def test_anchors_keep_to_their_subjects_when_one_before_them_goes() -> None:
    company = Company()
    for relation, anchor in ((None, None), (None, None), ("on", 3), (None, None)):
        company.add(Subject("cat", "cat", (0, 3), relation=relation, anchor=anchor), "animal")

    company.remove(0)

    assert [subject.anchor for subject in company.subjects] == [None, 2, None]
