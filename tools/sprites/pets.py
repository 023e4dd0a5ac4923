# ruff: noqa: E501 - path data reads best on one line
"""Cats and dogs at rest and in motion, and a bird on the wing; they look to the left."""

from .animals import eye
from .drawing import Drawing, Sheet, shade

GINGER, CREAM, BLACK, PINK = "#e8954a", "#fbeeda", "#34343e", "#f0a8a8"


def cat_head(d: Drawing, x: float, y: float, fur: str, light: str, *, asleep: bool = False) -> None:
    """Draw a cat's head about (x, y), some 84 units wide."""
    for turn in (-1, 1):
        d.path(
            f"M{x + 12 * turn} {y - 30} L{x + 38 * turn} {y - 58} C{x + 44 * turn} {y - 38} {x + 44 * turn} {y - 20} {x + 40 * turn} {y - 8}Z",
            fur,
        )
        d.path(
            f"M{x + 20 * turn} {y - 30} L{x + 35 * turn} {y - 47} C{x + 38 * turn} {y - 36} {x + 38 * turn} {y - 26} {x + 36 * turn} {y - 18}Z",
            PINK,
        )
    d.path(
        f"M{x - 44} {y} C{x - 44} {y - 30} {x - 22} {y - 38} {x} {y - 38} C{x + 22} {y - 38} {x + 44} {y - 30} {x + 44} {y} C{x + 44} {y + 24} {x + 22} {y + 36} {x} {y + 36} C{x - 22} {y + 36} {x - 44} {y + 24} {x - 44} {y}Z",
        fur,
    )
    if fur != BLACK:
        d.line(
            f"M{x - 10} {y - 36} V{y - 22} M{x} {y - 38} V{y - 22} M{x + 10} {y - 36} V{y - 22}",
            shade(fur, -0.28),
            4,
            0.8,
        )
    d.path(
        f"M{x - 24} {y + 14} C{x - 20} {y + 2} {x - 6} {y + 4} {x} {y + 8} C{x + 6} {y + 4} {x + 20} {y + 2} {x + 24} {y + 14} C{x + 22} {y + 32} {x - 22} {y + 32} {x - 24} {y + 14}Z",
        light,
    )
    for turn in (-1, 1):
        if asleep:
            d.line(
                f"M{x + 12 * turn} {y - 2} Q{x + 19 * turn} {y + 5} {x + 27 * turn} {y - 2}",
                "#3a2a26" if fur != BLACK else "#a8a8b8",
                3.4,
            )
        else:
            d.dot(x + 19 * turn, y - 4, 8.5, 9.5, "#b8d85a" if fur != BLACK else "#f2c63f")
            d.dot(x + 19 * turn, y - 4, 4.2, 8.2, "#23201f")
            d.dot(x + 17 * turn - 1, y - 8, 2.2, 2.6, "#ffffff", 0.95)
        d.line(
            f"M{x + 24 * turn} {y + 16} L{x + 52 * turn} {y + 11} M{x + 24 * turn} {y + 20} L{x + 52 * turn} {y + 23}",
            "#ffffff" if fur == BLACK else shade(fur, -0.35),
            1.6,
            0.7,
        )
    d.path(
        f"M{x - 6} {y + 8} H{x + 6} C{x + 5} {y + 14} {x + 2} {y + 15} {x} {y + 15} C{x - 2} {y + 15} {x - 5} {y + 14} {x - 6} {y + 8}Z",
        "#d9717a",
    )
    d.line(
        f"M{x} {y + 15} V{y + 19} M{x - 8} {y + 20} Q{x - 4} {y + 24} {x} {y + 19} Q{x + 4} {y + 24} {x + 8} {y + 20}",
        "#6b3a34",
        2.2,
    )


