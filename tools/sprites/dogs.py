# ruff: noqa: E501 - path data reads best on one line
"""Dogs standing and sitting; they look to the left, the face towards us."""

from .drawing import Drawing, Sheet, shade

FUR, LIGHT, PATCH = "#e3ad6c", "#fdf3e3", "#a9683a"


def ear(d: Drawing, x: float, y: float, turn: int) -> None:
    """Draw one hanging ear of a head about (x, y); turn -1 is the left one."""
    d.path(
        f"M{x + 20 * turn} {y - 40} C{x + 40 * turn} {y - 46} {x + 58 * turn} {y - 26} {x + 59 * turn} {y + 2} C{x + 60 * turn} {y + 20} {x + 54 * turn} {y + 32} {x + 46 * turn} {y + 31} "
        f"C{x + 38 * turn} {y + 29} {x + 36 * turn} {y + 10} {x + 32 * turn} {y - 8} C{x + 30 * turn} {y - 20} {x + 24 * turn} {y - 30} {x + 20 * turn} {y - 40}Z",
        PATCH,
    )
    d.flat(
        f"M{x + 36 * turn} {y - 30} C{x + 48 * turn} {y - 18} {x + 53 * turn} {y} {x + 50 * turn} {y + 20} C{x + 48 * turn} {y} {x + 44 * turn} {y - 18} {x + 36 * turn} {y - 30}Z",
        shade(PATCH, 0.3),
        0.5,
    )


def head(d: Drawing, x: float, y: float) -> None:
    """Draw a friendly dog's head about (x, y), some 118 units from ear to ear."""
    d.path(
        f"M{x - 38} {y - 6} C{x - 40} {y - 34} {x - 22} {y - 48} {x} {y - 48} C{x + 22} {y - 48} {x + 40} {y - 34} {x + 38} {y - 6} C{x + 42} {y + 6} {x + 40} {y + 18} {x + 32} {y + 26} "
        f"C{x + 28} {y + 42} {x + 14} {y + 50} {x} {y + 50} C{x - 14} {y + 50} {x - 28} {y + 42} {x - 32} {y + 26} C{x - 40} {y + 18} {x - 42} {y + 6} {x - 38} {y - 6}Z",
        FUR,
        0.8,
    )
    d.path(
        f"M{x} {y - 47} C{x + 7} {y - 34} {x + 5} {y - 14} {x + 11} {y} C{x + 24} {y + 2} {x + 32} {y + 12} {x + 30} {y + 26} C{x + 28} {y + 41} {x + 14} {y + 49} {x} {y + 49} "
        f"C{x - 14} {y + 49} {x - 28} {y + 41} {x - 30} {y + 26} C{x - 32} {y + 12} {x - 24} {y + 2} {x - 11} {y} C{x - 5} {y - 14} {x - 7} {y - 34} {x} {y - 47}Z",
        LIGHT,
        0.6,
    )
    for turn in (-1, 1):
        ear(d, x, y, turn)
        d.flat(
            f"M{x + 11 * turn} {y - 21} Q{x + 19 * turn} {y - 27} {x + 27 * turn} {y - 21} Q{x + 19 * turn} {y - 24} {x + 11 * turn} {y - 21}Z",
            shade(PATCH, -0.2),
            0.7,
        )
        d.dot(x + 19 * turn, y - 8, 7.6, 8.6, "#3a2418")
        d.dot(x + 19 * turn, y - 6.6, 6, 6.2, "#6b4024")
        d.dot(x + 19 * turn, y - 8, 4.6, 5.6, "#1d1411")
        d.dot(x + 19 * turn - 2.6, y - 11.6, 2.6, 2.9, "#ffffff")
        d.dot(x + 19 * turn + 2.4, y - 4, 1.3, 1.3, "#ffffff", 0.75)
    d.path(
        f"M{x - 10} {y + 30} C{x - 8} {y + 52} {x - 4} {y + 56} {x} {y + 56} C{x + 4} {y + 56} {x + 8} {y + 52} {x + 10} {y + 30}Z",
        "#ea7d86",
    )
    d.line(f"M{x} {y + 38} V{y + 50}", "#c9545f", 1.6, 0.7)
    d.path(
        f"M{x - 24} {y + 24} C{x - 20} {y + 36} {x - 8} {y + 37} {x} {y + 28} C{x + 8} {y + 37} {x + 20} {y + 36} {x + 24} {y + 24} C{x + 22} {y + 8} {x - 22} {y + 8} {x - 24} {y + 24}Z",
        LIGHT,
        0.3,
    )
    d.line(
        f"M{x - 23} {y + 26} C{x - 19} {y + 37} {x - 7} {y + 37} {x} {y + 27} C{x + 7} {y + 37} {x + 19} {y + 37} {x + 23} {y + 26} M{x} {y + 27} V{y + 18}",
        "#5a3526",
        2.2,
    )
    d.path(
        f"M{x - 12} {y + 9} C{x - 12} {y + 3} {x + 12} {y + 3} {x + 12} {y + 9} C{x + 11} {y + 17} {x + 4} {y + 20} {x} {y + 20} C{x - 4} {y + 20} {x - 11} {y + 17} {x - 12} {y + 9}Z",
        "#2e2422",
    )
    d.dot(x - 4, y + 8.5, 3.4, 1.8, "#ffffff", 0.65)
    for dx, dy in ((-17, 23), (-13, 28), (17, 23), (13, 28)):
        d.dot(x + dx, y + dy, 1, 1, "#b08a66", 0.7)


