# ruff: noqa: E501 - path data reads best on one line
"""People, full length: one table of looks over one body, standing and seated (`...-riding`)."""

from . import body, hats, head, headdress, looks, trades, wardrobe
from .drawing import Drawing, shade
from .looks import Look

LOOKS = {**looks.LOOKS, **trades.LOOKS}
HATS = {**hats.HATS, **headdress.HATS}
PROPS = {**wardrobe.PROPS, **trades.PROPS}
DETAILS = {**wardrobe.DETAILS, **trades.DETAILS}
IN_FRONT = (*wardrobe.IN_FRONT, *trades.IN_FRONT)
BODY_SCALES = {"child": ".84 .70", "teen": ".92 .86"}
MARGIN = 60  # beside a figure, for what it carries


def special_hat(d: Drawing, kind: str, colour: str, skin: str) -> None:
    """Draw head-gear that hides part of the face: a knight's helmet or a ninja's mask."""
    if kind == "visor":
        d.path("M54 40 C52 10 66 4 80 4 C94 4 108 10 106 40 C106 58 96 70 80 70 C64 70 54 58 54 40Z", colour)
        d.path("M58 34 C70 30 90 30 102 34 L102 44 L84 46 L83 60 L77 60 L76 46 L58 44Z", "#23262e")
        d.line("M64 14 Q58 24 58 34", "#ffffff", 3, 0.5)
        for y in (54, 60):
            d.dot(66, y, 1.6, 1.6, "#3a424e")
            d.dot(94, y, 1.6, 1.6, "#3a424e")
        d.path("M80 6 C74 -14 88 -24 106 -18 C116 -14 120 -2 116 8 C106 -4 92 -6 84 6Z", "#c9303c")
        return
    d.path("M54 40 C52 12 66 6 80 6 C94 6 108 12 106 40 C106 58 96 68 80 68 C64 68 54 58 54 40Z", colour)
    d.path("M59 36 C70 32 90 32 101 36 L100 48 C90 52 70 52 60 48Z", skin)
    for x in (69, 88):
        d.dot(x, 42, 3, 3.6, head.DARK)
        d.line(f"M{x - 5} 37 L{x + 4} {38 if x < 80 else 36}", head.DARK, 2)
    d.path("M104 26 C116 22 124 28 128 38 C118 36 112 36 105 34Z", shade(colour, -0.15))


def lower(d: Drawing, look: Look, *, seated: bool) -> None:
    """Draw everything below the waist."""
    kind, colour = look.bottom
    if seated:
        if kind in ("trousers", "shorts"):
            body.seated_legs(d, colour, look.shoes, boots=look.boots)
        else:
            body.seated_skirt(d, colour, look.shoes, 172 if kind != "skirt-knee" else 160)
        return
    if kind in ("trousers", "shorts"):
        body.trousers(d, colour, look.skin, short=kind == "shorts")
    elif kind in ("dress", "skirt-knee", "skirt-long"):
        body.bare_legs(d, look.skin)
    body.shoes(d, look.shoes, boots=look.boots)
    if kind == "dress":
        body.skirt(d, colour, 172, 34)
    elif kind == "skirt-knee":
        body.skirt(d, colour, 168, 25)
    elif kind == "skirt-long":
        body.skirt(d, colour, 206, 32)
    elif kind == "gown":
        body.gown(d, colour)
    elif kind in ("robe", "ao_dai", "kimono"):
        {"robe": body.robe, "ao_dai": body.ao_dai, "kimono": body.kimono}[kind](d, colour)


def cape(d: Drawing, colour: str, *, seated: bool) -> None:
    """Draw a cape behind the body."""
    if seated:
        d.path("M62 72 C66 110 84 150 104 160 C116 156 118 110 98 72Z", colour)
    else:
        d.path("M62 72 C50 110 44 170 38 214 C60 222 100 222 122 214 C116 170 110 110 98 72Z", colour)


