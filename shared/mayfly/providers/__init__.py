"""One module per family of image models; this table names them. Each is imported only when it is asked for."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import cast

from mayfly.errors import Misconfigured
from mayfly.generate.ports import Provider

PROVIDERS: Mapping[str, str] = {
    "painter": "mayfly.providers.painter:PainterProvider",
}


def provider_makers(extra: Mapping[str, str] = MappingProxyType({})) -> dict[str, Callable[[], Provider]]:
    """Return a maker for each provider by name; a provider is made once per process, at first use.

    `extra` are strangers' providers, named as ours are: a row of the table each. Making one raises Misconfigured where
    there is no such class.
    """
    return {name: _maker(target) for name, target in {**PROVIDERS, **extra}.items()}


def _maker(target: str) -> Callable[[], Provider]:
    made: list[Provider] = []

    def make() -> Provider:
        if not made:
            module, _, name = target.partition(":")
            try:
                made.append(cast("Provider", getattr(import_module(module), name)()))
            except (ImportError, AttributeError) as error:
                raise Misconfigured(f"There is no provider {target}: {error}. See MAYFLY_EXTRA_PROVIDERS.") from error
        return made[0]

    return make