def standing_cat(d: Drawing, fur: str, light: str) -> None:
    """Draw a cat on its four legs, its tail up."""
    d.line("M232 132 C262 120 272 80 256 44 C252 34 262 26 270 34", fur, 17)
    for x in (122, 218):
        d.box(x - 11, 140, 22, 70, shade(fur, -0.2), 10)
    d.path(
        "M74 116 C100 92 190 94 230 108 C252 122 252 158 238 172 C200 184 120 184 92 172 C72 158 64 132 74 116Z", fur
    )
    if fur != BLACK:
        for x in (140, 164, 188, 212):
            d.line(f"M{x} 101 Q{x + 5} 116 {x + 1} 132", shade(fur, -0.26), 6, 0.7)
    d.path("M84 120 C96 118 110 130 110 150 C106 168 96 176 90 172 C76 158 74 132 84 120Z", light)
    for x in (96, 196):
        d.path(
            f"M{x - 13} 146 H{x + 13} L{x + 11} 206 C{x + 14} 216 {x - 20} 216 {x - 18} 206 C{x - 16} 200 {x - 12} 198 {x - 12} 196Z",
            fur,
        )
        d.path(f"M{x - 12} 198 H{x + 12} L{x + 11} 208 C{x + 12} 216 {x - 20} 216 {x - 18} 207Z", light)
    cat_head(d, 76, 82, fur, light)


def sleeping_cat(d: Drawing, fur: str, light: str) -> None:
    """Draw a cat curled up asleep."""
    d.path("M30 120 C26 64 90 30 160 34 C226 38 264 80 260 124 C256 158 200 168 140 168 C80 168 34 156 30 120Z", fur)
    if fur != BLACK:
        for x, y in ((130, 40), (160, 38), (190, 44), (218, 58), (240, 80)):
            d.line(f"M{x} {y} Q{x - 4} {y + 18} {x - 10} {y + 32}", shade(fur, -0.26), 7, 0.7)
    d.path("M60 150 C110 166 190 166 244 140 C258 150 240 168 200 172 C150 178 90 176 62 166Z", shade(fur, -0.1))
    d.line("M250 118 C262 156 200 172 130 164", shade(fur, 0.06), 22)
    d.dot(128, 164, 12, 11, light)
    d.path("M110 160 C96 166 74 168 66 160 C62 150 84 146 100 148Z", light)
    cat_head(d, 76, 112, fur, light, asleep=True)


def sitting_cat(d: Drawing, fur: str, light: str) -> None:
    """Draw a cat that sits."""
    d.line("M168 226 C216 232 230 200 214 172 C208 160 216 150 226 154", fur, 17)
    d.path("M66 112 C52 160 44 206 62 232 H168 C188 206 176 150 138 112Z", fur)
    d.path("M78 118 C72 150 74 186 84 220 H114 C124 186 126 150 122 118Z", light)
    d.path("M140 174 C164 166 184 190 178 218 C172 234 150 236 134 234 C124 220 124 184 140 174Z", shade(fur, -0.08))
    for x in (82, 114):
        d.box(x - 12, 150, 24, 84, shade(fur, 0.04), 11)
        d.path(
            f"M{x - 12} 222 H{x + 12} V230 C{x + 12} 240 {x - 18} 240 {x - 18} 230 C{x - 18} 224 {x - 14} 222 {x - 12} 222Z",
            light,
        )
    cat_head(d, 98, 86, fur, light)


def sleeping_dog(d: Drawing) -> None:
    """Draw a dog that lies asleep."""
    fur, patch = "#e9cfae", "#a8724a"
    d.line("M266 150 C296 146 300 120 288 108", fur, 15)
    d.path("M90 120 C100 70 190 56 240 80 C282 100 290 150 262 170 H86 C72 156 80 134 90 120Z", fur)
    d.path("M180 70 C214 64 250 84 256 112 C236 124 196 116 180 70Z", patch)
    d.path("M206 130 C236 118 268 140 262 170 H196 C186 156 190 138 206 130Z", shade(fur, -0.06))
    d.path("M196 156 C180 158 166 164 168 172 H236 V160Z", shade(fur, 0.2))
    d.path("M120 158 C86 158 30 160 24 168 C24 176 40 178 60 178 H130Z", shade(fur, 0.2))
    d.path(
        "M40 124 C46 92 84 80 112 92 C140 104 142 150 116 164 C96 172 60 172 40 168 C16 168 8 156 12 146 C18 136 34 138 40 124Z",
        fur,
    )
    d.path("M84 88 C104 82 136 92 138 122 C136 150 118 158 108 146 C96 130 96 110 84 88Z", patch)
    d.oval(15, 148, 10, 8, "#2e2422")
    d.line("M48 128 Q58 136 68 128", "#3a2a26", 4)
    d.line("M22 160 Q40 166 56 158", "#7a5238", 3)