def wings(d: Drawing, colour: str) -> None:
    """Draw feathered wings behind the shoulders."""
    for turn in (-1, 1):
        for index, reach in enumerate((1.0, 0.84, 0.68)):
            tip, low = 80 + turn * (30 + 76 * reach), 30 + index * 26
            d.path(
                f"M{80 + 12 * turn} 84 C{80 + 40 * turn} {40 + index * 14} {80 + turn * 90 * reach:.0f} {low - 24} {tip:.0f} {low} "
                f"C{80 + turn * 96 * reach:.0f} {low + 40} {80 + turn * 60} {110 + index * 20} {80 + 14 * turn} {120 + index * 6}Z",
                shade(colour, -0.07 * index),
            )


def upper(d: Drawing, look: Look, *, seated: bool) -> None:
    """Draw torso, arms, what lies on them and what the hands hold, with the legs at their place between."""
    build = "woman" if look.build in BODY_SCALES else look.build
    pose = "down" if look.prop is None else "both" if look.prop[0] in IN_FRONT else "hold"
    left, right = body.ARMS["reins" if seated else pose]
    sleeve = None if look.sleeves == "none" else look.top
    far_sleeve = shade(sleeve, -0.12) if sleeve else None
    wide, long = (14 if build == "man" else 12), look.sleeves == "long"
    legs = look.bottom[0] in ("trousers", "shorts")
    before = seated and legs  # trousered legs that hang down cover the shirt's hem
    if not before:
        lower(d, look, seated=seated)
    if look.prop and pose == "hold" and not seated:
        PROPS[look.prop[0]](d, look.prop[1])
    body.arm(d, right, look.skin, far_sleeve, long=long, wide=wide)
    d.path("M72 56 L88 56 L89 74 C84 78 76 78 71 74Z", shade(look.skin, -0.14))
    d.path(body.TORSO[build], look.top)
    body.cloth(d, body.TORSO[build], look.top)
    if before:
        lower(d, look, seated=True)
    if build == "woman" and not long:
        d.path("M70 68 C74 78 86 78 90 68Z", look.skin)
    for name, colour in look.details:
        if not (seated and name in ("apron", "open_coat", "overalls")):
            DETAILS[name](d, colour)
    body.arm(d, left, look.skin, sleeve, long=long, wide=wide)
    if look.prop and pose == "both" and not seated:
        body.arm(d, right, look.skin, far_sleeve, long=long, wide=wide)
        PROPS[look.prop[0]](d, look.prop[1])


def face_and_hat(d: Drawing, look: Look) -> None:
    """Draw the head."""
    if look.hat and look.hat[0] in ("visor", "mask"):
        special_hat(d, *look.hat, look.skin)
        return
    head.face(d, look.skin, old=look.old, lashes=look.build == "woman" or "pigtails" in look.hair)
    if look.beard:
        head.beard(d, *look.beard)
    head.hair_front(d, *look.hair)
    if look.glasses:
        head.glasses(d)
    if look.hat:
        HATS[look.hat[0]](d, look.hat[1])


def figure(look: Look, *, seated: bool = False) -> str:
    """Return the figure as SVG, standing or seated."""
    d = Drawing(160 + 2 * MARGIN, 290)
    d.open(f"translate({MARGIN} 50)")
    if look.wings:
        wings(d, look.wings)
    head.hair_behind(d, *look.hair)
    d.shared = True
    scale = BODY_SCALES.get(look.build, "1")
    d.open(f"translate(80 64) scale({scale}) translate(-80 -64)")
    if look.cape:
        cape(d, look.cape, seated=seated)
    upper(d, look, seated=seated)
    d.close()
    d.shared = False
    d.dot(80, 65, 8.5, 4, shade(look.skin, -0.5), 0.3)
    face_and_hat(d, look)
    d.close()
    return d.svg()


def figures() -> dict[str, str]:
    """Return id -> SVG of every figure, standing, and seated as `<id>-riding`."""
    standing = {name: figure(look) for name, look in LOOKS.items()}
    seated = {f"{name}-riding": figure(look, seated=True) for name, look in LOOKS.items()}
    return {**standing, **seated}
