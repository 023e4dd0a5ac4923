"""What each edit does to pixels, and what none of them may do: raise anything but a refusal, or grow without bounds."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageStat

from mayfly.errors import InvalidRequest
from mayfly.generate.edits import OPERATIONS, EditWish
from mayfly.imaging.editor import PillowEditor
from mayfly.imaging.edits import ROOMS, operation

EDITOR = PillowEditor(lambda image, style, seed: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT), frozenset({"oil"}))


def half_and_half(mode="RGB", size=(60, 40)):
    """Left red, right blue; see-through in the upper left corner where the mode allows."""
    image = Image.new("RGB", size, (200, 30, 30))
    image.paste((30, 30, 200), (size[0] // 2, 0, *size))
    if mode == "RGBA":
        image.putalpha(255)
        image.paste((0, 0, 0, 0), (0, 0, 10, 10))
    return image


def content(image):
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def edited(image, *wishes, **more):
    return EDITOR.edit(content(image), wishes, **more).raster.image


def test_every_operation_in_the_table_exists_and_is_one_that_can_be_wished():
    assert set(ROOMS) <= set(OPERATIONS)
    for name in ROOMS:
        assert callable(operation(name))
        assert EDITOR.can(EditWish(name))


def test_a_quarter_turn_is_clockwise():
    turned = edited(half_and_half(), EditWish("rotate", 90.0))
    assert turned.size == (40, 60)
    assert turned.getpixel((20, 2))[0] > 150, "what was left is on top"


@pytest.mark.parametrize("angle", [1.0, 30.0, 45.0, 89.0, 135.0, 350.0])
@pytest.mark.parametrize("size", [(60, 40), (40, 60), (50, 50), (200, 20)])
def test_a_slanted_turn_leaves_no_empty_corner(angle, size):
    white = Image.new("RGB", size, "white")
    assert edited(white, EditWish("rotate", angle)).getextrema() == ((255, 255),) * 3


def test_a_mirror_has_two_axes():
    assert edited(half_and_half(), EditWish("flip")).getpixel((2, 2)) == (30, 30, 200)
    upright = edited(half_and_half(), EditWish("flip", axis="vertical"))
    assert upright.getpixel((2, 2)) == (200, 30, 30)


@pytest.mark.parametrize(
    ("ratio", "size"), [("1:1", (40, 40)), ("3:4", (30, 40)), ("16:9", (60, 34)), (None, (48, 32))]
)
def test_a_crop_keeps_the_middle(ratio, size):
    assert edited(half_and_half(), EditWish("crop", aspect_ratio=ratio)).size == size


@pytest.mark.parametrize(
    "wish", [EditWish("upscale", 8.0), EditWish("resize", 0.1), EditWish("crop", aspect_ratio="50:1"), EditWish("resize", width=9999, height=20),
             EditWish("crop", region="the face"), EditWish("blur", region="her eyes"), EditWish("crop", aspect_ratio="0:3")]
)  # fmt: skip
def test_what_goes_out_of_bounds_is_refused_with_the_bound(wish):
    with pytest.raises(InvalidRequest) as refused:
        edited(half_and_half(), wish)
    assert refused.value.code == "edit_not_possible"


def test_sizes_are_exact():
    assert edited(half_and_half(), EditWish("resize", width=33, height=44)).size == (33, 44)
    assert edited(half_and_half(), EditWish("upscale", 2.0)).size == (120, 80)


@pytest.mark.parametrize(("name", "factor"), [("brightness", 1.3), ("brightness", 0.7)])
def test_light_follows_the_factor(name, factor):
    def mean(image):
        return ImageStat.Stat(image.convert("L")).mean[0]

    after = mean(edited(half_and_half(), EditWish(name, factor)))
    assert (after > mean(half_and_half())) == (factor > 1)


@pytest.mark.parametrize(
    "name", ["brightness", "contrast", "saturation", "warmth", "grayscale", "sepia", "invert", "sharpen", "denoise"]
)
def test_what_was_see_through_stays_so(name):
    after = edited(half_and_half("RGBA"), EditWish(name))
    assert after.getpixel((2, 2))[3] == 0
    assert after.getpixel((30, 30))[3] == 255


def test_warmth_moves_between_red_and_blue():
    grey = Image.new("RGB", (20, 20), (120, 120, 120))
    warm, cool = (edited(grey, EditWish("warmth", factor)).getpixel((5, 5)) for factor in (1.3, 0.7))
    assert warm[0] > warm[2]
    assert cool[0] < cool[2]


def test_a_style_is_the_painters_and_an_unknown_one_is_not_possible():
    assert edited(half_and_half(), EditWish("style", style="oil")).getpixel((2, 2)) == (30, 30, 200)
    assert not EDITOR.can(EditWish("style", style="nobody's"))
    assert not EDITOR.can(EditWish("face_swap"))


@pytest.mark.parametrize(
    ("wish", "form"),
    [(EditWish("compress"), ("jpeg", 60)), (EditWish("convert_format", format="webp"), ("webp", None))],
)
def test_a_wish_for_a_form_is_passed_on(wish, form):
    done = EDITOR.edit(content(half_and_half()), (wish,))
    assert (done.output_format, done.quality) == form


def test_a_ball_before_a_wall_is_cut_out_whole_and_clean():
    wall = Image.new("RGB", (120, 120), (222, 220, 214))
    ball = Image.radial_gradient("L").resize((60, 60)).point([255] * 126 + [0] * 130)
    wall.paste((190, 40, 60), (30, 30), ball)
    alpha = edited(wall, EditWish("remove_background")).getchannel("A")
    assert alpha.getpixel((60, 60)) == 255
    assert alpha.getpixel((3, 3)) == 0
    inside = sum(alpha.histogram()[128:])
    assert abs(inside - sum(ball.histogram()[128:])) < 0.06 * inside


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(sorted(ROOMS)), min_size=1, max_size=5),
    st.floats(0.01, 400, allow_nan=False),
    st.tuples(st.integers(16, 90), st.integers(16, 90)),
    st.sampled_from(["RGB", "RGBA"]),
)
def test_whatever_is_wished_gives_a_picture_in_bounds_or_a_refusal(names, amount, size, mode):
    wishes = tuple(replace(EditWish(name), amount=amount) for name in names)
    try:
        after = edited(half_and_half(mode, size), *wishes)
    except InvalidRequest as refused:
        assert refused.faults  # noqa: PT017 (either outcome is right)
    else:
        assert min(after.size) >= 1
        assert max(after.size) <= 6000
