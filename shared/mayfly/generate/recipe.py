"""A picture is its own identity: everything that determines its pixels and bytes, frozen."""

import hashlib
import json
import unicodedata
from dataclasses import asdict, dataclass

SEED_LIMIT = 2**32
_LATER_FIELDS = frozenset({"background", "source", "edits"})


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that determines one picture file. `renderer` is the version of the code that paints or asks.

    Sizes are in pixels, `quality` is 1..100 (None where the format has none), steps and guidance are None
    where the provider does not use them, so that what is ignored does not make another picture. `background` is
    "transparent" or empty. `source` is the SHA-256 of the picture file that `edits` were done to, in hex; of what is
    painted both are empty. Fields that are empty by default are not written, so that names outlive new fields.
    """

    provider: str
    model: str
    renderer: str
    prompt: str
    negative_prompt: str
    width: int
    height: int
    seed: int
    style: str
    output_format: str
    quality: int | None
    num_inference_steps: int | None
    guidance_scale: float | None
    metadata_level: str
    background: str = ""
    source: str = ""
    edits: tuple[str, ...] = ()

    def canonical_json(self) -> str:
        """Return the one spelling of this recipe: NFC text, sorted keys, 7.0 written as 7, no spaces."""
        stated = {name: value for name, value in asdict(self).items() if value or name not in _LATER_FIELDS}
        return json.dumps(_canonical(stated), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def derived_seed(prompt: str, negative_prompt: str, style: str) -> int:
    """Return the seed for a request that names none: BLAKE2b-32 of NFC text, the same at every size and format."""
    text = "\0".join(unicodedata.normalize("NFC", part.strip()) for part in (prompt, negative_prompt, style))
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big")


def _canonical(value: object) -> object:
    if isinstance(value, dict):
        return {key: _canonical(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_canonical(item) for item in value]
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