def flying_bird(d: Drawing) -> None:
    """Draw a small blue bird on the wing."""
    blue = "#4f8fd0"
    d.path(
        "M128 92 C140 50 176 20 226 6 C222 26 230 36 216 48 C220 62 208 72 194 82 C182 96 164 106 146 112Z",
        shade(blue, -0.15),
    )
    d.path("M150 126 L246 146 C232 152 236 160 224 166 C206 168 180 160 152 148Z", shade(blue, -0.25))
    d.path("M40 98 C52 74 84 72 112 86 C150 98 176 124 182 146 C150 162 96 160 66 140 C46 128 36 112 40 98Z", blue)
    d.path("M48 118 C70 112 104 124 130 146 C110 156 86 152 66 140 C56 134 50 126 48 118Z", "#fbf3e4")
    d.path(
        "M108 92 C90 54 50 30 8 34 C22 44 20 54 34 60 C36 74 54 84 70 94 C84 104 100 108 120 108Z", shade(blue, 0.12)
    )
    d.path("M40 100 L16 108 L44 116Z", "#f2a52c")
    eye(d, 60, 98, 5)


def running_dog(d: Drawing) -> None:
    """Draw a dog that runs."""
    fur, patch = "#e9cfae", "#a8724a"
    d.line("M236 96 C262 84 276 60 272 40", fur, 14)
    d.line("M112 138 L72 176 M212 132 L262 172", shade(fur, -0.2), 20)
    d.path("M70 92 C100 72 190 70 232 88 C254 104 244 138 220 146 C180 150 120 154 92 142 C70 132 60 108 70 92Z", fur)
    d.path("M150 76 C180 70 214 80 222 98 C204 114 164 112 150 76Z", patch)
    d.line("M100 138 L48 150 M206 136 L232 186", fur, 22)
    d.path("M40 140 C28 140 22 150 30 158 H56Z M226 180 C216 188 222 198 234 196 L248 190Z", shade(fur, 0.2))
    d.path(
        "M34 58 C40 26 84 18 106 36 C124 58 112 96 88 104 C66 108 46 104 30 98 C10 98 4 86 8 78 C16 68 30 72 34 58Z",
        fur,
    )
    d.path("M78 24 C100 20 130 30 138 58 C128 76 112 74 102 60 C94 48 90 36 78 24Z", patch)
    d.oval(12, 80, 9, 7.5, "#2e2422")
    eye(d, 56, 58, 5.5)
    d.path("M28 96 C34 112 52 118 56 102Z", "#e0707a")
    d.line("M20 92 Q40 100 60 92", "#7a5238", 3)


def cats(fur: str, light: str, prefix: str) -> dict[str, Sheet]:
    """Return a coat's cat standing, sitting and asleep."""
    return {
        prefix: (282, 218, lambda d: standing_cat(d, fur, light)),
        f"{prefix}-sitting": (240, 244, lambda d: sitting_cat(d, fur, light)),
        f"{prefix}-sleeping": (280, 184, lambda d: sleeping_cat(d, fur, light)),
    }


SHEETS: dict[str, Sheet] = {
    **cats(GINGER, CREAM, "cat"), **cats(BLACK, "#4a4a56", "black-cat"),
    "dog-sleeping": (304, 184, sleeping_dog), "dog-running": (284, 202, running_dog), "bird-flying": (250, 170, flying_bird),
}  # fmt: skip
