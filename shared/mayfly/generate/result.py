"""What making pictures gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mayfly.generate.ports import PictureName, TemporaryLink
from mayfly.generate.recipe import Recipe
from mayfly.scene.spec import Scene


@dataclass(frozen=True, slots=True)
class Conversion:
    """A parameter that was honoured in another form than asked for."""

    requested: object
    used: object
    reason: str


@dataclass(frozen=True, slots=True)
class Treatment:
    """What became of each parameter with the chosen provider. `ignored` maps a parameter to the reason."""

    applied: Mapping[str, object] = field(default_factory=dict)
    converted: Mapping[str, Conversion] = field(default_factory=dict)
    ignored: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """One picture of a request that lies in the store until `expires_at`; `cached` where it was there before."""

    name: PictureName
    size_bytes: int
    sha256: str
    cached: bool
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class MadePicture:
    """One picture that now lies in the store, and where it can be fetched."""

    name: PictureName
    recipe: Recipe
    size_bytes: int
    sha256: str
    cached: bool
    url: str
    url_expires_at: datetime
    link: str
    picture_expires_at: datetime


@dataclass(frozen=True, slots=True)
class ImageResult:
    """The pictures of one request, in the order of their seeds. `scene` is None for models that paint none."""

    pictures: tuple[MadePicture, ...]
    prompt: str
    negative_prompt: str
    refined_prompt: str
    treatment: Treatment
    scene: Scene | None
    seconds: float

    @property
    def cached(self) -> bool:
        """Say whether nothing had to be painted."""
        return all(picture.cached for picture in self.pictures)


def presented(recipe: Recipe, kept: KeptPicture, link: TemporaryLink, *, base_url: str) -> MadePicture:
    """Return a kept picture with the addresses it can be fetched from."""
    return MadePicture(
        name=kept.name,
        recipe=recipe,
        size_bytes=kept.size_bytes,
        sha256=kept.sha256,
        cached=kept.cached,
        url=link.url,
        url_expires_at=min(link.expires_at, kept.expires_at),
        link=f"{base_url}/api/temp/{kept.name}",
        picture_expires_at=kept.expires_at,
    )
