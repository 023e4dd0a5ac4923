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
)
TIMES = ("dawn", "day", "sunset", "night")
WEATHERS = ("clear", "cloudy", "rain", "snow", "fog", "storm")
SEASONS = ("spring", "summer", "autumn", "winter")
RELATIONS = ("on", "in", "under", "beside", "over", "behind", "in_front", "riding")
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
    """

    noun: str
    sprite: str
    span: tuple[int, int]
    count: int = 1
    colour: str | None = None
    size: str | None = None
    relation: str | None = None
    anchor: int | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What to show. `features` are extras of the place (sun, moon, stars, palms, snowfall, windows, neon...).

    `absent` are things the user does not want; `unmatched` words that name something no sprite or place shows.
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
