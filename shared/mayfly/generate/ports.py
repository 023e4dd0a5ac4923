"""What making pictures needs from outside: an image provider, a finisher, a store. Adapters fulfil these."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from mayfly.generate.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a provider can do. `parameters` are the request's parameters that it honours; sizes are in pixels.

    A call that takes more than `longest_seconds` is given up. Who is not `in_process` is called by the worker only.
    """

    name: str
    models: tuple[str, ...]
    renderer: str
    in_process: bool
    parameters: frozenset[str]
    styles: tuple[str, ...]
    min_side: int
    max_side: int
    digital_source_type: str = "trainedAlgorithmicMedia"
    longest_seconds: float = 90.0


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture not yet encoded: what `imaging` understands, a Pillow image or the bytes of an image file."""

    image: Any


class Provider(Protocol):
    """One family of image models."""

    def describe(self) -> Capabilities:
        """Return what it can do; cheap, and without touching the network."""
        ...

    def generate(self, recipe: Recipe, *, deadline: float) -> Raster:
        """Make the picture before `deadline` (time.monotonic seconds). Raises ProviderFailed, Unavailable."""
        ...


@runtime_checkable
class Previewer(Protocol):
    """A provider that can show quickly, and for nothing, what a picture will look like."""

    def preview(self, recipe: Recipe, *, width: int, height: int) -> Raster:
        """Return the recipe's picture at another size in pixels, with the same composition."""
        ...


# Providers by name, each made at its first use.
Makers = Mapping[str, Callable[[], Provider]]


@dataclass(frozen=True, slots=True)
class EncodedPicture:
    """A picture file in memory."""

    content: bytes
    media_type: str
    width: int
    height: int
    sha256: str


class Finisher(Protocol):
    """Encodes a raster as its recipe says and writes the marks of origin into the file (contract section 5)."""

    def finish(self, raster: Raster, recipe: Recipe, *, digital_source_type: str) -> EncodedPicture:
        """Return the same bytes for the same raster and recipe."""
        ...


@dataclass(frozen=True, slots=True)
class PictureName:
    """A picture's public name: `<id><tag>.<extension>`; the id is a MAC of tenant and recipe, 32 hex digits."""

    picture_id: str
    tag: str
    extension: str

    def __str__(self) -> str:
        return f"{self.picture_id}{self.tag}.{self.extension}"

    @property
    def object_key(self) -> str:
        """Return the S3 key of the picture."""
        return f"images/{self.picture_id[:2]}/{self.picture_id}.{self.extension}"


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A picture that lies in the store until `expires_at`."""

    name: PictureName
    size_bytes: int
    sha256: str
    stored_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class TemporaryLink:
    """A presigned URL and the time it stops working."""

    url: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to paint one picture, held until `expires_at`; `token` (an ETag) proves it.

    `revision` counts the holders and renewals before and including this one: above 1 the picture may be there by now.
    """

    name: PictureName
    token: str
    expires_at: datetime
    revision: int = 1


class PictureStore(Protocol):
    """Pictures in object storage, for a while. Every method raises Unavailable when the store is."""

    def name(self, recipe: Recipe, tenant: str) -> PictureName:
        """Return the name that this tenant's picture of this recipe has, whether it exists or not."""
        ...

    def parse_name(self, text: str) -> PictureName:
        """Return the name written in a link. Raises NotFound where its tag was not made here."""
        ...

    def find(self, name: PictureName) -> StoredPicture | None:
        """Return the picture, renewed if past half of its time, or None."""
        ...

    def read(self, name: PictureName) -> bytes:
        """Return the picture's file. Raises Gone."""
        ...

    def claim(self, name: PictureName, *, lease_seconds: float) -> Claim | None:
        """Take the right to paint it, or return None while somebody else holds it. Expired claims are taken over."""
        ...

    def renew(self, claim: Claim, *, lease_seconds: float) -> Claim | None:
        """Hold a claim from now on for another lease; return None where somebody else holds it by now."""
        ...

    def release(self, claim: Claim) -> None:
        """Give the right back after a failure, so that the next asker need not wait for the lease to end."""
        ...

    def put(self, name: PictureName, picture: EncodedPicture, *, tenant: str) -> StoredPicture:
        """Store the file."""
        ...

    def delete(self, name: PictureName, *, tenant: str) -> bool:
        """Remove it and its claim; return False where it is not there or is not this tenant's."""
        ...

    def link(self, name: PictureName) -> TemporaryLink:
        """Return a presigned URL to it. Touches no network."""
        ...
