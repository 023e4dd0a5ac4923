"""One module per family of image models; this table names them. Each is imported only when it is asked for."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import cast

from mayfly.generate.ports import Provider

PROVIDERS: Mapping[str, str] = {
    "painter": "mayfly.providers.painter:PainterProvider",
}


def provider_makers() -> dict[str, Callable[[], Provider]]:
    """Return a maker for each provider by name; a provider is made once per process, at first use."""
    return {name: _maker(target) for name, target in PROVIDERS.items()}


def _maker(target: str) -> Callable[[], Provider]:
    made: list[Provider] = []

    def make() -> Provider:
        if not made:
            module, _, name = target.partition(":")
            made.append(cast("Provider", getattr(import_module(module), name)()))
        return made[0]

    return make
