"""What a prompt says of the whole picture: place, time, weather, season, style, camera."""

from mayfly.language.lexicon import Entry


class Facets:
    """Each facet as it was first said; `weak_place` and `weak_time` are what only a thing or a feature implies."""

    def __init__(self) -> None:
        self.features: list[str] = []
        self.place: str | None = None
        self.weak_place: str | None = None
        self.time: str | None = None
        self.weak_time: str | None = None
        self.weather: str | None = None
        self.season: str | None = None
        self.style: str | None = None
        self.tones: dict[str, str] = {}  # camera, palette, mood

    def take(self, entry: Entry, *, features: bool = True) -> None:
        """Take what an entry of the lexicon says, where nothing was said before; its features if wished."""
        if entry.place:
            weak = entry.place == "studio"
            if weak:
                self.weak_place = self.weak_place or entry.place
            else:
                self.place = self.place or entry.place
        if entry.time:
            if entry.features:
                self.weak_time = self.weak_time or entry.time
            else:
                self.time = self.time or entry.time
        self.weather = self.weather or entry.weather
        self.season = self.season or entry.season
        self.style = self.style or entry.style
        if features:
            self.features.extend(entry.features)
