# ruff: noqa: E501 - path data reads best on one line
"""Animals that Noto shows only as a face: whole ones, from the side, looking to the left."""

from collections.abc import Callable
from dataclasses import dataclass

from .drawing import Drawing, shade

Draw = Callable[[Drawing, "Coat"], None]


@dataclass(frozen=True, slots=True)
class Coat:
    """Colours of an animal: fur, belly and muzzle, legs' ends, nose."""

    fur: str
    light: str
    socks: str
    tail: str = ""
    nose: str = "#2e2422"


def eye(d: Drawing, x: float, y: float, size: float = 4.0) -> None:
    """Draw one eye with its spark."""
    d.dot(x, y, size, size * 1.2, "#2a1f1c")
    d.dot(x - size * 0.3, y - size * 0.45, size * 0.35, size * 0.38, "#ffffff", 0.95)


def legs(
    d: Drawing, coat: Coat, places: tuple[int, ...], top: int, foot: int, wide: int, sock: int, *, far: bool
) -> None:
    """Draw legs from y = top to y = foot; far ones are darker."""
    fur = shade(coat.fur, -0.28) if far else coat.fur
    end = shade(coat.socks, -0.25) if far else coat.socks
    for x in places:
        h = wide / 2
        d.path(
            f"M{x - h} {top} L{x + h} {top} L{x + h * 0.82} {foot - 6} Q{x + h * 0.82} {foot} {x} {foot} L{x - h * 1.1} {foot} "
            f"Q{x - h * 1.5} {foot} {x - h * 1.3} {foot - 7} L{x - h * 0.8} {foot - 11}Z",
            fur,
        )
        d.path(
            f"M{x - h * 0.82} {foot - sock} L{x + h * 0.85} {foot - sock} L{x + h * 0.82} {foot - 6} Q{x + h * 0.82} {foot} {x} {foot} "
            f"L{x - h * 1.1} {foot} Q{x - h * 1.5} {foot} {x - h * 1.3} {foot - 7}Z",
            end,
        )


def canine_head(d: Drawing, coat: Coat) -> None:
    """Draw a fox's or a wolf's head at (70, 80)."""
    dark = shade(coat.socks, -0.1)
    d.path("M88 58 L98 18 L116 56Z", shade(coat.fur, -0.2))
    d.path("M93 54 L99 28 L110 54Z", dark)
    d.path(
        "M50 60 C48 44 70 38 86 42 C106 46 116 62 112 84 C110 100 96 112 80 110 C66 110 58 104 44 104 C34 104 22 100 22 94 "
        "C24 88 34 88 40 82 C44 76 48 68 50 60Z",
        coat.fur,
    )
    d.path(
        "M112 78 L124 92 L114 94 L118 106 L104 104 C98 112 80 116 66 107 C58 104 50 104 40 103 C32 102 24 99 22 94 C34 92 46 96 58 92 "
        "C74 88 88 92 96 84Z",
        coat.light,
    )
    d.path("M56 56 L54 16 L80 44Z", coat.fur)
    d.path("M59.5 48 L58.5 27 L72 44Z", dark)
    d.dot(24, 92, 6.5, 5.5, coat.nose)
    d.dot(22.5, 90, 2, 1.3, "#ffffff", 0.6)
    eye(d, 64, 74)
    d.line("M30 100 Q42 106 52 101", shade(coat.socks, -0.3), 1.8, 0.8)


def fox_tail(d: Drawing, coat: Coat) -> None:
    """Draw a thick tail with a light tip."""
    d.path("M182 128 C214 128 222 96 214 62 C242 86 250 134 222 160 C206 172 188 160 180 148Z", coat.fur)
    d.path("M214 62 C224 70 233 83 236 97 C226 92 222 98 216 90 C219 80 217 70 214 62Z", coat.tail)


def wolf_tail(d: Drawing, coat: Coat) -> None:
    """Draw a hanging bushy tail."""
    d.path(
        "M180 120 C206 116 226 132 228 172 C230 190 224 198 220 200 C208 190 206 170 196 158 C190 150 184 148 178 146Z",
        coat.fur,
    )
    d.path("M228 172 C230 190 224 198 220 200 C215 196 212 190 210 183 C217 184 222 178 228 172Z", coat.tail)


def canine(d: Drawing, coat: Coat, tail: Draw) -> None:
    """Draw a slim four-legged body with a canine head."""
    tail(d, coat)
    legs(d, coat, (108, 182), 140, 214, 17, 30, far=True)
    d.path(
        "M86 96 C110 100 150 102 176 110 C196 118 200 140 196 158 L192 172 C182 176 172 168 164 160 C140 166 116 164 104 156 "
        "C84 148 78 116 86 96Z",
        coat.fur,
    )
    legs(d, coat, (92, 168), 140, 218, 19, 32, far=False)
    d.path("M158 130 C164 112 190 112 196 136 C199 152 190 168 177 172 L159 172 C156 160 154 146 158 130Z", coat.fur)
    d.path("M78 100 C90 96 104 104 106 118 C106 136 98 152 88 150 C80 140 74 118 78 100Z", coat.light)
    canine_head(d, coat)


