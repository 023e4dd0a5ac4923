"""The one engine behind every door that asks for pictures and waits for them."""

import time
from collections.abc import Callable

from mayfly.errors import NotFound
from mayfly.generate.making import PictureMaker
from mayfly.generate.planning import Makers, Plan, Planner
from mayfly.generate.ports import Finisher, PictureStore
from mayfly.generate.request import Caller, ImageRequest
from mayfly.generate.result import ImageResult, MadePicture, presented
from mayfly.refine.depiction import depict
from mayfly.scene.spec import Scene


class PictureService:
    """Makes pictures once, wherever they are asked for. `providers` are named makers, built at first use."""

    def __init__(
        self,
        *,
        providers: Makers,
        default_provider: str,
        store: PictureStore,
        finisher: Finisher,
        message_seed: Callable[[str], int],
    ) -> None:
        self._store = store
        self.planner = Planner(providers=providers, default_provider=default_provider, message_seed=message_seed)
        self.maker = PictureMaker(providers, store, finisher)

    def generate(self, request: ImageRequest, caller: Caller) -> ImageResult:
        """Make or find the pictures of one request.

        Raises InvalidRequest, ContentPolicyViolation, ProviderFailed, Unavailable.
        """
        started = time.perf_counter()
        return self.paint(self.planner.plan(request, caller), caller, started=started)

    def paint(self, plan: Plan, caller: Caller, *, started: float) -> ImageResult:
        """Make or find the pictures of a plan, in this process. `started` is in time.perf_counter seconds."""
        pictures = []
        for recipe in plan.recipes:
            stored, cached = self.maker.make(recipe, tenant=caller.tenant, deadline=caller.deadline)
            pictures.append(
                presented(recipe, stored, self._store.link(stored.name), cached=cached, base_url=caller.base_url)
            )
        return ImageResult(
            pictures=tuple(pictures),
            prompt=plan.prompt,
            negative_prompt=plan.negative_prompt,
            refined_prompt=plan.refined_prompt,
            treatment=plan.treatment,
            scene=self.scene(plan),
            seconds=time.perf_counter() - started,
        )

    def scene(self, plan: Plan) -> Scene | None:
        """Return what the embedded painter understood; None for other models."""
        recipe = plan.recipes[0]
        if not self.planner.capabilities(recipe.provider).in_process:
            return None
        return depict(recipe.prompt, negative_prompt=recipe.negative_prompt, style=recipe.style or None)

    def delete(self, name: str, caller: Caller) -> None:
        """Remove a picture now. Raises NotFound where it is not there or is another tenant's."""
        if not self._store.delete(self._store.parse_name(name), tenant=caller.tenant):
            raise NotFound(f"There is no picture {name} of yours. It may have expired.")

    def read(self, picture: MadePicture) -> bytes:
        """Return the file of a picture just made."""
        return self._store.read(picture.name)
