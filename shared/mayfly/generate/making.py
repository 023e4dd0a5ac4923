"""From a recipe to a stored picture: found, waited for, or painted, encoded and kept."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from mayfly.errors import OutOfTime, ProviderFailed, ServiceError
from mayfly.generate.patience import call_within
from mayfly.generate.ports import (
    Capabilities,
    EncodedPicture,
    Finisher,
    Makers,
    PictureStore,
    Provider,
    Raster,
    StoredPicture,
)
from mayfly.generate.recipe import Recipe
from mayfly.generate.result import KeptPicture
from mayfly.generate.single_flight import PATIENT_WAIT_SECONDS, held_by_renewal, held_for_its_lease, make_once

# Left over at the end for links, the answer and its way out.
MIN_PAINTING_SECONDS = 1.0
# A worker that has just begun has 110 s; a call that takes longer than this is never waited for.
LONGEST_CALL_SECONDS = 90.0


@dataclass(frozen=True, slots=True)
class PictureMaker:
    """Makes single pictures, each once. `providers` are named makers, built at first use."""

    providers: Makers
    store: PictureStore
    finisher: Finisher

    def make(self, recipe: Recipe, *, tenant: str, deadline: float) -> KeptPicture:
        """Make or find one picture in this process by `deadline`.

        Raises ProviderFailed, Unavailable, and OutOfTime where it can not be done, or is not, by then.
        """

        def paint() -> EncodedPicture:
            _check_time(deadline)
            provider = self._provider(recipe)
            return self._finished(provider.generate(recipe, deadline=deadline), recipe, provider.describe())

        name = self.store.name(recipe, tenant)
        made = make_once(self.store, name, paint, tenant=tenant, deadline=deadline, holding=held_for_its_lease)
        return _kept(*made)

    def make_patiently(self, recipe: Recipe, *, tenant: str, deadline: float) -> KeptPicture:
        """Make or find one picture as a worker does: over the network too, for as long as the provider may take.

        A provider that has not answered within its `longest_seconds`, or fails in a way it does not name, is
        ProviderFailed. Raises what `make` raises.
        """

        def paint() -> EncodedPicture:
            _check_time(deadline)
            provider = self._provider(recipe)
            capabilities = provider.describe()
            give_up = min(deadline, time.monotonic() + self.longest_seconds(recipe))
            if capabilities.in_process:
                return self._finished(provider.generate(recipe, deadline=give_up), recipe, capabilities)
            with _named_failures(capabilities.name):
                raster = call_within(
                    lambda: provider.generate(recipe, deadline=give_up), deadline=give_up, who=capabilities.name
                )
                return self._finished(raster, recipe, capabilities)

        name = self.store.name(recipe, tenant)
        made = make_once(
            self.store,
            name,
            paint,
            tenant=tenant,
            deadline=deadline,
            holding=held_by_renewal,
            longest_wait=PATIENT_WAIT_SECONDS,
        )
        return _kept(*made)

    def longest_seconds(self, recipe: Recipe) -> float:
        """Return how long its provider may take for one picture, as far as a worker can wait at all."""
        return min(self._provider(recipe).describe().longest_seconds, LONGEST_CALL_SECONDS)

    def _provider(self, recipe: Recipe) -> Provider:
        maker = self.providers.get(recipe.provider)
        if maker is None:
            raise ProviderFailed(f"{recipe.provider} is not part of this deployment any more.", code="unknown_provider")
        return maker()

    def _finished(self, raster: Raster, recipe: Recipe, capabilities: Capabilities) -> EncodedPicture:
        picture = self.finisher.finish(raster, recipe, digital_source_type=capabilities.digital_source_type)
        if (picture.width, picture.height) != (recipe.width, recipe.height):
            raise ProviderFailed(
                f"{capabilities.name} answered with {picture.width}x{picture.height} pixels instead of "
                f"{recipe.width}x{recipe.height}."
            )
        return picture


def _check_time(deadline: float) -> None:
    if time.monotonic() + MIN_PAINTING_SECONDS > deadline:
        raise OutOfTime("The time was too short for all of it. What is painted is kept: ask again.")


def _kept(stored: StoredPicture, cached: bool) -> KeptPicture:  # noqa: FBT001 - make_once's pair, as it comes
    return KeptPicture(stored.name, stored.size_bytes, stored.sha256, cached, stored.expires_at)


@contextmanager
def _named_failures(who: str) -> Iterator[None]:
    """Turn what a model over the network does to us without a name into ProviderFailed.

    An adapter names what its vendor may answer. Anything else is a fault in it, and its text may hold the prompt.
    """
    try:
        yield
    except ServiceError:
        raise
    except Exception as error:
        raise ProviderFailed(f"{who} failed ({type(error).__name__}).") from error
