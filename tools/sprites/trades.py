# ruff: noqa: E501 - path data reads best on one line
"""Trades, sports and peoples: what they hold, and how they look."""

from .drawing import Drawing, shade
from .looks import BLACK_HAIR, BLOND, BROWN, BROWN_HAIR, DEEP, GRAY_HAIR, RED_HAIR, TAN, WHITE_HAIR, Look
from .wardrobe import Piece

WOOD, STEEL = "#a8703f", "#c3ccd6"


def tray(d: Drawing, colour: str) -> None:
    """Draw a tray with a cup and a glass."""
    d.oval(124, 88, 26, 6, colour)
    d.path("M108 70 H122 L120 86 H110Z", "#fbfbfa")
    d.path("M130 62 H140 L138 86 H132Z", "#bfe2ef", opacity=0.9)
    d.flat("M131 72 H139 L138 85 H132Z", "#d8823a", 0.9)


def hammer(d: Drawing, colour: str) -> None:
    """Draw a smith's hammer, raised."""
    d.line("M118 106 L132 44", WOOD, 5)
    d.path("M114 32 L150 40 L147 56 L111 48Z", colour)


def saw(d: Drawing, colour: str) -> None:
    """Draw a hand saw."""
    d.path("M116 96 L150 20 L160 26 L134 104Z", colour)
    d.path("M108 92 C104 106 122 116 132 108 L136 96 L120 88Z", WOOD)


def rod(d: Drawing, colour: str) -> None:
    """Draw a fishing rod with a fish on the line."""
    d.line("M114 118 L168 -14", WOOD, 4)
    d.line("M168 -14 L176 70", "#e9eef2", 1.6)
    d.path("M176 68 C190 76 190 100 176 110 L170 122 H182 L176 110 C162 100 162 76 176 68Z", colour)
    d.dot(173, 80, 2, 2, "#23262e")


def pole(d: Drawing, colour: str) -> None:
    """Draw a shoulder pole with two baskets of fruit."""
    d.line("M-34 84 Q80 52 194 84", WOOD, 6)
    for x in (-32, 192):
        d.line(f"M{x} 84 L{x - 24} 166 M{x} 84 L{x + 24} 166", "#e0c890", 2.4)
        for dx, fruit in ((-14, "#e8a02a"), (0, "#d8433a"), (14, "#7cb84a"), (-7, "#f2c230"), (8, "#e8742a")):
            d.oval(x + dx, 162 - (9 if dx in (-7, 8) else 0), 9, 9, fruit)
        d.path(f"M{x - 30} 164 H{x + 30} L{x + 20} 190 H{x - 20}Z", colour)
        d.line(f"M{x - 28} 172 H{x + 28} M{x - 24} 181 H{x + 24}", shade(colour, -0.3), 2)


def football(d: Drawing, colour: str) -> None:
    """Draw a football beside the foot."""
    d.oval(138, 210, 16, 16, colour)
    d.path("M138 202 l8 6 -3 9 h-10 l-3 -9Z", "#23262e")
    d.line("M138 202 V194 M146 208 L153 205 M143 217 L148 224 M133 217 L128 224 M130 208 L123 205", "#23262e", 1.8)


def basketball(d: Drawing, colour: str) -> None:
    """Draw a basketball in the hand."""
    d.oval(128, 78, 18, 18, colour)
    d.line("M110 78 H146 M128 60 V96 M115 66 Q124 78 115 90 M141 66 Q132 78 141 90", "#5a2a10", 1.8)


def gloves(d: Drawing, colour: str) -> None:
    """Draw two boxing gloves before the body."""
    for x, y in ((62, 92), (100, 86)):
        d.path(
            f"M{x - 14} {y + 2} C{x - 16} {y - 16} {x + 14} {y - 18} {x + 15} {y - 2} C{x + 16} {y + 12} {x + 6} {y + 16} {x - 4} {y + 15} C{x - 10} {y + 14} {x - 13} {y + 10} {x - 14} {y + 2}Z",
            colour,
        )
        d.box(x - 9, y + 12, 20, 9, "#fbfaf6", 3)


