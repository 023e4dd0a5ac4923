"""From a picture that exists to another one: edited in this process, named by its source and what was done to it."""

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

from mayfly.errors import PayloadTooLarge
from mayfly.generate.edits import Edited, Editor, EditWish
from mayfly.generate.limits import DEFAULT_QUALITY
from mayfly.generate.ports import Finisher, PictureStore
from mayfly.generate.recipe import Recipe
from mayfly.generate.request import Caller
from mayfly.generate.result import ImageResult, KeptPicture, MadePicture, Treatment, presented

MAX_UPLOAD_BYTES = 4_000_000  # picture and mask together
PROVIDER, MODEL, VERSION = "editor", "edits-1", "1"
# IPTC's word for a picture that was made before and then changed by an algorithm.
SOURCE_TYPE = "algorithmicallyEnhanced"


@dataclass(frozen=True, slots=True)
class EditRequest:
    """What to do to a picture file. `seed` chooses the brush of style passes; `prompt` is what was asked."""

    content: bytes
    wishes: tuple[EditWish, ...]
    prompt: str = ""
    mask: bytes | None = None
    seed: int = 0
    output_format: str = "png"
    quality: int | None = None


@dataclass(frozen=True, slots=True)
class PictureEditing:
    """Edits pictures and keeps the results like any other: same names, links and time to live."""

    editor: Editor
    store: PictureStore
    finisher: Finisher
    clock: Callable[[], float] = time.perf_counter

    def can(self, wish: EditWish) -> bool:
        """Say whether this deployment can do it at all."""
        return self.editor.can(wish)

    def content_of(self, name: str) -> bytes:
        """Return the file of a picture by its public name. Raises NotFound, Gone, Unavailable."""
        return self.store.read(self.store.parse_name(name))

    def edit(self, requests: tuple[EditRequest, ...], caller: Caller) -> ImageResult:
        """Do each request and return the pictures in order.

        Raises InvalidRequest for files that are no pictures and edits that can not be done, PayloadTooLarge,
        Unavailable.
        """
        started = self.clock()
        pictures = tuple(self._edited(request, caller) for request in requests)
        first = requests[0]
        return ImageResult(
            pictures=pictures,
            prompt=first.prompt,
            negative_prompt="",
            refined_prompt=first.prompt,
            treatment=Treatment(applied={"edits": [named(wish) for wish in first.wishes]}),
            scene=None,
            seconds=self.clock() - started,
        )

    def _edited(self, request: EditRequest, caller: Caller) -> MadePicture:
        size = len(request.content) + len(request.mask or b"")
        if size > MAX_UPLOAD_BYTES:
            raise PayloadTooLarge(f"Picture and mask may have {MAX_UPLOAD_BYTES:,} bytes together; they have {size:,}.")
        edited = self.editor.edit(request.content, request.wishes, mask=request.mask, seed=request.seed)
        recipe = _recipe(request, edited)
        name = self.store.name(recipe, caller.tenant)
        stored = self.store.find(name)
        cached = stored is not None
        if stored is None:
            picture = self.finisher.finish(edited.raster, recipe, digital_source_type=SOURCE_TYPE)
            stored = self.store.put(name, picture, tenant=caller.tenant)
        kept = KeptPicture(name, stored.size_bytes, stored.sha256, cached=cached, expires_at=stored.expires_at)
        return presented(recipe, kept, self.store.link(name), base_url=caller.base_url)


def named(wish: EditWish) -> dict[str, object]:
    """Return a wish as data: the operation and whatever it says beside it."""
    return {name: value for name, value in asdict(wish).items() if value not in (None, "")}


def _recipe(request: EditRequest, edited: Edited) -> Recipe:
    source = hashlib.sha256(request.content)
    if request.mask is not None:
        source.update(hashlib.sha256(request.mask).digest())
    output_format = edited.output_format or request.output_format
    return Recipe(
        provider=PROVIDER,
        model=MODEL,
        renderer=VERSION,
        prompt="",
        negative_prompt="",
        width=edited.width,
        height=edited.height,
        seed=request.seed,
        style="",
        output_format=output_format,
        quality=edited.quality or request.quality or DEFAULT_QUALITY.get(output_format),
        num_inference_steps=None,
        guidance_scale=None,
        metadata_level="provenance",
        source=source.hexdigest(),
        edits=tuple(json.dumps(named(wish), ensure_ascii=False, sort_keys=True) for wish in request.wishes),
    )