def fox() -> str:
    """Return a red fox."""
    d = Drawing(260, 230)
    canine(d, Coat("#ee7b32", "#fdf3e4", "#4b2f2a", "#fdf3e4"), fox_tail)
    return d.svg()


def wolf() -> str:
    """Return a grey wolf."""
    d = Drawing(260, 230)
    canine(d, Coat("#8d97a6", "#e6e9ee", "#6b7482", "#5d6674"), wolf_tail)
    d.flat("M88 96 C110 100 150 100 178 111 C186 114 190 120 190 126 C160 114 120 112 92 106Z", "#4b5361", 0.45)
    return d.svg()


def bear(coat: Coat, *, panda: bool = False) -> str:
    """Return a bear on four legs; a panda has its own pattern."""
    d = Drawing(260, 230)
    dark = coat.socks
    d.oval(222, 118, 11, 11, coat.fur)
    legs(d, coat if not panda else Coat(dark, dark, dark), (112, 200), 150, 212, 32, 20, far=True)
    d.path(
        "M78 92 C100 66 170 62 204 84 C230 102 232 150 222 178 C196 188 110 190 88 178 C66 160 62 118 78 92Z", coat.fur
    )
    if panda:
        d.path(
            "M84 84 C96 74 112 70 126 70 C132 110 132 150 126 184 C110 184 96 182 88 178 C66 160 62 118 84 84Z", dark
        )
    near = Coat(dark, dark, dark) if panda else coat
    for x in (98, 188):
        d.oval(x, 152, 24 if x > 100 else 21, 26, near.fur)
    legs(d, near, (96, 184), 158, 218, 38, 18, far=False)
    if not panda:
        d.path(
            "M164 130 C172 108 206 110 214 138 C218 160 210 178 200 184 L168 184 C160 166 158 146 164 130Z", coat.fur
        )
    ear = dark if panda else coat.fur
    for x, y in ((48, 52), (104, 50)):
        d.oval(x, y, 14, 14, ear)
        d.dot(x, y + 1, 7, 7, shade(ear, -0.3) if not panda else shade(ear, 0.12), 0.7)
    d.path("M34 86 C34 56 54 44 76 44 C102 44 120 60 120 88 C120 114 100 126 76 126 C52 126 34 112 34 86Z", coat.fur)
    if panda:
        d.path("M46 82 C46 72 58 70 62 78 C64 88 56 98 50 96 C46 94 45 88 46 82Z", dark)
        d.path("M94 78 C90 70 80 72 80 80 C80 90 88 98 94 94 C98 90 97 84 94 78Z", dark)
        d.dot(54, 83, 3.8, 4.4, "#ffffff")
        d.dot(86, 83, 3.8, 4.4, "#ffffff")
    d.oval(66, 102, 23, 17, coat.light)
    eye(d, 54, 83, 3.6)
    eye(d, 86, 83, 3.6)
    d.path("M56 94 C58 90 74 90 76 94 C76 100 70 103 66 103 C62 103 56 100 56 94Z", coat.nose)
    d.line("M66 103 V108 M57 110 Q62 113 66 108 Q71 113 77 109", coat.nose, 2)
    return d.svg()


def lion(*, mane: bool = True) -> str:
    """Return a lion."""
    coat = Coat("#e9ad4f", "#fbe6bd", "#dfa045")
    d = Drawing(270, 230)
    d.line("M206 116 Q246 112 244 68", shade(coat.fur, -0.08), 8)
    d.path("M244 76 C230 68 232 48 246 38 C256 48 258 68 244 76Z", "#96552a")
    legs(d, coat, (116, 198), 146, 212, 21, 14, far=True)
    d.path(
        "M86 100 C110 88 170 92 198 104 C220 116 220 150 210 170 C196 176 186 170 176 164 C150 170 120 170 104 164 C84 154 78 122 86 100Z",
        coat.fur,
    )
    legs(d, coat, (100, 186), 146, 218, 24, 14, far=False)
    d.path("M170 136 C178 114 206 114 212 140 C215 158 208 172 199 178 L174 178 C168 164 166 150 170 136Z", coat.fur)
    if mane:
        d.path(
            "M76 22 C96 14 116 26 120 40 C136 52 140 74 132 90 C136 110 124 132 108 138 C98 154 78 158 66 148 C46 150 32 136 32 120 "
            "C18 108 16 84 26 70 C24 48 38 32 54 32 C60 26 68 22 76 22Z",
            "#96552a",
        )
        d.path(
            "M76 34 C92 28 108 38 110 50 C122 60 124 78 118 92 C120 108 110 122 98 126 C88 138 74 138 66 132 C50 134 40 122 40 110 "
            "C30 98 30 82 38 72 C36 54 48 42 60 42Z",
            "#b56d33",
        )
    for x in (50, 102):
        d.oval(x, 50, 11, 11, coat.fur)
        d.dot(x, 51, 5.5, 5.5, "#96552a", 0.6)
    d.path("M40 80 C40 56 56 46 76 46 C98 46 112 58 112 82 C112 106 96 120 76 120 C54 120 40 106 40 80Z", coat.fur)
    d.oval(68, 101, 20, 15, coat.light)
    eye(d, 58, 78, 3.8)
    eye(d, 88, 78, 3.8)
    d.path("M59 91 H77 C77 97 72 101 68 101 C64 101 59 97 59 91Z", "#7a3b2c")
    d.line("M68 101 V106 M58 108 Q63 112 68 106 Q73 112 79 108", "#7a3b2c", 2)
    d.line("M52 66 Q58 63 63 66 M83 66 Q88 63 94 66", "#96552a", 2.4, 0.7)
    return d.svg()


