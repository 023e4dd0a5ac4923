"""The only place that puts the parts together. Nothing is built at import; what is built is cached per process."""

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from mayfly.settings import settings

if TYPE_CHECKING:
    from mayfly.api.openai.images import OpenAIImages
    from mayfly.api.openai.models import Catalogue
    from mayfly.gateway.pipeline import ChatPipeline
    from mayfly.generate.service import PictureService
    from mayfly.storage.keys import Keys
    from mayfly.storage.pictures import S3PictureStore


@lru_cache(maxsize=1)
def keys() -> "Keys":
    """Return the keys made from the deployment's secret. Raises Misconfigured."""
    from mayfly.storage.keys import Keys
    from mayfly.storage.secrets import read_secret

    return Keys.from_text(read_secret(settings()))


@lru_cache(maxsize=1)
def picture_store() -> "S3PictureStore":
    """Return the store of pictures. Raises Misconfigured."""
    from mayfly.errors import Misconfigured
    from mayfly.storage.client import s3_client
    from mayfly.storage.pictures import S3PictureStore

    configured = settings()
    if not configured.bucket:
        raise Misconfigured("MAYFLY_BUCKET is not set: name the S3 bucket for pictures.")
    return S3PictureStore(
        s3_client(configured),
        configured.bucket,
        keys(),
        link_seconds=configured.link_seconds,
        retention_days=configured.retention_days,
    )


@lru_cache(maxsize=1)
def picture_service() -> "PictureService":
    """Return the engine that makes pictures. Raises Misconfigured."""
    from mayfly.errors import Misconfigured
    from mayfly.generate.service import PictureService
    from mayfly.imaging.encode import PictureFinisher
    from mayfly.providers import PROVIDERS, provider_makers

    provider = settings().provider
    if provider not in PROVIDERS:
        raise Misconfigured(f"MAYFLY_PROVIDER={provider!r}: use one of {', '.join(PROVIDERS)}.")
    return PictureService(
        providers=provider_makers(),
        default_provider=provider,
        store=picture_store(),
        finisher=PictureFinisher(sign=partial(keys().sign, "manifests")),
        message_seed=_seed_of_message,
    )


@lru_cache(maxsize=1)
def model_catalogue() -> "Catalogue":
    """Return the models and the names they go by."""
    from mayfly.api.openai.models import Catalogue
    from mayfly.providers import provider_makers

    return Catalogue(provider_makers(), settings().model_aliases, settings().provider)


@lru_cache(maxsize=1)
def openai_images() -> "OpenAIImages":
    """Return OpenAI's image routes. Raises Misconfigured."""
    from mayfly.api.openai.images import OpenAIImages
    from mayfly.generate.copies import Copies
    from mayfly.imaging.encode import PictureFinisher
    from mayfly.providers import provider_makers
    from mayfly.storage.seeds import RecentSeeds

    store = picture_store()
    finisher = PictureFinisher(sign=partial(keys().sign, "manifests"))
    return OpenAIImages(
        pictures=picture_service(),
        copies=Copies(provider_makers(), store, finisher),
        catalogue=model_catalogue(),
        seeds=RecentSeeds(store.client, store.bucket, keys(), store.now),
    )


@lru_cache(maxsize=1)
def chat_pipeline() -> "ChatPipeline":
    """Return the conversation's pipeline. Raises Misconfigured."""
    from mayfly.gateway.pipeline import ChatPipeline

    return ChatPipeline(picture_service())


def _seed_of_message(message_id: str) -> int:
    """Return the random seed of a queue message: nobody can foresee it, and redelivery does not change it."""
    return int(keys().mac("names", b"seed of message\0" + message_id.encode("utf-8", "replace"))[:8], 16)
