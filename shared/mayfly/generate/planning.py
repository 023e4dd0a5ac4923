"""From a request to recipes: everything that can be decided before anything is painted."""

import secrets
from collections.abc import Callable
from dataclasses import replace

from mayfly.errors import Fault, InvalidRequest
from mayfly.generate.limits import RANDOM_SEED
from mayfly.generate.negotiation import Parameters, nearest_names, negotiate, style_id
from mayfly.generate.plan import Plan
from mayfly.generate.ports import Capabilities, Makers
from mayfly.generate.recipe import SEED_LIMIT, Recipe, derived_seed
from mayfly.generate.request import Caller, ImageRequest
from mayfly.generate.wording import Wording, word
from mayfly.language.policy import BUILT_IN, Policy
from mayfly.refine.admission import admit, admit_negative


class Planner:
    """Decides what a request means with the provider it names. `providers` are named makers."""

    def __init__(
        self, *, providers: Makers, default_provider: str, message_seed: Callable[[str], int], policy: Policy = BUILT_IN
    ) -> None:
        self._providers = providers
        self._default_provider = default_provider
        self._message_seed = message_seed
        self._policy = policy

    def plan(self, request: ImageRequest, caller: Caller) -> Plan:
        """Return the plan of a request. Raises InvalidRequest, ContentPolicyViolation."""
        capabilities = self.capabilities(request.provider)
        parameters, treatment = negotiate(request, capabilities)
        admit(request.prompt, policy=self._policy)
        admit_negative(request.negative_prompt, policy=self._policy)
        wording = word(request, self._policy)
        if wording.prompt != request.prompt:
            admit(wording.prompt, policy=self._policy)
        first_seed = self._first_seed(request, caller)
        seeds = [(first_seed + i) % SEED_LIMIT for i in range(request.count)]
        return Plan(
            recipes=tuple(_recipe(request, capabilities, parameters, wording, seed) for seed in seeds),
            prompt=request.prompt,
            negative_prompt=wording.negative_prompt,
            refined_prompt=wording.prompt,
            treatment=replace(treatment, applied={**treatment.applied, "seed": first_seed}),
        )

    def capabilities(self, name: str | None) -> Capabilities:
        """Return what a provider can do; None and auto mean the default one. Raises InvalidRequest."""
        wanted = self._default_provider if name in (None, "auto") else name
        maker = self._providers.get(wanted or "")
        if maker is None:
            nearest = ", ".join(nearest_names(str(wanted), (*self._providers, "auto")))
            message = f"There is no provider {str(wanted)[:40]!r}. There are: {nearest}."
            raise InvalidRequest.of(Fault("provider", message, "unknown_provider"))
        return maker().describe()

    def in_process(self, name: str) -> bool:
        """Say whether a provider works in this process; one that is gone since does not."""
        maker = self._providers.get(name)
        return maker is not None and maker().describe().in_process

    def _first_seed(self, request: ImageRequest, caller: Caller) -> int:
        if request.seed == RANDOM_SEED:
            return secrets.randbelow(SEED_LIMIT) if caller.submission is None else self._message_seed(caller.submission)
        if request.seed is not None:
            return request.seed
        return derived_seed(request.prompt, request.negative_prompt, style_id(request.style) or "")


def _recipe(
    request: ImageRequest, provider: Capabilities, parameters: Parameters, wording: Wording, seed: int
) -> Recipe:
    return Recipe(
        provider=provider.name,
        model=parameters.model,
        renderer=provider.renderer,
        prompt=wording.prompt,
        negative_prompt=wording.negative_prompt,
        width=parameters.width,
        height=parameters.height,
        seed=seed,
        style=parameters.style,
        output_format=request.output_format,
        quality=parameters.quality,
        num_inference_steps=parameters.num_inference_steps,
        guidance_scale=parameters.guidance_scale,
        metadata_level=request.metadata_level,
        background=request.background,
    )
