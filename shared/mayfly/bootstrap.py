"""The only place that puts the parts together. Nothing is built at import; what is built is cached per process."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from mayfly.settings import settings

if TYPE_CHECKING:
    from PIL import Image

    from mayfly.api.openai.images import OpenAIImages
    from mayfly.api.openai.models import Catalogue
    from mayfly.gateway.pipeline import ChatPipeline
    from mayfly.generate.batches.office import BatchOffice
    from mayfly.generate.editing import PictureEditing
    from mayfly.generate.jobs.desk import Desk
    from mayfly.generate.jobs.settlement import Settlement
    from mayfly.generate.jobs.submissions import Submissions
    from mayfly.generate.jobs.workshop import Workshop
    from mayfly.generate.ports import Makers
    from mayfly.generate.service import PictureService
    from mayfly.imaging.contact_sheet import ContactSheet
    from mayfly.language.policy import Policy
    from mayfly.messaging.bus import EventBus
    from mayfly.messaging.callbacks.addresses import AddressBook
    from mayfly.messaging.callbacks.delivery import Callbacks
    from mayfly.messaging.queue import SqsDelivery, SqsJobQueue
    from mayfly.storage.jobs import S3JobStore
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
def providers() -> "Makers":
    """Return a maker for each provider, ours and those that the settings name."""
    from mayfly.providers import provider_makers

    return provider_makers(settings().extra_providers)


@lru_cache(maxsize=1)
def policy() -> "Policy":
    """Return what this deployment does not draw. Raises Misconfigured."""
    from mayfly.errors import Misconfigured
    from mayfly.language.policy import read_policy

    configured = settings()
    try:
        return read_policy(configured.policy_block, configured.policy_allow, configured.policy_off)
    except ValueError as refused:
        raise Misconfigured(f"MAYFLY_POLICY_BLOCK, MAYFLY_POLICY_ALLOW, MAYFLY_POLICY_OFF: {refused}.") from refused


@lru_cache(maxsize=1)
def picture_service() -> "PictureService":
    """Return the engine that makes pictures. Raises Misconfigured."""
    from mayfly.errors import Misconfigured
    from mayfly.generate.service import PictureService
    from mayfly.imaging.encode import PictureFinisher

    provider = settings().provider
    if provider not in providers():
        raise Misconfigured(f"MAYFLY_PROVIDER={provider!r}: use one of {', '.join(providers())}.")
    return PictureService(
        providers=providers(),
        default_provider=provider,
        store=picture_store(),
        finisher=PictureFinisher(sign=partial(keys().sign, "manifests")),
        message_seed=_seed_of_message,
        policy=policy(),
    )


@lru_cache(maxsize=1)
def job_store() -> "S3JobStore":
    """Return the store of job documents. Raises Misconfigured."""
    from mayfly.storage.jobs import S3JobStore

    pictures = picture_store()
    return S3JobStore(pictures.client, pictures.bucket, pictures.keys)


@lru_cache(maxsize=1)
def job_queue() -> "SqsJobQueue":
    """Return the queue of jobs. Raises Misconfigured where none is set."""
    from mayfly.messaging.queue import SqsJobQueue, queue_url, sqs_client

    url = queue_url(settings())
    return SqsJobQueue(sqs_client(), url)


def delivery_of(receipt_handle: str, attempt: int) -> "SqsDelivery":
    """Return a message of the queue that this worker has received for the `attempt`-th time. Raises Misconfigured."""
    from mayfly.messaging.queue import SqsDelivery

    queue = job_queue()
    return SqsDelivery(queue.client, queue.url, receipt_handle, attempt)


@lru_cache(maxsize=1)
def settlement() -> "Settlement":
    """Return the one place where jobs change. Raises Misconfigured."""
    from mayfly.generate.jobs.settlement import Everyone, Settlement

    return Settlement(job_store(), Everyone((callbacks(), event_bus())), _now)


@lru_cache(maxsize=1)
def event_bus() -> "EventBus":
    """Return the bus that news goes to; without one in the settings it stays silent."""
    from mayfly.messaging.bus import EventBus

    return EventBus(settings().bus)


def callback_addresses() -> "AddressBook":
    """Return what decides where callbacks may go."""
    from mayfly.messaging.callbacks.addresses import AddressBook

    return AddressBook(settings().callback_allow)


def callback_secrets(tenant: str) -> tuple[str, ...]:
    """Return the secrets that callbacks to a tenant are signed with, the newest first. Raises Misconfigured."""
    from mayfly.messaging.callbacks.signing import tenant_secrets

    return tenant_secrets(keys().subkeys("callbacks"), tenant)


@lru_cache(maxsize=1)
def callbacks() -> "Callbacks":
    """Return what tells clients' servers how their jobs ended. Raises Misconfigured."""
    from mayfly.messaging.callbacks.delivery import Callbacks, SqsLater

    return Callbacks(job_store(), SqsLater(job_queue), callback_addresses(), callback_secrets, _now)


