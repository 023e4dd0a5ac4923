"""AUTOMATIC1111's routes over the same engine: Open WebUI's second way to draw, and many a script's first."""

import base64
import json
from collections.abc import Callable
from typing import Any

from mayfly.api.generation import Asked, read_generation
from mayfly.api.openai.models import Catalogue
from mayfly.api.pictures import fits_in_answer
from mayfly.api.schemas.generation import GenerateIn
from mayfly.api.schemas.sdapi import SdModel, SdOptions, Txt2ImgIn, Txt2ImgOut
from mayfly.errors import Fault, InvalidRequest
from mayfly.generate.limits import RANDOM_SEED
from mayfly.generate.negotiation import style_id
from mayfly.generate.result import ImageResult, MadePicture

_THEIR_NAMES = {
    "num_images": "batch_size",
    "num_inference_steps": "steps",
    "guidance_scale": "cfg_scale",
    "model": "override_settings.sd_model_checkpoint",
    "style": "styles",
    "response_format": "batch_size",
}
# What AUTOMATIC1111 knows and Mayfly has no use for; what was sent of it is said in `info`.
UNUSED = (
    "sampler_name", "sampler_index", "scheduler", "send_images", "save_images", "do_not_save_samples",
    "do_not_save_grid", "restore_faces", "tiling", "enable_hr", "clip_skip",
)  # fmt: skip


def read_txt2img(body: Txt2ImgIn, catalogue: Catalogue) -> Asked:
    """Return what POST /sdapi/v1/txt2img asks for; pictures are `batch_size` times `n_iter`.

    Raises InvalidRequest with AUTOMATIC1111's names for the fields, NotFound for an unknown model.
    """
    checkpoint = body.override_settings.sd_model_checkpoint if body.override_settings else None
    styles = [style for style in body.styles or [] if style]
    if len(styles) > 1:
        raise InvalidRequest.of(Fault("styles", "A picture has one style; send one.", "invalid_choice"))
    model = catalogue.find(checkpoint or None)
    batch, rounds = (1 if value is None else value for value in (body.batch_size, body.n_iter))
    if rounds < 1 or batch < 1:
        field = "n_iter" if rounds < 1 else "batch_size"
        raise InvalidRequest.of(Fault(field, f"{field} must be 1 or more.", "out_of_range"))
    wanted = GenerateIn(
        prompt=body.prompt,
        negative_prompt=body.negative_prompt,
        width=body.width,
        height=body.height,
        seed=RANDOM_SEED if body.seed is None else body.seed,
        num_images=batch * rounds,
        num_inference_steps=body.steps,
        guidance_scale=body.cfg_scale,
        style=styles[0] if styles else None,
        provider=model.provider,
        model=model.id,
        response_format="base64",
    )
    try:
        style_id(wanted.style)
        return read_generation(wanted)
    except InvalidRequest as error:
        if not error.faults:
            raise
        raise InvalidRequest.of(*(_theirs(fault) for fault in error.faults)) from None


def txt2img_out(body: Txt2ImgIn, result: ImageResult, read: Callable[[MadePicture], bytes]) -> Txt2ImgOut:
    """Return the pictures. Raises InvalidRequest (`response_too_large`) where they do not fit into an answer."""
    if not fits_in_answer(result.pictures):
        message = "The pictures do not fit into an answer. Ask for fewer or smaller ones: lower batch_size or width."
        raise InvalidRequest.of(Fault("batch_size", message, "response_too_large"))
    recipe = result.pictures[0].recipe
    seeds = [picture.recipe.seed for picture in result.pictures]
    ignored = {name: "Mayfly has no use for it." for name in UNUSED if getattr(body, name) is not None}
    info: dict[str, Any] = {
        "prompt": result.refined_prompt,
        "negative_prompt": result.negative_prompt,
        "seed": seeds[0],
        "all_seeds": seeds,
        "width": recipe.width,
        "height": recipe.height,
        "sd_model_name": recipe.model,
        "links": [picture.link for picture in result.pictures],
        "ignored": {**result.treatment.ignored, **ignored},
    }
    given = {name: getattr(body, name) for name in body.__struct_fields__ if name != "override_settings"}
    return Txt2ImgOut(
        images=[base64.b64encode(read(picture)).decode("ascii") for picture in result.pictures],
        parameters={name: value for name, value in given.items() if value is not None},
        info=json.dumps(info, ensure_ascii=False),
    )


def models_out(catalogue: Catalogue) -> list[SdModel]:
    """Return every model and alias in AUTOMATIC1111's form."""
    return [SdModel(one.id, one.id, None, one.mayfly.id) for one in catalogue.all().data]


def options_out(catalogue: Catalogue) -> SdOptions:
    """Return the options: the model that draws where a request names none."""
    return SdOptions(catalogue.find(None).id)


def take_options(options: dict[str, Any], catalogue: Catalogue) -> None:
    """Accept options that change nothing. Raises InvalidRequest for one that would have to be remembered."""
    if unknown := sorted(set(options) - {"sd_model_checkpoint"}):
        raise InvalidRequest.of(
            *(Fault(name[:80], f"There is no option {name[:80]}.", "unknown_field") for name in unknown)
        )
    chosen, standing = options.get("sd_model_checkpoint"), catalogue.find(None)
    if not isinstance(chosen, str):
        raise InvalidRequest.of(Fault("sd_model_checkpoint", "sd_model_checkpoint must be text.", "wrong_type"))
    if catalogue.find(chosen).id != standing.id:
        message = (
            f"Mayfly keeps no state: {standing.id} stays the default. Choose {chosen} per request, "
            "as override_settings.sd_model_checkpoint."
        )
        raise InvalidRequest.of(Fault("sd_model_checkpoint", message, "not_honoured"))


def _theirs(fault: Fault) -> Fault:
    name = _THEIR_NAMES.get(fault.field)
    return fault if name is None else Fault(name, fault.message.replace(fault.field, name, 1), fault.code)
