"""The one engine behind every door that asks for pictures."""

import time
from collections.abc import Callable, Sequence

from mayfly.errors import NotFound
from mayfly.generate.making import PictureMaker
from mayfly.generate.plan import Plan
from mayfly.generate.planning import Planner
from mayfly.generate.ports import Finisher, Makers, PictureStore
from mayfly.generate.request import Caller, ImageRequest
from mayfly.generate.result import ImageResult, KeptPicture, MadePicture, presented
from mayfly.language.policy import BUILT_IN, Policy
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
        policy: Policy = BUILT_IN,
    ) -> None:
        self._store = store
        self.planner = Planner(
            providers=providers, default_provider=default_provider, message_seed=message_seed, policy=policy
        )
        self.maker = PictureMaker(providers, store, finisher)

    def generate(self, request: ImageRequest, caller: Caller) -> ImageResult:
        """Make or find the pictures of one request, in this process.

        Raises InvalidRequest, ContentPolicyViolation, ProviderFailed, Unavailable.
        """
        started = time.perf_counter()
        plan = self.planner.plan(request, caller)
        kept = self.make(plan, caller)
        return self.present(plan, kept, base_url=caller.base_url, seconds=time.perf_counter() - started)

    def generate_patiently(self, request: ImageRequest, caller: Caller) -> ImageResult:
        """Make or find the pictures of one request as a worker does: from a model over the network too.

        Raises what `generate` raises.
        """
        started = time.perf_counter()
        plan = self.planner.plan(request, caller)
        make = self.maker.make_patiently
        kept = [make(recipe, tenant=caller.tenant, deadline=caller.deadline) for recipe in plan.recipes]
        return self.present(plan, kept, base_url=caller.base_url, seconds=time.perf_counter() - started)

    def make(self, plan: Plan, caller: Caller) -> tuple[KeptPicture, ...]:
        """Make or find the pictures of a plan, in this process. Raises ProviderFailed, Unavailable, OutOfTime."""
        return tuple(self.maker.make(recipe, tenant=caller.tenant, deadline=caller.deadline) for recipe in plan.recipes)

    def present(self, plan: Plan, kept: Sequence[KeptPicture], *, base_url: str, seconds: float) -> ImageResult:
        """Return the pictures of a plan with fresh links, and what is said of them. Touches no network."""
        return ImageResult(
            pictures=tuple(
                presented(recipe, picture, self._store.link(picture.name), base_url=base_url)
                for recipe, picture in zip(plan.recipes, kept, strict=True)
            ),
            prompt=plan.prompt,
            negative_prompt=plan.negative_prompt,
            refined_prompt=plan.refined_prompt,
            treatment=plan.treatment,
            scene=self._scene(plan),
            seconds=seconds,
        )

    def delete(self, name: str, caller: Caller) -> None:
        """Remove a picture now. Raises NotFound where it is not there or is another tenant's."""
        if not self._store.delete(self._store.parse_name(name), tenant=caller.tenant):
            raise NotFound(f"There is no picture {name} of yours. It may have expired.")

    def read(self, picture: MadePicture) -> bytes:
        """Return the file of a picture just made."""
        return self._store.read(picture.name)

    def _scene(self, plan: Plan) -> Scene | None:
        """Return what a provider in this process understood; None for other models."""
        recipe = plan.recipes[0]
        if not self.planner.in_process(recipe.provider):
            return None
        return depict(recipe.prompt, negative_prompt=recipe.negative_prompt, style=recipe.style or None)
