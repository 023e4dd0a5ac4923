"""Our own durable link to a picture: it answers with a redirect to a freshly presigned one."""

from datetime import UTC, datetime

from aws_lambda_powertools.event_handler import Response

from mayfly.errors import Gone
from mayfly.generate.ports import PictureStore

# A browser may keep the redirect for so much of the URL's life that what is left suffices to fetch the picture.
CACHED_SHARE = 0.5


def answer_link(store: PictureStore, text: str) -> Response[str]:
    """Return 302 to the picture of a link. Raises NotFound for a name not made here, Gone for an expired one."""
    name = store.parse_name(text)
    if store.find(name) is None:
        raise Gone("This picture's time is over. Ask for the picture again: the same request makes the same one.")
    link = store.link(name)
    seconds = int((link.expires_at - datetime.now(UTC)).total_seconds() * CACHED_SHARE)
    headers: dict[str, str | list[str]] = {"Location": link.url, "Cache-Control": f"private, max-age={max(seconds, 0)}"}
    return Response(302, body="", headers=headers)
