"""The styles: names in two languages, the words that ask for them, and how the painter paints them."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from mayfly.language.text import fold, load

DATA = Path(__file__).parent / "data"


class Style(NamedTuple):
    """One style. `family`: photo, painting, drawing, digital, animation, graphic or craft. `painter_style` is the
    embedded painter's nearest; `keywords` and `keywords_vi` ask for it, `negative_keywords` are what it is not.
    """

    id: str
    name: str
    name_vi: str
    family: str
    painter_style: str
    keywords: tuple[str, ...]
    keywords_vi: tuple[str, ...]
    negative_keywords: tuple[str, ...]
    aliases: tuple[str, ...]

    @property
    def medium(self) -> str:
        """Return `photo` or `drawn`."""
        return "photo" if self.family == "photo" else "drawn"

    def name_in(self, language: str) -> str:
        """Return the name in English or Vietnamese."""
        return self.name_vi if language == "vi" else self.name


@cache
def styles() -> tuple[Style, ...]:
    """Return all styles, in the order of the data file."""
    rows: list[dict[str, Any]] = load(DATA, "styles.json")
    return tuple(map(_style, rows))


def _style(row: dict[str, Any]) -> Style:
    columns: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    return Style(**columns)


@cache
def names_of_styles() -> dict[str, Style]:
    """Return every name a style goes by, as written and folded, in lower case with single spaces."""
    names: dict[str, Style] = {}
    for spread in (lambda s: (s.id,), lambda s: (s.name, s.name_vi), lambda s: s.aliases):
        for style in styles():
            for name in spread(style):
                names.setdefault(_key(name), style)
                names.setdefault(fold(_key(name)), style)
    return names


def find_style(text: str) -> Style | None:
    """Return the style with this id, name or alias, in either language, with or without diacritics; else None."""
    names = names_of_styles()
    wanted = _key(text)
    for prefix in ("", "phong cách ", "phong cach ", "tranh ", "in the style of "):
        name = wanted.removeprefix(prefix)
        found = names.get(name) or names.get(fold(name)) or names.get(name.removesuffix(" style"))
        if found:
            return found
    return None


def nearest_styles(text: str) -> tuple[str, ...]:
    """Return up to three ids of styles whose names are spelled most like `text`; never none."""
    import difflib  # only where something is misspelt

    names = names_of_styles()
    near = difflib.get_close_matches(fold(_key(text))[:60], names, n=6, cutoff=0.55)
    ids = tuple(dict.fromkeys(names[name].id for name in near))[:3]
    return ids or ("realistic", "watercolor", "anime")


def _key(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").replace("_", " ").split())
