"""Public names of pictures: an id that only the deployment's secret can make, and a tag that proves it."""

import hmac
import re

from mayfly.errors import NotFound
from mayfly.generate.ports import PictureName
from mayfly.generate.recipe import Recipe
from mayfly.storage.keys import Keys

ID_HEX_DIGITS = 32
TAG_HEX_DIGITS = 8
EXTENSIONS = {"png": "png", "jpeg": "jpg", "webp": "webp", "avif": "avif"}
MEDIA_TYPES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "avif": "image/avif"}

_NAME = re.compile(
    rf"(?P<id>[0-9a-f]{{{ID_HEX_DIGITS}}})(?P<tag>[0-9a-f]{{{TAG_HEX_DIGITS}}})"
    rf"\.(?P<extension>{'|'.join(EXTENSIONS.values())})",
    re.ASCII,
)


def picture_name(keys: Keys, recipe: Recipe, tenant: str) -> PictureName:
    """Return the name of this tenant's picture of this recipe.

    The id is the first 128 bits of HMAC-SHA256, under the key of purpose "names", of tenant, NUL and canonical
    JSON. JSON holds no raw NUL, so no other tenant and recipe read the same.
    """
    message = f"{tenant}\0{recipe.canonical_json()}".encode("utf-8", "surrogatepass")
    picture_id = keys.mac("names", message)[:ID_HEX_DIGITS]
    extension = EXTENSIONS[recipe.output_format]
    return PictureName(picture_id, _tag(keys, picture_id, extension), extension)


def parse_name(keys: Keys, text: str) -> PictureName:
    """Return the name written in a link. Raises NotFound for any other form and for a tag not made here."""
    match = _NAME.fullmatch(text)
    if match is None or not hmac.compare_digest(match["tag"], _tag(keys, match["id"], match["extension"])):
        raise NotFound("There is no picture of this name. Was the link copied whole?")
    return PictureName(match["id"], match["tag"], match["extension"])


def owner_mark(keys: Keys, tenant: str) -> str:
    """Return what stands for a tenant in an object's metadata: ASCII, 32 hex digits, telling nothing."""
    return keys.mac("owners", tenant.encode("utf-8", "surrogatepass"))[:ID_HEX_DIGITS]


def file_name(name: PictureName) -> str:
    """Return the name a browser saves the picture under: ASCII without quotes, safe in a header."""
    return f"mayfly-{name.picture_id[:12]}.{name.extension}"


def _tag(keys: Keys, picture_id: str, extension: str) -> str:
    return keys.mac("tags", f"{picture_id}.{extension}".encode())[:TAG_HEX_DIGITS]
