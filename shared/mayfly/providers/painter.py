"""The embedded painter as a provider: in process, no key, no network."""

from mayfly.generate.ports import Capabilities, Raster
from mayfly.generate.recipe import Recipe
from mayfly.refine.depiction import depict
from mayfly.scene.spec import STYLES

# Raise it whenever the same recipe would give other pixels: it is part of every picture's identity.
PAINTER_VERSION = "19"


class PainterProvider:
    """Paints the scene that the prompt describes."""

    def describe(self) -> Capabilities:
        """Return the painter's limits."""
        return Capabilities(
            name="painter",
            models=("painter-1",),
            renderer=PAINTER_VERSION,
            in_process=True,
            parameters=frozenset({"background", "negative_prompt", "seed", "style"}),
            styles=STYLES,
            min_side=64,
            max_side=2048,
            digital_source_type="algorithmicMedia",
            longest_seconds=15.0,
        )

    def generate(self, recipe: Recipe, *, deadline: float) -> Raster:  # noqa: ARG002 - painting takes a moment
        """Paint the recipe's prompt. Never fails: what it can not draw is in the scene's `unmatched`."""
        return self.preview(recipe, width=recipe.width, height=recipe.height)

    def preview(self, recipe: Recipe, *, width: int, height: int) -> Raster:
        """Paint the recipe's prompt at another size: the same composition in less time."""
        # Pillow and the packs are loaded only where something is painted.
        from mayfly.painter.cutout import paint_cutout
        from mayfly.painter.render import paint

        scene = depict(recipe.prompt, negative_prompt=recipe.negative_prompt, style=recipe.style or None)
        if recipe.background == "transparent":
            return Raster(paint_cutout(scene, width, height, recipe.seed))
        return Raster(paint(scene, width, height, recipe.seed))
