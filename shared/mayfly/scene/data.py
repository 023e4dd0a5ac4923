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
# Sprites that are at home elsewhere than their class.
PLACE_OF_SPRITE = {
    "penguin": "snow", "polar-bear-full": "snow", "seal": "snow", "snowman": "snow", "sled": "snow", "skier": "snow",
    "snowboarder": "snow", "camel": "desert", "two-hump-camel": "desert", "cactus": "desert", "pyramid": "desert",
    "scorpion": "desert", "crab": "beach", "umbrella-on-ground": "beach", "person-surfing": "sea",
    "mermaid": "underwater", "merman": "underwater", "duck": "lake", "swan": "lake", "frog-full": "lake",
    "flamingo": "lake",
    "person-swimming": "lake", "person-rowing-boat": "lake", "person-climbing": "mountains", "eagle": "mountains",
    "office-building": "city", "taxi": "city", "bus": "city", "tram": "city", "police-car": "city", "bridge": "lake",
    "tokyo-tower": "city", "convenience-store": "city", "rocket": "space", "monkey": "forest", "bear-full": "forest",
    "fox-full": "forest", "wolf-full": "forest", "deer": "forest", "owl": "forest", "mushroom": "forest",
    "panda-full": "forest",
    "waterfall": "forest", "fire": "meadow", "kite": "meadow", "snowflake": "snow", "lantern": "city",
    "tent": "meadow",
    "scarecrow": "meadow", "windmill": "meadow", "lighthouse": "sea", "person-in-bed": "room", "candle": "room",
    "sofa": "room", "christmas-tree": "room", "water-wave": "sea", "alien": "space",
    "jack-o-lantern": "meadow", "soccer-ball": "meadow", "camping": "forest", "sun": "meadow",
    "lobster": "underwater",
    "fountain": "city", "carousel-horse": "meadow", "headstone": "meadow", "anchor": "beach",
    "leaf-fluttering-in-wind": "forest",
    "fallen-leaf": "forest", "spiral-shell": "beach", "ship": "sea", "igloo": "snow", "campfire": "forest",
    "bamboo": "forest", "koala-full": "forest", "lion-full": "meadow", "junk": "sea", "rowing-boat-vn": "lake",
    "submarine": "underwater", "snowy-pine": "snow", "bench": "meadow", "street-lamp": "city",
    "sky-lantern": "lake", "monk-full": "meadow", "elf-full": "forest", "fairy": "forest",
}  # fmt: skip
TIME_OF_SPRITE = {"fireworks": "night", "ghost": "night", "bat": "night", "shooting-star": "night", "sparkler": "night"}
# Places that only a likeness is painted of: they choose the place, and come back as unmatched too.
APPROXIMATE = frozenset({
    "airport", "bakery", "berlin", "bookshop", "bảo tàng", "bến cảng", "bệnh viện", "cafe", "café", "cairo",
    "cho dem", "cho noi", "church interior", "chợ", "chợ hoa", "chợ nổi", "chợ quê", "chợ tết", "chợ đêm",
    "classroom", "da lat", "da nang", "flea market", "floating market", "ga tàu", "gym", "ha noi", "hanoi",
    "harbor", "harbour", "ho chi minh city", "hoi an", "hoi an ancient town", "hospital", "hue", "huế",
    "hà nội", "hội an", "istanbul", "kyoto", "library", "london", "lớp học", "market", "market street",
    "markets", "museum", "new york", "nhà ga", "nhà hàng", "night market", "office", "paris", "pho co hoi an",
    "phố cổ hội an", "quán cà phê", "quán ăn", "restaurant", "rome", "sa pa", "sai gon", "saigon", "sapa",
    "school", "siêu thị", "stadium", "station", "street market", "supermarket", "sài gòn", "sân bay", "theater",
    "theatre", "thư viện", "tiệm bánh", "tokyo", "train station", "trường học", "venice", "văn phòng", "vỉa hè",
    "đà lạt", "đà nẵng",
})  # fmt: skip
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
HATS = frozenset(
    ["non-la", "top-hat", "womans-hat", "crown", "cowboy-hat-face", "graduation-cap", "billed-cap", "military-helmet"]
)
WEARS = frozenset(
    ["wearing", "wears", "wore", "dressed", "in", "mặc", "đội", "đeo", "mac", "doi", "deo", "khoác", "with"]
)
MATERIAL = frozenset(
    ["made", "crafted", "carved", "built", "sculpted", "woven", "formed", "constructed", "làm", "bằng", "lam", "bang"]
)
ALIVE = frozenset({"person", "animal", "bird"})
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
