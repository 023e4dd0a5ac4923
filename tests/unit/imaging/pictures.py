"""Pictures to encode, and a recipe for them."""

import random
from dataclasses import replace

from PIL import Image, ImageDraw, ImageFilter

from mayfly.generate.recipe import Recipe

RECIPE = Recipe(
    provider="painter", model="painter-1", renderer="1", prompt="a cat on a beach", negative_prompt="people",
    width=96, height=64, seed=4294967295, style="watercolor", output_format="png", quality=None,
    num_inference_steps=20, guidance_scale=7.0, metadata_level="full",
)  # fmt: skip


def recipe(**changes) -> Recipe:
    return replace(RECIPE, **changes)


def painted(width: int = 96, height: int = 64, mode: str = "RGB") -> Image.Image:
    """A picture with a gradient, flat shapes and a little noise, like a painted one."""
    stream = random.Random(width * 10000 + height)
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    draw = ImageDraw.Draw(image)
    for _ in range(40):
        x, y, size = stream.randrange(width), stream.randrange(height), stream.randrange(4, max(5, width // 4))
        draw.ellipse((x, y, x + size, y + size), fill=tuple(stream.randrange(256) for _ in range(3)))
    noise = Image.frombytes("L", (width, height), stream.randbytes(width * height))
    image = Image.blend(image, noise.filter(ImageFilter.GaussianBlur(1)).convert("RGB"), 0.08)
    if mode == "RGBA":
        image.putalpha(Image.radial_gradient("L").resize((width, height)))
    return image.convert(mode)
