"""Places and weathers without a painting of their own yet, and what is painted in their stead."""

from dataclasses import replace

from mayfly.scene.spec import Scene

LIKENESSES: dict[str, tuple[str, tuple[str, ...]]] = {
    "river": ("lake", ()),
    "waterfall": ("forest", ()),
    "karsts": ("sea", ("karsts",)),
    "terraces": ("meadow", ("terraces",)),
    "bamboo": ("forest", ()),
    "jungle": ("forest", ()),
    "volcano": ("mountains", ("volcano",)),
    "street": ("city", ("street",)),
    "old_town": ("city", ("street",)),
    "village": ("meadow", ()),
    "kitchen": ("room", ()),
    "garden": ("meadow", ("flowers",)),
    "farm": ("meadow", ()),
    "sky": ("mountains", ("clouds",)),
    "planet": ("space", ("marsground",)),
    "abstract": ("studio", ()),
}
"""Place -> the nearest place that has a painting, and the features that make it more alike."""

WEATHER_LIKENESSES = {"windy": "cloudy"}


def paintable(scene: Scene) -> Scene:
    """Return the scene in a place and weather that have a painting: their own, or their likeness."""
    place, features = LIKENESSES.get(scene.place, (scene.place, ()))
    if "moonground" in scene.features:
        features = ()
    return replace(
        scene,
        place=place,
        weather=WEATHER_LIKENESSES.get(scene.weather, scene.weather),
        features=tuple(dict.fromkeys((*scene.features, *features))),
    )
