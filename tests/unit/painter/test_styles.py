"""Each medium looks like itself and keeps what the picture shows."""

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat
from PIL.Image import Resampling

from mayfly.painter.draws import draws
from mayfly.painter.fields import vertical
from mayfly.painter.styles import STYLE_MODULES, apply_style
from mayfly.refine.depiction import depict
from mayfly.scene.spec import STYLES

COLOURLESS = {"pencil", "charcoal", "ink", "line-art", "noir", "blueprint", "neon"}


@pytest.fixture
def picture():
    """A red disc on a blue-green gradient."""
    image = vertical((160, 160), [(0, (90, 150, 220)), (1, (60, 130, 70))])
    ImageDraw.Draw(image).ellipse((40, 40, 120, 120), fill=(214, 40, 46))
    return image


@pytest.mark.parametrize("style", sorted(set(STYLE_MODULES) - COLOURLESS))
def test_the_subject_keeps_its_colour_against_the_ground(picture, style):
    painted = apply_style(style, picture, 1)
    red, _green, blue = ImageStat.Stat(painted.crop((60, 60, 100, 100))).mean

    assert red > blue + 50


@pytest.mark.parametrize("style", sorted(STYLE_MODULES))
def test_a_medium_is_seen(picture, style):
    painted = apply_style(style, picture, 1)

    assert painted.size == picture.size
    assert painted.mode == "RGB"
    assert sum(ImageStat.Stat(ImageChops.difference(painted, picture)).mean) > 3


def test_every_style_of_a_scene_has_a_medium():
    assert set(STYLE_MODULES) == set(STYLES)
    assert len(set(STYLE_MODULES.values())) >= 24


@pytest.mark.parametrize("style", ["line-art", "blueprint", "neon", "ink", "charcoal"])
def test_subjects_are_outlined_whole_where_lines_are_drawn(picture, style):
    plain = Image.new("RGB", picture.size, (120, 120, 120))  # nothing to be seen but where the subject stands
    cast = Image.new("L", picture.size)
    ImageDraw.Draw(cast).ellipse((40, 40, 120, 120), fill=255)
    without, outlined = apply_style(style, plain, 1), apply_style(style, plain, 1, cast)
    changed = ImageChops.difference(without, outlined).convert("L").point([0] * 24 + [255] * 232)

    assert changed.crop((34, 70, 46, 90)).getbbox()
    assert changed.crop((114, 70, 126, 90)).getbbox()


@pytest.mark.parametrize(
    ("prompt", "style"),
    [
        ("a cat, ukiyo-e", "ukiyo-e"),
        ("con gà, tranh Đông Hồ", "dong-ho"),
        ("con ga, tranh dong ho", "dong-ho"),
        ("a cathedral, stained glass", "stained-glass"),
        ("tranh khảm con cá", "mosaic"),
        ("film noir detective", "noir"),
        ("a fox, low poly", "low-poly"),
        ("con mèo, dựng 3d", "3d"),
        ("a rose, line art", "line-art"),
        ("ảnh xưa một chiếc xe", "vintage"),
        ("phong cảnh thủy mặc", "ink"),
        ("a palm beach, vaporwave", "vaporwave"),
    ],
)
def test_style_words_of_both_languages_reach_their_medium(prompt, style):
    assert depict(prompt).style == style


def test_pencil_is_grey_on_pale_paper(picture):
    drawn = apply_style("pencil", picture, 1)
    saturation = drawn.convert("HSV").getchannel("S")

    assert ImageStat.Stat(saturation).mean[0] < 40
    disc, sky = drawn.crop((60, 60, 100, 100)), drawn.crop((4, 4, 34, 34))
    assert ImageStat.Stat(disc.convert("L")).mean[0] < ImageStat.Stat(sky.convert("L")).mean[0] - 15


def test_pixel_art_is_a_coarse_grid_of_few_colours():
    image = vertical((448, 448), [(0, (90, 150, 220)), (1, (60, 130, 70))])
    drawn = apply_style("pixel", image, 1)

    assert len(drawn.getcolors(100000)) <= 40
    coarse = drawn.resize((112, 112), Resampling.NEAREST)
    assert coarse.resize((448, 448), Resampling.NEAREST).tobytes() == drawn.tobytes()


def test_watercolour_leaves_bare_paper_at_its_border(picture):
    painted = apply_style("watercolor", picture, 1)

    assert min(painted.getpixel((1, 1))) > 225


@pytest.mark.parametrize("size", [(16, 16), (17, 300), (300, 17), (65, 64)])
@pytest.mark.parametrize("style", sorted(STYLE_MODULES))
def test_a_medium_suits_any_size(style, size):
    noise = Image.frombytes("RGB", size, draws(1, "test").randbytes(size[0] * size[1] * 3))

    assert apply_style(style, noise, 2).size == size


def test_a_style_without_a_medium_of_its_own_is_an_illustration(picture):
    assert apply_style("nothing-known", picture, 1).tobytes() == apply_style("default", picture, 1).tobytes()


@pytest.mark.parametrize("style", ["watercolor", "oil", "mosaic"])
def test_subjects_are_drawn_with_more_care_than_what_is_round_them(style):
    fine = Image.new("RGB", (256, 256), (120, 160, 90))
    pen = ImageDraw.Draw(fine)
    for x in range(60, 196, 8):
        pen.rectangle((x, 60, x + 3, 195), fill=(200, 60, 50))
    cast = Image.new("L", fine.size)
    ImageDraw.Draw(cast).rectangle((56, 56, 199, 199), fill=255)

    def contrast(painted):
        return ImageStat.Stat(painted.convert("RGB").getchannel("G").crop((70, 70, 186, 186))).stddev[0]

    assert contrast(apply_style(style, fine, 1, cast)) > 1.1 * contrast(apply_style(style, fine, 1))
