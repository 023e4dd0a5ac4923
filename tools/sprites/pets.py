# ruff: noqa: E501 - path data reads best on one line
"""Dogs at rest and in motion, and a bird on the wing; they look to the left."""

from .animals import eye
from .dogs import FUR, LIGHT, PATCH
from .drawing import Drawing, Sheet, shade


def sleeping_dog(d: Drawing) -> None:
    """Draw a dog that lies asleep."""
    fur, patch, light = FUR, PATCH, LIGHT
    d.line("M266 150 C296 146 300 120 288 108", fur, 15)
    d.path("M90 120 C100 70 190 56 240 80 C282 100 290 150 262 170 H86 C72 156 80 134 90 120Z", fur)
    d.path("M180 70 C214 64 250 84 256 112 C236 124 196 116 180 70Z", patch)
    d.path("M206 130 C236 118 268 140 262 170 H196 C186 156 190 138 206 130Z", shade(fur, -0.06))
    d.path("M196 156 C180 158 166 164 168 172 H236 V160Z", light)
    d.path("M120 158 C86 158 30 160 24 168 C24 176 40 178 60 178 H130Z", light)
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
    fur, patch, light = FUR, PATCH, LIGHT
    d.line("M236 96 C262 84 276 60 272 40", fur, 14)
    d.line("M112 138 L72 176 M212 132 L262 172", shade(fur, -0.2), 20)
    d.path("M70 92 C100 72 190 70 232 88 C254 104 244 138 220 146 C180 150 120 154 92 142 C70 132 60 108 70 92Z", fur)
    d.path("M150 76 C180 70 214 80 222 98 C204 114 164 112 150 76Z", patch)
    d.line("M100 138 L48 150 M206 136 L232 186", fur, 22)
    d.path("M40 140 C28 140 22 150 30 158 H56Z M226 180 C216 188 222 198 234 196 L248 190Z", light)
    d.path(
        "M34 58 C40 26 84 18 106 36 C124 58 112 96 88 104 C66 108 46 104 30 98 C10 98 4 86 8 78 C16 68 30 72 34 58Z",
        fur,
    )
    d.path("M78 24 C100 20 130 30 138 58 C128 76 112 74 102 60 C94 48 90 36 78 24Z", patch)
    d.oval(12, 80, 9, 7.5, "#2e2422")
    eye(d, 56, 58, 5.5)
    d.path("M28 96 C34 112 52 118 56 102Z", "#e0707a")
    d.line("M20 92 Q40 100 60 92", "#7a5238", 3)


SHEETS: dict[str, Sheet] = {
    "dog-sleeping": (304, 184, sleeping_dog), "dog-running": (284, 202, running_dog), "bird-flying": (250, 170, flying_bird),
}  # fmt: skip