@lru_cache(maxsize=1)
def submissions() -> "Submissions":
    """Return where pictures are ordered. Raises Misconfigured."""
    from mayfly.generate.jobs.submissions import Submissions

    return Submissions(
        service=picture_service(), jobs=job_store, queue=job_queue, settlement=settlement, now=_now, lives=_lives()
    )


@lru_cache(maxsize=1)
def job_desk() -> "Desk":
    """Return where jobs are asked after. Raises Misconfigured."""
    from mayfly.generate.jobs.desk import Desk

    return Desk(picture_service(), job_store(), settlement(), _now)


@lru_cache(maxsize=1)
def workshop() -> "Workshop":
    """Return where jobs are worked. Raises Misconfigured."""
    from mayfly.generate.jobs.workshop import Workshop

    service = picture_service()
    return Workshop(
        planner=service.planner,
        maker=service.maker,
        jobs=job_store(),
        queue=job_queue(),
        settlement=settlement(),
        now=_now,
        lives=_lives(),
    )


@lru_cache(maxsize=1)
def batch_office() -> "BatchOffice":
    """Return where batches are taken, worked and put together. Raises Misconfigured."""
    from mayfly.api.caller import INTERNAL_TENANT
    from mayfly.api.invocations import read_row
    from mayfly.api.version import VERSION
    from mayfly.generate.batches.finishing import Finishing
    from mayfly.generate.batches.intake import Intake
    from mayfly.generate.batches.office import BatchOffice
    from mayfly.generate.batches.working import ChunkWork
    from mayfly.messaging.queue import SqsBatchQueue
    from mayfly.storage.batches import S3BatchStore
    from mayfly.storage.outbox import S3Outbox

    service, pictures, jobs = picture_service(), picture_store(), job_queue()
    store = S3BatchStore(pictures.client, pictures.bucket, pictures.keys, INTERNAL_TENANT, _now)
    outbox, queue = S3Outbox(pictures.client, pictures.bucket), SqsBatchQueue(jobs.client, jobs.url)
    return BatchOffice(
        Intake(store, outbox, queue, _now),
        ChunkWork(store, queue, read_row, service.planner, service.maker),
        Finishing(store, outbox, queue, event_bus(), _contact_sheet, _now, _lives(), VERSION),
    )


@lru_cache(maxsize=1)
def model_catalogue() -> "Catalogue":
    """Return the models and the names they go by."""
    from mayfly.api.openai.models import Catalogue

    return Catalogue(providers(), settings().model_aliases, settings().provider)


@lru_cache(maxsize=1)
def picture_editing() -> "PictureEditing":
    """Return what edits pictures that exist. Raises Misconfigured."""
    from mayfly.generate.editing import PictureEditing
    from mayfly.imaging.editor import PillowEditor
    from mayfly.imaging.encode import PictureFinisher
    from mayfly.scene.spec import STYLES

    finisher = PictureFinisher(sign=partial(keys().sign, "manifests"))
    return PictureEditing(PillowEditor(_restyled, frozenset(STYLES)), picture_store(), finisher)


@lru_cache(maxsize=1)
def openai_images() -> "OpenAIImages":
    """Return OpenAI's image routes. Raises Misconfigured."""
    from mayfly.api.openai.images import OpenAIImages
    from mayfly.generate.copies import Copies
    from mayfly.imaging.encode import PictureFinisher
    from mayfly.storage.seeds import RecentSeeds

    store = picture_store()
    finisher = PictureFinisher(sign=partial(keys().sign, "manifests"))
    return OpenAIImages(
        pictures=submissions(),
        editing=picture_editing(),
        copies=Copies(providers(), store, finisher),
        catalogue=model_catalogue(),
        seeds=RecentSeeds(store.client, store.bucket, keys(), store.now),
    )


@lru_cache(maxsize=1)
def chat_pipeline() -> "ChatPipeline":
    """Return the conversation's pipeline. Raises Misconfigured."""
    from mayfly.gateway.pipeline import ChatPipeline
    from mayfly.storage.sessions import SignedSessions
    from mayfly.storage.sketches import S3Sketches

    store = picture_store()
    return ChatPipeline(
        submissions(),
        sketches=S3Sketches(store.client, store.bucket, keys()),
        sessions=SignedSessions(keys(), int(_lives().total_seconds())),
        editing=picture_editing(),
        policy=policy(),
    )


def _contact_sheet() -> "ContactSheet":
    from mayfly.imaging.contact_sheet import ContactSheet

    return ContactSheet()


def _now() -> datetime:
    return datetime.now(UTC)


def _lives() -> timedelta:
    """Return how long pictures and jobs live."""
    return timedelta(days=settings().retention_days)


def _restyled(image: "Image.Image", style: str, seed: int) -> "Image.Image":
    from mayfly.painter.styles import apply_style

    return apply_style(style, image, seed)


def _seed_of_message(message_id: str) -> int:
    """Return the random seed of a queue message: nobody can foresee it, and redelivery does not change it."""
    return int(keys().mac("names", b"seed of message\0" + message_id.encode("utf-8", "replace"))[:8], 16)
