# ruff: noqa: E501 - path data reads best on one line
"""Cats standing, sitting and asleep; they look to the left, the face towards us."""

from dataclasses import dataclass

from .drawing import Drawing, Sheet, shade

PINK = "#eea3a0"


@dataclass(frozen=True, slots=True)
class Fur:
    """Colours of a cat: coat, bib and paws, eyes, whiskers; whether the coat has a tabby's stripes."""

    coat: str
    light: str
    eyes: str
    whisker: str
    striped: bool = True

    @property
    def dark(self) -> str:
        """The colour of stripes."""
        return shade(self.coat, -0.3)


GINGER = Fur("#e8954a", "#fdf1e0", "#9ccb4e", "#fff8ee")
BLACK = Fur("#34343e", "#4b4b58", "#f2c63f", "#c9c9d6", striped=False)


def ear(d: Drawing, fur: Fur, x: float, y: float, turn: int) -> None:
    """Draw one ear of a head about (x, y); turn -1 is the left one."""
    d.path(
        f"M{x + 43 * turn} {y - 6} C{x + 50 * turn} {y - 32} {x + 48 * turn} {y - 56} {x + 42 * turn} {y - 66} "
        f"C{x + 40 * turn} {y - 69} {x + 37 * turn} {y - 68} {x + 34 * turn} {y - 65} C{x + 24 * turn} {y - 56} {x + 12 * turn} {y - 44} {x + 6 * turn} {y - 32}Z",
        fur.coat,
    )
    d.path(
        f"M{x + 39 * turn} {y - 18} C{x + 43 * turn} {y - 34} {x + 42 * turn} {y - 48} {x + 39 * turn} {y - 57} "
        f"C{x + 31 * turn} {y - 51} {x + 23 * turn} {y - 42} {x + 18 * turn} {y - 34}Z",
        PINK if fur.striped else "#8d6a76",
    )
    d.path(
        f"M{x + 22 * turn} {y - 26} C{x + 26 * turn} {y - 36} {x + 30 * turn} {y - 42} {x + 34 * turn} {y - 46} C{x + 33 * turn} {y - 38} {x + 33 * turn} {y - 30} {x + 34 * turn} {y - 22}Z",
        fur.light,
        opacity=0.8,
    )


def open_eye(d: Drawing, fur: Fur, x: float, y: float, turn: int) -> None:
    """Draw a wide open eye, its outer corner raised."""
    d.flat(
        f"M{x - 11 * turn} {y + 3} C{x - 9 * turn} {y - 10} {x + 6 * turn} {y - 14} {x + 12 * turn} {y - 5} C{x + 12 * turn} {y + 8} {x - 3 * turn} {y + 13} {x - 11 * turn} {y + 3}Z",
        "#2b211d",
    )
    d.oval(x, y - 0.6, 8.6, 8.8, fur.eyes)
    d.dot(x - 0.6, y - 0.6, 4.6, 7.4, "#1d1816")
    d.dot(x - 3.2, y - 4.4, 2.6, 2.9, "#ffffff")
    d.dot(x + 3, y + 3.6, 1.4, 1.4, "#ffffff", 0.8)


