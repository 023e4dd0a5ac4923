"""From a scene to a picture: the place, its subjects, the weather before them, the medium it is painted in."""

from dataclasses import replace

from PIL import Image
from PIL.Image import Resampling

from mayfly.painter.canvas import blank_canvas
from mayfly.painter.composition import compose
from mayfly.painter.elements.extras import paint_extras
from mayfly.painter.elements.framing import frame
from mayfly.painter.elements.weather import paint_shower, paint_weather
from mayfly.painter.grading import graded
from mayfly.painter.places import paint_place
from mayfly.painter.styles import apply_style
from mayfly.scene.spec import Scene

MAX_PAINTED_SIDE = 1024
"""Larger pictures are painted at this size and enlarged before the style pass gives them their fine texture."""


_LARGE = 640 * 640


def paint(scene: Scene, width: int, height: int, seed: int) -> Image.Image:
    """Return the RGB picture of a scene; the same pixels for the same arguments.

    The composition depends on the seed and the proportions only, so 512x512 and 1024x1024 show the same picture.
    """
    scale = min(1.0, MAX_PAINTED_SIDE / max(width, height))
    size = (max(16, round(width * scale)), max(16, round(height * scale)))
    if size[0] * size[1] > _LARGE:
        # Smaller ones gain nothing by it.
        from mayfly.painter.memory import keep_freed_memory

        keep_freed_memory()
    clearing = scene.weather in ("rain", "storm") and "rainbow" in scene.features
    # A rainbow stands before a shower that the sun shines into: the sky is clear, and few drops still fall.
    canvas = blank_canvas(replace(scene, weather="clear") if clearing else scene, size, seed)
    stage = paint_place(canvas)
    canvas.image = stage.image
    paint_extras(canvas)
    stage.image = canvas.image
    compose(stage, canvas.scene)
    canvas.image = stage.image
    frame(canvas, stage)
    paint_weather(canvas)
    if clearing:
        paint_shower(canvas)
    image, cast = graded(canvas.image, scene), stage.cast
    if image.size != (width, height):
        image = image.resize((width, height), Resampling.BICUBIC)
        cast = cast.resize((width, height), Resampling.BILINEAR) if cast else None
    return apply_style(scene.style, image, seed, cast)
