"""A group under one word is people of ours, close together; never a sign."""

import itertools
import random

import pytest

from mayfly.painter import sprites
from mayfly.painter.cast.company import together

FAMILY = "family-man-woman-girl-boy"
_DARK_OR_LIGHT = {"dark", "brown"}


def _skin(name: str) -> set[str]:
    return _DARK_OR_LIGHT & set(name.split("-"))


@pytest.mark.parametrize("seed", range(12))
def test_a_family_is_a_man_a_woman_a_girl_and_a_boy_alike_of_skin(seed):
    members = together(FAMILY, 1.0, None, "0", 1, random.Random(seed))

    assert sorted(piece.sprite.split("-")[0] for piece in members) == ["boy", "girl", "man", "woman"]
    assert len({frozenset(_skin(piece.sprite)) for piece in members}) == 1
    assert all("person" in piece.facts.tags for piece in members)


@pytest.mark.parametrize("seed", range(12))
def test_its_members_stand_close_and_hide_no_head(seed):
    row = sorted(together(FAMILY, 1.0, None, "0", 1, random.Random(seed)), key=lambda piece: piece.x)

    for left, right in itertools.pairwise(row):
        gap = right.x - left.x
        assert 0.15 < gap < 0.4
    small = [piece for piece in row if piece.sprite.startswith(("girl", "boy"))]
    assert all(0.5 < piece.height < 0.8 for piece in small)
    assert row[0].faces == 1
    assert row[-1].faces == -1


def test_families_differ_by_seed_and_wear_what_is_asked_for():
    looks = {
        tuple((piece.sprite, piece.colour) for piece in together(FAMILY, 1.0, None, "0", 1, random.Random(seed)))
        for seed in range(12)
    }
    assert len(looks) >= 10
    assert {piece.colour for piece in together(FAMILY, 1.0, "red", "0", 1, random.Random(3))} == {"red"}


def test_several_families_stand_apart():
    pieces = together(FAMILY, 1.0, None, "0", 2, random.Random(5))
    first, second = pieces[:4], pieces[4:]

    assert max(piece.x for piece in first) < min(piece.x for piece in second)
    assert len({piece.key for piece in pieces}) == 8


def test_the_picture_of_the_word_is_people_too():
    picture = sprites.picture(FAMILY)
    corners = [picture.getpixel((x, y))[3] for x in (2, picture.width - 3) for y in (2, picture.height - 3)]
    grey = picture.convert("RGB").convert("HSV").getchannel("S").resize((24, 24)).tobytes()

    assert min(corners) == 0  # no square behind them
    assert sum(level > 80 for level in grey) > 60
    assert sprites.companies("cat") == ()


@pytest.mark.parametrize("sprite", ["fireworks", "sparkler", "shooting-star"])
def test_lights_of_the_night_bring_no_square_of_sky(sprite):
    alpha = sprites.picture(sprite).getchannel("A")
    opaque = sum(alpha.histogram()[128:])

    assert opaque < 0.45 * alpha.width * alpha.height