def head(d: Drawing, fur: Fur, x: float, y: float, *, asleep: bool = False) -> None:
    """Draw a cat's head about (x, y), some 108 units wide from cheek to cheek."""
    for turn in (-1, 1):
        ear(d, fur, x, y, turn)
    d.path(
        f"M{x - 46} {y - 2} C{x - 44} {y - 28} {x - 24} {y - 41} {x} {y - 41} C{x + 24} {y - 41} {x + 44} {y - 28} {x + 46} {y - 2} "
        f"C{x + 48} {y + 6} {x + 52} {y + 11} {x + 57} {y + 15} C{x + 52} {y + 18} {x + 49} {y + 19} {x + 46} {y + 19} C{x + 47} {y + 23} {x + 49} {y + 26} {x + 50} {y + 29} "
        f"C{x + 42} {y + 30} {x + 36} {y + 30} {x + 32} {y + 29} C{x + 22} {y + 38} {x + 10} {y + 41} {x} {y + 41} C{x - 10} {y + 41} {x - 22} {y + 38} {x - 32} {y + 29} "
        f"C{x - 36} {y + 30} {x - 42} {y + 30} {x - 50} {y + 29} C{x - 49} {y + 26} {x - 47} {y + 23} {x - 46} {y + 19} C{x - 49} {y + 19} {x - 52} {y + 18} {x - 57} {y + 15} C{x - 52} {y + 11} {x - 48} {y + 6} {x - 46} {y - 2}Z",
        fur.coat,
        0.8,
    )
    if fur.striped:
        d.flat(
            f"M{x - 3} {y - 41} H{x + 3} L{x + 1.500} {y - 19} H{x - 1.500}Z M{x - 16} {y - 39} L{x - 9} {y - 40} L{x - 7} {y - 22} L{x - 10} {y - 21}Z M{x + 16} {y - 39} L{x + 9} {y - 40} L{x + 7} {y - 22} L{x + 10} {y - 21}Z",
            fur.dark,
            0.75,
        )
        for turn in (-1, 1):
            d.flat(
                f"M{x + 47 * turn} {y + 2} L{x + 34 * turn} {y + 6} L{x + 48 * turn} {y + 8}Z M{x + 53 * turn} {y + 13} L{x + 36 * turn} {y + 15} L{x + 49 * turn} {y + 18}Z",
                fur.dark,
                0.7,
            )
    d.path(
        f"M{x} {y - 20} C{x + 5} {y - 8} {x + 6} {y + 2} {x + 9} {y + 6} C{x + 22} {y + 4} {x + 30} {y + 14} {x + 27} {y + 25} C{x + 22} {y + 36} {x + 10} {y + 40} {x} {y + 40} "
        f"C{x - 10} {y + 40} {x - 22} {y + 36} {x - 27} {y + 25} C{x - 30} {y + 14} {x - 22} {y + 4} {x - 9} {y + 6} C{x - 6} {y + 2} {x - 5} {y - 8} {x} {y - 20}Z",
        fur.light,
        0.5,
    )
    for turn in (-1, 1):
        if asleep:
            d.line(
                f"M{x + 13 * turn} {y + 1} Q{x + 21 * turn} {y + 8} {x + 31 * turn} {y - 1}",
                "#3a2a26" if fur.striped else "#b9b9c8",
                3.2,
            )
        else:
            open_eye(d, fur, x + 22 * turn, y - 1, turn)
        for reach, start, end in ((52, 20, 15), (54, 23, 24), (48, 26, 33)):
            d.line(
                f"M{x + 20 * turn} {y + start} Q{x + 36 * turn} {y + start - 3} {x + (reach + 10) * turn} {y + end}",
                fur.whisker,
                1.3,
                0.85,
            )
    d.path(
        f"M{x - 6.500} {y + 10} C{x - 3} {y + 8} {x + 3} {y + 8} {x + 6.500} {y + 10} C{x + 6} {y + 15} {x + 2} {y + 18} {x} {y + 18} C{x - 2} {y + 18} {x - 6} {y + 15} {x - 6.500} {y + 10}Z",
        "#d9717a" if fur.striped else "#7c5560",
    )
    d.line(
        f"M{x} {y + 18} V{y + 22} M{x - 10} {y + 23} Q{x - 5} {y + 28} {x} {y + 22} Q{x + 5} {y + 28} {x + 10} {y + 23}",
        "#7a4038" if fur.striped else "#17171c",
        2,
    )


def striped(d: Drawing, fur: Fur, shape: str, marks: str, colour: str | None = None) -> None:
    """Fill a part of the body and draw the stripes that lie on it."""
    d.path(shape, colour or fur.coat, 0.9)
    if fur.striped:
        d.open_inside(shape)
        d.flat(marks, fur.dark, 0.6)
        d.close()


