"""Drawings made from Noto's own by changing colours (Apache-2.0, as the originals; NOTICE says so)."""

import re

from .drawing import shade

HORN = (
    '<path d="M16 21 L1 -10 L27 15Z" fill="#f2c445"/><path d="M12 14 L21 7 M8 5 L15 -0.5 M14.5 19 L25 12" '
    'stroke="#c48f1e" stroke-width="1.6" fill="none"/>'
)


def unicorn(horse: str) -> str:
    """Return Noto's horse as a white unicorn with a pink mane."""

    def recolour(found: re.Match[str]) -> str:
        red, green, blue = (int(found[1][place : place + 2], 16) for place in (0, 2, 4))
        light = (red * 3 + green * 6 + blue) / 10
        if light < 80:
            return found[0]
        if light > 145:
            return shade("#e9e6f4", (light - 165) / 100)
        return shade("#e58ac6", (light - 105) / 110)

    body = re.sub(r"#([0-9a-fA-F]{6})\b", recolour, horse)
    body = re.sub(r'viewBox="[^"]+"', 'viewBox="-6 -14 140 142"', body, count=1)
    return body.replace("</svg>", HORN + "</svg>")
