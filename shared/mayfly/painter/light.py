"""The light of each time of day, as palettes; weather greys and dims them, the seed picks among them."""

import random
from dataclasses import dataclass, replace

from mayfly.painter.colour import luminance, mix, multiply, rgb
from mayfly.painter.stage import Colour, Light


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one light. `sky` runs from the zenith to the horizon; `tint` multiplies what stands in the light.

    `sun_height` is the sun's or moon's place between the top (0) and the horizon (1); `darkness` is 0 by day and
    up to 1 by night; `strength` is how hard the key light is.
    """

    sky: tuple[Colour, ...]
    sun: Colour
    haze: Colour
    tint: Colour
    cloud_lit: Colour
    cloud_shade: Colour
    water_far: Colour
    water_near: Colour
    sun_height: float
    darkness: float
    strength: float


def _palette(sky: str, rest: str, sun_height: float, darkness: float, strength: float) -> Palette:
    """Return a palette from hex codes: the sky's, then sun haze tint cloud-lit cloud-shade water-far water-near."""
    sun, haze, tint, cloud_lit, cloud_shade, water_far, water_near = (rgb(code) for code in rest.split())
    return Palette(
        sky=tuple(rgb(code) for code in sky.split()),
        sun=sun,
        haze=haze,
        tint=tint,
        cloud_lit=cloud_lit,
        cloud_shade=cloud_shade,
        water_far=water_far,
        water_near=water_near,
        sun_height=sun_height,
        darkness=darkness,
        strength=strength,
    )


PALETTES: dict[str, tuple[Palette, ...]] = {
    "day": (
        _palette("2b7bd4 63aeec a9d8f5 dff1f8", "fff6d8 c6dff0 ffffff ffffff a8c0dc 6cc0dc 155a8e", 0.28, 0.0, 0.55),
        _palette("3f9bd8 86c9ea c9e9ef f4f3dc", "fff0c4 dbe8df fffaea fffdf4 b7c6d2 86cfd0 1d7391", 0.42, 0.0, 0.6),
        _palette("1b5fb8 4a93dc 93c4ee cfe6f6", "ffffea b4cfe8 f4f9ff ffffff 96b2d8 4fa0d4 0f4a84", 0.2, 0.0, 0.55),
    ),
    "dawn": (
        _palette(
            "4568b0 8da6dc d9b4d4 f8c3b4 ffe2b4", "fff0cf e8c3c4 f6d3c9 ffded2 9a92c0 eebfba 3b5c94", 0.86, 0.1, 0.75
        ),
        _palette(
            "5b7fae a9bfd0 e6d3bd ffd79a ffe9b8", "fff6d2 f0d9b4 fbe2c2 fff0d4 b0a4a8 f0d3a2 4a7390", 0.8, 0.06, 0.8
        ),
        _palette(
            "3a4f96 6f7cc4 b893cc f0a3b0 ffc9a0", "ffe9cc d3a8c0 eec2c8 ffc8c4 7d74b4 e0a3b4 37447e", 0.9, 0.14, 0.75
        ),
    ),
    "sunset": (
        _palette(
            "2e2c68 71407f d05c74 ff955c ffd588", "fff0b8 e8906c ffc096 ffb78a 74406f ffa06a 3c2652", 0.84, 0.18, 0.95
        ),
        _palette(
            "24507c 5f87a0 d8a987 ffb45c ffe08a", "fff6c4 eab078 ffd0a0 ffcf94 8a6a74 f8b870 2a4a66", 0.78, 0.1, 0.95
        ),
        _palette(
            "3b1f5c 8a2f76 e2527c ff8a78 ffc79c", "ffe6b4 d87a86 ffb0a4 ff9f96 6c2f6e f4868a 40204e", 0.9, 0.2, 0.95
        ),
        _palette(
            "2b3a72 805f98 f08f80 ffb668 ffe39c", "fff4c0 f0a880 ffc69e ffc79a 7c5280 ffb07c 34305e", 0.86, 0.14, 0.95
        ),
    ),
    "night": (
        _palette("050a1e 0c1d48 1d3a74 3a5c94", "f4f1da 26406f 6f88c0 4c659c 121f44 34568e 071230", 0.3, 0.6, 0.6),
        _palette("0a0820 1d1650 3c2f7c 6a4f98", "f7ecd8 3f3570 8880c0 5f559c 1a1640 4a4088 0e0a2c", 0.26, 0.58, 0.6),
        _palette("04121e 08304a 12566e 2f8088", "f2f6dc 1b4a5c 6aa0ac 3f7886 0c2836 2c7682 051a28", 0.34, 0.58, 0.6),
    ),
}

# weather: share of grey, brightness of the grey, darkness added, hardness of the key light kept
_GREYING: dict[str, tuple[float, float, float, float]] = {
    "clear": (0.0, 1.0, 0.0, 1.0),
    "cloudy": (0.36, 1.0, 0.04, 0.55),
    "rain": (0.6, 0.82, 0.12, 0.25),
    "snow": (0.5, 1.06, 0.0, 0.3),
    "windy": (0.2, 1.02, 0.02, 0.8),
    "fog": (0.62, 1.1, 0.0, 0.2),
    "storm": (0.7, 0.5, 0.3, 0.3),
}


def palette_of(time: str, weather: str, draw: random.Random) -> Palette:
    """Return the palette of a time and a weather, one of several by the seed, slightly warmer or cooler."""
    palette = draw.choice(PALETTES[time])
    warmth = draw.uniform(-1, 1)
    cast = rgb("ffb070") if warmth > 0 else rgb("70a0ff")
    share = abs(warmth) * 0.07
    palette = replace(
        palette,
        sky=tuple(mix(colour, cast, share) for colour in palette.sky),
        haze=mix(palette.haze, cast, share),
        sun_height=palette.sun_height + draw.uniform(-0.07, 0.07),
    )
    return _under(palette, weather)


def _under(palette: Palette, weather: str) -> Palette:
    """Return the palette as the weather leaves it."""
    share, brightness, dusk, hardness = _GREYING[weather]

    def grey(colour: Colour) -> Colour:
        level = min(255, int(luminance(colour) * brightness))
        return mix(colour, (int(level * 0.95), int(level * 0.98), min(255, int(level * 1.03))), share)

    return replace(
        palette,
        sky=tuple(grey(colour) for colour in palette.sky),
        haze=grey(palette.haze),
        tint=multiply(grey(palette.tint), mix((255, 255, 255), (150, 160, 184), dusk * 2)),
        cloud_lit=grey(palette.cloud_lit),
        cloud_shade=grey(palette.cloud_shade),
        water_far=grey(palette.water_far),
        water_near=grey(palette.water_near),
        darkness=min(1.0, palette.darkness + dusk),
        strength=palette.strength * hardness,
    )


def light_of(palette: Palette, time: str, sun: tuple[float, float]) -> Light:
    """Return what subjects need to know of the light."""
    return Light(
        time=time,
        sun=sun,
        key=palette.sun,
        ambient=mix((255, 255, 255), palette.tint, 0.8),
        haze=palette.haze,
        shadow=mix(palette.sky[0], (6, 8, 20), 0.65),
        strength=palette.strength,
    )