def frog() -> str:
    """Return a sitting frog."""
    d = Drawing(220, 190)
    green, light = "#63b545", "#dff0b0"
    d.path("M150 110 C196 96 214 136 196 164 L206 176 C206 182 196 182 160 180 L140 150Z", shade(green, -0.12))
    d.path("M60 96 C80 78 140 80 166 112 C184 140 172 176 150 180 L76 180 C50 164 44 120 60 96Z", green)
    d.path("M62 116 C70 112 100 120 106 150 C108 168 100 180 92 180 L78 180 C56 168 52 136 62 116Z", light)
    d.path("M150 120 C186 108 200 150 178 168 C190 170 196 174 194 181 L138 181 C126 160 130 130 150 120Z", green)
    d.path(
        "M96 130 C110 130 112 160 104 172 C112 174 114 181 110 182 L70 182 C66 176 74 172 86 172 C84 158 86 130 96 130Z",
        shade(green, 0.08),
    )
    d.oval(52, 46, 19, 19, green)
    d.oval(104, 44, 19, 19, green)
    d.path("M22 80 C22 52 56 44 80 44 C108 44 136 54 136 84 C136 112 110 122 80 122 C46 122 22 110 22 80Z", green)
    d.path("M26 90 C44 106 112 106 132 90 C128 114 106 122 80 122 C50 122 30 112 26 90Z", light)
    for x, y in ((50, 44), (102, 42)):
        d.dot(x, y, 12, 12, "#fdfdf4")
        eye(d, x - 2, y + 1, 6.5)
    d.line("M30 88 Q78 108 128 86", "#2f6a2a", 3)
    d.dot(40, 94, 7, 4, "#ef8a7a", 0.4)
    d.dot(118, 92, 7, 4, "#ef8a7a", 0.4)
    return d.svg()


def koala() -> str:
    """Return a sitting koala."""
    d = Drawing(200, 220)
    grey, light = "#9aa3ae", "#eceef1"
    d.path("M56 120 C40 160 44 200 60 212 L150 212 C168 196 166 150 148 120Z", grey)
    d.oval(102, 168, 32, 40, light)
    for x, turn in ((62, 1), (142, -1)):
        d.line(f"M{x} 134 Q{x - 10 * turn} 160 {x + 14 * turn} 172", shade(grey, -0.1), 20)
        d.oval(x + 2 * turn, 208, 22, 12, shade(grey, -0.05))
    for x in (38, 166):
        d.oval(x, 58, 30, 30, grey)
        d.dot(x, 60, 18, 18, "#e9c9cf", 0.9)
    d.path("M44 84 C44 46 72 30 102 30 C132 30 160 46 160 84 C160 116 134 134 102 134 C70 134 44 116 44 84Z", grey)
    d.path("M92 78 C92 66 112 66 112 78 C116 98 112 108 102 108 C92 108 88 98 92 78Z", "#3a3a42")
    eye(d, 74, 80, 4.5)
    eye(d, 130, 80, 4.5)
    d.line("M92 118 Q102 124 112 118", "#3a3a42", 2.5)
    return d.svg()


def animals() -> dict[str, str]:
    """Return id -> SVG of the animals."""
    return {
        "fox-full": fox(),
        "wolf-full": wolf(),
        "bear-full": bear(Coat("#8a5a3a", "#d6ac82", "#74492e")),
        "polar-bear-full": bear(Coat("#eef1f3", "#ffffff", "#e2e7ea")),
        "panda-full": bear(Coat("#f6f6f4", "#ffffff", "#2e2f36"), panda=True),
        "lion-full": lion(),
        "lioness-full": lion(mane=False),
        "frog-full": frog(),
        "koala-full": koala(),
    }
