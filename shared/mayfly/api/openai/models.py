"""The models by OpenAI's names for things: ours, and aliases a deployment gives them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mayfly.api.schemas.openai import ModelInfo, ModelsOut, ModelUsed
from mayfly.errors import Fault, InvalidRequest, Misconfigured, NotFound
from mayfly.generate.negotiation import nearest_names
from mayfly.generate.ports import Provider

OWNER = "mayfly"
SINCE = 1_795_564_800  # 2026-11-25: models have no birthday of their own

Makers = Mapping[str, Callable[[], Provider]]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Who has which model. `aliases` maps a name of the deployment's choosing to a model of ours."""

    makers: Makers
    aliases: Mapping[str, str]
    default_provider: str

    def find(self, name: str | None, *, provider: str | None = None) -> ModelUsed:
        """Return the model of that name or alias; without one the (default) provider's first.

        Raises InvalidRequest for an unknown provider, NotFound (`model_not_found`) for an unknown model.
        """
        wanted = self.default_provider if provider in (None, "auto") else provider
        if wanted not in self.makers:
            nearest = ", ".join(nearest_names(str(wanted), tuple(self.makers)))
            message = f"There is no provider {str(wanted)[:40]!r}. There are: {nearest}."
            raise InvalidRequest.of(Fault("provider", message, "unknown_provider"))
        if not name:
            return ModelUsed(self.makers[wanted]().describe().models[0], wanted)
        holders = {model: who for model, who in self._models().items() if provider in (None, "auto", who)}
        target = self.aliases.get(name, name)
        if target in holders:
            return ModelUsed(target, holders[target], name if name != target else None)
        nearest = ", ".join(nearest_names(name, (*holders, *self.aliases)))
        message = f"There is no model {name[:60]!r}. There are: {nearest}."
        raise NotFound(message, code="model_not_found", faults=[Fault("model", message, "model_not_found")])

    def all(self) -> ModelsOut:
        """Return every model and alias, in the form of GET /v1/models."""
        models = self._models()
        return ModelsOut("list", [self.one(name) for name in (*models, *self.aliases)])

    def one(self, name: str) -> ModelInfo:
        """Return one model in the form of GET /v1/models/{id}. Raises NotFound."""
        return ModelInfo(name, "model", SINCE, OWNER, self.find(name))

    def _models(self) -> dict[str, str]:
        models = {model: name for name, make in self.makers.items() for model in make().describe().models}
        for alias, target in self.aliases.items():
            if target not in models:
                raise Misconfigured(
                    f"MAYFLY_MODEL_ALIASES: {alias}={target} names no model; there are {', '.join(models)}."
                )
        return models
