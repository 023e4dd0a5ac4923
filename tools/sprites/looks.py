# ruff: noqa: E501 - path data reads best on one line
"""How people look: one line a figure."""

from dataclasses import dataclass

LIGHT, TAN, BROWN, DEEP = "#f6cfae", "#e6b088", "#c68a5f", "#8d5a3c"
BLACK_HAIR, BROWN_HAIR, BLOND, RED_HAIR, GRAY_HAIR, WHITE_HAIR = (
    "#2b2320",
    "#5d3a24",
    "#e0b354",
    "#b4532a",
    "#a8a9ad",
    "#f0efec",
)


@dataclass(frozen=True, slots=True)
class Look:
    """How one figure looks. Pairs are (kind, colour)."""

    build: str  # man, woman, teen (a slighter woman's build) or child
    top: str
    bottom: tuple[str, str]
    hair: tuple[str, str] = ("short", BLACK_HAIR)
    skin: str = LIGHT
    shoes: str = "#3d3a44"
    sleeves: str = "long"  # long, short, none
    hat: tuple[str, str] | None = None
    beard: tuple[str, str] | None = None
    details: tuple[tuple[str, str], ...] = ()
    prop: tuple[str, str] | None = None
    cape: str | None = None
    wings: str | None = None
    boots: bool = False
    old: bool = False
    glasses: bool = False


