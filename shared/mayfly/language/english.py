"""Small English grammar for what is built from a glossary: plurals, articles and numbers in words."""

import re
from functools import lru_cache

_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "mouse": "mice",
    "goose": "geese", "wolf": "wolves", "leaf": "leaves", "knife": "knives", "shelf": "shelves", "calf": "calves",
    "loaf": "loaves", "half": "halves", "hoof": "hooves", "thief": "thieves", "dwarf": "dwarves", "elf": "elves",
    "scarf": "scarves", "sheep": "sheep", "deer": "deer", "reindeer": "reindeer", "fish": "fish",
    "goldfish": "goldfish", "clownfish": "clownfish", "catfish": "catfish",
    "starfish": "starfish", "aircraft": "aircraft", "squid": "squid",
    "cactus": "cacti", "ox": "oxen", "fisherman": "fishermen", "businessman": "businessmen",
    "swordsman": "swordsmen",
    "gentleman": "gentlemen", "craftsman": "craftsmen", "swordswoman": "swordswomen",
    "businesswoman": "businesswomen",
    "ferryman": "ferrymen", "snowman": "snowmen", "samurai": "samurai", "bamboo": "bamboo", "ao dai": "ao dai",
    "ao ba ba": "ao ba ba", "photo": "photos", "kimono": "kimonos", "piano": "pianos", "cello": "cellos",
    "logo": "logos", "avocado": "avocados", "flamingo": "flamingos", "bonsai": "bonsai", "species": "species",
}  # fmt: skip
_TAIL = re.compile(r" (?:of|in|on|with|at|by|from|for|and)\b.*$")
_VOWEL_SOUND = re.compile(r"[aeio]|u(?!n[ai]|s|k|r[aei]|ti|fo)|hono|hour|8|11\b|18\b", re.IGNORECASE)
_CONSONANT_SOUND = re.compile(r"one\b|once\b|eu|uni(?!n)", re.IGNORECASE)
_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@lru_cache(maxsize=1024)
def plural(noun: str) -> str:
    """Return the plural of a noun or noun phrase: `glass of tea` becomes `glasses of tea`."""
    tail = _TAIL.search(noun)
    if tail:
        return plural(noun[: tail.start()]) + tail.group()
    for length in (3, 2, 1):
        last = " ".join(noun.split(" ")[-length:])
        if last in _IRREGULAR:
            return noun[: len(noun) - len(last)] + _IRREGULAR[last]
    if re.search(r"(?:[sxz]|ch|sh|[^aeiou]o)$", noun):
        return noun + "es"
    return noun[:-1] + "ies" if re.search(r"[^aeiou]y$", noun) else noun + "s"


def article(following: str) -> str:
    """Return `an` before a vowel's sound, else `a`."""
    return "an" if _VOWEL_SOUND.match(following) and not _CONSONANT_SOUND.match(following) else "a"


def number_word(value: int) -> str:
    """Return a number up to 99 in words, a larger one in digits."""
    if value < len(_SMALL):
        return _SMALL[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")
    return str(value)