def leg(d: Drawing, fur: Fur, x: float, top: float, foot: float, *, far: bool = False) -> None:
    """Draw a foreleg with its paw to the left."""
    coat, paw = (shade(fur.coat, -0.24), shade(fur.light, -0.18)) if far else (fur.coat, fur.light)
    d.path(
        f"M{x - 15} {top} C{x - 12} {top + 26} {x - 10} {foot - 30} {x - 10} {foot - 13} C{x - 19} {foot - 11} {x - 22} {foot} {x - 13} {foot} H{x + 9} C{x + 14} {foot} {x + 12} {foot - 20} {x + 13} {foot - 34} L{x + 19} {top + 6}Z",
        coat,
    )
    d.path(
        f"M{x - 10} {foot - 17} C{x - 4} {foot - 20} {x + 6} {foot - 20} {x + 12} {foot - 18} C{x + 12.500} {foot - 8} {x + 14} {foot} {x + 9} {foot} H{x - 13} C{x - 22} {foot} {x - 20} {foot - 11} {x - 10} {foot - 17}Z",
        paw,
    )
    d.line(f"M{x - 11} {foot - 6} V{foot - 1} M{x - 4} {foot - 7} V{foot - 1}", shade(fur.light, -0.45), 1.5, 0.6)


def standing(d: Drawing, fur: Fur) -> None:
    """Draw a cat on its four legs, its tail up."""
    striped(
        d,
        fur,
        "M246 150 C276 142 286 108 272 74 C264 52 266 34 282 24 C292 18 300 28 294 36 C282 48 290 62 296 84 C304 122 290 160 256 172Z",
        "M270 70 L291 62 L293 74 L274 82Z M278 104 L300 104 L299 118 L278 116Z M270 132 L294 142 L286 154 L264 144Z M266 46 L284 46 L286 52 L266 58Z",
    )
    leg(d, fur, 142, 158, 236, far=True)
    d.path(
        "M216 160 C220 186 232 196 226 214 C216 214 208 220 210 230 C212 236 236 236 242 232 C246 214 252 192 252 168Z",
        shade(fur.coat, -0.24),
    )
    striped(
        d,
        fur,
        "M76 128 C88 104 112 104 138 110 C166 116 192 110 220 112 C252 116 268 142 262 170 C258 192 240 196 224 190 C196 198 160 200 132 190 C96 184 70 160 76 128Z",
        "M150 112 C155 128 154 140 148 152 C148 138 146 126 142 111Z M176 113 C182 130 181 144 174 158 C175 142 173 128 167 113Z M202 111 C209 128 208 142 200 154 C202 140 200 126 193 111Z M226 113 C236 126 237 138 230 148 C229 136 226 126 217 112Z",
    )
    d.flat(
        "M104 182 C140 176 180 178 214 176 C222 182 222 188 220 191 C190 198 150 198 122 188Z",
        shade(fur.coat, -0.34),
        0.4,
    )
    striped(
        d,
        fur,
        "M204 138 C236 124 264 144 260 178 C258 194 250 198 252 208 C254 216 262 222 260 230 C258 237 222 238 220 230 C220 222 230 220 230 212 C228 204 212 198 204 184 C196 168 196 146 204 138Z",
        "M256 152 C246 154 238 160 234 168 C246 164 254 164 260 168Z M260 182 C250 180 242 184 238 190 C248 188 252 190 256 192Z",
    )
    d.path("M222 230 C222 224 228 220 236 220 C248 219 258 222 260 228 C262 238 222 239 222 230Z", fur.light)
    d.line("M228 227 V233 M236 226 V233", shade(fur.light, -0.45), 1.5, 0.6)
    leg(d, fur, 104, 146, 238)
    d.path(
        "M74 118 C92 116 112 124 120 138 C118 156 110 172 100 178 C94 172 90 176 86 170 C74 160 68 140 74 118Z",
        fur.light,
    )
    head(d, fur, 84, 86)


