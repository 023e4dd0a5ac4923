"""The one engine behind every door that asks for pictures."""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import replace

from mayfly.errors import Fault, InvalidRequest, NotFound, Unavailable
from mayfly.generate.limits import RANDOM_SEED
from mayfly.generate.negotiation import Parameters, nearest_names, negotiate, style_id
from mayfly.generate.ports import EncodedPicture, Finisher, PictureStore, Provider
from mayfly.generate.recipe import SEED_LIMIT, Recipe, derived_seed
from mayfly.generate.request import Caller, ImageRequest
from mayfly.generate.result import ImageResult, MadePicture
from mayfly.generate.single_flight import make_once
from mayfly.generate.wording import Wording, word
from mayfly.refine.admission import admit
from mayfly.refine.depiction import depict

# Left over at the end for links, the answer and its way out.
MIN_PAINTING_SECONDS = 1.0


class PictureService:
    """Makes pictures once, wherever they are asked for. `providers` are named makers, built at first use."""

    def __init__(
        self,
        *,
        providers: Mapping[str, Callable[[], Provider]],
        default_provider: str,
        store: PictureStore,
        finisher: Finisher,
        message_seed: Callable[[str], int],
    ) -> None:
        self._providers = providers
        self._default_provider = default_provider
        self._store = store
        self._finisher = finisher
        self._message_seed = message_seed

    def generate(self, request: ImageRequest, caller: Caller) -> ImageResult:
        """Make or find the pictures of one request.

        Raises InvalidRequest, ContentPolicyViolation, ProviderFailed, Unavailable.
        """
        started = time.perf_counter()
        provider = self._provider(request.provider)
        capabilities = provider.describe()
        parameters, treatment = negotiate(request, capabilities)
        admit(request.prompt)
        wording = word(request)
        if wording.prompt != request.prompt:
            admit(wording.prompt)
        first_seed = self._first_seed(request, caller)
        recipes = [
            _recipe(
                request,
                capabilities.name,
                capabilities.renderer,
                parameters,
                wording,
                (first_seed + i) % SEED_LIMIT,
            )
            for i in range(request.count)
        ]
        treatment = replace(treatment, applied={**treatment.applied, "seed": first_seed})
        scene = depict(wording.prompt, negative_prompt=wording.negative_prompt, style=parameters.style or None)
        return ImageResult(
            pictures=tuple(self._make(provider, recipe, caller) for recipe in recipes),
            prompt=request.prompt,
            negative_prompt=wording.negative_prompt,
            refined_prompt=wording.prompt,
            treatment=treatment,
            scene=scene if capabilities.in_process else None,
            seconds=time.perf_counter() - started,
        )

    def delete(self, name: str, caller: Caller) -> None:
        """Remove a picture now. Raises NotFound where it is not there or is another tenant's."""
        if not self._store.delete(self._store.parse_name(name), tenant=caller.tenant):
            raise NotFound(f"There is no picture {name} of yours. It may have expired.")

    def read(self, picture: MadePicture) -> bytes:
        """Return the file of a picture just made."""
        return self._store.read(picture.name)

    def _provider(self, name: str | None) -> Provider:
        wanted = self._default_provider if name in (None, "auto") else name
        maker = self._providers.get(wanted or "")
        if maker is None:
            nearest = ", ".join(nearest_names(str(wanted), (*self._providers, "auto")))
            message = f"There is no provider {str(wanted)[:40]!r}. There are: {nearest}."
            raise InvalidRequest.of(Fault("provider", message, "unknown_provider"))
        return maker()

    def _first_seed(self, request: ImageRequest, caller: Caller) -> int:
        if request.seed == RANDOM_SEED:
            return secrets.randbelow(SEED_LIMIT) if caller.submission is None else self._message_seed(caller.submission)
        if request.seed is not None:
            return request.seed
        return derived_seed(request.prompt, request.negative_prompt, style_id(request.style) or "")

    def _make(self, provider: Provider, recipe: Recipe, caller: Caller) -> MadePicture:
        def paint() -> EncodedPicture:
            if time.monotonic() + MIN_PAINTING_SECONDS > caller.deadline:
                raise Unavailable("The time was too short for all of it. What is painted is kept: ask again.")
            raster = provider.generate(recipe, deadline=caller.deadline)
            source = provider.describe().digital_source_type
            return self._finisher.finish(raster, recipe, digital_source_type=source)

        name = self._store.name(recipe, caller.tenant)
        stored, cached = make_once(self._store, name, paint, tenant=caller.tenant, deadline=caller.deadline)
        link = self._store.link(name)
        return MadePicture(
            name=name,
            recipe=recipe,
            size_bytes=stored.size_bytes,
            sha256=stored.sha256,
            cached=cached,
            url=link.url,
            url_expires_at=min(link.expires_at, stored.expires_at),
            link=f"{caller.base_url}/api/temp/{name}",
            picture_expires_at=stored.expires_at,
        )


def _recipe(
    request: ImageRequest, provider: str, renderer: str, parameters: Parameters, wording: Wording, seed: int
) -> Recipe:
    return Recipe(
        provider=provider,
        model=parameters.model,
        renderer=renderer,
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
    )
