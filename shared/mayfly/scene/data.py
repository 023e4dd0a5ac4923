"""Where things are at home, and which words tie a person to what they wear: small tables of the parser."""

PLACE_OF_CLASS = {
    "boat": "sea",
    "water_plant": "lake",
    "fish": "underwater",
    "space": "space",
    "food": "studio",
    "object": "studio",
    "furniture": "room",
    "sky": "meadow",
    "nature": "mountains",
}
TIME_OF_SPRITE = {"fireworks": "night", "ghost": "night", "bat": "night", "shooting-star": "night", "sparkler": "night"}
# Places that may be in one picture: who asks for a cabin in the forest by a lake misses nothing in either.
_TOGETHER = (
    frozenset(("sea", "beach", "karsts", "underwater")),
    frozenset(
        (
            "meadow", "forest", "bamboo", "jungle", "garden", "farm", "terraces", "village", "mountains", "river",
            "lake", "waterfall", "snow",
        )
    ),
    frozenset(("city", "street", "old_town")),
    frozenset(("room", "kitchen")),
    frozenset(("space", "planet")),
)  # fmt: skip


def stand_together(first: str, second: str) -> bool:
    """Say whether a picture of the first place leaves nothing out of the second."""
    return first == second or any(first in places and second in places for places in _TOGETHER)


# Places through which a road can run.
ROADED = frozenset(("mountains", "meadow", "forest", "village", "garden", "bamboo", "desert"))
# What a thing is made of where another noun follows: a bamboo steamer, a brick oven.
STUFFS = frozenset(("bamboo", "wood", "brick", "rock", "rope", "ice", "coconut"))
# A Vietnamese noun that is but a part or a vessel of what is named right after it -> the classes of which this is so.
YIELDING = {
    "branch": ("plant",),
    "village-gate": ("building",),
    "door": ("building",),
    "pot-of-food": ("food",),
    "plate": ("food",),
    "bowl": ("food",),
}
FILLING = frozenset(("food", "plant", "object", "animal", "fish"))
HOLLOW = frozenset(("basket", "bucket", "vase", "jar", "wheelbarrow", "crate", "potted-plant", "basket-boat"))
# Surfaces that are not painted by themselves.
SURFACES = frozenset({"wall", "walls", "ceiling", "bức tường", "tường"})
WORN = frozenset(
    [
        "dress",
        "t-shirt",
        "coat",
        "kimono",
        "scarf",
        "gloves",
        "socks",
        "glasses",
        "sunglasses",
        "running-shoe",
        "hiking-boot",
        "high-heeled-shoe",
        "ballet-shoes",
        "sari",
        "lab-coat",
        "jeans",
        "necktie",
        "backpack",
        "handbag",
        "headphone",
        "ring",
    ]
)
# Garments that show on a figure of its own: the garment -> whom it changes -> into whom.
FIGURES_IN = {
    "kimono": {"woman-full": "kimono-woman-full", "girl-full": "kimono-woman-full", "woman": "kimono-woman-full"},
    "sari": {"woman-full": "sari-woman-full", "woman": "sari-woman-full"},
    "lab-coat": {"man-full": "scientist-full", "person-standing": "scientist-full"},
}
# Verbs between who bears and who is borne: a nurse pushing a man in a wheelchair.
BEARING = frozenset(("pushing", "pulling", "carrying", "lifting", "đẩy", "kéo", "cõng", "bế", "chở"))
# What is xanh is green where it grows, or creeps.
GREEN_CLASSES = frozenset(("plant", "water_plant", "food", "insect"))
GREEN = frozenset(("frog-full", "turtle", "sea-turtle", "snake", "crocodile", "lizard", "parrot", "t-rex", "sauropod"))
# A boat carrying fruit: what follows is on what goes before.
CARRIES = frozenset(("carrying", "carries", "hauling", "transporting", "laden", "loaded", "chở"))
CARRIERS = frozenset({"boat", "vehicle"})
HATS = frozenset(
    ["non-la", "top-hat", "womans-hat", "crown", "cowboy-hat-face", "graduation-cap", "billed-cap", "military-helmet"]
)
WEARS = frozenset(
    ["wearing", "wears", "wore", "dressed", "in", "mặc", "đội", "đeo", "mac", "doi", "deo", "khoác", "with"]
)
MATERIAL = frozenset(
    ["made", "crafted", "carved", "built", "sculpted", "woven", "formed", "constructed", "làm", "bằng", "lam", "bang"]
)
MOVING = frozenset({"person", "animal", "bird", "fish", "insect", "fantasy", "space"})
ALIVE = frozenset({"person", "animal", "bird"})
INDOORS = ("room", "kitchen")
ANYBODY = ("man", "woman")  # whom a trade without a figure of its own is drawn as
CLASSIFIERS = frozenset({"cai", "con", "chiec", "cay", "qua", "trai", "bong", "ngoi", "toa", "buc", "cuon", "la"})
SERVINGS = frozenset({"to", "bat", "dia", "ly", "coc", "chen", "tach", "o", "khay", "noi", "mam"})
TITLES = frozenset({"người", "bác", "chú", "cô", "anh", "chị", "ông", "bà", "em", "cậu", "chàng", "nguoi"})
DRESSED = frozenset({"person", "fantasy"})
PERSON_CLASSES = frozenset({"person", "fantasy", "space", "animal", "bird"})
LANDSCAPE_OF_TIME = {"sunset": "sea", "dawn": "sea", "night": "mountains", "day": "mountains"}
# What the painter calls the parts of a place, for what is not wanted.
ABSENT_NAMES = {
    "deciduous-tree": "trees", "pine": "trees", "blossom": "flowers", "person-standing": "people",
    "potted-plant": "plants",
    "fish": "fish", "rock": "rocks", "cloud": "clouds", "lotus": "lilies", "ringed-planet": "planets",
    "seedling": "plants",
}  # fmt: skip
ABSENT_WEATHER = {"cloudy": "clouds", "rain": "rain", "snow": "snow", "fog": "fog", "storm": "storm"}
# Fish live under the sea; these come up for air.
SURFACING = frozenset({"whale", "spouting-whale", "dolphin", "orca", "sea-turtle"})
WINTRY = frozenset({"snowman", "igloo", "sled", "skier", "snowboarder", "snowy-pine"})
# What a party is known by: it is held in a room unless the prompt says where.
OF_PARTIES = frozenset(
    {"balloon", "birthday-cake", "cupcake", "shortcake", "party-popper", "wrapped-gift", "party-hat"}
)