def camera(d: Drawing, colour: str) -> None:
    """Draw a camera held before the chest."""
    d.box(60, 96, 42, 27, colour, 5)
    d.box(72, 90, 16, 9, colour, 2)
    d.oval(81, 109, 11, 11, "#5b626d")
    d.oval(81, 109, 6, 6, "#7fb8e0")


def guitar(d: Drawing, colour: str) -> None:
    """Draw a guitar across the body."""
    d.line("M92 112 L150 66", WOOD, 6)
    d.path("M146 62 L154 56 L162 66 L154 74Z", "#5a3420")
    d.path("M94 98 C108 104 104 124 96 132 C90 150 58 156 50 138 C44 124 56 112 66 112 C70 100 82 94 94 98Z", colour)
    d.oval(79, 122, 9, 9, "#4a2a14")
    d.line("M58 140 L92 112", "#f0e6d0", 1.6)


def violin(d: Drawing, colour: str) -> None:
    """Draw a violin under the chin and a bow."""
    d.line("M54 84 L132 96", "#3a2417", 3)
    d.path("M64 70 C74 62 86 70 84 80 C92 84 96 96 86 102 C76 108 64 100 64 92 C54 88 56 76 64 70Z", colour)
    d.line("M70 96 L34 112", "#3a2417", 5)


def pack(d: Drawing, colour: str) -> None:
    """Draw the straps of a backpack with its bulge behind the shoulder."""
    d.path("M98 70 C118 66 128 84 126 118 C124 130 108 132 100 128Z", colour)
    d.line("M68 72 C64 90 64 104 68 116 M92 72 C96 90 96 104 92 116", shade(colour, -0.2), 6)


def satchel(d: Drawing, colour: str) -> None:
    """Draw a shoulder bag."""
    d.line("M96 72 L58 124", colour, 5)
    d.box(38, 118, 38, 30, colour, 5)
    d.flat("M38 122 H76 V132 L57 138 L38 132Z", "#23160c", 0.35)
    d.dot(57, 136, 3, 3, "#e8c25a")


def axe(d: Drawing, colour: str) -> None:
    """Draw a battle axe."""
    d.line("M122 200 L122 44", WOOD, 6)
    d.path("M122 50 C134 34 152 32 158 46 C160 66 158 84 152 96 C144 86 134 82 122 82Z", colour)
    d.path("M122 50 C110 34 98 36 94 46 C92 66 94 80 98 92 C104 84 112 82 122 82Z", shade(colour, -0.15))


def scissors(d: Drawing, colour: str) -> None:
    """Draw scissors."""
    d.line("M120 92 L136 46 M124 92 L118 44", colour, 5)
    d.line("M112 102 a8 8 0 1 0 0.1 0 M130 102 a8 8 0 1 0 0.1 0", "#d8343a", 4)


def flag(d: Drawing, colour: str) -> None:
    """Draw a flag on a stick."""
    d.line("M121 110 L126 6", "#e9e2d2", 4)
    d.path("M126 8 C140 0 150 18 166 8 V42 C150 52 140 34 126 42Z", colour)


def bandages(d: Drawing, colour: str) -> None:
    """Draw wound strips over the whole body."""
    for y in range(78, 220, 12):
        d.line(f"M58 {y} Q80 {y + 8 if y % 24 else y - 6} 102 {y + 2}", colour, 2.6, 0.8)


def folk(d: Drawing, colour: str) -> None:
    """Draw woven bands of many colours, as the highland peoples wear."""
    for y, tone in ((84, "#f2c230"), (92, colour), (122, "#3fa86a"), (128, "#f2c230"), (196, colour), (203, "#f2c230")):
        half = 20 if y < 110 else 22 if y < 140 else 30
        d.line(f"M{80 - half} {y} Q80 {y + 4} {80 + half} {y}", tone, 4)


def number(d: Drawing, colour: str) -> None:
    """Draw a number on a jersey."""
    d.line("M74 88 L80 84 V106 M86 86 h8 l-6 20", colour, 4)


