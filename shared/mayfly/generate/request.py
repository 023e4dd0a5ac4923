"""A request for pictures in the domain's own words, whichever door it came through."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImageRequest:
    """What somebody wants painted. Sizes in pixels; None where nothing was said.

    `background` is "transparent" or empty. `seed` is 0..2^32-1, -1 for a random one, None for the one derived from
    the words.
    """

    prompt: str
    negative_prompt: str = ""
    width: int = 512
    height: int = 512
    seed: int | None = None
    count: int = 1
    num_inference_steps: int | None = None
    guidance_scale: float | None = None
    style: str | None = None
    refine: str = "off"
    output_format: str = "png"
    quality: int | None = None
    provider: str | None = None
    model: str | None = None
    strict: bool = False
    metadata_level: str = "provenance"
    client_reference: str | None = None
    background: str = ""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks and where our links for them begin. `base_url` has no trailing slash.

    `deadline` is in time.monotonic() seconds: by then an answer must have left.
    `submission` is an id that survives redelivery (an SQS message id): random seeds are then derived from it.
    """

    tenant: str
    base_url: str
    deadline: float
    submission: str | None = None
