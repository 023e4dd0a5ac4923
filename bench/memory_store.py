"""A picture store in this process's memory, so that what is measured is ours and not S3's."""

from datetime import UTC, datetime, timedelta

from mayfly.generate.ports import Claim, EncodedPicture, PictureName, StoredPicture, TemporaryLink
from mayfly.generate.recipe import Recipe


class MemoryStore:
    """A PictureStore that keeps everything until the process ends."""

    def __init__(self) -> None:
        self._files: dict[str, tuple[StoredPicture, bytes]] = {}

    def name(self, recipe: Recipe, tenant: str) -> PictureName:
        """Name by the recipe's own words; no secret is needed here."""
        from hashlib import sha256

        digest = sha256((tenant + recipe.canonical_json()).encode()).hexdigest()
        return PictureName(digest[:32], digest[32:40], recipe.output_format)

    def parse_name(self, text: str) -> PictureName:
        """Part a name."""
        return PictureName(text[:32], text[32:40], text.partition(".")[2])

    def find(self, name: PictureName) -> StoredPicture | None:
        """Return the picture or None."""
        entry = self._files.get(str(name))
        return entry[0] if entry else None

    def read(self, name: PictureName) -> bytes:
        """Return the file."""
        return self._files[str(name)][1]

    def sizes(self) -> list[int]:
        """Return the bytes of each file."""
        return [len(content) for _, content in self._files.values()]

    def claim(self, name: PictureName, *, lease_seconds: float) -> Claim | None:
        """Grant every claim: one caller at a time."""
        return Claim(name, "", datetime.now(UTC) + timedelta(seconds=lease_seconds))

    def renew(self, claim: Claim, *, lease_seconds: float) -> Claim | None:  # noqa: ARG002
        """Renew nothing: claims bind nobody here."""
        return claim

    def release(self, claim: Claim) -> None:
        """Keep no claims."""

    def put(self, name: PictureName, picture: EncodedPicture, *, tenant: str) -> StoredPicture:  # noqa: ARG002
        """Keep the file."""
        now = datetime.now(UTC)
        stored = StoredPicture(name, len(picture.content), picture.sha256, now, now + timedelta(days=1))
        self._files[str(name)] = (stored, picture.content)
        return stored

    def delete(self, name: PictureName, *, tenant: str) -> bool:  # noqa: ARG002
        """Forget the file."""
        return self._files.pop(str(name), None) is not None

    def link(self, name: PictureName) -> TemporaryLink:
        """Return a link of the usual length."""
        return TemporaryLink(f"https://bucket.s3.amazonaws.com/{name.object_key}?{'x' * 300}", datetime.now(UTC))