def sari_cloth(d: Drawing, colour: str) -> None:
    """Draw the end of a sari over the shoulder."""
    d.path("M66 70 C90 80 102 104 104 130 L118 200 C108 206 98 200 94 190 C88 150 76 110 58 92Z", colour)
    d.line("M66 71 C90 82 101 106 103 132 L117 200", "#f2c84a", 3)


PROPS: dict[str, Piece] = {
    piece.__name__: piece
    for piece in (
        tray,
        hammer,
        saw,
        rod,
        pole,
        football,
        basketball,
        gloves,
        camera,
        guitar,
        violin,
        axe,
        scissors,
        flag,
    )
}
DETAILS: dict[str, Piece] = {
    piece.__name__: piece for piece in (pack, satchel, bandages, folk, number, sari_cloth, football, pole)
}
IN_FRONT = ("gloves", "camera", "guitar", "violin")

LOOKS = {
    "teen-girl-full": Look("teen", "#7fc4b8", ("trousers", "#46597d"), ("ponytail", BROWN_HAIR), sleeves="short", details=(("pack", "#e57f9a"),), shoes="#f6f2ea"),
    "teen-boy-full": Look("teen", "#3f6fa8", ("trousers", "#33394a"), ("spiky", BLACK_HAIR), TAN, details=(("pack", "#d9822b"),), shoes="#e9e9ee"),
    "woman-dark-full": Look("woman", "#f2b134", ("trousers", "#3f5b94"), ("bun", BLACK_HAIR), DEEP, sleeves="short", shoes="#f4f1ec"),
    "man-dark-full": Look("man", "#4f9a62", ("trousers", "#3a4152"), ("short", BLACK_HAIR), DEEP, details=(("collar", "#4f9a62"),), shoes="#5a3a24"),
    "girl-dark-full": Look("child", "#8a5ac8", ("dress", "#8a5ac8"), ("pigtails", BLACK_HAIR), DEEP, sleeves="short", shoes="#f2b134"),
    "boy-dark-full": Look("child", "#f2b134", ("shorts", "#3f7f8a"), ("short", BLACK_HAIR), DEEP, sleeves="short", shoes="#e9e9ee"),
    "girl-brown-full": Look("child", "#e0567a", ("dress", "#e0567a"), ("pigtails", BLACK_HAIR), BROWN, sleeves="short", shoes="#f4f1ec"),
    "boy-brown-full": Look("child", "#5aa6a0", ("shorts", "#6b5a48"), ("spiky", BLACK_HAIR), BROWN, sleeves="short", shoes="#e9e9ee"),
    "woman-blond-full": Look("woman", "#5fa8de", ("skirt-knee", "#46597d"), ("bob", BLOND), sleeves="short", shoes="#c8453c"),
    "man-red-full": Look("man", "#d97a4a", ("trousers", "#4a4f5e"), ("short", RED_HAIR), beard=("short", RED_HAIR), details=(("buttons", "#8a4a2a"),), shoes="#6b4028"),
    "woman-brown-full": Look("woman", "#c8456a", ("skirt-long", "#5a4a6a"), ("long", BLACK_HAIR), BROWN, shoes="#4a3a38"),
    "man-brown-full": Look("man", "#e9e2d2", ("trousers", "#6b5a48"), ("swept", BLACK_HAIR), BROWN, beard=("short", BLACK_HAIR), details=(("collar", "#e9e2d2"),), shoes="#4a3326"),
    "old-man-dark-full": Look("man", "#8a5a46", ("trousers", "#4f4a52"), ("bald", WHITE_HAIR), DEEP, beard=("short", WHITE_HAIR), old=True, details=(("collar", "#f4f1ea"), ("buttons", "#3a2a22"))),
    "old-woman-brown-full": Look("woman", "#3f7f8a", ("skirt-long", "#46455a"), ("bun", GRAY_HAIR), BROWN, old=True, details=(("buttons", "#d9e6e8"),), shoes="#4a3a38"),
    "waiter-full": Look("man", "#fafafa", ("trousers", "#2b2e38"), ("swept", BLACK_HAIR), TAN, details=(("bow", "#2b2e38"), ("belt", "#23252c")), prop=("tray", STEEL), shoes="#1f2128"),
    "waitress-full": Look("woman", "#fafafa", ("skirt-knee", "#2b2e38"), ("bun", BROWN_HAIR), details=(("apron", "#c8453c"),), prop=("tray", STEEL), sleeves="short"),
    "barista-full": Look("man", "#f0ece2", ("trousers", "#3a3f4d"), ("swept", BROWN_HAIR), beard=("short", BROWN_HAIR), details=(("apron", "#3f6a52"),), prop=("tray", STEEL), sleeves="short"),
    "flight-attendant-full": Look("woman", "#2f4a86", ("skirt-knee", "#2f4a86"), ("bun", BLACK_HAIR), details=(("scarf", "#d8433a"), ("buttons", "#f2c84a")), hat=("chignon_cap", "#2f4a86"), shoes="#23262e"),
    "postman-full": Look("man", "#3f6fb0", ("trousers", "#2f4470"), ("short", BROWN_HAIR), hat=("cap", "#3f6fb0"), details=(("collar", "#3f6fb0"), ("satchel", "#8a5630")), shoes="#33241e"),
    "fisherman-full": Look("man", "#e8c33f", ("trousers", "#4a5a6a"), ("short", GRAY_HAIR), TAN, hat=("straw", "#d9b868"), beard=("short", GRAY_HAIR), prop=("rod", "#8fb0c8"), boots=True, shoes="#3a4a3a", old=True),
    "blacksmith-full": Look("man", "#6b5a4a", ("trousers", "#3f3a3a"), ("bald", BLACK_HAIR), BROWN, beard=("full", BLACK_HAIR), details=(("apron", "#7a4a2a"),), prop=("hammer", "#7d8793"), sleeves="short", boots=True),
    "carpenter-full": Look("man", "#c8683a", ("trousers", "#4f5f7d"), ("short", BROWN_HAIR), TAN, details=(("overalls", "#4f5f7d"),), prop=("saw", STEEL), hat=("baseball_cap", "#e0b23c"), shoes="#6b4028"),
    "butcher-full": Look("man", "#fafaf8", ("trousers", "#4a4f5e"), ("bald", BLACK_HAIR), hat=("baseball_cap", "#c8323a"), details=(("apron", "#c8323a"),), prop=("axe", STEEL)),
    "hairdresser-full": Look("woman", "#33343e", ("trousers", "#33343e"), ("bob", "#c8456a"), details=(("apron", "#8a8fa0"),), prop=("scissors", STEEL)),
    "tailor-full": Look("man", "#f0ece2", ("trousers", "#5a4a42"), ("bald", GRAY_HAIR), old=True, glasses=True, details=(("vest", "#7a5a46"), ("scarf", "#f2c230")), prop=("scissors", STEEL)),
    "photographer-full": Look("man", "#5f7a8a", ("trousers", "#3f4652"), ("swept", BROWN_HAIR), details=(("vest", "#8a7a5a"),), prop=("camera", "#2b2e35")),
    "guitarist-full": Look("man", "#33343e", ("trousers", "#46597d"), ("long", BROWN_HAIR), prop=("guitar", "#c8742a"), sleeves="short"),
    "violinist-full": Look("woman", "#23252e", ("skirt-long", "#23252e"), ("bun", BROWN_HAIR), prop=("violin", "#a8502c")),
    "hiker-full": Look("man", "#d9673a", ("shorts", "#5f6a4a"), ("short", BROWN_HAIR), hat=("baseball_cap", "#5f6a4a"), details=(("pack", "#3f7f8a"),), boots=True, shoes="#6b4a2c", sleeves="short"),
    "sailor-full": Look("man", "#fbfbfb", ("trousers", "#2b3a5e"), ("short", BROWN_HAIR), hat=("sailor", "#fbfbfb"), details=(("stripes", "#3f6fb0"), ("collar", "#2b3a5e"))),
    "driver-full": Look("man", "#8fb8d8", ("trousers", "#3a4152"), ("short", BLACK_HAIR), TAN, hat=("cap", "#46597d"), details=(("tie", "#2f4470"),)),
    "security-guard-full": Look("man", "#a8c4dc", ("trousers", "#2f3a52"), ("short", BLACK_HAIR), TAN, hat=("cap", "#2f3a52"), details=(("collar", "#a8c4dc"), ("buttons", "#f2c84a"), ("belt", "#1f2430"))),
    "policewoman-full": Look("woman", "#2d4f94", ("trousers", "#26396a"), ("ponytail", BROWN_HAIR), hat=("cap", "#2d4f94"), details=(("collar", "#2d4f94"), ("buttons", "#e8c552"), ("belt", "#1e2230")), shoes="#1f2128"),
    "teacher-man-full": Look("man", "#e9e6dc", ("trousers", "#4a4f5e"), ("swept", BLACK_HAIR), TAN, glasses=True, details=(("tie", "#3f6fa8"),), prop=("book", "#b8433a"), shoes="#33241e"),
    "street-vendor-full": Look("woman", "#5f4a7d", ("trousers", "#26242b"), ("long", BLACK_HAIR), TAN, hat=("non_la", "#ecd9a4"), details=(("pole", "#c9a05a"), ("buttons", "#e7d9f2")), shoes="#7a5334"),
    "ong-do-full": Look("man", "#2f3340", ("ao_dai", "#2f3340"), ("bald", WHITE_HAIR), hat=("turban", "#2b2e38"), beard=("goatee", WHITE_HAIR), old=True, details=(("mandarin", "#2f3340"),), prop=("brush", "#c8323a")),
    "football-player-full": Look("man", "#d8343a", ("shorts", "#fbfbfb"), ("short", BLACK_HAIR), TAN, sleeves="short", details=(("number", "#fbfbfb"), ("football", "#fbfaf6")), shoes="#23262e"),
    "basketball-player-full": Look("man", "#f28a2a", ("shorts", "#f28a2a"), ("short", BLACK_HAIR), DEEP, sleeves="none", details=(("number", "#fbfbfb"),), prop=("basketball", "#e0702a"), shoes="#fbfbfb"),
    "boxer-full": Look("man", BROWN, ("shorts", "#2f4a9a"), ("short", BLACK_HAIR), BROWN, sleeves="none", details=(("belt", "#e8c25a"),), prop=("gloves", "#d8343a"), boots=True, shoes="#fbfbfb"),
    "martial-artist-full": Look("man", "#fbfaf6", ("trousers", "#fbfaf6"), ("short", BLACK_HAIR), TAN, details=(("collar", "#e2ddd0"), ("sash", "#23252c")), shoes="#f0cfae"),
    "runner-full": Look("woman", "#e8453c", ("shorts", "#23252e"), ("ponytail", BLACK_HAIR), BROWN, sleeves="none", details=(("number", "#fbfbfb"),), shoes="#4fd0c0"),
    "supporter-full": Look("man", "#d8343a", ("trousers", "#3f5b94"), ("short", BLACK_HAIR), TAN, sleeves="short", hat=("headband", "#d8343a"), prop=("flag", "#d8343a")),
    "patient-full": Look("man", "#bfdcea", ("robe", "#bfdcea"), ("short", BROWN_HAIR), shoes="#f3f3f0"),
    "clown-full": Look("man", "#f2c230", ("trousers", "#3f78c8"), ("wild", "#e0483e"), "#fbe9dc", hat=("clown", "#3f9a62"), details=(("stripes", "#e0483e"), ("bow", "#3f9a62")), shoes="#c8323a"),
    "angel-full": Look("woman", "#fdfbf4", ("robe", "#fdfbf4"), ("long", BLOND), wings="#f3f5f9", details=(("belt", "#e3b23f"),), hat=("headband", "#f2c84a")),
    "dwarf-full": Look("child", "#7a4a2e", ("trousers", "#4f4034"), ("long", RED_HAIR), TAN, hat=("horned", "#98a3ae"), beard=("long", RED_HAIR), details=(("belt", "#33241a"),), prop=("axe", STEEL), boots=True, shoes="#4a3220"),
    "pharaoh-full": Look("man", "#fbf6e6", ("robe", "#fbf6e6"), ("none", BLACK_HAIR), BROWN, hat=("nemes", "#e8c04a"), beard=("goatee", BLACK_HAIR), details=(("ermine", "#e8c04a"), ("belt", "#2f5fa8")), prop=("sceptre", "#e8bd45"), sleeves="none"),
    "gladiator-full": Look("man", "#c9a24f", ("skirt-knee", "#a8322a"), ("none", BLACK_HAIR), TAN, hat=("crest", "#d9b04a"), details=(("plates", "#c9a24f"),), prop=("shield", "#a8322a"), cape="#a8322a", shoes="#6b3f22", boots=True, sleeves="none"),
    "mummy-full": Look("man", "#e6dcc2", ("trousers", "#dfd4b8"), ("none", BLACK_HAIR), "#e6dcc2", hat=("headband", "#d6caa8"), details=(("bandages", "#a8987a"),), shoes="#d6caa8"),
    "assassin-full": Look("man", "#4a4f58", ("robe", "#4a4f58"), ("none", BLACK_HAIR), TAN, hat=("hood", "#3f444d"), details=(("belt", "#7a2f38"),), prop=("sword", "#c9a24f")),
    "sari-woman-full": Look("woman", "#d8862a", ("kimono", "#c8326a"), ("bun", BLACK_HAIR), BROWN, details=(("sari_cloth", "#c8326a"),), sleeves="short", shoes="#d9a53a"),
    "arab-man-full": Look("man", "#f7f5ef", ("robe", "#f7f5ef"), ("none", BLACK_HAIR), BROWN, hat=("keffiyeh", "#f3eee6"), beard=("short", BLACK_HAIR), details=(("buttons", "#c9c2b4"),)),
    "african-woman-full": Look("woman", "#e8862a", ("kimono", "#2f8a6a"), ("none", BLACK_HAIR), DEEP, hat=("headwrap", "#d8433a"), details=(("sash", "#f2c230"),), sleeves="short"),
    "highland-woman-full": Look("woman", "#26335a", ("skirt-long", "#26335a"), ("none", BLACK_HAIR), TAN, hat=("headwrap", "#c8323a"), details=(("folk", "#d8343a"), ("mandarin", "#26335a"))),
    "mexican-man-full": Look("man", "#2b2e38", ("trousers", "#2b2e38"), ("short", BLACK_HAIR), TAN, hat=("sombrero", "#e0b25a"), details=(("bow", "#c8323a"),), prop=("guitar", "#c8742a")),
    "hanbok-woman-full": Look("woman", "#f5d04a", ("gown", "#d8456a"), ("bun", BLACK_HAIR), details=(("collar", "#fbfaf6"), ("bow", "#3f6fb0")), shoes="#fbfaf6"),
    "scot-full": Look("man", "#2f4a3f", ("skirt-knee", "#b8303c"), ("short", RED_HAIR), hat=("beret", "#2f4a3f"), beard=("short", RED_HAIR), details=(("belt", "#4a3220"),), shoes="#23262e", boots=True),
    "scarecrow-full": Look("man", "#a8543a", ("trousers", "#4f5f7d"), ("none", BLACK_HAIR), "#e3c27a", hat=("straw", "#d9a83f"), details=(("overalls", "#4f5f7d"), ("scarf", "#c8323a")), shoes="#b08a3a"),
    "hermit-full": Look("man", "#e9e6dc", ("robe", "#e9e6dc"), ("bun", WHITE_HAIR), beard=("long", WHITE_HAIR), old=True, prop=("staff", "#7a5232"), details=(("sash", "#5f86a8"),)),
}  # fmt: skip
