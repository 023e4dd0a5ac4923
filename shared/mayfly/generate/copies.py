"""Copies of a picture that are not kept: the same in another format, and a quick look at one to come."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from mayfly.generate.editing import SOURCE_TYPE as EDITED
from mayfly.generate.ports import EncodedPicture, Finisher, PictureStore, Previewer, Provider, Raster
from mayfly.generate.recipe import Recipe
from mayfly.generate.result import MadePicture


@dataclass(frozen=True, slots=True)
class Copies:
    """Makes copies with the parts that make pictures."""

    providers: Mapping[str, Callable[[], Provider]]
    store: PictureStore
    finisher: Finisher

    def in_format(self, picture: MadePicture, output_format: str, quality: int) -> EncodedPicture:
        """Return a stored picture's pixels as another file. Raises Unavailable."""
        recipe = replace(picture.recipe, output_format=output_format, quality=quality)
        return self._finished(Raster(self.store.read(picture.name)), recipe)

    def preview(self, recipe: Recipe, *, width: int, height: int) -> EncodedPicture | None:
        """Return what the picture will look like, at a size in pixels; None where the provider has no quick look."""
        maker = self.providers.get(recipe.provider)
        provider = maker() if maker else None
        if not isinstance(provider, Previewer):
            return None
        raster = provider.preview(recipe, width=width, height=height)
        return self._finished(raster, replace(recipe, width=width, height=height))

    def _finished(self, raster: Raster, recipe: Recipe) -> EncodedPicture:
        maker = self.providers.get(recipe.provider)
        source = maker().describe().digital_source_type if maker else EDITED
        return self.finisher.finish(raster, recipe, digital_source_type=source)
