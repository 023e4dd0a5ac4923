"""Doubles for what Mayfly needs from outside: a store in a dictionary, a provider that counts."""

import hashlib
import io
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from PIL import Image

from mayfly.errors import Gone, NotFound
from mayfly.generate.ports import (
    Capabilities,
    Claim,
    EncodedPicture,
    PictureName,
    Raster,
    StoredPicture,
    TemporaryLink,
)
from mayfly.generate.recipe import Recipe

EXTENSIONS = {"png": "png", "jpeg": "jpg", "webp": "webp", "avif": "avif"}


CAPABILITIES = Capabilities(
    name="painter",
    models=("painter-1", "painter-2"),
    renderer="t",
    in_process=True,
    parameters=frozenset({"seed", "negative_prompt"}),
    styles=("default", "watercolor"),
    min_side=64,
    max_side=1024,
)


@dataclass
class CountingProvider:
    """Paints one colour and counts; `delay` seconds each, or raises `error`."""

    painted: list[Recipe] = field(default_factory=list)
    delay: float = 0.0
    error: Exception | None = None
    capabilities: Capabilities = CAPABILITIES

    def describe(self) -> Capabilities:
        return self.capabilities

    def generate(self, recipe: Recipe, *, deadline: float) -> Raster:
        self.painted.append(recipe)
        time.sleep(self.delay)
        if self.error:
            raise self.error
        return Raster(Image.new("RGB", (recipe.width, recipe.height), (recipe.seed % 256, 10, 20)))


class PlainFinisher:
    """Encodes as PNG and writes no marks."""

    def finish(self, raster: Raster, recipe: Recipe, *, digital_source_type: str) -> EncodedPicture:
        out = io.BytesIO()
        raster.image.save(out, "PNG")
        content = out.getvalue()
        return EncodedPicture(content, "image/png", recipe.width, recipe.height, hashlib.sha256(content).hexdigest())


class DictionaryStore:
    """A PictureStore in memory with atomic claims."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.pictures: dict[str, tuple[StoredPicture, bytes, str]] = {}
        self.claims: dict[str, Claim] = {}

    def name(self, recipe: Recipe, tenant: str) -> PictureName:
        digest = hashlib.sha256(f"{tenant}\0{recipe.canonical_json()}".encode()).hexdigest()
        return PictureName(digest[:32], digest[32:40], EXTENSIONS[recipe.output_format])

    def parse_name(self, text: str) -> PictureName:
        stem, _, extension = text.partition(".")
        if len(stem) != 40:
            raise NotFound("There is no such picture.")
        return PictureName(stem[:32], stem[32:], extension)

    def find(self, name: PictureName) -> StoredPicture | None:
        entry = self.pictures.get(str(name))
        return entry[0] if entry else None

    def read(self, name: PictureName) -> bytes:
        if str(name) not in self.pictures:
            raise Gone("gone")
        return self.pictures[str(name)][1]

    def claim(self, name: PictureName, *, lease_seconds: float) -> Claim | None:
        with self.lock:
            held = self.claims.get(str(name))
            if held and held.expires_at > datetime.now(UTC):
                return None
            revision = held.revision + 1 if held else 1
            claim = Claim(name, f"token-{revision}", datetime.now(UTC) + timedelta(seconds=lease_seconds), revision)
            self.claims[str(name)] = claim
            return claim

    def renew(self, claim: Claim, *, lease_seconds: float) -> Claim | None:
        with self.lock:
            held = self.claims.get(str(claim.name))
            if held is None or held.token != claim.token:
                return None
            expires_at = datetime.now(UTC) + timedelta(seconds=lease_seconds)
            renewed = Claim(claim.name, f"token-{held.revision + 1}", expires_at, held.revision + 1)
            self.claims[str(claim.name)] = renewed
            return renewed

    def release(self, claim: Claim) -> None:
        self.claims.pop(str(claim.name), None)

    def put(self, name: PictureName, picture: EncodedPicture, *, tenant: str) -> StoredPicture:
        now = datetime.now(UTC)
        stored = StoredPicture(name, len(picture.content), picture.sha256, now, now + timedelta(days=1))
        self.pictures[str(name)] = (stored, picture.content, tenant)
        return stored

    def delete(self, name: PictureName, *, tenant: str) -> bool:
        entry = self.pictures.get(str(name))
        if entry is None or entry[2] != tenant:
            return False
        del self.pictures[str(name)]
        self.claims.pop(str(name), None)
        return True

    def link(self, name: PictureName) -> TemporaryLink:
        return TemporaryLink(f"https://s3/{name}?signature", datetime.now(UTC) + timedelta(seconds=900))
