"""People who belong together, drawn as one: what measures a word such as family, and stands for it where one picture
must. In a scene the painter casts each member anew (facts.toml, [companies])."""

import re

from .drawing import Drawing
from .figures import LOOKS, figure

STEPS = {"family-man-woman-girl-boy": (("man-full", 70), ("woman-full", 150), ("girl-full", 0), ("boy-full", 215))}
"""Id -> (figure, how far from the left edge) from back to front, in units of the figures' drawing."""
_WIDTH, _HEIGHT = 280, 290


def _named_apart(svg: str, mark: str) -> str:
    """Return the inside of a drawing whose gradients bear names of their own."""
    inner = re.sub(r"^<svg[^>]*>|</svg>$", "", svg)
    return re.sub(r'(id="|url\(#)', rf"\g<1>{mark}", inner)


def groups() -> dict[str, str]:
    """Return id -> SVG of every group."""
    drawn = {}
    for name, members in STEPS.items():
        d = Drawing(_WIDTH + max(step for _, step in members), _HEIGHT)
        for place, (member, step) in enumerate(members):
            look = LOOKS[member]
            d.open(f"translate({step} {0 if look.build != 'child' else 50})")
            d.shapes.append(_named_apart(figure(look), f"m{place}"))
            d.close()
        drawn[name] = d.svg()
    return drawn
