"""The scene a prompt describes, as data: read by the refiner, painted by the painter, returned in metadata."""

from dataclasses import dataclass

PLACES = (
    "meadow",  # open land under a sky: where nothing is said
    "beach",
    "sea",
    "lake",
    "forest",
    "mountains",
    "city",
    "snow",
    "desert",
    "underwater",
    "space",
    "room",
    "studio",  # a plain backdrop: a still object, a portrait, food
    "river",
    "waterfall",
    "karsts",  # Hạ Long: limestone towers in the sea
    "terraces",  # rice fields in steps
    "bamboo",
    "jungle",
    "volcano",
    "street",
    "old_town",  # low old houses, lanterns
    "village",
    "kitchen",
    "garden",
    "farm",
    "sky",  # above the clouds
    "planet",  # the ground of the moon, of Mars, of a world unknown
    "abstract",  # no place at all: colour and form
)
TIMES = ("dawn", "day", "sunset", "night")
STYLES = (
    "default",  # gouache with a light brush texture
    "gouache", "photo", "watercolor", "oil", "pastel-drawing", "pencil", "charcoal", "ink", "line-art", "anime",
    "vector", "pop-art", "ukiyo-e", "dong-ho", "pixel", "low-poly", "3d", "neon", "vaporwave", "noir", "vintage",
    "stained-glass", "mosaic", "blueprint",
)  # fmt: skip
WEATHERS = ("clear", "cloudy", "rain", "snow", "fog", "storm", "windy")
SEASONS = ("spring", "summer", "autumn", "winter")
RELATIONS = ("on", "in", "under", "beside", "over", "behind", "in_front", "riding", "held")
CAMERAS = ("close", "wide", "low", "high")
PALETTES = ("warm", "cool", "pastel", "vivid", "muted", "dark", "golden", "monochrome")
MOODS = ("cosy", "dreamy", "eerie", "joyful", "peaceful", "melancholy", "epic", "romantic", "festive")
POSES = (
    "standing", "sitting", "lying", "sleeping", "walking", "running", "jumping", "flying", "swimming", "dancing",
    "eating", "drinking", "reading", "fighting", "playing", "working", "holding", "fishing",
)  # fmt: skip
GROUPS = ("flock", "herd", "school", "crowd", "family", "pair", "row", "pile", "circle", "bunch")
SIZES = ("tiny", "small", "large", "giant")
COLOURS = (
    "red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink",
    "brown", "black", "white", "gray", "gold", "silver",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing, or several alike, that the picture shows.

    `sprite` is an id of the sprite pack; `noun` the user's word; `span` its place [start, end) in the prompt.
    `relation` (one of RELATIONS) points at the subject with index `anchor`, or at the place where it is None.
    `pose` (one of POSES) is what it does; `group` (one of GROUPS) how several stand together. `likeness` is the English
    name of what is drawn where the pack has no picture of the noun itself but of its kind: `dog` for a beagle.
    """

    noun: str
    sprite: str
    span: tuple[int, int]
    count: int = 1
    colour: str | None = None
    size: str | None = None
    relation: str | None = None
    anchor: int | None = None
    pose: str | None = None
    group: str | None = None
    likeness: str | None = None


@dataclass(frozen=True, slots=True)
class Nearest:
    """A word that nothing shows, and up to three known words near it, nearest first: to suggest, not to draw."""

    word: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What to show. `features` are extras of the place (sun, moon, stars, palms, snowfall, windows, neon...).

    `absent` are things the user does not want; `unmatched` words that name something no sprite or place shows, and
    `nearest` known words near them. `camera` (CAMERAS), `palette` (PALETTES) and `mood` (MOODS) are None where the
    prompt says nothing of them: the seed chooses.
    """

    place: str = "meadow"
    time: str = "day"
    weather: str = "clear"
    season: str = "summer"
    style: str = "default"
    subjects: tuple[Subject, ...] = ()
    features: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()
    camera: str | None = None
    palette: str | None = None
    mood: str | None = None
    nearest: tuple[Nearest, ...] = ()