def sitting(d: Drawing, fur: Fur) -> None:
    """Draw a cat that sits, its tail round its feet."""
    striped(
        d,
        fur,
        "M196 236 C236 238 252 214 242 188 C238 174 252 168 258 180 C276 214 254 262 200 262 C170 264 150 262 140 256Z",
        "M242 200 L262 196 L263 208 L243 212Z M226 228 L240 246 L228 254 L214 234Z",
    )
    striped(
        d,
        fur,
        "M78 122 C58 156 44 206 58 250 C62 260 76 260 92 260 H196 C218 250 220 206 200 176 C186 152 164 138 150 118Z",
        "M66 178 C76 178 82 184 84 190 C76 188 70 188 62 190Z M58 206 C68 206 74 210 78 216 C70 214 64 214 58 218Z",
    )
    d.path("M88 150 C84 180 86 214 90 244 H104 C112 214 118 180 114 150Z", shade(fur.coat, -0.3), 0.6)
    striped(
        d,
        fur,
        "M150 184 C186 170 218 200 210 236 C208 256 190 262 156 262 C134 254 130 204 150 184Z",
        "M196 190 C184 190 176 196 172 204 C184 200 194 200 204 204Z M210 216 C198 214 190 218 184 226 C194 224 204 226 211 230Z M184 156 C174 158 166 164 164 172 C174 168 182 166 192 168Z",
    )
    d.flat(
        "M150 190 C138 208 136 236 146 256 C138 258 132 250 132 236 C132 216 138 198 150 190Z",
        shade(fur.coat, -0.4),
        0.35,
    )
    d.path("M150 244 C160 236 184 238 188 250 C190 264 150 264 146 256Z", fur.light)
    for x in (76, 112):
        d.path(
            f"M{x - 12} 160 C{x - 10} 190 {x - 10} 220 {x - 10} 242 C{x - 20} 246 {x - 20} 262 {x - 8} 262 H{x + 14} C{x + 20} 258 {x + 16} 240 {x + 16} 226 L{x + 22} 166Z",
            fur.coat,
            0.8,
        )
        d.path(
            f"M{x - 10} 240 C{x - 4} 236 {x + 8} 236 {x + 15} 240 C{x + 17} 250 {x + 20} 262 {x + 12} 262 H{x - 8} C{x - 20} 262 {x - 20} 246 {x - 10} 240Z",
            fur.light,
        )
        d.line(f"M{x - 7} 254 V260 M{x + 1} 253 V260", shade(fur.light, -0.45), 1.5, 0.6)
    d.path(
        "M70 128 C90 138 126 138 148 124 C150 146 132 176 112 186 C106 180 102 190 96 184 C84 180 72 152 70 128Z",
        fur.light,
        0.7,
    )
    head(d, fur, 104, 88)


def sleeping(d: Drawing, fur: Fur) -> None:
    """Draw a cat curled up asleep, its tail before it."""
    striped(
        d,
        fur,
        "M34 130 C30 70 96 34 166 36 C234 40 274 86 268 134 C264 170 206 182 146 182 C84 182 38 172 34 130Z",
        "M140 37 C144 52 142 64 134 76 C134 62 132 50 128 38Z M168 36 C174 52 172 66 163 80 C164 64 162 50 156 36Z M198 42 C206 56 205 70 196 84 C197 70 194 56 186 39Z M226 54 C236 66 236 80 228 92 C228 80 224 66 214 48Z M250 76 C260 88 261 100 254 110 C252 100 248 90 240 66Z",
    )
    d.path("M176 104 C214 88 258 110 258 142 C258 168 226 178 186 178 C160 162 158 122 176 104Z", shade(fur.coat, 0.03))
    d.flat(
        "M180 108 C164 126 164 154 182 174 C172 176 160 166 158 150 C156 130 166 114 180 108Z",
        shade(fur.coat, -0.4),
        0.3,
    )
    striped(
        d,
        fur,
        "M262 128 C280 156 250 186 196 188 C160 190 128 186 112 178 C106 166 118 158 132 164 C176 172 232 172 248 142Z",
        "M252 152 L268 158 L260 168 L244 160Z M222 168 L228 184 L214 187 L208 171Z M180 171 L180 188 L166 188 L166 171Z",
        shade(fur.coat, 0.06),
    )
    d.path("M132 164 C118 158 106 166 112 178 C118 182 126 184 134 185Z", fur.light)
    d.path("M120 164 C102 172 78 178 64 172 C54 164 74 152 100 152Z", fur.light)
    head(d, fur, 82, 122, asleep=True)


def of_coat(fur: Fur, prefix: str) -> dict[str, Sheet]:
    """Return a coat's cat standing, sitting and asleep."""
    return {
        prefix: (306, 242, lambda d: standing(d, fur)),
        f"{prefix}-sitting": (276, 266, lambda d: sitting(d, fur)),
        f"{prefix}-sleeping": (290, 194, lambda d: sleeping(d, fur)),
    }


SHEETS: dict[str, Sheet] = {**of_coat(GINGER, "cat"), **of_coat(BLACK, "black-cat")}