def leg(d: Drawing, x: float, top: float, foot: float, *, far: bool = False) -> None:
    """Draw a foreleg with its paw to the left."""
    coat, paw = (shade(FUR, -0.22), shade(LIGHT, -0.16)) if far else (FUR, LIGHT)
    d.path(
        f"M{x - 18} {top} C{x - 14} {top + 30} {x - 12} {foot - 30} {x - 12} {foot - 15} C{x - 22} {foot - 12} {x - 24} {foot} {x - 14} {foot} H{x + 11} C{x + 17} {foot} {x + 14} {foot - 20} {x + 15} {foot - 38} L{x + 22} {top + 6}Z",
        coat,
    )
    d.path(
        f"M{x - 12} {foot - 34} C{x - 6} {foot - 39} {x + 8} {foot - 39} {x + 15} {foot - 35} C{x + 14} {foot - 18} {x + 17} {foot} {x + 11} {foot} H{x - 14} C{x - 24} {foot} {x - 22} {foot - 12} {x - 12} {foot - 15}Z",
        paw,
    )
    d.line(f"M{x - 13} {foot - 7} V{foot - 1} M{x - 5} {foot - 8} V{foot - 1}", shade(LIGHT, -0.4), 1.7, 0.6)


def collar(d: Drawing, x: float, y: float) -> None:
    """Draw a red collar with its tag below a head."""
    d.path(
        f"M{x - 36} {y - 4} C{x - 16} {y + 10} {x + 20} {y + 10} {x + 42} {y - 6} L{x + 44} {y + 4} C{x + 22} {y + 20} {x - 16} {y + 20} {x - 36} {y + 6}Z",
        "#d0423f",
    )
    d.dot(x, y + 19, 7, 7, "#c8952a")
    d.dot(x - 1, y + 18, 5.4, 5.4, "#f2cb55")


def standing(d: Drawing) -> None:
    """Draw a dog on its four legs, its tail up."""
    d.path("M252 132 C276 124 288 98 284 66 C283 56 294 54 300 62 C320 90 306 148 262 162Z", FUR)
    d.path("M284 66 C283 56 294 54 300 62 C306 71 309 81 309 92 C302 86 298 94 290 88 C286 82 285 74 284 66Z", LIGHT)
    leg(d, 146, 160, 246, far=True)
    d.path(
        "M220 164 C226 190 238 200 232 220 C220 220 212 228 214 238 C216 246 246 246 252 240 C256 218 262 196 258 170Z",
        shade(FUR, -0.22),
    )
    back = "M80 132 C88 104 114 104 142 110 C172 116 200 108 228 110 C260 112 276 140 270 172 C266 196 246 202 230 196 C200 204 166 206 134 198 C98 190 72 164 80 132Z"
    d.path(back, FUR)
    d.open_inside(back)
    d.path("M176 96 C210 90 246 100 250 126 C236 146 196 144 182 128 C174 118 172 106 176 96Z", PATCH)
    d.path("M100 186 C136 178 190 180 226 184 C230 204 200 212 160 210 C126 208 104 200 100 186Z", LIGHT)
    d.close()
    d.path(
        "M212 140 C244 126 272 148 268 182 C266 200 256 204 258 214 C260 222 270 228 268 238 C266 246 224 247 222 238 C222 230 234 228 236 218 C234 208 220 204 212 188 C204 170 204 148 212 140Z",
        FUR,
        0.9,
    )
    d.path(
        "M236 216 C244 211 252 210 258 213 C260 222 270 228 268 238 C266 246 224 247 222 238 C222 230 234 228 236 216Z",
        LIGHT,
    )
    d.line("M231 236 V243 M239 235 V243", shade(LIGHT, -0.4), 1.7, 0.6)
    leg(d, 106, 150, 248)
    d.path(
        "M78 122 C98 120 120 130 126 146 C124 164 116 182 106 190 C100 184 96 188 90 180 C76 168 70 146 78 122Z", LIGHT
    )
    collar(d, 96, 134)
    head(d, 88, 84)


def sitting(d: Drawing) -> None:
    """Draw a dog that sits."""
    d.path("M196 238 C230 240 256 228 268 200 C272 190 284 194 284 206 C284 246 240 268 192 264Z", FUR)
    d.path(
        "M84 126 C64 160 52 214 64 256 C70 268 84 266 100 266 H196 C222 256 226 210 204 178 C190 156 168 140 152 122Z",
        FUR,
    )
    d.path("M168 152 C192 158 212 184 214 208 C196 210 176 196 168 178 C164 168 164 158 168 152Z", PATCH)
    d.path("M152 190 C190 174 224 206 216 242 C214 262 194 268 160 268 C138 260 132 210 152 190Z", shade(FUR, 0.02))
    d.flat(
        "M152 196 C140 214 138 242 148 262 C140 264 134 256 134 242 C134 222 140 204 152 196Z", shade(FUR, -0.4), 0.35
    )
    d.path("M150 250 C162 240 190 242 194 256 C196 270 154 270 148 262Z", LIGHT)
    d.path("M92 156 C86 186 88 222 92 250 H108 C118 222 122 186 118 156Z", shade(FUR, -0.26), 0.6)
    for x in (80, 118):
        leg(d, x, 164, 268)
    d.path(
        "M74 130 C96 142 134 142 156 126 C160 152 140 184 116 194 C110 188 104 198 98 192 C84 186 72 156 74 130Z",
        LIGHT,
        0.7,
    )
    collar(d, 110, 138)
    head(d, 106, 88)


SHEETS: dict[str, Sheet] = {"dog": (318, 252, standing), "dog-sitting": (290, 272, sitting)}
