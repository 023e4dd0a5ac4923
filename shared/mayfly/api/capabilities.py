"""What this deployment can do, read from the tables that decide it; and whether it answers."""

from mayfly.api.generation import RESPONSE_FORMATS
from mayfly.api.schemas.gateway import CapabilitiesOut, HealthOut, IntentOut, ProviderOut, SizesOut, TargetOut
from mayfly.api.version import VERSION
from mayfly.gateway.intents import AVAILABLE_INTENTS, INTENTS
from mayfly.generate.limits import (
    DEFAULT_SIDE,
    MAX_IMAGES,
    MAX_PROMPT_LENGTH,
    MAX_SIDE,
    METADATA_LEVELS,
    MIN_SIDE,
    OUTPUT_FORMATS,
    REFINE_MODES,
)
from mayfly.generate.ports import Capabilities, Makers
from mayfly.refine.styles import styles
from mayfly.refine.targets import targets

LANGUAGES = ("en", "vi")
# The pieces of the contract, by the work that brings them.
PARTS = {"path": True, "words": True, "painter": True, "gateway": True, "async": True}


def capabilities_out(makers: Makers, *, default_provider: str) -> CapabilitiesOut:
    """Return the answer of GET .../capabilities/."""
    return CapabilitiesOut(
        version=VERSION,
        intents=[IntentOut(name, name in AVAILABLE_INTENTS) for name in INTENTS],
        providers=[_provider(make().describe()) for make in makers.values()],
        default_provider=default_provider,
        styles=[style.id for style in styles()],
        output_formats=list(OUTPUT_FORMATS),
        response_formats=list(RESPONSE_FORMATS),
        metadata_levels=list(METADATA_LEVELS),
        refine_modes=list(REFINE_MODES),
        sizes=SizesOut(MIN_SIDE, MAX_SIDE, DEFAULT_SIDE, DEFAULT_SIDE),
        max_images=MAX_IMAGES,
        max_prompt_length=MAX_PROMPT_LENGTH,
        languages=list(LANGUAGES),
        targets=[
            TargetOut(each.id, each.name, each.limit, each.unit, each.negative, each.form, each.needs_english)
            for each in targets()
        ],
        parts=dict(PARTS),
    )


def health_out() -> HealthOut:
    """Return the answer of GET /health."""
    return HealthOut("ok", VERSION)


def _provider(capabilities: Capabilities) -> ProviderOut:
    return ProviderOut(
        name=capabilities.name,
        models=list(capabilities.models),
        in_process=capabilities.in_process,
        parameters=sorted(capabilities.parameters),
        styles=list(capabilities.styles),
        min_side=capabilities.min_side,
        max_side=capabilities.max_side,
    )