LOOKS = {
    "woman-full": Look("woman", "#e4576b", ("trousers", "#3f5b94"), ("long", BROWN_HAIR), sleeves="short", shoes="#f4f1ec"),
    "man-full": Look("man", "#3f84c9", ("trousers", "#4a4f5e"), ("swept", BROWN_HAIR), TAN, details=(("collar", "#3f84c9"),), shoes="#6b4028"),
    "girl-full": Look("child", "#f6a63f", ("dress", "#f6a63f"), ("pigtails", BLACK_HAIR), sleeves="short", shoes="#d8344a"),
    "boy-full": Look("child", "#f4f1ea", ("shorts", "#3b6ea8"), ("spiky", BLACK_HAIR), TAN, sleeves="short", details=(("stripes", "#e0584a"),), shoes="#e9e9ee"),
    "old-man-full": Look("man", "#7c8f6a", ("trousers", "#6b5d52"), ("bald", WHITE_HAIR), beard=("short", WHITE_HAIR), old=True, glasses=True, details=(("collar", "#f4f1ea"), ("buttons", "#4a5440"))),
    "old-woman-full": Look("woman", "#9a6aa8", ("skirt-long", "#5d5a78"), ("bun", "#d9d9da"), old=True, glasses=True, details=(("buttons", "#f3e6f5"),), shoes="#4a3a38"),
    "ao-dai-woman": Look("woman", "#e2455f", ("ao_dai", "#e2455f"), ("long", BLACK_HAIR), details=(("mandarin", "#e2455f"),), shoes="#f0e6da", hat=("non_la", "#ecd9a4")),
    "ao-dai-girl": Look("woman", "#fdfbfa", ("ao_dai", "#f4f1f6"), ("long-fringe", BLACK_HAIR), details=(("mandarin", "#f4f1f6"),), shoes="#e6dccf"),
    "ao-dai-man": Look("man", "#2f5fa8", ("ao_dai", "#2f5fa8"), ("short", BLACK_HAIR), TAN, details=(("mandarin", "#2f5fa8"),), hat=("turban", "#2f5fa8")),
    "farmer-full": Look("man", "#6b4a34", ("trousers", "#33313a"), ("short", BLACK_HAIR), BROWN, hat=("non_la", "#ecd9a4"), prop=("scythe", "#aab4be"), details=(("buttons", "#2f231c"), ("scarf", "#3a3d44")), shoes="#7a5334"),
    "farmer-woman-full": Look("woman", "#7d3f5a", ("trousers", "#26242b"), ("long", BLACK_HAIR), TAN, hat=("non_la", "#ecd9a4"), details=(("buttons", "#e7c6d2"), ("scarf", "#34373e")), shoes="#7a5334"),
    "western-farmer-full": Look("man", "#c9483c", ("trousers", "#3f6299"), ("short", BROWN_HAIR), TAN, hat=("straw", "#e8c569"), prop=("trident", "#98a2ad"), details=(("overalls", "#3f6299"),), shoes="#6b4028", boots=True),
    "wizard-full": Look("man", "#4a3fa0", ("robe", "#4a3fa0"), ("long", WHITE_HAIR), hat=("pointed", "#4a3fa0"), beard=("long", WHITE_HAIR), prop=("staff", "#7a5232"), details=(("belt", "#6a4526"),), old=True),
    "witch-full": Look("woman", "#3a2f4e", ("robe", "#3a2f4e"), ("long", "#7a3fa0"), hat=("witch", "#332a45"), prop=("broom", "#8a5a30"), details=(("belt", "#7a3fa0"),)),
    "knight-full": Look("man", "#aeb9c6", ("trousers", "#8d99a8"), ("none", BLACK_HAIR), "#8d99a8", hat=("visor", "#aeb9c6"), details=(("plates", "#b4bfcc"),), prop=("shield", "#b8303c"), shoes="#7d8a99", boots=True, cape="#b8303c"),
    "princess-full": Look("woman", "#f08cb8", ("gown", "#f08cb8"), ("long", BLOND), hat=("tiara", "#f2c84a"), sleeves="short"),
    "prince-full": Look("man", "#2f56b0", ("trousers", "#f0ede6"), ("swept", BROWN_HAIR), hat=("tiara", "#f2c84a"), details=(("medal", "#d8344a"), ("belt", "#6a3d24")), shoes="#33241e", boots=True, cape="#a82a3a"),
    "king-full": Look("man", "#a8283c", ("robe", "#a8283c"), ("long", BROWN_HAIR), hat=("crown", "#f2c84a"), beard=("full", BROWN_HAIR), details=(("belt", "#e0b23c"), ("ermine", "#faf8f2")), prop=("sceptre", "#e8bd45"), cape="#7a1f30"),
    "queen-full": Look("woman", "#6a3fa8", ("gown", "#6a3fa8"), ("bun", BROWN_HAIR), hat=("crown", "#f2c84a"), details=(("ermine", "#faf8f2"),), prop=("sceptre", "#e8bd45")),
    "chef-full": Look("man", "#fafaf8", ("trousers", "#4c5160"), ("short", BROWN_HAIR), TAN, hat=("toque", "#fcfcfa"), details=(("buttons", "#5a6270"), ("apron", "#f2f2ee")), prop=("ladle", "#b4bec8")),
    "doctor-full": Look("man", "#7fb8d8", ("trousers", "#46607c"), ("swept", BLACK_HAIR), TAN, details=(("collar", "#7fb8d8"), ("open_coat", "#fbfcfd"), ("stethoscope", "#3d4552")), glasses=True),
    "doctor-woman-full": Look("woman", "#6fc0b0", ("trousers", "#4d8b82"), ("ponytail", BLACK_HAIR), details=(("open_coat", "#fbfcfd"), ("stethoscope", "#3d4552")), shoes="#f4f4f4"),
    "samurai-full": Look("man", "#8f2430", ("trousers", "#2e2f3d"), ("none", BLACK_HAIR), TAN, hat=("kabuto", "#30313f"), beard=("goatee", BLACK_HAIR), details=(("lamellar", "#8f2430"),), prop=("katana", "#e3b53f"), shoes="#2b2b34", boots=True),
    "ninja-full": Look("man", "#2e3140", ("trousers", "#2a2c3a"), ("none", BLACK_HAIR), hat=("mask", "#2e3140"), details=(("sash", "#b8303c"),), prop=("katana", "#4a4d5c"), shoes="#23242e", boots=True),
    "pirate-full": Look("man", "#f2ece0", ("trousers", "#3a3f50"), ("long", BLACK_HAIR), TAN, hat=("tricorn", "#2c2a34"), beard=("full", BLACK_HAIR), details=(("open_coat", "#8a2f38"), ("belt", "#3a241a")), prop=("sword", "#e0b23c"), shoes="#2d2320", boots=True),
    "police-full": Look("man", "#2d4f94", ("trousers", "#26396a"), ("short", BROWN_HAIR), TAN, hat=("cap", "#2d4f94"), details=(("collar", "#2d4f94"), ("buttons", "#e8c552"), ("belt", "#1e2230")), shoes="#1f2128"),
    "firefighter-full": Look("man", "#d9a53a", ("trousers", "#c4922e"), ("short", BROWN_HAIR), TAN, hat=("hard_hat", "#d23a34"), details=(("vest", "#8a6a24"), ("belt", "#3a2f20")), shoes="#2a2a30", boots=True),
    "soldier-full": Look("man", "#66734a", ("trousers", "#586440"), ("short", BROWN_HAIR), TAN, hat=("hard_hat", "#5c6842"), details=(("collar", "#66734a"), ("belt", "#3b3a2a")), shoes="#33291f", boots=True),
    "builder-full": Look("man", "#3f78b8", ("trousers", "#3d4f70"), ("short", BROWN_HAIR), TAN, hat=("hard_hat", "#f2b92e"), details=(("vest", "#f28a2a"), ("belt", "#7a4f28")), shoes="#8a5a2e", boots=True),
    "teacher-full": Look("woman", "#3f8f86", ("skirt-knee", "#4b4a5c"), ("bun", BROWN_HAIR), glasses=True, details=(("collar", "#f4f1ea"),), prop=("book", "#b8433a"), shoes="#3d3a44"),
    "student-full": Look("child", "#fbfbfb", ("trousers", "#2f4470"), ("bob", BLACK_HAIR), details=(("collar", "#fbfbfb"), ("scarf", "#d63a3a")), prop=("book", "#3f7fc0"), sleeves="short"),
    "graduate-full": Look("woman", "#2d3048", ("robe", "#2d3048"), ("long", BLACK_HAIR), hat=("mortarboard", "#2d3048"), details=(("collar", "#d9a53a"),), prop=("book", "#b8433a")),
    "artist-full": Look("man", "#f0ede4", ("trousers", "#3f4a60"), ("long", BROWN_HAIR), hat=("beret", "#b8303c"), beard=("goatee", BROWN_HAIR), details=(("stripes", "#33415c"), ("apron", "#5a86a8")), prop=("brush", "#d8344a")),
    "scientist-full": Look("woman", "#8f7fc8", ("trousers", "#4a4c5c"), ("bun", RED_HAIR), glasses=True, details=(("open_coat", "#fbfcfd"),), prop=("flask", "#53d06a")),
    "santa-full": Look("man", "#cf2f35", ("trousers", "#cf2f35"), ("short", WHITE_HAIR), hat=("santa", "#cf2f35"), beard=("long", "#fbfbf8"), details=(("belt", "#23242a"),), shoes="#23242a", boots=True, old=True),
    "cowboy-full": Look("man", "#b5483a", ("trousers", "#41608f"), ("short", BROWN_HAIR), TAN, hat=("cowboy", "#8a5a34"), details=(("collar", "#b5483a"), ("belt", "#5a3520")), shoes="#6b3f22", boots=True),
    "detective-full": Look("man", "#b08d5e", ("trousers", "#4b4a52"), ("short", BROWN_HAIR), hat=("fedora", "#8a6c46"), details=(("tie", "#7a2f38"), ("open_coat", "#b08d5e")), shoes="#3a2a22"),
    "office-worker-full": Look("man", "#3b455c", ("trousers", "#343d52"), ("swept", BLACK_HAIR), details=(("tie", "#c33a44"),), shoes="#1f2128"),
    "business-woman-full": Look("woman", "#44506b", ("skirt-knee", "#3b455c"), ("bob", BLACK_HAIR), details=(("collar", "#f6f6f6"), ("buttons", "#d9dde5")), shoes="#26262e"),
    "bride-full": Look("woman", "#fdfbfa", ("gown", "#f7f3f1"), ("bun", BROWN_HAIR), hat=("veil", "#f7b6c8"), prop=("bouquet", "#ee7f9c"), sleeves="none"),
    "groom-full": Look("man", "#2a2d3a", ("trousers", "#262934"), ("swept", BLACK_HAIR), details=(("bow", "#2a2d3a"),), shoes="#17181d"),
    "monk-full": Look("man", "#d9822b", ("robe", "#d9822b"), ("none", BLACK_HAIR), TAN, details=(("medal", "#b5561f"),), sleeves="long"),
    "kimono-woman-full": Look("woman", "#c2456b", ("kimono", "#c2456b"), ("bun", BLACK_HAIR), details=(("collar", "#fbeef2"), ("sash", "#e3b53f")), shoes="#8a5a30"),
    "viking-full": Look("man", "#7a6a4e", ("trousers", "#5a4632"), ("long", RED_HAIR), hat=("horned", "#98a3ae"), beard=("full", RED_HAIR), details=(("ermine", "#b79a72"), ("belt", "#4a2f1c")), prop=("shield", "#3f6f9c"), shoes="#5a3a22", boots=True),
    "singer-full": Look("woman", "#d83a86", ("dress", "#d83a86"), ("long-fringe", "#7a2f4a"), sleeves="none", prop=("microphone", "#8f96a3"), shoes="#d83a86"),
    "vampire-full": Look("man", "#23242e", ("trousers", "#23242e"), ("swept", BLACK_HAIR), "#e9e2e4", details=(("bow", "#b8303c"),), cape="#8a1f2c", shoes="#17181d"),
    "elf-full": Look("woman", "#4f9a56", ("dress", "#4f9a56"), ("long", BLOND), details=(("belt", "#7a5232"),), shoes="#6b4a2c", boots=True, cape="#2f6a44"),
    "nurse-full": Look("woman", "#8fd0e0", ("trousers", "#7fc4d6"), ("ponytail", BROWN_HAIR), sleeves="short", details=(("collar", "#ffffff"), ("stethoscope", "#46515e")), shoes="#f6f6f6"),
    "pilot-full": Look("man", "#2b3a5e", ("trousers", "#26324f"), ("short", BROWN_HAIR), TAN, hat=("cap", "#2b3a5e"), details=(("tie", "#1f2740"),), shoes="#1f2128"),
    "mechanic-full": Look("man", "#8fa6bd", ("trousers", "#3f66a3"), ("short", BLACK_HAIR), TAN, details=(("overalls", "#3f66a3"),), shoes="#4a3a2e", boots=True),
    "judge-full": Look("man", "#26262e", ("robe", "#26262e"), ("bald", GRAY_HAIR), details=(("collar", "#f4f1ea"),), prop=("book", "#7a2f38"), old=True, glasses=True),
    "guard-full": Look("man", "#c9303a", ("trousers", "#24262f"), ("none", BROWN_HAIR), hat=("toque", "#2a2a30"), details=(("buttons", "#f0d36a"), ("belt", "#f4f1ea")), shoes="#1f2128", boots=True),
    "zombie-full": Look("man", "#7a6f5e", ("trousers", "#4a4f56"), ("spiky", "#3a3f2e"), "#9fbf7a", sleeves="short", details=(("stripes", "#5f5648"),), shoes="#3a342e"),
    "headscarf-woman-full": Look("woman", "#4f6f8f", ("skirt-long", "#46506e"), ("none", BLACK_HAIR), hat=("headscarf", "#8a46ad"), shoes="#3a3440"),
    "queen-ao-dai": Look("woman", "#e0b032", ("ao_dai", "#e0b032"), ("bun", BLACK_HAIR), details=(("mandarin", "#e0b032"),), hat=("turban", "#d8a428"), shoes="#f0e6da"),
}  # fmt: skip
