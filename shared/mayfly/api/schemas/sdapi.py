"""Bodies of the AUTOMATIC1111-compatible routes, as far as Open WebUI and plain scripts use them."""

from typing import Any, ClassVar

import msgspec


class OverrideSettings(msgspec.Struct, forbid_unknown_fields=True):
    """Settings for one request: without state, the model is chosen here."""

    sd_model_checkpoint: str | None = None


class Txt2ImgIn(msgspec.Struct, forbid_unknown_fields=True):
    """A request for pictures in AUTOMATIC1111's words. Fields after `n_iter` are accepted and reported as ignored."""

    EXAMPLE: ClassVar[str] = '{"prompt": "a cat on a beach", "width": 512, "height": 512}'

    prompt: str
    negative_prompt: str | None = None
    width: int | None = None
    height: int | None = None
    seed: int | None = None
    steps: int | None = None
    cfg_scale: float | None = None
    styles: list[str] | None = None
    override_settings: OverrideSettings | None = None
    batch_size: int | None = None
    n_iter: int | None = None
    sampler_name: str | None = None
    sampler_index: str | None = None
    scheduler: str | None = None
    send_images: bool | None = None
    save_images: bool | None = None
    do_not_save_samples: bool | None = None
    do_not_save_grid: bool | None = None
    restore_faces: bool | None = None
    tiling: bool | None = None
    enable_hr: bool | None = None
    clip_skip: int | None = None


class Txt2ImgOut(msgspec.Struct):
    """Pictures in base64; `info` is JSON in a text, as AUTOMATIC1111 answers it."""

    images: list[str]
    parameters: dict[str, Any]
    info: str


class SdModel(msgspec.Struct):
    """One model."""

    title: str
    model_name: str
    hash: str | None
    filename: str


class SdOptions(msgspec.Struct):
    """The options that there are: the model."""

    sd_model_checkpoint: str
